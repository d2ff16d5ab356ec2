import { codeAt } from '../numerals';

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
    const words = this.#byFirst.get(codeAt(text, at));
    if (words) for (const word of words) if (stands(word, text, at)) return word;
    return '';
  }

  /** Whether one of the words stands in a stretch of text. */
  standIn(text: string, start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      const words = this.#byFirst.get(text.charCodeAt(at));
      if (!words) continue;
      for (const word of words) if (at + word.length <= end && stands(word, text, at)) return true;
    }
    return false;
  }

  /** The longest word that ends before `end`; empty where none does. */
  before(text: string, end: number): string {
    const words = this.#byLast.get(codeAt(text, end - 1));
    if (words) for (const word of words) if (stands(word, text, end - word.length)) return word;
    return '';
  }
}

/** Words are short: a look at their characters is quicker than a call of `startsWith`. */
function stands(word: string, text: string, at: number): boolean {
  if (at < 0 || at + word.length > text.length) return false;
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
  return true;
}

/** Words by the code of one of their characters; a few codes share a place. Most characters open no word: a look at a small table tells. */
class ByCharacter {
  readonly #places = new Uint16Array(0x400);
  readonly #words: (string[] | undefined)[] = [undefined];

  add(code: number, word: string): void {
    const place = this.#places[code & 0x3ff] as number;
    const words = this.#words[place];
    if (words) words.push(word);
    else this.#places[code & 0x3ff] = this.#words.push([word]) - 1;
  }

  /** Undefined for none; words with another code in its place do not stand where it does. */
  get(code: number): readonly string[] | undefined {
    return this.#words[this.#places[code & 0x3ff] as number];
  }
}
