import type { Passage, Span } from '../report';
import { isDigit, isHan } from '../report/characters';
import { farthestEcho } from '../report/traces';
import type { Finding, PassageRule } from '../rule';
import lexicon from './repeated.json';

export const repeated: PassageRule = {
  id: 'style/repeated',
  scope: 'passage',
  title: { zh: '文字或标点重复', en: 'Repeated word or mark' },
  summary: {
    zh: '同一个字、词或标点误写了两遍，如“的的”“进行进行”“。。”；层层、常常、目的的不算。',
    en: 'A character, word or mark was typed twice. Words that are doubled by nature are left alone.',
  },
  severity: 'warning',
  fixable: true,
  basis: { zh: '标点连用见GB/T 15834—2011', en: 'GB/T 15834—2011 for marks' },
  examples: {
    failing: '群众反映强烈的的突出问题得到解决，截至12月月底，全部整改到位。。',
    passing: '层层压实责任，为了了解目的的实现情况，县人民法院院长逐一听取汇报，做到件件有着落。',
  },
  check(passage) {
    const repetitions = repetitionsIn(passage);
    return repetitions.length === 0
      ? nothing
      : repetitions.map((repetition) => finding(passage.prose, repetition));
  },
};

interface Repetition extends Span {
  /** What to take out. */
  readonly extra: Span;
}

function finding(text: string, { start, end, extra }: Repetition): Finding {
  const doubled = text.slice(start, end);
  const left = text.slice(start, extra.start) + text.slice(extra.end, end);
  return {
    start,
    end,
    message: {
      zh: `“${doubled}”重复，应为“${left}”`,
      en: `“${doubled}” is repeated, should be “${left}”`,
    },
    fixes: [
      {
        title: { zh: `改为“${left}”`, en: `Change to “${left}”` },
        edits: [{ ...extra, newText: '' }],
      },
    ],
  };
}

const nothing: readonly Finding[] = [];

function repetitionsIn({ prose, echoes, marks }: Passage): readonly Repetition[] {
  const found: Repetition[] = [];
  findDoubledCharacters(prose, echoes, found);
  findDoubledMarks(prose, marks, found);
  findDoubledWords(prose, echoes, found);
  if (found.length < 2) return found;
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((repetition) => {
      if (repetition.start < end) return false;
      end = repetition.end;
      return true;
    });
}

// --- One character twice ---

interface Company {
  /** Characters before the pair of which its first half is the end: 目的|的. */
  readonly after: string;
  /** … but not with one of these before it: 项目|的. */
  readonly unless: string;
  /** Characters after the pair of which its second half is the head: 了|了解. */
  readonly before: string;
}

const functionWords = new Map<string, Company>(
  Object.entries(lexicon.functionWords).map(([word, company]: [string, Partial<Company>]) => [
    word,
    { after: company.after ?? '', unless: company.unless ?? '', before: company.before ?? '' },
  ]),
);
const afterNumber = new Map(Object.entries(lexicon.afterNumber));
const words = new Set(lexicon.words.split(' '));
/** Words that lie between two others that share their characters: 文化 in 深化|文化|文物. */
const cores = new Set(lexicon.cores.split(' '));

/** Of two marks that stand together the later in this list is kept. */
const clauseMarks = '、,，;；：。！？';
/** By character code, for a quick look. */
const isClauseMark = new Uint8Array(0x10000);
for (const mark of clauseMarks) isClauseMark[mark.charCodeAt(0)] = 1;

function findDoubledCharacters(text: string, echoes: readonly number[], found: Repetition[]): void {
  let next = 0;
  for (const at of echoes) {
    const code = text.charCodeAt(at);
    if (at < next || code !== text.charCodeAt(at - 1) || !isHan(code)) continue;
    next = endOfRun(text, at);
    if (!isSlip(text, at, next)) continue;
    // 目的的的: one ends the word before, one is right.
    const right = next - at > 1 && endsWord(text, at) ? at + 1 : at;
    found.push({ start: at - 1, end: next, extra: { start: right, end: next } });
  }
}

