import { anyOf, unified } from './bigrams';
import { actors, contrasts } from './words';

/** The contrasting words a text holds: by class, which of its kinds, and the words themselves. */
export type Contrasting = ReadonlyMap<
  number,
  { readonly kinds: ReadonlySet<number>; readonly words: readonly string[] }
>;

const places = new Map<string, [number, number][]>();
for (const [index, kinds] of [...contrasts, ...actors].entries())
  for (const [kind, words] of kinds.entries())
    for (const word of words) {
      const key = unified(word);
      places.set(key, [...(places.get(key) ?? []), [index, kind]]);
    }
const anyWord = anyOf(places.keys());

const none: Contrasting = new Map();

/** Reads a text in which synonyms are unified; the longest word at a place counts (不予受理 is not 受理). */
export function contrastsIn(text: string): Contrasting {
  let found: Map<number, { kinds: Set<number>; words: string[] }> | undefined;
  for (const [word] of text.matchAll(anyWord)) {
    found ??= new Map();
    for (const [index, kind] of places.get(word) ?? []) {
      const entry = found.get(index) ?? { kinds: new Set<number>(), words: [] };
      entry.kinds.add(kind);
      entry.words.push(word);
      found.set(index, entry);
    }
  }
  return found ?? none;
}

export interface Agreement {
  /** 1 where nothing speaks against it. */
  readonly factor: number;
  /** The words by the number say another thing than the measure. */
  readonly clash: boolean;
  /** The words by the number say more than the measure does: the number may be a part of it. */
  readonly narrower: boolean;
}

/** Whether words by a number, and in its sentence, agree with those of a measure. */
export function agreement(
  measure: Contrasting,
  text: string,
  near: Contrasting,
  sentence: Contrasting,
): Agreement {
  let factor = 1;
  let clash = false;
  let narrower = false;
  for (const [index, { kinds }] of measure) {
    const beside = near.get(index)?.kinds;
    if (beside) {
      if (disjoint(kinds, beside)) {
        clash = true;
        factor *= 0.35;
      }
      continue;
    }
    const around = sentence.get(index)?.kinds;
    if (around && disjoint(kinds, around)) factor *= 0.75;
  }
  for (const [index, { words }] of near) {
    if (index < contrasts.length && !measure.has(index) && !words.some((word) => text.includes(word)))
      narrower = true;
  }
  return { factor, clash, narrower };
}

function disjoint(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const item of a) if (b.has(item)) return false;
  return true;
}
