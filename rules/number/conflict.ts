import type { ReportRule } from '../rule';

export const conflict: ReportRule = {
  id: 'number/conflict',
  scope: 'report',
  title: { zh: '前后数字不一致', en: 'One measure, two values' },
  summary: { zh: '前后数字不一致', en: 'One measure, two values' },
  severity: 'error',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
