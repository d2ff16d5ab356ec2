import type { LearnedHeading, Pattern } from '../pack';
import { blockIndex } from '../topics';
import type { Context } from './context';
import type { FilledPattern, Library } from './library';
import { matchTyped } from './match';
import { isWritten } from './written';

/** Something to write at the cursor. */
export interface Offer {
  /** What it was learned as; the key for its documentation. */
  readonly source:
    | { readonly kind: 'pattern'; readonly pattern: Pattern }
    | { readonly kind: 'heading'; readonly heading: LearnedHeading };
  /** What stands before the cursor and is kept: the text from `start` to the cursor, full-width. */
  readonly typed: string;
  /** Where it begins in the document; it ends at the cursor. */
  readonly start: number;
  /** What comes after `typed`, with slots, full-width. */
  readonly rest: string;
  /** Slots of the pattern that the typed text has filled. */
  readonly slotsPassed: number;
  readonly score: number;
}

/** How good an offer is in its place; the evaluation puts others beside it. */
export type Scorer = (
  source: Offer['source'],
  context: Context,
  matched: number,
  atClause: boolean,
) => number;

export interface OfferOptions {
  readonly limit: number;
  /** Also when nothing is typed yet: for a list that was asked for. */
  readonly unprompted: boolean;
  readonly scorer?: Scorer;
}

/** What to offer at the cursor, best first. Pure, and quick enough for every keystroke. */
export function offersAt(context: Context, library: Library, options: OfferOptions): Offer[] {
  const scorer = options.scorer ?? fit;
  const found = context.heading
    ? headingOffers(context, library, scorer)
    : patternOffers(context, library, options.unprompted, scorer);
  found.sort((a, b) => b.score - a.score || (a.rest < b.rest ? -1 : 1));
  return firstUnwritten(found, context, options.limit);
}

function patternOffers(context: Context, library: Library, unprompted: boolean, scorer: Scorer): Offer[] {
  const { sentence, clause, letters, offset } = context;
  const offers: Offer[] = [];
  const add = (
    filled: FilledPattern,
    typed: string,
    rest: string,
    slotsPassed: number,
    atClause: boolean,
  ): void => {
    const source = { kind: 'pattern', pattern: filled.pattern } as const;
    const score = scorer(source, context, typed.length, atClause);
    offers.push({ source, typed, start: offset - typed.length, rest, slotsPassed, score });
  };
  if (letters.length >= 2) {
    for (const filled of library.patterns) {
      if (filled.pattern.initials.startsWith(letters))
        add(filled, letters, filled.text, 0, letters.length === clause.length);
    }
    return offers.map((offer) => ({ ...offer, typed: '' }));
  }
  if (clause === '') {
    if (sentence !== '') addMatches(context, library, 0, sentence.length - 1, add);
    if (unprompted && offers.length === 0) {
      for (const filled of library.patterns)
        if (filled.pattern.kind !== 'phrase') add(filled, '', filled.text, 0, true);
    }
    return offers;
  }
  if (clause.length === 1) {
    if (unprompted) {
      for (const filled of library.patterns) {
        if (filled.text.startsWith(clause)) add(filled, clause, filled.text.slice(1), 0, true);
      }
    }
    return offers;
  }
  addMatches(context, library, 0, sentence.length - 2, add);
  addLed(context, library, offers, scorer);
  return offers;
}

/**
 * After the first word of a clause, 深化 or 加强, the word groups that reports write after such a word; what stands
 * under other headings is left out.
 */
function addLed(context: Context, library: Library, offers: Offer[], scorer: Scorer): void {
  const { clause, offset, role, topic } = context;
  if (!/^[\u3400-\u9fff]{2}$/.test(clause)) return;
  for (const { pattern, text } of library.led) {
    const known = pattern.leads?.includes(clause) ?? false;
    const apt = (topic && pattern.topics[topic] !== undefined) || (role && pattern.roles[role] !== undefined);
    if (!known && !apt) continue;
    const source = { kind: 'pattern', pattern } as const;
    const score = scorer(source, context, 0, false) + (known ? 2 : 0) + Math.min(text.length, 12) / 4 - 3;
    offers.push({ source, typed: '', start: offset, rest: text, slotsPassed: 0, score });
  }
}

/** Every pattern that goes along with the end of the sentence from one of the places between `first` and `last`. */
function addMatches(
  { sentence, clause }: Context,
  library: Library,
  first: number,
  last: number,
  add: (filled: FilledPattern, typed: string, rest: string, slotsPassed: number, atClause: boolean) => void,
): void {
  for (let from = Math.max(first, sentence.length - farthest); from <= last; from++) {
    const typed = sentence.slice(from);
    const atClause = from === 0 || from === sentence.length - clause.length;
    for (const filled of library.byHead.get(typed.slice(0, 2)) ?? []) {
      // Word groups fit anywhere; clauses begin where a clause begins, also an earlier one of the sentence.
      const begins = atClause || isClauseStart(sentence, from);
      const match = matchTyped(filled.text, typed);
      if (match && match.rest.length >= shortestRest)
        add(filled, typed, match.rest, match.slotsPassed, begins);
    }
  }
}

