import type { Language } from '../../../rules/localized';
import type { FileReport } from '../checking';

export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  hints: number;
}

/** What one file becomes on the way out. Made beside the check, so it must be plain data. */
export interface Shown {
  readonly report: FileReport;
  /** The report as the format prints it, where that does not need the other files. */
  readonly printed: string;
  readonly language: Language;
}

/** Prints file after file as they come in. */
export interface Format {
  begin(): string;
  file(shown: Shown): string;
  end(summary: Summary): string;
}

export function addTo(summary: Summary, { diagnostics }: FileReport): void {
  summary.files++;
  for (const { severity } of diagnostics) summary[`${severity}s`]++;
}

export function emptySummary(): Summary {
  return { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
}
