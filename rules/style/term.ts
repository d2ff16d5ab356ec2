import type { Localized } from '../localized';
import { type Passage, perPassage, traces } from '../report';
import type { Finding, ReportRule } from '../rule';
import type { Term } from '../settings';
import lexicon from './lexicon.json';

export const term: ReportRule = {
  id: 'style/term',
  scope: 'report',
  title: { zh: '固定表述有误', en: 'Wrong set phrase' },
  summary: {
    zh: '固定提法、法规名称写错或已过时，依据内置词表和本单位词表。',
    en: 'A set phrase or the name of a law is wrong or outdated, by the lexicon and the office’s own.',
  },
  severity: 'warning',
  fixable: true,
  examples: {
    failing: '深入推进法制政府建设，压实第一负责人职责。',
    passing: '深入推进法治政府建设，压实第一责任人职责，重大执法决定法制审核实现全覆盖。',
  },
  *check({ report, settings }) {
    const slipsOf = reader(settings.terms);
    for (const block of report.blocks) {
      for (const slip of slipsOf(block.passage)) {
        if (isOutOfSeason(slip, report.year)) continue;
        yield finding(slip, block.start);
      }
    }
  },
};

interface Slip {
  readonly start: number;
  readonly wrong: string;
  readonly right: string;
  readonly why: Localized | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** A phrase that is wrong in some years only is let pass where the reporting year is unknown. */
function isOutOfSeason({ from, to }: Slip, year: number | undefined): boolean {
  if (from === undefined && to === undefined) return false;
  return year === undefined || year < (from ?? year) || year > (to ?? year);
}

function finding({ start: at, wrong, right, why }: Slip, offset: number): Finding {
  const start = offset + at;
  const end = start + wrong.length;
  return {
    start,
    end,
    message: {
      zh: `“${wrong}”应为“${right}”${why ? `：${why.zh}` : ''}`,
      en: `“${wrong}” should be “${right}”${why ? `: ${why.en}` : ''}`,
    },
    data: { expected: right, stated: wrong },
    fixes: [
      {
        title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
        edits: [{ start, end, newText: right }],
      },
    ],
  };
}

/** An entry of the lexicon as the search wants it. */
interface Entry {
  readonly wrong: string;
  /** The code of its last character, for a quick look. */
  readonly last: number;
  readonly right: string;
  readonly why?: Localized | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Longer wordings that contain it and are right, each with where in it the entry begins. */
  readonly except: readonly { readonly text: string; readonly at: number }[];
  /** Characters after it that make a name of it: 法制宣传科. */
  readonly notBefore: string;
  /** Names of old documents keep the wording of their day. */
  readonly outsideTitles: boolean;
}

const builtIn = lexicon.groups.flatMap((group: LexiconGroup) =>
  Object.entries(group.terms).map(([wrong, right]) => entry({ ...group, wrong, right })),
);

interface LexiconGroup {
  readonly why: Localized;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly except?: readonly string[] | undefined;
  readonly notBefore?: string | undefined;
  readonly outsideTitles?: boolean | undefined;
  readonly terms: Readonly<Record<string, string | undefined>>;
}

/** Both of a pattern's traces must stand in a passage for it to match. */
const patterns = lexicon.patterns.map((source) => ({
  ...source,
  first: traces(source.traces[0] ?? ''),
  second: traces(source.traces[1] ?? ''),
  pattern: new RegExp(source.pattern, 'g'),
}));

function entry(
  source: Omit<LexiconGroup, 'terms' | 'why'> & {
    readonly why?: Localized | undefined;
    readonly wrong: string;
    readonly right: string | undefined;
  },
): Entry {
  const { wrong } = source;
  return {
    wrong,
    last: wrong.charCodeAt(wrong.length - 1),
    right: source.right ?? wrong,
    why: source.why,
    from: source.from,
    to: source.to,
    except: (source.except ?? [])
      .map((text) => ({ text, at: text.indexOf(wrong) }))
      .filter(({ at }) => at >= 0),
    notBefore: source.notBefore ?? '',
    outsideTitles: source.outsideTitles ?? false,
  };
}

const readers = new WeakMap<readonly Term[], (passage: Passage) => readonly Slip[]>();

/** The slips of a passage by the built-in lexicon and the office's terms; the office's word on a phrase goes first. */
function reader(terms: readonly Term[]): (passage: Passage) => readonly Slip[] {
  let read = readers.get(terms);
  if (!read) {
    const own = terms
      .filter(({ wrong }) => wrong.length > 1)
      .map(({ why, ...rest }) => entry({ ...rest, ...(why && { why: { zh: why, en: why } }) }));
    const table = new Table([...own, ...builtIn]);
    read = perPassage((passage) => slipsIn(passage, table));
    readers.set(terms, read);
  }
  return read;
}

/** Entries by their first characters, so that a text is walked once whatever the lexicon's size. */
class Table {
  /**
   * By character: which groups of entries begin with it (the low byte) and which have it second (the high byte). Where two
   * characters share no group no entry begins, which is nearly everywhere.
   */
  readonly #groups = new Uint16Array(0x4000);
  /** By a hash of the first two characters of two-character entries, and of the first three of longer ones: a place in `#lists`. */
  readonly #pairs = new Uint16Array(0x4000);
  readonly #triples = new Uint16Array(0x4000);
  /** Entries of one hash, the longer first; the first list is that of no entry. */
  readonly #lists: Entry[][] = [[]];

