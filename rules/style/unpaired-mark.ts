import { type Block, type Passage, perPassage, type Report, type Span } from '../report';
import type { Finding, ReportRule } from '../rule';

export const unpairedMark: ReportRule = {
  id: 'style/unpaired-mark',
  scope: 'report',
  title: { zh: '标点不成对', en: 'Unpaired mark' },
  summary: {
    zh: '引号、书名号、括号有前无后或有后无前；半角与全角括号可互相配对。',
    en: 'A quotation mark, title mark or bracket without its other half; brackets pair across widths.',
  },
  severity: 'error',
  fixable: false,
  basis: { zh: 'GB/T 15834—2011', en: 'GB/T 15834—2011' },
  examples: {
    failing: '印发《重大行政决策合法性审查工作规程，明确审查范围。',
    passing:
      '印发《关于贯彻〈重大行政决策程序暂行条例〉的通知》（试行)，推行“‘枫桥式’司法所”建设：1)摸底；2)推广。',
  },
  *check({ report }) {
    const { blocks } = report;
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index];
      const lone = block ? loneMarks(block.passage) : none;
      if (!block || lone.length === 0 || isButMarks(block)) continue;
      const [first] = lone;
      if (lone.length === 1 && first?.numbering && !numbersInBrackets(report)) continue;
      for (const mark of lone) if (!isClosedElsewhere(report, index, mark)) yield finding(mark, block);
    }
  },
};

/** A line that is nothing but a mark comes from a web page's buttons: 【, 打印本页, 】. */
function isButMarks({ passage: { prose } }: Block): boolean {
  return prose.length < 8 && /^[\s\p{P}]*$/u.test(prose);
}

interface LoneMark extends Span {
  readonly mark: string;
  readonly family: Family;
  readonly opens: boolean;
  /** Its other half is there, written the same way round: “…“. */
  readonly turned: boolean;
  /** The bracket of a Chinese number at the head of the passage: 一). */
  readonly numbering: boolean;
}

