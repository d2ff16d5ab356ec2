import type { LearnedHeading, Pattern } from '../pack';
import { blockIndex } from '../topics';
import type { Context } from './context';
import type { FilledPattern, Library } from './library';
import { restAfter } from './match';
import { isWritten } from './written';

/** Something to write at the cursor. */
export interface Offer {
  /** What it was learned as; the key for its documentation. */
  readonly source:
    | { readonly kind: 'pattern'; readonly pattern: Pattern }
    | { readonly kind: 'heading'; readonly heading: LearnedHeading };
  /** What stands before the cursor and is kept, full-width; empty where letters of pinyin give way. */
  readonly typed: string;
  /** What is replaced: so many characters up to the cursor. */
  readonly start: number;
  readonly replaced: number;
  /** What a heading still wants before its words; nothing where words of it are typed. */
  readonly lead: string;
  /** What comes after `typed`, with slots, full-width. */
  readonly rest: string;
  /** First letters of the pinyin. */
  readonly initials: string;
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
  /** Only what is begun already, no word group that might follow: for ghost text. */
  readonly begunOnly?: boolean;
  readonly scorer?: Scorer;
}

/** What to offer at the cursor, best first. Pure, and quick enough for every keystroke. */
export function offersAt(context: Context, library: Library, options: OfferOptions): Offer[] {
  if (isInComment(context)) return [];
  const scorer = options.scorer ?? fit;
  const found = context.heading
    ? headingOffers(context, library, scorer)
    : patternOffers(context, library, options, scorer);
  found.sort(byScore);
  return firstUnwritten(options.scorer ? found : spread(found), context, options.limit);
}

/** What a comment says is not written as reports are. */
function isInComment({ report: { text, comments }, offset }: Context): boolean {
  return comments.some(({ start, end }) => {
    const unclosed = text.startsWith('<!--', start) && !text.endsWith('-->', end);
    return start < offset && (offset < end || (unclosed && offset === end));
  });
}

function patternOffers(context: Context, library: Library, options: OfferOptions, scorer: Scorer): Offer[] {
  const { sentence, clause, letters } = context;
  const make = (filled: FilledPattern, typed: string, rest: string, atClause: boolean): Offer =>
    patternOffer(context, scorer, filled, typed, rest, atClause);
  if (letters.length >= 2) {
    const alone = letters.length === clause.length;
    return library.patterns
      .filter(({ initials }) => initials.startsWith(letters))
      .map((filled) => ({ ...make(filled, letters, filled.text, alone), typed: '' }));
  }
  if (clause.length >= 2) {
    const begun = begunOffers(context, library, sentence.length - 2, make);
    return options.begunOnly
      ? begun.filter((offer) => goesOn(offer, context))
      : [...begun, ...ledOffers(context, library, make)];
  }
  if (clause.length === 1) {
    if (!options.unprompted) return [];
    return library.patterns
      .filter(({ text }) => text.startsWith(clause))
      .map((filled) => make(filled, clause, filled.text.slice(1), true));
  }
  const begun = sentence === '' ? [] : begunOffers(context, library, sentence.length - 1, make);
  if (begun.length > 0 || !options.unprompted) return begun;
  return library.patterns
    .filter(({ pattern }) => pattern.kind !== 'phrase')
    .map((filled) => make(filled, '', filled.text, true));
}

type Make = (filled: FilledPattern, typed: string, rest: string, atClause: boolean) => Offer;

function patternOffer(
  context: Context,
  scorer: Scorer,
  { pattern, initials }: FilledPattern,
  typed: string,
  rest: string,
  atClause: boolean,
): Offer {
  const source = { kind: 'pattern', pattern } as const;
  const score = scorer(source, context, typed.length, atClause);
  return {
    source,
    lead: '',
    typed,
    start: context.offset - typed.length,
    replaced: typed.length,
    rest,
    initials,
    score,
  };
}

/** Every pattern that the end of the sentence has begun, at one of its places up to `last`. */
function begunOffers({ sentence, clause }: Context, library: Library, last: number, make: Make): Offer[] {
  const offers: Offer[] = [];
  for (let from = Math.max(0, sentence.length - farthest); from <= last; from++) {
    const typed = sentence.slice(from);
    const atClause =
      from === 0 || from === sentence.length - clause.length || isMark(sentence.charAt(from - 1));
    for (const filled of library.byHead.get(typed.slice(0, 2)) ?? []) {
      const rest = restAfter(filled.text, typed);
      if (rest !== undefined && rest.length >= shortestRest) offers.push(make(filled, typed, rest, atClause));
    }
  }
  return offers;
}

/**
 * Whether an offer surely goes on from what is typed, for it is shown unasked: what is typed of it begins the clause,
 * stands behind words that a predicate follows, or is too long to be the same letters by chance (人民调解|组织).
 */
