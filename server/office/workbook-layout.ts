import { XMLParser } from 'fast-xml-parser';
import { OfficeProblem } from './problem';

/** What the reader of cells leaves out: merged cells, and which numbers are shown as per cents. Zero-based. */
export interface SheetLayout {
  readonly merges: readonly { top: number; left: number; bottom: number; right: number }[];
  readonly percents: readonly { row: number; column: number }[];
}

/** Cells a sheet may span, blank ones included: a single far cell must not make a grid of billions. */
const mostCells = 4_000_000;

const decoder = new TextDecoder();
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseAttributeValue: false,
  isArray: (name) => name === 'sheet' || name === 'Relationship' || name === 'xf' || name === 'numFmt',
});

/** The layout of each sheet by its name, from the parts of a workbook. */
export function readLayout(parts: ReadonlyMap<string, Uint8Array>): Map<string, SheetLayout> {
  const xml = (path: string): string => decoder.decode(parts.get(path));
  const relations = new Map<string, string>();
  const related: unknown = parser.parse(xml('xl/_rels/workbook.xml.rels'));
  for (const relation of list(related, 'Relationships', 'Relationship')) {
    const target = text(relation, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/');
    relations.set(text(relation, 'Id'), target);
  }
  const percents = percentStyles(parts.has('xl/styles.xml') ? parser.parse(xml('xl/styles.xml')) : {});
  const layouts = new Map<string, SheetLayout>();
  for (const sheet of list(parser.parse(xml('xl/workbook.xml')), 'workbook', 'sheets', 'sheet')) {
    const path = relations.get(text(sheet, 'id'));
    if (path && parts.has(path)) layouts.set(text(sheet, 'name'), sheetLayout(xml(path), percents));
  }
  return layouts;
}

function sheetLayout(xml: string, percentStyles: ReadonlySet<string>): SheetLayout {
  const percents: { row: number; column: number }[] = [];
  let rows = 0;
  let columns = 0;
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w{1,9}:)?c\s([^<>]*)>/g)) {
    const at = /(?:^|\s)r="([A-Z]+)(\d+)"/.exec(attributes);
    if (!at) continue;
    const { row, column } = address(at[1] ?? '', at[2] ?? '');
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
    const style = /(?:^|\s)s="(\d+)"/.exec(attributes)?.[1];
    if (style !== undefined && percentStyles.has(style)) percents.push({ row, column });
  }
  if (!(rows * columns <= mostCells)) throw tooWide();
  const merges = [...xml.matchAll(/<(?:\w{1,9}:)?mergeCell\s[^<>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    (found) => {
      const from = address(found[1] ?? '', found[2] ?? '');
      const to = address(found[3] ?? '', found[4] ?? '');
      return { top: from.row, left: from.column, bottom: to.row, right: to.column };
    },
  );
  return { merges, percents };
}

/** Built-in formats 9 and 10 are 0% and 0.00%; others say it by a per-cent sign outside quotes. */
function percentStyles(styles: unknown): Set<string> {
  const formats = new Set(['9', '10']);
  for (const format of list(styles, 'styleSheet', 'numFmts', 'numFmt')) {
    if (
      text(format, 'formatCode')
        .replace(/"[^"]*"/g, '')
        .includes('%')
    )
      formats.add(text(format, 'numFmtId'));
  }
  const found = new Set<string>();
  for (const [index, style] of list(styles, 'styleSheet', 'cellXfs', 'xf').entries())
    if (formats.has(text(style, 'numFmtId'))) found.add(String(index));
  return found;
}

function address(letters: string, digits: string): { row: number; column: number } {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

function list(node: unknown, ...path: string[]): unknown[] {
  const found = path.reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), node);
  return Array.isArray(found) ? found : [];
}

function text(node: unknown, name: string): string {
  const value = isRecord(node) ? node[name] : undefined;
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function tooWide(): OfficeProblem {
  return new OfficeProblem({
    zh: '工作表的范围过大（远处有零散的单元格）：请删去表格以外的行和列，重新保存',
    en: 'The sheet spans too many cells: delete rows and columns outside the table and save again',
  });
}
