import type { Quantity } from '../../report';

/** What a printed value can stand for, both ends included. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

const slack = 1e-9;

export function meets(a: Bounds, b: Bounds): boolean {
  const reach =
    slack *
    Math.max(
      1,
      Math.abs(a.low === Number.NEGATIVE_INFINITY ? 0 : a.low),
      Math.abs(b.low === Number.NEGATIVE_INFINITY ? 0 : b.low),
    );
  return a.low <= b.high + reach && b.low <= a.high + reach;
}

export function plus(all: readonly Bounds[]): Bounds {
  return { low: total(all.map((each) => each.low)), high: total(all.map((each) => each.high)) };
}

export function minus(a: Bounds, b: Bounds): Bounds {
  return { low: a.low - b.high, high: a.high - b.low };
}

/** Part over whole in per cent; both positive. */
export function rateOf(part: Bounds, whole: Bounds): Bounds {
  return {
    low: (Math.max(0, part.low) / whole.high) * 100,
    high: whole.low <= 0 ? Number.POSITIVE_INFINITY : (part.high / whole.low) * 100,
  };
}

/** Rise from base to now in per cent; negative for a fall. */
export function changeOf(base: Bounds, now: Bounds): Bounds {
  if (base.low <= 0) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return { low: (now.low / base.high - 1) * 100, high: (now.high / base.low - 1) * 100 };
}

/** A sum without the hair's breadth binary fractions add. */
export function total(values: readonly number[]): number {
  return tidy(values.reduce((sum, value) => sum + value, 0));
}

export function tidy(value: number): number {
  return Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(12));
}

/** How a number is written in an equation: as printed, without its unit but with 余, 万 and %. */
export function shown(quantity: Quantity): string {
  const { value, unit, approximations } = quantity;
  const sign = unit === '%' || unit === '‰' ? unit : '';
  const more = approximations.some(({ text }) => text === '余' || text === '多') ? '余' : '';
  return scaled(value, quantity.scale) + more + scaleWord(quantity) + sign;
}

/** A computed value in the scale and unit of `like`: 16000000 beside 1600万元 is 1600万. */
export function shownLike(value: number, like: Quantity, decimals?: number): string {
  const scaledValue = value / worth(like);
  const places = decimals ?? Math.min(6, decimalsOf(like) + 2);
  return String(Number(roundHalfUp(scaledValue, places))) + scaleWord(like);
}

/** The scale word printed before the unit: 万 or 亿. */
function scaleWord({ scale }: Quantity): string {
  return scale === 1e4 ? '万' : scale === 1e8 ? '亿' : '';
}

function worth({ scale }: Quantity): number {
  return scale === 1e4 || scale === 1e8 ? scale : 1;
}

function scaled(value: number, scale: number): string {
  return String(tidy(scale === 1e4 || scale === 1e8 ? value / scale : value));
}

/** Decimals printed: 2 for 94.54%, 1 for 8.5万. */
export function decimalsOf(quantity: Quantity): number {
  const step = quantity.step / worth(quantity);
  return step >= 1 ? 0 : Math.round(-Math.log10(step));
}

/** Rounds halves up, as GB/T 8170 has it for positive numbers, without binary surprises. */
export function roundHalfUp(value: number, decimals: number): string {
  const factor = 10 ** decimals;
  return (Math.floor(tidy(Math.abs(value) * factor) + 0.5) / factor).toFixed(decimals);
}

/** 186 and 168, 623 and 632, 1440 and 4140: the same digits in another order, or all but one of three or more. */
export function alike(a: number, b: number): boolean {
  // Whole numbers of which one is ten times the other are not of one length.
  if (Number.isInteger(a) && Number.isInteger(b) && a >= 0 && b >= 0 && (a >= 10 * b || b >= 10 * a))
    return false;
  // 100万 and 200万 are two round numbers: the zeros both end in say nothing.
  const zeros = Math.min(zerosOf(a), zerosOf(b));
  const [one, two] = [String(a / zeros), String(b / zeros)];
  if (one.length !== two.length || one.length < 2) return false;
  let differing = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== two[at]) differing++;
  if (differing === 1) return one.length >= 3;
  return differing === 2 && [...one].sort().join('') === [...two].sort().join('');
}

/** The largest power of ten a whole number is a multiple of. */
function zerosOf(value: number): number {
  let zeros = 1;
  while (value !== 0 && Number.isInteger(value / (zeros * 10))) zeros *= 10;
  return zeros;
}

export function sign(holds: boolean): string {
  return holds ? '✓' : '✗';
}
