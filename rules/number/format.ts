import { type Block, type Passage, perPassage, type Quantity, traces } from '../report';
import { isDigit } from '../report/characters';
import type { Finding, ReportRule } from '../rule';

export const format: ReportRule = {
  id: 'number/format',
  scope: 'report',
  title: { zh: '数字写法不规范', en: 'Number format' },
  summary: {
    zh: '1万4千余（应为1.4万余）、全角数字、20-30%（应为20%—30%）、两位数年份、同一篇里二〇二三年与2023年混用。',
    en: 'Mixed scales, full-width digits, ranges that drop the per-cent sign, two-digit years, Chinese years among Arabic ones.',
  },
  severity: 'info',
  fixable: true,
  basis: { zh: 'GB/T 15835—2011《出版物上数字用法》', en: 'GB/T 15835—2011, figures in print' },
  examples: {
    failing: '受众1万4千余人次。',
    passing: '受众1.4万余人次。',
  },
  *check({ report }) {
    const arabicYears = report.blocks.some((block) => hasArabicYear(block.passage));
    for (const block of report.blocks) {
      for (const slip of slipsOf(block.passage)) {
        if (slip.chineseYear && (!arabicYears || !isRunning(block))) continue;
        yield findingOf(slip, block.start);
      }
    }
  },
};

interface Slip {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly better: string;
  /** Wrong only beside Arabic years. */
  readonly chineseYear?: boolean;
}

/** The date under a document may be written in characters. */
function isRunning({ kind }: Block): boolean {
  return kind === 'body' || kind === 'heading' || kind === 'table';
}

const hasArabicYear = (passage: Passage): boolean =>
  passage.quantities.some(({ kind, unit, text }) => kind === 'date' && unit === '年' && /\d{4}/.test(text));

const fullWidthTraces = traces('０１２３４５６７８９');
const scaleTraces = traces('万亿千百');

const slipsOf = perPassage((passage): readonly Slip[] => {
  const slips: Slip[] = [];
  const { text, quantities } = passage;
  const fullWidth = passage.has(fullWidthTraces);
  const scales = passage.has(scaleTraces);
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index] as Quantity;
    if (quantity.reason === 'in a title') continue;
    const slip =
      (fullWidth ? digitsSlip(text, quantity) : undefined) ??
      (quantity.kind === 'date'
        ? dateSlip(text, quantity)
        : ((scales ? scaleSlip(text, quantity) : undefined) ??
          rangeSlip(text, quantity, quantities[index + 1])));
    if (slip) slips.push(slip);
  }
  return slips.length < 2 ? slips : datesTogether(text, slips);
});

/** 01月09日 is one date and one slip. */
function datesTogether(text: string, slips: readonly Slip[]): readonly Slip[] {
  const together: Slip[] = [];
  for (const slip of slips) {
    const last = together.at(-1);
    if (last && text.slice(last.end, slip.start) === '月') {
      const { start, printed, better } = last;
      const day = text.charAt(slip.end) === '日' ? '日' : '';
      together[together.length - 1] = replace(
        start,
        slip.end + day.length,
        `${printed}月${slip.printed}${day}`,
        `${better}月${slip.better}${day}`,
      );
    } else together.push(slip);
  }
  return together;
}

function printedDigits(text: string, { digits }: Quantity): string {
  return text.slice(digits.start, digits.end);
}

function digitsSlip(text: string, quantity: Quantity): Slip | undefined {
  const printed = printedDigits(text, quantity);
  const { start, end } = quantity.digits;
  return /[０-９]/.test(printed) ? replace(start, end, printed, halfWidth(printed)) : undefined;
}

