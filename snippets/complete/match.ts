const number = /^(?:约|近|超)?[0-9]+(?:[.,][0-9]+)*[余多]?[百千万亿]*[余多]?/;
const anySlot = /^【[^【】]*】/;
/** Longest filling of a slot that is no number. */
const longestFilling = 40;

/**
 * What of a pattern is still to come after the typed text; undefined where the two part. Both full-width. A slot goes
 * along with a number, a slot, or words up to what follows it.
 */
export function restAfter(pattern: string, typed: string): string | undefined {
  let at = 0;
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
  }
  return at < pattern.length ? pattern.slice(at) : undefined;
}

function fillingLength(typed: string, next: string): number {
  const whole = (number.exec(typed) ?? anySlot.exec(typed))?.[0];
  if (whole !== undefined) return whole.length;
  const end = next === '' ? -1 : typed.slice(0, longestFilling).indexOf(next);
  return Math.max(0, end);
}
