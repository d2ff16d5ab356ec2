import { fixOnDemand } from '../fix-on-demand';
import type { ReportRule } from '../rule';
import { headingLine, insertAt, numberAt } from './insertion';

export const unheadedSection: ReportRule = {
  id: 'outline/unheaded-section',
  scope: 'report',
  title: { zh: '内容没有标题', en: 'Section without a heading' },
  summary: {
    zh: '必备部分的内容写了，但没有自己的标题，读者在目录里找不到。',
    en: 'The text of a required part is there, under no heading of its own.',
  },
  severity: 'warning',
  fixable: true,
  examples: {
    failing: `某县2025年法治政府建设年度情况报告

2025年，某县深入推进法治政府建设。现将有关情况报告如下。

一、党政主要负责人履行第一责任人职责情况

县委、县政府主要负责同志切实履行第一责任人职责。

二、2025年法治政府建设的主要举措和成效

规范行政执法行为。

2025年，我县法治政府建设虽然取得一定成效，但仍存在一些薄弱环节。

三、2026年工作安排

下一步，将加强执法培训。`,
    passing: '规范行政执法行为。',
  },
  *check({ report, skeletonOf }) {
    for (const { role, presence, spans, grounds } of report.roles) {
      const span = spans[0];
      if (presence !== 'unheaded' || !span) continue;
      const [ground] = grounds;
      const number = numberAt(report, span.start);
      const opens = report.blocks.some((block) => block.start === span.start);
      yield {
        start: span.start,
        end: Math.max(span.start + 1, Math.min(ground?.end ?? span.end, span.end)),
        message: {
          zh: `这里写的是“${role.title.zh}”，但没有单独的标题`,
          en: `This is the part “${role.title.en}”, but it has no heading`,
        },
        data: { role: role.id },
        ...(opens && {
          fixes: [
            fixOnDemand(
              {
                title: {
                  zh: `在上方加标题“${role.title.zh}”`,
                  en: `Insert a heading “${role.title.en}” above`,
                },
                bulk: false,
              },
              () =>
                insertAt(
                  report,
                  { offset: span.start, side: 'before', number },
                  headingLine(report, skeletonOf(role.id).heading, number),
                ),
            ),
          ],
        }),
      };
    }
  },
};
