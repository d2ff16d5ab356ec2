import { checklist, checklistCsv, checklistWidths } from '../../rules/evidence/checklist';
import type { Feature } from './feature';

export interface Checklist {
  readonly content: string;
  /** Figures in it. */
  readonly count: number;
}

/** `reportLint/checklist` ({uri, format}): the number checklist (数字核实表) as a file's content, base64. */
export const numberChecklist: Feature = {
  register({ connection, documents }) {
    connection.onRequest(
      'reportLint/checklist',
      async ({ uri, format }: { uri: string; format: 'csv' | 'xlsx' }, token): Promise<Checklist | null> => {
        const checked = await documents.checked(uri, token);
        if (!checked) return null;
        const rows = checklist(checked.report, checked.inputs.evidence);
        const bytes = format === 'csv' ? Buffer.from(checklistCsv(rows)) : await workbook(rows);
        return { content: Buffer.from(bytes).toString('base64'), count: rows.length - 1 };
      },
    );
  },
};

async function workbook(rows: string[][]): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../office/office');
  return writeWorkbook('数字核实表', rows, checklistWidths);
}
