const tableSize = 1 << 22;

/**
 * Counts in how many reports each stretch of so many tokens stands, and whether different tokens come before and
 * after it, in a table of fixed size: thousands of reports need no more memory than five. Two stretches that fall on
 * one place of the table count as one; what is learned is checked against whole forms afterwards.
 */
export class Recurrence {
  readonly stretch: number;
  /** Reports counted. */
  reports = 0;
  readonly #reports = new Uint16Array(tableSize);
  readonly #lastReport = new Int32Array(tableSize).fill(-1);
  /** The token before (after) the stretch where it was first seen; 1 once another one was. */
  readonly #before = new Uint16Array(tableSize);
  readonly #after = new Uint16Array(tableSize);

  constructor(stretch: number) {
    this.stretch = stretch;
  }

  add(report: number, tokens: string): void {
    const { stretch } = this;
    this.reports = Math.max(this.reports, report + 1);
    for (let at = 0; at + stretch <= tokens.length; at++) {
      const place = this.#place(tokens, at);
      if (this.#lastReport[place] !== report) {
        this.#lastReport[place] = report;
        this.#reports[place] = Math.min((this.#reports[place] ?? 0) + 1, 0xffff);
      }
      vary(this.#before, place, at === 0 ? edge : tokens.charCodeAt(at - 1));
      vary(this.#after, place, at + stretch === tokens.length ? edge : tokens.charCodeAt(at + stretch));
    }
  }

  /** Reports that hold the stretch at `at`. */
  reportsAt(tokens: string, at: number): number {
    return this.#reports[this.#place(tokens, at)] ?? 0;
  }

  /** Different tokens come before this stretch: a word may begin with it. */
  mayBegin(tokens: string, at: number): boolean {
    return this.#before[this.#place(tokens, at)] === varied;
  }

  /** Different tokens come after the stretch that ends at `end`: a word may end there. */
  mayEnd(tokens: string, end: number): boolean {
    return this.#after[this.#place(tokens, end - this.stretch)] === varied;
  }

  #place(tokens: string, at: number): number {
    let hash = 0x811c9dc5;
    for (let index = at; index < at + this.stretch; index++)
      hash = Math.imul(hash ^ tokens.charCodeAt(index), 0x01000193);
    return ((hash ^ (hash >>> 15)) >>> 0) % tableSize;
  }
}

const varied = 1;
const edge = 2;

function vary(table: Uint16Array, place: number, token: number): void {
  const known = table[place];
  if (known === 0) table[place] = token;
  else if (known !== token) table[place] = varied;
}
