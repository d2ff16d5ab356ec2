import { type Block, type Passage, perPassage, type Quantity, type Report } from '../../report';
import { Words } from '../../report/quantities/words';
import { levels, qualifiers, singular, verbs, wide } from '../measure-words';
import { inTargets } from '../targets';
import { alike, shown, sign } from './arithmetic';
import { isCount, isExact, isPercent, linesOf } from './figures';
import type { Operand, Relation } from './relation';

/** A number with the measure it states, as far as its paragraph tells. */
interface Measured {
  readonly quantity: Quantity;
  /** Verb, thing, unit and qualifiers in one string: equal for equal measures; empty where they are not certain. */
  readonly key: Key | undefined;
  /** The same with the end of the thing's name alone: enough for values that look like one mistyped. */
  readonly loose: Key | undefined;
  /** Verb and thing where the thing is too common for either: enough for the same digits in another order. */
  readonly common: Key | undefined;
  /** One yearly figure a body, with nothing before its verb that narrows it: any other value contradicts it. */
  readonly singular: boolean;
  readonly sentence: number;
}

/** A measure without and with the year its number speaks of; the reporting year is the same as none. */
interface Key {
  readonly yearless: string;
  readonly yeared: string;
  readonly year: number | undefined;
}

/** The verbs of having: 共有, 现有, 配备, or none at all. */
const stock = '配备';
/** What is made is had: 建成司法所 and 全市司法所 are one stock. */
const making = new Set(['配备', '建成']);
const meanings = new Map<string, string>();
for (const [first, ...others] of verbs) {
  if (first === undefined) continue;
  for (const word of [first, ...others]) if (!meanings.has(word)) meanings.set(word, first);
}
const verbWords = new Words([...meanings.keys()]);
const qualifierWords = new Words(qualifiers);
const levelWords = new Words(levels);
/** Offices and places named in a sentence bind its numbers to themselves. */
const bodyWords = new Words('局 镇 乡 站 街道 法院 检察院 中心 公司 仲裁委');

const nothingSaid = { key: undefined, loose: undefined, common: undefined };

/** The counts and rates of a passage whose measure is certain. */
const measuredIn = perPassage((passage: Passage): readonly Measured[] => {
  const found: Measured[] = [];
  for (const line of linesOf(passage)) {
    let topic = '';
    let verb = '';
    for (const figure of line.figures) {
      const { quantity } = figure;
      if (!quantity.claim || quantity.polarity || !isExact(quantity)) continue;
      if (isPercent(quantity)) {
        const rate = rateKey(passage, quantity, line.start);
        if (rate) found.push({ quantity, ...nothingSaid, key: rate, singular: true, sentence: line.start });
        continue;
      }
      if (!isCount(quantity)) continue;
      const read = countKey(passage, quantity, line.start, topic, verb);
      if (read.thing.length >= 4) topic = read.thing;
      verb = read.verb;
      if (read.key || read.loose || read.common)
        found.push({
          quantity,
          key: read.key,
          loose: read.loose,
          common: read.common,
          singular: read.singular,
          sentence: line.start,
        });
    }
  }
  return found;
});

const clauseMarks = new Set([...'，,；;：:。、（(）)'].map((mark) => mark.charCodeAt(0)));

