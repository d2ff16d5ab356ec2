import type { Location } from 'vscode-languageserver';
import { claimAt, supportAt } from './claims';
import type { Feature } from './feature';
import { rowLocation } from './ledger-location';
import { toRange } from './protocol';

/** From a figure to what backs it: the ledger's row, the source note, or the figures and rows it follows from. */
export const definition: Feature = {
  announce: () => ({ definitionProvider: true }),

  register({ connection, documents, client }) {
    connection.onDefinition(async ({ textDocument: { uri }, position }, token): Promise<Location[]> => {
      const checked = await documents.checked(uri, token);
      if (!checked) return [];
      const { positions } = checked.report;
      const claim = claimAt(checked.report, positions.offsetAt(position));
      const support = claim && supportAt(checked, claim);
      if (!support) return [];
      const { ledger, row, note, derivation } = support;
      if (ledger && row) return [rowLocation(ledger, row, client)];
      if (note) return [{ uri, range: toRange(positions, note.definition ?? note) }];
      if (!derivation) return [];
      const { ledgers } = checked.inputs.evidence;
      return [
        ...derivation.claims.map((claim) => ({ uri, range: toRange(positions, claim) })),
        ...derivation.rows.flatMap((row) =>
          ledgers.filter(({ rows }) => rows.includes(row)).map((ledger) => rowLocation(ledger, row, client)),
        ),
      ];
    });
  },
};
