import { compiled as patternOfSource } from './front';
import type { Cue, Outline, OutlineRole } from './outline';
import type { Passage } from './passage';
import type { Span } from './span';

/** A cue of this weight decides alone. */
export const decisive = 3;
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

/** An outline's cues, ready to be looked for under one reporting year, and what they found. */
interface Reader {
  readonly openings: readonly (readonly Compiled[])[];
  readonly text: readonly (readonly Compiled[])[];
  readonly kept: WeakMap<Passage, PassageCues>;
}

interface Compiled {
  readonly cue: Cue;
  readonly pattern: RegExp;
}

const readers = new WeakMap<Outline, Map<number, Reader>>();

/** The cues of a passage under an outline and a reporting year: kept with the passage, for they depend on nothing else. */
export function cuesOf(passage: Passage, outline: Outline, year: number | undefined): PassageCues {
  let ofOutline = readers.get(outline);
  if (!ofOutline) {
    ofOutline = new Map();
    readers.set(outline, ofOutline);
  }
  let reader = ofOutline.get(year ?? 0);
  if (!reader) {
    const compile = (cue: Cue): Compiled => ({ cue, pattern: compiled(cue, year) });
    reader = {
      openings: outline.roles.map((role) => role.openings.map(compile)),
      text: outline.roles.map((role) => role.text.map(compile)),
      kept: new WeakMap(),
    };
    ofOutline.set(year ?? 0, reader);
  }
  let cues = reader.kept.get(passage);
  if (!cues) {
    cues = readCues(passage, reader);
    reader.kept.set(passage, cues);
  }
  return cues;
}

function readCues(passage: Passage, reader: Reader): PassageCues {
  const { prose } = passage;
  const opening = prose.slice(0, openingLength);
  const body = prose.includes('《')
    ? prose.replace(/《[^《》]*》/g, (found) => ' '.repeat(found.length))
    : prose;
  return {
    openings: reader.openings.map((cues) => weightiest(cues, opening)),
    text: reader.text.map((cues) => all(cues, body)),
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

function weightiest(cues: readonly Compiled[], text: string): Hit | undefined {
  let found: Hit | undefined;
  for (const { cue, pattern } of cues) {
    if (found && found.weight >= cue.weight) continue;
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    if (match) found = hitOf(match, cue);
  }
  return found;
}

const none: readonly Hit[] = [];

function all(cues: readonly Compiled[], text: string): readonly Hit[] {
  let hits: Hit[] | undefined;
  for (const { cue, pattern } of cues) {
    for (let from = 0; from < text.length; ) {
      pattern.lastIndex = from;
      const match = pattern.exec(text);
      if (!match) break;
      hits ??= [];
      hits.push(hitOf(match, cue));
      from = match.index + Math.max(1, match[0].length);
    }
  }
  return hits ?? none;
}

const patterns = new WeakMap<Cue, { readonly year: number | undefined; readonly pattern: RegExp }>();

/** `{next}` in a pattern is the year after the reporting year; any year where that is not known. */
function patternOf(cue: Cue, year: number | undefined): RegExp {
  let entry = patterns.get(cue);
  if (!entry || entry.year !== year) {
    entry = { year, pattern: compiled(cue, year) };
    patterns.set(cue, entry);
  }
  entry.pattern.lastIndex = 0;
  return entry.pattern;
}

function compiled(cue: Cue, year: number | undefined): RegExp {
  const next = year === undefined ? '20\\d{2}' : String(year + 1);
  return new RegExp(cue.pattern.replaceAll('{next}', next), 'g');
}

function hitOf(match: RegExpExecArray, cue: Cue): Hit {
  return { start: match.index, end: match.index + match[0].length, text: match[0], weight: cue.weight };
}

export function movedHit(hit: Hit, by: number): Hit {
  return { ...hit, start: hit.start + by, end: hit.end + by };
}

/** Whether a heading's wording alone, in any year, says that it is about the role. */
export function namesRole(role: OutlineRole, wording: string): boolean {
  return role.headings.some(
    ({ pattern, weight }) =>
      weight >= decisive && !pattern.includes('{next}') && patternOfSource(pattern).test(wording),
  );
}
