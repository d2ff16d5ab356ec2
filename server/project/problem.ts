import type { BaselineEntry } from '../../rules/engine/baseline';
import type { Localized } from '../../rules/localized';
import type { Position, Span } from '../../rules/report';
import type { Severity } from '../../rules/rule';

/** What is wrong with a file around the draft, at its place in that file. Offsets are the file's text. */
export interface Problem extends Span {
  readonly rule: string;
  readonly message: Localized;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The same as an editor or the terminal shows it. */
export interface PlacedProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Zero-based line and UTF-16 character; in a workbook, row and column. */
  readonly range: { readonly start: Position; readonly end: Position };
  readonly data: Readonly<Record<string, unknown>>;
}

/** One file around the drafts and what is wrong with it; an empty list tells that nothing is, any more. */
export interface FileProblems {
  readonly path: string;
  readonly problems: readonly PlacedProblem[];
}

/** How a baseline remembers what is wrong with a file, or with the way it is written: it has no sections. */
export function entryOfProblem({ rule, message }: Pick<PlacedProblem, 'rule' | 'message'>): BaselineEntry {
  return { rule, section: '', text: message };
}

/** A message in Chinese less the English that a validator or JSON parser put into it. */
export function speakChinese(message: string): string {
  return message
    .replaceAll('Invalid input', '值的类型或写法不对')
    .replace(/(?<=不是有效的 JSON)（.*）$/s, '');
}
