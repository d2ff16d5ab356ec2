import { perPassage } from '../per-passage';
import type { Passage, Span } from '../report';
import type { Edit } from '../rule';

/** A half-width mark that stands in Chinese text, or a pair of brackets. */
export interface HalfWidthMark extends Span {
  /** The edits that set it full width, blanks around it taken out. */
  readonly edits: readonly Edit[];
}

const fullWidth = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['(', '（'],
  [')', '）'],
  ['?', '？'],
  ['!', '！'],
]);

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

const none: readonly HalfWidthMark[] = [];

function readMarks(text: string, prose: string): readonly HalfWidthMark[] {
  const places = candidates(text, prose);
  if (places.length === 0) return none;
  const partner = bracketPairs(prose);
  const chosen = new Set<number>();
  const choose = (place: number): void => {
    if (chosen.has(place)) return;
    const other = partner.get(place);
    if (other === undefined && isHalfBracket(prose.charCodeAt(place))) return;
    if (!hasChineseNeighbour(text, place, chosen)) return;
    chosen.add(place);
    if (other !== undefined && isHalfBracket(prose.charCodeAt(other))) chosen.add(other);
  };
  // A mark beside one that becomes full width becomes so too: once from each side.
  for (const place of places) choose(place);
  if (chosen.size < places.length) for (const place of places.toReversed()) choose(place);
  if (chosen.size < places.length) for (const place of places) choose(place);
  if (chosen.size === 0) return none;
  const marks: HalfWidthMark[] = [];
  for (const place of places) {
    if (!chosen.has(place)) continue;
    const other = partner.get(place);
    if (other !== undefined && chosen.has(other)) {
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
    const mark = prose.charAt(at);
    if (fullWidth.has(mark) && !isOwnUse(text, at, mark)) places.push(at);
  }
  return places;
}

/** Uses of a mark that have nothing to do with Chinese punctuation. */
function isOwnUse(text: string, at: number, mark: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  switch (mark) {
    case ',':
      return isDigit(before) && isDigit(after);
    case ':':
      return (isDigit(before) && isDigit(after)) || before === ']' || before === '|' || after === '-';
    case ';':
      return /&#?\w{2,8}$/.test(text.slice(Math.max(0, at - 10), at));
    case '!':
      return after === '[';
    case '(':
      return before === ']';
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

function hasChineseNeighbour(text: string, place: number, chosen: ReadonlySet<number>): boolean {
  const reads = (at: number): boolean => chosen.has(at) || isChinese(text.charCodeAt(at));
  let before = place - 1;
  while (before >= 0 && isTransparent(text.charCodeAt(before))) before--;
  if (before >= 0 && reads(before)) return true;
  let after = place + 1;
  while (after < text.length && isTransparent(text.charCodeAt(after))) after++;
  return after < text.length && reads(after);
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

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1;
}

/** Half-width punctuation carries blanks that full-width punctuation has inside itself. A blank between two marks goes with the first. */
function edit(text: string, place: number): Edit {
  let start = place;
  let end = place + 1;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  if (start === 0 || fullWidth.has(text.charAt(start - 1))) start = place;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  if (end === text.length) end = place + 1;
  return { start, end, newText: fullWidth.get(text.charAt(place)) ?? '' };
}
