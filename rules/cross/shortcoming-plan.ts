import type { ReportRule } from '../rule';

export const shortcomingPlan: ReportRule = {
  id: 'cross/shortcoming-plan',
  scope: 'report',
  title: { zh: '不足没有对应安排', en: 'Shortcoming without a plan' },
  summary: { zh: '不足没有对应安排', en: 'Shortcoming without a plan' },
  severity: 'hint',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
