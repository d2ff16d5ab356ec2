import { blankNonProse, nonProseTraces } from './prose';
import { readQuantities } from './quantities';
import type { Quantity } from './quantity';
import { type Sentence, splitSentences } from './sentences';
import { type Characters, type Held, meet, named, readCharacters, type Traces } from './traces';

/**
 * One paragraph's text and what can be read from it alone. It is a pure function of its text, so an edit
 * elsewhere in the report leaves it as it is, and whatever is worked out from it may be kept with it.
 * Every offset in it counts from the start of the passage.
 */
export class Passage {
  readonly text: string;
  #kept: unknown[] | undefined;
  #prose: string | undefined;
  #sentences: readonly Sentence[] | undefined;
  #quantities: readonly Quantity[] | undefined;
  #characters: Characters | undefined;
  #named = 0;

  constructor(text: string) {
    this.text = copied(text);
  }

  /** The text with comments, code, links' targets and addresses blanked to spaces: the same length, only prose. */
  get prose(): string {
    this.#prose ??= this.has(nonProseTraces) ? blankNonProse(this.text) : this.text;
    return this.#prose;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= splitSentences(this.prose, this.marks);
    return this.#sentences;
  }

  get quantities(): readonly Quantity[] {
    this.#quantities ??= readQuantities(this);
    return this.#quantities;
  }

  /** Whether one of the signs stands in the text: the quick look before a pattern is tried. */
  has(sought: Traces): boolean {
    return meet(this.held, sought);
  }

  /** The traces of which it holds a sign. */
  get held(): Held {
    return this.#read().held;
  }

  /** See `Characters`. */
  get marks(): readonly number[] {
    return this.#read().marks;
  }

  /** See `Characters`. */
  get echoes(): readonly number[] {
    return this.#read().echoes;
  }

  #read(): Characters {
    if (this.#characters === undefined || this.#named !== named) {
      this.#characters = readCharacters(this.text);
      this.#named = named;
    }
    return this.#characters;
  }

  /** What a reader makes of this passage, made once and kept at a place of the reader's own (`perPassage`). */
  once<Result>(place: number, read: (passage: Passage) => Result): Result {
    if (this.#kept === undefined) this.#kept = new Array<unknown>(readers);
    let result = this.#kept[place] as Result | undefined;
    if (result === undefined) {
      result = read(this);
      this.#kept[place] = result;
    }
    return result;
  }
}

/**
 * A text of its own. A slice of a document holds on to the whole of it, and a passage outlives the version of the draft
 * it was read from by many edits; patterns are also tried quicker on it.
 */
function copied(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('');
}

let readers = 0;

/**
 * What is read from a passage alone is read once and lives as long as the passage: it is kept there, which is quicker
 * to reach and to forget than a weak map a reader.
 */
export function perPassage<Result extends object>(
  read: (passage: Passage) => Result,
): (passage: Passage) => Result {
  const place = readers++;
  return (passage) => passage.once(place, read);
}

/**
 * The same for what also depends on something that seldom changes (settings, a lexicon, an outline): the last is kept,
 * as long as it is asked for under the same key.
 */
export function perPassageUnder<Key extends object, Result>(
  read: (passage: Passage, key: Key) => Result,
): (passage: Passage, key: Key) => Result {
  const lastOf = perPassage((): { last?: { readonly key: Key; readonly result: Result } } => ({}));
  return (passage, key) => {
    const kept = lastOf(passage);
    if (kept.last?.key !== key) kept.last = { key, result: read(passage, key) };
    return kept.last.result;
  };
}
