import { openSlot } from '../../rules/templates/slots';
import type { Pattern } from '../pack';
import type { SentenceExtract } from './extract';
import { initialsOf } from './pinyin';
import type { Recurrence } from './recurrence';
import { fromTokens, isSlot, toTokens } from './tokens';

/** A stretch of text met in reports, before the best are chosen. */
interface Candidate {
  readonly tokens: string;
  /** Reports that hold it in this very form: how many, the last one counted, and the first few. */
  support: number;
  lastReport: number;
  readonly first: number[];
  /** How often it stands where. */
  readonly roles: Map<string, number>;
  readonly topics: Map<string, number>;
  readonly places: Map<string, number>;
  /** Words of two characters right before it: 深化 before 行政执法体制改革. */
  readonly leads: Map<string, number>;
  /** It begins a sentence somewhere. */
  starts: boolean;
  /** It begins, and ends, where a clause or at least a word does. */
  begins: boolean;
  ends: boolean;
  kind: Pattern['kind'];
  /** What the first report that has it says in its gaps. */
  readonly examples: readonly string[];
}

/** How often stretches of two and of four tokens recur; the two measures rest on all reports. */
export interface Recurrences {
  readonly pairs: Recurrence;
  readonly fours: Recurrence;
}

const clauseEnds = new Set(['，', '；', '：', '。', '！', '？']);
/** Tokens; shorter is a word, and typing it is no trouble. */
const shortest = 5;
const longest = 90;
/** Of what only may begin, or end, where a word does: a term. */
const longestWord = 14;
/** A word group; whole clauses are found as such. */
const longestGroup = 36;
const many = 40;
/** Candidates held at once; beyond it those met in one report alone are let go. */
const capacity = 150_000;

/** Collects what recurs, report by report, in bounded memory. */
export class PatternGatherer {
  readonly #candidates = new Map<string, Candidate>();
  readonly #recurrences: Recurrences;
  readonly #names = new Set<string>();

  constructor(recurrences: Recurrences) {
    this.#recurrences = recurrences;
  }

