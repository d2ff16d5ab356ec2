// `npm run eval:snippets`: leave one out on the sample reports. Each report in turn is hidden, the learner reads the other
// four, and the hidden report is "written again" with what they teach. Method and figures: snippets/README.md.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport, type Report } from '../../rules/report';
import { templates } from '../../rules/templates';
import { type Context, contextAt } from '../../snippets/complete/context';
import { byHead, type Library, libraryFor } from '../../snippets/complete/library';
import { type Offer, offersAt, type Scorer } from '../../snippets/complete/offers';
import { generalise } from '../../snippets/learn/generalise';
import { learnTexts } from '../../snippets/learn/learn-texts';
import { placeOf } from '../../snippets/place';
import { fullWidth } from '../../snippets/width';
import labelled from './snippets.headings.json';
import { learnMany } from './snippets-many';

const outline = templates[0];
if (!outline) throw new Error('no template');
const seeds = join(import.meta.dirname, '../../seeds');
const samples = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ id: name.slice(0, 3), text: readFileSync(join(seeds, name), 'utf8') }));
const reports = new Map(samples.map(({ id, text }) => [id, parseReport(text, outline)]));

/** Characters typed before an offer is looked for, and characters of the text it must then write. */
const typedFirst = 2;
const enough = 6;
const listLength = 10;
const headingList = 5;

/** No scorer is the assistant's own. */
const rankings: Readonly<Record<string, Scorer | undefined>> = {
  context: undefined,
  frequency: (source) => (source.kind === 'pattern' ? source.pattern.support : source.heading.support),
  random: (source) => noise(source.kind === 'pattern' ? source.pattern.text : source.heading.text),
};

interface Tally {
  headings: number;
  headingsFirst: number;
  headingsListed: number;
  clauses: number;
  clausesFirst: number;
  clausesListed: number;
  characters: number;
  saved: number;
  slowest: number;
}

const tallies = new Map<string, Tally>();
for (const { id, text } of samples) {
  const pack = learnTexts(
    samples.filter((sample) => sample.id !== id),
    outline,
  );
  const report = reports.get(id) ?? parseReport(text, outline);
  for (const [name, scorer] of Object.entries(rankings)) {
    const library = (context: Context) => libraryFor(pack, context.draft);
    const tally = evaluate(id, report, library, scorer);
    tallies.set(`${name} ${id}`, tally);
  }
}
print();
if (process.argv.includes('--many')) void learnMany(2000);

function evaluate(
  id: string,
  report: Report,
  library: (context: Context) => Library,
  scorer: Scorer | undefined,
): Tally {
  const tally: Tally = {
    headings: 0,
    headingsFirst: 0,
    headingsListed: 0,
    clauses: 0,
    clausesFirst: 0,
    clausesListed: 0,
    characters: 0,
    saved: 0,
    slowest: 0,
  };
  let earlier: Report | undefined;
  const contextAfter = (offset: number): Context => {
    // The draft as it stood when this place was being written: nothing after it.
    earlier = parseReport(report.text.slice(0, offset), report.outline, earlier);
    return contextAt(earlier, offset);
  };
  for (const { heading } of report.sections) {
    if (heading.level > 2) continue;
    tally.headings++;
    const context = contextAfter(heading.textSpan.start);
    const offers = offersAt(
      { ...context, heading: heading.level === 1 ? 1 : 2, clause: '', sentence: '' },
      library(context),
      {
        limit: headingList,
        unprompted: true,
        ...(scorer && { scorer }),
      },
    );
    const right = offers.findIndex((offer) => isRightHeading(id, heading.text, offer));
    if (right === 0) tally.headingsFirst++;
    if (right >= 0) tally.headingsListed++;
  }
  for (const clause of clausesOf(report)) {
    tally.characters += clause.end - clause.start;
    if (clause.end - clause.start < typedFirst + enough) continue;
    tally.clauses++;
    const context = contextAfter(clause.start + typedFirst);
    const offersFor = (at: Context) =>
      scorer === undefined
        ? offersAt(at, library(at), { limit: listLength, unprompted: false })
        : blindOffers(at, library(at), scorer);
    const started = performance.now();
    const offers = offersFor(context);
    tally.slowest = Math.max(tally.slowest, performance.now() - started);
    const following = fullWidth(report.text.slice(clause.start + typedFirst, clause.start + 200));
    const right = offers.findIndex((offer) => agreement(offer.rest, following).characters >= enough);
    if (right === 0) tally.clausesFirst++;
    if (right >= 0) tally.clausesListed++;
    tally.saved += savedIn(context, following, clause.end - clause.start - typedFirst, offersFor);
  }
  return tally;
}

/**
 * Keys saved in a clause by a drafter who types on and accepts, from the list as it stands after each character, the
 * first offer that is right to its end. Accepting costs a key, and one for each place down the list; figures in slots
 * are typed as before.
 */
function savedIn(
  context: Context,
  following: string,
  length: number,
  offersFor: (at: Context) => readonly Offer[],
): number {
  let saved = 0;
  for (let typed = 0; typed < length; ) {
    const more = following.slice(0, typed);
    const at: Context = {
      ...context,
      offset: context.offset + typed,
      sentence: context.sentence + more,
      clause: context.clause + more,
    };
    const right = offersFor(at)
      .map((offer, place) => ({ ...agreement(offer.rest, following.slice(typed)), place }))
      .find(({ whole, literal, place }) => whole && literal > 1 + place);
    saved += right ? right.literal - 1 - right.place : 0;
    typed += right?.characters ?? 1;
  }
  return saved;
}

