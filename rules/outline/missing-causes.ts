import type { ReportRule } from '../rule';

export const missingCauses: ReportRule = {
  id: 'outline/missing-causes',
  scope: 'report',
  title: { zh: '不足没有写原因', en: 'Shortcomings without causes' },
  summary: { zh: '不足没有写原因', en: 'Shortcomings without causes' },
  severity: 'info',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
