import type { ReportRule } from '../rule';

export const planFollowup: ReportRule = {
  id: 'cross/plan-followup',
  scope: 'report',
  title: { zh: '上年安排没有回应', en: "Last year's plan not answered" },
  summary: { zh: '上年安排没有回应', en: "Last year's plan not answered" },
  severity: 'hint',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
