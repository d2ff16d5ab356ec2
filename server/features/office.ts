import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Localized } from '../../rules/localized';
import { isFileError } from '../project/files';
import type { Feature } from './feature';

/** What a client gets for a Word file: a draft for it to show or save, or why there is none. */
export type ImportedWord =
  | { readonly text: string; readonly remarks: readonly Localized[] }
  | { readonly problem: Localized };

/** What a client gets for a draft: the document's bytes in base64, for it to save. */
export interface ExportedWord {
  readonly content: string;
  readonly remarks: readonly Localized[];
  /** Findings of severity error that remain in the draft. */
  readonly errors: number;
}

export const officeCommandNames = {
  /** (uri of a .docx): gives an `ImportedWord`. */
  importWord: 'reportLint.server.importWord',
  /** (uri of an open draft, 'footnotes' | 'strip'): gives an `ExportedWord`; undefined where it is no report. */
  exportWord: 'reportLint.server.exportWord',
} as const;

/** Word files in and out. The office bundle is read when one of these is first run. */
export const office: Feature = {
  commands: {
    [officeCommandNames.importWord]: async (_, uri): Promise<ImportedWord | undefined> => {
      if (typeof uri !== 'string') return undefined;
      const { readWord, OfficeProblem } = await import('../office/office');
      try {
        const { text, remarks } = await readWord(await readFile(fileURLToPath(uri)));
        return { text, remarks: remarks.map(atParagraph) };
      } catch (error) {
        if (error instanceof OfficeProblem) return { problem: error.localized };
        if (!isFileError(error)) throw error;
        return {
          problem: { zh: `读取失败：${error.message}`, en: `It could not be read: ${error.message}` },
        };
      }
    },

    [officeCommandNames.exportWord]: async ({ documents }, uri, notes): Promise<ExportedWord | undefined> => {
      const checked = typeof uri === 'string' ? await documents.checked(uri) : undefined;
      if (!checked) return undefined;
      const { writeWord } = await import('../office/office');
      const errors = checked.diagnostics.filter(({ severity }) => severity === 'error').length;
      const { bytes, remarks } = await writeWord(checked.report, {
        notes: notes === 'strip' ? 'strip' : 'footnotes',
        errors,
      });
      return { content: Buffer.from(bytes).toString('base64'), remarks, errors };
    },
  },
};

function atParagraph({
  message,
  paragraph,
}: {
  message: Localized;
  paragraph: number | undefined;
}): Localized {
  if (paragraph === undefined) return message;
  return { zh: `第 ${paragraph} 段：${message.zh}`, en: `Paragraph ${paragraph}: ${message.en}` };
}