function goesOn({ typed }: Offer, { clause }: Context): boolean {
  const before = clause.slice(0, Math.max(0, clause.length - typed.length));
  return before === '' || typed.length >= telling || leadingWords.test(before);
}

const telling = 4;
/** 2025年全县共, 积极, 进一步: after them a clause is still at its beginning. */
const leadingWords =
  /^(?:[0-9]{4}年[来度底]?|全[年省市县区州旗]|[我本][省市县区州旗]|各?级|[省市县区]委?|[省市县区]政府|共计?|累计|已|均|将|要|再|并|先后|及时|积极|主动|认真|严格|依法|全面|深入|扎实|坚持|大力|有效|切实|着力|持续|不断|进一步|统筹|稳步|有序|常态化|定期)+$/;

/**
 * After the first word of a clause, 深化 or 加强, the word groups that reports write after such a word; what stands
 * under other headings is left out.
 */
function ledOffers({ clause, role, topic }: Context, library: Library, make: Make): Offer[] {
  if (!/^[\u3400-\u9fff]{2}$/.test(clause)) return [];
  return library.led.flatMap((filled) => {
    const { leads, topics, roles } = filled.pattern;
    const known = leads?.includes(clause) ?? false;
    const apt = (topic && topics[topic] !== undefined) || (role && roles[role] !== undefined);
    if (!known && !apt) return [];
    const offer = make(filled, '', filled.text, false);
    return [{ ...offer, score: offer.score + (known ? 2 : 0) + Math.min(filled.text.length, 12) / 4 - 3 }];
  });
}

/** Characters of the sentence that a pattern may have begun before the cursor. */
const farthest = 80;
/** Less is typed as quickly as it is accepted. */
const shortestRest = 2;

function isMark(character: string): boolean {
  return /[，、：；]/.test(character);
}

function headingOffers(context: Context, library: Library, scorer: Scorer): Offer[] {
  const { clause, letters, offset, heading: level, headingLead } = context;
  return library.headings.flatMap(({ heading, text, initials }) => {
    if (heading.level !== level) return [];
    const byLetters = letters.length >= 2 && letters.length === clause.length;
    if (byLetters ? !initials.startsWith(letters) : !text.startsWith(clause) || text === clause) return [];
    const source = { kind: 'heading', heading } as const;
    const score = scorer(source, context, clause.length, true);
    return [
      {
        source,
        lead: byLetters || clause === '' ? headingLead : '',
        typed: byLetters ? '' : clause,
        start: offset - clause.length,
        replaced: clause.length,
        rest: byLetters ? text : text.slice(clause.length),
        initials,
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
  const section = headings.filter(({ level }) => level === 1).at(-1);
  const written = headings.filter((above) => above.level === heading.level);
  const ownTopic = section?.topic !== undefined && section.topic === heading.topic;
  const taken =
    heading.topic !== undefined &&
    written.some(
      (above) => above.topic === heading.topic && (heading.level === 1 || isUnder(above, section, headings)),
    );
  let score = Math.log2(1 + heading.support);
  if (heading.level === 1) {
    const next = nextRole(roles, section?.role, rolesAbove);
    const again = heading.variant === 'sections' && section?.role === heading.role;
    score += heading.role === next ? 6 : again ? 4 : rolesAbove.has(heading.role) ? -4 : 0;
  } else {
    score += heading.role === section?.role || heading.role === role ? 8 : 0;
  }
  // A section on one subject has several headings on it; elsewhere each subject has one.
  return score - (taken && !(heading.level === 2 && ownTopic) ? 5 : 0) + order(heading, written, headings);
}

/** The role that comes after the last one, or else the first that is not there yet. */
function nextRole(
  roles: readonly string[],
  last: string | undefined,
  above: ReadonlySet<string>,
): string | undefined {
  const following = last === undefined ? [] : roles.slice(roles.indexOf(last) + 1);
  return following.find((id) => !above.has(id)) ?? following[0] ?? roles.find((id) => !above.has(id));
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
  const last = written
    .filter((above) => (heading.level === 1 ? above.role === heading.role : isUnder(above, section, all)))
    .at(-1);
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

/** A second heading of one role and subject waits for the first of another: a short list shows what there is. */
function spread(offers: readonly Offer[]): Offer[] {
  const met = new Map<string, number>();
  return offers
    .map((offer) => {
      if (offer.source.kind !== 'heading') return offer;
      const { role, topic } = offer.source.heading;
      const times = met.get(`${role} ${topic}`) ?? 0;
      met.set(`${role} ${topic}`, times + 1);
      return { ...offer, score: offer.score - times * repeatedSubject };
    })
    .sort(byScore);
}

const repeatedSubject = 1.5;

function byScore(a: Offer, b: Offer): number {
  return b.score - a.score || (a.rest < b.rest ? -1 : 1);
}
