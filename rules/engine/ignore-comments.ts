import type { Report, Span } from '../report';
import { contains, shift } from '../report/span';
import type { Finding, Fix } from '../rule';
import { unknownRuleFinding } from './unknown-rule';

/** What a comment asks for: quiet on a line, to the next `enable`, or in the whole file. */
export type Reach = 'disable-next-line' | 'disable-line' | 'disable' | 'enable' | 'disable-file';

const reaches: readonly string[] = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'];

/** All rules, where a comment names none. */
const everyRule = '*';

/** One rule a comment names. */
interface Wish {
  readonly reach: Reach;
  readonly rule: string;
  /** The id as written; the comment where it names none. */
  readonly at: Span;
  readonly comment: Span;
  /** Where it holds, for a finding that starts there; of a pair, from the comment on. */
  readonly span: Span;
  /** It kept something quiet, or ended what did. */
  used: boolean;
}

export interface IgnoreComments {
  readonly wishes: readonly Wish[];
  /** Comments that do not read: an unknown word after `report-lint-`, or an unknown rule. */
  readonly faults: readonly Finding[];
}

/** A comment as it is read here, for one rule. */
export function ignoreComment(reach: Reach, rule: string): string {
  return `<!-- report-lint-${reach} ${rule} -->`;
}

const none: IgnoreComments = { wishes: [], faults: [] };
const opening = /^<!--\s*report-lint-([\w-]+)/;

/**
 * Reads `<!-- report-lint-disable-next-line number/sum, number/ratio: 原因 -->` and its kin. Without ids they speak of
 * every rule; the reason stands after a colon of either width. In text flattened to one line a line is a sentence.
 */
export function readIgnoreComments(report: Report, isRule: (id: string) => boolean): IgnoreComments {
  const { text, comments } = report;
  const wishes: Wish[] = [];
  const faults: Finding[] = [];
  for (const comment of comments) {
    if (!text.startsWith('<!--', comment.start)) continue;
    const head = opening.exec(text.slice(comment.start, Math.min(comment.end, comment.start + 200)));
    if (!head) continue;
    const word = head[1] ?? '';
    const reach = reaches.find((known) => known === word) as Reach | undefined;
    if (!reach) {
      faults.push(unknownWord(word, comment.start + head[0].length - word.length));
      continue;
    }
    const span = spanOf(report, reach, comment);
    const named = idsIn(text, comment.start + head[0].length, comment.end);
    for (const { id, at } of named) {
      if (isRule(id)) wishes.push({ reach, rule: id, at, comment, span, used: false });
      else faults.push(unknownId(id, at));
    }
    if (named.length === 0) wishes.push({ reach, rule: everyRule, at: comment, comment, span, used: false });
  }
  return wishes.length + faults.length === 0 ? none : { wishes, faults };
}

/** The findings no comment keeps quiet. Takes them in order of place, and marks what was used. */
export function heard<Found extends Span & { readonly rule: string }>(
  found: readonly Found[],
  { wishes }: IgnoreComments,
): readonly Found[] {
  if (wishes.length === 0) return found;
  const inFile = wishes.filter(({ reach }) => reach === 'disable-file');
  const onLines = wishes.filter(({ reach }) => reach === 'disable-line' || reach === 'disable-next-line');
  const pairs = wishes.filter(({ reach }) => reach === 'disable' || reach === 'enable');
  const quietInFile = byRule(inFile);
  const quietOnLine = byRule(onLines);
  for (const list of quietOnLine.values()) list.sort((a, b) => a.span.start - b.span.start);
  const between = new Between();
  let next = 0;
  const left = found.filter((one) => {
    for (let wish = pairs[next]; wish && wish.comment.start <= one.start; wish = pairs[next]) {
      between.pass(wish);
      next++;
    }
    const quiet = [
      ...(quietInFile.get(one.rule) ?? []),
      ...(quietInFile.get(everyRule) ?? []),
      ...around(quietOnLine.get(one.rule), one.start),
      ...around(quietOnLine.get(everyRule), one.start),
      ...between.over(one.rule),
    ];
    for (const wish of quiet) wish.used = true;
    return quiet.length === 0;
  });
  for (; next < pairs.length; next++) {
    const wish = pairs[next];
    if (wish) between.pass(wish);
  }
  return left;
}

