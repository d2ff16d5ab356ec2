import type { Report } from '../report';
import { compiled, isBodyName } from '../report/front';
import { yearsIn } from '../report/years';
import type { Finding, ReportRule } from '../rule';
import { headOf } from './place';

/** Words of a title that name neither body nor year. */
const common =
  /关于|报告|总结|年度|全年|上报|公布|公开|工作|情况|推进|加强|全面|深入|建设|政府|法[治制]|依法|行政|信息|的|年|[\d０-９\s\p{P}#]|[〇○零一二三四五六七八九]{4}/gu;

export const title: ReportRule = {
  id: 'outline/title',
  scope: 'report',
  title: { zh: '标题不完整', en: 'Title missing or incomplete' },
  summary: {
    zh: '没有标题，或者标题没有写明年度、机关、文种。',
    en: 'There is no title, or it names no year, no body or no kind of report.',
  },
  severity: 'warning',
  fixable: false,
  examples: {
    failing: `某县法治政府建设年度情况报告

2025年，某县深入推进法治政府建设。现将有关情况报告如下。

一、党政主要负责人履行第一责任人职责情况

县委主要负责同志切实履行第一责任人职责。

二、2025年法治政府建设的主要举措和成效

规范行政执法。

三、存在的不足和原因

执法能力有待提升，主要原因是培训不够。

四、2026年工作安排

下一步，将加强执法培训。`,
    passing: '规范行政执法行为。',
  },
  *check({ report }) {
    if (report.blocks.length === 0) return;
    const wanting = wantingIn(report);
    if (!report.title)
      yield finding(
        report,
        '没有标题：应写明机关、年度和文种',
        'No title: name the body, the year and the kind of report',
      );
    else if (wanting.length > 0) {
      const zh = wanting.map((part) => part.zh).join('、');
      const en = wanting.map((part) => part.en).join(', ');
      yield finding(report, `标题没有写明${zh}`, `The title does not name ${en}`);
    }
  },
};

function finding(report: Report, zh: string, en: string): Finding {
  return { ...headOf(report), message: { zh, en } };
}

/** The body's name on the line under the title, as websites have it. */
function isSignedBelow({ blocks, title }: Report): boolean {
  const below = blocks.find(({ start }) => title && start >= title.end);
  return below !== undefined && below.kind !== 'heading' && isBodyName(below.passage.text.trim());
}

function wantingIn(report: Report): { zh: string; en: string }[] {
  if (!report.title) return [];
  const words = report.title.text.replace(/\s+/g, '');
  const wanting: { zh: string; en: string }[] = [];
  if (yearsIn(words).length === 0 && !/[X×某_【]{1,4}年|(?<!\d)20\d\d(?!\d)/.test(words))
    wanting.push({ zh: '年度', en: 'the year' });
  if (words.replace(common, '').length < 2 && !isSignedBelow(report))
    wanting.push({ zh: '机关', en: 'the body' });
  const known = report.outline.recognition.titles.some((pattern) => compiled(pattern).test(words));
  if (!known && !/报告|总结|情况/.test(words)) wanting.push({ zh: '文种', en: 'the kind of report' });
  return wanting;
}
