import { granularity } from '../../../rules/number/granularity';
import { testRule } from '../rule-tester';

testRule(granularity, {
  valid: [
    {
      name: 'what was carried over is in the base',
      text: '行政复议受理126件，审结131件（含上年结转12件），结案率94.9%。',
    },
    {
      name: 'neighbours that make the base together',
      text: '评选优秀案卷20卷、良好35卷、合格41卷，发现不合格4卷，合格率96%。',
    },
    {
      name: 'counts that are none of its cases',
      text: '审理案件，听证18件，实地调查43件，当面听取意见率98.7%。',
    },
    '办理行政复议案件119件，办结112件，调解成功率58.04%，复议后起诉率9.82%。',
    '审结行政诉讼案件71件，调撤率54.93%。',
    { name: 'places, not cases', text: '4个断面达标率95%。' },
    { name: 'a survey', text: '回访群众112人，满意率98.5%。' },
    { name: 'a base of thousands fits all', text: '办结12345件，调解成功率58.5%。' },
    { name: 'an approximate base', text: '办结110余件，调解成功率58.5%。' },
    { name: 'another count of the sentence fits', text: '受理200件，办结112件，调解成功率58.5%。' },
    { name: 'a change', text: '办结112件，同比增长58.5%。' },
    { name: 'no base', text: '全县调解成功率达58.5%。' },
    { name: 'a bound', text: '办结112件，调解成功率58.5%以上。' },
  ],
  invalid: [
    {
      name: 'the largest base is named',
      text: '受理112件，其中听证31件，调解成功率58.5%。',
      errors: [{ at: '58.5%', message: /112=/ }],
    },
    {
      text: '全年办结行政复议案件112件，调解成功率58.5%。',
      errors: [{ at: '58.5%', message: '58.5%没有对应的整数：65/112=58.0%，66/112=58.9%' }],
    },
    { text: '审结71件，调撤率54.5%。', errors: [{ at: '54.5%' }] },
    { name: 'half-width punctuation', text: '审结60件,调解率40.3%。', errors: [{ at: '40.3%' }] },
  ],
});
