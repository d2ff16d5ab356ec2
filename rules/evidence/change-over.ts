import type { LedgerRow } from './evidence';

type Value = Pick<LedgerRow, 'value' | 'unit'>;

export interface ChangeOver {
  /** Not rounded; negative for a fall. */
  readonly expected: number;
  /** To read aloud, without the sign. */
  readonly equation: string;
}

/** The change from one value to the next in their own unit: «91.6% − 89.2% = 2.4». */
export function difference(now: Value, before: Value): ChangeOver {
  const expected = now.value - before.value;
  return { expected, equation: `${gap(now, before)} = ${scaled(Number(rounded(Math.abs(expected))))}` };
}

/** The change in per cent of the earlier value: «(623 − 571) ÷ 571 = 9.11%»; undefined for a base of nothing. */
export function relativeChange(now: Value, before: Value): ChangeOver | undefined {
  if (before.value === 0) return undefined;
  const expected = ((now.value - before.value) / before.value) * 100;
  return { expected, equation: `(${gap(now, before)}) ÷ ${shown(before)} = ${rounded(Math.abs(expected))}%` };
}

function gap(now: Value, before: Value): string {
  const [large, small] = now.value < before.value ? [before, now] : [now, before];
  return `${shown(large)} − ${shown(small)}`;
}

export function shown({ value, unit }: Value): string {
  return unit === '%' ? `${value}%` : scaled(value);
}

/** 5955亿 for 595500000000, 186万 for 1860000: round numbers as reports print them. */
function scaled(value: number): string {
  if (value >= 1e8 && value % 1e6 === 0) return `${value / 1e8}亿`;
  return value >= 1e5 && value % 1e4 === 0 ? `${value / 1e4}万` : String(value);
}

export function rounded(value: number): string {
  return String(Number(value.toFixed(2)));
}
