import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { relationsOf } from '../../rules/number/relations';
import { claimAt, mentionsOf } from './claims';
import type { Feature } from './feature';
import { toRange } from './protocol';

/** On a figure: the other figures of its equations, and its other mentions. */
export const documentHighlight: Feature = {
  announce: () => ({ documentHighlightProvider: true }),

  register({ connection, documents }) {
    connection.onDocumentHighlight(
      async ({ textDocument: { uri }, position }, token): Promise<DocumentHighlight[]> => {
        const checked = await documents.checked(uri, token);
        if (!checked) return [];
        const { report } = checked;
        const claim = claimAt(report, report.positions.offsetAt(position));
        if (!claim) return [];
        const inEquations = relationsOf(report)
          .map(({ operands, stated }) => [...operands, stated])
          .filter((figures) => figures.some(({ start }) => start === claim.start))
          .flat();
        const places = new Map(
          [...inEquations, ...mentionsOf(checked, claim)].map((place) => [place.start, place]),
        );
        return [...places.values()].map((place) => ({
          range: toRange(report.positions, place),
          kind: DocumentHighlightKind.Read,
        }));
      },
    );
  },
};
