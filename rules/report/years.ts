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

/** The lead speaks by the year that opens a sentence and by 现将…年…报告, by nothing else. */
export function leadYears(text: string): (Span & { year: number })[] {
  const all = yearsIn(text);
  const found = all.filter((stated) => text.slice(0, stated.start).trim() === '' && /[，,。]/.test(text));
  const sentence = reporting.exec(text);
  if (sentence) {
    const inside = all.find(
      ({ start }) => start >= sentence.index && start < sentence.index + sentence[0].length,
    );
    if (inside && !found.includes(inside)) found.push(inside);
  }
  return found;
}

const opening = /^[\s\u3000]*[^\s，,]{4,6}[ \t]*年度?[，,]/;

/** A paragraph that says at once of which year it tells: 2025年，我县… and not 2025年6月，县政府…. */
export function openingYear(text: string): (Span & { year: number }) | undefined {
  const match = opening.exec(text);
  return match ? yearsIn(match[0])[0] : undefined;
}

/**
 * The year most of the statements agree on; the title's where they are even. A heading about the year after
 * speaks for the year before it, one that serves no single role for none.
 */
export function reportingYear(
  stated: readonly StatedYear[],
  isYearAfter: (role: string | undefined) => boolean,
): number | undefined {
  const votes = new Map<number, number>();
  for (const { year, where, role } of stated) {
    if (where === 'heading' && role === undefined) continue;
    const spoken = where === 'heading' && isYearAfter(role) ? year - 1 : year;
    votes.set(spoken, (votes.get(spoken) ?? 0) + (where === 'title' ? 1.1 : 1));
  }
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
