import type { Position } from 'vscode-languageserver';
import { contextAt } from '../../snippets/complete/context';
import { libraryFor } from '../../snippets/complete/library';
import { offersAt } from '../../snippets/complete/offers';
import { packsOf } from '../drafting';
import type { Feature } from './feature';

/** `reportLint/beginsInitials` ({uri, position}): whether the letters before the cursor begin something to write there. */
export const initials: Feature = {
  register(session) {
    const { connection, documents } = session;
    const packs = packsOf(session);
    connection.onRequest<boolean, void>(
      'reportLint/beginsInitials',
      async ({ uri, position }: { uri: string; position: Position }, token): Promise<boolean> => {
        const checked = await documents.checked(uri, token);
        if (!checked) return false;
        const { report, inputs } = checked;
        const context = contextAt(report, report.positions.offsetAt(position));
        if (context.letters === '') return false;
        const library = libraryFor(packs.of(inputs), context.draft);
        return offersAt(context, library, { limit: 1, unprompted: false }).length > 0;
      },
    );
  },
};
