import { isHan } from './characters';
import { chineseNumerals } from './numerals';

/**
 * Signs of which one stands in every match of some pattern: characters, or pairs of characters side by side. A passage
 * looks at each of its characters once and then says of any traces whether they can be there at all: most patterns need
 * not be tried on most passages.
 */
export interface Traces {
  /** A bit of what a text holds; undefined where every text will do. */
  readonly bit: number | undefined;
}

/** Of a pattern that may match any text. */
export const anything: Traces = { bit: undefined };

/** The traces of which a text holds a sign, a bit each. */
export type Held = Int32Array;

/** 64 bytes is as much as a typed array keeps beside its object. */
const words = 16;
const bits = 32 * words;

/** How far back a pair of characters is looked for. */
export const farthestEcho = 8;

/** How many traces have been named so far: what was held before tells nothing of those named later. */
export let named = 0;
const known = new Map<string, Traces>();

/** The bits of the traces a sign belongs to. The first sign is none. */
const bitsOf: number[][] = [[]];
const numberOf = new Map<string, number>();

/** By character code: the number of the sign it is, and whether it is a mark. */
const signAt = new Uint16Array(0x10000);
const isMark = 0x8000;
const signBits = 0x7fff;
for (let code = 0; code < 0x10000; code++)
  if (!isHan(code) || `${chineseNumerals}零`.includes(String.fromCharCode(code))) signAt[code] = isMark;

/** Pairs of characters by a hash of both: the number of the sign, and the pair itself. */
let slots = 0x4000;
let pairSign = new Uint16Array(slots);
let pairAt = new Int32Array(slots);
const pairs: (readonly [pair: number, sign: number])[] = [];

/**
 * Traces are constants of their modules: one or two characters each. Were there more than bits, some would share one: a
 * needless look, no miss.
 */
export function traces(signs: string | readonly string[]): Traces {
  const all = [...new Set(typeof signs === 'string' ? signs.split('') : signs)].sort();
  const key = all.join(' ');
  let found = known.get(key);
  if (!found) {
    const bit = named++ % bits;
    for (const sign of all) bitsOf[numberFor(sign)]?.push(bit);
    found = { bit };
    known.set(key, found);
  }
  return found;
}

function numberFor(sign: string): number {
  const known = numberOf.get(sign);
  if (known !== undefined) return known;
  const number = bitsOf.push([]) - 1;
  numberOf.set(sign, number);
  if (sign.length === 1) {
    const code = sign.charCodeAt(0);
    signAt[code] = ((signAt[code] ?? 0) & isMark) | number;
  } else {
    pairs.push([pairOf(sign.charCodeAt(0), sign.charCodeAt(1)), number]);
    if (pairs.length * 8 > slots) {
      slots *= 2;
      pairSign = new Uint16Array(slots);
      pairAt = new Int32Array(slots);
      for (const [pair, number] of pairs) place(pair, number);
    } else place(...(pairs.at(-1) as readonly [number, number]));
  }
  return number;
}

function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

function slotOf(first: number, second: number): number {
  return (first * 31 + second) & (slots - 1);
}

function place(pair: number, number: number): void {
  let slot = slotOf(pair >>> 16, pair & 0xffff);
  while (pairSign[slot] !== 0) slot = (slot + 1) & (slots - 1);
  pairSign[slot] = number;
  pairAt[slot] = pair;
}

/** The number of the sign that a pair is, looked for from its slot on; 0 for none. */
function signOf(pair: number, slot: number): number {
  let at = slot;
  while (pairSign[at] !== 0) {
    if (pairAt[at] === pair) return pairSign[at] as number;
    at = (at + 1) & (slots - 1);
  }
  return 0;
}

/** Signs seen in this text already bear its number; counted on from text to text, so that nothing need be cleared. */
let seenIn = new Int32Array(0x1000);
let textNumber = 0;
/** Where each pair was last seen, by its slot; likewise counted on. */
const lastSeen = new Int32Array(0x4000);
let placesBefore = farthestEcho + 1;

/** What one look at each character of a text tells of it. */
export interface Characters {
  readonly held: Held;
  /** The places of all its characters but words: punctuation, blanks, digits, letters and Chinese numerals. */
  readonly marks: readonly number[];
  /**
   * The places of characters that stand twice in a row, and of all second characters of pairs that stood a few places
   * before: what is written twice is among them. Chance may bring in others.
   */
  readonly echoes: readonly number[];
}

export function readCharacters(text: string): Characters {
  const held = new Int32Array(words);
  const marks: number[] = [];
  const echoes: number[] = [];
  if (seenIn.length < bitsOf.length) seenIn = new Int32Array(bitsOf.length * 2);
  if (textNumber > 0x7fff_fff0 || placesBefore + text.length > 0x7fff_fff0) {
    seenIn.fill(0);
    lastSeen.fill(0);
    textNumber = 0;
    placesBefore = farthestEcho + 1;
  }
  textNumber++;
  const mask = slots - 1;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const entry = signAt[code] as number;
    if (entry >= isMark) marks.push(at);
    let sign = entry & signBits;
    if (sign !== 0 && seenIn[sign] !== textNumber) hold(held, sign);
    const hash = before * 31 + code;
    if (pairSign[hash & mask] !== 0) {
      sign = signOf(pairOf(before, code), hash & mask);
      if (sign !== 0 && seenIn[sign] !== textNumber) hold(held, sign);
    }
    const place = placesBefore + at;
    const slot = hash & 0x3fff;
    if (place - (lastSeen[slot] as number) <= farthestEcho || code === before) echoes.push(at);
    lastSeen[slot] = place;
    before = code;
  }
  placesBefore += text.length + farthestEcho;
  return { held, marks, echoes };
}

function hold(held: Held, sign: number): void {
  seenIn[sign] = textNumber;
  for (const bit of bitsOf[sign] ?? []) held[bit >> 5] = (held[bit >> 5] as number) | (1 << (bit & 31));
}

/** Whether one of the traces' signs is among the held. */
export function meet(held: Held, { bit }: Traces): boolean {
  return bit === undefined || ((held[bit >> 5] as number) & (1 << (bit & 31))) !== 0;
}
