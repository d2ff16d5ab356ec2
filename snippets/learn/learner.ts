import type { Outline } from '../../rules/report';
import type { Pack } from '../pack';
import type { Extract } from './extract';
import { HeadingGatherer } from './headings';
import { PatternGatherer, type Recurrences } from './patterns';
import { Recurrence } from './recurrence';
import { toTokens } from './tokens';

/** Limits that keep a pack small enough to review and to rank on every keystroke. */
const mostPatterns = 520;
const mostHeadings = 240;
const mostSamples = 40;

/**
 * Learns from reports in two rounds: `count` every report, then `gather` every report in the same order, then
 * `finish`. It holds tables of fixed size and a bounded number of candidates, so the number of reports is not limited
 * by memory; the caller may read each report twice and keep none.
 */
export class Learner {
  readonly #recurrences: Recurrences = { pairs: new Recurrence(2), fours: new Recurrence(4) };
  readonly #patterns = new PatternGatherer(this.#recurrences);
  readonly #headings: HeadingGatherer;
  readonly #outline: string;
  #counted = 0;
  #gathered: { id: string; title: string; year?: number }[] = [];

  constructor(outline: Outline) {
    this.#outline = outline.id;
    this.#headings = new HeadingGatherer(this.#recurrences, outline.roles);
  }

  count({ sentences, headings }: Extract): void {
    for (const { form } of [...sentences, ...headings]) {
      const tokens = toTokens(form);
      this.#recurrences.pairs.add(this.#counted, tokens);
      this.#recurrences.fours.add(this.#counted, tokens);
    }
    this.#counted++;
  }

  /** `id` names the sample in the pack: its file's name, without the folder. */
  gather(id: string, extract: Extract): void {
    const report = this.#gathered.length;
    const { title, year } = extract;
    this.#gathered.push({ id, title, ...(year !== undefined && { year }) });
    this.#patterns.add(report, extract.sentences, extract.names);
    this.#headings.add(report, extract.headings, extract.names);
  }

  finish(): Pack {
    const ids = this.#gathered.map((sample) => sample.id);
    const patterns = this.#patterns.best(mostPatterns, ids);
    const headings = this.#headings.best(mostHeadings, ids);
    const named = new Set([...patterns, ...headings].flatMap((entry) => entry.samples));
    return {
      version: 1,
      outline: this.#outline,
      reports: ids.length,
      samples: this.#gathered.filter(({ id }) => ids.length <= mostSamples || named.has(id)),
      skeletons: this.#headings.skeletons(patterns, ids),
      headings,
      patterns,
    };
  }
}
