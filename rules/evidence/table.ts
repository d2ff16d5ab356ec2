import type { Localized } from '../localized';
import { type Cell, plain, readFigure, readUnit, readYear, textOf, tidy } from './cells';
import type { Ledger, LedgerProblem, LedgerRow } from './evidence';
import { ledgerIndex } from './ledger-index';
import { rowKey } from './row-key';

export type { Cell } from './cells';

/** A table as read from a file: CSV gives one, a workbook one for each sheet. */
export interface Sheet {
  /** Undefined for CSV. */
  readonly name: string | undefined;
  /** Row 1 of the spreadsheet first; rows may differ in length. */
  readonly rows: readonly (readonly Cell[])[];
  /** Zero-based line of each row in the file's text. */
  readonly lines?: readonly number[];
}

type ColumnKind =
  | 'measure'
  | 'value'
  | 'unit'
  | 'year'
  | 'scope'
  | 'source'
  | 'note'
  | 'sentence'
  | 'signature';

/** Names of columns, the best of a kind first. */
const columnNames: Readonly<Record<ColumnKind, readonly string[]>> = {
  measure: [
    '指标',
    '指标名称',
    '项目',
    '统计指标',
    '项目名称',
    '数据项',
    '数据名称',
    '数据指标',
    '指标项',
    '统计项',
    '统计项目',
    '统计内容',
    '考核指标',
    '工作指标',
    '事项',
    '名称',
    '内容',
  ],
  value: [
    '数值',
    '数量',
    '数据',
    '指标值',
    '本期数',
    '本年数',
    '当年数',
    '本期',
    '本年',
    '今年',
    '本年度',
    '全年数',
    '年度数据',
    '完成数',
    '实际数',
    '完成值',
    '统计数',
    '统计值',
    '数额',
    '数字',
    '值',
  ],
  unit: ['单位', '计量单位', '计量', '度量单位', '数据单位', '指标单位'],
  year: ['年度', '年份', '时间', '统计年度', '数据年度', '报告年度', '所属年度', '期间', '统计期间'],
  source: [
    '来源',
    '填报单位',
    '来源部门',
    '数据来源',
    '责任部门',
    '责任单位',
    '报送单位',
    '提供单位',
    '填报部门',
    '报送部门',
    '提供部门',
    '责任科室',
    '填报科室',
    '填报人',
    '部门',
    '科室',
    '处室',
  ],
  scope: ['口径', '范围', '统计口径', '统计范围', '数据口径', '级别', '层级'],
  note: ['备注', '说明', '口径说明', '指标说明'],
  sentence: ['原句'],
  signature: ['签字'],
};

const kinds = Object.keys(columnNames) as ColumnKind[];

interface Column {
  readonly index: number;
  /** Unit or year a value column has in its heading: 数值（万元）, 2024年. */
  readonly unit: string;
  readonly year: number | undefined;
}

interface Header {
  readonly columns: Partial<Record<ColumnKind, number>>;
  /** One, or one for each year. */
  readonly values: readonly Column[];
}

const headerWithin = 30;
const measureLimit = 200;
const textLimit = 400;
/** Problems listed for one file; what is beyond is counted in the last. */
const problemLimit = 200;

/** Makes a ledger of tables. Every row that cannot be used becomes a problem; the others count. */
export function ledgerFromCells(
  name: string,
  uri: string,
  sheets: readonly Sheet[],
  earlier: readonly LedgerProblem[] = [],
): Ledger {
  const reader = new Reader(earlier);
  for (const sheet of sheets) reader.read(sheet, sheets.length > 1);
  reader.finish(sheets);
  const ledger: Ledger = { name, uri, rows: reader.rows, problems: reader.listed };
  // Now, while it is being read anyway, and not at the next keystroke.
  ledgerIndex(ledger);
  return ledger;
}

/** A ledger that cannot be read at all, with what to do about it. */
export function unreadableLedger(name: string, uri: string, message: Localized): Ledger {
  return {
    name,
    uri,
    rows: [],
    problems: [{ rule: 'project/evidence-file', row: 0, column: undefined, sheet: undefined, message }],
  };
}