/** Characters of the sentence that a pattern may have begun before the cursor. */
const farthest = 80;
/** Less is typed as quickly as it is accepted. */
const shortestRest = 2;

function isClauseStart(sentence: string, at: number): boolean {
  return /[，、：；]/.test(sentence.charAt(at - 1));
}

function headingOffers(context: Context, library: Library, scorer: Scorer): Offer[] {
  const { clause, letters, offset, heading: level } = context;
  return library.headings.flatMap(({ heading, text }) => {
    if (heading.level !== level) return [];
    const byLetters = letters.length >= 2 && letters.length === clause.length;
    if (byLetters ? !heading.initials.startsWith(letters) : !text.startsWith(clause) || text === clause)
      return [];
    const source = { kind: 'heading', heading } as const;
    const score = scorer(source, context, clause.length, true);
    return [
      {
        source,
        typed: byLetters ? '' : clause,
        start: offset - clause.length,
        rest: byLetters ? text : text.slice(clause.length),
        slotsPassed: 0,
        score,
      },
    ];
  });
}

/** The usual score: what fits the role and the heading, what more reports share, what goes along with more of what is typed. */
export const fit: Scorer = (source, context, matched, atClause) =>
  source.kind === 'heading'
    ? fitOfHeading(source.heading, context)
    : fitOfPattern(source.pattern, context, matched, atClause);

function fitOfPattern(
  pattern: Pattern,
  { role, topic, rolesAbove }: Context,
  matched: number,
  atClause: boolean,
): number {
  const inRole = share(pattern.roles, role ?? 'lead');
  const onTopic = topic ? share(pattern.topics, topic) : 0;
  const opens = pattern.place === 'opening' && role !== undefined && !rolesAbove.has(role) ? 1 : 0;
  return (
    2 * inRole +
    3 * onTopic +
    opens +
    Math.log2(1 + pattern.support) +
    Math.min(matched, 12) / 4 +
    (atClause ? 1 : pattern.kind === 'phrase' ? 0 : -2) +
    Math.min(pattern.text.length, 30) / 30
  );
}

function fitOfHeading(heading: LearnedHeading, context: Context): number {
  const { headings, role, rolesAbove, roles } = context;
  const last = headings.filter(({ level }) => level === 1).at(-1);
  const written = headings.filter((above) => above.level === heading.level);
  const sameTopic =
    heading.topic !== undefined &&
    written.some(
      (above) => above.topic === heading.topic && (heading.level === 1 || isUnder(above, last, headings)),
    );
  let score = Math.log2(1 + heading.support);
  if (heading.level === 1) {
    const next = roles.find((id) => !rolesAbove.has(id));
    const again = heading.variant === 'sections' && last?.role === heading.role;
    score += heading.role === next ? 6 : again ? 4 : rolesAbove.has(heading.role) ? -4 : 0;
  } else {
    score += heading.role === (last?.role ?? role) ? 5 : 0;
  }
  return score - (sameTopic ? 5 : 0) + order(heading, written, headings);
}

function isUnder(
  heading: Context['headings'][number],
  section: Context['headings'][number] | undefined,
  headings: Context['headings'],
): boolean {
  return section === undefined || headings.indexOf(heading) > headings.indexOf(section);
}

/** Reports go through the work blocks in one order, so the block after the last one comes next. */
function order(heading: LearnedHeading, written: Context['headings'], all: Context['headings']): number {
  const section = all.filter(({ level }) => level === 1).at(-1);
  const last = written.filter((above) => heading.level === 1 || isUnder(above, section, all)).at(-1);
  const at = blockIndex(heading.topic);
  const lastAt = blockIndex(last?.topic ?? (heading.level === 2 ? section?.topic : undefined));
  if (at < 0) return 0;
  if (lastAt < 0) return 1 - at * 0.1;
  const step = at - lastAt;
  // Under a section on one block stand headings of the same block.
  if (heading.level === 2 && section?.topic === heading.topic && section?.topic !== undefined) return 3;
  return step === 1 ? 3 : step === 2 ? 1.5 : step > 0 ? 0.5 : -1;
}

function share(counts: Readonly<Record<string, number>>, key: string): number {
  let all = 0;
  for (const id in counts) all += counts[id] ?? 0;
  return all === 0 ? 0 : (counts[key] ?? 0) / all;
}

function firstUnwritten(offers: readonly Offer[], context: Context, limit: number): Offer[] {
  const taken: Offer[] = [];
  const texts = new Set<string>();
  for (const offer of offers) {
    if (taken.length >= limit) break;
    if (texts.has(offer.rest) || isWritten(offer, context)) continue;
    texts.add(offer.rest);
    taken.push(offer);
  }
  return taken;
}
