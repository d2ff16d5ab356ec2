/** What the cells of a ledger can say: a figure, a unit, a year. Pure readings of one cell each. */

/** A cell as a reader of tables hands it over. */
export type Cell = string | number | boolean | Date | null | undefined;

/** A figure with the scale, and the unit if any, that stand beside it in its cell. */
export interface CellFigure {
  readonly value: number;
  /** The unit printed in the cell, scale words taken out; empty where there is none. */
  readonly unit: string;
  /** The worth of the last printed digit. */
  readonly step: number;
  /** 1e4 for 万, 1e8 for 亿, 1 without. */
  readonly scale: number;
}

export interface CellUnit {
  readonly unit: string;
  readonly scale: number;
}

const scales: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};

const percentNames = new Set(['%', '％', '百分比', '百分数', '百分率', '百分之']);
const pointNames = new Set(['百分点', '个百分点', 'pp']);
const noUnit = new Set(['', '-', '—', '/', '无']);

/** The text of a cell in half width, blanks at the edges and line breaks inside taken out. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell !== 'string') return String(cell);
  if (/^[!-~\u4e00-\u9fa5]*$/.test(cell)) return cell;
  return cell.replace(/[\ufeff\u200b\r\n\t]+/g, ' ').trim();
}

/** Full-width digits, letters and marks in half width; no blanks. */
export function plain(text: string): string {
  if (/^[!-~\u4e00-\u9fa5]*$/.test(text)) return text;
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The figure in a cell; undefined where it holds none, or one that is not exact (约320, 320余). */
export function readFigure(cell: Cell): CellFigure | undefined {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return undefined;
    const value = tidy(cell);
    return { value, unit: '', step: stepOf(String(value)), scale: 1 };
  }
  if (typeof cell !== 'string' || cell.length > 64) return undefined;
  const found =
    /^([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万亿|百万|千万|万|亿|千(?!米|克|瓦))?([^\d.,+]{0,8})$/.exec(
      plain(cell),
    );
  if (!found) return undefined;
  const [, sign = '', digits = '', scaleWord = '', rest = ''] = found;
  if (/[余多约近超左右上下几来]/.test(rest)) return undefined;
  const scale = scales[scaleWord] ?? 1;
  const { unit } = readUnit(rest);
  const bare = digits.replaceAll(',', '');
  const value = tidy(Number(`${sign}${bare}`) * scale);
  return { value, unit, step: stepOf(bare) * scale, scale };
}

/** The unit in a cell: 万元 is 元 ten thousand fold; 百分比 is %. */
export function readUnit(cell: Cell): CellUnit {
  const text = plain(textOf(cell)).replace(/^[(〔[]|[)〕\]]$/g, '');
  if (noUnit.has(text)) return { unit: '', scale: 1 };
  if (percentNames.has(text)) return { unit: '%', scale: 1 };
  if (pointNames.has(text)) return { unit: '个百分点', scale: 1 };
  const scaled = /^(万亿|百万|千万|万|亿)(.*)$/.exec(text) ?? /^(千)(元|件|人|人次|户|吨)$/.exec(text);
  if (scaled) return { unit: (scaled[2] ?? '').slice(0, 12), scale: scales[scaled[1] ?? ''] ?? 1 };
  return { unit: text.slice(0, 12), scale: 1 };
}

/** The year in a cell; undefined for an empty cell, NaN for one that says something else. */
export function readYear(cell: Cell): number | undefined {
  if (cell instanceof Date) return cell.getUTCFullYear();
  const text = plain(textOf(cell));
  if (noUnit.has(text)) return undefined;
  const digits = /^(\d{4})(?:\.0+)?(?=$|[^\d])/.exec(text)?.[1] ?? chineseYear(text);
  const year = Number(digits ?? Number.NaN);
  return year >= 1949 && year <= 2100 ? year : Number.NaN;
}

function chineseYear(text: string): string | undefined {
  const found = /^([〇零○一二三四五六七八九]{4})年/.exec(text)?.[1];
  return (
    found &&
    [...found].map((character) => '〇一二三四五六七八九'.indexOf(character.replace(/[零○]/, '〇'))).join('')
  );
}

/** Binary noise of a multiplication taken off: 8.46 × 10000 is 84600. */
export function tidy(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(13));
}

function stepOf(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 1 : tidy(10 ** -(digits.length - point - 1));
}
