import type { Language } from '../../../rules/localized';
import type { Positions } from '../../../rules/report';
import type { FileReport } from '../checking';

export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  hints: number;
}

/** What a file's report is rendered with beside itself. */
export interface Source {
  /** Undefined for files around the drafts. */
  readonly text: string | undefined;
  readonly positions: Positions | undefined;
  readonly language: Language;
}

/**
 * A format prints file after file. `file` runs beside the check, in a worker where there are several, and gives text
 * alone; the rest puts the pieces together in order, so that thousands of files need no memory.
 */
export interface Format {
  file(report: FileReport, source: Source): string;
  begin(): string;
  between(): string;
  end(summary: Summary, outcome: Outcome): string;
}

export interface Outcome {
  readonly language: Language;
  /** Files that could not be read, as they were named. */
  readonly failures: readonly string[];
  /** Findings that `fix` would mend. */
  readonly fixable: number;
}

export type FormatName = 'pretty' | 'json' | 'sarif' | 'digests';

export function emptySummary(): Summary {
  return { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
}

export function summaryOf({ diagnostics }: FileReport): Summary {
  const summary = emptySummary();
  summary.files = 1;
  for (const { severity } of diagnostics) summary[`${severity}s`]++;
  return summary;
}

export function addTo(total: Summary, part: Summary): void {
  for (const key of Object.keys(total) as (keyof Summary)[]) total[key] += part[key];
}
