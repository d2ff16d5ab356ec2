import type { ReportRule } from '../rule';

export const granularity: ReportRule = {
  id: 'number/granularity',
  scope: 'report',
  title: { zh: '比率没有对应的整数', en: 'No whole number gives the rate' },
  summary: { zh: '比率没有对应的整数', en: 'No whole number gives the rate' },
  severity: 'info',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
