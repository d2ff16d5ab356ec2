import type { Passage, Sentence, Traces } from '../report';

const none: readonly Sentence[] = [];

/**
 * The sentences in which a pattern is worth trying: those with one of the pairs of characters (a global pattern of two),
 * or all of them where the passage holds a rare character that tells as much.
 */
export function sentencesWith(passage: Passage, rare: Traces, pairs: RegExp): readonly Sentence[] {
  if (passage.has(rare)) return passage.sentences;
  let found = nextPair(passage.prose, pairs, 0);
  if (found < 0) return none;
  const sentences: Sentence[] = [];
  for (const sentence of passage.sentences) {
    if (found >= sentence.end) continue;
    sentences.push(sentence);
    found = nextPair(passage.prose, pairs, sentence.end);
    if (found < 0) break;
  }
  return sentences;
}

function nextPair(prose: string, pairs: RegExp, from: number): number {
  pairs.lastIndex = from;
  return pairs.test(prose) ? pairs.lastIndex - 2 : -1;
}
