import type { Passage, Sentence } from '../report';
import { required } from '../report/required';

/** Finds the sentences in which a global pattern matches. The pattern looks at no more than the sentence it matches in. */
export function sentencesWith(pattern: RegExp): (passage: Passage) => readonly Sentence[] {
  const signs = required(pattern);
  return (passage) => (passage.has(signs) ? matchedSentences(passage, pattern) : none);
}

const none: readonly Sentence[] = [];

function matchedSentences({ prose, sentences }: Passage, pattern: RegExp): readonly Sentence[] {
  const matched: Sentence[] = [];
  let found = nextMatch(prose, pattern, 0);
  for (const sentence of sentences) {
    if (found < 0) break;
    if (found >= sentence.end) continue;
    matched.push(sentence);
    found = nextMatch(prose, pattern, sentence.end);
  }
  return matched;
}

function nextMatch(prose: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(prose)?.index ?? -1;
}
