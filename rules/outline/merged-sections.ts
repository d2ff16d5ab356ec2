import type { Heading, Report, RoleReading, Section } from '../report';
import type { CheckContext, Fix, ReportRule } from '../rule';
import { headingLine, mannerOf, renumber, renumberAfter, withYears } from './insertion';

export const mergedSections: ReportRule = {
  id: 'outline/merged-sections',
  scope: 'report',
  title: { zh: '两部分合用一个标题', en: 'Two roles under one heading' },
  summary: {
    zh: '一个一级标题同时承担两个必备部分，例如“存在问题和下一步工作计划”。可以这样写，但分开更清楚。',
    en: 'One level-1 heading serves two required parts. That is allowed; apart they read more clearly.',
  },
  severity: 'info',
  fixable: true,
  examples: {
    failing: `某县2025年法治政府建设年度情况报告

2025年，某县深入推进法治政府建设。现将有关情况报告如下。

一、党政主要负责人履行第一责任人职责情况

县委主要负责同志切实履行第一责任人职责。

二、2025年法治政府建设的主要举措和成效

规范行政执法。

三、存在问题和下一步工作安排

执法能力有待提升。

下一步，将加强执法培训。`,
    passing: '规范行政执法行为。',
  },
  *check(context) {
    const { report } = context;
    for (const section of report.sections) {
      if (section.heading.level !== 1 || section.roles.length < 2) continue;
      const readings = report.roles.filter(({ role }) => section.roles.includes(role.id));
      const names = (language: 'zh' | 'en') => readings.map(({ role }) => role.title[language]);
      const fix = splitFix(context, section.heading, readings);
      yield {
        start: section.heading.start,
        end: section.heading.end,
        message: {
          zh: `一个标题合写了${names('zh')
            .map((name) => `“${name}”`)
            .join('和')}`,
          en: `One heading for ${names('en')
            .map((name) => `“${name}”`)
            .join(' and ')}`,
        },
        data: { role: section.roles[0] ?? '', roles: section.roles },
        ...(fix && { fixes: [fix] }),
      };
    }
  },
};

/** A heading of its own for each, where it is clear at which paragraph the second begins. */
function splitFix(
  { report, skeletonOf }: CheckContext,
  heading: Heading,
  readings: readonly RoleReading[],
): Fix | undefined {
  const [first, second] = readings;
  const boundary = second && boundaryOf(report, heading, second);
  if (!first || !second || readings.length !== 2 || boundary === undefined) return undefined;
  const moved = movedParts(report, heading, boundary);
  if (!moved) return undefined;
  const number = heading.number === undefined ? undefined : heading.number + 1;
  const { separator, width } = mannerOf(report);
  const start = report.positions.lineStarts[report.positions.lineAt(boundary)] ?? 0;
  const at = report.text.slice(start, boundary).trim() === '' ? start : boundary;
  return {
    title: { zh: '拆成两个部分', en: 'Split into two sections' },
    bulk: false,
    edits: [
      { ...heading.textSpan, newText: width(withYears(skeletonOf(first.role.id).heading, report.year)) },
      {
        start: at,
        end: at,
        newText: headingLine(report, skeletonOf(second.role.id).heading, number) + separator,
      },
      ...moved.flatMap(({ heading }, index) => renumber(heading, index + 1)),
      ...renumberAfter(report, heading.end, 1),
    ],
  };
}

/**
 * The parts directly under the heading that go to the second section, where the boundary is the first of them. None at all
 * where a part would stand alone on either side, for its heading says what the new one would.
 */
function movedParts(report: Report, heading: Heading, boundary: number): Section[] | undefined {
  const whole = report.sections.findIndex((section) => section.heading === heading);
  const parts = report.sections.filter(({ parent }) => parent === whole);
  const moved = parts.filter((part) => part.heading.start >= boundary);
  // Inside a part the boundary would take its text from under its heading.
  if (parts.some(({ heading, end }) => heading.start < boundary && boundary < end)) return undefined;
  const alone = moved.length === 1 || (moved.length > 0 && parts.length - moved.length === 1);
  return alone ? undefined : moved;
}

function boundaryOf(report: Report, heading: Heading, second: RoleReading): number | undefined {
  const span = second.spans.find(({ start }) => start > heading.end);
  return span && report.blocks.some((block) => block.start === span.start) ? span.start : undefined;
}
