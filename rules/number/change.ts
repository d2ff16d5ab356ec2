import type { ReportRule } from '../rule';

export const change: ReportRule = {
  id: 'number/change',
  scope: 'report',
  title: { zh: '增减不符', en: 'Change does not follow' },
  summary: { zh: '增减不符', en: 'Change does not follow' },
  severity: 'error',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