  add(report: number, sentences: readonly SentenceExtract[], names: readonly string[]): void {
    for (const name of names) this.#names.add(name);
    for (const sentence of sentences) {
      const tokens = toTokens(sentence.form);
      for (const stretch of [...this.#shared(tokens), ...this.#covered(tokens)])
        this.#note(stretch, tokens, sentence, report);
      const frame =
        sentence.place === 'opening' || turn.test(sentence.form) ? this.#frame(tokens) : undefined;
      if (frame) this.#note(frame, frame.tokens, { ...sentence, fillings: [] }, report);
    }
    if (this.#candidates.size > capacity) this.#forgetSingles();
  }

  /** The best patterns, as many as fit; those that more reports share come first. */
  best(most: number, sampleIds: readonly string[]): Pattern[] {
    const candidates = [...this.#candidates.values()].filter((candidate) => this.#isWorthwhile(candidate));
    return withoutParts(candidates)
      .sort((a, b) => worth(b) - worth(a) || compare(a.tokens, b.tokens))
      .slice(0, most)
      .map((candidate) => toPattern(candidate, sampleIds))
      .sort((a, b) => b.support - a.support || compare(a.text, b.text));
  }

  /** Stretches all of whose fours stand in two reports at least: word groups that reports share. */
  *#shared(tokens: string): Iterable<Stretch> {
    const { fours } = this.#recurrences;
    for (let start = 0; start + fours.stretch <= tokens.length; start++) {
      const begins = start === 0 || isBoundary(tokens.charAt(start - 1));
      // With many reports a term is met at a boundary often enough; with few, every place has to count.
      if (!begins && (fours.reports > many || !fours.mayBegin(tokens, start))) continue;
      if (fours.reportsAt(tokens, start) < 2) continue;
      let end = start + fours.stretch;
      while (
        end < tokens.length &&
        end - start < (begins ? longestGroup : longestWord) &&
        fours.reportsAt(tokens, end + 1 - fours.stretch) >= 2
      )
        end++;
      for (let at = Math.max(start + shortest, start + fours.stretch); at <= end; at++) {
        const ends = at === tokens.length || isBoundary(tokens.charAt(at));
        if (ends || (at - start <= longestWord && fours.mayEnd(tokens, at)))
          yield { start, end: at, begins, ends, kind: 'phrase' };
      }
    }
  }

  /** Clauses, and runs of clauses, each token of which stands in a pair that two reports have. */
  *#covered(tokens: string): Iterable<Stretch> {
    const known = this.#known(tokens);
    let first = 0;
    let clauses = 0;
    for (let start = 0, at = 0; at < tokens.length; at++) {
      if (!known[at]) {
        while (at < tokens.length && !clauseEnds.has(tokens.charAt(at))) at++;
        start = first = at + 1;
        clauses = 0;
        continue;
      }
      if (!clauseEnds.has(tokens.charAt(at)) && at + 1 < tokens.length) continue;
      const end = clauseEnds.has(tokens.charAt(at)) ? at : at + 1;
      clauses++;
      if (end - start >= shortest) yield { start, end, begins: true, ends: true, kind: 'clause' };
      if (clauses > 1 && end - first <= longest && isEnd(tokens, end))
        yield { start: first, end, begins: true, ends: true, kind: 'sentence' };
      start = at + 1;
      if (isEnd(tokens, end)) {
        first = start;
        clauses = 0;
      }
    }
  }

  /**
   * The frame of a sentence that opens a part or turns it: clauses that hold little known are left out, and in the
   * others what is not known becomes a gap.
   */
  #frame(tokens: string): (Stretch & { readonly tokens: string }) | undefined {
    const clauses = tokens.match(/[^，；：。！？]+[，；：。！？]?/g) ?? [];
    const known = this.#known(tokens);
    const kept: string[] = [];
    let gaps = 0;
    let at = 0;
    for (const clause of clauses) {
      const framed = frameClause(clause, known.slice(at, at + clause.length));
      at += clause.length;
      if (framed === undefined) {
        if (kept.length === 0) return undefined;
        continue;
      }
      gaps += framed.includes(gapToken) ? 1 : 0;
      kept.push(framed);
    }
    const frame = kept.join('').replace(/[，；：。！？]+$/, '');
    if (kept.length < 2 || gaps > 2 || frame.length > longest || frame.length < 20 || frame.includes('“'))
      return undefined;
    return { tokens: frame, start: 0, end: frame.length, begins: true, ends: true, kind: 'sentence' };
  }

  #known(tokens: string): boolean[] {
    const known = new Array<boolean>(tokens.length).fill(false);
    for (let at = 0; at + 2 <= tokens.length; at++) {
      if (this.#recurrences.pairs.reportsAt(tokens, at) >= 2) known[at] = known[at + 1] = true;
    }
    return known;
  }

  #note(
    { start, end, begins, ends, kind }: Stretch,
    all: string,
    sentence: SentenceExtract,
    report: number,
  ): void {
    const tokens = all.slice(start, end);
    if (!isWhole(tokens)) return;
    let candidate = this.#candidates.get(tokens);
    if (!candidate) {
      const skipped = [...all.slice(0, start)].filter(isSlot).length;
      const held = [...tokens].filter(isSlot).length;
      candidate = {
        tokens,
        support: 0,
        lastReport: -1,
        first: [],
        roles: new Map(),
        topics: new Map(),
        places: new Map(),
        leads: new Map(),
        starts: false,
        begins: false,
        ends: false,
        kind,
        examples: sentence.fillings.slice(skipped, skipped + held).map((filling) => filling.example),
      };
      this.#candidates.set(tokens, candidate);
    }
    if (candidate.lastReport !== report) {
      candidate.lastReport = report;
      candidate.support++;
      if (candidate.first.length < 5) candidate.first.push(report);
    }
    const lead = all.slice(Math.max(0, start - 2), start);
    const alone = start === 2 || isBoundary(all.charAt(start - 3));
    if (
      alone &&
      /^[\u3400-\u9fff]{2}$/.test(lead) &&
      !lead.endsWith('的') &&
      this.#recurrences.pairs.reportsAt(all, start - 2) >= 2
    )
      count(candidate.leads, lead);
    candidate.starts ||= start === 0;
    candidate.begins ||= begins;
    candidate.ends ||= ends;
    if (kind !== 'phrase') candidate.kind = kind;
    count(candidate.roles, sentence.role ?? 'lead');
    if (sentence.topic) count(candidate.topics, sentence.topic);
    count(candidate.places, start === 0 || kind === 'sentence' ? sentence.place : 'inner');
  }

