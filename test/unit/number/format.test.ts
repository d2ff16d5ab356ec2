import { format } from '../../../rules/number/format';
import { testRule } from '../rule-tester';

testRule(format, {
  valid: [
    { name: 'how long, and no year', text: '连续12年全省领先，坚持13年，成效明显。' },
    '受众1.4万余人次，12000余人，2/3以上的行政村。',
    '三类问题、五十个单位、十余件、两次会议。',
    '下降20%—30%，3至5天，1至11月。',
    '连续12年保持零事故，近20年未发生，分3年落实。',
    '2025年3月5日印发。',
    '长5千米、重3千克、装机20千瓦。',
    '涉及5000万元、2.3亿元、1,286.5万元。',
    '《二〇二五年工作要点》，“十四五”、“八五”。',
    { name: 'years in characters throughout', wrap: false, text: '二〇二五年，青河县深入推进法治政府建设。' },
  ],
  invalid: [
    {
      name: 'a decimal of thousands',
      text: '挽回损失1.7千万元。',
      errors: [{ data: { stated: '1.7千万', expected: '1700万' } }],
      output: '挽回损失1700万元。',
    },
    {
      name: 'a range with one scale',
      text: '群众2-3千人。',
      errors: [{ at: '2-3千', data: { expected: '2000-3000' } }],
    },
    {
      text: '受众1万4千余人次。',
      errors: [{ at: '1万4千', data: { expected: '1.4万' } }],
      output: '受众1.4万余人次。',
    },
    { text: '涉及1亿2千万元。', errors: [{}], output: '涉及1.2亿元。' },
    { text: '受理１２３件。', errors: [{ at: '１２３' }], output: '受理123件。' },
    { text: '下降20-30%。', errors: [{}], output: '下降20%—30%。' },
    { text: '23年，全县受理187件。', errors: [{ at: '23年' }], output: '2023年，全县受理187件。' },
    {
      text: '二〇二三年启动的试点通过验收。',
      errors: [{ at: '二〇二三年' }],
      output: '2023年启动的试点通过验收。',
    },
    { text: '3千余人参加。', errors: [{ at: '3千' }], output: '3000余人参加。' },
    {
      name: 'month and day of one date',
      text: '2025年03月05日印发。',
      errors: [{ at: '03月05日' }],
      output: '2025年3月5日印发。',
    },
  ],
});
