import { type Block, type Passage, perPassage, type Report } from '../report';
import { ordinalValue } from '../report/ordinals';
import type { Finding, ReportRule } from '../rule';

const number = '([一二三四五六七八九十两]{1,2}|\\d{1,2}|[０-９]{1,2})';
const things = '(?:方面|问题|工作|任务|举措|措施|不足|短板|安排|重点|环节|薄弱环节|差距|内容|事项|行动|机制)';

/** 以下三个问题, 下列四项工作: a list must be meant. */
const explicit = `(?:以下|下列|如下)(?:的)?${number}(?:个|项|点|条|大|类|方面)(?:方面)?(?:的)?(?:主要|重点|突出)?${things}{0,2}`;
/** 四个方面, 抓好三项工作, 从五个方面发力: announced only where a list follows at once. */
const implicit = `${number}(?:个方面|大方面|项(?:重点)?工作|项(?:重点)?任务|方面(?:工作|问题|不足|举措|任务)|个(?:主要|突出)?问题|项(?:重点)?(?:举措|措施)|点(?:不足|问题))(?:的?${things})?[^、，,。；;：:！？\\d]{0,8}(?=[：:。；;]|$)`;
const announcement = new RegExp(`${explicit}|${implicit}`, 'y');

/** A list that ends in its own count: 申请、受理、调查、裁决四个环节; 县、乡、村三级平台. */
const counted =
  '(?:(?:大|个|项|种|类|道)(?:法定|必经|重点|关键|主要)?(?:程序|环节|步骤|制度|机制|领域|方面|层面|维度|阶段|阶次|档次|等次|关口|防线|原则|内容|方式|体系|清单|渠道|平台|板块)|级(?!以上|以下|法院|人民))';
const count = new RegExp(`(等)?${number}${counted}`, 'y');
/** A numeral before one of these stands in every announcement and every count; they are tried at these places alone. */
const numerals = codesOf('一二三四五六七八九十两0123456789０１２３４５６７８９');
const counters = codesOf('个大项种类道级方点条');
/** What stands before the character that counts: 以下的十二|个, 等十二|个. */
const longestLead = 5;
const leads = codesOf('以下如等一二三四五六七八九十两0123456789０１２３４５６７８９');
/** How the words for what is counted begin: 三个|方面, 五大|程序. */
const thingsBegin = codesOf('主任体内制原举问工平必措方机步法清渠环程突重关阶面领不层维档等防板');
/** Before the numeral, these announce whatever follows: 以下, 下列, 如下的. */
const announcing = codesOf('下列的');
/** Names of levels: 县、乡、村三级平台. */
const level =
  '(?:国家|中央|自治区|市州|县市区|地区|乡镇|镇街|街道|村居|村社|社区|网格|楼栋|单元|小组|[省市州盟县区旗乡镇村组户厅局所站])';
const oneLevel = new RegExp(`^${level}$`);
const levels = new RegExp(`^${level}{1,2}$`);
const endsInLevel = new RegExp(`${level}$`);
/** After a verb a count names something known by its number, not the list: 压实责任、落实三项制度. */
const verbAlone =
  /(?:落实|执行|推进|建立|健全|完善|深化|聚焦|围绕|紧扣|抓好|抓实|做好|履行|实行|推行|坚持|强化|构建|打造|搭建|畅通|突出|涵盖|覆盖|实施|贯通|形成)$/;
/** What ends the clause a list stands in. */
const clauseEnd = /[，,。；;：:！？（）()“”\s]/;
const longestList = 180;
const longestItem = 16;

export const announcedCount: ReportRule = {
  id: 'numbering/announced-count',
  scope: 'report',
  title: { zh: '预告项数与实际不符', en: 'Announced count differs' },
  summary: {
    zh: '写了“以下三个问题”，下面却是四项；或者列举的项数与后面的总数不同。以“等”收尾的列举可以少，不能多。',
    en: 'An announced count and another count of items, or a closed list before another count. A list closed by 等 may be shorter than its count, never longer.',
  },
  severity: 'warning',
  fixable: false,
  examples: {
    failing: '重点抓好以下三项工作。一是规范执法。二是加强培训。三是完善制度。四是强化监督。',
    passing: '落实行政执法三项制度，重点抓好以下三项工作。一是规范执法。二是加强培训。三是完善制度。',
  },
  *check({ report }) {
    for (let index = 0; index < report.blocks.length; index++) {
      const block = report.blocks[index];
      if (block?.kind !== 'body' && block?.kind !== 'heading') continue;
      const { announced, closed } = countsIn(block.passage);
      if (announced.length > 0) yield* announcements(report, index, block, announced);
      for (const finding of closed)
        yield { ...finding, start: finding.start + block.start, end: finding.end + block.start };
    }
  },
};

