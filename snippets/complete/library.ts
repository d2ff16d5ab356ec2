import { type Draft, fill } from '../insert';
import type { LearnedHeading, Pack, Pattern } from '../pack';

/** A pattern with what the draft fills by itself filled in. */
export interface FilledPattern {
  readonly pattern: Pattern;
  readonly text: string;
  /** First letters of the pinyin of what the pack holds, the draft's level put in. */
  readonly initials: string;
}

export interface FilledHeading {
  readonly heading: LearnedHeading;
  readonly text: string;
  readonly initials: string;
}

/** The patterns and headings of a pack, filled for one draft and ready to be looked up by what is typed. */
export interface Library {
  readonly pack: Pack;
  readonly patterns: readonly FilledPattern[];
  /** By their first two characters. */
  readonly byHead: ReadonlyMap<string, readonly FilledPattern[]>;
  /** Word groups that reports write after a word like 深化. */
  readonly led: readonly FilledPattern[];
  readonly headings: readonly FilledHeading[];
}

const libraries = new WeakMap<Pack, Map<string, Library>>();
/** Drafts open at once; more would hardly be. */
const kept = 16;

export function libraryFor(pack: Pack, draft: Draft): Library {
  const known = libraries.get(pack) ?? new Map<string, Library>();
  libraries.set(pack, known);
  const key = `${draft.year} ${draft.place} ${draft.level}`;
  let library = known.get(key);
  if (!library) {
    library = fillLibrary(pack, draft);
    if (known.size >= kept) known.clear();
    known.set(key, library);
  }
  return library;
}

function fillLibrary(pack: Pack, draft: Draft): Library {
  const level = levelInitials[draft.level ?? ''] ?? '';
  const filled = <Entry extends { text: string; initials: string }>({ text, initials }: Entry) => ({
    text: fill(text, draft),
    initials: initials.replaceAll('*', level),
  });
  const patterns = pack.patterns.map((pattern): FilledPattern => ({ pattern, ...filled(pattern) }));
  const led = patterns.filter(({ pattern }) => pattern.leads !== undefined);
  const headings = pack.headings.map((heading): FilledHeading => ({ heading, ...filled(heading) }));
  return { pack, patterns, byHead: byHead(patterns), led, headings };
}

const levelInitials: Readonly<Record<string, string>> = {
  省: 's',
  市: 's',
  县: 'x',
  区: 'q',
  州: 'z',
  盟: 'm',
  旗: 'q',
  镇: 'z',
  乡: 'x',
  街道: 'jd',
};

export function byHead(patterns: readonly FilledPattern[]): Map<string, FilledPattern[]> {
  const lists = new Map<string, FilledPattern[]>();
  for (const filled of patterns) {
    const key = filled.text.slice(0, 2);
    const list = lists.get(key);
    if (list) list.push(filled);
    else lists.set(key, [filled]);
  }
  return lists;
}
