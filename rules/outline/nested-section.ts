import type { ReportRule } from '../rule';

export const nestedSection: ReportRule = {
  id: 'outline/nested-section',
  scope: 'report',
  title: { zh: '必备部分放在别的部分里', en: 'Role inside another section' },
  summary: {
    zh: '必备部分只是别的部分里的一节、一项或一句话，没有单独成为一个部分。',
    en: 'A required part is only a subsection, an item or a sentence of another.',
  },
  severity: 'info',
  fixable: false,
  examples: {
    failing: `某县2025年法治政府建设年度情况报告

2025年，某县深入推进法治政府建设。现将有关情况报告如下。

一、2025年法治政府建设的主要举措和成效

（一）规范行政执法。加强执法培训。

（二）压实第一责任人职责。县委主要负责同志带头履行第一责任人职责。

二、存在的不足和原因

执法能力有待提升，主要原因是培训不够。

三、2026年工作安排

下一步，将加强执法培训。`,
    passing: '规范行政执法行为。',
  },
  *check({ report }) {
    for (const { role, presence, headings, spans } of report.roles) {
      if (presence !== 'nested') continue;
      const heading = headings.find(({ start }) => spans.some((span) => span.start === start));
      const place = heading ?? spans[0];
      if (!place) continue;
      yield {
        start: place.start,
        end: place.end,
        message: {
          zh: `“${role.title.zh}”没有单独成为一个部分，只在这里写到`,
          en: `“${role.title.en}” is no section of its own; it stands only here`,
        },
        data: { role: role.id },
      };
    }
  },
};
