import type { Finding, ReportRule } from '../rule';
import { endOfBody, mannerOf } from './insertion';
import { headOf } from './place';

/** GB/T 9704—2012, 7.3.5.4: Arabic digits, year in full, month and day without a leading zero. */
const wellFormed = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/;

export const dateLine: ReportRule = {
  id: 'outline/date-line',
  scope: 'report',
  title: { zh: '主送、署名或日期不全', en: 'Addressee, signature or date' },
  summary: {
    zh: '上报件（配置 profile 为 submission）应有主送机关、署名和成文日期；日期用阿拉伯数字，月、日不补零。',
    en: 'A submission (profile `submission`) has an addressee, a signature and a date; the date in Arabic digits without leading zeros.',
  },
  severity: 'warning',
  fixable: true,
  basis: { zh: 'GB/T 9704—2012 7.3.2、7.3.5', en: 'GB/T 9704—2012, 7.3.2 and 7.3.5' },
  examples: {
    failing: '规范行政执法行为。',
    passing: `某县2025年法治政府建设年度情况报告

某市委、某市人民政府：

2025年，某县深入推进法治政府建设。现将有关情况报告如下。

一、党政主要负责人履行第一责任人职责情况

县委主要负责同志切实履行第一责任人职责。

二、2025年法治政府建设的主要举措和成效

规范行政执法。

三、存在的不足和原因

执法能力有待提升，主要原因是培训不够。

四、2026年工作安排

下一步，将加强执法培训。

中共某县委 某县人民政府

2026年1月5日`,
  },
  *check({ report }) {
    if (report.blocks.length === 0) return;
    const { separator, width, indent } = mannerOf(report);
    if (!report.addressee) {
      const after = report.title?.end ?? report.blocks[0]?.start ?? 0;
      const line = width(`${indent}【待补：主送机关】：`);
      const newText = report.title ? separator + line : line + separator;
      yield {
        ...headOf(report),
        message: { zh: '没有主送机关', en: 'No addressee' },
        fixes: [
          {
            title: { zh: '插入主送机关', en: 'Insert the addressee' },
            edits: [{ start: after, end: after, newText }],
            bulk: false,
          },
        ],
      };
    }
    const end = endOfBody(report);
    const tail = { start: Math.max(0, end - 1), end };
    if (!report.signature) {
      const at = report.date?.start ?? end;
      const line = `${indent}【待补：署名机关】`;
      yield {
        ...(report.date ?? tail),
        message: { zh: '没有署名', en: 'No signature' },
        fixes: [
          {
            title: { zh: '插入署名', en: 'Insert the signature' },
            edits: [{ start: at, end: at, newText: report.date ? line + separator : separator + line }],
            bulk: false,
          },
        ],
      };
    }
    if (!report.date) {
      const at = report.signature?.end ?? end;
      yield {
        ...(report.signature ?? tail),
        message: { zh: '没有成文日期', en: 'No date' },
        fixes: [
          {
            title: { zh: '插入日期', en: 'Insert the date' },
            edits: [{ start: at, end: at, newText: `${separator}${indent}【待补：成文日期】` }],
            bulk: false,
          },
        ],
      };
      return;
    }
    yield* malformed(report.text.slice(report.date.start, report.date.end), report.date.start);
  },
};

function* malformed(printed: string, start: number): Iterable<Finding> {
  const compact = printed.replace(/[\s\u3000]/g, '');
  if (wellFormed.test(compact)) return;
  const padded = /^(\d{4})年0?(\d{1,2})月0?(\d{1,2})日$/.exec(compact);
  yield {
    start,
    end: start + printed.length,
    message: {
      zh: `日期“${printed}”写法不规范：用阿拉伯数字，月、日不补零`,
      en: `The date “${printed}” is malformed: Arabic digits, no leading zeros`,
    },
    ...(padded && {
      fixes: [
        {
          title: { zh: '改为规范日期', en: 'Write the date in its standard form' },
          edits: [
            {
              start,
              end: start + printed.length,
              newText: `${padded[1]}年${Number(padded[2])}月${Number(padded[3])}日`,
            },
          ],
        },
      ],
    }),
  };
}
