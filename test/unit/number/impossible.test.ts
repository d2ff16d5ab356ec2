import { impossible } from '../../../rules/number/impossible';
import { testRule } from '../rule-tester';

testRule(impossible, {
  valid: [
    '参加述法的62名干部中，13人获评优秀。',
    { name: 'an act within which things are found', text: '对6个县区开展实地督察中，发现问题86个。' },
    '完成数为年度任务的112.5%。',
    '2025年2月28日、4月30日、12月31日召开会议。',
    '2024年2月29日印发通知。',
    '5月12日至6月30日开展活动。',
    '工期24个月，保修13个月。',
    '完成项目36个，为计划数32个的112.5%。',
    '完成年度目标任务的105%，预算执行率102%。',
    '阅读量增长132.9%，增长率达120%。',
    '群众满意率100%，办结率99.8%。',
    { name: 'carried over from last year', text: '受理162件，审结168件（含上年结转11件）。' },
    { name: 'released against registered', text: '解除社区矫正320人，在册矫正对象298人。' },
    { name: 'another sentence', text: '受理调解案件485件。累计调解成功513件。' },
    { name: 'another matter', text: '受理案件48件；调解成功513件。' },
    '发布日期：2024-01-18 14:51，版本2.13.40。',
    '应出庭41件，实际出庭41件。',
    '31日前完成，每月30日通报。',
  ],
  invalid: [
    {
      name: 'more than those they are among',
      text: '参加述法的62名干部中，73人获评优秀。',
      errors: [{ at: '73人' }],
    },
    { name: 'a share of tasks', text: '检查任务公示率达120%。', errors: [{ at: '120%' }] },
    {
      name: 'a multiple in between',
      text: '检查单位2306家，发现隐患4417处，隐患是单位数的1.9倍，整改4431处。',
      errors: [{ at: '4431处' }],
    },
    { text: '2025年2月30日召开会议。', errors: [{ at: '2025年2月30日', message: '没有2月30日' }] },
    { text: '2025年2月29日印发通知。', errors: [{ at: '2025年2月29日' }] },
    { name: 'the reporting year has no such day', text: '2月29日印发通知。', errors: [{ at: '2月29日' }] },
    { text: '4月31日印发通知。', errors: [{ at: '4月31日' }] },
    { text: '2025年13月完成。', errors: [{ at: '13月' }] },
    { name: 'characters', text: '二月三十日召开会议。', errors: [{ at: '二月三十日' }] },
    { name: 'digits with hyphens', text: '2025-02-30印发。', errors: [{ at: '2025-02-30' }] },
    { name: 'the end of a range', text: '2月10日至30日开展活动。', errors: [{ at: '30日' }] },
    { text: '群众满意率达102%。', errors: [{ at: '102%' }] },
    { text: '其中网办事项占比达到105.3%。', errors: [{ at: '105.3%' }] },
    {
      text: '受理调解案件485件，调解成功513件。',
      errors: [{ at: '513件', data: { stated: 513, equation: '513 > 485 ✗' } }],
    },
    { text: '应出庭38次，实际出庭41次。', errors: [{ at: '41次' }] },
    { text: '应出席254人，实际出席259人。', errors: [{ at: '259人' }] },
  ],
});
