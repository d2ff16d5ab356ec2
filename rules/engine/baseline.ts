import * as z from 'zod/mini';
import type { Diagnostic } from '../diagnostic';
import type { Report } from '../report';

/**
 * A finding an office lives with, told by what it says and where it stands in the text's order and not by line, so
 * that edits elsewhere do not bring it back.
 */
export interface BaselineEntry {
  readonly rule: string;
  /** Headings from the outermost in, without their numbers: «主要举措和成效 / 优化职能»; empty before the first. */
  readonly section: string;
  /** The text it covers, without blanks and in half width; its head and tail where it is long. Of a problem with a file, its message. */
  readonly text: string;
  /** How many such findings there are, when more than one. */
  readonly count?: number | undefined;
}

/** A baseline file: entries by the draft's path, relative to the file's folder, with `/`. */
export interface Baseline {
  readonly version: 1;
  readonly files: Readonly<Record<string, readonly BaselineEntry[]>>;
}

const baselineSchema = z.object({
  version: z.literal(1),
  files: z.record(
    z.string(),
    z.array(
      z.object({
        rule: z.string(),
        section: z.string(),
        text: z.string(),
        count: z.optional(z.int().check(z.positive())),
      }),
    ),
  ),
});

/** Undefined where the data is no baseline. */
export function readBaseline(data: unknown): Baseline | undefined {
  const result = baselineSchema.safeParse(data);
  return result.success ? result.data : undefined;
}

/** What a baseline would remember of these findings, in the order of the text. */
export function baselineOf(report: Report, diagnostics: readonly Diagnostic[]): BaselineEntry[] {
  return counted(diagnostics.map((diagnostic) => entryOf(report, diagnostic)));
}

/** Equal entries as one with their number. */
export function counted(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const known = new Map<string, { entry: BaselineEntry; count: number }>();
  for (const entry of entries) {
    const same = known.get(keyOf(entry));
    if (same) same.count++;
    else known.set(keyOf(entry), { entry, count: 1 });
  }
  return [...known.values()].map(({ entry, count }) => (count > 1 ? { ...entry, count } : entry));
}

/** The findings the baseline does not know. */
export function beyondBaseline(
  report: Report,
  diagnostics: readonly Diagnostic[],
  baseline: readonly BaselineEntry[],
): readonly Diagnostic[] {
  return beyond(diagnostics, (diagnostic) => entryOf(report, diagnostic), baseline);
}

/** What the baseline does not know. An entry excuses as many findings as it counted, no more. */
export function beyond<Found>(
  found: readonly Found[],
  entryOf: (one: Found) => BaselineEntry,
  baseline: readonly BaselineEntry[],
): readonly Found[] {
  if (baseline.length === 0) return found;
  const left = new Map<string, number>();
  for (const entry of baseline) {
    const key = keyOf(entry);
    left.set(key, (left.get(key) ?? 0) + (entry.count ?? 1));
  }
  return found.filter((one) => {
    const key = keyOf(entryOf(one));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

function keyOf({ rule, section, text }: BaselineEntry): string {
  return `${rule}\n${section}\n${text}`;
}

function entryOf(report: Report, { rule, start, end }: Diagnostic): BaselineEntry {
  return { rule, section: sectionPath(report, start), text: normalised(report.text.slice(start, end)) };
}

/** The headings a place stands under. */
function sectionPath(report: Report, offset: number): string {
  const names: string[] = [];
  let index = sectionAt(report, offset);
  while (index >= 0) {
    const section = report.sections[index];
    if (!section) break;
    names.unshift(normalised(section.heading.text));
    index = section.parent;
  }
  return names.join(' / ');
}

/** The innermost section around a place: the last one that starts before it and has not ended. */
function sectionAt(report: Report, offset: number): number {
  const { sections } = report;
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  let index = low - 1;
  while (index >= 0 && (sections[index]?.end ?? 0) <= offset) index = sections[index]?.parent ?? -1;
  return index;
}

const longest = 120;

function normalised(text: string): string {
  const plain = text.slice(0, 2000).normalize('NFKC').replace(/\s+/g, '');
  return plain.length <= longest ? plain : `${plain.slice(0, 90)}…${plain.slice(-29)}`;
}
