import { compiled as patternOfSource } from './front';
import { ordinalText, ordinalValue } from './ordinals';
import type { Cue, Outline, OutlineRole } from './outline';
import { type Passage, perPassageUnder } from './passage';
import { required } from './required';
import type { Span } from './span';
import { type Held, meet, type Traces } from './traces';

/** A cue of this weight decides alone. */
export const decisive = 3;
/** How far into a passage its opening reaches. */
const openingLength = 220;

/** Words that speak for a role, where they stand. */
export interface Hit extends Span {
  readonly text: string;
  readonly weight: number;
}

/** A cue under one reporting year: `{next}` in its pattern is the year after it, any year where it is not known. */
export interface CompiledCue {
  readonly weight: number;
  readonly pattern: RegExp;
  /** What every match of the pattern must hold. */
  readonly traces: Traces;
}

/** An outline's cues, ready to be looked for under one reporting year; each list by role, in the outline's order. */
export interface CueReader {
  readonly openings: readonly (readonly CompiledCue[])[];
  readonly text: readonly (readonly CompiledCue[])[];
  readonly clauses: readonly (readonly CompiledCue[])[];
  readonly headings: readonly (readonly CompiledCue[])[];
  /** The headings' cues that say so in any year. */
  readonly timelessHeadings: readonly (readonly CompiledCue[])[];
}

const readers = new WeakMap<Outline, Map<number, CueReader>>();

export function cueReader(outline: Outline, year: number | undefined): CueReader {
  let ofOutline = readers.get(outline);
  if (!ofOutline) {
    ofOutline = new Map();
    readers.set(outline, ofOutline);
  }
  let reader = ofOutline.get(year ?? 0);
  if (!reader) {
    const next = year === undefined ? '20\\d{2}' : String(year + 1);
    const compile = (cue: Cue): CompiledCue => {
      const source = cue.pattern.replaceAll('{next}', next);
      return { weight: cue.weight, pattern: new RegExp(source, 'g'), traces: required(source) };
    };
    const { roles } = outline;
    reader = {
      openings: roles.map((role) => role.openings.map(compile)),
      text: roles.map((role) => role.text.map(compile)),
      clauses: roles.map((role) => role.clauses.map(compile)),
      headings: roles.map((role) => role.headings.map(compile)),
      timelessHeadings: roles.map((role) => role.headings.filter(isTimeless).map(compile)),
    };
    ofOutline.set(year ?? 0, reader);
  }
  return reader;
}

function isTimeless({ pattern }: Cue): boolean {
  return !pattern.includes('{next}');
}

/** What one passage says of each role, looked for when asked. Offsets are the passage's. */
export class PassageCues {
  readonly #reader: CueReader;
  readonly #passage: Passage;
  readonly #openings: (Hit | null)[] = [];
  readonly #text: (readonly Hit[])[] = [];
  #body: string | undefined;

  constructor(passage: Passage, reader: CueReader) {
    this.#passage = passage;
    this.#reader = reader;
  }

  /** The cue that opens the passage as the role's text does. */
  opening(role: number): Hit | undefined {
    let hit = this.#openings[role];
    if (hit === undefined) {
      hit = this.#readOpening(this.#reader.openings[role] ?? []) ?? null;
      this.#openings[role] = hit;
    }
    return hit ?? undefined;
  }

  /** The role's cues anywhere in the passage but in titles of documents. */
  text(role: number): readonly Hit[] {
    let hits = this.#text[role];
    if (!hits) {
      hits = this.#readText(this.#reader.text[role] ?? []);
      this.#text[role] = hits;
    }
    return hits;
  }

  #readOpening(cues: readonly CompiledCue[]): Hit | undefined {
    let opening: string | undefined;
    let found: Hit | undefined;
    for (const { weight, pattern, traces } of cues) {
      if (found && found.weight >= weight) continue;
      if (!this.#passage.has(traces)) continue;
      opening ??= this.#passage.prose.slice(0, openingLength);
      pattern.lastIndex = 0;
      const match = pattern.exec(opening);
      if (match) found = hitOf(match, weight);
    }
    return found;
  }

