import { vagueQuantity } from '../../../rules/claim/vague-quantity';
import { testRule } from '../rule-tester';

testRule(vagueQuantity, {
  valid: [
    { name: 'not one is missing', text: '合法性审查、集体讨论一个不少。' },
    '加大量化考核力度，从重大量刑案件入手，批准一大批复。',
    '印发《关于优化服务的若干措施》，开展“一批一策”行动。',
    '第一批、分两批、新一批、20多次。',
    '每年不少于4次，办理案件30多起，多场所联动，数字政府建设。为群众多办实事，多场景应用。',
    {
      name: 'names of documents, also without title marks',
      text: '出台优化服务若干措施，制定规范执法若干具体规定，落实关于信访工作的若干意见。',
    },
    { name: 'an aim', text: '打好一批攻坚硬仗，力争办成一批实事，推动形成一批制度成果。' },
    { name: 'a shortcoming named among the measures', text: '工作中仍存在不少短板，还有不少堵点。' },
    {
      name: 'the count in the next clause',
      text: '化解一大批历史遗留纠纷，共36件。办理一批涉企案件，办结36件。',
    },
    { name: 'a figure in the same clause', text: '多次组织培训，共12期。多次开展督察36次。' },
    { name: 'a degree with its figure', text: '办结时限压缩35%，办事效率显著提升。' },
    {
      name: 'the responsibility, the shortcomings and the plan may be vague',
      text: `青河县2025年法治政府建设年度情况报告

一、党政主要负责人履行推进法治建设第一责任人职责情况

县委、县政府主要负责同志多次作出部署。

二、主要举措和成效

办理案件36件。

三、存在的不足和原因

大量案件积压，主要原因是力量不足。

四、2026年主要安排

将化解一批积案，显著提升办案质效。
`,
      wrap: false,
    },
  ],
  invalid: [
    { name: 'many batches', text: '组织抽检多批次，效果良好。', errors: [{}] },
    {
      text: '组织许多培训，化解不少纠纷，查处多起案件。',
      errors: [{ at: '许多培训' }, { at: '不少纠纷' }, { at: '多起案件' }],
    },
    {
      name: 'another thing counted in the next clause',
      text: '整治了一大批扰乱市场的窝点，收缴假货6吨。',
      errors: [{ at: '一大批扰乱市场的窝点' }],
    },
    { text: '大量历史遗留问题得到化解。', errors: [{ at: '大量历史遗留问题', message: /具体数字/ }] },
    {
      text: '市政府多次召开会议，一批典型案例入选，办案质效显著提升。',
      errors: [{ at: '多次' }, { at: '一批典型案例入选' }, { at: '显著提升' }],
    },
  ],
});
