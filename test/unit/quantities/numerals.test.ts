import assert from 'node:assert/strict';
import { readNumeral } from '../../../rules/report/numerals';

describe('numerals', () => {
  const values: readonly (readonly [text: string, value: number, printed?: string])[] = [
    ['十余件', 10, '十'],
    ['两次', 2, '两'],
    ['廿三', 23],
    ['二十三', 23],
    ['一百零五', 105],
    ['三千二百', 3200],
    ['十二万三千', 123000],
    ['一亿三千万', 130000000],
    ['百分之八十', 80],
    ['百分之12.5', 12.5],
    ['二〇二三', 2023],
    ['二○二三', 2023],
    ['一九九八', 1998],
    ['八成', 80],
    ['9成', 90],
    ['三分之二', 200 / 3],
    ['十分之一', 10],
    ['2/3', 200 / 3],
    ['一半', 50],
    ['半数', 50],
    ['１２３', 123],
    ['1,286.5', 1286.5],
    ['1,234,567', 1234567],
    ['4.38万', 43800],
    ['1.08亿', 108000000],
    ['5千万', 50000000],
    ['1万4千', 14000],
    ['1亿2千万', 120000000],
    ['8640.5万', 86405000],
    ['3千米', 3, '3'],
    ['12,34', 12, '12'],
    ['1.', 1, '1'],
    ['8成立', 8, '8'],
  ];
  for (const [text, value, printed] of values) {
    it(`reads ${text} as ${value}`, () => {
      const numeral = readNumeral(text, 0);
      assert.ok(numeral);
      assert.ok(Math.abs(numeral.value - value) < 1e-9, `${numeral.value}`);
      assert.equal(text.slice(numeral.start, numeral.end), printed ?? text);
    });
  }

  for (const text of ['十四五', '八五', '十百千', '三四', '万亿千', '元', '半天', ''])
    it(`reads no number in «${text}»`, () => assert.equal(readNumeral(text, 0), undefined));

  it('tells the worth of the last printed digit', () => {
    const steps = ['4.38万', '94.5', '485', '1万4千', '八成'].map((text) => readNumeral(text, 0)?.step);
    assert.deepEqual(steps, [100, 0.1, 1, 1000, 10]);
  });
});
