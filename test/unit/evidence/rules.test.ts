import assert from 'node:assert/strict';
import type { Diagnostic } from '../../../rules/diagnostic';
import { applyEdits } from '../../../rules/engine/fixes';
import { change } from '../../../rules/number/change';
import { evidenceMismatch } from '../../../rules/number/evidence-mismatch';
import { unsupported } from '../../../rules/number/unsupported';
import { run, testRule } from '../rule-tester';
import { evidenceOf, ledgerOf } from './marked-draft';

const evidence = evidenceOf(
  ledgerOf(
    '指标,数值,单位,年度\n法律援助案件办理量,1375,件,2025\n普法宣传活动场次,326,场,2025\n12345热线受理量,84613,件,2025\n依申请事项全程网办率,93.1,%,2025\n罚没金额,2183.6,万元,2025\n述法领导干部人数,36,人,2025\n',
  ),
);

testRule(unsupported, {
  valid: [
    { text: '办理法律援助案件1375件。', evidence },
    { text: '办理法律援助案件1375件，组建服务团6个<!-- 来源: 市律师协会 -->。', evidence },
    { name: 'a number that is no claim', text: '12345热线运行平稳，落实“三项制度”。', evidence },
    { name: 'a number the ledger contradicts', text: '办理法律援助案件1357件。', evidence },
    { name: 'a report without numbers', text: '各项工作取得新成效。' },
  ],
  invalid: [
    {
      text: '组建服务团6个，提出意见64条。',
      evidence,
      errors: [
        { at: '6个', message: /^6个没有依据/ },
        { at: '64条', data: { stated: 64, unit: '条' } },
      ],
    },
    {
      name: 'arithmetic that speaks already is not said twice',
      text: '办结112件，其中成功65件，成功率90%，组建服务团6个。',
      evidence,
      errors: [{ at: '6个' }],
    },
    {
      name: 'no evidence at all: one note at the title with the count',
      text: '组建服务团6个，提出意见64条。',
      errors: [{ at: '青河县2025年法治政府建设年度情况报告', message: /全文 2 个数字/, data: { count: 2 } }],
    },
    {
      name: 'one note among many numbers asks nothing of the others',
      text: '组建服务团6个<!-- 来源: 市律师协会 -->。提出意见64条，开展培训12期，办理公证310件，查处案件45起。',
      errors: [
        {
          at: '青河县2025年法治政府建设年度情况报告',
          message: /全文 4 个数字.*来源注只有少数几处/,
          data: { count: 4 },
        },
      ],
    },
    {
      name: 'a source note alone is evidence: the others are told one by one',
      text: '组建服务团6个<!-- 来源: 市律师协会 -->。提出意见64条。',
      errors: [{ at: '64条' }],
    },
  ],
});

testRule(evidenceMismatch, {
  valid: [
    { text: '办理法律援助案件1375件。', evidence },
    { text: '开展普法宣传活动320余场。', evidence },
    { text: '12345热线受理群众诉求8.46万件。', evidence },
    { name: 'without a ledger', text: '办理法律援助案件1357件。' },
    { name: 'a plan', text: '开展普法宣传活动不少于400场。', evidence },
  ],
  invalid: [
    {
      text: '办理法律援助案件1357件。',
      evidence,
      errors: [
        {
          at: '1357件',
          message: /台账“法律援助案件办理量”为 1375件，文中写 1357件（台账.csv 第 2 行）/,
          data: { expected: 1375, stated: 1357, row: 2 },
        },
      ],
    },
  ],
});

