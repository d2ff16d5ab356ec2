import type { Span } from './report';
import type { Edit, Severity } from './rule';

/** A finding as it leaves the checker: with its rule, its severity, and in one language. */
export interface Diagnostic extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly related: readonly (Span & { readonly message: string; readonly uri?: string })[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly Edit[];
    readonly bulk: boolean;
  }[];
}
