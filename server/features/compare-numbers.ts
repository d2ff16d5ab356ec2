import { sectionOf } from '../../rules/evidence/checklist';
import { type ClaimChange, compareClaims } from '../../rules/evidence/compare';
import { labelOf } from '../../rules/evidence/label';
import type { Language } from '../../rules/localized';
import { type Claim, parseReport, type Report } from '../../rules/report';
import { decode } from '../project/decode';
import type { Feature } from './feature';

/**
 * `reportLint/compareNumbers` ({uri, before, name}): which figures were added, dropped or changed since another
 * version, whose content comes as base64; the answer is a page in Markdown.
 */
export const compareNumbers: Feature = {
  register({ connection, documents }) {
    connection.onRequest(
      'reportLint/compareNumbers',
      async (
        { uri, before, name }: { uri: string; before: string; name: string },
        token,
      ): Promise<string | null> => {
        const checked = await documents.checked(uri, token);
        if (!checked) return null;
        const { report, inputs } = checked;
        const earlier = parseReport(decode(Buffer.from(before, 'base64')).text, inputs.outline);
        return page(compareClaims(earlier, report), earlier, report, name, inputs.settings.language);
      },
    );
  },
};

function page(
  changes: readonly ClaimChange[],
  before: Report,
  after: Report,
  name: string,
  language: Language,
): string {
  const zh = language === 'zh';
  const kinds = [
    ['changed', zh ? '有变化' : 'Changed'],
    ['added', zh ? '新增' : 'Added'],
    ['dropped', zh ? '删去' : 'Dropped'],
  ] as const;
  const columns = zh ? ['指标', '原为', '现为', '所在部分'] : ['Measure', 'Before', 'Now', 'Section'];
  const tables = kinds.flatMap(([kind, title]) => {
    const rows = changes.filter((change) => change.kind === kind);
    if (rows.length === 0) return [];
    const lines = [columns, columns.map(() => '---'), ...rows.map((row) => cells(row, before, after))];
    return [`## ${title}（${rows.length}）`, lines.map((line) => `| ${line.join(' | ')} |`).join('\n')];
  });
  const title = zh ? `数字变化：与 ${name} 比较` : `Figures compared with ${name}`;
  const none = zh ? '两个版本的数字一致。' : 'The figures of both versions are the same.';
  return `${[`# ${title}`, ...(tables.length > 0 ? tables : [none])].join('\n\n')}\n`;
}

function cells(change: ClaimChange, before: Report, after: Report): string[] {
  const [claim, report] = change.kind === 'dropped' ? [change.before, before] : [change.after, after];
  return [
    labelOf(claim.block.passage, claim.quantity),
    change.kind === 'added' ? '' : textOf(change.before),
    change.kind === 'dropped' ? '' : textOf(change.after),
    sectionOf(claim, report),
  ].map((cell) => cell.replaceAll('|', '\\|'));
}

function textOf({ quantity }: Claim): string {
  return quantity.text;
}
