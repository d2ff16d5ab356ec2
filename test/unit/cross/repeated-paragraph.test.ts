import { repeatedParagraph } from '../../../rules/cross/repeated-paragraph';
import { testRule } from '../rule-tester';

const pasted = '组织开展行政执法案卷评查，对发现的问题逐一反馈并督促限期整改到位。';

testRule(repeatedParagraph, {
  valid: [
    { name: 'one paragraph once', text: pasted },
    {
      name: 'a short sentence said twice',
      text: '（一）强化监督。成效明显。\n\n（二）强化保障。成效明显。',
    },
    {
      name: 'the set phrases everybody shares',
      text: '坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想。\n\n坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想。',
    },
    {
      name: 'the same clause in two sentences',
      text: '认真落实重大行政决策程序，完成决策事项5项。\n\n认真落实重大行政决策程序，开展后评估3项。',
    },
    {
      name: 'the same sentence with another figure',
      text: '全年开展行政执法人员专题培训并组织考试，共培训执法人员312人。\n\n全年开展行政执法人员专题培训并组织考试，共培训执法人员401人。',
    },
    {
      name: 'headings with one wording',
      text: '（一）规范行政执法\n\n开展案卷评查。\n\n（二）规范行政执法\n\n开展执法培训。',
    },
    {
      name: 'lines of a table',
      text: '| 部门 | 件数 |\n| --- | --- |\n| 县司法局 | 12 |\n| 县司法局 | 12 |',
    },
    {
      name: 'short paragraphs without a full stop',
      text: '责任单位：县司法局、县发改局\n\n责任单位：县司法局、县发改局',
    },
  ],
  invalid: [
    {
      name: 'a paragraph pasted under another heading',
      text: `（一）规范执法。\n\n${pasted}\n\n（二）加强监督。\n\n${pasted}`,
      errors: [{ at: pasted, message: /重复/ }],
    },
    {
      name: 'a long sentence inside another paragraph',
      text: `开展执法培训。${pasted}\n\n聘请特邀监督员。${pasted}推动整改。`,
      errors: [{ at: pasted }],
    },
    {
      name: 'punctuation of another width, and blanks',
      text: `${pasted}\n\n${pasted.replaceAll('，', ', ')}`,
      errors: [{ at: pasted.replaceAll('，', ', ') }],
    },
    {
      name: 'one finding for a contiguous run',
      text: `${pasted}建立行政执法监督员制度，聘请监督员参加执法检查。\n\n其他工作按计划推进。\n\n${pasted}建立行政执法监督员制度，聘请监督员参加执法检查。`,
      errors: [{ at: `${pasted}建立行政执法监督员制度，聘请监督员参加执法检查。` }],
    },
    {
      name: 'each further copy',
      text: `${pasted}\n\n县级开展督察。\n\n${pasted}\n\n镇级开展督察。\n\n${pasted}`,
      errors: [{ at: pasted }, { at: pasted }],
    },
    {
      name: 'a paragraph of one sentence of middling length',
      text: '开展行政复议听证与实地调查，提升办案质量。\n\n组织培训。\n\n开展行政复议听证与实地调查，提升办案质量。',
      errors: [{ at: '开展行政复议听证与实地调查，提升办案质量。' }],
    },
  ],
});