  /** Of entries for one wording the first counts. An entry has two characters at least. */
  constructor(entries: readonly Entry[]) {
    const seen = new Set<string>();
    for (const entry of entries) {
      const { wrong } = entry;
      if (seen.has(wrong)) continue;
      seen.add(wrong);
      const [first, second] = [wrong.charCodeAt(0), wrong.charCodeAt(1)];
      this.#group(first, second);
      const pair = hash(first, second);
      if (wrong.length === 2) this.#add(this.#pairs, pair, entry);
      else this.#add(this.#triples, hash(pair, wrong.charCodeAt(2)), entry);
    }
    for (const list of this.#lists) list.sort((a, b) => b.wrong.length - a.wrong.length);
  }

  #group(first: number, second: number): void {
    const group = 1 << (first & 7);
    const groups = this.#groups;
    groups[first & 0x3fff] = (groups[first & 0x3fff] ?? 0) | group;
    groups[second & 0x3fff] = (groups[second & 0x3fff] ?? 0) | (group << 8);
  }

  #add(places: Uint16Array, slot: number, entry: Entry): void {
    const list = this.#lists[places[slot] ?? 0];
    if (list && places[slot] !== 0) list.push(entry);
    else places[slot] = this.#lists.push([entry]) - 1;
  }

  /** The first place from another on where an entry may stand; -1 where there is none. */
  next(text: string, from: number): number {
    const [groups, pairs, triples] = [this.#groups, this.#pairs, this.#triples];
    let before = 0;
    for (let at = from; at < text.length; at++) {
      const here = groups[text.charCodeAt(at) & 0x3fff] as number;
      const meet = before & (here >> 8);
      before = here;
      if (meet === 0) continue;
      const pair = hash(text.charCodeAt(at - 1), text.charCodeAt(at));
      if (pairs[pair] !== 0 || triples[hash(pair, text.charCodeAt(at + 1))] !== 0) return at - 1;
    }
    return -1;
  }

  /** The longest entry at a place. */
  at(text: string, at: number): Entry | undefined {
    const pair = hash(text.charCodeAt(at), text.charCodeAt(at + 1));
    const triple = hash(pair, text.charCodeAt(at + 2));
    return this.#at(this.#triples[triple] ?? 0, text, at) ?? this.#at(this.#pairs[pair] ?? 0, text, at);
  }

  #at(list: number, text: string, at: number): Entry | undefined {
    for (const entry of this.#lists[list] as readonly Entry[]) {
      const { wrong, last } = entry;
      if (text.charCodeAt(at + wrong.length - 1) === last && text.startsWith(wrong, at)) return entry;
    }
    return undefined;
  }
}

function hash(first: number, second: number): number {
  return (first * 31 + second * 7) & 0x3fff;
}

const none: readonly Slip[] = [];

function slipsIn(passage: Passage, table: Table): readonly Slip[] {
  const slips: Slip[] = [];
  findEntries(passage.prose, table, slips);
  findPatterns(passage, slips);
  return slips.length === 0 ? none : withoutOverlaps(slips);
}

function findEntries(text: string, table: Table, slips: Slip[]): void {
  for (let start = table.next(text, 0); start >= 0; ) {
    const entry = table.at(text, start);
    let from = start + 1;
    if (entry && entry.wrong !== entry.right && !isExcused(entry, text, start)) {
      const { wrong, right, why, from: since, to } = entry;
      slips.push({ start, wrong, right, why, from: since, to });
      from = start + wrong.length;
    }
    start = table.next(text, from);
  }
}

function findPatterns(passage: Passage, slips: Slip[]): void {
  for (const { first, second, pattern, right, why } of patterns) {
    if (!passage.has(first) || !passage.has(second)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(passage.prose); match; match = pattern.exec(passage.prose)) {
      const { 0: wrong, index: start, groups } = match;
      const expected = right.replace(/\$<(\w+)>/g, (_, name: string) => groups?.[name] ?? '');
      slips.push({ start, wrong, right: expected, why, from: undefined, to: undefined });
    }
  }
}

/** Of slips that share text the one that begins first stays, and of those the longer. */
function withoutOverlaps(slips: Slip[]): readonly Slip[] {
  let end = 0;
  return slips
    .sort((a, b) => a.start - b.start || b.wrong.length - a.wrong.length)
    .filter(({ start, wrong }) => {
      if (start < end) return false;
      end = start + wrong.length;
      return true;
    });
}

function isExcused(entry: Entry, text: string, start: number): boolean {
  const next = text.charAt(start + entry.wrong.length);
  if (next !== '' && entry.notBefore.includes(next)) return true;
  if (entry.except.some((longer) => text.startsWith(longer.text, start - longer.at))) return true;
  return entry.outsideTitles && isInTitle(text, start);
}

/** No title is longer: what opens farther back is not looked for. */
const longestTitle = 60;

/** Whether a place lies in 《》. */
function isInTitle(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - longestTitle), place);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
