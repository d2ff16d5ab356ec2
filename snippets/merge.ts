import type { LearnedHeading, LearnedSkeleton, Pack, Pattern } from './pack';

/** Samples listed with an entry. */
const listed = 8;

/**
 * An office's own packs before the built-in one: what stands in both counts for both, and of the ways to arrange a
 * section the office's own comes first. Packs for another outline than the first one's are left out.
 */
export function mergePacks(packs: readonly Pack[]): Pack {
  const [first, ...others] = packs;
  if (!first) throw new RangeError('nothing to merge');
  const all = [first, ...others.filter((pack) => pack.outline === first.outline)];
  if (all.length === 1) return first;
  return {
    version: 1,
    outline: first.outline,
    reports: all.reduce((sum, pack) => sum + pack.reports, 0),
    samples: all.flatMap((pack) => pack.samples),
    skeletons: merged(
      all.map((pack) => pack.skeletons),
      skeletonKey,
      (a) => a,
    ),
    headings: merged(
      all.map((pack) => pack.headings),
      headingKey,
      (a) => a,
    ),
    patterns: merged(
      all.map((pack) => pack.patterns),
      patternKey,
      (a, b) => ({
        ...a,
        roles: sum(a.roles, b.roles),
        topics: sum(a.topics, b.topics),
      }),
    ),
  };
}

const skeletonKey = ({ role, variant }: LearnedSkeleton) => `${role} ${variant}`;
const headingKey = ({ role, level, text }: LearnedHeading) => `${role} ${level} ${text}`;
const patternKey = ({ text }: Pattern) => text;

function merged<Entry extends { readonly support: number; readonly samples: string[] }>(
  lists: readonly (readonly Entry[])[],
  keyOf: (entry: Entry) => string,
  join: (a: Entry, b: Entry) => Entry,
): Entry[] {
  const entries = new Map<string, Entry>();
  for (const entry of lists.flat()) {
    const key = keyOf(entry);
    const known = entries.get(key);
    entries.set(
      key,
      known
        ? {
            ...join(known, entry),
            support: known.support + entry.support,
            samples: [...new Set([...known.samples, ...entry.samples])].slice(0, listed),
          }
        : entry,
    );
  }
  return [...entries.values()];
}

function sum(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const counts: Record<string, number> = { ...a };
  for (const [key, times] of Object.entries(b)) counts[key] = (counts[key] ?? 0) + times;
  return counts;
}
