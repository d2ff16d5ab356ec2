import { pageChrome } from '../../../rules/style/page-chrome';
import { testRule } from '../rule-tester';

testRule(pageChrome, {
  valid: [
    '市政府门户网站完成适老化改造，增设语音播报、字号放大、打印本页功能。',
    '经验来源于基层，编辑出版普法读本2册，关闭窗口办理业务12件。',
    '| 指标 | 数值 |\n|---|---|\n| 案件 | 36 |',
    '相关文章在《法治日报》刊发。',
    {
      name: 'a table without a frame',
      text: '第二十条第（一）项 | |||\n信息内容 | 本年制发件数 | 现行有效件数 |\n行政规范性文件 | 2 | 14 |',
    },
    {
      name: 'a table with one cell a line',
      text: '信息内容 |\n本年制发件数 |\n现行有效件数 |\n|\n行政规范性文件 |\n2 |\n14 |',
    },
  ],
  invalid: [
    {
      name: 'one finding for a contiguous block',
      text: '组织案卷评查2次。\n\n【打印本页】 【关闭窗口】\n\n当前位置：首页 > 政务公开\n\n加强培训。',
      errors: [{ at: '【打印本页】 【关闭窗口】\n\n当前位置：首页 > 政务公开', message: /打印本页/ }],
      output: '组织案卷评查2次。\n\n加强培训。',
    },
    {
      name: 'two blocks',
      text: '打印本页 关闭窗口\n\n组织案卷评查2次。\n\n||||||\n\n加强培训。',
      errors: [{ at: '打印本页 关闭窗口' }, { at: '||||||' }],
      output: '组织案卷评查2次。\n\n加强培训。',
    },
    {
      name: 'at the end of a line of text',
      text: '组织案卷评查2次。 ||||||',
      errors: [{}],
      output: '组织案卷评查2次。',
    },
    {
      name: 'a run of leftover pipes over several lines is one',
      text: '组织案卷评查2次。 |\n\n||\n\n| | |\n\n加强培训。',
      errors: [{ at: '|\n\n||\n\n| | |' }],
      output: '组织案卷评查2次。\n\n加强培训。',
    },
    {
      name: 'a line beside a paragraph framed by pipes is no row',
      text: '青河县推进法治建设 | |||\n\n| 青河县推进普法工作。组织培训2次。 | 开展讲座。 | 发放手册。 |',
      errors: [{ at: '| |||' }],
      output: '青河县推进法治建设\n\n| 青河县推进普法工作。组织培训2次。 | 开展讲座。 | 发放手册。 |',
    },
    {
      name: 'headings that a layout table ends with pipes are no rows',
      text: '（一）规范执法 |\n\n组织案卷评查2次。',
      errors: [{ at: '|' }],
      output: '（一）规范执法\n\n组织案卷评查2次。',
    },
  ],
});