function clauseBefore(text: string, from: number, end: number): string {
  const earliest = Math.max(from, end - 60);
  let start = end;
  while (start > earliest && !clauseMarks.has(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function clauseAfter(text: string, start: number): string {
  const latest = Math.min(start + 24, text.length);
  let end = start;
  while (end < latest && !clauseMarks.has(text.charCodeAt(end)) && !isDigit(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function countKey(
  passage: Passage,
  quantity: Quantity,
  sentence: number,
  topic: string,
  earlierVerb: string,
): Pick<Measured, 'key' | 'loose' | 'common' | 'singular'> & { thing: string; verb: string } {
  const before = clauseBefore(passage.prose, sentence, quantity.start);
  const after = clauseAfter(passage.prose, quantity.end);
  const verb = lastVerb(before) ?? firstVerb(after) ?? noVerb(passage, quantity, before, earlierVerb);
  const inside = verb.where === 'before' ? before.slice(verb.end) : before;
  const around = before + after;
  const quoted = around.includes('“') ? (/“([^”]{2,12})”/.exec(around)?.[1] ?? '') : '';
  const ahead = verb.where === 'before' ? strip(before.slice(0, verb.start)) : '';
  let head = ahead;
  // 查办各类案件1934件的典型案例: cases are named, if no more than that.
  const justCases = inside.endsWith('案件') && strip(inside) === '';
  let thing = justCases ? '' : thingOf(inside, after, verb);
  // 行政复议受理案件178件: the thing stands before its verb.
  if (wide.test(thing) && singular.test(ahead)) {
    thing = ahead;
    head = '';
  }
  const full = wide.test(thing) && !quoted ? topic : thing;
  const nothing = { ...nothingSaid, thing, verb: verb.meaning, singular: false };
  // 其余363件 names nothing.
  if (/其余|其他|剩余|余下/.test(before)) return nothing;
  const marks: string[] = [];
  wordsIn(qualifierWords, before, 0, before.length, marks);
  wordsIn(qualifierWords, thing, 0, thing.length, marks);
  const from = Math.max(sentence, quantity.start - 120);
  wordsIn(levelWords, passage.prose, from, quantity.start, marks);
  bodiesIn(passage.prose, from, quantity.start, marks);
  const rest = `${quantity.unit}/${joined(marks)}/`;
  // 检查企业4783家次: a thing too common to tell one measure from another, except where the digits are swapped.
  const plain = thing || (around.includes('案件') ? '案件' : '');
  const common =
    plain && !verb.bare && wide.test(thing)
      ? keyOf(`≈${verb.meaning}/${plain}/${rest}`, quantity)
      : undefined;
  if (full.length < 2 && !quoted) return { ...nothing, common };
  const loose =
    full.length >= 4
      ? keyOf(`~${making.has(verb.meaning) ? '' : verb.meaning}/${full.slice(-4)}/${rest}`, quantity)
      : undefined;
  // Without a verb only a thing a body has one figure of is certain.
  if (verb.bare && !singular.test(full)) return { ...nothing, loose };
  return {
    loose,
    common,
    key: keyOf(`${verb.meaning}/${full}/${quoted}/${rest}`, quantity),
    thing: thing || full,
    verb: verb.meaning,
    singular: head === '' && (singular.test(full) || (quoted !== '' && singular.test(around))),
  };
}

/** Adds the words of a list that stand in a stretch of text. */
function wordsIn(words: Words, text: string, start: number, end: number, found: string[]): void {
  for (let at = start; at < end; ) {
    const word = words.at(text, at);
    const inside = word !== '' && at + word.length <= end;
    if (inside) found.push(word);
    at += inside ? word.length : 1;
  }
}

function bodiesIn(text: string, start: number, end: number, found: string[]): void {
  for (let at = start; at < end; ) {
    const word = bodyWords.at(text, at);
    const inside = word !== '' && at + word.length <= end;
    if (inside) found.push(text.slice(Math.max(start, at - 4), at + word.length));
    at += inside ? word.length : 1;
  }
}

/** Each word once, whatever the order they stand in. */
function joined(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : [...new Set(words)].sort().join('|');
}

/** An item of a list shares the verb of the item before it; a stock (法律明白人1218名) needs none. */
function noVerb(passage: Passage, quantity: Quantity, before: string, earlierVerb: string): FoundVerb {
  const listed = passage.prose.charAt(quantity.start - before.length - 1) === '、';
  const shared = listed && earlierVerb !== '';
  return { meaning: shared ? earlierVerb : stock, start: 0, end: 0, where: 'before', bare: !shared };
}

interface FoundVerb {
  readonly meaning: string;
  readonly start: number;
  readonly end: number;
  readonly where: 'before' | 'after';
  /** No verb is printed. */
  readonly bare?: boolean;
}

function lastVerb(text: string): FoundVerb | undefined {
  let found: FoundVerb | undefined;
  for (let at = 0; at < text.length; ) {
    const word = verbWords.at(text, at);
    // 办理的案件共有762件: the having adds nothing to the act.
    if (word && !(found && meaningOf(word) === stock))
      found = { meaning: meaningOf(word), start: at, end: at + word.length, where: 'before' };
    at += word.length || 1;
  }
  return found;
}

function firstVerb(text: string): FoundVerb | undefined {
  for (let at = 0; at < text.length; at++) {
    const word = verbWords.at(text, at);
    if (word) return { meaning: meaningOf(word), start: at, end: at, where: 'after' };
  }
  return undefined;
}

function meaningOf(verb: string): string {
  return meanings.get(verb) ?? verb;
}

/** What opens and what closes the words around a number and names nothing. */
const fillerAhead = new Words(
  '的 了 为 对 向 将 把 由 年 全年 已 各类 各级 全市 全县 全区 共 等 有关 相关 案 一审 依托 依靠 发动 现 目前',
);
const fillerBehind = new Words('案件 申请 事项 工作 活动 中 的 数 数量 共 等 达 达到 有');

/** 收到行政复议申请761件 and 632件行政复议案件中 both name 行政复议. */
function thingOf(before: string, after: string, verb: FoundVerb): string {
  const ahead = strip(before);
  if (ahead && ahead !== '的') return ahead;
  const behind = verb.where === 'after' ? after.slice(0, verb.end) : after;
  return strip(behind.includes('“') ? behind.replace(/“[^”]*”.*/, '') : behind);
}

function strip(text: string): string {
  const words = /[“”《》\s]/.test(text) ? text.replace(/[“”《》\s]/g, '') : text;
  let start = 0;
  let end = words.length;
  for (let length = -1; length !== end - start; ) {
    length = end - start;
    for (let word = fillerAhead.at(words, start); word; word = fillerAhead.at(words, start)) {
      // 案 alone is no matter, 案件 may be one.
      if (start + word.length > end || (word === '案' && start + 1 < end && words[start + 1] === '件')) break;
      start += word.length;
    }
    for (let word = fillerBehind.before(words, end); word; word = fillerBehind.before(words, end)) {
      if (end - word.length < start) break;
      end -= word.length;
    }
  }
  return words.slice(start, end);
}

/** Rates a body has one of a year. */
const singularRates =
  /^(?:出庭应诉|出庭|一审败诉|行政(?:诉讼|应诉)?(?:案件)?(?:一审)?败诉|行政复议(?:案件)?(?:直接|综合)?纠错|重大(?:行政)?执法决定法制审核|行政规范性文件合法性审查)$/;

function rateKey(passage: Passage, quantity: Quantity, sentence: number): Key | undefined {
  const before = clauseBefore(passage.prose, sentence, quantity.start);
  const name = /([一-鿿]{2,20})率(?:始终|均|一直|持续|稳定)?(?:保持|稳定|达到?|为|在|至|到|是)*$/.exec(
    before,
  )?.[1];
  const rate = name?.replace(/^(?:全[市县区省]|行政机关|其中|负责人|我[市县区])+/, '');
  if (!rate || !singularRates.test(rate)) return undefined;
  const marks: string[] = [];
  wordsIn(qualifierWords, before, 0, before.length, marks);
  return keyOf(`率/${rate}/%/${joined(marks)}/`, quantity);
}

function keyOf(yearless: string, { period }: Quantity): Key {
  if (!period) return { yearless, yeared: yearless, year: undefined };
  if ('year' in period) return { yearless, yeared: yearless + period.year, year: period.year };
  return { yearless, yeared: yearless + period.relative, year: undefined };
}

/** One measure said more than once in a report; where the values differ and look like one, the later does not hold. */
export function sameRelations(report: Report): Relation[] {
  return pairsIn(report).map(relationOf);
}

/** Of those only the ones that do not hold. */
export function contradictions(report: Report): Relation[] {
  return pairsIn(report)
    .filter((pair) => !pair.holds)
    .map(relationOf);
}

interface Pair {
  readonly earlier: Said;
  readonly later: Said;
  readonly holds: boolean;
}

function pairsIn(report: Report): Pair[] {
  const first = new Map<string, Said>();
  const pairs: Pair[] = [];
  for (const block of report.blocks) {
    if (block.kind !== 'body' && block.kind !== 'table') continue;
    for (const measured of measuredIn(block.passage)) {
      if (inTargets(report, block.start + measured.quantity.start)) continue;
      const earlier = meet(first, measured.key, measured, block, report.year);
      const similar = meet(first, measured.loose, measured, block, report.year);
      const common = meet(first, measured.common, measured, block, report.year);
      const other =
        earlier ??
        (common && isSwapped(common.measured.quantity, measured.quantity)
          ? common
          : similar && isMistyped(similar.measured.quantity, measured.quantity)
            ? similar
            : undefined);
      const pair = other && compare(other, measured, block);
      if (pair) pairs.push(pair);
    }
  }
  return pairs;
}

interface Said {
  readonly measured: Measured;
  readonly block: Block;
}

/** The first number said under a key, in another sentence; a number nobody said before becomes it. */
function meet(
  first: Map<string, Said>,
  key: Key | undefined,
  measured: Measured,
  block: Block,
  year: number | undefined,
): Said | undefined {
  if (!key) return undefined;
  const name = key.year !== undefined && key.year === year ? key.yearless : key.yeared;
  const earlier = first.get(name);
  if (!earlier) {
    first.set(name, { measured, block });
    return undefined;
  }
  return earlier.block === block && earlier.measured.sentence === measured.sentence ? undefined : earlier;
}

/** Digits in another order, or one of four and more: rarely chance. */
function isMistyped(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value || a.value < 100 || !alike(a.value, b.value)) return false;
  return a.value >= 1000 || [...String(a.value)].sort().join('') === [...String(b.value)].sort().join('');
}

/** 1943 and 1934: a thousand and more, the same digits in another order. */
function isSwapped(a: Quantity, b: Quantity): boolean {
  return (
    a.value !== b.value &&
    a.value >= 1000 &&
    [...String(a.value)].sort().join('') === [...String(b.value)].sort().join('')
  );
}

/** Values that meet are one measure; those that do not are so where they look like one, or where the measure has but one. */
function compare(earlier: Said, measured: Measured, block: Block): Pair | undefined {
  const [a, b] = [earlier.measured.quantity, measured.quantity];
  const holds = a.low <= b.high && b.low <= a.high;
  const certain = earlier.measured.singular && measured.singular;
  if (!holds && !certain && !alike(a.value, b.value)) return undefined;
  return { earlier, later: { measured, block }, holds };
}

function relationOf({ earlier, later, holds }: Pair): Relation {
  const [a, b] = [earlier.measured.quantity, later.measured.quantity];
  return {
    kind: 'same',
    operands: [operand(a, earlier.block)],
    stated: operand(b, later.block),
    expected: a.value,
    holds,
    equation: `${shown(b)} ${holds ? '=' : '≠'} ${shown(a)} ${sign(holds)}`,
  };
}

function operand(quantity: Quantity, block: Block): Operand {
  return { quantity, block, start: block.start + quantity.start, end: block.start + quantity.end };
}
