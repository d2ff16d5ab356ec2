import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Passage } from '../../../rules/report';
import { required, requiredCharacters } from '../../../rules/report/required';
import { charactersOf, meet, traces } from '../../../rules/report/traces';
import { templates } from '../../../rules/templates';
import { anyText, reportText } from '../../properties/texts';

describe('what every match of a pattern must hold', () => {
  const cases: readonly { readonly pattern: RegExp; readonly characters: string | undefined }[] = [
    { pattern: /述法/, characters: '述' },
    { pattern: /法述/, characters: '述' },
    { pattern: /听取|审议/, characters: '听审' },
    { pattern: /(?:听取)?汇报/, characters: '汇' },
    { pattern: /(?:听取){0,2}汇报/, characters: '汇' },
    { pattern: /.{0,30}第?责任/, characters: '责' },
    { pattern: /[甲乙]\d+/, characters: '甲乙' },
    { pattern: /[①-③]/, characters: '①②③' },
    { pattern: /(?<!未)述法/, characters: '述' },
    { pattern: /(?<=年度)[^，]{1,9}/, characters: '度' },
    { pattern: /述(?!职)[^。]*/, characters: '述' },
    { pattern: /\(\d{4}\)/, characters: '(' },
    { pattern: /\u3000{3}/, characters: '\u3000' },
    { pattern: /[^，]+/, characters: undefined },
    { pattern: /听取|\S+/, characters: undefined },
    { pattern: /\p{L}*/u, characters: undefined },
    { pattern: /听?取?/, characters: undefined },
  ];
  for (const { pattern, characters } of cases)
    it(`${pattern.source}: ${characters ?? 'anything'}`, () =>
      assert.equal(requiredCharacters(pattern.source), characters));

  const patterns = templates
    .flatMap(({ roles }) =>
      roles.flatMap(({ headings, openings, text }) => [...headings, ...openings, ...text]),
    )
    .map(({ pattern }) => pattern.replaceAll('{next}', '2026'))
    .concat(cases.map(({ pattern }) => pattern.source).filter((source) => !source.includes('\\p')))
    .map((source) => ({ pattern: new RegExp(source), wanted: required(source) }));

  it('is held by every text the pattern matches', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, reportText), (text) => {
        for (const line of text.split('\n')) {
          const held = charactersOf(line);
          for (const { pattern, wanted } of patterns)
            if (pattern.test(line)) assert.ok(meet(held, wanted), `${pattern.source} in ${line}`);
        }
      }),
    );
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
