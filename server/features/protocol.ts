import { DiagnosticSeverity, type Diagnostic as ProtocolDiagnostic, type Range } from 'vscode-languageserver';
import type { Diagnostic } from '../../rules/diagnostic';
import type { Positions, Span } from '../../rules/report';
import type { Severity } from '../../rules/rule';
import type { ClientAbilities } from './feature';

/** The name diagnostics carry in the editor. */
export const source = 'report-lint';

export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toRange(positions: Positions, span: Span): Range {
  return { start: positions.positionAt(span.start), end: positions.positionAt(span.end) };
}

export function toSpan(positions: Positions, range: Range): Span {
  return { start: positions.offsetAt(range.start), end: positions.offsetAt(range.end) };
}

/** Whether the spans share text or touch: a cursor at a finding's edge is on the finding. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function toProtocol(
  diagnostic: Diagnostic,
  uri: string,
  positions: Positions,
  client: ClientAbilities,
): ProtocolDiagnostic {
  return {
    range: toRange(positions, diagnostic),
    severity: severities[diagnostic.severity],
    source,
    code: diagnostic.rule,
    ...(client.ownClient && { codeDescription: { href: rulePage(diagnostic.rule) } }),
    message: diagnostic.message,
    data: { ...diagnostic.data, rule: diagnostic.rule, fixable: diagnostic.fixes.length > 0 },
    ...(client.relatedInformation &&
      diagnostic.related.length > 0 && {
        relatedInformation: diagnostic.related.map((place) => ({
          // A place in another file is known by that file alone: its lines are not ours to count.
          location: place.uri
            ? { uri: place.uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }
            : { uri, range: toRange(positions, place) },
          message: place.message,
        })),
      }),
  };
}

/** Opens the rule's page inside VS Code; the pages ship with the extension. */
export function rulePage(rule: string): string {
  return `command:reportLint.showRule?${encodeURIComponent(JSON.stringify([rule]))}`;
}
