import type { Passage } from './report';

let readers = 0;

/**
 * What is read from a passage alone is read once and lives as long as the passage: it is kept there, which is quicker
 * to reach and to forget than a weak map a reader.
 */
export function perPassage<Result>(read: (passage: Passage) => Result): (passage: Passage) => Result {
  const place = readers++;
  return (passage) => passage.once(place, read);
}
