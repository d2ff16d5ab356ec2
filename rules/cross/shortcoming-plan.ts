import type { ReportRule } from '../rule';
import { type Item, itemsOf, termsOf } from './subject';

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
        const matter = matterOf(item);
        if (!matter || new Set(termsOf(item.text)).size < enoughTerms) continue;
        yield {
          start: matter.start,
          end: matter.start + Math.max(1, matter.words.length),
          message: {
            zh: `不足“${matter.words}”在下一年安排中没有回应`,
            en: `Nothing in the plan answers this shortcoming: “${matter.words}”`,
          },
          related: planSpans
            .slice(0, 1)
            .map((span) => ({ ...span, message: { zh: '下一年安排', en: 'The plan' } })),
        };
      }
    }
  },
};

/** What tells of the causes of all that went before is no shortcoming of its own. */
const aboutCauses = /^(?:上述|以上|这些|究其|归根结底|问题(?:的)?背后|(?:其)?(?:主要)?原因)/;
/** What leads up to a shortcoming: 在肯定成绩的同时, 一年来, 由于底子薄, 还存在一些不足. */
const leadsUp =
  /^(?:[在从][^，,]{0,30}[时下中上看]|[^，,]{0,6}年(?:以?来|度)?|(?:虽然?|尽管|由于|因|受|随着|对照|对标)[^，,]*|(?:但是?|同时|此外|另外|然而|总的来?看|总体上?看)|[^，,]*(?:看到|认识到|意识到)|与[^，,]*相比|[^，,]*(?:取得|成效|成绩|进展|进步)[^，,]*|[^，,]*(?:存在|[还仍]有|有着)[^，,]{0,16}(?:差距|不足|短板|薄弱环节|问题|距离|困难))$/;

/** The first clause of an item that says what is wanting, if one names it. */
function matterOf(item: Item): { readonly start: number; readonly words: string } | undefined {
  if (aboutCauses.test(item.text)) return undefined;
  let start = 0;
  for (const words of item.text.split(/[，,。；;：:\n\r]/)) {
    if (words.trim() !== '' && !leadsUp.test(words))
      return namesMatter(words) ? { start: item.start + start, words } : undefined;
    start += words.length + 1;
  }
  return undefined;
}

/** 个别领域执法不够规范 is said of everything. */
function namesMatter(title: string): boolean {
  return termsOf(title)[Symbol.iterator]().next().done !== true;
}

function isAnswered(text: string, plan: string): boolean {
  for (const term of termsOf(text)) if (plan.includes(term)) return true;
  return false;
}
