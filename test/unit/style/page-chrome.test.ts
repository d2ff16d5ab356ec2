import { pageChrome } from '../../../rules/style/page-chrome';
import { whole } from '../outline/cases';
import { testRule } from '../rule-tester';

/** What a page may well have left above or below a report, and what a body may well say. */
const doubtful = [
  '来源：县大数据中心',
  '时间：2025年6月3日',
  '信息公开',
  '主办单位：县司法局',
  '浏览量：320万',
  '关键词：解纷不出村',
];
const sentences = [
  '点击率、完播率持续走高，累计浏览量突破60万次。',
  '扫一扫门牌上的二维码，居民就能找到网格法官。',
  '阅读量：全年累计85万次；转发量：2万次。',
  '分享至“解纷朋友圈”的经验达30条。',
  '版权所有人维权更便捷，登记量增长两成。',
  '责任编辑：全年培训政务新媒体编辑60人。',
  '当前位置服务覆盖全部乡镇。',
  '附件下载：群众可在专栏下载文书样式。',
];
const navigationBar = '首页　新闻中心　政务公开　办事服务　互动交流';
const path = '您现在所在的位置: 首页 > 公开 > 法治政府';

testRule(pageChrome, {
  valid: [
    ...[...doubtful, ...sentences].map((text) => ({
      name: `in the midst of the body: ${text}`,
      text: `组织案卷评查2次。\n\n${text}\n\n加强培训。`,
    })),
    ...sentences.flatMap((text) => [
      { name: `a sentence at the end: ${text}`, text: `${whole}\n${text}`, wrap: false },
      { name: `a sentence at the head: ${text}`, text: `${text}\n\n${whole}`, wrap: false },
    ]),
    ...[
      '自助终端新增文书查询和【打印】',
      '门户网站栏目支持放大字号和打印本页',
      '当前位置服务覆盖全部乡镇',
    ].map((text) => ({ name: `a line without a stop: ${text}`, text: `${whole}\n${text}`, wrap: false })),
    { name: 'a bar with nothing of a page beside it', text: `${navigationBar}\n\n${whole}`, wrap: false },

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
    ...[
      path,
      '主办：青河县人民政府办公室    网站标识码：3700000099    鲁ICP备99000000号',
      '承办：青河县大数据中心',
      '联系我们 | 网站地图 | 使用帮助',
      '政府网站标识码：3700000099',
      '阅读：418次',
      '[打印] [关闭]',
      '[返回]',
      '我要纠错',
      '附件下载：',
      '来源：青河县司法局',
    ].flatMap((line) => [
      {
        name: `below the report: ${line}`,
        text: `${whole}\n${line}`,
        wrap: false,
        errors: [{ at: line }],
        output: `${whole}\n`,
      },
      {
        name: `above the report: ${line}`,
        text: `${line}\n\n${whole}`,
        wrap: false,
        errors: [{ at: line }],
        output: whole,
      },
    ]),
    {
      name: 'no signatures beside it',
      text: `${whole}\n中共青河县委　青河县人民政府　青河县政协　青河县监委\n2026年1月5日\n【关闭窗口】`,
      wrap: false,
      errors: [{ at: '【关闭窗口】' }],
    },
    {
      name: 'a bar of navigation and a file beside what is left from a page',
      text: `${navigationBar}\n${path}\n\n${whole}\n【关闭窗口】\n相关附件：\n青河县报告.pdf`,
      wrap: false,
      errors: [{ at: `${navigationBar}\n${path}` }, { at: '【关闭窗口】\n相关附件：\n青河县报告.pdf' }],
      output: `${whole}\n`,
    },
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
