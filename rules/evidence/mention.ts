import { type Passage, perPassage, type Quantity, type Span } from '../report';
import { bigram, letter, unified } from './bigrams';
import { type Contrasting, contrastsIn } from './contrast';
import { leadingWords, partPeriod } from './words';

/** A number with the words around it, weighed by how close they stand: what a ledger's measure is held against. */
export interface Mention {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** The sentence it stands in. */
  readonly sentence: Span;
  /** How much a pair of letters speaks for the number's measure: 1 beside it, less farther off. */
  readonly grams: ReadonlyMap<number, number>;
  /** Those of them that stand right beside each other. */
  readonly pairs: ReadonlySet<number>;
  /** What is counted in the narrowest sense: the letters right before the number, or right after its unit. */
  readonly heads: readonly Head[];
  readonly near: string;
  /** The words of its clause before the number, and those right after its unit; synonyms unified. */
  readonly ownLeft: string;
  readonly ownRight: string;
  /** Where its clause starts in the passage. */
  readonly clause: number;
  readonly nearContrasts: Contrasting;
  readonly sentenceContrasts: Contrasting;
  /** What a rate is the rate of: 办结 of 按时办结率. */
  readonly rate: string | undefined;
  /** A rise or fall and not the value itself. */
  readonly delta: boolean;
  /** Part of a year, a mean, a sum over years. */
  readonly partial: boolean;
  /** Only a part of the whole municipality: 市本级. */
  readonly ownLevel: boolean;
  /** A total of what was named before it: 合计263件. */
  readonly total: boolean;
  /** The value a change starts from: 由213项精简至148项. */
  readonly base: boolean;
  /** Carried over from the year before, which either year's row may hold. */
  readonly carried: boolean;
}

export interface Head {
  readonly letters: readonly number[];
  /** Before the number; otherwise after its unit. */
  readonly trailing: boolean;
}

/** The claims of a passage with their surroundings. A pure function of the passage, kept with it. */
export const mentionsOf = perPassage(
  (passage): ReadonlyMap<Quantity, Mention> => new Map(readMentions(passage)),
);

