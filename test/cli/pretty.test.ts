import assert from 'node:assert/strict';
import { Positions } from '../../rules/report';
import type { FileReport } from '../../server/cli/checking';
import { pretty } from '../../server/cli/format/pretty';
import { assertScales } from '../scaling';

const format = pretty(false, 60);

/** The report of a text in which every 错 is a finding. */
function printed(text: string): string {
  const positions = new Positions(text);
  const diagnostics = [...text.matchAll(/错+/g)].map(({ 0: found, index }) => ({
    rule: 'style/term',
    severity: 'error' as const,
    message: '错',
    range: { start: positions.positionAt(index), end: positions.positionAt(index + found.length) },
    data: {},
  }));
  const report: FileReport = { path: 'a.md', isReport: true, outline: null, numbers: [], diagnostics };
  return format.file(report, { text, positions, language: 'zh' });
}

describe('findings for people', () => {
  it('show the stretch around, and that it was cut', () => {
    const [, , shown, marks] = printed(`标题\n\n  ${'前'.repeat(40)}错错${'后'.repeat(40)}\r\n尾`).split(
      '\n',
    );
    assert.equal(shown, `    3 | …${'前'.repeat(11)}错错${'后'.repeat(12)}…`);
    assert.equal(marks, `      | ${' '.repeat(23)}^^^^`);
    assert.match(printed('  一错二  \n'), /^ {4}1 \| 一错二 {2}$/m);
  });

  it('on one endless line take time in proportion', () =>
    assertScales((size) => void printed(`${'甲'.repeat(500)}错。`.repeat(size)), 250));
});
