import { fixOnDemand } from '../fix-on-demand';
import { markText, renumber } from '../outline/insertion';
import type { Enumeration, Level, Report, Section } from '../report';
import { ordinalText } from '../report/ordinals';
import type { Finding, Fix, ReportRule } from '../rule';
import { attachmentsOf } from './attachments';
import type { Numbered } from './numbered';
import { partsOf } from './parts';
import { siblingGroups } from './siblings';

export const sequence: ReportRule = {
  id: 'numbering/sequence',
  scope: 'report',
  title: { zh: '序号跳号或重号', en: 'Number skipped or repeated' },
  summary: {
    zh: '序号不连续：一、三、，（一）（三），1.3.，一是…三是…；或者同一序号出现两次。只在第一处断开的地方报告。',
    en: 'A number is skipped or repeated. Reported at the first break; what follows it consistently is left alone.',
  },
  severity: 'error',
  fixable: true,
  basis: { zh: 'GB/T 9704—2012 7.3.3', en: 'GB/T 9704—2012, 7.3.3' },
  examples: {
    failing: '（一）规范行政执法。加强培训。\n\n（三）加强应急管理。修订预案。',
    passing: '（一）规范行政执法。加强培训。\n\n（二）加强应急管理。修订预案。',
  },
  *check({ report }) {
    const lastOfLevel = new Map<Level, number>();
    for (const { level, sections } of siblingGroups(report)) {
      const opens = sections[0]?.heading.number;
      // Some reports number one level through the whole document; then a new section goes on where the last one stopped.
      const goesOn = level > 1 && opens === (lastOfLevel.get(level) ?? 0) + 1;
      const first = goesOn ? (opens ?? 1) : 1;
      lastOfLevel.set(level, sections.at(-1)?.heading.number ?? 0);
      if (sections.every(({ heading }, at) => heading.number === first + at)) continue;
      if (report.shape === 'markdown' && level === 3 && isCountedByMarkdown(sections)) continue;
      const row = sections.map(({ heading }) => ({
        number: heading.number ?? 0,
        start: heading.mark.start,
        end: heading.textSpan.end,
        print: (number: number) => markText(level, number),
        edit: (number: number) => renumber(heading, number),
      }));
      const told = (before: Numbered, entry: Numbered): boolean => runsIn(report.text, before, entry);
      yield* breaks(row, first, level >= 3 && row.length === 1, told);
    }
    yield* breaks(partsOf(report), 1, false);
    for (const list of attachmentsOf(report)) yield* breaks(list, 1, false);
    for (const list of report.enumerations) {
      if (list.items.every(({ number }, at) => number === 1 + at)) continue;
      if (list.items.length > 1) yield* breaks(itemsOf(list, report), 1, false);
    }
  },
};

/** 1. 1. 1.: Markdown numbers them when it is shown. */
function isCountedByMarkdown(sections: readonly Section[]): boolean {
  return sections.length > 1 && sections.every(({ heading }) => heading.mark.text === '1.');
}

function itemsOf(list: Enumeration, report: Report): Numbered[] {
  return list.items.map(({ number, mark, end }) => {
    const [before, after] = list.style === '一是' ? ['', mark.text.slice(-1)] : ['第', mark.text.slice(-1)];
    const print = (value: number): string => `${before}${ordinalText(value)}${after}`;
    const stop = report.text.slice(mark.end, Math.min(end, mark.end + 30)).search(/[。，,；;：:]/);
    return {
      number,
      start: mark.start,
      end: stop < 0 ? mark.end : mark.end + stop,
      print,
      edit: (value: number) => [{ start: mark.start, end: mark.end, newText: print(value) }],
    };
  });
}

/** Each fix numbers the whole rest of the row, so the first ones mend the others too. */
const mostFixes = 20;

/** Every place where the row breaks; after a break the row counts on from the number that is there. */
function* breaks(
  row: readonly Numbered[],
  first: number,
  mayStartAnywhere: boolean,
  told: (before: Numbered, entry: Numbered) => boolean = () => false,
): Iterable<Finding> {
  let expected = first;
  let fixed = 0;
  for (const [index, entry] of row.entries()) {
    const last = row[index - 1];
    if (last && entry.number > expected && entry.number - last.number < 20 && told(last, entry))
      expected = entry.number;
    if (entry.number !== expected && !(index === 0 && mayStartAnywhere)) {
      const from = expected;
      const before = row[index - 1];
      yield {
        start: entry.start,
        end: entry.end,
        message: messageOf(entry, before, from),
        data: { expected: from, stated: entry.number },
        ...(before && {
          related: [
            { start: before.start, end: before.end, message: { zh: '上一个序号', en: 'The number before' } },
          ],
        }),
        fixes: fixed++ < mostFixes ? [renumbering(row.slice(index), from)] : [],
      };
    }
    // Where the next number is right as it stands, this one alone is the slip; else the row counts on from here.
    expected = row[index + 1]?.number === expected + 1 ? expected + 1 : entry.number + 1;
  }
}

/** Whether the numbers missing between two headings stand in the lines of the first: （一）…。（二）…。（三）… in one paragraph. */
function runsIn(text: string, before: Numbered, entry: Numbered): boolean {
  const between = text.slice(before.start, entry.start);
  let at = before.end - before.start;
  for (let number = before.number + 1; number < entry.number; number++) {
    const mark = before.print(number);
    const found = [mark, mark.replace('（', '(').replace('）', ')')]
      .map((printed) => between.indexOf(printed, at))
      .filter((place) => place > 0 && /[。；;！？\s]/.test(between.charAt(place - 1)));
    if (found.length === 0) return false;
    at = Math.min(...found) + mark.length;
  }
  return true;
}

/** The row from here on, numbered in turn. */
function renumbering(row: readonly Numbered[], from: number): Fix {
  const first = row[0]?.print(from) ?? '';
  return fixOnDemand(
    { title: { zh: `从这里起重新编号（${first}…）`, en: `Renumber from here (${first}…)` } },
    () => row.flatMap((entry, offset) => (entry.number === from + offset ? [] : entry.edit(from + offset))),
  );
}

function messageOf(
  entry: Numbered,
  before: Numbered | undefined,
  expected: number,
): { zh: string; en: string } {
  const stated = entry.print(entry.number);
  const right = entry.print(expected);
  if (!before)
    return {
      zh: `第一个序号是“${stated}”，应为“${right}”`,
      en: `The first number is ${stated}, should be ${right}`,
    };
  const last = before.print(before.number);
  if (entry.number === before.number) {
    return { zh: `序号“${stated}”重复，应为“${right}”`, en: `${stated} stands twice, should be ${right}` };
  }
  return {
    zh: `序号不连续：“${last}”之后是“${stated}”，应为“${right}”`,
    en: `${last} is followed by ${stated}, should be ${right}`,
  };
}
