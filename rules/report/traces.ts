/**
 * Characters of which one stands in every match of some pattern. A passage looks at each of its characters once and
 * then says of any traces whether they can be there at all: most patterns need not be tried on most passages.
 */
export interface Traces {
  /** Words of the bit set that matter, and which bits of them; undefined where every text will do. */
  readonly sought: readonly { readonly word: number; readonly mask: number }[] | undefined;
}

/** Of a pattern that may match any text. */
export const anything: Traces = { sought: undefined };

/** The characters a text holds, as far as they are traces of anything. */
export type Held = Int32Array;

/** 64 bytes is as much as a typed array keeps beside its object. */
const words = 16;
const bits = 32 * words;

/** The bit of each character that is a trace of anything, from 1; 0 for all others. */
const bitOf = new Uint16Array(0x10000);
/** How many characters have been named so far: what was held before tells nothing of those named later. */
export let named = 0;

/** Traces are constants of their modules. Were there more characters than bits, some would share one: a needless look, no miss. */
export function traces(characters: string): Traces {
  const masks = new Map<number, number>();
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    if (bitOf[code] === 0) bitOf[code] = 1 + (named++ % (bits - 1));
    const bit = bitOf[code] ?? 0;
    masks.set(bit >> 5, (masks.get(bit >> 5) ?? 0) | (1 << (bit & 31)));
  }
  return { sought: [...masks].map(([word, mask]) => ({ word, mask })) };
}

export function charactersOf(text: string): Held {
  const held = new Int32Array(words);
  for (let at = 0; at < text.length; at++) {
    const bit = bitOf[text.charCodeAt(at)] as number;
    held[bit >> 5] = (held[bit >> 5] as number) | (1 << (bit & 31));
  }
  return held;
}

/** Whether one of the sought characters is among the held. */
export function meet(held: Held, { sought }: Traces): boolean {
  if (sought === undefined) return true;
  for (const { word, mask } of sought) {
    if (((held[word] as number) & mask) !== 0) return true;
  }
  return false;
}
