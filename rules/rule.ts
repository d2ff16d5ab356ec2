import type { Evidence } from './evidence';
import type { Localized } from './localized';
import type { Outline, Passage, Report, Skeleton, Span } from './report';
import type { Settings } from './settings';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a rule is, as data: settings schema, rule pages and hovers derive from it. */
export interface RuleDescription {
  /** `group/name`, the same as its file's path under `rules/`. */
  readonly id: string;
  readonly title: Localized;
  readonly summary: Localized;
  /** Default severity. */
  readonly severity: Severity | 'off';
  readonly fixable: boolean;
  /** The standard or regulation it rests on. */
  readonly basis?: Localized;
  readonly examples: {
    readonly failing: string;
    readonly passing: string;
    /** CSV text of the ledger both are held against, for rules that need one. */
    readonly ledger?: string;
    /** Last year's report, whole, for rules that compare with it. */
    readonly previous?: string;
  };
}

/** Looks at one passage at a time and at nothing else, so its findings are kept with the passage. Offsets are the passage's. */
export interface PassageRule extends RuleDescription {
  readonly scope: 'passage';
  check(passage: Passage, settings: Settings): Iterable<Finding>;
}

/** Looks at the whole report. Offsets are the document's. */
export interface ReportRule extends RuleDescription {
  readonly scope: 'report';
  check(context: CheckContext): Iterable<Finding>;
}

/** About the files around the draft; reported by whoever reads them. */
export interface ProjectRule extends RuleDescription {
  readonly scope: 'project';
}

export type Rule = PassageRule | ReportRule | ProjectRule;

export interface CheckContext {
  readonly report: Report;
  readonly outline: Outline;
  readonly settings: Settings;
  readonly evidence: Evidence;
  /** The skeleton to insert for a role: a learned one, or else the template's. */
  skeletonOf(role: string): Skeleton;
}

/** What a rule has to say about one place. */
export interface Finding extends Span {
  readonly message: Localized;
  /** Milder than the rule's own, where one note stands for many findings; never makes it graver. */
  readonly severity?: Severity;
  /** For programs: `role` for outline/*, `expected`, `stated`, `equation` for number/*. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Other places that belong to it, in this document or (with `uri`) another. */
  readonly related?: readonly (Span & { readonly message: Localized; readonly uri?: string })[];
  /** The first is the preferred one and the one applied in bulk (unless `bulk` is false). */
  readonly fixes?: readonly Fix[];
}

export interface Fix {
  readonly title: Localized;
  readonly edits: readonly Edit[];
  /** False for fixes that need a person's eye and must not be part of fix all. */
  readonly bulk?: boolean | undefined;
}

/** Replaces the span. Slots 【…】 in `newText` become tab stops where the editor takes snippets. */
export interface Edit extends Span {
  readonly newText: string;
}
