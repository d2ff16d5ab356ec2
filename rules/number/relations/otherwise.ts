import type { Quantity } from '../../report';
import { type Bounds, meets, minus, plus, rateOf } from './arithmetic';
import { changeBetween } from './change-between';
import { type Figure, isCount, isExact, type Line, sameFamily } from './figures';

/**
 * What else a sentence may mean by a number that does not follow from the numbers beside it. Readers find the right ones
 * by the sense; so before anything is called wrong, every reading that makes it right is tried. A slip that some reading
 * happens to make right is missed: better than an accusation of the innocent.
 */

/** Counts looked at around a number: so many make few readings, and take the same time in any line. */
const mostCounts = 9;

/** Whether some count, or a few added up, is that rate of another, or of what it makes up with its neighbours. */
export function isRateOfOthers(line: Line, like: Quantity, rate: Quantity): boolean {
  const here = countsIn(line, like);
  const before = line.previous ? countsIn(line.previous, like) : [];
  const singles: Bounds[] = [...before, ...here];
  // 100% says that nothing is left, however it rounds.
  const isAll = rate.value === 100 && isExact(rate);
  const gives = (part: Bounds, whole: Bounds): boolean =>
    part.low <= whole.high &&
    whole.high > 0 &&
    !(isAll && part.high < whole.low) &&
    meets(rateOf(part, whole), rate);
  if (singles.some((part) => singles.some((whole) => part !== whole && gives(part, whole)))) return true;
  const sums = sumsOf(here);
  const rows = everyOther(here);
  return (
    rows.some((part) => rows.some((whole) => part !== whole && gives(part, whole))) ||
    sums.some((part) => singles.some((whole) => gives(part, whole))) ||
    sums.some((whole) => here.some((part) => gives(part, whole))) ||
    here.some((whole) => here.some((part) => part !== whole && gives(minus(whole, part), whole)))
  );
}

/** Whether the change lies between two other values of the sentence. */
export function isChangeOfOthers(line: Line, like: Quantity, stated: Quantity): boolean {
  const values = line.figures
    .map(({ quantity }) => quantity)
    .filter((quantity) => quantity !== stated && quantity.unit === like.unit && !quantity.polarity)
    .slice(0, mostCounts);
  return values.some((base) =>
    values.some((now) => base !== now && changeBetween(base, now, stated)?.holds === true),
  );
}

/** Whether a total adds up every second, third or fourth count before it: 县级受理120件，办结115件；乡级受理340件，办结338件. */
export function isTotalOfEveryOther(line: Line, { index, quantity }: Figure): boolean {
  return everyOther(countsIn(line, quantity, index)).some((sum) => meets(sum, quantity));
}

/** What every second, third or fourth of them adds up to, from each of the first on. */
function everyOther(counts: readonly Quantity[]): Bounds[] {
  const sums: Bounds[] = [];
  for (let step = 2; step <= 4; step++)
    for (let from = 0; from < step; from++) {
      const parts = counts.filter((_, at) => at % step === from);
      if (parts.length > 1) sums.push(plus(parts));
    }
  return sums;
}

function countsIn({ figures }: Line, like: Quantity, before = figures.length): Quantity[] {
  return figures
    .slice(0, before)
    .map(({ quantity }) => quantity)
    .filter((quantity) => isCount(quantity) && sameFamily(quantity, like) && !quantity.polarity)
    .slice(-mostCounts);
}

/** Any two of them, and up to four side by side. */
function sumsOf(counts: readonly Quantity[]): Bounds[] {
  const sums: Bounds[] = [];
  for (let first = 0; first < counts.length; first++) {
    for (let second = first + 1; second < counts.length; second++)
      sums.push(plus([counts[first] as Quantity, counts[second] as Quantity]));
    for (let length = 3; length <= 4 && first + length <= counts.length; length++)
      sums.push(plus(counts.slice(first, first + length)));
  }
  return sums;
}
