import { type Passage, perPassage, type Quantity, traces } from '../report';
import { required } from '../report/required';
import type { Finding, ReportRule } from '../rule';
import { arithmeticFinding, placed } from './arithmetic-finding';
import { passageRelations } from './relations';
import { shown } from './relations/arithmetic';

export const impossible: ReportRule = {
  id: 'number/impossible',
  scope: 'report',
  title: { zh: '数字不可能成立', en: 'Impossible value' },
  summary: {
    zh: '不存在的日期（2月30日、13月）、超过100%的占比或满意率、同一句里成功数大于受理数。',
    en: 'A date that does not exist, a share over 100 %, or within one sentence more successes than cases.',
  },
  severity: 'error',
  fixable: false,
  basis: { zh: '公历；部分不能大于整体', en: 'The calendar; a part is never more than its whole' },
  examples: {
    failing: '2025年2月30日召开全县法治建设工作推进会。',
    passing: '2025年2月28日召开全县法治建设工作推进会。',
  },
  *check({ report }) {
    for (const block of report.blocks) {
      for (const found of findingsOf(block.passage)) {
        if (found.leapDay && (report.year === undefined || isLeap(report.year))) continue;
        yield placed(found.finding, block.start);
      }
    }
  },
};

interface Impossible {
  readonly finding: Finding;
  /** 2月29日 without a year: wrong only where the reporting year has none. */
  readonly leapDay?: boolean;
}

const findingsOf = perPassage((passage): readonly Impossible[] => {
  const found: Impossible[] = [];
  if (passage.has(dateTraces)) found.push(...dates(passage));
  addShares(passage, found);
  if (passage.has(fullMarks)) addScores(passage, found);
  addSteps(passage, found);
  return found;
});

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** A date that may be wrong has a month, or stands in one sign: 2025-02-30. */
const dateTraces = traces('月-./');

function* dates(passage: Passage): Iterable<Impossible> {
  let year: Quantity | undefined;
  let month: Quantity | undefined;
  let previous: Quantity | undefined;
  for (const quantity of passage.quantities) {
    if (quantity.kind !== 'date') {
      previous = undefined;
      continue;
    }
    if (quantity.unit === '') {
      yield* stamped(quantity);
      previous = undefined;
      continue;
    }
    const gap = previous ? passage.text.slice(previous.end, quantity.start) : undefined;
    const joined = gap === '';
    const ranged = gap !== undefined && /^(?:日)?[至到—\-–~～、和]$/.test(gap);
    if (quantity.unit === '年') [year, month] = [quantity, undefined];
    else if (quantity.unit === '月') {
      if (!(joined && previous?.unit === '年')) year = undefined;
      month = quantity;
      // 13月 is none; 0月 neither. A bare 24月 may be a slip for 24个月 and is left alone.
      if (quantity.value < 1 || (quantity.value > 12 && (quantity.value < 20 || joined)))
        yield {
          finding: finding(
            quantity.start,
            quantity.end,
            `没有${quantity.text}`,
            `There is no month ${quantity.value}`,
          ),
        };
    } else if (quantity.unit === '日' && month && (joined || ranged)) {
      const limit = monthDays[month.value - 1];
      const leapDay = month.value === 2 && quantity.value === 29;
      if (
        limit !== undefined &&
        (quantity.value > limit || quantity.value < 1 || (leapDay && year && !isLeap(year.value)))
      ) {
        const start = joined ? (year?.start ?? month.start) : quantity.start;
        const printed = `${month.value}月${quantity.value}日`;
        yield {
          finding: finding(
            start,
            quantity.end,
            `${leapDay && year ? `${year.value}年` : ''}没有${printed}`,
            `There is no ${printed}`,
          ),
        };
      } else if (leapDay && !year && joined) {
        yield {
          finding: finding(
            month.start,
            quantity.end,
            '本年度没有2月29日',
            'The reporting year has no 29 February',
          ),
          leapDay: true,
        };
      }
    }
    previous = quantity;
  }
}

