import { missingBase } from '../../../rules/number/missing-base';
import { testRule } from '../rule-tester';

testRule(missingBase, {
  valid: [
    { name: 'from last year’s fall', text: '工业利润由上年下降2.3%转为增长8.5%。' },
    '重复信访事项118件，同比下降21.3%。',
    '收到申请1620件，同比增长20.0%（2024年为1350件）。',
    '阅读量比上年的37.1万次增长132.9%。',
    '化解率较上年提高2.4个百分点、达到91.6%。',
    '纠错率16%，同比下降13.6%。',
    '办理时限压缩60%。',
    '力争重复信访同比下降20%。',
    {
      name: 'a target of the plan',
      wrap: true,
      text: '受理187件。\n\n四、2026年法治政府建设主要安排\n\n重复信访事项同比下降20%。',
    },
  ],
  invalid: [
    {
      name: 'points of a rate that is not given',
      text: '一审败诉率同比下降1.7个百分点。',
      errors: [{ at: '1.7个百分点' }],
    },
    { text: '主动公开信息条数同比增长18.6%。', errors: [{ at: '18.6%', message: /只有增长幅度18\.6%/ }] },
    { text: '重复信访事项较上年下降21.3%，成效明显。', errors: [{ at: '21.3%' }] },
    {
      text: '涉企检查次数同比降低了12.3%,检查企业数量同比压减了27.8%。',
      errors: [{ at: '12.3%' }, { at: '27.8%' }],
    },
  ],
});
