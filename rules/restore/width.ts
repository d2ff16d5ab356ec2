import { type Passage, perPassage, type Span } from '../report';
import type { Edit } from '../rule';

/** A half-width mark that stands in Chinese text, or a pair of brackets. */
export interface HalfWidthMark extends Span {
  /** The edits that set it full width, blanks around it taken out. */
  readonly edits: readonly Edit[];
}

/** By character code. */
const fullWidth = new Map(
  [',，', ';；', ':：', '(（', ')）', '?？', '!！'].map((pair) => [pair.charCodeAt(0), pair.charAt(1)]),
);

/**
 * The half-width marks of a passage that have a Chinese neighbour, blanks and emphasis ignored: 9:00 and 1,286.5, addresses,
 * list marks and what Markdown itself writes are none. Brackets count by the pair.
 */
export const halfWidthMarks = perPassage((passage: Passage): readonly HalfWidthMark[] =>
  readMarks(passage.text, passage.prose),
);

/** The text with these marks set full width. */
export function setFullWidth(text: string, marks: readonly HalfWidthMark[]): string {
  let result = '';
  let at = 0;
  for (const edit of marks.flatMap((mark) => mark.edits).sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

const silent: readonly HalfWidthMark[] = [];
const noPairs: ReadonlyMap<number, number> = new Map();
/** The partner of a mark that needs none. */
const none = -1;

function readMarks(text: string, prose: string): readonly HalfWidthMark[] {
  const places = candidates(text, prose);
  if (places.length === 0) return silent;
  const partner = places.some((place) => isHalfBracket(prose.charCodeAt(place)))
    ? bracketPairs(prose)
    : noPairs;
  const chosen = new Uint8Array(text.length);
  let count = 0;
  const take = (place: number): void => {
    if (chosen[place] === 0) count++;
    chosen[place] = 1;
  };
  const choose = (place: number): void => {
    if (chosen[place] === 1) return;
    const other = isHalfBracket(prose.charCodeAt(place)) ? partner.get(place) : none;
    if (other === undefined || !hasChineseNeighbour(text, place, chosen)) return;
    take(place);
    if (other !== none && isHalfBracket(prose.charCodeAt(other))) take(other);
  };
  // A mark beside one that becomes full width becomes so too: once from each side.
  for (const place of places) choose(place);
  if (count < places.length) for (const place of places.toReversed()) choose(place);
  if (count < places.length) for (const place of places) choose(place);
  if (count === 0) return silent;
  const marks: HalfWidthMark[] = [];
  for (const place of places) {
    if (chosen[place] === 0) continue;
    const other = partner.get(place);
    if (other !== undefined && chosen[other] === 1) {
      if (other < place) continue;
      marks.push({ start: place, end: other + 1, edits: [edit(text, place), edit(text, other)] });
    } else marks.push({ start: place, end: place + 1, edits: [edit(text, place)] });
  }
  return marks;
}

function candidates(text: string, prose: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < prose.length; at++) {
    const code = prose.charCodeAt(at);
    // The codes of ! ( ) , : ; ? lie between these.
    if (code < 0x21 || code > 0x3f) continue;
    if (fullWidth.has(code) && !isOwnUse(text, at, code)) places.push(at);
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

/** Opening and closing brackets of either width by each other's place. */
function bracketPairs(prose: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < prose.length; at++) {
    const code = prose.charCodeAt(at);
    if (code === 0x28 || code === 0xff08) open.push(at);
    else if (code === 0x29 || code === 0xff09) {
      const from = open.pop();
      if (from === undefined) continue;
      pairs.set(from, at);
      pairs.set(at, from);
    }
  }
  return pairs;
}

function hasChineseNeighbour(text: string, place: number, chosen: Uint8Array): boolean {
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

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Half-width punctuation carries blanks that full-width punctuation has inside itself. A blank between two marks goes with the first. */
function edit(text: string, place: number): Edit {
  let start = place;
  let end = place + 1;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  if (start === 0 || fullWidth.has(text.charCodeAt(start - 1))) start = place;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  if (end === text.length) end = place + 1;
  return { start, end, newText: fullWidth.get(text.charCodeAt(place)) ?? '' };
}
