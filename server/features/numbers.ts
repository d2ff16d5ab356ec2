import type { Range } from 'vscode-languageserver';
import type { SupportStatus } from '../../rules/evidence';
import { sectionOf } from '../../rules/evidence/checklist';
import { labelOf } from '../../rules/evidence/label';
import type { CheckedDocument } from '../documents/documents';
import { statusNames, supportsOf } from './claims';
import type { Feature } from './feature';
import { sheetText } from './ledger-location';
import { toRange } from './protocol';

/** The report's figures by how they stand, for a view of them; statuses nobody has are left out. */
export interface NumberGroup {
  readonly status: SupportStatus;
  readonly title: string;
  readonly figures: readonly {
    readonly text: string;
    readonly measure: string;
    readonly section: string;
    readonly by: string;
    readonly range: Range;
  }[];
}

const order: readonly SupportStatus[] = [
  'mismatch',
  'unsupported',
  'unchecked',
  'derived',
  'annotated',
  'ledger',
];

/** `reportLint/numbers` ({uri}): the figures by status. `reportLint/sheet` ({uri, sheet}): a workbook's sheet as text. */
export const numbers: Feature = {
  register({ connection, documents }) {
    connection.onRequest('reportLint/numbers', async ({ uri }: { uri: string }, token) => {
      const checked = await documents.checked(uri, token);
      return checked ? groupsOf(checked) : [];
    });
    connection.onRequest(
      'reportLint/sheet',
      async ({ uri, sheet }: { uri: string; sheet?: string }): Promise<string> => {
        for (const open of documents.uris) {
          const checked = await documents.checked(open);
          const ledger = checked?.inputs.evidence.ledgers.find((ledger) => ledger.uri === uri);
          if (ledger) return sheetText(ledger, sheet);
        }
        return '';
      },
    );
  },
};

function groupsOf(checked: CheckedDocument): NumberGroup[] {
  const { report, inputs } = checked;
  const supports = [...supportsOf(checked)];
  return order.flatMap((status): NumberGroup[] => {
    const figures = supports.filter(([, support]) => support.status === status);
    if (figures.length === 0) return [];
    return [
      {
        status,
        title: statusNames[status][inputs.settings.language],
        figures: figures.map(([claim, { by }]) => ({
          text: claim.quantity.text,
          measure: labelOf(claim.block.passage, claim.quantity),
          section: sectionOf(claim, report),
          by,
          range: toRange(report.positions, claim),
        })),
      },
    ];
  });
}