/** Zero-based columns of a table by what they hold; undefined for a table without header. */
export function headerOf(sheet: Sheet): Partial<Record<ColumnKind, number>> | undefined {
  const header = findHeader(sheet)?.header;
  const value = header?.values.at(-1)?.index;
  return header && { ...header.columns, ...(value !== undefined && { value }) };
}

class Reader {
  readonly rows: LedgerRow[] = [];
  readonly #problems: LedgerProblem[];
  readonly #seen = new Map<string, number>();
  #tables = 0;
  #missing: { sheet: Sheet; found: Partial<Record<ColumnKind, number>>; row: number } | undefined;

  constructor(earlier: readonly LedgerProblem[]) {
    this.#problems = [...earlier];
  }

  get listed(): LedgerProblem[] {
    const over = this.#problems.length - problemLimit;
    if (over <= 0) return this.#problems;
    const listed = this.#problems.slice(0, problemLimit);
    listed.push({
      rule: 'project/ledger-row',
      row: 0,
      column: undefined,
      sheet: undefined,
      message: { zh: `还有 ${over} 行不能使用，未逐一列出`, en: `${over} more rows cannot be used` },
    });
    return listed;
  }

  read(sheet: Sheet, several: boolean): void {
    const start = findHeader(sheet, (found, row) => {
      this.#missing ??= { sheet, found, row };
    });
    if (!start) return;
    this.#tables++;
    let header = start.header;
    let unsigned = 0;
    let firstUnsigned = 0;
    for (let index = start.next; index < sheet.rows.length; index++) {
      const cells = sheet.rows[index];
      if (!cells || cells.every((cell) => textOf(cell) === '')) continue;
      const again = saysMeasure(header, cells) ? headerIn(cells).header : undefined;
      if (again) {
        header = again;
        continue;
      }
      // Nobody has answered for it: the figure is the draft's own, which must not vouch for itself.
      if (isUnsigned(header, cells)) {
        unsigned++;
        firstUnsigned ||= index + 1;
        continue;
      }
      this.#readRow(sheet, several, header, cells, index);
    }
    if (unsigned > 0)
      this.#problems.push({
        ...this.#problemAt(sheet, firstUnsigned - 1, undefined, {
          zh: `自本行起有 ${unsigned} 行没有责任部门也没有签字，尚未核实，不作依据；核实后请补上`,
          en: `${unsigned} rows from here on have neither department nor signature: not confirmed yet, and no evidence`,
        }),
        severity: 'info',
      });
  }

  /** When no sheet holds a ledger, says what is missing. */
  finish(sheets: readonly Sheet[]): void {
    if (this.#tables > 0 || this.#problems.some((problem) => problem.rule === 'project/evidence-file'))
      return;
    const missing = this.#missing;
    const empty = sheets.every((sheet) =>
      sheet.rows.every((row) => row.every((cell) => textOf(cell) === '')),
    );
    const wanted = missing && (missing.found.measure === undefined ? '指标' : '数值');
    this.#problems.push({
      rule: 'project/evidence-file',
      row: missing ? missing.row + 1 : 0,
      column: undefined,
      sheet: missing?.sheet.name,
      ...lineOf(missing?.sheet, missing?.row),
      message: empty
        ? { zh: '台账是空的：填好后再试', en: 'The ledger is empty' }
        : wanted
          ? {
              zh: `表头没有“${wanted}”列：请加上这一列（也可叫${columnNames[wanted === '指标' ? 'measure' : 'value'].slice(1, 3).join('、')}）`,
              en: `The header has no ${wanted === '指标' ? 'measure (指标)' : 'value (数值)'} column: add one`,
            }
          : {
              zh: '没有找到表头：第一行请写 指标,数值,单位,年度,来源,备注',
              en: 'No header row: start with 指标,数值,单位,年度,来源,备注',
            },
    });
  }

  #readRow(sheet: Sheet, several: boolean, header: Header, cells: readonly Cell[], index: number): boolean {
    const { columns } = header;
    const at = (kind: ColumnKind): Cell => {
      const column = columns[kind];
      return column === undefined ? undefined : cells[column];
    };
    const measure = textOf(at('measure'));
    const given = header.values.filter((column) => textOf(cells[column.index]) !== '');
    if (measure === '') {
      if (given.length === 0) return false;
      this.#report(sheet, index, columns.measure, {
        zh: '这一行没有指标名称：补上指标，或删去这一行',
        en: 'No measure in this row: name it, or delete the row',
      });
      return false;
    }
    if (measure.length > measureLimit) {
      this.#report(sheet, index, columns.measure, {
        zh: `指标名称有 ${measure.length} 个字：请缩短到 ${measureLimit} 字以内`,
        en: `The measure has ${measure.length} characters: shorten it to ${measureLimit}`,
      });
      return false;
    }
    const year = readYear(at('year')) ?? yearIn(measure);
    if (Number.isNaN(year)) {
      this.#report(sheet, index, columns.year, {
        zh: `年度“${short(textOf(at('year')))}”看不懂：请写四位年份，如 2025`,
        en: `Year "${short(textOf(at('year')))}": write four digits, like 2025`,
      });
      return false;
    }
    if (given.length === 0) {
      this.#report(sheet, index, header.values[0]?.index, {
        zh: `“${short(measure)}”没有数值：填上数字（公式请先在表格软件里重算并保存），或删去这一行`,
        en: `“${short(measure)}” has no value: fill it in, or delete the row`,
      });
      return false;
    }
    let used = false;
    for (const column of given) {
      const figure = readFigure(cells[column.index]);
      if (!figure) {
        const printed = short(textOf(cells[column.index]));
        this.#report(sheet, index, column.index, {
          zh: `“${short(measure)}”的数值“${printed}”不是一个确定的数：只填数字，如 320`,
          en: `“${printed}” is no exact figure: give digits only, like 320`,
        });
        continue;
      }
      const given = readUnit(at('unit'));
      const declared = given.unit === '' && given.scale === 1 ? readUnit(column.unit) : given;
      const percent = figure.unit === '%' && declared.unit === '';
      const scale = figure.scale === 1 && !percent ? declared.scale : 1;
      const step = figure.step * scale;
      const sentence = textOf(at('sentence'));
      const scope = textOf(at('scope')).slice(0, textLimit);
      const line = lineOf(sheet, index);
      this.#add(sheet, {
        measure,
        value: tidy(figure.value * scale),
        unit: declared.unit === '' ? figure.unit : declared.unit,
        year: column.year ?? year,
        source: textOf(at('source')).slice(0, textLimit),
        note: textOf(at('note')).slice(0, textLimit),
        row: index + 1,
        sheet: several ? sheet.name : undefined,
        ...line,
        ...(step > 1 || step < 1 ? { step } : {}),
        ...(scope === '' ? {} : { scope }),
        ...(sentence === '' ? {} : { sentence: sentence.slice(0, 2000) }),
      });
      used = true;
    }
    return used;
  }

  #add(sheet: Sheet, row: LedgerRow): void {
    const key = rowKey(row);
    const before = this.#seen.get(key);
    const other = before === undefined ? undefined : this.rows[before];
    if (before === undefined || !other) {
      this.#seen.set(key, this.rows.length);
      this.rows.push(row);
      return;
    }
    if (other.value === row.value) return;
    // Two departments' figures of one name may be parts of one whole: either may back a claim, neither accuses one.
    const told = other.source !== row.source;
    this.rows[before] = { ...other, disputed: true };
    this.rows.push({ ...row, disputed: true });
    if (told) return;
    const where = other.sheet === row.sheet ? `第 ${other.row} 行` : `${other.sheet ?? ''}第 ${other.row} 行`;
    this.#report(sheet, row.row - 1, undefined, {
      zh: `“${short(row.measure)}”填了两次，数值不同：${where}是 ${other.value}，这里是 ${row.value}；留下正确的一行`,
      en: `“${short(row.measure)}” stands twice: ${other.value} in row ${other.row}, ${row.value} here; keep the right one`,
    });
  }

  #report(sheet: Sheet, index: number, column: number | undefined, message: Localized): void {
    this.#problems.push(this.#problemAt(sheet, index, column, message));
  }

  #problemAt(sheet: Sheet, index: number, column: number | undefined, message: Localized): LedgerProblem {
    return {
      rule: 'project/ledger-row',
      row: index + 1,
      column,
      sheet: sheet.name,
      ...lineOf(sheet, index),
      message,
    };
  }
}

