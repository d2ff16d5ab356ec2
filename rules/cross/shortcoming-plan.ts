import type { ReportRule } from '../rule';
import { itemsOf, termsOf } from './subject';

/** A report's shortcomings and plan are a page; text beyond this is no such thing, and is not compared. */
const longest = 50_000;
/** Characters; less is no plan, and another rule says so. */
const shortestPlan = 15;
/** Fewer terms than this do not tell what a shortcoming is about. */
const enoughTerms = 8;

export const shortcomingPlan: ReportRule = {
  id: 'cross/shortcoming-plan',
  scope: 'report',
  title: { zh: '不足没有对应安排', en: 'Shortcoming without a plan' },
  summary: {
    zh: '查摆的不足在下一年安排中没有任何回应。只在两处毫无共同用语时提示。',
    en: 'A shortcoming to which nothing in the plan answers. Speaks only where the two share no term at all.',
  },
  severity: 'hint',
  fixable: false,
  basis: {
    zh: '《法治政府建设与责任落实督察工作规定》：年度报告应当载明存在的不足和原因、下一年度推进法治政府建设的主要安排',
    en: 'Provisions on the supervision of law-based government: the annual report states shortcomings with their causes, and the plan for the next year',
  },
  examples: {
    failing:
      '三、存在的不足和原因\n\n一是矿山越界开采屡查屡犯，卫星遥感比对手段尚未启用，主要原因是经费紧张。',
    passing:
      '三、存在的不足和原因\n\n一是执法培训覆盖面不够广，乡镇执法人员轮训尚未全部完成，主要原因是师资紧张。',
  },
  *check({ report }) {
    const shortcomings = report.roles.filter(({ role }) => role.traits.shortcomings);
    const plans = report.roles.filter(({ role }) => role.traits.yearAfter);
    const planSpans = plans.flatMap(({ spans }) => spans);
    const plan = planSpans.map(({ start, end }) => report.text.slice(start, end)).join('\n');
    const headed = plans.flatMap(({ headings }) => headings).reduce((sum, { text }) => sum + text.length, 0);
    // A plan with slots is not written yet.
    if (plan.trim().length < headed + shortestPlan || plan.length > longest || plan.includes('【')) return;
    for (const reading of shortcomings) {
      if (reading.presence === 'merged') continue;
      if (reading.spans.reduce((sum, { start, end }) => sum + end - start, 0) > longest) continue;
      for (const item of itemsOf(report, reading)) {
        if (item.text.includes('【') || isAnswered(item.text, plan)) continue;
        if (!namesMatter(item.title) || new Set(termsOf(item.text)).size < enoughTerms) continue;
        yield {
          start: item.start,
          end: item.start + Math.max(1, item.title.length),
          message: {
            zh: `不足“${item.title}”在下一年安排中没有回应`,
            en: `Nothing in the plan answers this shortcoming: “${item.title}”`,
          },
          related: planSpans
            .slice(0, 1)
            .map((span) => ({ ...span, message: { zh: '下一年安排', en: 'The plan' } })),
        };
      }
    }
  },
};

/** 个别领域执法不够规范 is said of everything. */
function namesMatter(title: string): boolean {
  return termsOf(title)[Symbol.iterator]().next().done !== true;
}

function isAnswered(text: string, plan: string): boolean {
  for (const term of termsOf(text)) if (plan.includes(term)) return true;
  return false;
}
