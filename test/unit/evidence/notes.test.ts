import assert from 'node:assert/strict';
import { noEvidence, sourceNotesOf, supportOf } from '../../../rules/evidence';
import { assertScales } from '../../scaling';
import { draft, evidenceOf, ledgerOf } from './marked-draft';

/** Printed claims that a note covers. */
function annotated(body: string): string[] {
  return [...supportOf({ report: draft(body), evidence: noEvidence })]
    .filter(([, { status }]) => status === 'annotated')
    .map(([claim]) => claim.quantity.text);
}

describe('source notes', () => {
  for (const [why, body, covered] of [
    [
      'cover the claims before them in the sentence',
      '走访企业25家，培训36人<!-- 来源: 市司法局 -->。',
      ['25家', '36人'],
    ],
    ['never cover forward', '走访企业25家<!-- 来源: 市司法局 -->，培训36人。', ['25家']],
    [
      'end at the note before',
      '走访企业25家<!-- 来源: 甲 -->，培训36人<!-- 来源：乙 -->。',
      ['25家', '36人'],
    ],
    ['end at the start of the sentence', '走访企业25家。培训36人<!-- 来源: 市司法局 -->。', ['36人']],
    ['may follow the full stop', '走访企业25家。培训36人。<!-- 来源: 市司法局 -->', ['36人']],
    ['may stand on the line below', '走访企业25家。培训36人。\n<!-- 来源: 市司法局 -->', ['36人']],
    ['may be footnotes', '走访企业25家[^1]，培训36人。\n\n[^1]: 来源：市司法局月报', ['25家']],
    ['may follow the full stop as footnotes', '走访企业25家。[^a]\n\n[^a]: 来源:市司法局月报', ['25家']],
    ['need a definition', '走访企业25家[^1]。', []],
    ['need a definition that begins with 来源', '走访企业25家[^1]。\n\n[^1]: 市司法局月报', []],
    ['must say something', '走访企业25家[^1]。\n\n[^1]: 来源：', []],
    ['must not be placeholders', '走访企业25家[^1]。\n\n[^1]: 来源：【待补】', []],
    ['must not be placeholders in comments', '走访企业25家<!-- 来源: 【待补】 -->。', []],
    ['must begin with 来源', '走访企业25家<!-- 请核对来源 -->。', []],
    [
      'part even while they wait to be filled',
      '走访企业25家<!-- 来源: 【待补】 -->，培训36人<!-- 来源: 甲 -->。',
      ['36人'],
    ],
    [
      'are not parted by other comments',
      '走访企业25家<!-- 已核 -->，培训36人<!-- 来源: 甲 -->。',
      ['25家', '36人'],
    ],
  ] as const)
    it(why, () => assert.deepEqual(annotated(body), covered));

  it('never override the ledger', () => {
    const evidence = evidenceOf(ledgerOf('指标,数值,单位,年度\n法律援助案件数,1375,件,2025\n'));
    const report = draft('办理法律援助案件1357件<!-- 来源: 市法律援助中心 -->。');
    assert.deepEqual(
      [...supportOf({ report, evidence }).values()].map(({ status }) => status),
      ['mismatch'],
    );
  });

  it('say what they name and where', () => {
    const report = draft('走访企业25家[^1]，培训36人<!-- 来源：市委党校 -->。\n\n[^1]: 来源：市司法局月报');
    assert.deepEqual(
      sourceNotesOf(report).map(({ kind, text, definition, start, end }) => [
        kind,
        text,
        definition && report.text.slice(definition.start, definition.end),
        report.text.slice(start, end),
      ]),
      [
        ['footnote', '市司法局月报', '来源：市司法局月报', '[^1]'],
        ['comment', '市委党校', undefined, '<!-- 来源：市委党校 -->'],
      ],
    );
  });

  it('take time in proportion on a text full of half notes', () => {
    assertScales((size) => void sourceNotesOf(draft('[^'.repeat(size) + '<!-- '.repeat(size))), 5_000);
  });
});