/** The header of a table among its first rows. `onPartial` hears of rows that name some columns and not all that are needed. */
function findHeader(
  sheet: Sheet,
  onPartial?: (found: Partial<Record<ColumnKind, number>>, row: number) => void,
): { header: Header; next: number } | undefined {
  const last = Math.min(headerWithin, sheet.rows.length);
  for (let index = 0; index < last; index++) {
    const upper = sheet.rows[index] ?? [];
    const lower = sheet.rows[index + 1];
    const alone = headerIn(upper);
    // A title above the header names no column.
    const names = Object.keys(alone.found).length > 0;
    const both = names && lower ? headerIn(upper, lower).header : undefined;
    // A second header row says more (the years under 数值), or says the rest (数值 under a merged cell).
    if (both && (!alone.header || isHeaderRow(lower ?? []))) return { header: both, next: index + 2 };
    if (alone.header) return { header: alone.header, next: index + 1 };
    const { measure, value } = alone.found;
    if (measure === undefined && value === undefined) continue;
    const header = completedHeader(sheet, index, alone.found);
    if (header) return { header, next: index + 1 };
    onPartial?.(alone.found, index);
  }
  return undefined;
}

/** Rows looked at to tell what an unnamed column holds. */
const lookedAt = 50;

/**
 * A header that names the measures and calls its figures by a name of the office's own, or the reverse: the missing column
 * is the one other column that holds figures, or texts that all differ.
 */
