import type { Report, Span } from '../report';

/** Where to speak about the report as a whole: its title, else its first line. */
export function headOf(report: Report): Span {
  if (report.title) return { start: report.title.start, end: report.title.end };
  const first = report.blocks[0];
  if (!first) return { start: 0, end: 0 };
  return { start: first.start, end: Math.min(first.end, first.start + 40) };
}
