import assert from 'node:assert/strict';
import { labelOf } from '../../../rules/evidence/label';
import { claimsOf } from '../../../rules/report';
import { reportOf } from './marked-draft';

/** The names of the figures in a sentence among the measures. */
function labels(sentence: string): string[] {
  const text = `# 青河县2025年法治政府建设年度情况报告\n\n## 二、2025年主要举措和成效\n\n${sentence}\n`;
  return claimsOf(reportOf(text)).map(({ block, quantity }) => labelOf(block.passage, quantity));
}

describe('the name of a figure in a list', () => {
  const cases: Record<string, string[]> = {
    '经调解、和解终止62件。': ['和解终止'],
    '及时率98%。': ['及时率'],
    '其他文件12件。': ['其他文件'],
    '其余案件3件。': ['其余案件'],
    '中标项目12个，与会人员30人。': ['中标项目', '与会人员'],
    '共享律师15名。': ['共享律师'],
    '其中普通程序842件，和简易程序444件。': ['普通程序', '简易程序'],
    '精简率为65%。': ['精简率'],
    '审批时限压缩比例为70%。': ['审批时限压缩比例'],
    '行政诉讼败诉率下降5%。': ['行政诉讼败诉率降幅'],
    '群众满意率提高到98%。': ['群众满意率'],
    '案件受理量同比增长5%。': ['案件受理量增幅'],
  };
  for (const [sentence, names] of Object.entries(cases))
    it(sentence, () => assert.deepEqual(labels(sentence), names));
});