function completedHeader(
  sheet: Sheet,
  headerRow: number,
  found: Partial<Record<ColumnKind, number>>,
): Header | undefined {
  const rows = sheet.rows.slice(headerRow + 1, headerRow + 1 + lookedAt);
  const named = new Set(Object.values(found));
  const free = (sheet.rows[headerRow] ?? []).flatMap((heading, index) => {
    if (textOf(heading) === '' || named.has(index)) return [];
    const cells = rows.map((row) => row[index]).filter((cell) => textOf(cell) !== '');
    return cells.length > 0 ? [{ index, cells, unit: columnName(heading).unit }] : [];
  });
  const [only, another] =
    found.value === undefined
      ? free.filter(({ cells }) => cells.every((cell) => readFigure(cell)) && !isSerial(cells))
      : free.filter(({ cells }) => cells.length > 1 && cells.every(isName) && allDiffer(cells));
  if (!only || another) return undefined;
  const { index, unit } = only;
  if (found.value === undefined)
    return { columns: { ...found, value: index }, values: [{ index, unit, year: undefined }] };
  return {
    columns: { ...found, measure: index },
    values: [{ index: found.value, unit: '', year: undefined }],
  };
}

/** 1, 2, 3: the numbers of the rows. */
function isSerial(cells: readonly Cell[]): boolean {
  return cells.length > 1 && cells.every((cell, index) => readFigure(cell)?.value === index + 1);
}

function isName(cell: Cell): boolean {
  return /[一-鿿]{2}/.test(textOf(cell)) && !readFigure(cell);
}

function allDiffer(cells: readonly Cell[]): boolean {
  return new Set(cells.map(textOf)).size === cells.length;
}

