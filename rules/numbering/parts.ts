import type { Report, Span } from '../report';
import { ordinalText, ordinalValue } from '../report/ordinals';
import type { Edit } from '../rule';

/** A heading 第二部分：主要举措, with the place of its numeral. */
export interface NumberedPart extends Span {
  readonly number: number;
  print(number: number): string;
  edit(number: number): Edit[];
}

const part = /^第([一二三四五六七八九十]{1,2})(部分|篇)/;

/** The parts of a report, in document order. */
export function partsOf(report: Report): NumberedPart[] {
  return report.sections.flatMap(({ heading: { mark, textSpan } }) => {
    const [, numeral = '', word = ''] = part.exec(mark.text) ?? [];
    const number = ordinalValue(numeral);
    if (Number.isNaN(number)) return [];
    const start = mark.start + 1;
    return {
      number,
      start: mark.start,
      end: textSpan.end,
      print: (value: number) => `第${ordinalText(value)}${word}`,
      edit: (value: number) => [{ start, end: start + numeral.length, newText: ordinalText(value) }],
    };
  });
}
