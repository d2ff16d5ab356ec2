import type { Quantity } from '../../report';
import { decimalsOf, meets, roundHalfUp, shown, sign, tidy } from './arithmetic';
import { type Figure, figureAt, isCount, type Line, sameFamily } from './figures';
import { noRelations, type PassageRelation } from './relation';

/** «由4200名增加到10500名，是2020年的2.5倍»: one value as a multiple of another. */
export function timesRelations(line: Line): readonly PassageRelation[] {
  if (!line.figures.some(({ quantity }) => quantity.unit === '倍')) return noRelations;
  const relations: PassageRelation[] = [];
  for (const figure of line.figures) {
    const { quantity } = figure;
    if (quantity.unit !== '倍' || quantity.polarity || figure.before.includes('分别')) continue;
    const now = figureAt(line, figure.index - 1);
    const base = figureAt(line, figure.index - 2);
    if (
      !now ||
      !base ||
      !isCount(now.quantity) ||
      !isCount(base.quantity) ||
      !sameFamily(now.quantity, base.quantity)
    )
      continue;
    if (base.quantity.value === 0) continue;
    const later = /[由从][^，,；。]{0,24}$/.test(base.before);
    if (later && /[是为达]/.test(figure.before)) relations.push(timesOf(now, base, figure));
    // 12件，是上年4件的3倍
    else if (
      /^的?$/.test(figure.before) &&
      /[是为达](?:上年|去年|20\d\d年)?[^，,；。]{0,12}$/.test(now.before)
    )
      relations.push(timesOf(base, now, figure));
  }
  return relations.filter(({ holds, stated }) => holds || stated.approximations.length === 0);
}

function timesOf(now: Figure, base: Figure, stated: Figure): PassageRelation {
  const expected = tidy(now.quantity.value / base.quantity.value);
  const range = { low: now.quantity.low / base.quantity.high, high: now.quantity.high / base.quantity.low };
  const holds = meets(range, nearly(stated.quantity));
  const rounded = Number(roundHalfUp(expected, decimalsOf(stated.quantity) + 1));
  return {
    kind: 'times',
    operands: [now.quantity, base.quantity],
    stated: stated.quantity,
    expected,
    holds,
    equation: `${shown(now.quantity)} ÷ ${shown(base.quantity)} = ${rounded}倍${rounded === stated.quantity.value ? '' : ` ${holds ? '≈' : '≠'} ${shown(stated.quantity)}倍`} ${sign(holds)}`,
  };
}

/** A multiple is printed to its last digit: 2.5倍 is 2.45 to 2.55, 3倍 2.5 to 3.5. */
function nearly(quantity: Quantity): { low: number; high: number } {
  return {
    low: Math.min(quantity.low, quantity.value - quantity.step / 2),
    high: Math.max(quantity.high, quantity.value + quantity.step / 2),
  };
}
