import assert from 'node:assert/strict';
import { rules } from '../../../rules';
import { noEvidence } from '../../../rules/evidence';
import { parseReport } from '../../../rules/report';
import { defaultSettings } from '../../../rules/settings';
import { templates } from '../../../rules/templates';

const own = rules.filter(({ id }) => /^number\/(?!unsupported|evidence-mismatch)/.test(id));

describe('number rules on hostile text', () => {
  const pieces = [
    '1件、',
    '共1件、',
    '其余1件，',
    '1件，其中1件、',
    '1件占1%，',
    '成功率1%，',
    '较上年的1件增长1%，',
    '由1件增至2件',
    '受理1件',
    '1至11月1件。',
    'XX件',
    '××',
    '____',
    '**件',
    '（ ',
    '【待',
    '待核实',
    '2月30日',
    '1万4千',
    '约1234件左右',
    '得9分（满分5分），',
    '第一轮9个、第二轮8个，累计督察3个，',
    '受理1件，加上上年结转1件，在办3件，',
    '占1%，居首位，',
    '12人办案120件，人均9件，',
    '全县12个乡镇，',
    '同比下降1%，由3%降为1%，',
    '民事1件、刑事1件，民事占1%，',
  ];
  for (const piece of pieces)
    it(`takes time in proportion to «${piece}»`, () => {
      time(piece, 2_000);
      const [short, long] = [time(piece, 5_000), time(piece, 40_000)];
      assert.ok(long < 500 || long < short * 40, `${short} ms, then ${long} ms for eight times the length`);
    });
});

function time(piece: string, length: number): number {
  const [outline] = templates;
  assert.ok(outline);
  const text = `青河县2025年法治政府建设年度情况报告\n\n二、主要举措和成效\n\n${piece.repeat(length / piece.length)}\n`;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 2; round++) {
    const report = parseReport(text, outline);
    const context = {
      report,
      outline,
      settings: defaultSettings,
      evidence: noEvidence,
      skeletonOf: () => assert.fail('no skeleton is needed'),
    };
    const start = performance.now();
    for (const rule of own) {
      if (rule.scope === 'report') for (const finding of rule.check(context)) void finding;
      if (rule.scope === 'passage')
        for (const block of report.blocks)
          for (const finding of rule.check(block.passage, defaultSettings)) void finding;
    }
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
