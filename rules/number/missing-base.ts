import type { ReportRule } from '../rule';

export const missingBase: ReportRule = {
  id: 'number/missing-base',
  scope: 'report',
  title: { zh: '只有增减幅度没有基数', en: 'Change without a value' },
  summary: { zh: '只有增减幅度没有基数', en: 'Change without a value' },
  severity: 'info',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
