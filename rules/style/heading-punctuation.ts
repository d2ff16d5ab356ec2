import type { ReportRule } from '../rule';

export const headingPunctuation: ReportRule = {
  id: 'style/heading-punctuation',
  scope: 'report',
  title: { zh: '标题末尾用了句号', en: 'Full stop after a heading' },
  summary: { zh: '标题末尾用了句号', en: 'Full stop after a heading' },
  severity: 'warning',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
