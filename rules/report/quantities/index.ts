import { chineseNumerals } from '../numerals';
import type { Passage } from '../passage';
import type { Quantity } from '../quantity';
import { traces } from '../traces';
import { Mark, markAt, type Scan } from './place';
import { readQuantity } from './read';

const numberTraces = traces(`0123456789０１２３４５６７８９零${chineseNumerals}`);
const none: readonly Quantity[] = [];

/**
 * Every number of a passage, in order, claims and others, in one pass over its characters. Chinese numerals count
 * where a unit follows them (两次, 十余个) or where they form a share (八成, 百分之八十) or a year (二〇二三年).
 */
export function readQuantities(passage: Passage): readonly Quantity[] {
  if (!passage.has(numberTraces)) return none;
  const text = passage.prose;
  const quantities: Quantity[] = [];
  const scan: Scan = {
    sentence: 0,
    clause: 0,
    item: 0,
    quote: undefined,
    titles: 0,
    bracket: undefined,
    previousEnd: 0,
    previousPolarity: undefined,
    next: 0,
  };
  let toggled = false;
  for (const at of passage.marks) {
    if (at < scan.next) continue;
    const mark = markAt(text, at);
    switch (mark) {
      case Mark.None:
        continue;
      case Mark.SentenceEnd:
        scan.sentence = scan.clause = scan.item = at + 1;
        // An unpaired mark must not swallow the rest of the passage.
        scan.titles = 0;
        scan.quote = scan.bracket = undefined;
        toggled = false;
        continue;
      case Mark.Clause:
        scan.clause = scan.item = at + 1;
        continue;
      case Mark.Item:
        scan.item = at + 1;
        continue;
      case Mark.QuoteOpen:
        scan.quote = { at, outer: scan.quote };
        continue;
      case Mark.QuoteClose:
        scan.quote = scan.quote?.outer;
        continue;
      case Mark.QuoteToggle:
        scan.quote = toggled ? scan.quote?.outer : { at, outer: scan.quote };
        toggled = !toggled;
        continue;
      case Mark.TitleOpen:
        scan.titles++;
        continue;
      case Mark.TitleClose:
        if (scan.titles > 0) scan.titles--;
        continue;
      case Mark.BracketOpen:
        scan.bracket = { at, outer: scan.bracket };
        continue;
      case Mark.BracketClose:
        scan.bracket = scan.bracket?.outer;
        continue;
      default: {
        const quantity = readQuantity(text, at, mark === Mark.Chinese, scan);
        if (quantity) {
          quantities.push(quantity);
          if (quantity.kind !== 'date') {
            scan.previousEnd = quantity.end;
            scan.previousPolarity = quantity.polarity;
          }
        }
      }
    }
  }
  return quantities;
}
