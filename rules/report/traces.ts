/**
 * Characters of which one stands in every match of some pattern. A passage looks at each of its characters once and
 * then says of any traces whether they can be there at all: most patterns need not be tried on most passages.
 */
export interface Traces {
  readonly bits: readonly [number, number, number, number];
}

/** The bit of each character that is a trace of anything, 1–127; 0 for all others. */
const bitOf = new Uint8Array(0x10000);
const bits = 128;
let given = 0;

/** Traces are constants of their modules. Where there are more characters than bits, some share one: a needless look, no miss. */
export function traces(characters: string): Traces {
  const found: [number, number, number, number] = [0, 0, 0, 0];
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    if (bitOf[code] === 0) bitOf[code] = 1 + (given++ % (bits - 1));
    const bit = bitOf[code] ?? 0;
    found[(bit >> 5) as 0 | 1 | 2 | 3] |= 1 << (bit & 31);
  }
  return { bits: found };
}

const touched = new Int32Array(bits / 32);

/** What a text holds, to be compared with `Traces`. */
export function tracesIn(text: string): Traces {
  touched.fill(0);
  for (let at = 0; at < text.length; at++) {
    const bit = bitOf[text.charCodeAt(at)] as number;
    touched[bit >> 5] = (touched[bit >> 5] as number) | (1 << (bit & 31));
  }
  const [a = 0, b = 0, c = 0, d = 0] = touched;
  return { bits: [a, b, c, d] };
}

/** Whether one of the sought characters is among the held. */
export function meet({ bits: held }: Traces, { bits: sought }: Traces): boolean {
  return (
    ((held[0] & sought[0]) | (held[1] & sought[1]) | (held[2] & sought[2]) | (held[3] & sought[3])) !== 0
  );
}
