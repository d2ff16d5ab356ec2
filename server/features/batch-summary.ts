import { URI } from 'vscode-uri';
import { checkDocument, fileReport } from '../cli/checking';
import { readDocument } from '../cli/documents';
import { findInputs } from '../cli/inputs';
import { digest, type FileDigest } from '../summary/digest';
import { summaryHtml } from '../summary/html';
import { summarise } from '../summary/summary';
import type { Feature } from './feature';

export interface Summary {
  readonly html: string;
  /** Reports in it. */
  readonly count: number;
}

/** `reportLint/batchSummary` ({folder}): all reports of a folder, Word files among them, as one page of HTML. */
export const batchSummary: Feature = {
  register({ connection, surroundings }) {
    connection.onRequest(
      'reportLint/batchSummary',
      async ({ folder }: { folder: string }, token): Promise<Summary | null> => {
        const { inputs } = await findInputs([URI.parse(folder).fsPath]);
        const digests: FileDigest[] = [];
        for (const input of inputs) {
          if (token.isCancellationRequested) return null;
          const document = await readDocument(input);
          if ('failure' in document) continue;
          const file = fileReport(input, await checkDocument(surroundings.projects, input, document));
          if (file?.isReport) digests.push(digest(file));
        }
        return { html: summaryHtml(summarise(digests), surroundings.locale), count: digests.length };
      },
    );
  },
};
