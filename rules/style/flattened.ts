import { fixOnDemand } from '../fix-on-demand';
import { restoreReport } from '../restore/restore';
import type { ReportRule } from '../rule';

const measures =
  '组织案卷评查2次，评查案卷120卷，对发现的问题逐一反馈、限期整改。举办执法培训8期，参训600人次。';
const flattenedExample = [
  '2025年，全区持续推进依法行政。现将有关情况报告如下。 一、依法履行政府职能 ',
  measures,
  ' （一）规范行政执法。',
  measures,
  ' 二、健全依法行政制度 ',
  measures,
  ' （一）加强文件审查。',
  measures,
  ' 三、化解矛盾纠纷 ',
  measures,
].join('');

export const flattened: ReportRule = {
  id: 'style/flattened',
  scope: 'report',
  title: { zh: '全文粘成一行', en: 'Report pasted as one line' },
  summary: {
    zh: '整篇报告粘成了一行，标题和段落都不分；可一次恢复。',
    en: 'The whole report stands on one line, headings and paragraphs together; one fix restores them.',
  },
  severity: 'info',
  fixable: true,
  examples: {
    failing: flattenedExample,
    passing: '（一）加强行政执法监督。全年组织案卷评查2次。\n\n（二）规范执法行为。全面推行扫码入企。',
  },
  *check({ report }) {
    if (report.shape !== 'flattened') return;
    const first = report.blocks.find(({ end, start }) => end - start > 0);
    if (!first) return;
    yield {
      start: first.start,
      end: Math.min(first.end, first.start + 20),
      message: {
        zh: '全文粘成了一行，可恢复段落和标题',
        en: 'The whole report is one line: paragraphs and headings can be restored',
      },
      fixes: [
        fixOnDemand(
          { title: { zh: '恢复段落和标题', en: 'Restore paragraphs and headings' }, bulk: false },
          () => [{ start: 0, end: report.text.length, newText: restoreReport(report) }],
        ),
      ],
    };
  },
};
