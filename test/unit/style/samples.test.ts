import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../../rules/diagnostic';
import { check } from '../../../rules/engine/check';
import { defaultSettings } from '../../../rules/settings';
import { templates } from '../../../rules/templates';

const seeds = join(import.meta.dirname, '../../../seeds');

/** What a careful reader finds in each: real blocks of page chrome, and the one slip of the pen. */
const warnings: Readonly<Record<string, readonly string[]>> = {
  '000': ['通知公告', '文章来源:威海市司法局', '打印本页 关闭窗口'],
  '001': ['编辑:高佳欢'],
  '002': ['当前位置', '时间:2024-04-11', '月月', '月月', '相关文章'],
  '003': ['| |||||', '|\n|||||'],
  '004': ['|'],
};

describe('the published samples', () => {
  for (const name of readdirSync(seeds).filter((name) => name.endsWith('.txt'))) {
    const text = readFileSync(join(seeds, name), 'utf8');
    const [outline] = templates;
    assert.ok(outline);
    const found = check({ text, outline, settings: defaultSettings }).diagnostics.filter(({ rule }) =>
      /^(?:style|claim)\//.test(rule),
    );
    const of = (severity: Diagnostic['severity']) => found.filter((finding) => finding.severity === severity);

    it(`${name}: every style warning is a real one`, () => {
      const expected = warnings[name.slice(0, 3)] ?? [];
      const actual = of('warning').map(({ start, end }) => text.slice(start, end));
      assert.equal(actual.length, expected.length, actual.join(' / '));
      for (const [index, head] of expected.entries())
        assert.ok(actual[index]?.startsWith(head), actual[index]);
      assert.deepEqual(of('error'), []);
    });

    it(`${name}: at most one note on width and one on the flattened line`, () => {
      const notes = of('info').map(({ rule }) => rule);
      assert.deepEqual(notes, [...new Set(notes)]);
      assert.ok(notes.every((rule) => rule === 'style/punctuation-width' || rule === 'style/flattened'));
    });

    it(`${name}: hints are few, and each has its ground`, () => {
      const hints = of('hint');
      assert.ok(hints.length * 600 <= text.length + 3000, `${hints.length} hints`);
      for (const { rule, start, end } of hints) {
        const words = text.slice(start, end);
        if (rule === 'claim/superlative') assert.match(words, /率先|首创|首个|首家|前列/);
        else if (rule === 'claim/vague-quantity') assert.match(words, /明显|大幅|显著|大量|多次|一批/);
        else assert.equal(rule, 'style/long-sentence');
      }
    });
  }
});
