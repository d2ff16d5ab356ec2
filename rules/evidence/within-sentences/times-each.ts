import { printed, type Step } from '../step';
import { isAlike, isPlain, type Told, totalEnds } from './told';

/** 4轮，每轮抽30卷，共120卷: so many times so many each. */
export function* timesEach({ claim, before, left }: Told): Iterable<Step> {
  if (!isPlain(claim) || !totalEnds.test(left)) return;
  const [times, each] = before.slice(-2);
  if (!times || !each || !isAlike(each, claim)) return;
  if (times.quantity.value * each.quantity.value !== claim.quantity.value) return;
  const words = claim.block.passage.prose.slice(times.quantity.end, each.quantity.start);
  if (!words.includes('每')) return;
  yield {
    claim,
    from: [times, each],
    equation: `${printed(times)} × ${printed(each)} = ${printed(claim)}`,
  };
}
