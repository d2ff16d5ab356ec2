import type { Passage } from './report';

/** What is read from a passage alone is read once and lives as long as the passage. */
export function perPassage<Result>(read: (passage: Passage) => Result): (passage: Passage) => Result {
  const kept = new WeakMap<Passage, Result>();
  return (passage) => {
    let result = kept.get(passage);
    if (result === undefined) {
      result = read(passage);
      kept.set(passage, result);
    }
    return result;
  };
}