function dateSlip(text: string, quantity: Quantity): Slip | undefined {
  const { unit, value } = quantity;
  const { start, end } = quantity.digits;
  const length = end - start;
  if (unit === '年') {
    if (length !== 2 && (length !== 4 || isDigit(text.charCodeAt(start)))) return undefined;
    const printed = printedDigits(text, quantity);
    if (/^\d\d$/.test(printed)) return replace(start, end + 1, `${printed}年`, `20${printed}年`);
    if (/^[〇零一二三四五六七八九○]{4}$/.test(printed))
      return { ...replace(start, end + 1, `${printed}年`, `${value}年`), chineseYear: true };
  } else if (length === 2 && text.charAt(start) === '0' && (unit === '月' || unit === '日'))
    return replace(start, end, printedDigits(text, quantity), String(value));
  return undefined;
}

/** 1万4千, 3千余. */
function scaleSlip(text: string, quantity: Quantity): Slip | undefined {
  const { start, end } = quantity.digits;
  const low = isLowScale(text, end);
  if (!low && end - start < 3) return undefined;
  const printed = text.slice(start, end);
  return (low && /^\d+(?:\.\d+)?$/.test(printed)) || /[万亿千]\d/.test(printed)
    ? mixedScale(text, quantity)
    : undefined;
}

/** 20-30%: the first number drops the sign the second carries. */
function rangeSlip(text: string, quantity: Quantity, next: Quantity | undefined): Slip | undefined {
  const { digits, unit, end } = quantity;
  if (unit !== '%' || end !== digits.end || next?.unit !== '%' || next.digits.start !== end + 1)
    return undefined;
  const mark = text.charAt(end);
  if (!'-—–－~～至到'.includes(mark) || /[%％]/.test(quantity.text)) return undefined;
  const joint = mark === '至' || mark === '到' ? mark : '—';
  const printed = printedDigits(text, quantity);
  return replace(digits.start, next.digits.start, `${printed}${mark}`, `${printed}%${joint}`);
}

/** 3千余, 5百多: Arabic digits go with 万 and 亿 alone. */
function isLowScale(text: string, at: number): boolean {
  const char = text.charAt(at);
  return (char === '千' || char === '百') && !/[米克瓦伏赫卡分强年]/.test(text.charAt(at + 1));
}

function mixedScale(text: string, { digits, value, unit }: Quantity): Slip | undefined {
  let end = digits.end;
  while (/[万亿千百]/.test(text.charAt(end))) end++;
  const printed = text.slice(digits.start, end);
  const better =
    value >= 1e8 ? decimal(value, 1e8, '亿') : value >= 1e4 ? decimal(value, 1e4, '万') : String(value);
  if (better === printed || unit === '') return undefined;
  // 2-3千人 is 2000-3000人: the scale is meant for both ends.
  const range = /(\d{1,3})([-—–－~～至到])$/.exec(text.slice(Math.max(0, digits.start - 4), digits.start));
  const [joined = '', first = '', mark = ''] = range ?? [];
  const factor = value / Number(text.slice(digits.start, digits.end));
  if (joined === '') return replace(digits.start, end, printed, better);
  if (!/^\d+$/.test(better) || !Number.isInteger(factor)) return undefined;
  return replace(
    digits.start - joined.length,
    end,
    joined + printed,
    `${Number(first) * factor}${mark}${better}`,
  );
}

function decimal(value: number, scale: number, word: string): string {
  return `${Number((value / scale).toPrecision(12))}${word}`;
}

function halfWidth(text: string): string {
  return text.replace(/[０-９．，]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

function replace(start: number, end: number, printed: string, better: string): Slip {
  return { start, end, printed, better };
}

function findingOf({ start, end, printed, better }: Slip, by: number): Finding {
  return {
    start: start + by,
    end: end + by,
    message: { zh: `数字写法：${printed}应写作${better}`, en: `Write ${better} for ${printed}` },
    data: { stated: printed, expected: better },
    fixes: [
      {
        title: { zh: `改为${better}`, en: `Change to ${better}` },
        edits: [{ start: start + by, end: end + by, newText: better }],
      },
    ],
  };
}
