/** How far a pattern goes along with what is typed. */
export interface Match {
  /** What of the pattern is still to come. */
  readonly rest: string;
  /** Slots that what is typed has filled already. */
  readonly slotsPassed: number;
}

const number = /^(?:约|近|超)?[0-9]+(?:[.,][0-9]+)*[余多]?[百千万亿]*[余多]?/;
const anySlot = /^【[^【】]*】/;
/** Longest filling of a slot that is no number. */
const longestFilling = 40;

/** Holds a pattern against typed text, both full-width; a slot goes along with a number, a slot, or words up to what follows it. */
export function matchTyped(pattern: string, typed: string): Match | undefined {
  let at = 0;
  let slotsPassed = 0;
  for (let place = 0; place < typed.length; ) {
    if (at >= pattern.length) return undefined;
    const slot = pattern.charAt(at) === '【' ? anySlot.exec(pattern.slice(at))?.[0] : undefined;
    if (slot === undefined) {
      if (pattern.charAt(at) !== typed.charAt(place)) return undefined;
      at++;
      place++;
      continue;
    }
    const next = pattern.charAt(at + slot.length);
    const filled = fillingLength(typed.slice(place), next);
    if (filled === 0) return undefined;
    at += slot.length;
    place += filled;
    slotsPassed++;
  }
  return at < pattern.length ? { rest: pattern.slice(at), slotsPassed } : undefined;
}

function fillingLength(typed: string, next: string): number {
  const whole = (number.exec(typed) ?? anySlot.exec(typed))?.[0];
  if (whole !== undefined) return whole.length;
  const end = next === '' ? -1 : typed.slice(0, longestFilling).indexOf(next);
  return Math.max(0, end);
}
