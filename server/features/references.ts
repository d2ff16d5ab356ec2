import type { Location } from 'vscode-languageserver';
import { claimAt, mentionsOf, supportAt } from './claims';
import type { Feature } from './feature';
import { rowLocation } from './ledger-location';
import { toRange } from './protocol';

/** Every place of the report that states the same measure, and its row in the ledger. */
export const references: Feature = {
  announce: () => ({ referencesProvider: true }),

  register({ connection, documents, client }) {
    connection.onReferences(
      async ({ textDocument: { uri }, position, context }, token): Promise<Location[]> => {
        const checked = await documents.checked(uri, token);
        if (!checked) return [];
        const { positions } = checked.report;
        const claim = claimAt(checked.report, positions.offsetAt(position));
        if (!claim) return [];
        const { ledger, row } = supportAt(checked, claim) ?? {};
        return [
          ...mentionsOf(checked, claim).map((other) => ({ uri, range: toRange(positions, other) })),
          ...(context.includeDeclaration && ledger && row ? [rowLocation(ledger, row, client)] : []),
        ];
      },
    );
  },
};
