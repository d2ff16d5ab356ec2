import type { ReportRule } from '../rule';

export const headingPunctuation: ReportRule = {
  id: 'style/heading-punctuation',
  scope: 'report',
  title: { zh: '标题末尾用了句号', en: 'Full stop after a heading' },
  summary: {
    zh: '独占一行的一级、二级标题末尾不用句号；标题后接正文的不在此列。',
    en: 'A level-1 or level-2 heading on its own line takes no full stop; run-in headings do.',
  },
  severity: 'warning',
  fixable: true,
  basis: { zh: 'GB/T 15834—2011', en: 'GB/T 15834—2011' },
  examples: {
    failing: '（一）加强行政执法监督。\n\n全年组织案卷评查2次。',
    passing: '（一）加强行政执法监督。全年组织案卷评查2次。\n\n（二）规范执法行为\n\n全面推行扫码入企。',
  },
  *check({ report }) {
    for (const { heading, body } of report.sections) {
      if (heading.standing !== 'alone' || heading.level > 2) continue;
      const { end } = heading.textSpan;
      const stop = report.text.charAt(end);
      if ((stop !== '。' && stop !== '．') || !isLine(report.text, heading.start, end + 1)) continue;
      // A numbered sentence with nothing under it is an item of a list, and ends as sentences do.
      if (!hasText(report.text, body.start, body.end)) continue;
      yield {
        start: end,
        end: end + 1,
        message: {
          zh: `标题“${shortened(heading.text)}”末尾不用句号`,
          en: `The heading “${shortened(heading.text)}” takes no full stop`,
        },
        fixes: [
          {
            title: { zh: '删去句号', en: 'Remove the full stop' },
            edits: [{ start: end, end: end + 1, newText: '' }],
          },
        ],
      };
    }
  },
};

/** In a report flattened to one line no heading stands on a line of its own. */
function isLine(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[\r\n])[ \t\u3000\ufeff]*$/.test(text.slice(Math.max(0, start - 20), start)) &&
    /^[ \t*]*(?:[\r\n]|$)/.test(text.slice(end, end + 20))
  );
}

function hasText(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!/[\s。．]/.test(text.charAt(at))) return true;
  return false;
}

function shortened(heading: string): string {
  return heading.length > 20 ? `${heading.slice(0, 20)}…` : heading;
}
