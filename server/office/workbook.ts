import { Unzip, UnzipInflate } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import type { Ledger } from '../../rules/evidence';
import { ledgerFromCells, type Sheet, unreadableLedger } from '../../rules/evidence/table';
import { OfficeProblem } from './problem';
import { readLayout, type SheetLayout } from './workbook-layout';

/** A ledger of 50,000 rows inflates to about 15 MB; this is room for more, and not for a zip bomb. */
const mostXmlBytes = 64_000_000;
/** Compressed bytes inflated at a time: at most a thousandfold of it comes out before the limit is looked at. */
const chunk = 4096;

/** Reads a ledger from an .xlsx file. What cannot be read comes back as a problem of the ledger, never as an exception. */
export async function readWorkbookLedger(name: string, uri: string, bytes: Uint8Array): Promise<Ledger> {
  try {
    return ledgerFromCells(name, uri, await readWorkbook(bytes));
  } catch (error) {
    if (error instanceof OfficeProblem) return unreadableLedger(name, uri, error.localized);
    throw error;
  }
}

/** The sheets of an .xlsx file: cached values of formulas, merged cells filled, per cents as they are shown (93.1%). */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  rejectOthers(bytes);
  const parts = inflate(bytes);
  if (!parts.has('xl/workbook.xml')) throw notWorkbook([...parts.keys()]);
  try {
    const layouts = readLayout(parts);
    parts.clear();
    const sheets = await readXlsxFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return sheets.map(({ sheet, data }) => {
      // The typings give the constructor where an instance is meant.
      const rows = data as unknown as Cells;
      return { name: sheet, rows: laidOut(rows, layouts.get(sheet)) };
    });
  } catch (cause) {
    if (cause instanceof OfficeProblem) throw cause;
    throw damaged(cause);
  }
}

/** An .xlsx file of one sheet, every cell a text cell, the first row set off and kept in view. */
export async function writeWorkbook(
  sheet: string,
  rows: readonly (readonly string[])[],
  widths: readonly number[] = [],
): Promise<Uint8Array> {
  const data = rows.map((row, index) =>
    row.map((value) => ({
      value,
      type: String,
      format: '@',
      wrap: true,
      alignVertical: 'top' as const,
      ...(index === 0 ? { fontWeight: 'bold' as const, backgroundColor: '#e8eef7' } : {}),
    })),
  );
  return writeXlsxFile(data, {
    sheet,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
}

type Cells = (string | number | boolean | Date | null)[][];

function laidOut(rows: Cells, layout: SheetLayout | undefined): Cells {
  if (!layout) return rows;
  for (const { row, column } of layout.percents) {
    const cells = rows[row];
    const value = cells?.[column];
    // Ten digits: what a spreadsheet shows of a quotient such as 0.931, without binary noise.
    if (cells && typeof value === 'number') cells[column] = `${Number((value * 100).toPrecision(10))}%`;
  }
  for (const { top, left, bottom, right } of layout.merges) {
    const value = rows[top]?.[left] ?? null;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      const cells = rows[row];
      if (!cells) continue;
      for (let column = left; column <= Math.min(right, cells.length - 1); column++) cells[column] ??= value;
    }
  }
  return rows;
}

/** The XML parts by path, as they really inflate: sizes written in the archive are not believed. */
function inflate(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  let open = 0;
  let entries = 0;
  let failure: unknown;
  const unzip = new Unzip((file) => {
    entries++;
    if (!/\.(?:xml|rels)$/.test(file.name)) {
      parts.set(file.name, new Uint8Array());
      return;
    }
    const pieces: Uint8Array[] = [];
    open++;
    file.ondata = (error, data, final) => {
      if (error) failure ??= error;
      total += data?.length ?? 0;
      if (total > mostXmlBytes) throw tooLarge();
      if (data) pieces.push(data);
      if (!final) return;
      open--;
      parts.set(file.name, Buffer.concat(pieces));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += chunk)
      unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length);
  } catch (cause) {
    if (cause instanceof OfficeProblem) throw cause;
    throw damaged(cause);
  }
  if (failure !== undefined || open > 0 || entries === 0 || !hasDirectory(bytes)) throw damaged(failure);
  return parts;
}

/** A zip ends with its directory; one cut off has none. */
function hasDirectory(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-66_000);
  return tail.includes(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
}

function rejectOthers(bytes: Uint8Array): void {
  if (bytes.length === 0)
    throw new OfficeProblem({
      zh: '文件是空的：请重新导出台账',
      en: 'The file is empty: export the ledger again',
    });
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compound(bytes);
  throw damaged(undefined);
}

/** A compound file (CFB) is an encrypted workbook or one of Excel 97–2003 or WPS: its streams' names tell. */
function compound(bytes: Uint8Array): OfficeProblem {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return new OfficeProblem({
      zh: '工作簿设有打开密码，无法读取：请在 Excel 或 WPS 中取消密码，另存为 .xlsx',
      en: 'The workbook is protected by a password: remove it in Excel or WPS and save as .xlsx',
    });
  return new OfficeProblem({
    zh: '这是旧版 Excel 或 WPS 表格（.xls/.et）：请用 Excel 或 WPS 打开，另存为 .xlsx',
    en: 'This is a workbook of an old Excel or WPS version (.xls/.et): open it there and save as .xlsx',
  });
}

function notWorkbook(names: readonly string[]): OfficeProblem {
  const other = names.some((name) => name.startsWith('word/'))
    ? { zh: 'Word 文档', en: 'a Word document' }
    : names.includes('content.xml')
      ? { zh: 'OpenDocument 文件（.ods）', en: 'an OpenDocument file (.ods)' }
      : { zh: '压缩包', en: 'a zip archive' };
  return new OfficeProblem({
    zh: `这是${other.zh}，不是 Excel 工作簿：请把台账另存为 .xlsx 或 .csv`,
    en: `This is ${other.en}, not a workbook: save the ledger as .xlsx or .csv`,
  });
}

function damaged(cause: unknown): OfficeProblem {
  return new OfficeProblem(
    {
      zh: '文件已损坏或不完整，或者不是 Excel 工作簿：请用 Excel 或 WPS 打开修复，另存为 .xlsx',
      en: 'The file is damaged, cut off, or no workbook: open and repair it in Excel or WPS and save as .xlsx',
    },
    { cause },
  );
}

function tooLarge(): OfficeProblem {
  return new OfficeProblem({
    zh: `工作簿展开后超过 ${mostXmlBytes / 1_000_000} MB，已停止读取：请只保留指标和数值，另存为 .csv`,
    en: `The workbook inflates to more than ${mostXmlBytes / 1_000_000} MB; reading was stopped: keep measures and values only, save as .csv`,
  });
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
