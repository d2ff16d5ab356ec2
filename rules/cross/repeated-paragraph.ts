import type { ReportRule } from '../rule';

export const repeatedParagraph: ReportRule = {
  id: 'cross/repeated-paragraph',
  scope: 'report',
  title: { zh: '段落重复', en: 'Paragraph stands twice' },
  summary: { zh: '段落重复', en: 'Paragraph stands twice' },
  severity: 'warning',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
