import { type Claim, claimsOf, perReport, type Report } from '../report';
import { assign } from './assignment';
import { type Derivation, derive } from './derivation';
import { describeRow } from './describe';
import type { Evidence, Ledger, LedgerRow } from './evidence';
import { noteAt, type SourceNote, sourceNotesOf } from './notes';

/**
 * How a claim stands: `ledger` a row holds its value · `annotated` a source note covers it · `derived` it follows from
 * claims or rows that are backed · `mismatch` the ledger has its measure with another value · `unsupported` nothing backs
 * it · `unchecked` there is no evidence to hold it against, or too little to ask it of every claim.
 */
export type SupportStatus = 'ledger' | 'annotated' | 'derived' | 'mismatch' | 'unsupported' | 'unchecked';

export interface Support {
  readonly status: SupportStatus;
  /** The ledger's file and row, the note, or the equation; empty where there is none. */
  readonly by: string;
  readonly row?: LedgerRow;
  readonly ledger?: Ledger;
  readonly note?: SourceNote;
  readonly derivation?: Derivation;
}

export type Supports = ReadonlyMap<Claim, Support>;

/** What was worked out last: the evidence of a report seldom changes. */
const lastOf = perReport((): { evidence?: Evidence; supports?: Supports } => ({}));

/** What backs each claim of a report; worked out once for a report and its evidence. */
export function supportOf({
  report,
  evidence,
}: {
  readonly report: Report;
  readonly evidence: Evidence;
}): Supports {
  const last = lastOf(report);
  if (!last.supports || last.evidence !== evidence) {
    last.supports = workOut(report, evidence);
    last.evidence = evidence;
  }
  return last.supports;
}

/** Claims under source notes, as a share of all, from which the notes are meant to cover the report. */
const coveringShare = 1 / 4;

/**
 * Whether every figure is to be held against evidence: there is a ledger with rows, or the source notes cover a quarter of
 * the claims. A note or two in a draft without ledger back their own figures and ask nothing of the others.
 */
export function hasEvidence({
  report,
  evidence,
}: {
  readonly report: Report;
  readonly evidence: Evidence;
}): boolean {
  if (hasRows(evidence)) return true;
  if (sourceNotesOf(report).length === 0) return false;
  const claims = claimsOf(report);
  const noted = claims.filter((claim) => noteAt(report, claim) !== undefined);
  return noted.length > 0 && noted.length >= claims.length * coveringShare;
}

export function isBacked(support: Support | undefined): boolean {
  return support?.status === 'ledger' || support?.status === 'annotated' || support?.status === 'derived';
}

function hasRows(evidence: Evidence): boolean {
  return evidence.ledgers.some((ledger) => ledger.rows.length > 0);
}

const unchecked: Support = { status: 'unchecked', by: '' };
const unsupported: Support = { status: 'unsupported', by: '' };

function workOut(report: Report, evidence: Evidence): Supports {
  const claims = claimsOf(report);
  const supports = new Map<Claim, Support>();
  const nothing = hasEvidence({ report, evidence }) ? unsupported : unchecked;
  const hasNotes = sourceNotesOf(report).length > 0;
  const verdicts = hasRows(evidence) ? assign(report, evidence, claims) : undefined;
  for (const claim of claims) {
    const verdict = verdicts?.get(claim);
    if (verdict) {
      const { row, ledger } = verdict.candidate;
      supports.set(claim, {
        status: verdict.agrees ? 'ledger' : 'mismatch',
        by: describeRow(ledger, row),
        row,
        ledger,
      });
      continue;
    }
    const note = hasNotes ? noteAt(report, claim) : undefined;
    supports.set(claim, note ? { status: 'annotated', by: `来源：${note.text}`, note } : nothing);
  }
  if (nothing === unchecked) return supports;
  for (const [claim, derivation] of derive(report, evidence, claims, supports))
    supports.set(claim, { status: 'derived', by: derivation.equation, derivation });
  for (const [claim, support] of supports)
    if (support === unsupported && isRough(claim)) supports.set(claim, unchecked);
  return supports;
}

/** 三分之一, 一半: a fraction in words says about how much, and no source prints it. */
function isRough({ quantity }: Claim): boolean {
  return quantity.unit === '%' && /(?<![百千万])分之|(?<!成)半/.test(quantity.text);
}