/** Comments that kept nothing quiet, as far as the rules they name could have spoken. */
export function needless(
  { wishes }: IgnoreComments,
  couldSpeak: (rule: string) => boolean,
  text: string,
): Finding[] {
  return wishes
    .filter(({ used, rule }) => !used && (rule === everyRule || couldSpeak(rule)))
    .map((wish) => {
      const name = wish.rule === everyRule ? '' : ` ${wish.rule}`;
      return {
        start: wish.at.start,
        end: wish.at.end,
        severity: 'info',
        message:
          wish.reach === 'enable'
            ? {
                zh: `不需要的注释：前面没有忽略${name}`,
                en: `Needless comment: nothing disables${name || ' anything'} before it`,
              }
            : {
                zh: `不需要的忽略注释：这里没有${name || '任何'}问题`,
                en: `Needless ignore comment: there is no${name} finding here`,
              },
        data: { needless: true, ...(name && { id: wish.rule }) },
        fixes: [removal(wish, wishes, text)],
      };
    });
}

/** Which pair is open for which rule while the text is read from its start. */
class Between {
  #all: Wish | undefined;
  readonly #single = new Map<string, Wish | undefined>();

  pass(wish: Wish): void {
    const open = wish.reach === 'disable' ? wish : undefined;
    if (wish.rule !== everyRule) {
      if (!open && this.#over(wish.rule)) wish.used = true;
      this.#single.set(wish.rule, open);
      return;
    }
    if (!open && (this.#all || [...this.#single.values()].some(Boolean))) wish.used = true;
    this.#all = open;
    this.#single.clear();
  }

  over(rule: string): readonly Wish[] {
    const wish = this.#over(rule);
    return wish ? [wish] : [];
  }

  #over(rule: string): Wish | undefined {
    return this.#single.has(rule) ? this.#single.get(rule) : this.#all;
  }
}

function byRule(wishes: readonly Wish[]): Map<string, Wish[]> {
  const lists = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const list = lists.get(wish.rule);
    if (list) list.push(wish);
    else lists.set(wish.rule, [wish]);
  }
  return lists;
}

/** Those that hold at a place; they are in order, and of two only the same or none. */
function around(wishes: readonly Wish[] | undefined, place: number): readonly Wish[] {
  if (!wishes) return [];
  let low = 0;
  let high = wishes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((wishes[middle]?.span.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const start = wishes[low - 1]?.span.start;
  const found: Wish[] = [];
  for (let index = low - 1; index >= 0 && wishes[index]?.span.start === start; index--) {
    const wish = wishes[index];
    if (wish && place < Math.max(wish.span.end, wish.span.start + 1)) found.push(wish);
  }
  return found;
}

function idsIn(text: string, from: number, to: number): { id: string; at: Span }[] {
  const found: { id: string; at: Span }[] = [];
  const token = /[^\s,，、;；]+/g;
  const inside = text.slice(from, to).replace(/-->$/, '');
  const colon = inside.search(/[:：]/);
  const ids = colon < 0 ? inside : inside.slice(0, colon);
  for (const match of ids.matchAll(token)) {
    // Words of a reason before which the colon was forgotten.
    if (!/^[\x21-\x7E]+$/.test(match[0])) break;
    const start = from + match.index;
    found.push({ id: match[0], at: { start, end: start + match[0].length } });
  }
  return found;
}

function spanOf(report: Report, reach: Reach, comment: Span): Span {
  const { text } = report;
  if (reach === 'disable-line') return lineAround(report, comment);
  if (reach === 'disable-next-line') return lineAfter(report, comment);
  return { start: reach === 'disable-file' ? 0 : comment.end, end: text.length + 1 };
}

/** The line a place stands on; in flattened text its sentence, or the one it follows. */
export function lineAround(report: Report, place: Span): Span {
  const { positions, text } = report;
  const physical = {
    start: positions.lineStarts[positions.lineAt(place.start)] ?? 0,
    end: positions.lineStarts[positions.lineAt(place.end) + 1] ?? text.length + 1,
  };
  if (report.shape !== 'flattened') return physical;
  let nearest: Span | undefined;
  for (const sentence of sentencesFrom(report, place.start)) {
    if (sentence.start > place.start && nearest) break;
    nearest = sentence;
    if (sentence.end > place.start) break;
  }
  return nearest ?? physical;
}

/** The next line that is not blank and no comment; in flattened text the next sentence. */
function lineAfter(report: Report, comment: Span): Span {
  const { positions, text, comments } = report;
  if (report.shape === 'flattened') {
    // From the comment on: it may stand where the heading or the paragraph begins that a finding is about.
    for (const { start, end } of sentencesFrom(report, comment.start)) {
      if (start >= comment.end) return { start: comment.start, end };
    }
    return { start: text.length, end: text.length };
  }
  const { lineStarts } = positions;
  for (
    let line = positions.lineAt(Math.max(comment.start, comment.end - 1)) + 1;
    line < lineStarts.length;
    line++
  ) {
    const span = { start: lineStarts[line] ?? text.length, end: lineStarts[line + 1] ?? text.length };
    const words = text.slice(span.start, Math.min(span.end, span.start + 2000)).trimEnd();
    const content = { start: span.start, end: span.start + words.length };
    if (words.trim() === '') continue;
    if (/^\s*<!--/.test(words) && comments.some((other) => contains(other, trimmed(content, text)))) continue;
    return span;
  }
  return { start: text.length, end: text.length };
}

function trimmed({ start, end }: Span, text: string): Span {
  let from = start;
  while (from < end && /\s/.test(text[from] ?? '')) from++;
  return { start: from, end };
}

/** Sentences of the report from the block around an offset on. */
export function* sentencesFrom(report: Report, offset: number): Iterable<Span> {
  const { blocks } = report;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  // A comment between two blocks may follow the sentence of the block before.
  for (let index = Math.max(0, low - 1); index < blocks.length; index++) {
    const block = blocks[index];
    for (const sentence of block?.passage.sentences ?? []) yield shift(sentence, block?.start ?? 0);
  }
}

function unknownId(id: string, at: Span): Finding {
  const said = unknownRuleFinding(id);
  const { nearest } = said.data;
  if (typeof nearest !== 'string') return { ...at, ...said };
  const fix: Fix = {
    title: { zh: `改为 ${nearest}`, en: `Change to ${nearest}` },
    bulk: false,
    edits: [{ ...at, newText: nearest }],
  };
  return { ...at, ...said, fixes: [fix] };
}

function unknownWord(word: string, start: number): Finding {
  const known = reaches.map((reach) => `report-lint-${reach}`).join('、');
  return {
    start,
    end: start + word.length,
    message: {
      zh: `没有“report-lint-${word}”这种注释，可用的有 ${known}`,
      en: `There is no comment "report-lint-${word}"; known are ${known.replaceAll('、', ', ')}`,
    },
    data: { id: word },
  };
}

/** Takes the comment out, with its line where it stands alone; or only the id where it names others too. */
function removal(wish: Wish, wishes: readonly Wish[], text: string): Fix {
  const shared = wishes.some((other) => other !== wish && other.comment === wish.comment);
  const title = { zh: '删除不需要的忽略注释', en: 'Remove the needless ignore comment' };
  if (shared) {
    const before =
      /[\s,，、;；]*$/.exec(text.slice(Math.max(0, wish.at.start - 20), wish.at.start))?.[0].length ?? 0;
    const first = /report-lint-[\w-]+\s*$/.test(text.slice(Math.max(0, wish.at.start - 60), wish.at.start));
    const after = first
      ? (/^[\s,，、;；]*/.exec(text.slice(wish.at.end, wish.at.end + 20))?.[0].length ?? 0)
      : 0;
    const edit = { start: wish.at.start - (first ? 0 : before), end: wish.at.end + after, newText: '' };
    return { title, edits: [edit] };
  }
  const { start, end } = wish.comment;
  const lineBreak = /^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(end, end + 40))?.[0] ?? '';
  const alone = lineBreak !== '' && (start === 0 || /[\r\n]/.test(text[start - 1] ?? ''));
  return { title, edits: [{ start, end: alone ? end + lineBreak.length : end, newText: '' }] };
}
