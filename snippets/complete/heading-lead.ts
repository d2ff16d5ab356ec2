import { mannerOf, markText } from '../../rules/outline/insertion';
import type { Report, Section } from '../../rules/report';

/**
 * What is wanted between the `#` that are typed and the words of a heading: the rest of its `#`, the blank without
 * which Markdown sees no heading, and its number where the headings beside it have one.
 * @param hashes as typed, with the blanks after them.
 * @param above the sections that begin above it.
 */
export function headingLead(report: Report, level: 1 | 2, hashes: string, above: readonly Section[]): string {
  if (hashes === '') return '';
  return restOfHashes(mannerOf(report).hashes(level), hashes) + nextMark(report, level, above);
}

function restOfHashes(wanted: string, typed: string): string {
  if (/\s$/.test(typed)) return '';
  return wanted.startsWith(typed) ? wanted.slice(typed.length) : ' ';
}

function nextMark({ sections }: Report, level: 1 | 2, above: readonly Section[]): string {
  const parent = above.findLastIndex(({ heading }) => heading.level < level);
  const last = above.slice(parent + 1).findLast(({ heading }) => heading.level === level);
  const number = last
    ? last.heading.number
    : sections.some(({ heading }) => heading.level === level && heading.number !== undefined)
      ? 0
      : undefined;
  return number === undefined ? '' : markText(level, number + 1);
}
