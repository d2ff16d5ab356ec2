import { addition, type Step, subtraction } from '../step';
import { inOneSentence, isAlike, isPlain, type Told } from './told';

/** The words that part what was told before: 其中, 按领域分：. */
const parting = /(?:其中|按[^，。；]{1,8}分类?|从[^，。；]{1,8}看)[，：,:]?[^，。；、]{0,12}$/;

/** How far before a list its whole may stand. */
const wholeReach = 6;

/** 立案487件。按领域分：规划156件、市容203件…: a list that makes up a number told before it, in its sentence or the one before. */
export function* listedParts({ claim, left, claims }: Told): Iterable<Step> {
  if (!isPlain(claim) || claim.quantity.unit === '%' || !parting.test(left)) return;
  const { prose } = claim.block.passage;
  const parts = [claim];
  let sum = claim.quantity.value;
  for (let at = claim.index + 1; at < claims.length && parts.length < 10; at++) {
    const [part, last] = [claims[at], parts.at(-1)];
    if (!part || !last || !inOneSentence(last, part) || !isPlain(part) || !isAlike(claim, part)) break;
    const between = prose.slice(last.quantity.end, part.quantity.start).replace(/[（(][^（）()]*[）)]/g, '');
    if (!/^[、，,][^，,。；;、]*$/.test(between)) break;
    parts.push(part);
    sum += part.quantity.value;
  }
  const whole = claims
    .slice(Math.max(0, claim.index - wholeReach), claim.index)
    .findLast(
      (other) => other.block === claim.block && isAlike(other, claim) && other.quantity.value === sum,
    );
  if (!whole || parts.length < 2) return;
  for (const part of parts) {
    const others = parts.filter((other) => other !== part);
    yield subtraction(whole, others, part);
  }
  yield addition(parts, whole);
}
