import { type Step, subtraction } from '../step';
import { isAlike, isPlain, type Told } from './told';

/** Words by what is left of a whole. */
const restBefore =
  /(?:尚有|还有|仍有|剩余?|剩下|其余|余下|[未非][一-鿿]{1,10}|不予[一-鿿]{2,8}|不及格|不合格|不符合|不达标|缺[编员额岗口]?|空[编缺]|短缺|缺口|请假|缺席|正在[一-鿿]{2,4}|待[一-鿿]{2,4})$/;

const restAfter = /^(?:正在|未|尚未|仍在|不合格|不及格|待)/;

/** 查出176个，整改155个，尚有21个: a whole less the parts told since. */
export function* rest({ claim, before, left, right }: Told): Iterable<Step> {
  if (!isPlain(claim) || !(restBefore.test(left) || restAfter.test(right))) return;
  // A rate told in between is none of them.
  const counted = before.filter(({ quantity }) => quantity.unit !== '%');
  let parts = 0;
  for (let at = counted.length - 1; at > 0 && at >= counted.length - 4; at--) {
    const part = counted[at];
    const whole = counted[at - 1];
    if (!part || !whole || !isAlike(part, claim) || !isAlike(whole, claim)) return;
    parts += part.quantity.value;
    if (whole.quantity.value - parts !== claim.quantity.value) continue;
    yield subtraction(whole, counted.slice(at), claim);
    return;
  }
}
