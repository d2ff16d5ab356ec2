import { choices, kindOf } from '../insert';

const number =
  /^(?:约|近|超)?(?:[0-9]+(?:[.,][0-9]+)*[余多]?[百千万亿]*|[〇零一二两三四五六七八九十百千万亿]+)[余多]?/;
const anySlot = /^【[^【】]*】/;
/** Longest filling of a slot that is no number. */
const longestFilling = 40;

/**
 * What of a pattern is still to come after the typed text; undefined where the two part. Both full-width. A slot goes
 * along with a slot, and otherwise with what it stands for: a figure's with a number, any other with words up to what
 * follows it in the pattern.
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
    const filled = fillingLength(slot, typed.slice(place), next);
    if (filled === 0) return undefined;
    at += slot.length;
    place += filled;
  }
  return at < pattern.length ? pattern.slice(at) : undefined;
}

function fillingLength(slot: string, typed: string, next: string): number {
  const standing = anySlot.exec(typed)?.[0];
  if (standing !== undefined) return standing.length;
  const kind = kindOf(slot);
  if (kind === 'choice') return choices.get(slot)?.find((choice) => typed.startsWith(choice))?.length ?? 0;
  if (kind !== undefined && kind !== 'name') return number.exec(typed)?.[0].length ?? 0;
  const end = next === '' ? -1 : typed.slice(0, longestFilling).indexOf(next);
  return /^[^。；！？，：]+$/.test(typed.slice(0, Math.max(0, end))) ? end : 0;
}
