import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unreadable } from '../../../rules/project/encoding';
import { decode, type Encoding, encode, sizeLimit } from '../../../server/project/decode';
import { cases } from '../../fuzz';

const text = '# 青河县2025年法治政府建设年度情况报告\n\n全年办理案件12件，群众满意率98.5%；𠮷〇㐀。\n';

describe('decoding', () => {
  const ways: [Encoding, boolean][] = [
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['gb18030', false],
  ];
  for (const [encoding, mark] of ways) {
    it(`reads ${encoding}${mark ? ' with its mark' : ''} and writes it back byte for byte`, () => {
      const bytes = encode(text, { encoding, mark });
      const decoded = decode(bytes);
      assert.equal(decoded.text, text);
      assert.deepEqual([decoded.encoding, decoded.mark, decoded.usable], [encoding, mark, 'yes']);
      assert.deepEqual(Buffer.from(encode(decoded.text, decoded)), Buffer.from(bytes));
    });
  }

  it('writes every character of GB 18030 as the decoder reads it', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (any) => {
        const whole = any.replaceAll('\uFFFD', '');
        assert.equal(decoder.decode(encode(whole, { encoding: 'gb18030', mark: false })), whole);
      }),
      { numRuns: cases(300) },
    );
  });

  it('takes UTF-8 for UTF-8, whatever Chinese it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (any) => {
        const whole = any.replaceAll('\0', '').replace(/^\uFEFF/, '');
        const decoded = decode(Buffer.from(whole, 'utf8'));
        assert.equal(decoded.text, whole);
        assert.equal(decoded.problem, undefined);
      }),
    );
  });

  it('never throws, and its problem lies in its text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { text, problem, usable } = decode(bytes);
        if (problem)
          assert.ok(0 <= problem.start && problem.start <= problem.end && problem.end <= text.length);
        assert.ok(usable !== 'no' || problem, 'what is not usable says why');
        assert.ok(usable !== 'read only' || text.includes('\uFFFD'), 'what is lost is marked');
      }),
      { numRuns: cases(2000) },
    );
  });

  it('refuses what is larger than any report', () => {
    const { usable, problem } = decode(new Uint8Array(sizeLimit + 1));
    assert.equal(usable, 'no');
    assert.match(problem?.message.zh ?? '', /超过 20 MB/);
  });

  it('knows a text that was read in the wrong encoding', () => {
    const misread = new TextDecoder('utf-8').decode(encode(text, { encoding: 'gb18030', mark: false }));
    assert.match(unreadable(misread)?.message.zh ?? '', /GB 18030/);
    assert.equal(unreadable(text), undefined);
  });
});
