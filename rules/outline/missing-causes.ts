import type { ReportRule } from '../rule';

const cause = new RegExp(
  [
    '原因|由于|因为|源于|在于|导致|致使|归因|归根结底|究其|症结|根源|成因|造成|[主客]观因素|[主客]观上',
    '受[^。；;]{1,30}(?:影响|所限|限制|制约)',
    '与[^。；;]{1,24}(?:有关|相关|分不开)(?=[。；;，,]|$)',
    '(?<![原成起基])因(?![此而素果地人时势])[^。，,；;]{2,16}[，,]',
    // 力量不足，主要是编制偏紧; not 存在不足，主要是力量薄弱, which only says what is wanting.
    '[。，,]主要是(?![:：])(?<!(?:存在|[还仍]有|一些|不少|几个)[^。；;，,]{0,16}(?:不足|问题|差距|短板|环节|弱项|困难)[。，,]主要是)',
  ].join('|'),
  'm',
);

/** The name of a kind of problem, and no cause of one. */
const inherited = /历史原因(?:形成|造成|导致|遗留|产生)的?/g;

export const missingCauses: ReportRule = {
  id: 'outline/missing-causes',
  scope: 'report',
  title: { zh: '不足没有写原因', en: 'Shortcomings without causes' },
  summary: {
    zh: '规定要求写“存在的不足和原因”，这里只有不足，没有原因。',
    en: 'The required content is shortcomings and their causes; no cause is named here.',
  },
  severity: 'info',
  fixable: false,
  basis: {
    zh: '《法治政府建设与责任落实督察工作规定》：存在的不足和原因',
    en: 'Rules on supervising law-based government: shortcomings and causes',
  },
  examples: {
    failing: `某县2025年法治政府建设年度情况报告

2025年，某县深入推进法治政府建设。现将有关情况报告如下。

一、党政主要负责人履行第一责任人职责情况

县委、县政府主要负责同志切实履行第一责任人职责。

二、2025年法治政府建设的主要举措和成效

规范行政执法行为。

三、存在的不足

执法能力有待提升。

四、2026年工作安排

下一步，将加强执法培训。`,
    passing: '规范行政执法行为。',
  },
  *check({ report }) {
    for (const { role, presence, headings, spans } of report.roles) {
      if (!role.traits.causes || presence === 'missing') continue;
      const bodies = spans.map(({ start, end }) => {
        const heading = headings.find((heading) => heading.start === start);
        return report.text.slice(heading?.end ?? start, end);
      });
      if (
        bodies.some((body) => cause.test(body.replace(inherited, ''))) ||
        bodies.every((body) => body.trim() === '')
      )
        continue;
      const place = headings[0] ?? spans[0];
      if (!place) continue;
      yield {
        start: place.start,
        end: headings[0] ? place.end : Math.min(place.end, place.start + 30),
        message: {
          zh: `“${role.title.zh}”没有写原因：要求的内容是不足和原因`,
          en: `“${role.title.en}” names no cause: shortcomings and causes are required`,
        },
        data: { role: role.id },
      };
    }
  },
};