/** What a ranking without context would show: the best of all patterns, whatever is typed; those that go along with it count. */
function blindOffers(context: Context, library: Library, scorer: Scorer): Offer[] {
  const best = [...library.patterns]
    .map((filled) => ({
      filled,
      score: scorer({ kind: 'pattern', pattern: filled.pattern }, context, 0, true),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, listLength)
    .map(({ filled }) => filled);
  const led = best.filter(({ pattern }) => pattern.leads !== undefined);
  const shown: Library = { ...library, patterns: best, byHead: byHead(best), led };
  return offersAt(context, shown, { limit: listLength, unprompted: false, scorer });
}

/** How much of what is offered is what the report goes on to say. */
function agreement(rest: string, following: string): { characters: number; literal: number; whole: boolean } {
  let at = 0;
  let literal = 0;
  for (let place = 0; place < rest.length; ) {
    const slot = rest.charAt(place) === '【' ? /^【[^】]*】/.exec(rest.slice(place))?.[0] : undefined;
    if (slot === undefined) {
      if (rest.charAt(place) !== following.charAt(at)) return { characters: at, literal, whole: false };
      place++;
      at++;
      literal++;
      continue;
    }
    place += slot.length;
    const figure = /^(?:约|近|超)?[0-9]+(?:[.,][0-9]+)*[余多]?[百千万亿]*[余多]?/.exec(
      following.slice(at),
    )?.[0];
    const next = rest.charAt(place);
    const end = next === '' ? -1 : following.slice(at, at + 40).indexOf(next);
    const length = figure?.length ?? end;
    if (length <= 0) return { characters: at, literal, whole: false };
    at += length;
  }
  return { characters: at, literal, whole: true };
}

/** The subject of a heading as labelled by hand, never by the code under test. */
function isRightHeading(id: string, wanted: string, offer: Offer): boolean {
  if (offer.source.kind !== 'heading') return false;
  const gold = labelled.find(({ sample, text }) => sample === id && text === wanted);
  const { heading } = offer.source;
  return labelled.some(
    (other) =>
      other.sample !== id &&
      heading.samples.includes(other.sample) &&
      other.role === gold?.role &&
      other.level === gold.level &&
      other.subject === gold.subject &&
      generalised(other.sample, other.text) === heading.text,
  );
}

function generalised(id: string, text: string): string {
  const report = reports.get(id);
  return report ? generalise(text, { year: report.year, place: placeOf(report) }).form : text;
}

function clausesOf(report: Report): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  for (const block of report.blocks) {
    if (block.kind !== 'body') continue;
    const from = block.heading ? block.heading.end : block.start;
    for (const found of report.text.slice(from, block.end).matchAll(/[^，,；;：:。！？!?\n\r]+/g)) {
      const mark =
        /^[\s\u3000]*(?:[一二三四五六七八九十]+是|[0-9]+[.．、]|[（(][0-9一二三四五六七八九十]+[）)])?[\s\u3000]*/.exec(
          found[0],
        )?.[0] ?? '';
      clauses.push({ start: from + found.index + mark.length, end: from + found.index + found[0].length });
    }
  }
  return clauses;
}

/** A number between 0 and 1 that depends on the text alone, so that a run can be repeated. */
function noise(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

function print(): void {
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
  const columns = [
    'ranking',
    'held out',
    'headings',
    'first',
    `first ${headingList}`,
    'clauses',
    'first',
    `first ${listLength}`,
    'keys saved',
    'slowest ms',
  ];
  console.log(columns.join('\t'));
  for (const name of Object.keys(rankings)) {
    const own = [...tallies]
      .filter(([key]) => key.startsWith(`${name} `))
      .map(([key, tally]) => ({ id: key.slice(-3), tally }));
    const sum = (pick: (tally: Tally) => number) => own.reduce((total, { tally }) => total + pick(tally), 0);
    const all: Tally = {
      headings: sum((tally) => tally.headings),
      headingsFirst: sum((tally) => tally.headingsFirst),
      headingsListed: sum((tally) => tally.headingsListed),
      clauses: sum((tally) => tally.clauses),
      clausesFirst: sum((tally) => tally.clausesFirst),
      clausesListed: sum((tally) => tally.clausesListed),
      characters: sum((tally) => tally.characters),
      saved: sum((tally) => tally.saved),
      slowest: Math.max(...own.map(({ tally }) => tally.slowest)),
    };
    for (const { id, tally } of [...own, { id: 'all', tally: all }]) {
      console.log(
        [
          name,
          id,
          tally.headings,
          percent(tally.headingsFirst, tally.headings),
          percent(tally.headingsListed, tally.headings),
          tally.clauses,
          percent(tally.clausesFirst, tally.clauses),
          percent(tally.clausesListed, tally.clauses),
          `${tally.saved} of ${tally.characters} (${percent(tally.saved, tally.characters)})`,
          tally.slowest.toFixed(1),
        ].join('\t'),
      );
    }
  }
}