function* announcements(
  report: Report,
  index: number,
  block: Block,
  announced: readonly Announcement[],
): Iterable<Finding> {
  for (const match of announced) {
    const start = block.start + match.start;
    const end = block.start + match.end;
    const list = dashedList(report, index + 1, end) ?? listAfter(report, block, end, match.explicit);
    if (!list || list.count === match.announced) continue;
    // A row with a gap in it ends on the announced number: that slip is the sequence's.
    if (list.lastNumber === match.announced) continue;
    yield {
      start,
      end,
      message: {
        zh: `这里说${match.announced}项，下面列了${list.count}项`,
        en: `${match.announced} items are announced, ${list.count} follow`,
      },
      data: { expected: list.count, stated: match.announced },
      related: [
        { start: list.start, end: list.end, message: { zh: '列出的最后一项', en: 'The last item listed' } },
      ],
    };
  }
}

interface Announcement {
  readonly start: number;
  readonly end: number;
  readonly announced: number;
  /** With 以下, 下列: a list must be meant. */
  readonly explicit: boolean;
}

interface Counts {
  readonly announced: readonly Announcement[];
  /** Closed lists that have another length than the count after them. */
  readonly closed: readonly Finding[];
}

const noCounts: Counts = { announced: [], closed: [] };

const countsIn = perPassage(({ prose, marks }: Passage): Counts => {
  const announced: Announcement[] = [];
  const closed: Finding[] = [];
  let announcedTo = 0;
  let countedTo = 0;
  for (const numeral of marks) {
    const at = numeral + 1;
    if (!counters.has(prose.charCodeAt(at)) || !numerals.has(prose.charCodeAt(numeral))) continue;
    if (!mayCount(prose, at)) continue;
    const match = matchBefore(announcement, prose, at, announcedTo);
    if (match) {
      announcedTo = match.index + match[0].length;
      announced.push({
        start: match.index,
        end: announcedTo,
        announced: countOf(match[1] ?? match[2] ?? ''),
        explicit: match[1] !== undefined,
      });
    }
    const counting = matchBefore(count, prose, at, countedTo);
    if (!counting) continue;
    countedTo = counting.index + counting[0].length;
    const items = listBefore(prose, counting.index);
    const finding = items && closedListFinding(items, counting);
    if (finding) closed.push(finding);
  }
  return announced.length + closed.length === 0 ? noCounts : { announced, closed };
});

