import type { Report } from '../report';
import { ordinalValue } from '../report/ordinals';
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
    yield* closing(report);
    if (!report.date) return;
    yield* malformed(report.text.slice(report.date.start, report.date.end), report.date.start);
  },
};

/** What is wanting of signature and date: one finding, and one fix that puts both in their order. */
function* closing(report: Report): Iterable<Finding> {
  const { signature, date } = report;
  if (signature && date) return;
  const { separator, indent } = mannerOf(report);
  const end = endOfBody(report);
  const lines = [signature ? '' : '【待补：署名机关】', date ? '' : '【待补：成文日期】'].filter(Boolean);
  const printed = lines.map((line) => indent + line).join(separator);
  const at = date?.start ?? signature?.end ?? end;
  const what = signature
    ? { zh: '成文日期', en: 'date' }
    : date
      ? { zh: '署名', en: 'signature' }
      : { zh: '署名和成文日期', en: 'signature and date' };
  yield {
    ...(date ?? signature ?? { start: Math.max(0, end - 1), end }),
    message: { zh: `没有${what.zh}`, en: `No ${what.en}` },
    fixes: [
      {
        title: { zh: `插入${what.zh}`, en: `Insert the ${what.en}` },
        edits: [{ start: at, end: at, newText: date ? printed + separator : separator + printed }],
        bulk: false,
      },
    ],
  };
}

function* malformed(printed: string, start: number): Iterable<Finding> {
  const compact = printed.replace(/[\s\u3000（）()]/g, '');
  // A slot is number/placeholder's matter.
  if (wellFormed.test(compact) || compact.startsWith('【')) return;
  const standard = standardDate(compact);
  yield {
    start,
    end: start + printed.length,
    message: {
      zh: `日期“${printed}”写法不规范：${standard ? `应写作${standard}` : '年、月、日要写全，用阿拉伯数字'}`,
      en: `The date “${printed}” is malformed: ${standard ? `write ${standard}` : 'year, month and day in Arabic digits'}`,
    },
    ...(standard !== undefined && {
      fixes: [
        {
          title: { zh: `改为${standard}`, en: `Write ${standard}` },
          edits: [{ start, end: start + printed.length, newText: standard }],
        },
      ],
    }),
  };
}

/** A full date in whatever digits and marks, as the standard prints it. */
function standardDate(printed: string): string | undefined {
  const parts =
    /^([\d〇○零一二三四五六七八九]{4})[年.\-/．]([\d一二三四五六七八九十]{1,3})[月.\-/．]([\d一二三四五六七八九十]{1,3})[日号]?$/.exec(
      printed,
    );
  if (!parts) return undefined;
  const year = [...(parts[1] ?? '')].map(digitOf).join('');
  const month = dayOrMonth(parts[2] ?? '');
  const day = dayOrMonth(parts[3] ?? '');
  const date = `${year}年${month}月${day}日`;
  return wellFormed.test(date) ? date : undefined;
}

function digitOf(character: string): string {
  const at = '〇一二三四五六七八九'.indexOf(character.replace(/[○零]/, '〇'));
  return at < 0 ? character : String(at);
}

function dayOrMonth(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : ordinalValue(text);
}
