import { conflict } from '../../../rules/number/conflict';
import { testRule } from '../rule-tester';

testRule(conflict, {
  valid: [
    { name: 'since a year before', text: '自2022年以来，行政复议受理1960件。\n\n行政复议受理523件。' },
    {
      name: 'within five years',
      text: '“十四五”期间，全县办理法律援助案件5120件。\n\n全县办理法律援助案件1275件。',
    },
    { name: 'of an office', text: '司法所开展普法活动136场。\n\n全县开展普法活动336场。' },
    { name: 'some of the townships', text: '全县14个乡镇全部建成中心。\n\n在全县6个乡镇开展试点。' },
    { name: 'offices in the townships', text: '全县14个乡镇全部建成中心。\n\n全县13个乡镇司法所完成改造。' },
    { name: 'other years', text: '五年来新建法治文化阵地34个。今年再新建法治文化阵地43个。' },
    { name: 'round numbers', text: '高校招收学员30万人。下一阶段高校招收学员20万人。' },
    { name: 'common things with another figure', text: '检查企业4783家次。专项行动检查企业4283家次。' },
    { name: 'common things of two bodies', text: '市场监管局查办各类案件1943件。城管局查办各类案件1934件。' },
    '应出庭41件，实际出庭41件，出庭率100%。',
    '收到行政复议申请761件，受理623件。\n\n全年受理的623件行政复议案件中，涉及行政处罚的较多。',
    { name: 'a part of the body', text: '收到行政复议申请761件。\n\n其中，市本级收到行政复议申请716件。' },
    { name: 'another step', text: '受理行政复议案件187件。\n\n审结行政复议案件178件。' },
    { name: 'another year', text: '上年收到行政复议申请671件。\n\n今年收到行政复议申请761件。' },
    { name: 'another year named', text: '2024年收到行政复议申请671件。\n\n2025年收到行政复议申请761件。' },
    { name: 'one office and the whole', text: '开展执法检查2860次。\n\n应急管理局开展执法检查1200次。' },
    { name: 'acts of many', text: '开展培训12次。\n\n开展培训21次。' },
    { name: 'rounded', text: '受理群众诉求8.46万件。\n\n受理群众诉求84613件。' },
    { name: 'stock and this year', text: '累计培育司法所12个。\n\n新增司法所21个。' },
    { name: 'another way of counting', text: '338个行政执法部门建立机构。\n\n351家行政执法单位办案。' },
    { name: 'reviewed and made', text: '审查行政规范性文件29件。\n\n制定行政规范性文件92件。' },
    { name: 'a share narrows', text: '办理法律援助案件634件。\n\n通过绿色通道办理法律援助案件205件。' },
    { name: 'a target is no fact', text: '开展法治督察2轮。\n\n开展法治督察不少于3轮。' },
    {
      name: 'what is left of two cleanings',
      text: '清理文件446件，废止52件，其余394件有效。\n\n清理合同446份，废止52份，其余349件有效。',
    },
    '为186家企业提供“法治体检”。\n\n为168家企业提供“综合查一次”提醒。',
    {
      name: 'the same words of two offices and the whole',
      text: '应急管理局收到行政复议申请716件。\n\n公安局收到行政复议申请617件。\n\n收到行政复议申请761件。',
    },
  ],
  invalid: [
    {
      name: 'all townships, counted twice',
      text: '全县14个乡镇的主要负责人全部述法。\n\n全县15个乡镇中有4个没有配齐人员。',
      errors: [{ message: '前后不一致：此处15个，前文14个' }],
    },
    {
      name: 'all townships, the number last',
      text: '全县共有乡镇14个。\n\n全县共有乡镇15个。',
      errors: [{}],
    },
    {
      name: 'the matter of the sentence',
      text: '行政复议方面，收案304件，受理281件。\n\n行政复议收案314件，比上年增加。',
      errors: [{ at: '314件' }],
    },
    {
      name: 'this year, said so',
      text: '今年以来，行政复议受理542件。\n\n行政复议受理524件。',
      errors: [{}],
    },
    {
      name: 'the thing behind the number',
      text: '全市新收行政复议申请3,416件。\n\n全市全年新收3,461件复议申请。',
      errors: [{}],
    },
    {
      name: 'the same in other words, in a point that no office of an earlier point binds',
      text: '立案查处交通违法案件372件。\n\n一是部分分局力量薄弱；二是守法意识有待提高，我局全年立案查处的交通违法案件达327件，以货车居多。',
      errors: [{ at: '327件' }],
    },
    {
      name: 'the whole said twice around the same words of an office',
      text: '收到行政复议申请761件。\n\n应急管理局收到行政复议申请16件。\n\n收到行政复议申请716件。',
      errors: [{ at: '716件' }],
    },
    {
      name: 'a common thing with its digits swapped',
      text: '全年检查企业4783家次，发现问题1036个。检查企业4738家次，覆盖面仍显不足。',
      errors: [{ at: '4738家次' }],
    },
    {
      name: 'all cases with their digits swapped',
      text: '全系统共查办各类案件1943件，罚没2618万元。共查办各类案件1934件的典型案例汇编成册。',
      errors: [{ at: '1934件' }],
    },
    {
      text: '收到行政复议申请761件，受理623件。\n\n全年受理的632件行政复议案件中，涉及行政处罚的较多。',
      errors: [
        {
          at: '632件',
          message: '前后不一致：此处632件，前文623件',
          data: { expected: 623, stated: 632, equation: '632 ≠ 623 ✗' },
        },
      ],
    },
    {
      name: 'a quoted name',
      text: '为186家企业免费提供“法治体检”。\n\n全年为168家企业开展“法治体检”。',
      errors: [{ at: '168家' }],
    },
    {
      name: 'one figure a year, far apart',
      text: '办理法律援助案件634件。\n\n一年来，共办理法律援助案件720件。',
      errors: [{}],
    },
    {
      name: 'without a verb',
      text: '全县共有“法律明白人”1218名。\n\n全县“法律明白人”1128名，作用明显。',
      errors: [{}],
    },
    {
      name: 'a verb shared in a list',
      text: '办理人大代表建议96件、政协提案128件。\n\n全年办理政协提案182件。',
      errors: [{}],
    },
    {
      name: 'a rate',
      text: '行政机关负责人出庭应诉率98.5%。\n\n行政机关负责人出庭应诉率达100%。',
      errors: [{ at: '100%' }],
    },
    {
      name: 'the thing before its verb',
      text: '全年受理行政复议案件187件。\n\n行政复议受理案件178件，纠错明显。',
      errors: [{}],
    },
  ],
});
