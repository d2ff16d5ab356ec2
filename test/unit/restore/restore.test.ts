import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { type Outline, parseReport } from '../../../rules/report';
import { type RestoreOptions, restoreReport, restoreStructure } from '../../../rules/restore/restore';
import { templates } from '../../../rules/templates';
import { cases } from '../../fuzz';
import { headings } from './headings';

const seeds = join(import.meta.dirname, '../../../seeds');
const samples = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name: name.slice(0, 3), text: readFileSync(join(seeds, name), 'utf8') }));
const outline = ((): Outline => {
  const [first] = templates;
  assert.ok(first);
  return first;
})();
const restore = (text: string, options?: RestoreOptions) => restoreStructure(text, outline, options);

/** What a text says: no blanks, no hashes, marks of one width, no stop at the end of a heading. */
const said = (text: string): string =>
  text
    .replace(/^#+ /gm, '')
    .replace(/。+(?=\s*\n)/g, '')
    .replace(/\s/g, '')
    .replace(/[，；：（）？！]/g, (mark) => ',;:()?!'.charAt('，；：（）？！'.indexOf(mark)));

describe('restoring the structure of the samples', () => {
  it('has all five', () =>
    assert.deepEqual(
      samples.map(({ name }) => name),
      Object.keys(headings),
    ));

  for (const { name, text } of samples) {
    const expected = headings[name] ?? [];

    it(`${name}: as plain text it has exactly the headings a person would make`, () => {
      const lines = restore(text, { format: 'plain' }).split('\n').filter(Boolean);
      assert.deepEqual(
        lines
          .filter(
            (line) =>
              line === expected[0] ||
              /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/.test(line),
          )
          .map((line) => (expected.includes(line) ? line : line.slice(0, line.indexOf('。') + 1))),
        expected,
      );
    });

    it(`${name}: as Markdown the headings on their own lines are marked by level, the title once`, () => {
      const lines = restore(text, { format: 'markdown' })
        .split('\n')
        .filter((line) => line.startsWith('#'));
      const level = (heading: string) =>
        /^[一二三四五六七八九十]+、/.test(heading) ? '##' : heading.startsWith('（') ? '###' : '#';
      assert.deepEqual(
        lines,
        expected
          .filter((heading) => !heading.endsWith('。'))
          .map((heading) => `${level(heading)} ${heading}`),
      );
    });

    for (const format of ['plain', 'markdown'] as const) {
      it(`${name}: reads as the same report in ${format}, with no chrome and full-width marks`, () => {
        const before = parseReport(text, outline);
        const after = parseReport(restore(text, { format }), outline);
        assert.deepEqual(after.chrome, []);
        assert.equal(after.width, 'full');
        assert.equal(after.year, before.year);
        assert.deepEqual(
          after.roles.map(({ role, presence }) => [role.id, presence]),
          before.roles.map(({ role, presence }) => [role.id, presence]),
        );
      });

      it(`${name}: restoring again changes nothing in ${format}`, () => {
        const once = restore(text, { format });
        assert.equal(restore(once, { format }), once);
        assert.equal(restore(once), once, 'the format is the text’s own');
      });
    }

    it(`${name}: loses no sentence`, () => {
      const { blocks } = parseReport(text, outline);
      assert.equal(said(restore(text)), said(`${blocks.map(({ passage }) => passage.text).join('\n')}\n`));
    });
  }
});

describe('restoreStructure', () => {
  it('leaves a clean report as it is', () => {
    const clean = readFileSync(join(seeds, '../test/drafts/A6.md'), 'utf8');
    assert.equal(restore(clean).trim(), clean.trim());
  });

  it('gives a report flattened by blanks its lines back', () => {
    const [, sample] = samples;
    assert.ok(sample);
    const clean = restore(sample.text);
    assert.equal(restore(clean.replace(/\s*\n\s*/g, ' ')), clean);
  });

  it('keeps comments, code and notes where they stand', () => {
    const text = `青河县2025年法治政府建设年度情况报告

<!-- report-lint-disable -->

一、主要举措

办理案件36件[^1]<!-- 来源: 台账, 表1 -->,办结36件。

[^1]: 来源: 司法局
`;
    assert.equal(
      restore(text),
      text.replace('-->,办结', '-->，办结').replace('[^1]: 来源: 司法局', '[^1]: 来源：司法局'),
    );
  });

  it('keeps the rows of a table and the signature together', () => {
    const text = `一、主要举措

| 指标 | 数值 |
| --- | --- |
| 案件 | 36 |

二、不足

一是力量不足。

青河县人民政府
2026年1月20日
`;
    assert.equal(restore(text), text);
  });

  it('keeps lists and quotes of Markdown as they are', () => {
    const text = '## 一、主要举措\n\n- 优化服务\n  - 压缩时限\n  - 精简材料\n- 规范执法\n\n> 依法行政\n';
    assert.equal(restore(text), text);
  });

  it('keeps the line ends of the file', () => {
    assert.equal(
      restore('一、主要举措\r\n　　办理案件36件,办结36件。\r\n'),
      '一、主要举措\r\n\r\n办理案件36件，办结36件。\r\n',
    );
  });

  it('makes nothing of nothing', () => {
    assert.equal(restore(''), '');
    assert.equal(restore('\n\n  \n'), '');
  });

  const pieces = fc.constantFrom(
    '一、主要举措和成效',
    '二、存在的不足',
    '（一）规范执法。',
    '(二)加强监督',
    '1.优化服务。',
    '一是压实责任。',
    '## 三、主要安排',
    '办理案件36件,办结率98.5%(含上年结转);',
    '健全机制，压实责任。',
    '“放管服”改革: 成效明显!',
    '【打印本页】',
    '||||',
    '当前位置：首页',
    '来源：青河县司法局',
    '<!-- 来源: 台账 -->',
    '[^1]',
    '[^1]: 来源：台账',
    '| 案件 | 36 |',
    '- 优化服务',
    '\n  - 压缩时限\n',
    '> 依法行政',
    '青河县人民政府',
    '2026年1月20日',
    '# 青河县2025年法治政府建设情况报告',
    '```',
    '---',
    '首页',
    '关闭',
    '大',
    'a,b',
    '1)摸底',
    '，',
    '。',
    ' ',
    '\n',
    '\n\n',
    '　　',
    '\r\n',
    '𠮷',
  );
  const anyText = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

  it('is idempotent on any text, in either format', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom<RestoreOptions>({}, { format: 'plain' }, { format: 'markdown' }),
        (text, options) => {
          const once = restore(text, options);
          assert.equal(restore(once, options), once);
        },
      ),
      { numRuns: cases(1000) },
    );
  });

  it('loses nothing but chrome of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const report = parseReport(text, outline);
        const { blocks, comments } = report;
        const restored = said(restoreReport(report));
        let from = 0;
        for (const { passage } of blocks) {
          const words = said(`${passage.text}\n`);
          const at = restored.indexOf(words, from);
          assert.ok(at >= 0, `lost: ${words}`);
          from = at + words.length;
        }
        for (const { start, end } of comments)
          assert.ok(restored.includes(said(`${text.slice(start, end)}\n`)));
      }),
      { numRuns: cases(1000) },
    );
  });
});
