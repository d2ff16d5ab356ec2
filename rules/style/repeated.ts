import type { Span } from '../report';
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
  *check(passage) {
    for (const repetition of repetitionsIn(passage.prose)) yield finding(passage.prose, repetition);
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

function repetitionsIn(text: string): readonly Repetition[] {
  const found: Repetition[] = [];
  findDoubledCharacters(text, found);
  for (let period = 2; period <= longestUnit; period++) findDoubledWords(text, period, found);
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
  /** Characters after the pair of which its second half is the head: 了|了解. */
  readonly before: string;
}

const functionWords = new Map<string, Company>(
  Object.entries(lexicon.functionWords).map(([word, company]: [string, Partial<Company>]) => [
    word,
    { after: company.after ?? '', before: company.before ?? '' },
  ]),
);
const afterNumber = new Map(Object.entries(lexicon.afterNumber));
const words = new Set(lexicon.words.split(' '));

/** Of two marks that stand together the later in this list is kept. */
const clauseMarks = '、,，;；：。！？';

function findDoubledCharacters(text: string, found: Repetition[]): void {
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const same = code === text.charCodeAt(at - 1);
    if (isHan(code)) {
      if (same && isSlip(text, at)) found.push(pair(at, at));
    } else if (code !== 0x20 && clauseMarks.includes(text.charAt(at))) {
      const before = clauseMarks.indexOf(text.charAt(at - 1));
      if (before < 0 || isHalfWidthOnly(text, at)) continue;
      found.push(pair(at, before <= clauseMarks.indexOf(text.charAt(at)) && !same ? at - 1 : at));
    }
  }
}

function pair(at: number, extra: number): Repetition {
  return { start: at - 1, end: at + 1, extra: { start: extra, end: extra + 1 } };
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

function isSlip(text: string, at: number): boolean {
  const character = text.charAt(at);
  const previous = at >= 2 ? text.charAt(at - 2) : '';
  const next = text.charAt(at + 1);
  const company = functionWords.get(character);
  if (company) {
    return (
      (previous === '' || !company.after.includes(previous)) &&
      (next === '' || !company.before.includes(next))
    );
  }
  if (isNumeral(previous)) return isEdge(next) || (afterNumber.get(character)?.includes(next) ?? false);
  // 加加强 at the head of a clause, 加强强 at its end; in mid-clause the pair may belong to two words (法院院长).
  if ((isEdge(previous) || '的地和与'.includes(previous)) && words.has(character + next)) return true;
  return (isEdge(next) || '的了'.includes(next)) && words.has(previous + character);
}

function isEdge(character: string): boolean {
  return character === '' || !/[\p{L}\p{N}]/u.test(character);
}

function isNumeral(character: string): boolean {
  return character !== '' && '0123456789０１２３４５６７８９'.includes(character);
}

// --- Longer stretches twice ---

const longestUnit = 8;
const reduplications = new Set(lexicon.reduplications.split(' '));
const halves = new Set(lexicon.halves.split(' '));
const compounds = new Map<string, string>(Object.entries(lexicon.compounds));

function findDoubledWords(text: string, period: number, found: Repetition[]): void {
  let run = 0;
  for (let at = period; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== text.charCodeAt(at - period) || !isWordCharacter(code)) {
      run = 0;
      continue;
    }
    run++;
    if (run < period) continue;
    const start = at + 1 - 2 * period;
    if (isDoubledWord(text.slice(start, start + period), text, start)) {
      found.push({ start, end: at + 1, extra: { start: start + period, end: at + 1 } });
      run = 0;
    }
  }
}

function isDoubledWord(unit: string, text: string, start: number): boolean {
  if (new Set(unit).size < 2) return false;
  const next = text.charAt(start + 2 * unit.length);
  if (/[^\u4e00-\u9fff]/.test(unit)) {
    // 2025年2025年; but 12件12件 may be two facts, and a figure cut out of a longer one is none.
    return unit.length >= 4 && /^\d.*[\u4e00-\u9fff]$/.test(unit) && !isNumeral(text.charAt(start - 1));
  }
  if (/^[一二三四五六七八九十百千万〇零两]+$/.test(unit)) return false;
  // 一户一户, 逐条逐条: one by one.
  if (unit.length === 2 && /^[一几每各再又逐]/.test(unit) && unit !== '一是') return false;
  if (unit.endsWith('会') && next !== '' && lexicon.meetings.includes(next)) return false;
  if (unit.length > 2) return true;
  if (reduplications.has(unit) || halves.has(unit)) return false;
  return next === '' || !compounds.get(unit)?.includes(next);
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function isWordCharacter(code: number): boolean {
  return isHan(code) || (code >= 0x30 && code <= 0x39);
}
