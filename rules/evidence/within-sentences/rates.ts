import type { Claim } from '../../report';
import { rounded } from '../change-over';
import { mentionsOf } from '../mention';
import { printed, type Step } from '../step';
import { isAlike, isWithin, type Told } from './told';

/** 审结588件，占受理数的94.4%; 抽查1248家次，查实94家次，发现率7.5%: the number before a rate over an earlier one of its sentence. */
export function* rates({ claim, before, left }: Told): Iterable<Step> {
  const { quantity } = claim;
  if (quantity.unit !== '%' || quantity.polarity !== undefined || quantity.kind === 'change') return;
  for (const part of partsNamed(claim, left, before)) {
    const step = rateOver(claim, part, before);
    if (!step) continue;
    yield step;
    return;
  }
}

function rateOver(claim: Claim, part: Claim, before: readonly Claim[]): Step | undefined {
  for (const whole of before.toReversed()) {
    if (whole === part || whole.start > part.start || whole.quantity.value < part.quantity.value) continue;
    if (!isAlike(whole, part) || whole.quantity.value === 0) continue;
    const rate = (part.quantity.value / whole.quantity.value) * 100;
    if (!isWithin(rate, claim)) continue;
    return {
      claim,
      from: [part, whole],
      equation: `${printed(part)} ÷ ${printed(whole)} = ${rounded(rate)}%`,
    };
  }
  const list = before.filter((other) => isAlike(other, part));
  const sum = list.reduce((total, other) => total + other.quantity.value, 0);
  const rate = (part.quantity.value / sum) * 100;
  // 噪声612件、大气533件、其他382件；噪声类占40.1%: of all that are listed, where the share names one of them.
  if (part === before.at(-1) || list.length < 2 || !isWithin(rate, claim)) return undefined;
  const equation = `${printed(part)} ÷ (${list.map(printed).join(' + ')}) = ${rounded(rate)}%`;
  return { claim, from: list, equation };
}

/** Of what a rate is told: of the number whose words it names again (企业占, 整改率), else of the one before it. */
function partsNamed(claim: Claim, left: string, before: readonly Claim[]): readonly Claim[] {
  const name = /([一-鿿]{2,6}?)类?占比?[^占]{0,12}$/.exec(left)?.[1];
  const named = name ? before.filter(({ quantity }) => quantity.measure.includes(name)) : [];
  if (named.length === 1) return named;
  const last = before.at(-1);
  if (!last || (name !== undefined && /[；;]/.test(left))) return [];
  const stem = mentionsOf(claim.block.passage).get(claim.quantity)?.rate;
  if (stem === undefined || stem === '占') return last.quantity.unit === '%' ? [] : [last];
  return before.toReversed().filter((part) => part.quantity.unit !== '%' && isRateOf(stem, part));
}

/** Whether a rate's name says something of its part: 结案率 of 审结, not 满意率 of 培训. */
function isRateOf(stem: string, part: Claim): boolean {
  const words = mentionsOf(part.block.passage).get(part.quantity)?.near ?? '';
  return [...stem].some((letter) => words.includes(letter));
}
