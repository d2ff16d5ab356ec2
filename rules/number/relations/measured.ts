import { type Passage, perPassage, type Quantity, traces } from '../../report';
import { isDigit, isHan } from '../../report/characters';
import { Words } from '../../report/quantities/words';
import { levels, periods, qualifiers, reportingPeriods, singular, verbs, wide } from '../measure-words';
import { isCount, isExact, isPercent, linesOf } from './figures';

/**
 * By how much of its words a measure is known: `full`; `loose`, the end of the thing's name alone: enough for values
 * that look like one mistyped; `common`, verb and thing where the thing is too common to tell measures apart: enough
 * for the same digits in another order.
 */
export type Naming = 'full' | 'loose' | 'common';

/** A measure without and with the year its number speaks of; the reporting year is the same as none. */
export interface Key {
  readonly yearless: string;
  readonly yeared: string;
  readonly year: number | undefined;
}

/** The words that say which measure a number states. */
interface Wording {
  readonly verb: string;
  /** What is counted, or the name of the rate; the sentence's topic where the words beside the number are too wide. */
  readonly thing: string;
  /** A name in quotes beside the number. */
  readonly quoted: string;
  /** What the words beside the number name, be it too wide. */
  readonly named: string;
  /** That, where it may stand for a measure whose digits are swapped; empty where it may not. */
  readonly plain: string;
  /** Whether the words are enough for a full name, and for a loose one. */
  readonly certain: boolean;
  readonly likely: boolean;
  /** All the parts of the area reported on. */
  readonly isArea?: boolean;
  /** The clause before the number, and the end of what stands in it before the verb, -1 where that is part of the name. */
  readonly before: string;
  readonly ahead: number;
}

/**
 * A number with the measure it states, as far as its paragraph tells. Few numbers of a report share their words with
 * another, so only a mark of these is worked out at once, and what else tells measures apart when it is asked for.
 */
export class Measured {
  readonly quantity: Quantity;
  /** Where its sentence starts. */
  readonly sentence: number;
  /** Equal for equal words; 0 where the measure is not known by so much. */
  readonly full: number;
  readonly loose: number;
  readonly common: number;
  readonly #prose: string;
  readonly #wording: Wording;
  #keys: { [naming in Naming]?: Key } | undefined;
  #rest: string | undefined;
  #singular: boolean | undefined;

  constructor(prose: string, quantity: Quantity, sentence: number, wording: Wording) {
    const { verb, thing, plain, certain, likely } = wording;
    const { unit } = quantity;
    this.quantity = quantity;
    this.sentence = sentence;
    this.full = certain ? hashOf(verb, thing, 0, unit) : 0;
    this.loose = likely ? hashOf(acts(verb), thing, thing.length - looseName, unit) : 0;
    this.common = plain ? hashOf(verb, plain, 0, unit) : 0;
    this.#prose = prose;
    this.#wording = wording;
  }

  /** All the parts of an area: there are so many, or a part of them was meant. */
  get isArea(): boolean {
    return this.#wording.isArea ?? false;
  }

  /** One yearly figure a body, with nothing before its verb that narrows it: any other value contradicts it. */
  get singular(): boolean {
    this.#singular ??= this.#isSingular();
    return this.#singular;
  }

  /** Verb, thing, unit and qualifiers in one string: equal for equal measures. */
  key(naming: Naming): Key {
    this.#keys ??= {};
    this.#keys[naming] ??= keyOf(this.#words(naming) + this.#marks(), this.quantity);
    return this.#keys[naming];
  }