/** The header in a row, or in two rows of which the lower says what the upper leaves open. */
function headerIn(
  upper: readonly Cell[],
  lower: readonly Cell[] = [],
): { header: Header | undefined; found: Partial<Record<ColumnKind, number>> } {
  const columns: Partial<Record<ColumnKind, number>> = {};
  const ranks: Partial<Record<ColumnKind, number>> = {};
  const values: (Column & { rank: number })[] = [];
  for (let index = 0; index < Math.max(upper.length, lower.length); index++) {
    const names = [columnName(lower[index]), columnName(upper[index])];
    const year = names.map(({ name }) => yearHeading(name)).find((year) => year !== undefined);
    const named = names.map(({ name }) => kindOf(name)).find((kind) => kind !== undefined);
    if (year !== undefined && (!named || named.kind === 'value')) {
      values.push({ index, unit: names.find(({ unit }) => unit)?.unit ?? '', year, rank: 0 });
      continue;
    }
    if (!named) continue;
    const { kind, rank } = named;
    if (kind === 'value')
      values.push({ index, unit: names.find(({ unit }) => unit)?.unit ?? '', year, rank });
    if (rank < (ranks[kind] ?? Number.POSITIVE_INFINITY)) {
      ranks[kind] = rank;
      columns[kind] = index;
    }
  }
  const dated = values.filter((column) => column.year !== undefined);
  const single = values.find((column) => column.index === columns.value);
  const chosen = dated.length > 0 ? dated : single ? [single] : [];
  const found = { ...columns, ...(chosen[0] && { value: chosen[0].index }) };
  const complete = columns.measure !== undefined && chosen.length > 0;
  return { header: complete ? { columns, values: chosen } : undefined, found };
}

/** Whether the measure of a row is the heading of its column again: a second table under the first. */
function saysMeasure({ columns }: Header, cells: readonly Cell[]): boolean {
  return columns.measure !== undefined && kindOf(columnName(cells[columns.measure]).name)?.kind === 'measure';
}

/** Whether a row names columns and holds no data. */
function isHeaderRow(cells: readonly Cell[]): boolean {
  const filled = cells.map(columnName).filter(({ name }) => name !== '');
  return (
    filled.length > 0 &&
    filled.every(({ name }) => kindOf(name) !== undefined || yearHeading(name) !== undefined)
  );
}

/** A heading in half width without blanks; a unit in brackets apart. */
function columnName(cell: Cell): { name: string; unit: string } {
  const text = textOf(cell);
  if (text === '' || text.length > 40) return { name: '', unit: '' };
  const bare = plain(text).replace(/[:*]+$/, '');
  const found = /^(.+?)\(([^()]{1,10})\)$/.exec(bare);
  return found ? { name: found[1] ?? '', unit: found[2] ?? '' } : { name: bare, unit: '' };
}

function kindOf(name: string): { kind: ColumnKind; rank: number } | undefined {
  for (const kind of kinds) {
    const rank = columnNames[kind].indexOf(name);
    if (rank >= 0) return { kind, rank };
  }
  return undefined;
}

function yearHeading(name: string): number | undefined {
  const year = /^(\d{4})年?度?(?:数值|数量|数据|数)?$/.exec(name)?.[1];
  const value = Number(year ?? 0);
  return value >= 1949 && value <= 2100 ? value : undefined;
}

/** A checklist row that no department has answered for. */
function isUnsigned({ columns }: Header, cells: readonly Cell[]): boolean {
  if (columns.signature === undefined || columns.sentence === undefined) return false;
  const source = columns.source === undefined ? '' : textOf(cells[columns.source]);
  return textOf(cells[columns.signature]) === '' && source === '';
}

/** The year a measure begins with: 2024年行政复议受理件数. */
function yearIn(measure: string): number | undefined {
  const year = /^(20\d{2})年/.exec(plain(measure))?.[1];
  return year ? Number(year) : undefined;
}

function lineOf(sheet: Sheet | undefined, index: number | undefined): { line?: number } {
  const line = index === undefined ? undefined : sheet?.lines?.[index];
  return line === undefined ? {} : { line };
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
