import type { Outline, Skeleton } from '../../rules/report';
import { builtinPack } from '../../snippets/builtin';
import { mergePacks } from '../../snippets/merge';
import type { Pack } from '../../snippets/pack';
import { levelOf } from '../../snippets/place';
import { skeletonsFor } from '../../snippets/skeletons';

type Skeletons = (role: string) => Skeleton | undefined;

const known = new WeakMap<readonly Pack[], Map<string, Skeletons>>();
/** Drafts of one office are few; an office's folder may hold those of many places. */
const kept = 200;

/**
 * Skeletons as real reports write them, the office's own packs first, for the place a title names. Where it names
 * none, the template's own stand, which speak of no level of government. The same function for the same packs and place.
 */
export function learnedSkeletons(
  outline: Outline,
  body: string | undefined,
  own: readonly Pack[] = noPacks,
): Skeletons {
  const place = body?.replace(/^中共|(?:市|县|区|省)?委.*$|人民政府.*$/g, '');
  const level = place && levelOf(place);
  if (!level) return none;
  let byPlace = known.get(own);
  if (!byPlace || byPlace.size >= kept) {
    byPlace = new Map();
    known.set(own, byPlace);
  }
  const key = `${outline.id} ${place}`;
  let skeletons = byPlace.get(key);
  if (!skeletons) {
    const packs = [...own.filter((pack) => pack.outline === outline.id), builtinPack()];
    skeletons = skeletonsFor(mergePacks(packs), outline, { place, level });
    byPlace.set(key, skeletons);
  }
  return skeletons;
}

const noPacks: readonly Pack[] = [];
const none = (): undefined => undefined;
