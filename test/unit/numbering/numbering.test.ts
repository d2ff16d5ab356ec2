import { announcedCount } from '../../../rules/numbering/announced-count';
import { level } from '../../../rules/numbering/level';
import { mark } from '../../../rules/numbering/mark';
import { sequence } from '../../../rules/numbering/sequence';
import { whole } from '../outline/cases';
import { testRule } from '../rule-tester';

testRule(sequence, {
  valid: [
    { name: 'a paragraph about quarters', text: '二、三季度集中开展执法评查，四季度开展回头看。' },
    {
      name: 'numbers begin anew under a lead-in of their own',
      text: '执法公示方面：\n\n1.落实制度。全面公示。\n\n2.更新信息。及时更新。\n\n案卷评查方面：\n\n1.交叉评查。全面评查。\n\n2.督促整改。逐项整改。',
    },
    {
      name: 'a list in bold',
      text: '**一要规范执法**，落实公示。**二要健全制度**，清理文件。**三要化解纠纷**，健全调解。',
    },
    '（一）规范执法。开展评查。\n\n（二）强化监督。开展评议。',
    {
      name: 'numbers that run on in one paragraph',
      text: '（一）规范执法。开展评查。（二）强化监督。开展评议。（三）优化服务。开展培训。\n\n（四）深化改革。推进试点。',
    },
    '一是规范执法。二是强化监督。三是优化服务。',
    '第一，规范执法。第二，强化监督。',
    {
      name: 'two lists after one another',
      text: '一是规范执法。二是强化监督。\n\n一是优化服务。二是完善制度。',
    },
    { name: 'a list inside an item', text: '一是规范执法，重点做到：第一，公示；第二，记录。二是强化监督。' },
    {
      name: 'lower numbers begin again under each heading',
      text: '（一）规范执法\n\n1.公示。全面公示。\n\n2.记录。全程记录。\n\n（二）强化监督\n\n1.评查。开展评查。\n\n2.评议。开展评议。',
    },
    {
      name: 'one number level through the whole document',
      text: '（一）规范执法\n\n1.公示。全面公示。\n\n2.记录。全程记录。\n\n（二）强化监督\n\n3.评查。开展评查。\n\n4.评议。开展评议。',
    },
    {
      name: 'numbers begin again under each part',
      text: '第一部分：主要举措\n\n一、规范执法\n\n开展评查。\n\n二、强化监督\n\n开展评议。\n\n第二部分：存在的不足\n\n一、力量不足\n\n原因是编制少。',
      wrap: false,
    },
    {
      name: 'a list of attachments counts for itself',
      text: `${whole}\n附件：1.执法统计表\n　　　2.复议统计表\n\n青河县人民政府\n2026年1月5日`,
      wrap: false,
    },
    { name: 'a single item is no list', text: '三是强化监督，这项工作仍需加强。' },
    { name: '统一是, 之一是 are no items', text: '标准不统一是主要问题，短板之一是力量不足，进一步规范。' },
    { name: 'items with 要', text: '一要规范执法，二要强化监督，三要优化服务。' },
  ],
  invalid: [
    ...['附件：1.执法统计表', '附件：\n　　　1.执法统计表'].map((first) => ({
      name: `a list of attachments: ${first.replace(/\s/g, '')}`,
      text: `${whole}\n${first}\n　　　3.复议统计表\n\n青河县人民政府\n2026年1月5日`,
      wrap: false,
      errors: [{ at: '3.复议统计表', data: { expected: 2 } }],
    })),
    {
      name: 'a gap in a list in bold',
      text: '**一要规范执法**，落实公示。**二要健全制度**，清理文件。**四要化解纠纷**，健全调解。',
      errors: [{ message: /“四要”/ }],
      output: '**一要规范执法**，落实公示。**二要健全制度**，清理文件。**三要化解纠纷**，健全调解。',
    },
    {
      text: '（一）规范执法。开展评查。\n\n（三）强化监督。开展评议。\n\n（四）优化服务。开展培训。',
      errors: [{ at: '（三）强化监督', message: '序号不连续：“（一）”之后是“（三）”，应为“（二）”' }],
      output: '（一）规范执法。开展评查。\n\n（二）强化监督。开展评议。\n\n（三）优化服务。开展培训。',
    },
    {
      text: '（一）规范执法。开展评查。\n\n（一）强化监督。开展评议。\n\n（二）优化服务。开展培训。',
      errors: [{ at: '（一）强化监督', message: /重复/ }],
      output: '（一）规范执法。开展评查。\n\n（二）强化监督。开展评议。\n\n（三）优化服务。开展培训。',
    },
    {
      name: 'a gap under a part',
      text: '第一部分：主要举措\n\n一、规范执法\n\n开展评查。\n\n三、强化监督\n\n开展评议。\n\n第二部分：存在的不足\n\n力量不足。',
      wrap: false,
      errors: [{ at: '三、强化监督', message: '序号不连续：“一、”之后是“三、”，应为“二、”' }],
      output:
        '第一部分：主要举措\n\n一、规范执法\n\n开展评查。\n\n二、强化监督\n\n开展评议。\n\n第二部分：存在的不足\n\n力量不足。',
    },
    {
      name: 'a part skipped',
      text: '第一部分：主要举措\n\n规范执法，开展评查。\n\n第三部分：存在的不足\n\n力量不足，原因是编制少。\n\n第四部分：下一步安排\n\n增加力量。',
      wrap: false,
      errors: [
        { at: '第三部分：存在的不足', message: '序号不连续：“第一部分”之后是“第三部分”，应为“第二部分”' },
      ],
      output:
        '第一部分：主要举措\n\n规范执法，开展评查。\n\n第二部分：存在的不足\n\n力量不足，原因是编制少。\n\n第三部分：下一步安排\n\n增加力量。',
    },
    {
      name: 'one number mistyped is one finding',
      text: '一是规范执法。三是强化监督。三是优化服务。',
      errors: [{ at: '三是强化监督', data: { expected: 2, stated: 3 } }],
      output: '一是规范执法。二是强化监督。三是优化服务。',
    },
    {
      text: '一是规范执法。二是强化监督。四是优化服务。',
      errors: [{ at: '四是优化服务', data: { expected: 3, stated: 4 } }],
      output: '一是规范执法。二是强化监督。三是优化服务。',
    },
    {
      text: '一是规范执法。\n\n三是强化监督。\n\n四是优化服务。',
      errors: [{ at: '三是强化监督' }],
      output: '一是规范执法。\n\n二是强化监督。\n\n三是优化服务。',
    },
    {
      text: '二是规范执法。三是强化监督。',
      errors: [{ at: '二是规范执法' }],
      output: '一是规范执法。二是强化监督。',
    },
    {
      text: '（一）规范执法\n\n1.公示。全面公示。\n\n3.记录。全程记录。',
      errors: [{ at: '3.记录' }],
      output: '（一）规范执法\n\n1.公示。全面公示。\n\n2.记录。全程记录。',
    },
    {
      text: '(一)规范执法。开展评查。\n\n(三)强化监督。开展评议。',
      errors: [{ at: '(三)强化监督' }],
      output: '(一)规范执法。开展评查。\n\n(二)强化监督。开展评议。',
    },
    {
      name: 'a level-1 number skipped is no missing section',
      text: '开展评查。\n\n四、存在的不足和原因\n\n执法能力有待提升，原因是培训不够。\n\n五、2026年工作安排\n\n下一步，将加强执法培训。',
      wrap: false,
      errors: [{ at: '四、存在的不足和原因' }],
    },
  ],
});