  #isWorthwhile({ support, kind, begins, ends, tokens }: Candidate): boolean {
    if ([...this.#names].some((name) => tokens.includes(name))) return false;
    return kind === 'phrase' ? support >= 2 && begins && ends : true;
  }

  #forgetSingles(): void {
    for (const [tokens, { support }] of this.#candidates) {
      if (support === 1) this.#candidates.delete(tokens);
      if (this.#candidates.size <= capacity / 2) break;
    }
  }
}

const gapToken = toTokens(openSlot('内容'));

/** Known stretches of a clause with one gap between them; undefined where less than two thirds is known. */
function frameClause(clause: string, known: readonly boolean[]): string | undefined {
  let framed = '';
  let kept = 0;
  let gaps = 0;
  for (let at = 0; at < clause.length; ) {
    let end = at;
    // One character between known ones is a word like 和, and no name.
    while (end < clause.length && (known[end] || (end > at && known[end + 1] && known[end + 2]))) end++;
    const isLast = end === clause.length;
    if (end - at >= 4 || (isLast && end > at)) {
      framed += clause.slice(at, end);
      kept += end - at;
      at = end;
      continue;
    }
    if (!framed.endsWith(gapToken)) {
      framed += gapToken;
      gaps++;
    }
    at = Math.max(end, at + 1);
  }
  const fits = gaps <= 1 && kept * 3 >= clause.length * 2 && !framed.startsWith(gapToken);
  return fits ? framed : undefined;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly begins: boolean;
  readonly ends: boolean;
  readonly kind: Pattern['kind'];
}

/** After these a word begins, and before them one ends. */
function isBoundary(token: string): boolean {
  return /[，；：。！？、“”（）《》的和与及等\ue000-\uf8ff]/.test(token);
}

function isEnd(tokens: string, at: number): boolean {
  return at >= tokens.length || /[。！？；]/.test(tokens.charAt(at));
}

const dangling = /[的和与及、以对为在将把被向从等是了并中，；：。！？]$/;
const headless = /^[的和与及、了等化性率者级员们”）》，；：。%次件项名人年]/;

/** Text that can be offered: whole words as far as can be told, marks in pairs, no figure of a report left in it. */
function isWhole(tokens: string): boolean {
  return (
    !dangling.test(tokens) &&
    !headless.test(tokens) &&
    !/[0-9A-Za-z]/.test(tokens) &&
    !isSlot(tokens.charAt(0)) &&
    !isSlot(tokens.at(-1) ?? '') &&
    ['“”', '《》', '（）'].every((pair) => isBalanced(tokens, pair.charAt(0), pair.charAt(1)))
  );
}

function isBalanced(tokens: string, open: string, close: string): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (token === open) depth++;
    if (token === close && --depth < 0) return false;
  }
  return depth === 0;
}

/** A stretch that always stands inside a longer one says nothing of its own. */
function withoutParts(candidates: readonly Candidate[]): Candidate[] {
  const longestFirst = [...candidates].sort((a, b) => b.tokens.length - a.tokens.length);
  const kept: Candidate[] = [];
  const byPair = new Map<string, Candidate[]>();
  for (const candidate of longestFirst) {
    const { tokens, support } = candidate;
    const head = tokens.slice(0, 4);
    const holders = byPair.get(head) ?? [];
    if (
      holders.some(
        (longer) => longer.support >= support && longer.kind !== 'sentence' && longer.tokens.includes(tokens),
      )
    )
      continue;
    kept.push(candidate);
    for (let at = 0; at + 4 <= tokens.length; at++) {
      const key = tokens.slice(at, at + 4);
      const list = byPair.get(key);
      if (list) list.push(candidate);
      else byPair.set(key, [candidate]);
    }
  }
  return kept;
}

/** Characters saved over the reports that would have used it; one report alone counts for little. */
function worth({ support, tokens, kind }: Candidate): number {
  const saved = Math.min(tokens.length, 40) - 2;
  return (support - 0.6) * saved * (kind === 'phrase' ? 1 : 1.3);
}

function toPattern(candidate: Candidate, sampleIds: readonly string[]): Pattern {
  const { tokens, kind, support, first, roles, topics, places, leads, starts, examples } = candidate;
  const text = fromTokens(tokens);
  const place = placeOf(text, places);
  return {
    text,
    kind,
    initials: initialsOf(text),
    support,
    samples: first.map((report) => sampleIds[report] ?? String(report)),
    roles: sorted(roles),
    topics: sorted(topics),
    ...(place && { place }),
    ...(starts && { starts }),
    ...(leads.size > 0 && { leads: Object.keys(sorted(leads)) }),
    examples: [...examples],
  };
}

const turn = /虽然?|尽管|但(?:是|与|对|仍|还)|与此同时|对照|对标|下一步|存在(?:一些|一定|不少)/;

function placeOf(text: string, places: ReadonlyMap<string, number>): Pattern['place'] {
  if (turn.test(text)) return 'transition';
  const all = [...places.values()].reduce((sum, times) => sum + times, 0);
  for (const place of ['opening', 'closing'] as const) {
    if ((places.get(place) ?? 0) * 2 > all) return place;
  }
  return undefined;
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).slice(0, 5));
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** By code unit, so that the order does not depend on the machine's language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
