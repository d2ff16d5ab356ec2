import type { Localized } from '../localized';
import { type Passage, perPassageUnder, type Traces, traces } from '../report';
import { required } from '../report/required';
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
    const table = tableOf(settings.terms);
    for (const block of report.blocks) {
      for (const slip of slipsUnder(block.passage, table)) {
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

const patterns = lexicon.patterns.map((source) => ({
  ...source,
  signs: required(source.pattern),
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

const tables = new WeakMap<readonly Term[], Table>();

/** The built-in lexicon and the office's terms; the office's word on a phrase goes first. */
function tableOf(terms: readonly Term[]): Table {
  let table = tables.get(terms);
  if (!table) {
    const own = terms
      .filter(({ wrong }) => wrong.length > 1)
      .map(({ why, ...rest }) => entry({ ...rest, ...(why && { why: { zh: why, en: why } }) }));
    table = new Table([...own, ...builtIn]);
    tables.set(terms, table);
  }
  return table;
}

const slipsUnder = perPassageUnder((passage, table: Table): readonly Slip[] => slipsIn(passage, table));

/** A place where the wording of an entry stands. */
interface Match {
  readonly start: number;
  readonly entry: Entry;
}

/** Entries by the pair of characters that tells most of each, so that a text is walked once whatever the lexicon's size. */
class Table {
  /** By a hash of two characters: a place in `#lists`; the first list is that of no entry. */
  readonly #slots = new Uint16Array(slots);
  readonly #lists: { readonly entry: Entry; readonly at: number }[][] = [[]];
  /** The pairs: without one of them a text holds no entry. */
  readonly signs: Traces;

  /** Of entries for one wording the first counts. An entry has two characters at least. */
  constructor(entries: readonly Entry[]) {
    const usual = new Map<string, number>();
    for (const { right } of entries)
      for (const pair of pairsOf(right)) usual.set(pair, (usual.get(pair) ?? 0) + 1);
    const seen = new Set<string>();
    const signs = new Set<string>();
    for (const entry of entries) {
      if (seen.has(entry.wrong)) continue;
      seen.add(entry.wrong);
      const pairs = pairsOf(entry.wrong).map((pair, at) => ({ at, count: usual.get(pair) ?? 0 }));
      // 复仪 in 行政复仪: the pair that stands in the fewest right wordings is seldom met in vain.
      const { at } = pairs.reduce((best, pair) => (pair.count < best.count ? pair : best));
      const slot = hash(entry.wrong.charCodeAt(at), entry.wrong.charCodeAt(at + 1));
      const list = this.#slots[slot] ?? 0;
      if (list > 0) this.#lists[list]?.push({ entry, at });
      else this.#slots[slot] = this.#lists.push([{ entry, at }]) - 1;
      signs.add(entry.wrong.slice(at, at + 2));
    }
    this.signs = traces([...signs]);
  }

  /** Every entry at every place, in no order. */
  matches(text: string): readonly Match[] {
    const slots = this.#slots;
    let found: Match[] | undefined;
    let before = text.charCodeAt(0);
    for (let at = 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const list = slots[hash(before, code)] as number;
      before = code;
      if (list === 0) continue;
      for (const { entry, at: offset } of this.#lists[list] ?? []) {
        const start = at - 1 - offset;
        if (start < 0 || !text.startsWith(entry.wrong, start)) continue;
        found ??= [];
        found.push({ start, entry });
      }
    }
    return found ?? noMatches;
  }
}

const slots = 0x8000;
const noMatches: readonly Match[] = [];

function hash(first: number, second: number): number {
  return (first * 31 + second) & (slots - 1);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

const none: readonly Slip[] = [];

function slipsIn(passage: Passage, table: Table): readonly Slip[] {
  const slips: Slip[] = [];
  if (passage.has(table.signs)) findEntries(passage.prose, table, slips);
  findPatterns(passage, slips);
  return slips.length === 0 ? none : withoutOverlaps(slips);
}

/** Where an entry begins no shorter one is looked for, be it excused or not. */
function findEntries(text: string, table: Table, slips: Slip[]): void {
  const matches = table.matches(text);
  if (matches.length === 0) return;
  let last = -1;
  let end = 0;
  for (const { start, entry } of [...matches].sort(
    (a, b) => a.start - b.start || b.entry.wrong.length - a.entry.wrong.length,
  )) {
    if (start === last || start < end) continue;
    last = start;
    if (entry.wrong === entry.right || isExcused(entry, text, start)) continue;
    const { wrong, right, why, from, to } = entry;
    slips.push({ start, wrong, right, why, from, to });
    end = start + wrong.length;
  }
}

function findPatterns(passage: Passage, slips: Slip[]): void {
  for (const { signs, pattern, right, why } of patterns) {
    if (!passage.has(signs)) continue;
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