testRule(mark, {
  valid: [
    '（一）规范执法。开展评查。',
    '（一）规范执法\n\n1.公示。全面公示。\n\n2．记录。全程记录。',
    '（一）规范执法\n\n1.公示\n\n（1）事前公示。全面公示。',
    {
      name: 'under a part',
      text: '第一部分：主要举措\n\n一、规范执法\n\n（一）公示\n\n1.公示。全面公示。',
      wrap: false,
    },
  ],
  invalid: [
    {
      text: '（一）、规范执法。开展评查。',
      errors: [{ at: '（一）、规范执法' }],
      output: '（一）规范执法。开展评查。',
    },
    {
      text: '（一）规范执法\n\n1、公示。全面公示。',
      errors: [{ at: '1、公示' }],
      output: '（一）规范执法\n\n1.公示。全面公示。',
    },
    {
      text: '开展评查。\n\n三.优化服务\n\n开展培训。',
      errors: [{ at: '三.优化服务' }],
      output: '开展评查。\n\n三、优化服务\n\n开展培训。',
    },
    {
      text: '（一）规范执法\n\n1.公示\n\n（1）、事前公示。全面公示。',
      errors: [{ at: '（1）、事前公示' }],
      output: '（一）规范执法\n\n1.公示\n\n（1）事前公示。全面公示。',
    },
  ],
});

