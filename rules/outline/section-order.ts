import type { ReportRule } from '../rule';

export const sectionOrder: ReportRule = {
  id: 'outline/section-order',
  scope: 'report',
  title: { zh: '部分顺序与提纲不同', en: 'Sections in another order' },
  summary: {
    zh: '各部分的先后与提纲不同。规定只列内容、不要求顺序，所以默认关闭。',
    en: 'The sections stand in another order than the template’s. The regulation asks for none, so this is off by default.',
  },
  severity: 'off',
  fixable: false,
  examples: {
    failing: `某县2025年法治政府建设年度情况报告

2025年，某县深入推进法治政府建设。现将有关情况报告如下。

一、2025年法治政府建设的主要举措和成效

规范行政执法。

二、党政主要负责人履行第一责任人职责情况

县委主要负责同志切实履行第一责任人职责。

三、存在的不足和原因

执法能力有待提升，主要原因是培训不够。

四、2026年工作安排

下一步，将加强执法培训。`,
    passing: '规范行政执法行为。',
  },
  *check({ report }) {
    let last: { start: number; title: { zh: string; en: string } } | undefined;
    for (const { role, presence, headings } of report.roles) {
      const first = headings[0];
      if (presence !== 'headed' || !first) continue;
      if (last && first.start < last.start) {
        yield {
          start: first.start,
          end: first.end,
          message: {
            zh: `按提纲，“${role.title.zh}”应在“${last.title.zh}”之后`,
            en: `In the outline “${role.title.en}” comes after “${last.title.en}”`,
          },
          data: { role: role.id },
        };
        continue;
      }
      last = { start: first.start, title: role.title };
    }
  },
};
