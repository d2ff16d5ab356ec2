import { type Quantity, traces } from '../../report';
import { decimalsOf, roundHalfUp, shown, sign, tidy } from './arithmetic';
import { type Figure, isCount, type Line, sameFamily } from './figures';
import { noRelations, type PassageRelation } from './relation';

/** Periods a yearly total is spread over; 日 counts calendar days or working days. */
const periods: readonly (readonly [RegExp, readonly number[]])[] = [
  [/日均|平均每[天日]|每[天日]平均/, [365, 366]],
  [/月均|平均每月|每月平均/, [12]],
  [/周均|平均每周|每周平均/, [52, 53]],
];
/** In the words of every mean. */
const meanTraces = traces('均');
const members = /平均每?|[人户村镇县家]均|每[村镇人户家县所]平均/;

/** «203个村共1218名，平均每村6名», «受理68.4万件，日均约1874件»: told where it holds; a mean has too many bases to accuse. */
export function averageRelations(line: Line): readonly PassageRelation[] {
  if (!line.passage.has(meanTraces)) return noRelations;
  const relations: PassageRelation[] = [];
  for (const figure of line.figures) {
    const { quantity } = figure;
    if (!isCount(quantity) || figure.index === 0) continue;
    const lead = figure.before.slice(-10);
    const period = periods.find(([words]) => words.test(lead));
    const found = period
      ? spread(line, figure, period[1])
      : members.test(lead)
        ? shared(line, figure)
        : undefined;
    if (found) relations.push(found);
  }
  return relations;
}

function spread(line: Line, figure: Figure, days: readonly number[]): PassageRelation | undefined {
  for (const whole of [...line.figures.slice(0, figure.index)].reverse()) {
    if (!isCount(whole.quantity) || !sameFamily(whole.quantity, figure.quantity)) continue;
    for (const count of days) {
      const relation = mean([whole.quantity], whole.quantity.value / count, figure.quantity, String(count));
      if (relation) return relation;
    }
  }
  return undefined;
}

function shared(line: Line, figure: Figure): PassageRelation | undefined {
  const before = line.figures.slice(0, figure.index).filter(({ quantity }) => isCount(quantity));
  for (const whole of [...before].reverse()) {
    if (!sameFamily(whole.quantity, figure.quantity)) continue;
    for (const parts of before) {
      if (parts === whole || parts.quantity.value < 2) continue;
      const relation = mean(
        [whole.quantity, parts.quantity],
        whole.quantity.value / parts.quantity.value,
        figure.quantity,
        shown(parts.quantity),
      );
      if (relation) return relation;
    }
  }
  return undefined;
}

function mean(
  operands: readonly Quantity[],
  value: number,
  stated: Quantity,
  divisor: string,
): PassageRelation | undefined {
  const [whole] = operands;
  if (!whole) return undefined;
  const reach = Math.max(stated.step / 2, stated.value / 100);
  if (Math.abs(value - stated.value) > reach + 1e-9) return undefined;
  const expected = tidy(value);
  const rounded = Number(roundHalfUp(value, decimalsOf(stated) + 1));
  return {
    kind: 'average',
    operands,
    stated,
    expected,
    holds: true,
    equation: `${shown(whole)} ÷ ${divisor} = ${rounded}${rounded === stated.value ? '' : ` ≈ ${shown(stated)}`} ${sign(true)}`,
  };
}