testRule(level, {
  valid: [
    {
      name: 'a list of attachments below a section without parts',
      text: `${whole}\n附件：1.执法统计表\n　　　2.复议统计表\n\n青河县人民政府\n2026年1月5日`,
      wrap: false,
    },
    '（一）规范执法\n\n1.公示\n\n（1）事前公示。全面公示。',
    '一是规范执法。二是强化监督。',
    { name: 'nothing numbered above', text: '1.规范执法。开展评查。\n\n2.强化监督。开展评议。', wrap: false },
  ],
  invalid: [
    {
      name: 'once for a report of two levels',
      text: '1.规范执法。开展评查。\n\n三、队伍建设\n\n1.充实力量。调剂人员。\n\n2.加强培训。组织轮训。',
      errors: [{ at: '1.' }],
    },
    {
      name: 'once for a run',
      text: '1.规范执法。开展评查。\n\n2.强化监督。开展评议。\n\n三、队伍建设\n\n（一）充实力量。调剂人员。',
      errors: [{ at: '1.' }],
    },
    { text: '（一）规范执法\n\n（1）公示。全面公示。\n\n（2）记录。全程记录。', errors: [{ at: '（1）' }] },
  ],
});

testRule(announcedCount, {
  valid: [
    { name: 'a list of (1)', text: '表现在三个方面：（1）力量不足；（2）形式单一；（3）制度不全。' },
    { name: 'a list of ①', text: '把握以下三点：①公开；②公正；③便民。' },
    { name: 'decimals are no items', text: '办理案件3.5万件，四个方面：1.5万件为处罚；2.0万件为许可。' },
    {
      name: 'ranks and gates',
      text: '分为轻微、一般、较重、严重四个阶次，严把准入、培训、考核三道关口，从理念、制度、作风三个层面发力。',
    },
    '抓好以下三项工作：（一）深化改革。组建队伍。（二）推进许可。全部发证。（三）规范执法。开展评查。',
    {
      name: 'items that go on as headings',
      text: '抓好以下三项工作：（一）深化改革。组建队伍。（二）推进许可。全部发证。\n\n（三）规范执法。开展评查。',
    },
    '重点抓好以下三项工作。一是规范执法。二是强化监督。三是优化服务。',
    '存在以下两个方面的问题：一是力量不足。二是培训不够。',
    '落实行政执法三项制度，一是公示。二是记录。',
    '办理行政处罚、行政强制、行政许可三类案件120件。',
    '行政执法公示、执法全过程记录、重大执法决定法制审核三项制度全面落实。',
    '公众参与、专家论证、风险评估、合法性审查、集体讨论决定五大程序全面执行。',
    '公众参与、专家论证、风险评估、合法性审查和集体讨论决定五大程序全面执行。',
    '4项决策事项严格履行公众参与、专家论证、风险评估、合法性审查、集体讨论决定五个程序。',
    '农业、交通、水利等6个领域开展检查。',
    '在社会治理、生态环境、政府法治等方面开展立法。',
    '组织法治讲座、法律咨询、案例宣讲三十场。',
    {
      name: 'announced, and the list is headings',
      text: '重点抓好以下两项工作。\n\n（一）规范执法。开展评查。\n\n（二）强化监督。开展评议。',
    },
    {
      name: 'a gap in the list is the sequence’s slip',
      text: '重点抓好以下四项工作。一是规范执法。二是强化监督。四是优化服务。',
    },
    {
      name: 'two or three levels named after a list of another kind',
      text: '做到书记亲自抓、局长靠前抓、科室配合抓、镇村两级一起抓。建立局长带队、股室配合、所站落实、片区参与的三级网络。',
    },
    {
      name: 'levels of which two stand together',
      text: '省、市、县乡四级贯通，市、县、镇三级同步。',
    },
    {
      name: 'something known by its number after a verb',
      text: '全面压实责任、严格评议考核、加强培训、落实三项制度。',
    },
    {
      name: 'announced, and the list is paragraphs marked with dashes',
      text: '重点突出以下三个方面。\n\n——规范执法。一是评查。二是培训。\n\n全年评查2次。\n\n——强化监督。\n\n——优化服务。',
    },
    { name: '下列 without a list', text: '以下三个问题由专班研究解决，成效明显。' },
  ],
  invalid: [
    {
      name: 'a list of (1) too short, with another list below',
      text: '表现在四个方面：（1）力量不足；（2）形式单一；（3）制度不全。\n\n一是增加力量。二是创新形式。',
      errors: [{ data: { expected: 3, stated: 4 } }],
    },
    {
      name: 'a list of (1) too short',
      text: '表现在四个方面：（1）力量不足；（2）形式单一；（3）制度不全。',
      errors: [{ data: { expected: 3, stated: 4 } }],
    },
    {
      name: 'a list of ① too short',
      text: '把握以下四点：①公开；②公正；③便民。',
      errors: [{ data: { expected: 3, stated: 4 } }],
    },
    {
      name: 'a list of 1. too short',
      text: '以下三个方面：1.规范执法；2.健全制度。',
      errors: [{ data: { expected: 2, stated: 3 } }],
    },
    {
      name: 'ranks',
      text: '分为轻微、一般、较重、严重、特别严重四个阶次。',
      errors: [{ data: { expected: 5, stated: 4 } }],
    },
    {
      name: 'items that run on in one paragraph',
      text: '抓好以下四项工作：（一）深化改革。组建队伍。（二）推进许可。全部发证。（三）规范执法。开展评查。',
      errors: [{ at: '以下四项工作', message: '这里说4项，下面列了3项' }],
    },
    {
      text: '重点抓好以下四项工作。一是规范执法。二是强化监督。三是优化服务。',
      errors: [{ at: '以下四项工作', data: { expected: 3, stated: 4 } }],
    },
    {
      text: '还存在以下三个方面的不足。一是力量不足。二是培训不够。',
      errors: [{ at: '以下三个方面的不足' }],
    },
    {
      text: '重点做好三个方面工作：一是规范执法。二是强化监督。',
      errors: [{ data: { expected: 2, stated: 3 } }],
    },
    {
      text: '严格执行公众参与、专家论证、风险评估、合法性审查、集体讨论决定四大程序。',
      errors: [{ at: '四大程序', data: { expected: 5, stated: 4 } }],
    },
    { text: '围绕农业、交通、水利、教育等3个领域开展检查。', errors: [{ at: '3个领域' }] },
    {
      name: 'paragraphs marked with dashes counted',
      text: '重点突出以下四个方面：\n\n——规范执法。\n\n——强化监督。\n\n——优化服务。',
      errors: [{ at: '以下四个方面', data: { expected: 3, stated: 4 } }],
    },
    { text: '市、县、乡、村三级平台全部建成。', errors: [{ at: '三级' }] },
    {
      name: 'headings counted',
      text: '重点抓好以下三项工作。\n\n（一）规范执法。开展评查。\n\n（二）强化监督。开展评议。',
      errors: [{ at: '以下三项工作' }],
    },
  ],
});
