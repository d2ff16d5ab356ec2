import type { Report, StatedYear } from '../report';
import type { ReportRule } from '../rule';

export const yearMismatch: ReportRule = {
  id: 'outline/year-mismatch',
  scope: 'report',
  title: { zh: '年度不一致', en: 'Years disagree' },
  summary: {
    zh: '标题、一级标题和开头写的年度不一致，或者下一年安排写的不是下一年。',
    en: 'Title, level-1 headings and lead disagree on the reporting year, or the plan is not for the year after.',
  },
  severity: 'error',
  fixable: true,
  examples: {
    failing: `规范行政执法。

三、2024年存在的不足和原因

执法能力有待提升，主要原因是培训不够。

四、2026年工作安排

下一步，将加强执法培训。`,
    passing: '规范行政执法行为。',
  },
  *check({ report }) {
    const { year } = report;
    if (year === undefined) return;
    for (const stated of report.statedYears) {
      const expected = expectedYears(report, stated, year);
      if (expected.includes(stated.year)) continue;
      const right = expected[0] ?? year;
      const printed = report.text.slice(stated.start, stated.end);
      const digits = /^[^年\s]+/.exec(printed)?.[0] ?? printed;
      yield {
        start: stated.start,
        end: stated.end,
        message: {
          zh: `${places[stated.where].zh}写${digits}年，应为${right}年（本报告年度是${year}年${right === year ? '' : '，安排写下一年'}）`,
          en: `The ${places[stated.where].en} says ${digits}, should be ${right} (the report is on ${year})`,
        },
        data: {
          expected: right,
          stated: stated.year,
          ...(stated.role !== undefined && { role: stated.role }),
        },
        fixes: [
          {
            title: { zh: `改为${right}年`, en: `Change to ${right}` },
            edits: [{ start: stated.start, end: stated.start + digits.length, newText: String(right) }],
          },
        ],
      };
    }
  },
};

const places = {
  title: { zh: '标题', en: 'title' },
  heading: { zh: '这个标题', en: 'heading' },
  lead: { zh: '开头', en: 'lead' },
} as const;

function expectedYears(report: Report, { where, role }: StatedYear, year: number): number[] {
  if (where !== 'heading') return [year];
  if (role === undefined) return [year, year + 1];
  return report.outline.roles.find(({ id }) => id === role)?.traits.yearAfter ? [year + 1] : [year];
}
