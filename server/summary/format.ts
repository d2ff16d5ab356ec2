import type { Language } from '../../rules/localized';
import type { Format } from '../cli/format/format';
import { digest, type FileDigest } from './digest';
import { summaryHtml } from './html';
import { summaryJson } from './json';
import { summarise } from './summary';
import { summaryText } from './text';

export type SummaryKind = 'text' | 'json' | 'html';

/** What a summary keeps of each file: a digest as a line of JSON. It prints nothing around them. */
export const digests: Format = {
  begin: () => '',
  file: (report) => JSON.stringify(digest(report)),
  between: () => '\n',
  end: () => '',
};

/** One summary of all that `digests` made of the files, in their order. */
export function printSummary(kind: SummaryKind, lines: readonly string[], language: Language): string {
  const summary = summarise(lines.map((line): FileDigest => JSON.parse(line)));
  if (kind === 'html') return summaryHtml(summary, language);
  return kind === 'json' ? summaryJson(summary) : summaryText(summary, language);
}
