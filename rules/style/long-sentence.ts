import type { ReportRule } from '../rule';

export const longSentence: ReportRule = {
  id: 'style/long-sentence',
  scope: 'report',
  title: { zh: '句子过长', en: 'Long sentence' },
  summary: { zh: '句子过长', en: 'Long sentence' },
  severity: 'hint',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
