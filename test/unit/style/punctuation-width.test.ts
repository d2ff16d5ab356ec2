import assert from 'node:assert/strict';
import { punctuationWidth } from '../../../rules/style/punctuation-width';
import { run, testRule } from '../rule-tester';

const fullWidth = '深入推进依法行政，健全工作机制，压实各方责任，取得新的成效：执法更加规范，服务更加便捷。';
const halfWidth = `青河县2023年法治政府建设年度情况报告

2023年,青河县深入推进法治政府建设(含乡镇),现将有关情况报告如下:

一、党政主要负责人履行推进法治建设第一责任人职责情况

(一)落实责任。县委、县政府主要负责同志切实履行职责,研究事项12件(其中专题3件),93.1% ,较好。

二、存在的不足和原因

一是执法能力有待提升,主要原因是培训不够;二是力量不足。
`;

testRule(punctuationWidth, {
  valid: [
    `${fullWidth}每天9:00至17:00受理，共1,286.5万元，比例为1:3。`,
    `${fullWidth}详见https://www.example.com/a,b;c:d?x=1，或发邮件至a@b.cn。`,
    `${fullWidth}办理36件[^1]。\n\n[^1]: 来源：司法局`,
    `${fullWidth}见[说明](https://a.cn/x,y)和![图](a.png)。`,
    `${fullWidth}\n\n| 指标 | 数值 |\n|:--|--:|\n| 案件 | 1,286 |`,
    `${fullWidth}重点是1)摸底，2)推广。`,
    `${fullWidth}运行\`a,b;c\`命令，执行foo(bar) once。`,
    `${fullWidth}中&nbsp;文。`,
    {
      name: 'the half-width way to number headings, where all are written so',
      text: `(一)规范执法。${fullWidth}\n\n(二)加强监督。${fullWidth}`,
    },
  ],
  invalid: [
    {
      text: `${fullWidth}办理案件36件,办结36件;成效明显:群众满意(含企业).`,
      errors: [{ at: /* more than three: one for the paragraph */ ',办结36件;成效明显:群众满意(含企业)' }],
      output: `${fullWidth}办理案件36件，办结36件；成效明显：群众满意（含企业）.`,
    },
    {
      text: `${fullWidth}办理案件36件,办结36件。`,
      errors: [{ at: ',', message: /“,”应为全角“，”/ }],
      output: `${fullWidth}办理案件36件，办结36件。`,
    },
    {
      name: 'brackets are one finding by the pair, blanks around a mark go',
      text: `${fullWidth}推行办法 (试行) 以来, 成效明显。`,
      errors: [{ at: '(试行)' }, { at: ',' }],
      output: `${fullWidth}推行办法（试行）以来，成效明显。`,
    },
    {
      name: 'half a pair',
      text: `${fullWidth}推行办法（试行)以来，成效明显。`,
      errors: [{ at: ')' }],
      output: `${fullWidth}推行办法（试行）以来，成效明显。`,
    },
    {
      name: 'a mark beside one that becomes full width',
      text: `${fullWidth}办结率较高(98%),3件未结。`,
      errors: [{ at: '(98%)' }, { at: ',' }],
      output: `${fullWidth}办结率较高（98%），3件未结。`,
    },
    {
      name: 'the odd one out among the numbers of headings',
      text: `（一）规范执法。${fullWidth}\n\n(二)加强监督。${fullWidth}\n\n（三）加强培训。${fullWidth}`,
      errors: [{ at: '(二)' }],
      output: `（一）规范执法。${fullWidth}\n\n（二）加强监督。${fullWidth}\n\n（三）加强培训。${fullWidth}`,
    },
    {
      name: 'a file written so throughout: one note, one fix',
      text: halfWidth,
      wrap: false,
      errors: [{ at: ',', message: /11处/ }],
      output: halfWidth
        .replace(/ ,/g, '，')
        .replace(/,/g, '，')
        .replace(/:/g, '：')
        .replace(/;/g, '；')
        .replace(/\(/g, '（')
        .replace(/\)/g, '）'),
    },
  ],
});

describe('style/punctuation-width', () => {
  it('is a note only where the whole file is half width', () => {
    assert.deepEqual(
      run(punctuationWidth, halfWidth).map(({ severity }) => severity),
      ['info'],
    );
  });
});
