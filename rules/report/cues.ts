import type { Cue, Outline } from './outline';
import type { Passage } from './passage';
import type { Span } from './span';

/** How far into a passage its opening reaches. */
const openingLength = 220;

/** Words that speak for a role, where they stand. */
export interface Hit extends Span {
  readonly text: string;
  readonly weight: number;
}

/** What one passage says of each role, in the outline's order. Offsets are the passage's. */
export interface PassageCues {
  readonly openings: readonly (Hit | undefined)[];
  readonly text: readonly (readonly Hit[])[];
}

const kept = new WeakMap<Outline, Map<number, WeakMap<Passage, PassageCues>>>();

/** The cues of a passage under an outline and a reporting year: kept with the passage, for they depend on nothing else. */
export function cuesOf(passage: Passage, outline: Outline, year: number | undefined): PassageCues {
  let ofOutline = kept.get(outline);
  if (!ofOutline) {
    ofOutline = new Map();
    kept.set(outline, ofOutline);
  }
  let ofYear = ofOutline.get(year ?? 0);
  if (!ofYear) {
    ofYear = new WeakMap();
    ofOutline.set(year ?? 0, ofYear);
  }
  let cues = ofYear.get(passage);
  if (!cues) {
    cues = readCues(passage, outline, year);
    ofYear.set(passage, cues);
  }
  return cues;
}

function readCues(passage: Passage, outline: Outline, year: number | undefined): PassageCues {
  const { prose } = passage;
  const opening = prose.slice(0, openingLength);
  const body = prose.includes('《')
    ? prose.replace(/《[^《》]*》/g, (found) => ' '.repeat(found.length))
    : prose;
  return {
    openings: outline.roles.map((role) => best(role.openings, opening, year)),
    text: outline.roles.map((role) => role.text.flatMap((cue) => all(cue, body, year))),
  };
}

/** The weightiest cue that matches; the first of equals. */
export function best(cues: readonly Cue[], text: string, year: number | undefined): Hit | undefined {
  let found: Hit | undefined;
  for (const cue of cues) {
    if (found && found.weight >= cue.weight) continue;
    const match = patternOf(cue, year).exec(text);
    if (match) found = hitOf(match, cue);
  }
  return found;
}

function all(cue: Cue, text: string, year: number | undefined): Hit[] {
  const pattern = patternOf(cue, year);
  const hits: Hit[] = [];
  for (let from = 0; from < text.length; ) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) break;
    hits.push(hitOf(match, cue));
    from = match.index + Math.max(1, match[0].length);
  }
  return hits;
}

const patterns = new WeakMap<Cue, { readonly year: number | undefined; readonly pattern: RegExp }>();

/** `{next}` in a pattern is the year after the reporting year; any year where that is not known. */
function patternOf(cue: Cue, year: number | undefined): RegExp {
  let entry = patterns.get(cue);
  if (!entry || entry.year !== year) {
    const next = year === undefined ? '20\\d{2}' : String(year + 1);
    entry = { year, pattern: new RegExp(cue.pattern.replaceAll('{next}', next), 'g') };
    patterns.set(cue, entry);
  }
  entry.pattern.lastIndex = 0;
  return entry.pattern;
}

function hitOf(match: RegExpExecArray, cue: Cue): Hit {
  return { start: match.index, end: match.index + match[0].length, text: match[0], weight: cue.weight };
}

export function movedHit(hit: Hit, by: number): Hit {
  return { ...hit, start: hit.start + by, end: hit.end + by };
}
