import type { Span } from './span';

export type QuantityKind =
  | 'count'
  | 'percent'
  | 'money'
  | 'ratio'
  | 'change'
  | 'rank'
  | 'ordinal'
  | 'date'
  | 'duration';

/** An approximation word beside a number: 约, 近, 超 before it; 余, 多, 以上, 左右 after it. */
export interface Approximation extends Span {
  readonly text: string;
}

/**
 * A number as a report prints it. All offsets count from the start of the passage it stands in; the span
 * runs from the first approximation word before the digits to the end of the unit (or of the words after it).
 */
export interface Quantity extends Span {
  readonly text: string;
  /** The digits alone, scale words (万, 亿) and the per-cent sign left out. */
  readonly digits: Span;
  /** The plain number: 4万 is 40000, 93.1% is 93.1, 八成 is 80, 两 is 2. */
  readonly value: number;
  /** The unit without scale words: 件, 人次, 元, %, 个百分点, 个工作日; empty where none is printed. */
  readonly unit: string;
  /** What the printed digits are multiplied by: 1, 1e4 (万) or 1e8 (亿); 千 and 百 likewise. */
  readonly scale: number;
  /** The worth of one unit of the last printed digit, scale included: 8.46万 → 100, 93.1% → 0.1, 余 of 3100余 → 100. */
  readonly step: number;
  readonly kind: QuantityKind;
  readonly approximations: readonly Approximation[];
  /** What the printed value can stand for, rounding and approximation words considered (inclusive). */
  readonly low: number;
  readonly high: number;
  /** What is counted: the words that name it, as found around the number (e.g. 行政复议申请, 收到). */
  readonly measure: string;
  /** Scope words that bind it: 全市, 市本级, 累计, 截至…; without period. */
  readonly scope: readonly string[];
  /** The year or period it speaks of, when the passage says: 2024 for «2024年的154件» or -1 for 上年/去年, relative. */
  readonly period: { readonly year: number } | { readonly relative: number } | undefined;
  readonly polarity: 'rise' | 'fall' | undefined;
  /** Whether it states a fact someone must answer for, by what the passage alone says. See `claimsOf` for the rest. */
  readonly claim: boolean;
  /** Why it is no claim; for hovers and tests. */
  readonly reason: string | undefined;
  /** The things counted stand in a list right before it (公众参与、专家论证…五大程序): it answers for itself. */
  readonly listed?: boolean;
}
