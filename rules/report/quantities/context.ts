import { digitAt } from '../numerals';
import type { Quantity } from '../quantity';
import * as lexicon from './lexicon';
import { Mark, markAt, type Place } from './place';
import { Words } from './words';

const scopes = new Words(lexicon.scopeWords);
const lastYear = new Words(lexicon.lastYearWords);
const openings = new Words(lexicon.openingWords);

/** Farthest a word may stand from its number and still be taken for its name. */
const reach = 40;

/** The words that name what a number counts: those before it in its item, and those after its unit. */
export function measureOf(text: string, place: Place, start: number, end: number): string {
  let from = Math.max(place.item, place.previousEnd, start - reach);
  if (place.bracket >= from) from = place.bracket + 1;
  for (
    let word = openings.at(text, from);
    word && from + word.length <= start;
    word = openings.at(text, from)
  )
    from += word.length;
  let to = end;
  while (to < end + 20 && to < text.length && goesOn(text, to)) to++;
  return (text.slice(from, start) + text.slice(end, to)).trim();
}

function goesOn(text: string, at: number): boolean {
  const mark = markAt(text, at);
  return (
    mark === Mark.None ||
    mark === Mark.Chinese ||
    mark === Mark.QuoteOpen ||
    mark === Mark.QuoteClose ||
    mark === Mark.TitleOpen ||
    mark === Mark.TitleClose
  );
}

/** Scope words of the clause; where it has none, of the sentence before it. */
export function scopeOf(text: string, place: Place, start: number): readonly string[] {
  const clause = scopesIn(text, Math.max(place.clause, start - 60), start);
  return clause.length > 0 ? clause : scopesIn(text, Math.max(place.sentence, start - 120), start).slice(-2);
}

function scopesIn(text: string, start: number, end: number): string[] {
  const found: string[] = [];
  for (let at = start; at < end; ) {
    const word = scopes.at(text, at);
    if (word && at + word.length <= end) found.push(word);
    at += word.length || 1;
  }
  return found;
}

/**
 * The period a number speaks of: a year or 上年 in its clause that nothing turns away from (由2024年的12件增至15件 is
 * this year's 15), or else the year its sentence opens with.
 */
export function periodOf(text: string, place: Place, start: number): Quantity['period'] {
  const from = Math.max(place.clause, place.bracket + 1, place.previousEnd, start - reach);
  for (let at = start - 1; at >= from; at--) {
    if (text.charCodeAt(at) === year && digitAt(text, at - 4) >= 0 && digitAt(text, at - 1) >= 0) {
      if (turns(text, at + 1, start)) break;
      const value = Number(text.slice(at - 4, at));
      if (value >= 1900 && value <= 2100) return { year: value };
    }
    const word = lastYear.at(text, at);
    if (word) return turns(text, at, start) ? undefined : { relative: -1 };
  }
  openingYear.lastIndex = place.sentence;
  const opening = openingYear.exec(text);
  return opening && openingYear.lastIndex <= place.sentence + 12 ? { year: Number(opening[1]) } : undefined;
}

const year = '年'.charCodeAt(0);
/** A sentence's opening year, after blanks no longer than a line's indent. */
const openingYear = /\s{0,12}(?:在|截至)?((?:19|20)\d\d)年/y;

/** Whether the words between a base year and a number lead on to another value. */
function turns(text: string, start: number, end: number): boolean {
  const between = text.slice(start, end);
  return /(?:增至|增加至|增加到|增长到|增长至|升至|提高到|提高至|提升至|提升到|降至|下降到|下降至|降低到|减至|减少到|减少至|缩短至|压缩至|压减至|精简至|增长|下降|增加|减少|提高|降低|提升|上升|压缩|压减|缩短)/.test(
    between,
  );
}