  #words(naming: Naming): string {
    const { verb, thing, quoted, plain } = this.#wording;
    if (naming === 'full') return `${verb}/${thing}/${quoted}/`;
    if (naming === 'loose') return `${acts(verb)}/${thing.slice(-looseName)}/`;
    return `${verb}/${plain}/`;
  }

  /** Unit, qualifiers, levels and offices that bind the number. */
  #marks(): string {
    if (this.#rest === undefined) {
      const { before, named, verb } = this.#wording;
      const marks: string[] = [];
      wordsIn(qualifierWords, before, 0, before.length, marks);
      if (verb !== rateVerb) {
        const { start } = this.quantity;
        const from = itemStart(this.#prose, Math.max(this.sentence, start - 120), start);
        wordsIn(qualifierWords, named, 0, named.length, marks);
        wordsIn(levelWords, this.#prose, from, start, marks);
        bodiesIn(this.#prose, from, start, marks);
        const stretches: string[] = [];
        wordsIn(periodWords, this.#prose, Math.max(this.sentence, start - 120), start, stretches);
        for (const stretch of stretches) if (!reportingPeriods.has(stretch)) marks.push(stretch);
      }
      this.#rest = `${verb === rateVerb ? '%' : this.quantity.unit}/${joined(marks)}/`;
    }
    return this.#rest;
  }

  #isSingular(): boolean {
    const { verb, thing, quoted, before, ahead } = this.#wording;
    if (verb === rateVerb) return true;
    if (ahead > 0 && strip(before.slice(0, ahead)) !== '') return false;
    return (
      singular.test(thing) ||
      (quoted !== '' && singular.test(before + clauseAfter(this.#prose, this.quantity.end)))
    );
  }
}

/** As many characters at the end of a thing's name are enough for a loose one. */
const looseName = 4;

function hashOf(verb: string, thing: string, from: number, unit: string): number {
  let hash = 1;
  for (let at = 0; at < verb.length; at++) hash = mix(hash, verb.charCodeAt(at));
  for (let at = from; at < thing.length; at++) hash = mix(hash, thing.charCodeAt(at));
  for (let at = 0; at < unit.length; at++) hash = mix(hash, unit.charCodeAt(at));
  return hash || 1;
}

function mix(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) + code) | 0;
}

/** The verbs of having: 共有, 现有, 配备, or none at all. */
const stock = '配备';
/** What is made is had: 建成司法所 and 全市司法所 are one stock. */
const making = new Set(['配备', '建成', '办理']);

function acts(verb: string): string {
  return making.has(verb) ? '' : verb;
}

const meanings = new Map<string, string>();
for (const [first, ...others] of verbs) {
  if (first === undefined) continue;
  for (const word of [first, ...others]) if (!meanings.has(word)) meanings.set(word, first);
}
const verbWords = new Words([...meanings.keys()]);
const qualifierWords = new Words(qualifiers);
const levelWords = new Words(levels);
/** Offices and places named in a sentence bind its numbers to themselves. */
const bodyWords = new Words(
  '局 镇 乡 站 街道 法院 检察院 中心 公司 仲裁委 司法所 派出所 监管所 大队 支队 总队 公安 税务 海关',
);
/** Stretches of time that bind the numbers of their sentence; those that are the reporting year bind nothing. */
const periodWords = new Words(periods);

const none: readonly Measured[] = [];

/** The counts and rates of a passage whose measure is certain. */
export const measuredIn = perPassage((passage: Passage): readonly Measured[] => {
  const lines = linesOf(passage);
  if (lines.length === 0) return none;
  const { prose } = passage;
  const found: Measured[] = [];
  for (const line of lines) {
    let topic = matterOf(prose, line.start);
    let verb = '';
    for (const { quantity } of line.figures) {
      if (!quantity.claim || quantity.polarity || !isExact(quantity)) continue;
      let wording: Wording | undefined;
      if (isPercent(quantity)) wording = readRate(prose, quantity, line.start);
      else if (isCount(quantity)) {
        const isArea = quantity.unit === '个' && passage.has(areaTraces);
        wording = isArea ? readArea(prose, quantity) : undefined;
        if (!wording) {
          wording = readCount(passage, quantity, line.start, topic, verb);
          if (wording.named.length >= 4) topic = wording.named;
          verb = wording.verb;
        }
      }
      if (wording && (wording.certain || wording.likely || wording.plain))
        found.push(new Measured(prose, quantity, line.start, wording));
    }
  }
  return found;
});

/** 行政复议方面，收案203件: what a sentence says it is about. */
function matterOf(prose: string, start: number): string {
  matter.lastIndex = start;
  return matter.exec(prose)?.[1] ?? '';
}

const matter = /(?:[一二三四五六七八九十]是)?(?:在)?([一-鿿]{2,8}?)(?:工作)?(?:方面|领域)[，,：:]/y;

const clauseMarks = new Set([...'，,；;：:。、（(）)'].map((mark) => mark.charCodeAt(0)));

function endsClause(code: number): boolean {
  return !isHan(code) && clauseMarks.has(code);
}

function clauseBefore(text: string, from: number, end: number): string {
  const earliest = Math.max(from, end - 60);
  let start = end;
  while (start > earliest && !endsClause(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function clauseAfter(text: string, start: number): string {
  const latest = Math.min(start + 24, text.length);
  let end = start;
  while (end < latest && !endsClause(text.charCodeAt(end)) && !isDigit(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** In every word for what is left, which names nothing. */
const restTraces = traces('余他');

function readCount(
  passage: Passage,
  quantity: Quantity,
  sentence: number,
  topic: string,
  earlierVerb: string,
): Wording {
  const { prose } = passage;
  const before = clauseBefore(prose, sentence, quantity.start);
  const after = clauseAfter(prose, quantity.end);
  const verb = lastVerb(before) ?? firstVerb(after) ?? noVerb(prose, quantity, before, earlierVerb);
  const inside = verb.where === 'before' ? before.slice(verb.end) : before;
  const quoted = quotedIn(before, after);
  let ahead = verb.where === 'before' ? verb.start : 0;
  // 查办各类案件1934件的典型案例: cases are named, if no more than that.
  const justCases = inside.endsWith('案件') && strip(inside) === '';
  let named = justCases ? '' : thingOf(inside, after, verb);
  let isWide = tooWide(named);
  if (isWide && ahead > 0) {
    // 行政复议受理案件178件: the thing stands before its verb.
    const subject = strip(before.slice(0, ahead));
    if (singular.test(subject)) {
      named = subject;
      ahead = -1;
      isWide = tooWide(named);
    }
  }
  const thing = isWide && !quoted ? topic : named;
  // 其余363件 names nothing.
  const said = !(passage.has(restTraces) && /其余|其他|剩余|余下/.test(before));
  const enough = said && (thing.length >= 2 || quoted !== '');
  return {
    verb: verb.meaning,
    thing,
    quoted,
    named,
    // 检查企业4783家次: a thing too common to tell one measure from another, except where the digits are swapped.
    plain: said && isWide && !verb.bare ? named || ((before + after).includes('案件') ? '案件' : '') : '',
    // Without a verb only a thing a body has one figure of is certain.
    certain: enough && !(verb.bare && !singular.test(thing)),
    likely: enough && thing.length >= looseName,
    before,
    ahead,
  };
}

/** Longest of the nouns that are too wide. */
const longestWide = 4;

function tooWide(thing: string): boolean {
  return thing.length <= longestWide && wide.test(thing);
}

function quotedIn(before: string, after: string): string {
  if (!before.includes('“') && !after.includes('“')) return '';
  return /“([^”]{2,12})”/.exec(before + after)?.[1] ?? '';
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

/** Where the last point of a sentence told in points opens: 一是…；二是…. */
function itemStart(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at--)
    if (text.charAt(at) === '是' && /^[；;][一二三四五六七八九十]$/.test(text.slice(at - 2, at)))
      return at + 1;
  return start;
}

function bodiesIn(text: string, start: number, end: number, found: string[]): void {
  for (let at = start; at < end; ) {
    const word = bodyWords.at(text, at);
    const inside = word !== '' && at + word.length <= end;
    // 我局 is who reports.
    if (inside && !'我本'.includes(text.charAt(at - 1) || '。'))
      found.push(text.slice(Math.max(start, at - 4), at + word.length));
    at += inside ? word.length : 1;
  }
}

/** Each word once, whatever the order they stand in. */
function joined(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : [...new Set(words)].sort().join('|');
}

/** An item of a list shares the verb of the item before it; a stock (法律明白人1218名) needs none. */
function noVerb(prose: string, quantity: Quantity, before: string, earlierVerb: string): FoundVerb {
  const listed = prose.charAt(quantity.start - before.length - 1) === '、';
  const shared = listed && earlierVerb !== '';
  return { meaning: shared ? earlierVerb : stock, start: 0, end: 0, where: 'before', bare: !shared };
}

interface FoundVerb {
  readonly meaning: string;
  readonly start: number;
  readonly end: number;
  readonly where: 'before' | 'after';
  /** No verb is printed. */
  readonly bare: boolean;
}

function lastVerb(text: string): FoundVerb | undefined {
  let meaning = '';
  let start = 0;
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const word = verbWords.at(text, at);
    if (word) {
      const act = meaningOf(word);
      // 办理的案件共有762件: the having adds nothing to the act.
      if (meaning === '' || act !== stock) {
        meaning = act;
        start = at;
        end = at + word.length;
      }
    }
    at += word.length || 1;
  }
  return meaning === '' ? undefined : { meaning, start, end, where: 'before', bare: false };
}

function firstVerb(text: string): FoundVerb | undefined {
  for (let at = 0; at < text.length; at++) {
    const word = verbWords.at(text, at);
    if (word) return { meaning: meaningOf(word), start: at, end: at, where: 'after', bare: false };
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
  if (ahead && ahead !== '的') return inFull(ahead);
  const behind = verb.where === 'after' ? after.slice(0, verb.end) : after;
  return inFull(strip(behind.includes('“') ? behind.replace(/“[^”]*”.*/, '') : behind));
}

function inFull(thing: string): string {
  return thing === '复议' ? '行政复议' : thing;
}

function allHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isHan(text.charCodeAt(at))) return false;
  return true;
}

function strip(text: string): string {
  const words = allHan(text) ? text : text.replace(/[“”《》\s]/g, '');
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

/** 全县13个乡镇: all there are, where the words say no more. */
const wholeArea = /全[省市州盟县区旗](?:共?有|所?辖|下辖|的)?$/;
const areas =
  /^(?:乡镇|镇|街道|镇街|街镇|乡镇街道|(?:乡镇|镇)[（(]街道[）)]|县[（(]市、区[）)]|县市区|区县|县区|行政村|村|社区|村[（(]社区[）)])(?=[中里内均都全和的，,。；;、]|实现|$)/;
/** 全县共有乡镇12个. */
const namedArea = /(全[省市州盟县区旗])(?:共?有|下?辖)(乡镇|镇|街道|镇街|县区|区县|行政村|村|社区)$/;
const areaTraces = traces('乡镇街县村社');

function readArea(prose: string, { start, end }: Quantity): Wording | undefined {
  const before = prose.slice(Math.max(0, start - 10), start);
  const after = prose.slice(end, end + 12);
  const [, named = '', listed = ''] = namedArea.exec(before) ?? [];
  const whole = named || wholeArea.exec(before)?.[0];
  const area = named ? !isHan(after.charCodeAt(0)) && listed : whole && areas.exec(after)?.[0];
  if (!whole || !area) return undefined;
  return {
    verb: whole.slice(0, 2),
    thing: area,
    quoted: '',
    named: area,
    plain: '',
    certain: true,
    likely: false,
    isArea: true,
    before: '',
    ahead: 0,
  };
}

/** Rates a body has one of a year. */
const singularRates =
  /^(?:出庭应诉|出庭|一审(?:行政)?(?:诉讼)?(?:案件)?败诉|行政(?:诉讼|应诉)?(?:案件)?(?:一审)?败诉|行政复议(?:案件)?(?:直接|综合)?纠错|重大(?:行政)?执法决定法制审核|行政规范性文件合法性审查)$/;

/** Stands in place of a rate's verb. */
const rateVerb = '率';

function readRate(prose: string, quantity: Quantity, sentence: number): Wording | undefined {
  const before = clauseBefore(prose, sentence, quantity.start);
  if (!before.includes('率')) return undefined;
  const name = /([一-鿿]{2,20})率(?:始终|均|一直|持续|稳定)?(?:保持|稳定|达到?|为|在|至|到|是)*$/.exec(
    before,
  )?.[1];
  const rate = name?.replace(/^(?:全[市县区省]|行政机关|其中|负责人|我[市县区])+/, '');
  if (!rate || !singularRates.test(rate)) return undefined;
  return {
    verb: rateVerb,
    thing: rate,
    quoted: '',
    named: rate,
    plain: '',
    certain: true,
    likely: false,
    before,
    ahead: 0,
  };
}

function keyOf(yearless: string, { period }: Quantity): Key {
  if (!period) return { yearless, yeared: yearless, year: undefined };
  if ('year' in period) return { yearless, yeared: yearless + period.year, year: period.year };
  return { yearless, yeared: yearless + period.relative, year: undefined };
}
