import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseReport, type Report } from '../../../rules/report';
import { templates } from '../../../rules/templates';

const [outline] = templates;
assert.ok(outline);
const read = (text: string, earlier?: Report): Report => parseReport(text, outline, earlier);
const paragraphs = [
  '甲县2025年法治政府建设情况报告',
  '受理案件12件。',
  '培训3场。',
  '走访企业40家。',
  '调解纠纷5起。',
];

/** The numbers of the paragraphs of which a later reading took over the passage. */
const keptFrom = (before: readonly string[], after: readonly string[]): number[] => {
  const earlier = read(before.join('\n'));
  const known = new Map(earlier.blocks.map(({ passage }, index) => [passage, index]));
  return read(after.join('\n'), earlier).blocks.flatMap(({ passage }) => known.get(passage) ?? []);
};

describe('a reading after an edit takes over passages', () => {
  const [title = '', first = '', second = '', third = '', last = ''] = paragraphs;
  it('all of them where nothing changed', () =>
    assert.deepEqual(keptFrom(paragraphs, paragraphs), [0, 1, 2, 3, 4]));
  it('all but the one that was typed in', () =>
    assert.deepEqual(keptFrom(paragraphs, [title, first, '培训30场。', third, last]), [0, 1, 3, 4]));
  it('all where a paragraph was put between', () =>
    assert.deepEqual(
      keptFrom(paragraphs, [title, first, '新的一段。', second, third, last]),
      [0, 1, 2, 3, 4],
    ));
  it('all that are left where one was taken out', () =>
    assert.deepEqual(keptFrom(paragraphs, [title, second, third, last]), [0, 2, 3, 4]));
  it('also those that changed places', () =>
    assert.deepEqual(keptFrom(paragraphs, [title, third, first, second, last]), [0, 3, 1, 2, 4]));
  it('none that only looks alike across the edge of the change', () =>
    assert.deepEqual(keptFrom(['甲乙', '甲乙丙'], ['甲乙', '甲乙丙丁']), [0]));

  it('without holding on to the versions of the draft they were read from', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const kept = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const lines = Array.from({ length: 2000 }, (_, index) => `第${index}段，${'依法行政'.repeat(25)}。`);
    let report = read(lines.join('\n'));
    const before = kept();
    for (let edit = 0; edit < 100; edit++) {
      lines[edit * 19] += '补充。';
      report = read(lines.join('\n'), report);
    }
    // A version has 0.4 MB.
    assert.ok(kept() - before < 10_000_000, `${Math.round((kept() - before) / 1e6)} MB more`);
    assert.equal(report.blocks.length, lines.length);
  });
});
