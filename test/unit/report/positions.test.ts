import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Positions } from '../../../rules/report';

describe('positions', () => {
  it('count lines at \\n, \\r\\n and a lone \\r, and characters in UTF-16', () => {
    const positions = new Positions('甲𠮷\r\n乙\r丙\n');
    assert.deepEqual(positions.positionAt(3), { line: 0, character: 3 });
    assert.deepEqual(positions.positionAt(5), { line: 1, character: 0 });
    assert.deepEqual(positions.positionAt(7), { line: 2, character: 0 });
    assert.deepEqual(positions.positionAt(9), { line: 3, character: 0 });
  });

  it('go there and back', () => {
    const texts = fc.array(fc.constantFrom('字', '𠮷', '\r', '\n', 'a')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const positions = new Positions(text);
        const offset = at % (text.length + 1);
        assert.equal(positions.offsetAt(positions.positionAt(offset)), offset);
      }),
    );
  });

  it('out of range is the nearest end', () => {
    const positions = new Positions('一二\n三');
    assert.equal(positions.offsetAt({ line: 9, character: 0 }), 4);
    assert.equal(positions.offsetAt({ line: 0, character: 99 }), 3);
    assert.equal(positions.offsetAt({ line: -1, character: 5 }), 0);
  });
});
