import type { Feature } from './feature';

/** A Word file's content travels as base64. Both answers carry what Word or the draft held that the other does not. */
export interface Imported {
  readonly text?: string;
  readonly problem?: string;
  readonly remarks: readonly string[];
}

export interface Exported {
  readonly content: string;
  /** Findings of severity error that remain. */
  readonly errors: number;
  readonly remarks: readonly string[];
}

/** `reportLint/importWord` ({content, shape}) and `reportLint/exportWord` ({uri, notes}). */
export const word: Feature = {
  register({ connection, documents, surroundings }) {
    connection.onRequest(
      'reportLint/importWord',
      async ({ content, shape }: { content: string; shape: 'markdown' | 'plain' }): Promise<Imported> => {
        const { readWord, OfficeProblem } = await import('../office/office');
        try {
          const draft = await readWord(Buffer.from(content, 'base64'), { shape });
          return {
            text: draft.text,
            remarks: draft.remarks.map(({ message }) => message[surroundings.locale]),
          };
        } catch (problem) {
          if (!(problem instanceof OfficeProblem)) throw problem;
          return { problem: problem.localized[surroundings.locale], remarks: [] };
        }
      },
    );
    connection.onRequest(
      'reportLint/exportWord',
      async (
        { uri, notes }: { uri: string; notes: 'footnotes' | 'strip' },
        token,
      ): Promise<Exported | null> => {
        const checked = await documents.checked(uri, token);
        if (!checked) return null;
        const { writeWord } = await import('../office/office');
        const errors = checked.diagnostics.filter(({ severity }) => severity === 'error').length;
        const { bytes, remarks } = await writeWord(checked.report, { notes, errors });
        return {
          content: Buffer.from(bytes).toString('base64'),
          errors,
          remarks: remarks.map((remark) => remark[checked.inputs.settings.language]),
        };
      },
    );
  },
};
