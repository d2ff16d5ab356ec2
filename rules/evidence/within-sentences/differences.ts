import { printed, type Step } from '../step';
import { isAlike, isRounded, type Told } from './told';

/** 较上年402.7万元少罚83.3万元, 由3862项调整为3790项，减少72项: the difference of the two values the words compare. */
export function* differences({ claim, before, left, claims }: Told): Iterable<Step> {
  if (!/(?:[多少增减缩降升涨]|减少|增加|下降|上升|提高|压缩|压减|精简)[一-鿿]{0,3}$/.test(left)) return;
  const two = before.at(-1);
  // 细化任务32项。与上年的28项相比多4项: the value of this year may stand in the sentence before.
  const one = before.at(-2) ?? (two?.quantity.period ? claims[two.index - 1] : undefined);
  if (!one || !two || one.block !== claim.block || !isAlike(one, claim) || !isAlike(two, claim)) return;
  const { prose } = claim.block.passage;
  const told = prose.slice(Math.max(0, one.quantity.start - 12), claim.quantity.start);
  if (!/[比较]|相比|调整|增至|减至|增加到|减少到|降至|升至|[由从]/.test(told)) return;
  const slack = one.quantity.step / 2 + two.quantity.step / 2 - 1;
  if (!isRounded(Math.abs(one.quantity.value - two.quantity.value), claim, slack)) return;
  const [large, small] = one.quantity.value < two.quantity.value ? [two, one] : [one, two];
  yield { claim, from: [one, two], equation: `${printed(large)} − ${printed(small)} = ${printed(claim)}` };
}