/** Whether level-2 headings have both brackets, so that one with its second alone lacks the first. */
function numbersInBrackets({ sections }: Report): boolean {
  return sections.some(({ heading }) => heading.level === 2 && /^[（(]/.test(heading.mark.text));
}

function finding(lone: LoneMark, { start, passage: { text } }: Block): Finding {
  const { mark, family, opens, turned } = lone;
  const missing = opens ? family.close : family.open;
  const words = text.slice(lone.start, lone.end);
  const shown = words.length > 16 ? (opens ? `${words.slice(0, 16)}…` : `…${words.slice(-16)}`) : words;
  return {
    start: start + lone.start,
    end: start + lone.end,
    message: turned
      ? {
          zh: `“${shown}”两头都是${mark}，${opens ? '后' : '前'}一个应为${missing}`,
          en: `Both marks are ${mark} in “${shown}”: the ${opens ? 'second' : 'first'} should be ${missing}`,
        }
      : {
          zh: opens
            ? `${mark}有前无后，缺${missing}：“${shown}”`
            : `${mark}有后无前，缺${missing}：“${shown}”`,
          en: `${mark} has no ${missing}: “${shown}”`,
        },
    data: { mark, missing },
  };
}

/** Marks that pair with one another, whatever their width; `open` and `close` are the proper ones. */
interface Family {
  readonly open: string;
  readonly close: string;
}

const families: readonly (readonly [opening: string, closing: string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['（(', '）)'],
  ['〔', '〕'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
];

/** By character code: 2n for what opens the n-th family and 2n + 1 for what closes it, from 2; 0 for all others. */
const kindOf = new Uint8Array(0x10000);
for (const [index, pair] of families.entries()) {
  for (const [side, marks] of pair.entries())
    for (const mark of marks) kindOf[mark.charCodeAt(0)] = 2 * (index + 1) + side;
}

const clauseEnd = /[，。；！？,;!?\n]/;
const none: readonly LoneMark[] = [];

interface Mark {
  readonly at: number;
  readonly mark: string;
  readonly family: Family;
  readonly opens: boolean;
}

/** The marks of a passage that have no other half in it. */
const loneMarks = perPassage(({ prose, marks }: Passage): readonly LoneMark[] => {
  const lone = lonePlaces(prose, marks);
  return lone
    ? withTurned(
        prose,
        lone.flatMap((at) => markAt(prose, at)),
      )
    : none;
});

/** The places of the marks that are open, used from passage to passage. */
const open: number[] = [];
const mostKept = 1000;

function lonePlaces(prose: string, marks: readonly number[]): readonly number[] | undefined {
  let depth = 0;
  let lone: number[] | undefined;
  for (const at of marks) {
    const kind = kindOf[prose.charCodeAt(at)] as number;
    if (kind === 0) continue;
    if (!isClosing(kind)) {
      open[depth++] = at;
      continue;
    }
    const partner = partnerIn(prose, depth, kind - 1);
    if (partner >= 0) {
      if (partner < depth - 1) {
        lone ??= [];
        for (let index = partner + 1; index < depth; index++) lone.push(open[index] as number);
      }
      depth = partner;
    } else if (!isNoClosing(prose, at)) {
      lone ??= [];
      lone.push(at);
    }
  }
  if (depth > 0) lone = [...(lone ?? []), ...open.slice(0, depth)];
  if (open.length > mostKept) open.length = 0;
  return lone?.sort((a, b) => a - b);
}

function isClosing(kind: number): boolean {
  return (kind & 1) === 1;
}

function markAt(prose: string, at: number): Mark[] {
  const kind = kindOf[prose.charCodeAt(at)] ?? 0;
  const pair = families[(kind >> 1) - 1];
  if (!pair) return [];
  const family = { open: pair[0].charAt(0), close: pair[1].charAt(0) };
  return [{ at, mark: prose.charAt(at), family, opens: !isClosing(kind) }];
}

/** The place of the last open mark of a kind. Nesting is never deep; not looking far keeps hostile text linear. */
function partnerIn(prose: string, depth: number, kind: number): number {
  for (let index = depth - 1; index >= 0 && index >= depth - deepest; index--) {
    if (kindOf[prose.charCodeAt(open[index] as number)] === kind) return index;
  }
  return -1;
}

const deepest = 16;

/** An apostrophe, or the bracket of a list mark: 1) a). */
function isNoClosing(prose: string, at: number): boolean {
  const mark = prose.charAt(at);
  if (mark === '’') return /[A-Za-z]/.test(prose.charAt(at - 1));
  if (mark !== ')' && mark !== '）') return false;
  const before = prose.slice(Math.max(0, at - 4), at);
  return /(?:^|[^\p{L}\p{N}])(?:\d{1,2}|[A-Za-z])$/u.test(before);
}

/** Two lone marks of one kind in a row are one slip: the second is turned the wrong way. */
function withTurned(prose: string, lone: readonly Mark[]): readonly LoneMark[] {
  const result: LoneMark[] = [];
  for (let index = 0; index < lone.length; index++) {
    const mark = lone[index];
    const next = lone[index + 1];
    if (!mark) continue;
    if (next && next.mark === mark.mark && isOneStretch(prose, mark.at, next.at)) {
      result.push({ ...mark, start: mark.at, end: next.at + 1, turned: true, numbering: false });
      index++;
    } else
      result.push({ ...mark, ...clauseOf(prose, mark), turned: false, numbering: isNumbering(prose, mark) });
  }
  return result;
}

function isNumbering(prose: string, { at, opens, family }: Mark): boolean {
  return (
    !opens &&
    family.close === '）' &&
    at <= 8 &&
    /^[#\s]*[一二三四五六七八九十]{1,3}$/.test(prose.slice(0, at))
  );
}

function isOneStretch(prose: string, from: number, to: number): boolean {
  return to - from <= 40 && !/[，。；！？《》“”‘’（）()]/.test(prose.slice(from + 1, to));
}

/** From an opening mark to the end of its clause, or from the head of the clause to a closing mark. */
function clauseOf(prose: string, { at, opens }: Mark): Span {
  if (opens) {
    const rest = prose.slice(at, at + longestShown);
    const end = rest.search(clauseEnd);
    return { start: at, end: at + (end < 0 ? rest.trimEnd().length : end) };
  }
  const start = Math.max(0, at - longestShown);
  const head = prose.slice(start, at);
  for (let index = head.length - 1; index >= 0; index--) {
    if (clauseEnd.test(head.charAt(index))) return { start: start + index + 1, end: at + 1 };
  }
  return { start, end: at + 1 };
}

const longestShown = 40;

/** A pair may be broken over so many lines. */
const mostLines = 3;

/** Whether a mark has its other half in a line that goes on with its own, or that its own goes on with. */
function isClosedElsewhere({ blocks, text }: Report, index: number, mark: LoneMark): boolean {
  // Each paragraph of a long quotation opens anew, the last one closes.
  const next = blocks[index + 1]?.passage.prose;
  if (mark.mark === '“' && mark.start === 0 && next?.startsWith('“')) return true;
  const step = mark.opens ? 1 : -1;
  for (let at = index; Math.abs(at - index) < mostLines; at += step) {
    const [here, there] = [blocks[at], blocks[at + step]];
    if (!here || !there || !(mark.opens ? runsOn(text, here, there) : runsOn(text, there, here)))
      return false;
    if (mark.opens ? closesIn(there, mark) : opensIn(there, mark)) return true;
  }
  return false;
}

/** Whether a line was broken in mid-sentence: no full stop at its end. */
function runsOn(text: string, block: Block, next: Block): boolean {
  return (
    isRunning(block) &&
    isRunning(next) &&
    !/[。！？：；]/.test(text.charAt(block.end - 1)) &&
    text.slice(block.end, next.start).trim() === ''
  );
}

function isRunning({ kind }: Block): boolean {
  return kind === 'body' || kind === 'title';
}

function closesIn({ passage }: Block, { family }: LoneMark): boolean {
  return loneMarks(passage).some((other) => !other.opens && other.family.open === family.open);
}

function opensIn({ passage }: Block, { family }: LoneMark): boolean {
  return loneMarks(passage).some((other) => other.opens && other.family.open === family.open);
}
