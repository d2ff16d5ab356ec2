import type { ReportRule } from '../rule';

export const punctuationWidth: ReportRule = {
  id: 'style/punctuation-width',
  scope: 'report',
  title: { zh: '中文里用了半角标点', en: 'Half-width punctuation' },
  summary: { zh: '中文里用了半角标点', en: 'Half-width punctuation' },
  severity: 'warning',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
