import type { ReportRule } from '../rule';

export const missingSection: ReportRule = {
  id: 'outline/missing-section',
  scope: 'report',
  title: { zh: '缺少必备部分', en: 'Required section missing' },
  summary: { zh: '缺少必备部分', en: 'Required section missing' },
  severity: 'error',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
