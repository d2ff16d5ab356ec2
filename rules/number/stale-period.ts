import { perPassage, type Report, traces } from '../report';
import type { Finding, ReportRule } from '../rule';
import { linesOf } from './relations/figures';
import { inTargets } from './targets';

export const stalePeriod: ReportRule = {
  id: 'number/stale-period',
  scope: 'report',
  title: { zh: '年报用了非全年数据', en: 'Part-year data' },
  summary: {
    zh: '年度报告里用了1至11月、截至11月等不足全年的统计数据；活动起止、施行日期不算。',
    en: 'Part-year statistics in an annual report; campaign and effective dates are fine.',
  },
  severity: 'warning',
  fixable: false,
  basis: {
    zh: '《法治政府建设与责任落实督察工作规定》第二十四条：报告上一年度情况。',
    en: 'Inspection rules, article 24: the report covers the whole past year.',
  },
  examples: {
    failing: '1至11月，全县共调解各类纠纷513件。',
    passing: '2025年，全县共调解各类纠纷513件。',
  },
  *check({ report }) {
    for (const block of report.blocks) {
      for (const period of periodsOf(block.passage)) {
        if (!isStale(period, report) || inTargets(report, block.start + period.start)) continue;
        yield findingOf(period, block.start);
      }
    }
  },
};

interface Period {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly year: number | undefined;
  /** Month it ends with. */
  readonly month: number;
  readonly until: boolean;
}

/** 1至11月, 2023年1月至10月, 1月1日至11月30日 · 截至2023年11月, 截至11月30日, 截至三季度末 · 前三季度, 前10个月. */
const forms =
  /(?:((?:19|20)\d\d)年)?(?<![\d.])0?1月?(?:1日)?(?:至|到|[-—–－~～])(\d{1,2})月(?:\d{1,2}日|份|底|末|月底)?|(?:截至|截止到?|截止至)(?:(?:((?:19|20)\d\d)年)|今年|本年|当年)?(?:(\d{1,2})月(?:\d{1,2}日|份|底|末|月底)?|第?([三二23])季度(?:末|底))|前([三两二23])个?季度|(?<!提)前(\d{1,2}|十一?)个月|(上半年)(?=[，,]?(?:全[市县区省])?(?:共|累计|已))/g;
/** Every form but 上半年 has its months or quarters, and a joint or a word before them. */
const unitTraces = traces('月季');
const leadTraces = traces('至到-—–－~～截前');
const halfTraces = traces('半');
/** A campaign has its own dates. */
const campaign =
  /专项行动|集中整治|攻坚行动|宣传[月周]|活动[月周]|百日|集中宣传|施行|实施期|有效期|征集|报名/;

const none: readonly Period[] = [];

const periodsOf = perPassage((passage): readonly Period[] => {
  if (!passage.has(halfTraces) && !(passage.has(unitTraces) && passage.has(leadTraces))) return none;
  const text = passage.prose;
  const periods: Period[] = [];
  let lines: ReturnType<typeof linesOf> | undefined;
  let at = 0;
  for (const match of text.matchAll(forms)) {
    const [printed, rangeYear, rangeMonth, untilYear, untilMonth, untilQuarter, firstQuarters, months, half] =
      match;
    const quarters = firstQuarters ?? untilQuarter;
    const start = match.index;
    const end = start + printed.length;
    const month = Number(
      rangeMonth ?? untilMonth ?? (half ? 6 : quarters ? monthOfQuarters(quarters) : monthOfWords(months)),
    );
    if (month < 2 || month > 11 || isDateRange(text, start, rangeMonth !== undefined)) continue;
    lines ??= linesOf(passage);
    while ((lines[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const line = lines[at];
    if (!line || start < line.start) continue;
    const after = text.slice(end, Math.min(line.end, end + 120));
    const figures = line.figures.some(({ quantity }) => quantity.start >= end && quantity.claim);
    const about = /(?:数据|统计|统计口径)[^，,。；;]{0,4}$/.test(text.slice(Math.max(0, start - 8), start));
    if (!figures && !about) continue;
    if (rangeMonth !== undefined && campaign.test(after.slice(0, 60))) continue;
    const year = rangeYear ?? untilYear;
    periods.push({
      start,
      end,
      text: printed,
      year: year === undefined ? undefined : Number(year),
      month,
      until: (untilMonth ?? untilQuarter) !== undefined,
    });
  }
  return periods;
});

function monthOfQuarters(word: string): number {
  return word === '三' || word === '3' ? 9 : 6;
}

function monthOfWords(word: string | undefined): number {
  return word === '十' ? 10 : word === '十一' ? 11 : Number(word ?? 0);
}

/** 2025年5月12日至6月30日 ends in what looks like a range from the first month, and does not start with one. */
function isDateRange(text: string, start: number, range: boolean): boolean {
  return range && /[\d月]/.test(text.charAt(start - 1));
}

/** Data of the reporting year that stop before its end. Without a year, the first months may be the next year's. */
function isStale(period: Period, report: Report): boolean {
  if (period.year !== undefined) return report.year === undefined || period.year === report.year;
  return !period.until || period.month > 3;
}

function findingOf({ start, end, text }: Period, by: number): Finding {
  return {
    start: start + by,
    end: end + by,
    message: { zh: `年度报告用了非全年数据：${text}`, en: `Part-year data in an annual report: ${text}` },
    data: { stated: text },
  };
}
