import type { Claim } from '../../report';
import { addition, type Step, subtraction } from '../step';
import { inOneSentence, isAlike, isPlain, type Told } from './told';

/** Longest names of parts: longer ones in a list than after a comma, where another matter may begin. */
const listedName = 8;
const shortName = 4;
const twoNames = 3;

/** 评查260件，优秀121件，良好98件，一般41件: every number that follows the whole in its sentence is a part, and they make it up. */
export function* wholeByParts({ claim, before, claims }: Told): Iterable<Step> {
  if (!isPlain(claim) || claim.quantity.unit === '%' || before.length > 2) return;
  const { prose } = claim.block.passage;
  const parts: Claim[] = [];
  let sum = 0;
  let end = claim.quantity.end;
  let longest = 0;
  for (let at = claim.index + 1; parts.length < 8; at++) {
    const part = claims[at];
    if (!part || !inOneSentence(claim, part) || !isPlain(part) || !isAlike(claim, part)) break;
    const [, mark, name] =
      /^([，,：:、])([^，,。；;、\d]*)$/.exec(prose.slice(end, part.quantity.start)) ?? [];
    if (mark === undefined || name === undefined) break;
    const length = name.replace(/[（）()]/g, '').length;
    if (length > listedName) break;
    // The first stands after the whole's comma whether a list follows or not.
    if (mark !== '、' && parts.length > 0) longest = Math.max(longest, length);
    parts.push(part);
    sum += part.quantity.value;
    end = part.quantity.end;
  }
  if (parts.length < 2 || sum !== claim.quantity.value) return;
  if (longest > (parts.length === 2 ? twoNames : shortName)) return;
  for (const part of parts) {
    const others = parts.filter((other) => other !== part);
    yield subtraction(claim, others, part);
  }
  yield addition(parts, claim);
}
