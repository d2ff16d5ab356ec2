import { unpairedMark } from '../../../rules/style/unpaired-mark';
import { testRule } from '../rule-tester';

testRule(unpairedMark, {
  valid: [
    {
      name: 'a quotation of several paragraphs',
      text: '“建设法治政府，要抓住关键。\n\n“要抓住重点，久久为功。”',
    },
    {
      name: 'a pair broken over three lines',
      text: '关于《县人大常委会对〈县人民政府关于\n2025年度法治工作情况的报告〉的\n审议意见》研究处理情况的报告',
    },
    {
      name: 'a web page’s buttons on lines of their own',
      text: '【\n字体：大\n】\n\n推进工作。\n\n【\n\n打印本页\n\n】',
    },
    '印发《关于贯彻〈重大行政决策程序暂行条例〉的若干规定》（青政发〔2025〕33号）。',
    '打造“‘枫’在青河”品牌，落实“放管服”“双随机、一公开”。',
    { name: 'brackets pair across widths', text: '健全机制(试行），完善办法（试行)。' },
    { name: 'a list mark', text: '重点抓好：1)摸底；2）推广；a)评估。' },
    { name: 'a list mark at the head of a line', text: '1)摸底排查。\n\n2)集中推广。' },
    { name: 'an apostrophe', text: '举办people’s court主题讲座。' },
    { name: 'a title in a title in the same marks', text: '印发《关于落实《纲要》的通知》。' },
    '推行“一窗受理”（含“一件事”（第一批））改革。',
    {
      name: 'a comment, code and a link',
      text: '办理36件<!-- 来源：（台账 -->，见[说明（一)](http://a.cn/（x)。',
    },
    {
      name: 'a bracket that runs over a line broken in mid-sentence',
      text: '全县建成便民服务站（含乡镇便民服务\n中心14个）共203个。',
    },
    '',
  ],
  invalid: [
    {
      text: '印发《青河县重大行政决策合法性审查工作规程，明确审查范围。',
      errors: [{ at: '《青河县重大行政决策合法性审查工作规程', message: /缺》/ }],
    },
    {
      text: '修订《规范性文件管理办法。全年制定《执法指引》2件。',
      errors: [{ at: '《规范性文件管理办法' }],
    },
    { text: '深化“放管服改革，推进减证便民。', errors: [{ at: '“放管服改革', data: { missing: '”' } }] },
    { text: '深化放管服”改革。', errors: [{ at: '深化放管服”', data: { missing: '“' } }] },
    { text: '推行办法（试行，取得成效。', errors: [{ at: '（试行', message: /有前无后/ }] },
    { text: '各镇街道）建立机制。', errors: [{ at: '各镇街道）', message: /有后无前/ }] },
    { text: '印发方案（青政发〔20254号）。', errors: [{ at: '〔20254号）' }] },
    {
      name: 'a closing mark written the opening way is one slip',
      text: '开展“法治体检“活动。',
      errors: [{ at: '“法治体检“', message: /后一个应为”/ }],
    },
    {
      name: 'marks that interleave',
      text: '落实“《条例”要求。',
      errors: [{ at: '《条例”要求' }],
    },
    {
      name: 'a level-2 number that lost its first bracket',
      text: '（一）规范执法行为\n\n开展评查。\n\n二）加强执法监督\n\n开展培训。',
      errors: [{ at: '二）' }],
    },
    {
      name: 'paragraphs are read one by one',
      text: '推行办法（试行，取得成效。\n\n各镇街道）建立机制。',
      errors: [{ at: '（试行' }, { at: '各镇街道）' }],
    },
  ],
});