/** 2025-02-30, 2025.2.30, 2025/2/30. */
function* stamped({ text, start, end }: Quantity): Iterable<Impossible> {
  const parts = /^((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (!parts) return;
  const [year, month, day] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  const limit = month === 2 && !isLeap(year) ? 28 : monthDays[month - 1];
  if (limit !== undefined && day >= 1 && day <= limit) return;
  yield { finding: finding(start, end, `没有${text}这一天`, `There is no ${text}`) };
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Measures that may pass 100: of a plan, of a budget, of another year. */
const mayExceed =
  /完成|计划|目标|任务(?=[数量的]|$)|预算|执行|进度|增长|增速|增幅|提升|提高|上升|扩大|为[^，,、；;。]*的$|是[^，,、；;。]*的$|到位|毛入|使用|周转|回报|负债|相当|折合|达产|投产|产能/;
const isShare = /(?:率|占比|比例|比重|满意度|覆盖面)[^，,、；;。]{0,8}$|占[^，,、；;。]{0,16}$/;

function addShares(passage: Passage, found: Impossible[]): void {
  for (const quantity of passage.quantities) {
    if (quantity.unit !== '%' || quantity.low <= 100 || quantity.value <= 100 || quantity.polarity) continue;
    const lead = passage.prose.slice(Math.max(0, quantity.start - 24), quantity.start);
    const clause = lead.slice(lastBreak(lead));
    if (!isShare.test(clause) || mayExceed.test(clause)) continue;
    found.push({
      finding: {
        ...finding(
          quantity.start,
          quantity.end,
          `占比或比率不能超过100%：文中写${shown(quantity)}`,
          `A share cannot exceed 100%: ${shown(quantity)}`,
        ),
        data: { stated: quantity.value, expected: 100 },
      },
    });
  }
}

const full = /(?:满分|总分)[为是]?(\d{1,4})分|(\d{1,4})分制/g;
const fullMarks = required(full);
/** How far from its full marks a score may stand. */
const scoreReach = 30;

/** 得分103.6分（满分100分）: nobody scores more than full marks, but where marks are added. */
function addScores({ prose, quantities }: Passage, found: Impossible[]): void {
  full.lastIndex = 0;
  let behind = 0;
  let next = 0;
  for (let match = full.exec(prose); match; match = full.exec(prose)) {
    const most = Number(match[1] ?? match[2]);
    const from = Math.max(behind, match.index - scoreReach);
    behind = full.lastIndex;
    let score: Quantity | undefined;
    for (; (quantities[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index; next++)
      if (quantities[next]?.unit === '分') score = quantities[next];
    if (!score || score.start < from || score.value <= most) continue;
    if (prose.slice(score.end, match.index).includes('。')) continue;
    if (/加分|附加|另加/.test(prose.slice(from, match.index + scoreReach))) continue;
    const { value, start, end } = score;
    found.push({
      finding: {
        ...finding(
          start,
          end,
          `得分不能超过满分：文中写${value}分，满分${most}分`,
          `A score cannot exceed full marks: ${value} of ${most}`,
        ),
        data: { stated: value, expected: most },
      },
    });
  }
}

function lastBreak(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if ('，,；;。、'.includes(text.charAt(at))) return at + 1;
  return 0;
}

function addSteps(passage: Passage, found: Impossible[]): void {
  for (const relation of passageRelations(passage)) {
    if (relation.kind !== 'steps' || relation.holds) continue;
    const [whole] = relation.operands;
    if (!whole) continue;
    found.push({
      finding: arithmeticFinding(relation, {
        zh: `后一环节多于前一环节：${shown(relation.stated)}大于${shown(whole)}`,
        en: `More than there were: ${shown(relation.stated)} of ${shown(whole)}`,
      }),
    });
  }
}

function finding(start: number, end: number, zh: string, en: string): Finding {
  return { start, end, message: { zh, en } };
}
