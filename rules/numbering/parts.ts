import type { Report } from '../report';
import { ordinalText, ordinalValue } from '../report/ordinals';
import type { Numbered } from './numbered';

const part = /^第([一二三四五六七八九十]{1,2})(部分|篇)/;

/** The headings of a report's parts, 第二部分：主要举措, in document order. */
export function partsOf(report: Report): Numbered[] {
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