const clauseMark = /[，；：。！？,;:!?\n\r（(]/;
const nextMark = /[，；：。！？,;:!?\n\r、（(）)]/;
/** After a unit these go on with something else than what was counted. */
const goingOn =
  /^(?:和|与|及|以|并|比|较|同比|环比|下降|增长|上升|提高|增加|减少|左右|的?(?:下降|增长)|；|$)/;
/** Stretches that are the year and no part of it. */
const wholeYear = /截至(?:20\d\d年|今年|当年)?(?:年?[底末]|12月(?:31日|底))|(?:今年|年初)以来/g;
const farReach = 80;
const sentenceReach = 240;

function* readMentions(passage: Passage): Iterable<[Quantity, Mention]> {
  const text = passage.prose;
  const counted = passage.quantities.filter((quantity) => quantity.claim || quantity.kind === 'date');
  let sentences = 0;
  for (const [index, quantity] of counted.entries()) {
    if (!quantity.claim) continue;
    while (
      sentences + 1 < passage.sentences.length &&
      (passage.sentences[sentences]?.end ?? 0) <= quantity.start
    )
      sentences++;
    const sentence = passage.sentences[sentences] ?? { start: 0, end: text.length };
    yield [quantity, readMention(passage, quantity, sentence, counted, index)];
  }
}

function readMention(
  passage: Passage,
  quantity: Quantity,
  sentence: Span,
  counted: readonly Quantity[],
  index: number,
): Mention {
  const text = passage.prose;
  const from = Math.max(sentence.start, quantity.start - sentenceReach);
  const to = Math.min(sentence.end, quantity.end + sentenceReach);
  const previousEnd = Math.max(from, counted[index - 1]?.end ?? from);
  const nextStart = Math.min(to, counted[index + 1]?.start ?? to);
  let left = quantity.start;
  while (left > previousEnd && !clauseMark.test(text.charAt(left - 1))) {
    left--;
    // What stands in brackets belongs to the clause around them: 示范村（社区）21个.
    const opening = /[）)]/.test(text.charAt(left))
      ? text.slice(previousEnd, left).search(/[（(][^（(]*$/)
      : -1;
    if (opening >= 0) left = previousEnd + opening;
  }
  let right = quantity.end;
  while (right < nextStart && !nextMark.test(text.charAt(right))) right++;
  // 226个村（社区）: the bracket is part of the name, which goes on behind it.
  const bracket = right > quantity.end ? bracketed(text, right) : 0;
  if (bracket > 0 && right + bracket <= nextStart) {
    right += bracket;
    while (right < nextStart && !nextMark.test(text.charAt(right))) right++;
  }

  // 5名律师、3名高校教师: what stands between the two numbers is what the first counts.
  if (left === previousEnd && left > from && text.charAt(quantity.start - 1) === '、') left = quantity.start;

  const ownLeft = text.slice(left, quantity.start);
  let nearLeft = unified(ownLeft);
  const nearRight = unified(text.slice(quantity.end, right));
  const before = piecesBefore(text, from, left, counted, index);
  // «较上年的6180户次»: the words beside it name nothing, so it counts what the piece before it counts.
  while (stripped(nearLeft) === '' && goingOn.test(nearRight) && before.length > 0)
    nearLeft = (before.pop() ?? '') + nearLeft;

  const grams = new Map<number, number>();
  const pairs = new Set<number>();
  addGrams(grams, pairs, nearLeft, 1, true);
  addGrams(grams, pairs, nearRight, 1, true);
  for (const [distance, piece] of before.reverse().entries())
    addGrams(grams, pairs, piece, distance === 0 ? 0.8 : 0.65, true);
  addGrams(grams, pairs, unified(text.slice(right, nextStart)), 0.5, false);
  addGrams(grams, pairs, unified(text.slice(Math.max(0, from - farReach), from)), 0.4, false);
  addGrams(grams, pairs, unified(text.slice(0, Math.min(from, 40))), 0.4, false);

  const near = nearLeft + nearRight;
  const around = unified(text.slice(from, to));
  const premodifies = nearRight !== '' && !goingOn.test(nearRight);
  const heads = [...(premodifies ? [head(nearRight, 'first')] : []), head(stripped(nearLeft), 'last')].filter(
    ({ letters }) => letters.length > 0,
  );
  const clause = text.slice(clauseStart(text, left, from), quantity.end);
  return {
    passage,
    quantity,
    sentence,
    grams,
    pairs,
    heads,
    near,
    ownLeft: nearLeft,
    ownRight: nearRight,
    clause: left,
    nearContrasts: contrastsIn(near),
    sentenceContrasts: contrastsIn(around),
    rate: quantity.unit === '%' ? (rateOf(near) ?? rateOf(before.join('，'))) : undefined,
    delta: quantity.kind === 'change' || quantity.polarity !== undefined || /百分点$/.test(quantity.unit),
    partial: partPeriod.test(clause.replace(wholeYear, '')),
    ownLevel: /本级/.test(near),
    total: /(?:合计|共计|总计|总共|一共|两项共|三项共)[为达]?\s*$/.test(ownLeft),
    base: /(?:由|从)(?:(?:上年|去年|同期|原来|原先|最初|年初|平均)的?)?\s*$/.test(ownLeft),
    carried: /结转|结存|存量/.test(near),
  };
}

/** The length of a word in brackets that stands at a place; 0 where none does. */
function bracketed(text: string, at: number): number {
  return /^[（(][一-鿿]{1,4}[）)]/.exec(text.slice(at, at + 6))?.[0].length ?? 0;
}

/** The pieces of a sentence before a number, parted by clause marks and by the numbers counted before it, in order. */
function piecesBefore(
  text: string,
  from: number,
  to: number,
  counted: readonly Quantity[],
  index: number,
): string[] {
  const pieces: string[] = [];
  let start = from;
  let first = index;
  while (first > 0 && (counted[first - 1]?.end ?? 0) > from) first--;
  for (let at = first; at <= index; at++) {
    const number = at < index ? counted[at] : undefined;
    const end = Math.min(number?.start ?? to, to);
    for (const piece of text.slice(start, Math.max(start, end)).split(/[，；：。,;:\n\r（(]/)) {
      if (piece.trim() !== '') pieces.push(unified(piece));
    }
    start = Math.max(start, number?.end ?? to);
  }
  return pieces;
}

/** The start of the clause before the one a number stands in: a period given there binds it (1至11月，检查2860次). */
function clauseStart(text: string, left: number, from: number): number {
  let at = Math.max(from, left - 1);
  while (at > from && !clauseMark.test(text.charAt(at - 1))) at--;
  return at;
}

function addGrams(
  grams: Map<number, number>,
  pairs: Set<number>,
  text: string,
  weight: number,
  skips: boolean,
): void {
  let one = 0;
  let two = 0;
  let three = 0;
  for (let index = 0; index < text.length; index++) {
    const code = letter(text.charCodeAt(index));
    if (code === -1) continue;
    if (code === 0) {
      one = two = three = 0;
      continue;
    }
    if (one) {
      raise(grams, bigram(one, code), weight);
      pairs.add(bigram(one, code));
    }
    if (skips && two) raise(grams, bigram(two, code), weight * 0.85);
    if (skips && three) raise(grams, bigram(three, code), weight * 0.75);
    three = two;
    two = one;
    one = code;
  }
}

function raise(grams: Map<number, number>, key: number, weight: number): void {
  if ((grams.get(key) ?? 0) < weight) grams.set(key, weight);
}

function stripped(text: string): string {
  return text.replace(/["“”‘’《》\s]+$/, '').replace(leadingWords, '');
}

function head(text: string, end: 'first' | 'last'): Head {
  const letters: number[] = [];
  const bare = end === 'first' ? text.replace(/^的/, '') : text;
  for (let index = 0; index < bare.length && letters.length < 5; index++) {
    const at = end === 'first' ? index : bare.length - 1 - index;
    const code = letter(bare.charCodeAt(at));
    if (code === 0) break;
    if (code > 0) letters.push(code);
  }
  return end === 'first' ? { letters, trailing: false } : { letters: letters.reverse(), trailing: true };
}

/** What comes before 率 or its like, last in the text. */
export function rateOf(text: string): string | undefined {
  let found: string | undefined;
  for (const match of text.matchAll(/([\u4e00-\u9fff]{1,6}?)(?:率|占比|比例|比重|满意度)/g)) {
    const stem = match[1] ?? '';
    found = match[0].endsWith('满意度') ? `${stem}满意` : stem;
  }
  return found;
}
