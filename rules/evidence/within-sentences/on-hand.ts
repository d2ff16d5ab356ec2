import { addition, type Step } from '../step';
import { isAlike, isPlain, type Told } from './told';

/** 受理126件，加上上年结转7件，在办133件. */
export function* onHand({ claim, before, left }: Told): Iterable<Step> {
  if (!isPlain(claim) || !/(?:在办|应办|待办|应审结|共|合计)[一-鿿]{0,6}$/.test(left)) return;
  const [came, carried] = before.slice(-2);
  if (!came || !carried || !isAlike(came, claim) || !isAlike(carried, claim)) return;
  const words = came.block.passage.prose.slice(came.quantity.end, carried.quantity.start);
  if (!/结转|旧存|上年(?:末|底)?[转存]/.test(words)) return;
  if (came.quantity.value + carried.quantity.value !== claim.quantity.value) return;
  yield addition([came, carried], claim);
}
