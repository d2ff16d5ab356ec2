import { fixOnDemand } from '../fix-on-demand';
import type { ReportRule } from '../rule';
import { bodyLines, headingLine, insertAt, mannerOf, placeFor } from './insertion';
import { headOf } from './place';

export const missingSection: ReportRule = {
  id: 'outline/missing-section',
  scope: 'report',
  title: { zh: '缺少必备部分', en: 'Required section missing' },
  summary: {
    zh: '提纲要求的某一部分在全文中找不到：既没有标题，也没有这方面的内容。',
    en: 'A part the outline requires is nowhere in the report, neither as a heading nor as text.',
  },
  severity: 'error',
  fixable: true,
  basis: {
    zh: '《法治政府建设与责任落实督察工作规定》对年度报告内容的要求',
    en: 'What the rules on supervising law-based government require of the annual report',
  },
  examples: {
    failing: `某县2025年法治政府建设年度情况报告

2025年，某县深入推进法治政府建设。现将有关情况报告如下。

一、2025年法治政府建设的主要举措和成效

健全依法行政制度，规范行政执法。

二、存在的不足和原因

执法能力有待提升，主要原因是培训不够。

三、2026年工作安排

下一步，将加强执法培训。`,
    passing: '规范行政执法行为。',
  },
  *check({ report, skeletonOf }) {
    for (const { role, presence } of report.roles) {
      if (presence !== 'missing') continue;
      yield {
        ...headOf(report),
        message: {
          zh: `缺少“${role.title.zh}”部分：全文没有这方面的标题和内容`,
          en: `No “${role.title.en}” section: neither a heading nor text about it`,
        },
        data: { role: role.id },
        fixes: [
          fixOnDemand(
            {
              title: { zh: `插入“${role.title.zh}”部分`, en: `Insert the section “${role.title.en}”` },
              bulk: false,
            },
            () => {
              const { heading, lines } = skeletonOf(role.id);
              const place = placeFor(report, role.id);
              const section = [headingLine(report, heading, place.number), bodyLines(report, lines)];
              return insertAt(report, place, section.join(mannerOf(report).separator));
            },
          ),
        ],
      };
    }
  },
};