function findDoubledMarks(text: string, marks: readonly number[], found: Repetition[]): void {
  let previous = Number.NEGATIVE_INFINITY;
  let next = 0;
  for (const at of marks) {
    const follows = at - previous === 1;
    previous = at;
    if (!follows || at < next) continue;
    const [mark, before] = [text.charCodeAt(at), text.charCodeAt(at - 1)];
    if (isClauseMark[mark] !== 1 || isClauseMark[before] !== 1 || isHalfWidthOnly(text, at)) continue;
    next = endOfRun(text, at);
    const keepsFirst =
      mark === before || clauseMarks.indexOf(text.charAt(at - 1)) > clauseMarks.indexOf(text.charAt(at));
    const extra = keepsFirst ? { start: at, end: next } : { start: at - 1, end: next - 1 };
    found.push({ start: at - 1, end: next, extra });
  }
}

/** Where the run of one character that reaches over a place ends. */
function endOfRun(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) === text.charCodeAt(at)) end++;
  return end;
}

/** `,,` or `,;` in a table of data says nothing of Chinese prose. */
function isHalfWidthOnly(text: string, at: number): boolean {
  const isHalf = (mark: string) => mark === ',' || mark === ';';
  return (
    isHalf(text.charAt(at)) &&
    isHalf(text.charAt(at - 1)) &&
    !isHan(text.charCodeAt(at - 2)) &&
    !isHan(text.charCodeAt(at + 1))
  );
}

/**
 * `at` is the place of the second of the run, `end` the run's end. Many characters double by nature (层层, 殷殷, 看看, a
 * name): a pair is a slip only where it is known as one.
 */
function isSlip(text: string, at: number, end: number): boolean {
  const character = text.charAt(at);
  const previous = at >= 2 ? text.charAt(at - 2) : '';
  const next = text.charAt(end);
  // 实实在在: doubled by pairs; “是是是”: somebody's words.
  if (previous !== '' && previous === text.charAt(at - 3)) return false;
  if (next !== '' && next === text.charAt(end + 1)) return false;
  if (previous === '“' && next === '”') return false;
  const company = functionWords.get(character);
  if (company) {
    if (end - at === 1 && endsWord(text, at)) return false;
    return next === '' || !company.before.includes(next);
  }
  if (isNumeral(previous)) return isEdge(next) || isUnitTwice(text, at, next);
  // 加加强 at the head of a clause, 加强强 at its end; in mid-clause the pair may belong to two words (法院院长).
  if ((isEdge(previous) || '的地和与'.includes(previous)) && words.has(character + next)) return true;
  if (isInsidePhrase(text, at)) return true;
  return (isEdge(next) || '的了'.includes(next)) && words.has(previous + character);
}

/** Whether the first of a pair of function words is the end of the word before: 目的|的. */
function endsWord(text: string, at: number): boolean {
  const company = functionWords.get(text.charAt(at));
  if (!company || at < 2 || !company.after.includes(text.charAt(at - 2))) return false;
  return at < 3 || !company.unless.includes(text.charAt(at - 3));
}

/** 12月月底, 240多多件; but 2025年年底, 5月月均. A year has four digits. */
function isUnitTwice(text: string, at: number, next: string): boolean {
  const heads = afterNumber.get(text.charAt(at));
  return (
    heads !== undefined &&
    !heads.includes(next) &&
    (text.charAt(at) !== '年' || isNumeral(text.charAt(at - 5)))
  );
}

/** 行政执执法: with one of the two taken out, a standing phrase that has the character in its middle. */
function isInsidePhrase(text: string, at: number): boolean {
  return (phrasesAround.get(text.charAt(at)) ?? []).some(
    ({ phrase, at: middle }) =>
      text.startsWith(phrase.slice(0, middle), at - 1 - middle) && text.startsWith(phrase.slice(middle), at),
  );
}

/** Standing phrases by each of the characters in their middle. */
const phrasesAround = new Map<string, { phrase: string; at: number }[]>();
for (const phrase of lexicon.phrases.split(' ')) {
  for (let at = 1; at < phrase.length - 1; at++) {
    const character = phrase.charAt(at);
    const around = phrasesAround.get(character) ?? [];
    around.push({ phrase, at });
    phrasesAround.set(character, around);
  }
}

