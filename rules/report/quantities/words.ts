/** A list of words that finds the longest one standing at, or ending at, a place. Cost: a few comparisons a call. */
export class Words {
  readonly #byFirst = new Map<string, string[]>();
  readonly #byLast = new Map<string, string[]>();

  /** Words, or one string of words parted by blanks. */
  constructor(words: string | readonly string[]) {
    const list = [...new Set(typeof words === 'string' ? words.split(' ') : words)];
    list.sort((a, b) => b.length - a.length);
    for (const word of list) {
      push(this.#byFirst, word.charAt(0), word);
      push(this.#byLast, word.charAt(word.length - 1), word);
    }
  }

  /** The longest word that starts at `at`; empty where none does. */
  at(text: string, at: number): string {
    for (const word of this.#byFirst.get(text.charAt(at)) ?? []) if (text.startsWith(word, at)) return word;
    return '';
  }

  /** The longest word that ends before `end`; empty where none does. */
  before(text: string, end: number): string {
    for (const word of this.#byLast.get(text.charAt(end - 1)) ?? [])
      if (text.startsWith(word, end - word.length)) return word;
    return '';
  }
}

function push(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key);
  if (list) list.push(word);
  else map.set(key, [word]);
}
