import { namesRole } from '../report/cues';
import type { ReportRule } from '../rule';

export const duplicateSection: ReportRule = {
  id: 'outline/duplicate-section',
  scope: 'report',
  title: { zh: '同一部分出现两次', en: 'Section stands twice' },
  summary: {
    zh: '只应写一次的部分有两个一级标题，多半是合稿时留下的。',
    en: 'A part that may stand once has two level-1 headings: usually left from merging drafts.',
  },
  severity: 'warning',
  fixable: false,
  examples: {
    failing: `规范行政执法。

三、存在的不足和原因

执法能力有待提升，主要原因是培训不够。

四、存在的主要问题

复议能力不足。

五、2026年工作安排

下一步，将加强执法培训。`,
    passing: '规范行政执法行为。',
  },
  *check({ report }) {
    for (const { role, headings } of report.roles) {
      if (role.traits.repeatable) continue;
      // By wording alone: what the text under a thematic heading suggests is too little to call a section a duplicate.
      const [first, ...others] = headings.filter(
        (heading) => heading.level === 1 && namesRole(role, heading.text),
      );
      if (!first) continue;
      for (const heading of others) {
        yield {
          start: heading.start,
          end: heading.end,
          message: {
            zh: `“${role.title.zh}”写了两次：前面已有“${first.text}”`,
            en: `“${role.title.en}” stands twice: “${first.text}” is above`,
          },
          data: { role: role.id },
          related: [{ start: first.start, end: first.end, message: { zh: '前一处', en: 'The first' } }],
        };
      }
    }
  },
};
