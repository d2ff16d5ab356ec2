import { type Passage, perPassage, type Span, traces } from '../report';
import { isDigit } from '../report/characters';
import type { Edit } from '../rule';

/** A half-width mark that stands in Chinese text, or a pair of brackets: from the first to after the last. */
export interface HalfWidthMark extends Span {}

/** The full-width mark for each half-width one. */
const fullWidth = new Map(
  [',，', ';；', ':：', '(（', ')）', '?？', '!！'].map((pair) => [pair.charCodeAt(0), pair.charAt(1)]),
);
/** By character code, for a quick look. */
const isHalfWidth = new Uint8Array(0x10000);
for (const code of fullWidth.keys()) isHalfWidth[code] = 1;
const anyHalfWidth = traces('!(),:;?');

/**
 * The half-width marks of a passage that have a Chinese neighbour, blanks and emphasis ignored: 9:00 and 1,286.5, addresses,
 * list marks and what Markdown itself writes are none. Brackets count by the pair.
 */
export const halfWidthMarks = perPassage((passage: Passage): readonly HalfWidthMark[] =>
  passage.has(anyHalfWidth) ? readMarks(passage) : silent,
);

/** Appends the edits that set a mark full width, blanks around it taken out; `offset` is where the text begins. */
export function setMark(text: string, { start, end }: HalfWidthMark, offset: number, edits: Edit[]): void {
  edits.push(edit(text, start, offset));
  if (end - start > 1) edits.push(edit(text, end - 1, offset));
}

/** The text with these marks set full width. */
export function setFullWidth(text: string, marks: readonly HalfWidthMark[]): string {
  if (marks.length === 0) return text;
  const edits: Edit[] = [];
  for (const mark of marks) setMark(text, mark, 0, edits);
  let result = '';
  let at = 0;
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

const silent: readonly HalfWidthMark[] = [];
/** The partner of a mark that has none. */
const none = -1;

/** By place in the passage, used from passage to passage: the other bracket of a pair, and whether a mark is to be set. */
let partner = new Int32Array(0x400);
let chosen = new Uint8Array(0x400);

function readMarks({ text, prose, marks: all }: Passage): readonly HalfWidthMark[] {
  const places = candidates(text, prose, all);
  if (places.length === 0) return silent;
  if (partner.length < text.length) {
    partner = new Int32Array(text.length * 2);
    chosen = new Uint8Array(text.length * 2);
  }
  partner.fill(none, 0, text.length);
  chosen.fill(0, 0, text.length);
  if (places.some((place) => isHalfBracket(prose.charCodeAt(place)))) pairBrackets(prose);
  // A mark beside one that becomes full width becomes so too: once from each side.
  let count = 0;
  for (let at = 0; at < places.length; at++) count += choose(text, prose, places[at] as number);
  if (count < places.length)
    for (let at = places.length - 1; at >= 0; at--) count += choose(text, prose, places[at] as number);
  if (count < places.length)
    for (let at = 0; at < places.length; at++) count += choose(text, prose, places[at] as number);
  if (count === 0) return silent;
  const marks: HalfWidthMark[] = [];
  for (const place of places) {
    if (chosen[place] === 0) continue;
    const other = partner[place] ?? none;
    if (other === none || chosen[other] === 0) marks.push({ start: place, end: place + 1 });
    else if (place < other) marks.push({ start: place, end: other + 1 });
  }
  return marks;
}

/** How many marks are chosen with the one at a place. */
function choose(text: string, prose: string, place: number): number {
  if (chosen[place] === 1) return 0;
  const isBracket = isHalfBracket(prose.charCodeAt(place));
  const other = partner[place] ?? none;
  if ((isBracket && other === none) || !hasChineseNeighbour(text, place)) return 0;
  chosen[place] = 1;
  if (!isBracket || !isHalfBracket(prose.charCodeAt(other)) || chosen[other] === 1) return 1;
  chosen[other] = 1;
  return 2;
}

function candidates(text: string, prose: string, marks: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (const at of marks) {
    const code = prose.charCodeAt(at);
    if (isHalfWidth[code] === 1 && !isOwnUse(text, at, code)) places.push(at);
  }
  return places;
}

/** Uses of a mark that have nothing to do with Chinese punctuation. */
function isOwnUse(text: string, at: number, mark: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  switch (mark) {
    case 0x2c: // ,
      return isDigit(before) && isDigit(after);
    case 0x3a: // : after a digit, ] or |, or before -
      return (isDigit(before) && isDigit(after)) || before === 0x5d || before === 0x7c || after === 0x2d;
    case 0x3b: // ;
      return /&#?\w{2,8}$/.test(text.slice(Math.max(0, at - 10), at));
    case 0x21: // ![
      return after === 0x5b;
    case 0x28: // ](
      return before === 0x5d;
    default:
      return false;
  }
}

function isHalfBracket(code: number): boolean {
  return code === 0x28 || code === 0x29;
}

const bracket = /[()（）]/g;

/** Opening and closing brackets of either width by each other's place. */
function pairBrackets(prose: string): void {
  const open: number[] = [];
  bracket.lastIndex = 0;
  while (bracket.test(prose)) {
    const at = bracket.lastIndex - 1;
    const code = prose.charCodeAt(at);
    if (code === 0x28 || code === 0xff08) open.push(at);
    else {
      const from = open.pop();
      if (from === undefined) continue;
      partner[from] = at;
      partner[at] = from;
    }
  }
}

function hasChineseNeighbour(text: string, place: number): boolean {
  let before = place - 1;
  while (before >= 0 && isTransparent(text.charCodeAt(before))) before--;
  if (before >= 0 && (chosen[before] === 1 || isChinese(text.charCodeAt(before)))) return true;
  let after = place + 1;
  while (after < text.length && isTransparent(text.charCodeAt(after))) after++;
  return after < text.length && (chosen[after] === 1 || isChinese(text.charCodeAt(after)));
}

/** Blanks, and the marks of emphasis. */
function isTransparent(code: number): boolean {
  return isBlank(code) || code === 0x2a || code === 0x5f;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0;
}

function isChinese(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3001 && code <= 0x301b) ||
    (code >= 0xff01 && code <= 0xff1f) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    // “ ” ‘ ’
    (code >= 0x2018 && code <= 0x201d)
  );
}

/** Half-width punctuation carries blanks that full-width punctuation has inside itself. A blank between two marks goes with the first. */
function edit(text: string, place: number, offset: number): Edit {
  let start = place;
  let end = place + 1;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  if (start === 0 || isHalfWidth[text.charCodeAt(start - 1)] === 1) start = place;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  if (end === text.length) end = place + 1;
  return { start: start + offset, end: end + offset, newText: fullWidth.get(text.charCodeAt(place)) ?? '' };
}
