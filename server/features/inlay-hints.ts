import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import type { SupportStatus } from '../../rules/evidence';
import { overlaps } from '../../rules/report';
import { statusNames, supportsOf } from './claims';
import type { Feature } from './feature';
import { toSpan } from './protocol';

const marks: Readonly<Record<SupportStatus, string>> = {
  ledger: '✓',
  annotated: '✓',
  derived: '=',
  mismatch: '✗',
  unsupported: '?',
  unchecked: '',
};

/** A mark behind every figure that says what backs it; off until the user turns it on. */
export const inlayHints: Feature = {
  announce: () => ({ inlayHintProvider: true }),

  register({ connection, documents, preferences }) {
    connection.languages.inlayHint.on(async ({ textDocument, range }, token): Promise<InlayHint[]> => {
      if (!preferences.inlayHints) return [];
      const checked = await documents.checked(textDocument.uri, token);
      if (!checked) return [];
      const { positions } = checked.report;
      const { language } = checked.inputs.settings;
      const shown = toSpan(positions, range);
      return [...supportsOf(checked)].flatMap(([claim, { status, by }]): InlayHint[] => {
        const label = marks[status];
        if (!label || !overlaps(claim, shown)) return [];
        return [
          {
            position: positions.positionAt(claim.end),
            label,
            kind: InlayHintKind.Type,
            tooltip: by ? `${statusNames[status][language]}: ${by}` : statusNames[status][language],
          },
        ];
      });
    });
  },
};
