import type { Section, Span } from '../report';
import type { Finding, ReportRule } from '../rule';

/** More than so many are one finding. */
const oneByOne = 3;

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
    for (const level of [1, 2]) {
      const sections = report.sections.filter(
        ({ heading }) => heading.level === level && heading.standing === 'alone',
      );
      if (!sections.some((section) => hasStop(report.text, section))) continue;
      const headings = sections.filter(
        (section, index) =>
          standsOnLine(report.text, section) && !isItem(report.text, section, sections[index - 1]),
      );
      const stopped = headings.filter((section) => hasStop(report.text, section));
      // Where all or many of a level have one, the report does it by habit: that is said once.
      const isHabit = stopped.length > oneByOne || stopped.length === headings.length;
      if (stopped.length > 1 && isHabit) yield finding(stopped, level);
      else yield* stopped.map((section) => finding([section], level));
    }
  },
};

function finding(sections: readonly Section[], level: number): Finding {
  const stops = sections.map(({ heading: { textSpan } }) => ({ start: textSpan.end, end: textSpan.end + 1 }));
  const { start, end } = stops[0] as Span;
  const text = shortened(sections[0]?.heading.text ?? '');
  const name = level === 1 ? '一级标题' : '二级标题';
  const count = sections.length;
  return {
    start,
    end,
    message:
      count > 1
        ? {
            zh: `${count}处${name}末尾有句号，标题末尾不用句号`,
            en: `${count} level-${level} headings end with a full stop, which headings do not take`,
          }
        : {
            zh: `标题“${text}”末尾不用句号`,
            en: `The heading “${text}” takes no full stop`,
          },
    fixes: [
      {
        title: { zh: '删去句号', en: 'Remove the full stop' },
        edits: stops.map((stop) => ({ ...stop, newText: '' })),
      },
    ],
  };
}

function standsOnLine(text: string, section: Section): boolean {
  const { start, textSpan } = section.heading;
  return isLine(text, start, textSpan.end + (hasStop(text, section) ? 1 : 0));
}

/**
 * A numbered sentence with nothing under it is an item of a list and ends as sentences do, and so does the last item,
 * whatever follows the list.
 */
function isItem(text: string, section: Section, before: Section | undefined): boolean {
  if (!hasBody(text, section)) return true;
  return before?.parent === section.parent && hasStop(text, before) && !hasBody(text, before);
}

function hasStop(text: string, { heading }: Section): boolean {
  const stop = text.charAt(heading.textSpan.end);
  return stop === '。' || stop === '．';
}

/** In a report flattened to one line no heading stands on a line of its own. */
function isLine(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[\r\n])[ \t\u3000\ufeff]*$/.test(text.slice(Math.max(0, start - 20), start)) &&
    /^[ \t*]*(?:[\r\n]|$)/.test(text.slice(end, end + 20))
  );
}

function hasBody(text: string, { body }: Section): boolean {
  for (let at = body.start; at < body.end; at++) if (!/[\s。．]/.test(text.charAt(at))) return true;
  return false;
}

function shortened(heading: string): string {
  return heading.length > 20 ? `${heading.slice(0, 20)}…` : heading;
}
