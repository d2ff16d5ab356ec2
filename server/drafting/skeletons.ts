import type { Outline, Skeleton } from '../../rules/report';
import { builtinPack } from '../../snippets/builtin';
import { levelOf } from '../../snippets/place';
import { skeletonsFor } from '../../snippets/skeletons';

type Skeletons = (role: string) => Skeleton | undefined;

const known = new Map<string, Skeletons>();
/** Drafts of one office are few; an office's folder may hold those of many places. */
const kept = 200;

/**
 * Skeletons as real reports write them, for the place a title names. Where it names none, the template's own stand,
 * which speak of no level of government. The same function for the same place.
 */
export function learnedSkeletons(outline: Outline, body: string | undefined): Skeletons {
  const place = body?.replace(/^中共|(?:市|县|区|省)?委.*$|人民政府.*$/g, '');
  const level = place && levelOf(place);
  if (!level) return none;
  const key = `${outline.id} ${place}`;
  let skeletons = known.get(key);
  if (!skeletons) {
    if (known.size >= kept) known.clear();
    skeletons = skeletonsFor(builtinPack(), outline, { place, level });
    known.set(key, skeletons);
  }
  return skeletons;
}

const none = (): undefined => undefined;
