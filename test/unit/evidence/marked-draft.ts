import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Evidence, type Ledger, supportOf } from '../../../rules/evidence';
import { readLedger } from '../../../rules/evidence/csv';
import { parseReport, type Report } from '../../../rules/report';
import { templates } from '../../../rules/templates';

export const ledgersFolder = join(__dirname, '../../fixtures/ledgers');

/** A draft in whose text every claim is marked ⟦figure|status⟧. */
export interface MarkedDraft {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly text: string; readonly status: string }[];
}

export function readMarked(path: string): MarkedDraft {
  const marks: { start: number; text: string; status: string }[] = [];
  let text = '';
  let last = 0;
  const marked = readFileSync(path, 'utf8');
  for (const found of marked.matchAll(/⟦([^|⟧]+)\|(\w+)⟧/g)) {
    text += marked.slice(last, found.index);
    marks.push({ start: text.length, text: found[1] ?? '', status: found[2] ?? '' });
    text += found[1];
    last = found.index + found[0].length;
  }
  return { text: text + marked.slice(last), marks };
}

export function reportOf(text: string): Report {
  const [outline] = templates;
  if (!outline) throw new Error('no template');
  return parseReport(text, outline);
}

export function ledgerOf(csv: string, name = '台账.csv'): Ledger {
  return readLedger(name, `file:///${name}`, csv);
}

export function evidenceOf(...ledgers: Ledger[]): Evidence {
  return { ledgers, previous: undefined, samples: [] };
}

const opening =
  '清河县2025年法治政府建设年度情况报告\n\n2025年，清河县推进法治政府建设。\n\n一、主要举措和成效\n\n';

/** A report of one year around a few sentences. */
export function draft(body: string): Report {
  return reportOf(`${opening}${body}\n`);
}

/** The columns the rows of a test's ledger stand under. */
export const head = '指标,数值,单位,年度\n';

/** Printed claims with their status, in order; held against rows in CSV unless other evidence is given. */
export function statuses(body: string, rows: string, evidence?: Evidence): string[] {
  const supports = supportOf({
    report: draft(body),
    evidence: evidence ?? evidenceOf(ledgerOf(head + rows)),
  });
  return [...supports].map(([claim, { status }]) => `${claim.quantity.text} ${status}`);
}
