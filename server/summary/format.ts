import type { Language } from '../../rules/localized';
import type { Format } from '../cli/format/format';
import { digest, type FileDigest } from './digest';
import { summaryHtml } from './html';
import { summaryJson } from './json';
import { summarise } from './summary';
import { summaryText } from './text';

export type SummaryKind = 'text' | 'json' | 'html';

/** Takes in file after file, keeps a digest of each, and prints one summary at the end. */
export function summaryFormat(kind: SummaryKind): Format {
  const files: FileDigest[] = [];
  let language: Language = 'zh';
  return {
    begin: () => '',
    file: (shown) => {
      files.push(digest(shown.report));
      if (shown.report.isReport) language = shown.language;
      return '';
    },
    end: () => {
      const summary = summarise(files);
      if (kind === 'html') return summaryHtml(summary, language);
      return kind === 'json' ? summaryJson(summary) : summaryText(summary, language);
    },
  };
}
