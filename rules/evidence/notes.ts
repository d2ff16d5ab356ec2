import {
  contains,
  type Passage,
  perPassage,
  perReport,
  type Report,
  type Sentence,
  type Span,
  traces,
} from '../report';

/** A source note in the draft that says something: a footnote or a comment that names where figures come from. */
export interface SourceNote extends Span {
  readonly kind: 'footnote' | 'comment';
  /** What it says after 来源. */
  readonly text: string;
  /** Where its definition stands, for footnotes. */
  readonly definition: Span | undefined;
  /** The stretch of text whose claims it covers: back to its sentence's start or the note before it, never forward. */
  readonly covers: Span;
}

/** The place of a note in a passage, before it is known whether it says anything. */
interface Mark extends Span {
  readonly kind: 'footnote' | 'comment';
  /** Label of a footnote, text of a comment. */
  readonly content: string;
  readonly coversFrom: number;
}

interface Notes {
  readonly filled: readonly SourceNote[];
  /** Notes that begin as source notes do and only wait to be filled in: what they will cover. */
  readonly open: readonly Span[];
}

/** The source notes of a report in order. A note that is empty, a placeholder or without definition is none. */
export function sourceNotesOf(report: Report): readonly SourceNote[] {
  return notesOf(report).filled;
}

/** The note that covers a place, if any. */
export function noteAt(report: Report, place: Span): SourceNote | undefined {
  const { filled } = notesOf(report);
  if (filled.length === 0) return undefined;
  const at = firstEndingAfter(filled.length, (index) => filled[index]?.covers.end ?? 0, place.end);
  const note = filled[at];
  return note && contains(note.covers, place) ? note : undefined;
}

/** Whether a place has a note already that only waits to be filled in. */
export function hasOpenNote(report: Report, place: Span): boolean {
  const { open } = notesOf(report);
  if (open.length === 0) return false;
  const span = open[firstEndingAfter(open.length, (index) => open[index]?.end ?? 0, place.end)];
  return span !== undefined && contains(span, place);
}

/** The first of `count` stretches in order that does not end before a place. */
function firstEndingAfter(count: number, endOf: (index: number) => number, place: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(middle) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const notesOf: (report: Report) => Notes = perReport(readNotes);

function readNotes(report: Report): Notes {
  const definitions = new Map<string, { text: string; span: Span }>();
  for (const { label, text, textSpan } of report.footnotes)
    if (!definitions.has(label)) definitions.set(label, { text, span: textSpan });
  const filled: SourceNote[] = [];
  const open: Span[] = [];
  for (const block of report.blocks) {
    if (block.kind === 'footnote') continue;
    for (const mark of marksOf(block.passage)) {
      const definition = mark.kind === 'footnote' ? definitions.get(mark.content) : undefined;
      const text = mark.kind === 'comment' ? mark.content : definition?.text;
      if (text === undefined || !beginsWithSource.test(text)) continue;
      const covers = { start: block.start + mark.coversFrom, end: block.start + mark.start };
      const source = sourceIn(text);
      if (source === undefined) {
        open.push(covers);
        continue;
      }
      filled.push({
        kind: mark.kind,
        start: block.start + mark.start,
        end: block.start + mark.end,
        text: source,
        definition: definition?.span,
        covers,
      });
    }
  }
  filled.push(...standingAlone(report));
  return { filled: filled.sort((a, b) => a.start - b.start), open };
}

/** A comment on the line right under a paragraph belongs to the paragraph's last sentence. */
function* standingAlone(report: Report): Iterable<SourceNote> {
  let next = 0;
  for (const comment of report.comments) {
    while ((report.blocks[next]?.end ?? Number.POSITIVE_INFINITY) <= comment.start) next++;
    const before = report.blocks[next - 1];
    const inside = report.blocks[next];
    if (!before || (inside && inside.start <= comment.start && comment.end <= inside.end)) continue;
    const between = report.text.slice(before.end, comment.start);
    const found = /^<!--([\s\S]*?)-->$/.exec(report.text.slice(comment.start, comment.end));
    const text = found && sourceIn((found[1] ?? '').trim());
    const sentence = before.passage.sentences.at(-1);
    if (text === undefined || text === null || !sentence || !/^[ \t]*(?:\r\n?|\n)?[ \t]*$/.test(between))
      continue;
    const last = marksOf(before.passage).at(-1);
    const from = Math.max(sentence.start, last ? last.end : 0);
    yield {
      kind: 'comment',
      start: comment.start,
      end: comment.end,
      text,
      definition: undefined,
      covers: { start: before.start + from, end: comment.start },
    };
  }
}

/** A comment that never closes runs to the end, and is no note. */
const anyMark = /\[\^([^[\]\n]{1,80})\](?!:)|<!--([\s\S]*?)(-->|$)/g;

const opensMark = traces('[<');
const none: readonly Mark[] = [];

const marksOf = perPassage((passage: Passage): readonly Mark[] =>
  passage.has(opensMark) && /\[\^|<!--/.test(passage.text) ? [...readMarks(passage)] : none,
);

function* readMarks(passage: Passage): Iterable<Mark> {
  let previous = 0;
  let sentence = 0;
  for (const found of passage.text.matchAll(anyMark)) {
    const start = found.index;
    if (found[3] === '') continue;
    const { sentences } = passage;
    // A note right after a full stop belongs to the sentence the stop ends.
    while (sentence + 1 < sentences.length && startsBefore(passage, sentences[sentence + 1], start))
      sentence++;
    const from = sentences[sentence]?.start ?? 0;
    const comment = found[2];
    yield {
      kind: comment === undefined ? 'footnote' : 'comment',
      start,
      end: start + found[0].length,
      content: (comment ?? found[1] ?? '').trim(),
      coversFrom: Math.min(start, Math.max(from, previous)),
    };
    // A comment that names no source, a remark to a colleague, parts nothing.
    if (comment === undefined || beginsWithSource.test(comment.trim())) previous = start + found[0].length;
  }
}

/** Whether a sentence has words before a place; notes are blanked in prose, so only words count. */
function startsBefore(passage: Passage, sentence: Sentence | undefined, place: number): boolean {
  return (
    sentence !== undefined &&
    sentence.start < place &&
    passage.prose.slice(sentence.start, place).trim() !== ''
  );
}

const beginsWithSource = /^来源/;

/** What a note names as its source; undefined where it is no source note, or names nothing yet. */
function sourceIn(text: string): string | undefined {
  if (!beginsWithSource.test(text)) return undefined;
  const source = text.replace(/^来源\s*[:：]?\s*/, '').trim();
  const filled = source.replace(/【[^】]*】|待补充?|待填写?|待核实|待定|[×xX_＿＊*?？…。.\-—\s]/g, '');
  return filled === '' ? undefined : source;
}
