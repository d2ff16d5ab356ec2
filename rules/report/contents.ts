import { readMark } from './headings';
import type { LineRange } from './lines';
import type { Span } from './span';

/** Where a table of contents may begin, and how long it may be, in lines. */
const within = 30;
const mostEntries = 120;
const longestEntry = 80;

const heading = /^#{0,6}[ \t]*(?:\*\*)?目[ \t\u3000]*[录次](?:\*\*)?$/;
/** The dots and the page that end an entry, or the link an entry is. */
const leader = /[\s\u3000.．…·\-—_]*\d{0,3}$/;
const furniture = /^[-*+•\s]+|[[\]*#]|\(#[^)]*\)/g;

/**
 * A table of contents before the body: 目录 and the headings it lists, each a line that stands again below. Indexes of
 * its first and last line; nothing where the lines are not repeated, for then they are the report.
 */
export function findContents(text: string, lines: readonly Span[]): LineRange | undefined {
  const wordsOf = (index: number): string | undefined => {
    const line = lines[index];
    if (!line || line.end - line.start > longestEntry) return undefined;
    return text.slice(line.start, line.end);
  };
  const first = lines.slice(0, within).findIndex((_, index) => heading.test(wordsOf(index) ?? ''));
  if (first < 0) return undefined;
  const opens = entryOf(wordsOf(first + 1));
  if (opens === undefined) return undefined;
  let last = first + 1;
  while (last - first < mostEntries) {
    const words = wordsOf(last + 1);
    const entry = entryOf(words);
    if (words === undefined || entry === undefined || entry === opens) break;
    // The title between contents and body bears no number, and no page.
    if (!readMark(entry, 0, entry.length) && !/\d$|\]\(#/.test(words)) break;
    last++;
  }
  for (let index = last + 1; index < lines.length; index++) {
    const line = lines[index] as Span;
    const head = text.slice(line.start, Math.min(line.end, line.start + longestEntry));
    if (head.replace(furniture, '').trim().startsWith(opens)) return { first, last };
  }
  return undefined;
}

/** The wording of a line that may be an entry: no sentence, and more than a mark. */
function entryOf(words: string | undefined): string | undefined {
  if (words === undefined || /[。！？；]/.test(words)) return undefined;
  const entry = words.replace(furniture, '').replace(leader, '').trim();
  return entry.length > 2 ? entry : undefined;
}
