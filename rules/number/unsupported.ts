import { hasEvidence, type Support, supportOf } from '../evidence';
import { hasOpenNote, sourceNotesOf } from '../evidence/notes';
import { type Claim, countClaims, perReport, type Report } from '../report';
import type { CheckContext, Edit, Finding, Fix, ReportRule } from '../rule';

export const unsupported: ReportRule = {
  id: 'number/unsupported',
  scope: 'report',
  title: { zh: '数字没有依据', en: 'Number without evidence' },
  summary: {
    zh: '台账里没有、没有来源注、也不能由有据的数字推出；没有台账、来源注也很少（不到四分之一）时，只在标题处提示一次总数',
    en: 'No ledger row, no source note, and not derivable from numbers that are backed; without a ledger and with notes on less than a quarter of the numbers, one note at the title gives the count',
  },
  severity: 'warning',
  fixable: true,
  examples: {
    failing: '全市办理法律援助案件1375件，组建法律服务团6个。',
    passing: '全市办理法律援助案件1375件，组建法律服务团6个<!-- 来源: 市律师协会 -->。',
    ledger: '指标,数值,单位,年度\n法律援助案件办理量,1375,件,2025\n',
  },
  *check(context) {
    if (!hasEvidence(context)) {
      yield* atTitle(context);
      return;
    }
    for (const [claim, { status }] of supportOf(context)) {
      if (status !== 'unsupported') continue;
      const { quantity, start, end } = claim;
      const fix = noteFix(context.report, claim);
      yield {
        start,
        end,
        message: {
          zh: `${quantity.text}没有依据：台账里没有，没有来源注，也不能由其他数字推出`,
          en: `Nothing backs ${quantity.text}: no ledger row, no source note, not derivable`,
        },
        data: { stated: quantity.value, unit: quantity.unit, measure: quantity.measure },
        ...(fix && { fixes: [fix] }),
      };
    }
  },
};

/** One note for the whole report, where there is nothing, or next to nothing, to hold its figures against. */
function* atTitle(context: CheckContext): Iterable<Finding> {
  const { report } = context;
  const some = sourceNotesOf(report).length > 0 && [...supportOf(context).values()].some(isChecked);
  const length = some ? countUnchecked(context) : countClaims(report);
  if (length === 0) return;
  const place = report.title ?? report.blocks[0]?.heading ?? report.blocks[0];
  yield {
    start: place?.start ?? 0,
    end: Math.min(place?.end ?? 0, (place?.start ?? 0) + 80),
    severity: 'info',
    message: {
      zh: `全文 ${length} 个数字还没有依据可核对：没有台账，${some ? '来源注只有少数几处' : '也没有来源注'}`,
      en: `${length} numbers have nothing to be held against: no ledger, ${some ? 'few source notes' : 'no source note'}`,
    },
    data: { count: length },
  };
}

function isChecked({ status }: Support): boolean {
  return status !== 'unchecked';
}

function countUnchecked(context: CheckContext): number {
  let count = 0;
  for (const support of supportOf(context).values()) if (!isChecked(support)) count++;
  return count;
}

/** Adds a note to be filled in: a footnote in Markdown, a comment elsewhere. None where one waits already. */
function noteFix(report: Report, claim: Claim): Fix | undefined {
  if (hasOpenNote(report, claim)) return undefined;
  return {
    title: { zh: '加来源注', en: 'Add a source note' },
    edits: report.shape === 'markdown' ? footnote(report, claim) : [comment(claim)],
    // Notes are for those who know the source.
    bulk: false,
  };
}

function comment({ end }: Claim): Edit {
  return { start: end, end, newText: '<!-- 来源: 【待补】 -->' };
}

function footnote(report: Report, { end }: Claim): Edit[] {
  const { text, lineEnd } = report;
  const { label, gap } = nextFootnote(report);
  return [
    { start: end, end, newText: `[^${label}]` },
    { start: text.length, end: text.length, newText: `${gap}[^${label}]: 来源：【待补】${lineEnd}` },
  ];
}

interface NextFootnote {
  readonly label: number;
  /** What parts its definition from the end of the text. */
  readonly gap: string;
}

const nextFootnote = perReport(({ text, lineEnd, footnotes }): NextFootnote => {
  let label = 1;
  for (const [, digits = ''] of text.matchAll(/\[\^(\d{1,6})\]/g))
    label = Math.max(label, Number(digits) + 1);
  const last = footnotes.at(-1);
  const follows = last !== undefined && text.slice(last.end).trim() === '';
  return { label, gap: (/[\r\n]$/.test(text) ? '' : lineEnd) + (follows ? '' : lineEnd) };
});
