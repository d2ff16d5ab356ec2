import { type Claim, claimsOf, type Report } from '../report';
import { type ChangeOver, difference, relativeChange } from './change-over';
import { describeRow } from './describe';
import type { Evidence, LedgerRow } from './evidence';
import { holds } from './match';
import { mentionsOf } from './mention';
import { ledgersOf } from './previous';
import { rowBefore, yearBefore } from './row-derivation';
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
    if (status !== 'unsupported' && status !== 'unchecked') continue;
    const level = levelOf(claims, claim);
    if (!level) continue;
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
  const before = yearBefore(evidence, row);
  return row.disputed || before?.disputed ? undefined : before;
}

/** What the two years give, where it is not what the claim says. */
function changeOf({ quantity }: Claim, level: Claim, before: LedgerRow): ChangeOver | undefined {
  if (quantity.unit === '倍') return undefined;
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

/** The number of this year a change is told of: the one right before it, or the one at its place of a list told 分别. */
function levelOf(claims: readonly Claim[], claim: Claim): Claim | undefined {
  let first = claim.index;
  while (first > 0 && listedAfter(claims[first - 1], claims[first])) first--;
  let end = claim.index + 1;
  while (end < claims.length && listedAfter(claims[end - 1], claims[end])) end++;
  const opening = claims[first];
  const nearest = claims[first - 1];
  if (!opening || !nearest || nearest.block !== claim.block) return undefined;
  if (!toldOfLastYear(opening) || !adjoins(nearest, opening)) return undefined;
  const length = end - first;
  if (length === 1) return nearest;
  const between = claim.block.passage.prose.slice(nearest.quantity.end, opening.quantity.start);
  const level = claims[claim.index - length];
  return /分别/.test(between) && level?.block === claim.block && level.quantity.polarity === undefined
    ? level
    : undefined;
}

/** 下降9.2%、18.4%: one change right after another. */
function listedAfter(one: Claim | undefined, two: Claim | undefined): boolean {
  if (!one || !two || one.block !== two.block || !one.quantity.polarity || !two.quantity.polarity)
    return false;
  return /^[、和及与]$/.test(two.block.passage.prose.slice(one.quantity.end, two.quantity.start));
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
  return /^(?:的?[一-鿿]{2,10}[，,])?[，,（(]?(?:分别)?(?:同比|[比较](?:上年|去年))(?:同期)?(?:分别)?[^，,。；;\d]{0,8}$/.test(
    between,
  );
}
