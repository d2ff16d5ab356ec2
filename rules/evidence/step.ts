import type { Claim } from '../report';

/** A number that follows from others, should they be backed. */
export interface Step {
  readonly claim: Claim;
  readonly from: readonly Claim[];
  readonly equation: string;
}

/** The figure of a claim, to stand in an equation. */
export function printed({ quantity }: Claim): string {
  return quantity.text.replace(/[^\d.,%万亿]/g, '') || String(quantity.value);
}
