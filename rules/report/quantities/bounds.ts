import type { Numeral, NumeralForm } from '../numerals';
import type { Approximation } from '../quantity';
import type { Span } from '../span';
import { approximationsAfter, approximationsBefore, approximationsInside } from './lexicon';

interface Printed {
  readonly value: number;
  readonly step: number;
  readonly digits: Span;
  readonly form: NumeralForm;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * What a printed value can stand for. Without approximation words: the value itself for whole counts, half a step
 * around it where digits were cut (decimals, 万, %). 余 and 多 reach to the next round number; 近 comes from below;
 * 约 reaches half a round step to either side; 以上 and 超过 have no upper bound.
 */
export function boundsOf(
  text: string,
  value: number,
  step: number,
  unit: string,
  { digits, form }: Numeral,
  approximations: readonly Approximation[],
): Bounds {
  const rounded = step !== 1 || unit === '%' || unit.endsWith('百分点') || form === 'fraction';
  const reach = rounded ? step / 2 : 0;
  const bounds = { low: value - reach, high: value + reach };
  return approximations.length === 0
    ? bounds
    : approximated(text, { value, step, digits, form }, approximations, bounds);
}

function approximated(
  text: string,
  printed: Printed,
  approximations: readonly Approximation[],
  { low, high }: { low: number; high: number },
): Bounds {
  const { value, step, form } = printed;
  const round = roundStep(text, printed);
  for (const word of approximations) {
    const sense = senseOf(word, printed);
    if (sense === 'inside') {
      low = value;
      high = Math.max(
        high,
        step >= 1 && Number.isInteger(value) ? value + round - Math.min(step, 1) : value + round,
      );
    } else if (sense === 'near') {
      const reach = Math.max(step, value / 100, Math.min(round / 2, value / 20));
      // 约四成 is what rounds to four tenths: 30.7% is not.
      const wide = form === 'tenths' ? 4.9 : form === 'fraction' ? Math.max(reach, 4.9) : reach;
      low = Math.min(low, value - wide);
      high = Math.max(high, value + wide);
    } else if (sense === 'lower') {
      low = value;
      high = Number.POSITIVE_INFINITY;
    } else if (
      word.text.startsWith('近') ||
      word.text.endsWith('近') ||
      word.text === '不到' ||
      word.text === '不足'
    ) {
      low = value - Math.max(form === 'tenths' ? round / 2 : round, value / 10);
      high = value;
    } else {
      low = Number.NEGATIVE_INFINITY;
      high = value;
    }
  }
  return { low, high };
}

function senseOf(word: Approximation, printed: Printed): 'inside' | 'near' | 'lower' | 'upper' {
  if (word.start < printed.digits.start) return approximationsBefore[word.text] ?? 'near';
  if (approximationsInside[word.text]) return 'inside';
  return approximationsAfter[word.text] ?? 'near';
}

/** The worth of the last printed digit that is not 0: 3100 → 100, 30万 → 10万, 1.2万 → 1000. */
function roundStep(text: string, { digits, step }: Printed): number {
  let worth = step;
  for (let at = digits.end - 1; at > digits.start; at--) {
    const char = text.charAt(at);
    if (char === '0' || char === '０' || char === '〇' || char === '零') worth *= 10;
    else if (char === '十') worth *= 10;
    else if (char === '百') worth *= 100;
    else if (char === '千') worth *= 1000;
    else break;
  }
  const only = text.charAt(digits.start);
  if (digits.end - digits.start === 1) {
    if (only === '十') return 10;
    if (only === '百') return 100;
    if (only === '千') return 1000;
    if (only === '万') return 10000;
  }
  return worth;
}
