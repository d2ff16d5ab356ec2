import { addition, type Step } from '../step';
import { unitAffinity } from '../units';
import { isPlain, type Told, totalEnds } from './told';

/** 审核文件23件、决定156件、合同402份，合计581件次: a total of things counted in several units. */
export function* mixedTotal({ claim, before, left }: Told): Iterable<Step> {
  if (!isPlain(claim) || !totalEnds.test(left)) return;
  let sum = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const part = before[at];
    if (!part || !isPlain(part) || part.quantity.unit === '%') return;
    if (unitAffinity(part.quantity.unit, claim.quantity.unit) === 0) return;
    sum += part.quantity.value;
    if (at > before.length - 2 || sum !== claim.quantity.value) continue;
    yield addition(before.slice(at), claim);
    return;
  }
}
