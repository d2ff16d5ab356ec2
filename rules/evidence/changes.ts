import { type Claim, claimsOf, type Report } from '../report';
import { type ChangeOver, difference, relativeChange } from './change-over';
import { describeRow } from './describe';
import type { Evidence, LedgerRow } from './evidence';
import { holds } from './match';
import { mentionsOf } from './mention';
import { ledgersOf } from './previous';
import { rowBefore, siblingRow } from './row-derivation';
import { supportOf } from './support';

/** A stated rise or fall that last year's row or report does not give. */
export interface ContradictedChange extends ChangeOver {
  readonly claim: Claim;
  /** The number of this year it is told of. */
  readonly level: Claim;
  readonly before: LedgerRow;
  /** Where last year's value stands, to show: «台账.csv 第 36 行：行政复议受理件数 571件（2024年）». */
  readonly by: string;
}

/**
 * Changes against last year whose base the draft does not state but the ledger or last year's report does: 受理623件，
 * 同比增长15.2%, where 571 is the year before's. Only where this year's value stands right before the change, and only
 * where both years' values are surely of one measure.
 */
export function contradictedChanges(context: {
  readonly report: Report;
  readonly evidence: Evidence;
}): ContradictedChange[] {
  const { report, evidence } = context;
  if (report.year === undefined || ledgersOf(evidence).length === 0) return [];
  const supports = supportOf(context);
  const claims = claimsOf(report);
  const found: ContradictedChange[] = [];
  for (const claim of claims) {
    const status = supports.get(claim)?.status;
    if ((status !== 'unsupported' && status !== 'unchecked') || !toldOfLastYear(claim)) continue;
    const level = claims[claim.index - 1];
    if (!level || level.block !== claim.block || !adjoins(level, claim)) continue;
    const backing = supports.get(level);
    // A number the ledger contradicts is told of already; its change would follow it.
    if (backing?.status === 'mismatch' || level.quantity.approximations.length > 0) continue;
    const before = backing?.row ? lastYearsRow(evidence, backing.row) : rowBefore(context, level);
    const ledger = before && ledgersOf(evidence).find(({ rows }) => rows.includes(before));
    const change = before && changeOf(claim, level, before);
    if (change && ledger) found.push({ claim, level, before, by: describeRow(ledger, before), ...change });
  }
  return found;
}

function lastYearsRow(evidence: Evidence, row: LedgerRow): LedgerRow | undefined {
  const before = siblingRow(evidence, row, (other) => other.year === (row.year ?? 0) - 1);
  return row.disputed || before?.disputed ? undefined : before;
}

/** What the two years give, where it is not what the claim says. */
function changeOf({ quantity }: Claim, level: Claim, before: LedgerRow): ChangeOver | undefined {
  const points = /百分点$/.test(quantity.unit);
  const rate = level.quantity.unit === '%';
  // 败诉率1.38%，同比下降67.3% may mean per cent of the rate or, loosely, points: nobody can tell.
  if (rate !== points && (rate || points)) return undefined;
  const change =
    quantity.unit === '%' ? relativeChange(level.quantity, before) : difference(level.quantity, before);
  if (!change) return undefined;
  const turned = quantity.polarity === 'rise' ? change.expected < 0 : change.expected > 0;
  const printed: LedgerRow = { ...before, value: Math.abs(change.expected) };
  return !turned && holds(printed, quantity) ? undefined : change;
}

/** 同比增长15.2%: a change since last year, by its own words. */
function toldOfLastYear({ quantity, block }: Claim): boolean {
  const mention = mentionsOf(block.passage).get(quantity);
  return (
    mention?.delta === true &&
    quantity.polarity !== undefined &&
    quantity.approximations.length === 0 &&
    sinceLastYear.test(mention.near)
  );
}

const sinceLastYear = /同比|[比较](?:上年|去年)/;

/** Nothing stands between the two but the words of the change. */
function adjoins(level: Claim, claim: Claim): boolean {
  const between = level.block.passage.prose.slice(level.quantity.end, claim.quantity.start).trim();
  return /^[，,（(]?(?:同比|[比较](?:上年|去年))(?:同期)?[^，,。；;\d]{0,8}$/.test(between);
}
