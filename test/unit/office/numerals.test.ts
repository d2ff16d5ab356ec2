import assert from 'node:assert/strict';
import { listNumber } from '../../../server/office/word/numerals';

describe('numbers of automatic numbering', () => {
  const cases: readonly (readonly [format: string, ...numbers: (readonly [number, string | undefined])[]])[] =
    [
      ['decimal', [1, '1'], [12, '12']],
      ['decimalZero', [1, '01'], [12, '12']],
      [
        'chineseCountingThousand',
        [1, '一'],
        [10, '十'],
        [11, '十一'],
        [20, '二十'],
        [21, '二十一'],
        [100, '一百'],
        [105, '一百零五'],
        [110, '一百一十'],
        [1001, '一千零一'],
      ],
      ['japaneseCounting', [3, '三'], [30, '三十']],
      ['chineseLegalSimplified', [1, '壹'], [10, '拾'], [12, '拾贰']],
      ['ideographTraditional', [1, '甲'], [10, '癸'], [11, '11']],
      ['decimalEnclosedCircle', [1, '①'], [20, '⑳'], [21, '21']],
      ['decimalFullWidth', [12, '１２']],
      ['lowerLetter', [1, 'a'], [26, 'z'], [27, 'aa']],
      ['upperRoman', [4, 'IV'], [9, 'IX'], [14, 'XIV']],
      ['bullet', [1, undefined]],
      ['none', [1, undefined]],
      ['a format nobody knows', [3, '3']],
    ];
  for (const [format, ...numbers] of cases) {
    it(format, () => {
      for (const [value, printed] of numbers) assert.equal(listNumber(value, format), printed);
    });
  }
});
