import { type Quantity, traces } from '../../report';
import { decimalsOf, roundHalfUp, shown, sign, tidy } from './arithmetic';
import { type Figure, isCount, isExact, type Line, sameFamily } from './figures';
import { noRelations, type PassageRelation } from './relation';

/** Periods a yearly total is spread over; 日 counts calendar days or working days. */
const periods: readonly (readonly [RegExp, readonly number[]])[] = [
  [/日均|平均每[天日]|每[天日]平均/, [365, 366]],
  [/月均|平均每月|每月平均/, [12]],
  [/周均|平均每周|每周平均/, [52, 53]],
];
/** In the words of every mean. */
const meanTraces = traces('均');
const members = /平均每?|[人户村镇县家场案]均|每[村镇人户家县所场案]平均/;
/** What a mean is taken over, and the units it is counted in. */
const memberUnits: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '名', '位'],
  户: ['户'],
  家: ['家'],
  场: ['场'],
};

/**
 * «203个村共1218名，平均每村6名», «受理68.4万件，日均约1874件»: told where it holds. A mean has many bases, so it is told wrong
 * only where its sentence gives two numbers alone: 12人全年办案420件，人均38.2件.
 */
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
        ? (shared(line, figure) ?? wrongMean(line, figure, lead))
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

function wrongMean(line: Line, figure: Figure, lead: string): PassageRelation | undefined {
  const word = /([人户家场])均?[为达约有近]*$/.exec(lead)?.[1] ?? '';
  const units = memberUnits[word];
  const [members, whole, another] = line.figures
    .slice(0, figure.index)
    .filter(({ quantity }) => isCount(quantity));
  if (!units || !members || !whole || another || figure.index !== 2) return undefined;
  const { quantity: stated } = figure;
  if (!units.includes(members.quantity.unit) || whole.quantity.unit !== stated.unit) return undefined;
  if (![members, whole].every(({ quantity }) => isExact(quantity) && !quantity.polarity)) return undefined;
  if (!/^[^，,；;。]{0,12}[，,]?[^，,；;。]{0,12}$/.test(whole.before)) return undefined;
  const value = whole.quantity.value / members.quantity.value;
  // Far apart they are of two matters.
  if (value > stated.value * 1.5 || stated.value > value * 1.5) return undefined;
  return meanOf([whole.quantity, members.quantity], value, stated, shown(members.quantity), false);
}

function mean(
  operands: readonly [Quantity, ...Quantity[]],
  value: number,
  stated: Quantity,
  divisor: string,
): PassageRelation | undefined {
  const reach = Math.max(stated.step / 2, stated.value / 100);
  return Math.abs(value - stated.value) > reach + 1e-9
    ? undefined
    : meanOf(operands, value, stated, divisor, true);
}

function meanOf(
  operands: readonly [Quantity, ...Quantity[]],
  value: number,
  stated: Quantity,
  divisor: string,
  holds: boolean,
): PassageRelation {
  const [whole] = operands;
  const expected = tidy(value);
  const rounded = Number(roundHalfUp(value, decimalsOf(stated) + 1));
  return {
    kind: 'average',
    operands,
    stated,
    expected,
    holds,
    equation: `${shown(whole)} ÷ ${divisor} = ${rounded}${rounded === stated.value ? '' : ` ${holds ? '≈' : '≠'} ${shown(stated)}`} ${sign(holds)}`,
  };
}
