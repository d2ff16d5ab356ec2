import type { ReportRule } from '../rule';

export const yearMismatch: ReportRule = {
  id: 'outline/year-mismatch',
  scope: 'report',
  title: { zh: '年度不一致', en: 'Years disagree' },
  summary: { zh: '年度不一致', en: 'Years disagree' },
  severity: 'error',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
