import { perPassageUnder, perReport, type Report } from '../report';
import type { ReportRule } from '../rule';
import { type Item, itemsOf, termsOf } from './subject';

/** Fewer terms than this do not tell what an item is about. */
const enoughTerms = 6;
/** Part of an item's terms this year's text may hold by chance while it never speaks of the item. */
const byChance = 0.15;

export const planFollowup: ReportRule = {
  id: 'cross/plan-followup',
  scope: 'report',
  title: { zh: '上年安排没有回应', en: "Last year's plan not answered" },
  summary: {
    zh: '上一年度报告中安排的事项，今年的举措只字未提。',
    en: "An item of last year's plan that this year's measures never mention.",
  },
  severity: 'hint',
  fixable: false,
  basis: {
    zh: '《法治政府建设与责任落实督察工作规定》：年度报告应当载明下一年度推进法治政府建设的主要安排',
    en: 'Provisions on the supervision of law-based government: the annual report states the plan for the next year',
  },
  examples: {
    failing: '（一）规范行政执法。开展行政执法案卷评查。',
    passing: '（一）规范行政执法。建成涉企行政检查扫码平台，开展行政执法案卷评查。',
    previous: `某县2024年法治政府建设年度情况报告

2024年，某县深入推进法治政府建设。

一、2024年法治政府建设的主要举措和成效

开展行政复议规范化建设，办案场所全部达标。

二、2025年法治政府建设主要安排

一是建设涉企行政检查扫码平台。二是加强行政执法案卷评查。
`,
  },
  *check({ report, evidence: { previous } }) {
    if (!previous || previous.report === report) return;
    const measures = report.roles.find(({ role }) => role.traits.figures && role.traits.repeatable);
    if (!measures || measures.presence === 'missing') return;
    const { items, vocabulary } = planOf(previous.report);
    if (items.length === 0) return;
    const mentioned = mentionsIn(report, vocabulary);
    const place = measures.headings[0] ?? measures.spans[0];
    if (!place) return;
    for (const { item, terms, titleTerms } of items) {
      if (titleTerms.some((term) => mentioned.has(term))) continue;
      if (terms.filter((term) => mentioned.has(term)).length > terms.length * byChance) continue;
      yield {
        start: place.start,
        end: Math.min(place.end, place.start + 40),
        message: {
          zh: `上年安排“${item.title}”，今年举措中没有提到`,
          en: `Last year planned “${item.title}”; this year's measures never mention it`,
        },
        related: [
          {
            start: item.start,
            end: item.end,
            uri: previous.uri,
            message: { zh: '上年的安排', en: "Last year's plan" },
          },
        ],
      };
    }
  },
};

interface PlannedItem {
  readonly item: Item;
  readonly terms: readonly string[];
  readonly titleTerms: readonly string[];
}

interface Plan {
  readonly items: readonly PlannedItem[];
  readonly vocabulary: ReadonlySet<string>;
}

const planOf = perReport((report): Plan => {
  const items = report.roles
    .filter(({ role, presence }) => role.traits.yearAfter && presence !== 'merged')
    .flatMap((reading) => itemsOf(report, reading))
    .map((item) => ({
      item,
      terms: [...new Set(termsOf(item.text))],
      titleTerms: [...new Set(termsOf(item.title))],
    }))
    .filter(({ terms, titleTerms }) => terms.length >= enoughTerms && titleTerms.length > 0);
  return { items, vocabulary: new Set(items.flatMap(({ terms }) => terms)) };
});

/** The words of the vocabulary that stand anywhere but in the report's own plan. */
function mentionsIn(report: Report, vocabulary: ReadonlySet<string>): Set<string> {
  const ownPlan = report.roles.filter(({ role }) => role.traits.yearAfter).flatMap(({ spans }) => spans);
  const all = new Set<string>();
  for (const block of report.blocks) {
    if (ownPlan.some((span) => span.start <= block.start && block.end <= span.end)) continue;
    for (const word of mentionsInPassage(block.passage, vocabulary)) all.add(word);
  }
  return all;
}

const mentionsInPassage = perPassageUnder((passage, vocabulary: ReadonlySet<string>): readonly string[] => {
  const found = new Set<string>();
  for (let at = 0; at + 2 <= passage.prose.length; at++) {
    const pair = passage.prose.slice(at, at + 2);
    if (vocabulary.has(pair)) found.add(pair);
  }
  return [...found];
});
