import { headingPunctuation } from '../../../rules/style/heading-punctuation';
import { testRule } from '../rule-tester';

testRule(headingPunctuation, {
  valid: [
    '（一）加强行政执法监督\n\n组织案卷评查2次。',
    { name: 'a run-in heading', text: '（一）加强行政执法监督。组织案卷评查2次。' },
    { name: 'a level-3 heading', text: '（一）加强监督\n\n1.规范执法行为。\n\n组织案卷评查2次。' },
    {
      name: 'a row of numbered sentences',
      text: '（一）完善行政执法监督机制，组织案卷评查。\n\n（二）健全培训制度，举办执法培训班。\n\n（三）落实责任。',
    },
    {
      name: 'the last of a row of numbered sentences, with text after the row',
      text: '（一）监督机制不够健全，执法监督力量不足。\n\n（二）培训制度不够完善，基层执法能力不强。\n\n主要原因是编制不足。',
    },
    {
      name: 'a heading inside a report on one line',
      text: `青河县2025年法治政府建设年度情况报告 现将有关情况报告如下。 一、主要举措 （一）加强行政执法监督。 ${'1.规范执法。组织案卷评查2次，评查案卷120卷，逐一反馈，限期整改。'.repeat(8)} 二、存在的不足 一是力量不足。 三、下一步打算 加强培训。`,
      wrap: false,
    },
    '是否推行？是的。',
  ],
  invalid: [
    {
      name: 'all headings of a level at once',
      text: '（一）加强行政执法监督。\n\n组织案卷评查2次。\n\n（二）规范执法行为。\n\n全面推行扫码入企。',
      errors: [{ at: '。', message: /2处二级标题末尾有句号/ }],
      output: '（一）加强行政执法监督\n\n组织案卷评查2次。\n\n（二）规范执法行为\n\n全面推行扫码入企。',
    },
    {
      text: '（一）加强行政执法监督。\n\n组织案卷评查2次。\n\n（二）规范执法行为\n\n全面推行扫码入企。',
      errors: [{ at: '。', message: /加强行政执法监督/ }],
      output: '（一）加强行政执法监督\n\n组织案卷评查2次。\n\n（二）规范执法行为\n\n全面推行扫码入企。',
    },
    {
      name: 'many headings of a level, though not all',
      text: `${['一', '二', '三', '四'].map((number) => `（${number}）规范第${number}类执法行为。\n\n组织案卷评查。`).join('\n\n')}\n\n（五）加强监督\n\n组织评议。`,
      errors: [{ at: '。', message: /4处二级标题/ }],
    },
    {
      name: 'in Markdown',
      text: '### （一）加强行政执法监督。\n\n组织案卷评查2次。',
      errors: [{ at: '。' }],
      output: '### （一）加强行政执法监督\n\n组织案卷评查2次。',
    },
    {
      name: 'at level 1',
      text: '（一）规范执法\n\n组织案卷评查2次。\n\n三、加强科技保障。\n\n建成执法平台。',
      errors: [{ at: '。', message: /加强科技保障/ }],
      output: '（一）规范执法\n\n组织案卷评查2次。\n\n三、加强科技保障\n\n建成执法平台。',
    },
  ],
});
