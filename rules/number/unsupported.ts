import type { ReportRule } from '../rule';

export const unsupported: ReportRule = {
  id: 'number/unsupported',
  scope: 'report',
  title: { zh: '数字没有依据', en: 'Number without evidence' },
  summary: { zh: '数字没有依据', en: 'Number without evidence' },
  severity: 'warning',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
