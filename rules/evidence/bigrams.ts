import { synonyms } from './words';

/** Two characters as one number. */
export function bigram(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Marks that part what stands on their sides. */
const parting = new Set([...'，。；：！？、,;:!?\n\r'].map((mark) => mark.charCodeAt(0)));
/** Marks that only dress a word: quotes, brackets, blanks, dots. */
const dressing = new Set(
  [...'《》〈〉“”‘’"\'「」『』（）()〔〕[]【】 \u3000\t·•—-*_#`'].map((mark) => mark.charCodeAt(0)),
);

/** Half width, lower case; 0 for a mark that parts, -1 for one that is left out. */
export function letter(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  if (parting.has(code)) return 0;
  if (dressing.has(code)) return -1;
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return half >= 0x41 && half <= 0x5a ? half + 0x20 : half;
}

const canonical = new Map(
  synonyms.flatMap(([first = '', ...rest]) => rest.map((word) => [word, first] as const)),
);
const variant = anyOf(canonical.keys());

/** Finds any of the words, the longest at a place first. */
export function anyOf(words: Iterable<string>): RegExp {
  const sources = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[()|.*+?]/g, '\\$&'));
  return new RegExp(sources.join('|'), 'g');
}

/** The text with every synonym replaced by the word that stands for it. */
export function unified(text: string): string {
  return text.replace(variant, (word) => canonical.get(word) ?? word);
}
