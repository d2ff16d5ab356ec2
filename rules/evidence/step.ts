import type { Claim } from '../report';

/** A number that follows from others, should they be backed. */
export interface Step {
  readonly claim: Claim;
  readonly from: readonly Claim[];
  readonly equation: string;
}

/** A whole that its parts make up. */
export function addition(parts: readonly Claim[], whole: Claim): Step {
  return { claim: whole, from: parts, equation: `${parts.map(printed).join(' + ')} = ${printed(whole)}` };
}

/** What is left of a whole without the others. */
export function subtraction(whole: Claim, others: readonly Claim[], left: Claim): Step {
  const from = [whole, ...others];
  return { claim: left, from, equation: `${from.map(printed).join(' − ')} = ${printed(left)}` };
}

/** The figure of a claim, to stand in an equation. */
export function printed({ quantity }: Claim): string {
  return quantity.text.replace(/[^\d.,%万亿]/g, '') || String(quantity.value);
}
