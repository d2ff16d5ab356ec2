import type { ReportRule } from '../rule';

export const approximation: ReportRule = {
  id: 'number/approximation',
  scope: 'report',
  title: { zh: '概数用词冲突', en: 'Approximation words that fight' },
  summary: { zh: '概数用词冲突', en: 'Approximation words that fight' },
  severity: 'warning',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
