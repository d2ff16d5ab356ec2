import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules } from '../../../rules';
import { placeholderForms } from '../../../rules/number/placeholder-forms';
import { Passage } from '../../../rules/report';
import { required, requiredSigns } from '../../../rules/report/required';
import { meet, readCharacters, traces } from '../../../rules/report/traces';
import lexicon from '../../../rules/style/lexicon.json';
import { templates } from '../../../rules/templates';
import { samples } from '../../bench/texts';
import { anyText, reportText } from '../../properties/texts';

describe('what every match of a pattern must hold', () => {
  const cases: readonly { readonly pattern: RegExp; readonly signs: string | undefined }[] = [
    { pattern: /述/, signs: '述' },
    { pattern: /述法/, signs: '述法' },
    { pattern: /法述/, signs: '法述' },
    { pattern: /第一责任人/, signs: '一责' },
    { pattern: /听取|审议/, signs: '听取 审议' },
    { pattern: /(?:听取)?汇报/, signs: '汇报' },
    { pattern: /(?:听取){0,2}汇/, signs: '汇' },
    { pattern: /.{0,30}第?责/, signs: '责' },
    {
      pattern: /[甲乙]\d+/,
      signs: '甲0 甲1 甲2 甲3 甲4 甲5 甲6 甲7 甲8 甲9 乙0 乙1 乙2 乙3 乙4 乙5 乙6 乙7 乙8 乙9',
    },
    { pattern: /[甲乙]\s*\d+/, signs: '甲 乙' },
    { pattern: /[①-③]/, signs: '① ② ③' },
    { pattern: /[\u4e01\u4e03]/, signs: '丁 七' },
    { pattern: /(?:公开|印发)[条份]/, signs: '开条 开份 发条 发份' },
    { pattern: /建(?=基础|工作)/, signs: '建基 建工' },
    { pattern: /(?<=《纲要》)20/, signs: '纲要' },
    { pattern: /(?<=年)度/, signs: '年度' },
    { pattern: /(?<!未)述法/, signs: '述法' },
    { pattern: /述(?!职)法/, signs: '述法' },
    { pattern: /述职?法/, signs: '述' },
    { pattern: /(?<=年度)[^，]{1,9}/, signs: '年度' },
    { pattern: /\(\d{4}\)/, signs: '(0 (1 (2 (3 (4 (5 (6 (7 (8 (9' },
    { pattern: /\u3000{3}/, signs: '\u3000' },
    { pattern: /[^，]+/, signs: undefined },
    { pattern: /听取|\S+/, signs: undefined },
    { pattern: /\p{L}*/u, signs: undefined },
    { pattern: /听?取?/, signs: undefined },
  ];
  for (const { pattern, signs } of cases)
    it(`${pattern.source}: ${signs ?? 'anything'}`, () =>
      assert.equal(requiredSigns(pattern.source)?.join(' '), signs));

  const patterns = templates
    .flatMap(({ roles }) =>
      roles.flatMap(({ headings, openings, text }) => [...headings, ...openings, ...text]),
    )
    .map(({ pattern }) => pattern.replaceAll('{next}', '2026'))
    .concat(placeholderForms.map(({ pattern }) => pattern.source))
    .concat(lexicon.patterns.map(({ pattern }) => pattern))
    .concat(cases.map(({ pattern }) => pattern.source).filter((source) => !source.includes('\\p')))
    .map((source) => ({ pattern: new RegExp(source), wanted: required(source) }));

  const isHeld = (text: string): void => {
    for (const line of text.split('\n')) {
      const { held } = readCharacters(line);
      for (const { pattern, wanted } of patterns)
        if (pattern.test(line)) assert.ok(meet(held, wanted), `${pattern.source} in ${line}`);
    }
  };

  it('is held by every text the pattern matches', () => {
    fc.assert(fc.property(fc.oneof(anyText, reportText), isHeld));
    for (const { examples } of rules) isHeld(`${examples.failing}\n${examples.passing}`);
    for (const sample of samples) isHeld(sample);
  });
});

describe('the characters of a passage', () => {
  it('are known also where they were asked for only after it was read', () => {
    const passage = new Passage('鼍鼋皆非本文常用字。');
    assert.equal(passage.has(traces('饕餮')), false);
    assert.equal(passage.has(traces('鼋')), true);
  });

  it('may be more than there are bits for', () => {
    for (let code = 0x5000; code < 0x5400; code++) traces(String.fromCharCode(code));
    for (let code = 0x5000; code < 0x5400; code++) {
      const character = String.fromCharCode(code);
      assert.ok(new Passage(`在${character}处`).has(traces(character)));
    }
  });
});