/** Whether a list may be meant by the numeral and the character at a place. */
function mayCount(prose: string, at: number): boolean {
  return (
    thingsBegin.has(prose.charCodeAt(at + 1)) ||
    prose.charAt(at) === '级' ||
    announcing.has(prose.charCodeAt(at - 2)) ||
    announcing.has(prose.charCodeAt(at - 3))
  );
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** The match of a sticky pattern that begins soonest before a place, but not before `from`. */
function matchBefore(
  pattern: RegExp,
  prose: string,
  place: number,
  from: number,
): RegExpExecArray | undefined {
  for (let start = Math.max(from, place - longestLead); start < place; start++) {
    if (!leads.has(prose.charCodeAt(start))) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(prose);
    if (match) return match;
  }
  return undefined;
}

interface ListAfter {
  readonly count: number;
  readonly lastNumber: number;
  readonly start: number;
  readonly end: number;
}

/** The list an announcement means: the 一是 items that begin after it in its section, else the headings one level below. */
function listAfter(report: Report, block: Block, end: number, explicit: boolean): ListAfter | undefined {
  const section = report.sections[block.section];
  const limit = section?.end ?? report.text.length;
  const children = (section?.children ?? [])
    .map((at) => report.sections[at])
    .filter((child) => child !== undefined);
  const nextHeading = children.find((child) => child.start >= end);
  const list = report.enumerations.find(
    ({ start, items }) => start >= end && start < limit && items[0]?.number === 1,
  );
  const inline = inlineList(block, end, explicit);
  // Items that go on as headings of their own are counted by nobody here.
  const goesOn = nextHeading?.heading.number === (inline?.lastNumber ?? 0) + 1;
  if (inline && !goesOn && (!list || inline.start < list.start)) return inline;
  if (list && (!nextHeading || list.start < nextHeading.start)) {
    const last = list.items.at(-1);
    if (!last || list.items.length < 2) return undefined;
    if (!explicit && !isNext(report, end, list.start)) return undefined;
    return { count: list.items.length, lastNumber: last.number, start: last.mark.start, end: last.mark.end };
  }
  if (nextHeading?.heading.number !== 1 || (!explicit && !isNext(report, end, nextHeading.start)))
    return undefined;
  const row = children.filter(
    (child) => child.start >= end && child.heading.level === nextHeading.heading.level,
  );
  const last = row.at(-1);
  if (!last || row.length < 2) return undefined;
  const { heading } = last;
  return {
    count: row.length,
    lastNumber: heading.number ?? 0,
    start: heading.start,
    end: heading.textSpan.end,
  };
}

const dash = /^\s*(?:——?|[•●◆■▪])/;

/** 以下三个方面：, and under it paragraphs that begin with ——, each with what belongs to it, up to the next heading. */
function dashedList(report: Report, from: number, end: number): ListAfter | undefined {
  const next = report.blocks[from];
  if (!next || !dash.test(next.passage.prose) || !isNext(report, end, next.start)) return undefined;
  let count = 0;
  let last = next;
  for (let at = from; report.blocks[at]?.kind === 'body'; at++) {
    const item = report.blocks[at];
    if (!item || !dash.test(item.passage.prose)) continue;
    count++;
    last = item;
  }
  return count < 2 ? undefined : { count, lastNumber: count, start: last.start, end: last.end };
}

/** （一）, （1）, ① and 1. where items run on; a pair of digits is none (3.5). */
const inlineItem =
  /(?<=^|[\s。；;：:])(?:[（(](?:([一二三四五六七八九十]{1,3})|(\d{1,2}))[）)]|([①-⑳])|(\d{1,2})[.．、](?!\d))/g;

/** 以下四项工作：（一）…。（二）…。（三）…: numbered items that run on in the paragraph of the announcement. */
function inlineList(block: Block, end: number, explicit: boolean): ListAfter | undefined {
  const offset = end - block.start;
  const rest = block.passage.prose.slice(offset);
  let last: ListAfter | undefined;
  for (const match of rest.matchAll(inlineItem)) {
    const [, chinese, arabic, circled, dotted] = match;
    const number = chinese
      ? ordinalValue(chinese)
      : circled
        ? circled.charCodeAt(0) - 0x245f
        : Number(arabic ?? dotted);
    if (number !== (last?.lastNumber ?? 0) + 1) return undefined;
    if (!last && !explicit && !/^[\s\p{P}]*$/u.test(rest.slice(0, match.index))) return undefined;
    const start = end + match.index;
    last = { count: number, lastNumber: number, start, end: start + match[0].length };
  }
  return last && last.count >= 2 ? last : undefined;
}

/** Nothing but marks and blanks between the announcement and the list. */
function isNext(report: Report, from: number, to: number): boolean {
  return to - from < 40 && /^[\s\p{P}|#]*$/u.test(report.text.slice(from, to));
}

/** The three to ten items parted by 、 that run up to a place; the first may carry the words that lead to the list. */
function listBefore(prose: string, end: number): string[] | undefined {
  if (prose.lastIndexOf('、', end - 1) < end - longestItem - 1) return undefined;
  let start = end;
  while (start > 0 && end - start < longestList && !clauseEnd.test(prose.charAt(start - 1))) start--;
  const items = prose.slice(start, end).split('、');
  if (items.length < 3 || items.length > 10 || items.includes('')) return undefined;
  if (items.slice(1).some((item) => item.length > longestItem)) return undefined;
  return items;
}

function closedListFinding(items: readonly string[], match: RegExpExecArray): Finding | undefined {
  const [whole, open, numeral = ''] = match;
  const announced = countOf(numeral);
  if (items.slice(1).some((item) => item.length > 10) || items.slice(1).some((item) => /\d/.test(item)))
    return undefined;
  if (!open && verbAlone.test(items.at(-1) ?? '')) return undefined;
  // 科室配合抓、镇村两级一起抓: two levels, not the list's length.
  const namesLevels = whole.endsWith('级');
  if (namesLevels && !open && !isRowOfLevels(items)) return undefined;
  // «A、B和C» may be three items or two: a count that fits either reading is right.
  const joined = items.filter((item, index) => index > 0 && /.[和与及].|以及/.test(item)).length;
  const least = items.length;
  // … and 省、市、县乡 three levels or four.
  const paired = namesLevels ? items.filter((item, index) => index > 0 && !oneLevel.test(item)).length : 0;
  const most = items.length + joined + paired;
  const fits = open ? announced >= least : announced >= least && announced <= most;
  if (fits || Number.isNaN(announced) || announced < 2) return undefined;
  const start = match.index + (open?.length ?? 0);
  return {
    start,
    end: match.index + whole.length,
    message: {
      zh: `前面列举了${least}项，这里说${announced}项`,
      en: `${least} items are listed, ${announced} are counted`,
    },
    data: { expected: least, stated: announced },
  };
}

function isRowOfLevels([first = '', ...others]: readonly string[]): boolean {
  return endsInLevel.test(first) && others.every((item) => levels.test(item));
}

function countOf(text: string): number {
  if (text === '两') return 2;
  const chinese = ordinalValue(text);
  if (!Number.isNaN(chinese)) return chinese;
  return Number(text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
}
