import type { Heading, StatedYear } from './report';
import type { Span } from './span';

const year =
  /(?<![\d０-９])((?:19|20)\d{2}|[12１２][９0０][0-9０-９]{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年/g;
const title = /《[^《》]*》/g;
const range = /(?:19|20)\d{2}\s*年?\s*[-—－–~～至到]+\s*(?:19|20)\d{2}\s*年?/g;

/** The years a text states, leaving out those in 《》 and in ranges (2021—2025年). */
export function yearsIn(text: string): (Span & { year: number })[] {
  if (!text.includes('年')) return [];
  const blanked = text
    .replace(title, (found) => ' '.repeat(found.length))
    .replace(range, (found) => ' '.repeat(found.length));
  return [...blanked.matchAll(year)].map((match) => ({
    year: yearValue(match[1] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const chineseDigits = '〇一二三四五六七八九';

function yearValue(text: string): number {
  return Number(
    text
      .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
      .replace(/[○零]/g, '〇')
      .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit))),
  );
}

const reporting = /现[将就].{0,40}?(?:19|20)\d{2}\s*年.{0,30}?(?:报告|汇报)/;

/** 2021年以来, 2024年12月, 2020年获评…以来: a time told of, not the year reported on. */
const noReportingYear = /^(?:度|底|末|初|\s*\d{1,2}\s*月|[^。，,；;]*以来)/;

/** The year named by 现将…年…报告. */
export function announcedYear(text: string): (Span & { year: number }) | undefined {
  const sentence = reporting.exec(text);
  if (!sentence) return undefined;
  const end = sentence.index + sentence[0].length;
  return yearsIn(text).find(({ start }) => start >= sentence.index && start < end);
}

/** The year that opens a paragraph of sentences: 2025年，我县…, 2025年是…. */
export function yearAtHead(text: string): (Span & { year: number }) | undefined {
  if (!/[，,。]/.test(text)) return undefined;
  const [first] = yearsIn(text);
  if (!first || text.slice(0, first.start).trim() !== '') return undefined;
  const after = text.slice(first.end);
  return noReportingYear.test(after) && !/^度[，,]/.test(after) ? undefined : first;
}

const opening = /^[\s\u3000]*[^\s，,]{4,6}[ \t]*年(?:度|以来|来)?[，,]/;

/**
 * A paragraph that says at once of which year it tells: 2025年，我县… and not 2025年6月，县政府…. Where no other year is
 * given, 2025年以来，我县… says it too.
 */
export function openingYear(text: string): (Span & { year: number }) | undefined {
  const match = opening.exec(text);
  return match ? yearsIn(match[0])[0] : undefined;
}

/** What a heading about the year after, and a paragraph of the body, weigh beside a title, a lead or another heading. */
const lesserVote = 0.4;

/**
 * The year most of the statements agree on; the title's where they are even. A heading about the year after
 * speaks for the year before it, one that serves no single role for none. `told` is a year a paragraph of the body tells of.
 */
export function reportingYear(
  stated: readonly StatedYear[],
  isYearAfter: (role: string | undefined) => boolean,
  told?: number,
): number | undefined {
  const votes = new Map<number, number>();
  const vote = (year: number, weight: number): void => {
    votes.set(year, (votes.get(year) ?? 0) + weight);
  };
  for (const { year, where, role } of stated) {
    if (where !== 'heading') vote(year, where === 'title' ? 1.1 : 1);
    else if (role !== undefined)
      vote(isYearAfter(role) ? year - 1 : year, isYearAfter(role) ? lesserVote : 1);
  }
  if (told !== undefined && votes.has(told)) vote(told, lesserVote);
  let best: number | undefined;
  for (const [candidate, count] of votes) {
    if (best === undefined || count > (votes.get(best) ?? 0)) best = candidate;
  }
  return best;
}

export function headingYears(heading: Heading): (Span & { year: number })[] {
  return yearsIn(heading.text).map(({ year, start, end }) => ({
    year,
    start: heading.textSpan.start + start,
    end: heading.textSpan.start + end,
  }));
}
