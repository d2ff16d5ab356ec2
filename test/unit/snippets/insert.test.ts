import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinPack } from '../../../snippets/builtin';
import { fill, toPlain, toSnippet } from '../../../snippets/insert';
import { expand, type Part, parseSnippet } from './grammar';

const draft = { year: 2025, place: '青河县', level: '县' };

describe('a pattern as a snippet', () => {
  it('has a tab stop for each slot, showing the slot', () => {
    const parts = parseSnippet(toSnippet('全年办理案件【件数】件，同比【升降】【百分比】%'));
    assert.deepEqual(parts, [
      { kind: 'text', text: '全年办理案件' },
      { kind: 'placeholder', number: 1, parts: [{ kind: 'text', text: '【件数】' }] },
      { kind: 'text', text: '件，同比' },
      { kind: 'choice', number: 2, options: ['【升降】', '增长', '下降', '上升', '减少'] },
      { kind: 'placeholder', number: 3, parts: [{ kind: 'text', text: '【百分比】' }] },
      { kind: 'text', text: '%' },
    ]);
  });

  it('puts in values that are known', () => {
    const snippet = toSnippet('办理【件数】件、听证【次数】次', 'full', new Map([[0, '121']]));
    assert.equal(snippet, `办理\${1:121}件、听证\${2:【次数】}次`);
    assert.equal(toPlain('办理【件数】件', 'full', new Map([[0, '121']])), '办理121件');
  });

  it('is written in the width of the draft, slots as they are', () => {
    const text = '落实制度，【待补：具体措施】；（试行）';
    assert.equal(toPlain(text, 'half'), '落实制度,【待补：具体措施】;(试行)');
    assert.equal(toPlain(text, 'full'), text);
  });

  it('expands to the text it stands for, whatever the text holds', () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom('$', '}', '{', '\\', '|', ',', '1', '中', '，', '𠮷') }),
      fc.constantFrom('【件数】', '【升降】', '【待补：原因】', '$' + '{1:x}', '\\'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        assert.equal(expand(parseSnippet(toSnippet(text))), text);
        assert.equal(toPlain(text), text);
      }),
    );
  });

  for (const [name, known] of [
    ['a draft that knows everything', draft],
    ['a draft that knows nothing', {}],
  ] as const) {
    it(`every learned pattern and heading expands without error in ${name}`, () => {
      const { patterns, headings } = builtinPack();
      for (const { text } of [...patterns, ...headings]) {
        for (const width of ['full', 'half'] as const) {
          const filled = fill(text, known);
          const parts = parseSnippet(toSnippet(filled, width));
          assert.equal(expand(parts), toPlain(filled, width));
          assert.doesNotMatch(expand(parts), /[{}$]/);
          assert.deepEqual(
            stops(parts),
            stops(parts).map((_, index) => index + 1),
          );
        }
      }
    });
  }
});

function stops(parts: readonly Part[]): number[] {
  return parts.flatMap((part) => (part.kind === 'text' ? [] : [part.number]));
}
