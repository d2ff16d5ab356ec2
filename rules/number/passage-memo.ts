import type { Passage } from '../report';

/** Keeps what a function of one passage gives, as long as the passage lives. */
export function perPassage<Value>(read: (passage: Passage) => Value): (passage: Passage) => Value {
  const known = new WeakMap<Passage, { readonly value: Value }>();
  return (passage) => {
    let kept = known.get(passage);
    if (!kept) {
      kept = { value: read(passage) };
      known.set(passage, kept);
    }
    return kept.value;
  };
}
