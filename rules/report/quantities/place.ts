import { chineseNumerals, codeAt } from '../numerals';

/** A mark that waits for its closing one, within others that do. */
interface Open {
  readonly at: number;
  readonly outer: Open | undefined;
}

/** What the single scan over a passage knows where it stands. */
export interface Scan {
  sentence: number;
  clause: number;
  item: number;
  /** The innermost open “ or ". */
  quote: Open | undefined;
  /** How many 《 are open. */
  titles: number;
  bracket: Open | undefined;
  previousEnd: number;
  previousPolarity: 'rise' | 'fall' | undefined;
  /** Where it goes on behind the number just read. */
  next: number;
}

/** What a scan knows of the place a number stands at. Offsets count from the passage's start. */
export interface Place {
  /** Where its sentence starts. */
  readonly sentence: number;
  /** Where its clause starts: after the last ，；： or sentence end. */
  readonly clause: number;
  /** After the last 、 or clause mark. */
  readonly item: number;
  /** The open “ or " it stands in, -1 for none. */
  readonly quote: number;
  /** Inside 《…》. */
  readonly title: boolean;
  /** The open bracket it stands in, -1 for none. */
  readonly bracket: number;
  /** End of the number before it in the passage, dates left out; 0 for none. */
  readonly previousEnd: number;
  /** Which way the number before it says something moved; undefined for a number that is no change. */
  readonly previousPolarity: 'rise' | 'fall' | undefined;
}

export function placeAt(text: string, at: number, scan: Scan): Place {
  return {
    sentence: scan.sentence,
    clause: scan.clause,
    item: scan.item,
    quote: scan.quote ? scan.quote.at : -1,
    title: scan.titles > 0 && closes(text, at),
    bracket: scan.bracket ? scan.bracket.at : -1,
    previousEnd: scan.previousEnd,
    previousPolarity: scan.previousPolarity,
  };
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

export const Mark = {
  None: 0,
  Digit: 1,
  Chinese: 2,
  SentenceEnd: 3,
  Clause: 4,
  Item: 5,
  QuoteOpen: 6,
  QuoteClose: 7,
  QuoteToggle: 8,
  TitleOpen: 9,
  TitleClose: 10,
  BracketOpen: 11,
  BracketClose: 12,
} as const;

const table = new Uint8Array(0x10000);
const mark = (chars: string, kind: number): void => {
  for (const char of chars) table[char.charCodeAt(0)] = kind;
};
mark('0123456789０１２３４５６７８９', Mark.Digit);
mark(chineseNumerals, Mark.Chinese);
mark('零', Mark.Chinese);
mark('。！？!?\n\r', Mark.SentenceEnd);
mark('，,；;：:', Mark.Clause);
mark('、|', Mark.Item);
mark('“「‘『', Mark.QuoteOpen);
mark('”」’』', Mark.QuoteClose);
mark('"', Mark.QuoteToggle);
mark('《〈', Mark.TitleOpen);
mark('》〉', Mark.TitleClose);
mark('（(', Mark.BracketOpen);
mark('）)', Mark.BracketClose);

export function markAt(text: string, at: number): number {
  return table[codeAt(text, at)] as number;
}
