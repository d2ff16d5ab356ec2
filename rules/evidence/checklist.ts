import type { Claim, Report } from '../report';
import { tidy } from './cells';
import { csvCell } from './csv';
import type { Evidence } from './evidence';
import { labelOf } from './label';
import { sentenceIn } from './sentence';
import { type SupportStatus, supportOf } from './support';

/**
 * The number checklist (数字核实表): a table of every claim, to send round the departments. Its columns carry the names
 * a ledger's columns have, so the table filled in is a ledger.
 */
export const checklistHeader = [
  '序号',
  '指标',
  '数值',
  '单位',
  '年度',
  '所在部分',
  '原句',
  '状态',
  '台账依据',
  '责任部门',
  '签字',
  '备注',
] as const;

/** Widths of the columns in characters, for workbooks. */
export const checklistWidths = [6, 30, 12, 8, 8, 24, 60, 14, 40, 14, 12, 20];

export const statusNames: Readonly<Record<SupportStatus, string>> = {
  ledger: '台账有据',
  annotated: '有来源注',
  derived: '可推导',
  mismatch: '与台账不符',
  unsupported: '无据',
  unchecked: '未核对',
};

/** Header and one row a claim, all cells text. */
export function checklist(report: Report, evidence: Evidence): string[][] {
  const rows: string[][] = [[...checklistHeader]];
  for (const [claim, { status, by }] of supportOf({ report, evidence })) {
    const { quantity, block } = claim;
    rows.push([
      String(rows.length),
      labelOf(block.passage, quantity),
      figureOf(claim),
      quantity.unit,
      String(checklistYear(claim, report) ?? ''),
      sectionOf(claim, report),
      sentenceIn(block.passage, quantity),
      statusNames[status],
      by,
      '',
      '',
      '',
    ]);
  }
  return rows;
}

/** As text for a CSV file that Excel and WPS open as it is: byte order mark, CRLF, quotes where needed. */
export function checklistCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** The headings over a claim, the outermost first. */
export function sectionOf({ block }: Claim, { sections }: Report): string {
  const parts: string[] = [];
  for (let at = block.section; at >= 0; at = sections[at]?.parent ?? -1) {
    const heading = sections[at]?.heading;
    if (heading) parts.unshift(heading.mark.text + heading.text.slice(0, 30));
  }
  return parts.join(' / ');
}

/** The printed value in a form a ledger's cell may have: 8.46万, 93.1, 320 for 320余. */
export function figureOf({ quantity, block }: Claim): string {
  const digits = block.passage.text.slice(quantity.digits.start, quantity.digits.end).normalize('NFKC');
  const scale = quantity.scale === 1e4 ? '万' : quantity.scale === 1e8 ? '亿' : '';
  return scale !== '' && tidy(Number(digits.replaceAll(',', '')) * quantity.scale) === quantity.value
    ? `${digits.replaceAll(',', '')}${scale}`
    : String(quantity.value);
}

export function checklistYear({ quantity: { period } }: Claim, { year }: Report): number | undefined {
  if (period && 'year' in period) return period.year;
  return year === undefined ? undefined : year + (period?.relative ?? 0);
}
