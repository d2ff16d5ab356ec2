/** A list of words that finds the longest one standing at, or ending at, a place. Cost: a few comparisons a call. */
export class Words {
  readonly #byFirst = new ByCharacter();
  readonly #byLast = new ByCharacter();

  /** Words, or one string of words parted by blanks. */
  constructor(words: string | readonly string[]) {
    const list = [...new Set(typeof words === 'string' ? words.split(' ') : words)];
    list.sort((a, b) => b.length - a.length);
    for (const word of list) {
      this.#byFirst.add(word.charCodeAt(0), word);
      this.#byLast.add(word.charCodeAt(word.length - 1), word);
    }
  }

  /** The longest word that starts at `at`; empty where none does. */
  at(text: string, at: number): string {
    const words = this.#byFirst.get(text.charCodeAt(at));
    if (words) for (const word of words) if (text.startsWith(word, at)) return word;
    return '';
  }

  /** The longest word that ends before `end`; empty where none does. */
  before(text: string, end: number): string {
    const words = this.#byLast.get(text.charCodeAt(end - 1));
    if (words) for (const word of words) if (text.startsWith(word, end - word.length)) return word;
    return '';
  }
}

/** Words by the code of one of their characters. Most characters open no word: a look at a small table tells. */
class ByCharacter {
  readonly #marked = new Uint8Array(0x400);
  readonly #words = new Map<number, string[]>();

  add(code: number, word: string): void {
    this.#marked[code & 0x3ff] = 1;
    const words = this.#words.get(code);
    if (words) words.push(word);
    else this.#words.set(code, [word]);
  }

  /** Undefined for none; NaN, which stands beyond a text's ends, has none. */
  get(code: number): readonly string[] | undefined {
    return this.#marked[code & 0x3ff] === 1 ? this.#words.get(code) : undefined;
  }
}
