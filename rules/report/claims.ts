import { perReport } from './per-report';
import type { Quantity } from './quantity';
import type { Block, Report } from './report';
import { contains, overlaps, type Span, shift } from './span';

/** A quantity that states a fact someone must answer for, at its place in the report. */
export interface Claim extends Span {
  readonly quantity: Quantity;
  readonly block: Block;
  /** Position in the list of all claims. */
  readonly index: number;
}

/** The claims of a report in order: what the passages hold for claims, less what stands where numbers are targets. */
export const claimsOf: (report: Report) => readonly Claim[] = perReport(readClaims);

/** Where numbers are targets (the plan for the year after), so nobody answers for them yet. */
export const targetsOf = perReport((report): readonly Span[] =>
  report.roles.flatMap(({ role, spans }) => (role.traits.targets ? spans : [])),
);

/** How many claims a report makes; lighter than reading them. */
export function countClaims(report: Report): number {
  let count = 0;
  forEachClaim(report, () => count++);
  return count;
}

function readClaims(report: Report): Claim[] {
  const claims: Claim[] = [];
  forEachClaim(report, (quantity, block) => {
    const start = block.start + quantity.start;
    const end = block.start + quantity.end;
    claims.push({ quantity, block, start, end, index: claims.length });
  });
  return claims;
}

function forEachClaim(report: Report, visit: (quantity: Quantity, block: Block) => void): void {
  const targets = targetsOf(report);
  for (const block of report.blocks) {
    if (block.kind !== 'body' && block.kind !== 'heading' && block.kind !== 'table') continue;
    if (targets.some((span) => contains(span, block))) continue;
    const near = targets.some((span) => overlaps(span, block));
    for (const quantity of block.passage.quantities) {
      if (!quantity.claim) continue;
      if (near && targets.some((span) => contains(span, shift(quantity, block.start)))) continue;
      visit(quantity, block);
    }
  }
}
