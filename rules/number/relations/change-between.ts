import type { Quantity } from '../../report';
import {
  type Bounds,
  changeOf,
  decimalsOf,
  meets,
  minus,
  roundHalfUp,
  shown,
  shownLike,
  sign,
  tidy,
} from './arithmetic';
import { isCount, isPercent, isPoints, sameFamily } from './figures';
import type { PassageRelation } from './relation';

/** The change between two values as `stated` prints it: in per cent, in points or in their unit. */
export function changeBetween(base: Quantity, now: Quantity, stated: Quantity): PassageRelation | undefined {
  const fall = stated.polarity === 'fall';
  if (isPoints(stated)) {
    if (!isPercent(base)) return undefined;
    return difference(base, now, stated, fall);
  }
  if (isPercent(stated)) {
    if (base.value === 0) return undefined;
    return percentChange(base, now, stated, fall);
  }
  if (stated.unit === '倍') return percentChange(base, now, stated, fall);
  if (!isCount(stated) || !sameFamily(stated, base)) return undefined;
  return difference(base, now, stated, fall);
}

function difference(base: Quantity, now: Quantity, stated: Quantity, fall: boolean): PassageRelation {
  const [larger, smaller] = fall ? [base, now] : [now, base];
  const expected = tidy(larger.value - smaller.value);
  const holds = meets(minus(finely(larger, smaller), finely(smaller, larger)), stated);
  const unit = isPoints(stated) ? stated.unit : '';
  const result = shownLike(expected, stated, Math.max(decimalsOf(stated), decimalsOf(base), decimalsOf(now)));
  const signed = expected < 0 ? `−${result}` : result;
  const same = expected === stated.value;
  return {
    kind: 'difference',
    operands: [larger, smaller],
    stated,
    expected,
    holds,
    equation: `${shown(larger)} − ${shown(smaller)} = ${signed}${unit}${same ? '' : ` ${holds ? '≈' : '≠'} ${shown(stated)}${unit}`} ${sign(holds)}`,
  };
}

/** Two values side by side are printed to one precision, closing zeros dropped: 1.36亿 and 1.2亿 are 1.36 and 1.20. */
function finely(quantity: Quantity, other: Quantity): Bounds {
  if (quantity.approximations.length > 0 || other.step >= quantity.step || quantity.low === quantity.high)
    return quantity;
  return { low: quantity.value - other.step / 2, high: quantity.value + other.step / 2 };
}

function percentChange(base: Quantity, now: Quantity, stated: Quantity, fall: boolean): PassageRelation {
  const times = stated.unit === '倍';
  const factor = times ? 100 : stated.unit === '‰' ? 0.1 : 1;
  const range = changeOf(base, now);
  const bounds = fall
    ? { low: -range.high / factor, high: -range.low / factor }
    : { low: range.low / factor, high: range.high / factor };
  const change = (now.value / base.value - 1) * 100 * (fall ? -1 : 1);
  const expected = tidy(change / factor);
  const holds =
    meets(bounds, stated) || (times && stated.approximations.length === 0 && meets(bounds, around(stated)));
  const [larger, smaller] = fall ? [base, now] : [now, base];
  const rounded = roundHalfUp(Math.abs(expected), decimalsOf(stated) + 1);
  const result = `${expected < 0 ? '−' : ''}${Number(rounded)}${stated.unit}`;
  const same = Math.abs(Math.abs(expected) - Number(rounded)) < 1e-9 && Number(rounded) === stated.value;
  const printed = times ? `${shown(stated)}倍` : shown(stated);
  return {
    kind: 'change',
    operands: [base, now],
    stated,
    expected,
    holds,
    equation: `(${shown(larger)} − ${shown(smaller)}) ÷ ${shown(base)} = ${result}${same && holds ? '' : ` ${holds ? '≈' : '≠'} ${printed}`} ${sign(holds)}`,
  };
}

/** 增长1倍 and 是2.5倍 are printed to the digit. */
function around(stated: Quantity): { low: number; high: number } {
  return { low: stated.value - stated.step / 2, high: stated.value + stated.step / 2 };
}
