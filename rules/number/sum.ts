import type { ReportRule } from '../rule';

export const sum: ReportRule = {
  id: 'number/sum',
  scope: 'report',
  title: { zh: '合计不符', en: 'Parts do not add up' },
  summary: { zh: '合计不符', en: 'Parts do not add up' },
  severity: 'error',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
