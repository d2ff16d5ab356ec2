import type { Claim } from '../../report';
import { printed, type Step } from '../step';
import { unitAffinity } from '../units';
import { inOneSentence, isRounded, type Told } from './told';

/** What a mean is taken over, by the word before it: 案均, 人均, 场均, 家次均, 平均每村, 每期. */
const meanOver = /(?:([案人场户村件家镇乡所次期起企校])次?均|(?:平均)?每([一-鿿]{1,2}))[一-鿿]{0,8}$/;

/** 3408件，罚没款1972.6万元，案均5788元: the number of the mean's unit over that of what it is taken over. */
export function* means({ claim, before, left, claims }: Told): Iterable<Step> {
  const found = meanOver.exec(left);
  const over = found?.[1] ?? found?.[2];
  if (over === undefined) return;
  const next = claims[claim.index + 1];
  const around = next && inOneSentence(claim, next) ? [...before, next] : before;
  for (const sum of before.toReversed()) {
    if (unitAffinity(sum.quantity.unit, claim.quantity.unit) < 1 || sum.quantity.unit === '%') continue;
    for (const count of around) {
      if (count === sum || count.quantity.value < 1 || !counts(count, over)) continue;
      const slack = sum.quantity.step / 2 / count.quantity.value;
      if (!isRounded(sum.quantity.value / count.quantity.value, claim, slack)) continue;
      yield {
        claim,
        from: [sum, count],
        equation: `${printed(sum)} ÷ ${printed(count)} = ${printed(claim)}`,
      };
      return;
    }
  }
}

/** Whether a number counts what a mean is taken over: 件 are what 案均 divides by. */
function counts({ quantity }: Claim, over: string): boolean {
  const { unit, measure } = quantity;
  const units = over === '案' ? '案件宗起' : over === '人' ? '人名位' : over.charAt(0);
  return units.includes(unit.charAt(0) || ' ') || measure.includes(over);
}
