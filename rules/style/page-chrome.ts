import type { Report, Span } from '../report';
import type { ReportRule } from '../rule';

export const pageChrome: ReportRule = {
  id: 'style/page-chrome',
  scope: 'report',
  title: { zh: '网页残留', en: 'Left over from a web page' },
  summary: {
    zh: '从网页复制时带进来的导航、打印按钮、表格竖线等，每处连续的残留提示一次。',
    en: 'Navigation, print buttons or table pipes copied from a web page; one finding a contiguous block.',
  },
  severity: 'warning',
  fixable: true,
  examples: {
    failing: '全年办理行政复议案件36件。\n\n【打印本页】 【关闭窗口】',
    passing: '政府门户网站完成适老化改造，增设打印本页、字号放大功能。',
  },
  *check({ report }) {
    for (const span of report.chrome) {
      const words = report.text
        .slice(span.start, span.end)
        .replace(/[\s|]+/g, ' ')
        .trim();
      const shown = words.length > 20 ? `${words.slice(0, 20)}…` : words || '|';
      yield {
        ...span,
        message: {
          zh: `网页残留：“${shown}”`,
          en: `Left over from a web page: “${shown}”`,
        },
        fixes: [
          {
            title: { zh: '删除网页残留', en: 'Remove it' },
            edits: [{ ...wholeLines(report, span), newText: '' }],
          },
        ],
      };
    }
  },
};

/** With the line end where the block takes up whole lines, so that no empty line stays; else with the blanks before it. */
function wholeLines({ text }: Report, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && ' \t\u3000'.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && ' \t\u3000'.includes(text.charAt(to))) to++;
  const atLineStart = from === 0 || isLineEnd(text.charAt(from - 1));
  if (!atLineStart) return { start: from, end };
  while (to < text.length && isLineEnd(text.charAt(to))) to++;
  return { start: from, end: to };
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}
