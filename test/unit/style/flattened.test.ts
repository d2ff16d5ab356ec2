import assert from 'node:assert/strict';
import { applyEdits } from '../../../rules/engine/fixes';
import { flattened } from '../../../rules/style/flattened';
import { run, testRule } from '../rule-tester';

const measures =
  '组织案卷评查2次，评查案卷120卷，对发现的问题逐一反馈、限期整改。举办执法培训8期，参训600人次。';
const paragraphs = [
  '2025年，青河县持续推进依法行政。现将有关情况报告如下。',
  '一、党政主要负责人履行推进法治建设第一责任人职责情况',
  measures,
  '二、2025年法治政府建设的主要举措和成效',
  `（一）规范行政执法。${measures}`,
  `（二）加强文件审查。${measures}`,
  '三、存在的不足和原因',
  '一是执法能力有待提升，主要原因是培训不够。',
  '四、2026年主要安排',
  '下一步，我县将加强执法培训。',
];

testRule(flattened, {
  valid: [
    { name: 'paragraphs', text: paragraphs.join('\n\n'), wrap: false },
    { name: 'one long paragraph', text: measures.repeat(12) },
  ],
  invalid: [
    {
      name: 'a report on one line',
      text: paragraphs.join(' '),
      wrap: false,
      errors: [{ at: '2025年，青河县持续推进依法行政。现将' }],
    },
  ],
});

describe('the fix of style/flattened', () => {
  it('gives the paragraphs back', () => {
    const text = paragraphs.join(' ');
    const [finding] = run(flattened, text);
    const [fix] = finding?.fixes ?? [];
    assert.ok(fix);
    assert.equal(fix.bulk, false, 'a person should see it happen');
    assert.equal(applyEdits(text, fix.edits), `${paragraphs.join('\n\n')}\n`);
  });
});
