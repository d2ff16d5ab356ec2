import type { Passage } from '../passage';
import type { Quantity } from '../quantity';
import { Mark, markAt, type Place } from './place';
import { readQuantity } from './read';

/**
 * Every number of a passage, in order, claims and others, in one pass over its characters. Chinese numerals count
 * where a unit follows them (两次, 十余个) or where they form a share (八成, 百分之八十) or a year (二〇二三年).
 */
export function readQuantities(passage: Passage): readonly Quantity[] {
  const text = passage.prose;
  const quantities: Quantity[] = [];
  const quotes: number[] = [];
  const brackets: number[] = [];
  let sentence = 0;
  let clause = 0;
  let item = 0;
  let titles = 0;
  let toggled = false;
  let previousEnd = 0;
  let previousPolarity: Quantity['polarity'];
  for (let at = 0; at < text.length; at++) {
    const mark = markAt(text, at);
    switch (mark) {
      case Mark.None:
        continue;
      case Mark.SentenceEnd:
        sentence = clause = item = at + 1;
        // An unpaired mark must not swallow the rest of the passage.
        titles = 0;
        quotes.length = 0;
        brackets.length = 0;
        toggled = false;
        continue;
      case Mark.Clause:
        clause = item = at + 1;
        continue;
      case Mark.Item:
        item = at + 1;
        continue;
      case Mark.QuoteOpen:
        quotes.push(at);
        continue;
      case Mark.QuoteClose:
        quotes.pop();
        continue;
      case Mark.QuoteToggle:
        if (toggled) quotes.pop();
        else quotes.push(at);
        toggled = !toggled;
        continue;
      case Mark.TitleOpen:
        titles++;
        continue;
      case Mark.TitleClose:
        titles = Math.max(0, titles - 1);
        continue;
      case Mark.BracketOpen:
        brackets.push(at);
        continue;
      case Mark.BracketClose:
        brackets.pop();
        continue;
      default: {
        const place: Place = {
          sentence,
          clause,
          item,
          quote: quotes.at(-1) ?? -1,
          title: titles > 0 && closes(text, at),
          bracket: brackets.at(-1) ?? -1,
          previousEnd,
          previousPolarity,
        };
        const read = readQuantity(text, at, mark === Mark.Chinese, place);
        if (read.quantity) {
          quantities.push(read.quantity);
          if (read.quantity.kind !== 'date') {
            previousEnd = read.quantity.end;
            previousPolarity = read.quantity.polarity;
          }
        }
        at = read.end - 1;
      }
    }
  }
  return quantities;
}

/** Whether a title opened before `at` is closed close behind it; one that never closes is a slip, not a title. */
function closes(text: string, at: number): boolean {
  for (let i = at; i < Math.min(text.length, at + 80); i++) {
    const mark = markAt(text, i);
    if (mark === Mark.TitleClose) return true;
    if (mark === Mark.SentenceEnd) return false;
  }
  return false;
}
