import type { Passage } from './passage';
import type { Block, Report } from './report';

/**
 * The passages of an earlier reading that stand unchanged in a text: those before the change and those behind it, by
 * their place, and those of the stretch between, by their words.
 */
export class EarlierPassages {
  readonly #text: string;
  readonly #blocks: readonly Block[];
  /** Up to here both texts are the same, and from here on again; the later text's places. */
  readonly #head: number;
  readonly #tail: number;
  readonly #grown: number;
  readonly #moved = new Map<string, Passage>();
  #next = 0;

  constructor(text: string, earlier: Report | undefined) {
    this.#text = text;
    this.#blocks = earlier?.blocks ?? [];
    const before = earlier?.text ?? '';
    this.#grown = text.length - before.length;
    this.#head = commonStart(before, text);
    this.#tail = text.length - commonEnd(before, text, Math.min(before.length, text.length) - this.#head);
    for (const { start, end, passage } of this.#blocks)
      if (end > this.#head && start < this.#tail - this.#grown) this.#moved.set(passage.text, passage);
  }

  /** The passage that stood where this stretch of the text comes from. Stretches are asked for in order. */
  at(start: number, end: number): Passage | undefined {
    const by = end <= this.#head ? 0 : start >= this.#tail ? this.#grown : undefined;
    if (by === undefined)
      return this.#moved.size > 0 ? this.#moved.get(this.#text.slice(start, end)) : undefined;
    while (this.#next < this.#blocks.length && (this.#blocks[this.#next] as Block).start + by < start)
      this.#next++;
    const block = this.#blocks[this.#next];
    return block && block.start + by === start && block.end + by === end ? block.passage : undefined;
  }
}

/** How many characters two texts begin with alike. Native comparison of halves is many times quicker than a loop. */
function commonStart(a: string, b: string): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many, at most `limit`, they end with alike. */
function commonEnd(a: string, b: string, limit: number): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(a.length - middle, a.length - low) === b.slice(b.length - middle, b.length - low))
      low = middle;
    else high = middle - 1;
  }
  return low;
}