describe('taking the ledger’s value', () => {
  for (const [said, becomes] of [
    ['办理法律援助案件1357件', '办理法律援助案件1375件'],
    ['办理法律援助案件1,357件', '办理法律援助案件1,375件'],
    ['办理法律援助案件１３５７件', '办理法律援助案件１３７５件'],
    ['12345热线受理群众诉求8.64万件', '12345热线受理群众诉求8.46万件'],
    ['12345热线受理群众诉求8.4万余件', '12345热线受理群众诉求8.4万余件'],
    ['12345热线受理群众诉求8.6万余件', '12345热线受理群众诉求8.4万余件'],
    ['开展普法宣传活动360余场', '开展普法宣传活动320余场'],
    ['依申请事项全程网办率93.7%', '依申请事项全程网办率93.1%'],
    ['罚没金额2138.6万元', '罚没金额2183.6万元'],
    ['组织述法领导干部六十三人', '组织述法领导干部三十六人'],
  ] as const) {
    it(`${said} → ${becomes}`, () => {
      const text = reportAround(said);
      const found = run(evidenceMismatch, text, { evidence });
      const fixed = applyEdits(
        text,
        found.flatMap((diagnostic) => firstFix(diagnostic).edits),
      );
      assert.equal(fixed, reportAround(becomes));
      assert.deepEqual(run(evidenceMismatch, fixed, { evidence }), []);
    });
  }

  it('is left to a person, number by number', () => {
    const [found] = run(evidenceMismatch, reportAround('办理法律援助案件1357件'), { evidence });
    assert.ok(found);
    assert.equal(firstFix(found).bulk, false);
  });
});

describe('adding a source note', () => {
  const fix = (text: string): string => {
    const [found] = run(unsupported, text, { evidence });
    assert.ok(found);
    return applyEdits(text, firstFix(found).edits);
  };

  it('inserts a comment in plain text', () => {
    assert.match(fix(reportAround('组建服务团6个')), /组建服务团6个<!-- 来源: 【待补】 -->。/);
  });

  it('inserts a footnote and its definition in Markdown, under the next free number', () => {
    const text = `${markdownAround('走访企业25家[^3]。组建服务团6个')}\n[^3]: 来源：市工商联\n`;
    const fixed = fix(text);
    assert.match(fixed, /服务团6个\[\^4\]。/);
    assert.ok(fixed.endsWith('[^3]: 来源：市工商联\n[^4]: 来源：【待补】\n'), fixed.slice(-60));
  });

  it('keeps CRLF', () => {
    const fixed = fix(markdownAround('组建服务团6个').replaceAll('\n', '\r\n'));
    assert.ok(fixed.endsWith('\r\n\r\n[^1]: 来源：【待补】\r\n'), JSON.stringify(fixed.slice(-60)));
  });

  it('keeps the number unsupported until it is filled in, and is offered once', () => {
    for (const text of [fix(reportAround('组建服务团6个')), fix(markdownAround('组建服务团6个'))]) {
      const [found] = run(unsupported, text, { evidence });
      assert.ok(found);
      assert.deepEqual(found.fixes, []);
      assert.deepEqual(run(unsupported, text.replace('【待补】', '市律师协会'), { evidence }), []);
    }
  });
});

function firstFix(diagnostic: Diagnostic) {
  const [fix] = diagnostic.fixes;
  assert.ok(fix, 'no fix');
  return fix;
}

function reportAround(sentence: string): string {
  return `清河县2025年法治政府建设年度情况报告\n\n2025年，清河县推进法治政府建设。\n\n一、主要举措和成效\n\n${sentence}。\n`;
}

function markdownAround(sentence: string): string {
  return `# 清河县2025年法治政府建设年度情况报告\n\n2025年，清河县推进法治政府建设。\n\n## 一、主要举措和成效\n\n${sentence}。\n`;
}

testRule(change, {
  valid: [
    {
      text: '受理行政复议案件623件，同比增长9.1%。',
      evidence: evidenceOf(
        ledgerOf('指标,数值,单位,年度\n行政复议受理件数,623,件,2025\n行政复议受理件数,571,件,2024\n'),
      ),
    },
  ],
  invalid: [
    {
      name: 'a change that last year’s row does not give',
      text: '受理行政复议案件623件，同比增长15.2%。',
      evidence: evidenceOf(
        ledgerOf('指标,数值,单位,年度\n行政复议受理件数,623,件,2025\n行政复议受理件数,571,件,2024\n'),
      ),
      errors: [{ at: '15.2%', message: /\(623-571\)÷571=9.1%.*文中写增长15.2%/, data: { stated: 15.2 } }],
    },
  ],
});