  #readText(cues: readonly CompiledCue[]): readonly Hit[] {
    let hits: Hit[] | undefined;
    for (const { weight, pattern, traces } of cues) {
      if (!this.#passage.has(traces)) continue;
      this.#body ??= withoutTitles(this.#passage.prose);
      for (let from = 0; from < this.#body.length; ) {
        pattern.lastIndex = from;
        const match = pattern.exec(this.#body);
        if (!match) break;
        hits ??= [];
        hits.push(hitOf(match, weight));
        from = match.index + Math.max(1, match[0].length);
      }
    }
    return hits ?? none;
  }
}

const none: readonly Hit[] = [];

function withoutTitles(prose: string): string {
  return prose.includes('《') ? prose.replace(/《[^《》]*》/g, (found) => ' '.repeat(found.length)) : prose;
}

/** The cues of a passage under an outline and a reporting year: kept with the passage, for they depend on nothing else. */
export const cuesOf = perPassageUnder(
  (passage: Passage, reader: CueReader): PassageCues => new PassageCues(passage, reader),
);

/** The weightiest cue that matches a wording; the first of equals. `held` is what the wording holds, or more. */
export function best(cues: readonly CompiledCue[], text: string, held: Held): Hit | undefined {
  let found: Hit | undefined;
  for (const { weight, pattern, traces } of cues) {
    if ((found && found.weight >= weight) || !meet(held, traces)) continue;
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    if (match) found = hitOf(match, weight);
  }
  return found;
}

/** What a passage says of a role from a clause on, and the words that open it. */
export interface ToldFrom extends Span {
  readonly hit: Hit;
}

/** After these a clause begins. */
const clauseEnd = /[。！？；;，,]/g;
/** 二是 after a sentence or a part of one: where its list has begun before the clause, the clause's matter ends. */
const laterItem = /[。；;]([二三四五六七八九十]{1,3})([是要])/g;

/** The stretches of a passage that a clause opens with one of the cues, each up to the next item of a list around it. */
export function clausesIn(passage: Passage, cues: readonly CompiledCue[]): ToldFrom[] {
  const sought = cues.filter(({ traces }) => passage.has(traces));
  if (sought.length === 0) return [];
  const { prose } = passage;
  const found: ToldFrom[] = [];
  const starts = [0, ...Array.from(prose.matchAll(clauseEnd), ({ index }) => index + 1)];
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    const hit = best(sought, prose.slice(start, start + longestClause), passage.held);
    if (!hit) continue;
    end = endOfMatter(prose, start);
    found.push({ start, end, hit: movedHit(hit, start) });
  }
  return found;
}

/** How far into a clause its opening reaches. */
const longestClause = 100;

function endOfMatter(prose: string, start: number): number {
  laterItem.lastIndex = start;
  for (let match = laterItem.exec(prose); match; match = laterItem.exec(prose)) {
    const [, numeral = '', verb = ''] = match;
    const before = ordinalText(ordinalValue(numeral) - 1) + verb;
    if (!prose.slice(start, match.index).includes(before)) return match.index + 1;
  }
  return prose.length;
}

function hitOf(match: RegExpExecArray, weight: number): Hit {
  return { start: match.index, end: match.index + match[0].length, text: match[0], weight };
}

export function movedHit(hit: Hit, by: number): Hit {
  return { start: hit.start + by, end: hit.end + by, text: hit.text, weight: hit.weight };
}

/** Whether a heading's wording alone, in any year, says that it is about the role. */
export function namesRole(role: OutlineRole, wording: string): boolean {
  return role.headings.some(
    (cue) => cue.weight >= decisive && isTimeless(cue) && patternOfSource(cue.pattern).test(wording),
  );
}
