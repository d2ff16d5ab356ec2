import type { Block, Quantity, Report } from '../../report';
import { inTargets } from '../targets';
import { alike, shown, sign } from './arithmetic';
import { type Key, type Measured, measuredIn, type Naming } from './measured';
import type { Operand, Relation } from './relation';

/** One measure said more than once in a report; where the values differ and look like one, the later does not hold. */
export function sameRelations(report: Report): Relation[] {
  return pairsIn(report).map(relationOf);
}

/** Of those only the ones that do not hold. */
export function contradictions(report: Report): Relation[] {
  return pairsIn(report)
    .filter((pair) => !pair.holds)
    .map(relationOf);
}

interface Pair {
  readonly earlier: Said;
  readonly later: Said;
  readonly holds: boolean;
}

function pairsIn(report: Report): Pair[] {
  const full = new Firsts('full', report.year);
  const loose = new Firsts('loose', report.year);
  const common = new Firsts('common', report.year);
  const pairs: Pair[] = [];
  for (const block of report.blocks) {
    if (block.kind !== 'body' && block.kind !== 'table') continue;
    for (const measured of measuredIn(block.passage)) {
      if (inTargets(report, block.start + measured.quantity.start)) continue;
      const said = { measured, block };
      const earlier = full.before(said);
      const similar = loose.before(said);
      const swapped = common.before(said);
      const other =
        earlier ??
        (swapped && isSwapped(swapped.measured.quantity, measured.quantity)
          ? swapped
          : similar && isMistyped(similar.measured.quantity, measured.quantity)
            ? similar
            : undefined);
      const pair = other && compare(other, said);
      if (pair) pairs.push(pair);
    }
  }
  return pairs;
}

interface Said {
  readonly measured: Measured;
  readonly block: Block;
}

/** The first numbers said of each measure. A measure's key is long to write: it is, once a second has the same words. */
class Firsts {
  readonly #naming: Naming;
  readonly #year: number | undefined;
  /** The one number of these words so far; null where there are more, told apart by their keys. */
  readonly #alone = new Map<number, Said | null>();
  readonly #byKey = new Map<string, Said>();

  constructor(naming: Naming, year: number | undefined) {
    this.#naming = naming;
    this.#year = year;
  }

  /** The first number said of the same measure, in another sentence; a number of a measure not told before becomes it. */
  before(said: Said): Said | undefined {
    const words = said.measured[this.#naming];
    if (words === 0) return undefined;
    const alone = this.#alone.get(words);
    if (alone === undefined) {
      this.#alone.set(words, said);
      return undefined;
    }
    if (alone) {
      this.#byKey.set(this.#keyOf(alone), alone);
      this.#alone.set(words, null);
    }
    const key = this.#keyOf(said);
    const earlier = this.#byKey.get(key);
    if (!earlier) {
      this.#byKey.set(key, said);
      return undefined;
    }
    return earlier.block === said.block && earlier.measured.sentence === said.measured.sentence
      ? undefined
      : earlier;
  }

  #keyOf({ measured }: Said): string {
    const { year, yearless, yeared }: Key = measured.key(this.#naming);
    return year !== undefined && year === this.#year ? yearless : yeared;
  }
}

/** Digits in another order, or one of four and more: rarely chance. */
function isMistyped(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value || a.value < 100 || !alike(a.value, b.value)) return false;
  return a.value >= 1000 || [...String(a.value)].sort().join('') === [...String(b.value)].sort().join('');
}

/** 1943 and 1934: a thousand and more, the same digits in another order. */
function isSwapped(a: Quantity, b: Quantity): boolean {
  return (
    a.value !== b.value &&
    a.value >= 1000 &&
    [...String(a.value)].sort().join('') === [...String(b.value)].sort().join('')
  );
}

/** Values that meet are one measure; those that do not are so where they look like one, or where the measure has but one. */
function compare(earlier: Said, later: Said): Pair | undefined {
  const a = earlier.measured.quantity;
  const b = later.measured.quantity;
  const holds = a.low <= b.high && b.low <= a.high;
  const likely =
    holds ||
    alike(a.value, b.value) ||
    (earlier.measured.singular && later.measured.singular) ||
    (earlier.measured.isArea && later.measured.isArea && isMiscounted(a.value, b.value));
  return likely ? { earlier, later, holds } : undefined;
}

/** 全县12个乡镇 and 全县13个乡镇: of far fewer the words would be 全县5个乡镇 for some of them. */
function isMiscounted(a: number, b: number): boolean {
  return Math.min(a, b) >= 5 && Math.abs(a - b) <= 2;
}

function relationOf({ earlier, later, holds }: Pair): Relation {
  const [a, b] = [earlier.measured.quantity, later.measured.quantity];
  return {
    kind: 'same',
    operands: [operand(a, earlier.block)],
    stated: operand(b, later.block),
    expected: a.value,
    holds,
    equation: `${shown(b)} ${holds ? '=' : '≠'} ${shown(a)} ${sign(holds)}`,
  };
}

function operand(quantity: Quantity, block: Block): Operand {
  return { quantity, block, start: block.start + quantity.start, end: block.start + quantity.end };
}
