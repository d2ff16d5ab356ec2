import type { Quantity } from './quantity';
import type { Block, Report } from './report';
import { overlaps, type Span } from './span';

/** A quantity that states a fact someone must answer for, at its place in the report. */
export interface Claim extends Span {
  readonly quantity: Quantity;
  readonly block: Block;
  /** Position in the list of all claims. */
  readonly index: number;
}

const known = new WeakMap<Report, readonly Claim[]>();

/** The claims of a report in order: what the passages hold for claims, less what stands where numbers are targets. */
export function claimsOf(report: Report): readonly Claim[] {
  let claims = known.get(report);
  if (!claims) {
    claims = readClaims(report);
    known.set(report, claims);
  }
  return claims;
}

function readClaims(report: Report): Claim[] {
  const targets = report.roles
    .filter((reading) => reading.role.traits.targets)
    .flatMap((reading) => reading.spans);
  const claims: Claim[] = [];
  for (const block of report.blocks) {
    if (block.kind !== 'body' && block.kind !== 'heading' && block.kind !== 'table') continue;
    const near = targets.filter((span) => overlaps(span, block));
    if (near.some((span) => span.start <= block.start && block.end <= span.end)) continue;
    for (const quantity of block.passage.quantities) {
      if (!quantity.claim) continue;
      const start = block.start + quantity.start;
      const end = block.start + quantity.end;
      if (near.length > 0 && near.some((span) => span.start <= start && end <= span.end)) continue;
      claims.push({ quantity, block, start, end, index: claims.length });
    }
  }
  return claims;
}