function isEdge(character: string): boolean {
  return character === '' || !/[\p{L}\p{N}]/u.test(character);
}

function isNumeral(character: string): boolean {
  return character !== '' && '0123456789０１２３４５６７８９'.includes(character);
}

// --- Longer stretches twice ---

const reduplications = new Set(lexicon.reduplications.split(' '));
const halves = new Set(lexicon.halves.split(' '));
const { parallels } = lexicon;
const parallelWords = new Set(parallels.words.split(' '));
const compounds = new Map<string, string>(Object.entries(lexicon.compounds));
const crossings = new Map<string, string>(Object.entries(lexicon.crossings));

function findDoubledWords(text: string, echoes: readonly number[], found: Repetition[]): void {
  let next = 0;
  for (const at of echoes) {
    if (at < next) continue;
    const period = periodOf(text, at);
    const start = at - 1 - period;
    if (period === 0 || !repeats(text, start, period)) continue;
    if (!isDoubledWord(text.slice(start, start + period), text, start)) continue;
    let end = start + 2 * period;
    while (repeats(text, end - period, period)) end += period;
    found.push({ start, end, extra: { start: start + period, end } });
    next = end;
  }
}

/** How far before a place the pair that ends there stood last; 0 for too far. */
function periodOf(text: string, at: number): number {
  const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  for (let period = 2; period <= farthestEcho && period < at; period++)
    if (text.charCodeAt(at - period) === second && text.charCodeAt(at - 1 - period) === first) return period;
  return 0;
}

/** Whether a stretch of word characters is followed by the same stretch. */
function repeats(text: string, start: number, length: number): boolean {
  for (let at = start; at < start + length; at++) {
    const code = text.charCodeAt(at);
    if (code !== text.charCodeAt(at + length) || !isWordCharacter(code)) return false;
  }
  return true;
}

function isDoubledWord(unit: string, text: string, start: number): boolean {
  const next = text.charAt(start + 2 * unit.length);
  if (/[^\u4e00-\u9fff]/.test(unit)) {
    // 2025年2025年; but 12件12件 may be two facts, and a figure cut out of a longer one is none.
    return unit.length >= 4 && /^\d.*[\u4e00-\u9fff]$/.test(unit) && !isNumeral(text.charAt(start - 1));
  }
  if (/^[一二三四五六七八九十百千万〇零两]+$/.test(unit)) return false;
  // 一户一户, 逐条逐条: one by one.
  if (unit.length === 2 && /^[一几每各再又逐]/.test(unit) && unit !== '一是') return false;
  // 设立的市的市区, 委员会委员会议: the second copy is only the head of something else.
  if (unit.includes('的') || (next !== '' && crossings.get(unit.slice(-1))?.includes(next))) return false;
  if (reduplications.has(unit) || /^(?:一[个件项户步条村企案批次家名天页笔]|[对等])/.test(unit)) return false;
  if (unit.length > 2) return true;
  const previous = text.charAt(start - 1);
  if (isHan(previous.charCodeAt(0)) && (unit === '组织' || isParallel(unit, next))) return false;
  if (halves.has(unit) || (next !== '' && compounds.get(unit)?.includes(next))) return false;
  return !isCrossing(unit, previous, next);
}

/** 深|化文|化文|物: no word stands twice, another lies across its halves. */
function isCrossing(unit: string, previous: string, next: string): boolean {
  if (words.has(unit) || !isHan(previous.charCodeAt(0)) || !isHan(next.charCodeAt(0))) return false;
  const core = unit.charAt(1) + unit.charAt(0);
  return cores.has(core) || words.has(core);
}

/** 构建|共建共治, 监测|预测预警: what stands twice is the end of one word and the head of two alike. 党组织|组织 likewise. */
function isParallel(unit: string, next: string): boolean {
  return parallels.heads.includes(unit.charAt(1)) && !parallelWords.has(unit) && isHan(next.charCodeAt(0));
}

function isWordCharacter(code: number): boolean {
  return isHan(code) || isDigit(code);
}
