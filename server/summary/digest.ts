import type { Presence } from '../../rules/report';
import type { Severity } from '../../rules/rule';
import { templates } from '../../rules/templates';
import type { FileReport } from '../cli/checking';
import { identify } from '../project/recognise';

/** What a summary keeps of one file, so that thousands stay small. Plain data. */
export interface FileDigest {
  readonly path: string;
  readonly isReport: boolean;
  readonly title: string | undefined;
  /** Who reports: the title less its set words, or else the file's name. */
  readonly body: string;
  readonly year: number | undefined;
  /** By role id, in the template's order. */
  readonly roles: Readonly<Record<string, Presence>>;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Number of findings by rule id. */
  readonly rules: Readonly<Record<string, number>>;
  readonly figures: Figures;
}

/** Figures someone must answer for, by what backs them. */
export interface Figures {
  readonly claims: number;
  /** By a ledger, a source note or derivation. */
  readonly backed: number;
  /** The ledger says otherwise. */
  readonly mismatch: number;
  readonly unsupported: number;
  /** No evidence is there to hold them against. */
  readonly unchecked: number;
}

export function digest({ path, isReport, outline, numbers, diagnostics }: FileReport): FileDigest {
  const findings = { error: 0, warning: 0, info: 0, hint: 0 };
  const rules: Record<string, number> = {};
  for (const { rule, severity } of diagnostics) {
    findings[severity]++;
    rules[rule] = (rules[rule] ?? 0) + 1;
  }
  const title = outline?.title ?? undefined;
  return {
    path,
    isReport,
    title,
    body: bodyOf(title, path),
    year: outline?.year ?? undefined,
    roles: Object.fromEntries(
      Object.entries(outline?.roles ?? {}).map(([id, { presence }]) => [id, presence as Presence]),
    ),
    findings,
    rules,
    figures: figuresOf(numbers),
  };
}

function figuresOf(numbers: FileReport['numbers']): Figures {
  const figures = { claims: 0, backed: 0, mismatch: 0, unsupported: 0, unchecked: 0 };
  for (const { claim, support } of numbers) {
    if (!claim) continue;
    figures.claims++;
    const status = support?.status ?? 'unchecked';
    if (status === 'mismatch' || status === 'unsupported' || status === 'unchecked') figures[status]++;
    else figures.backed++;
  }
  return figures;
}

function bodyOf(title: string | undefined, path: string): string {
  const named = title === undefined ? undefined : identify(title.replace(/\s+/g, ''), templates)?.body;
  if (named) return named.replace(/人民政府$/, '');
  return path.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
}
