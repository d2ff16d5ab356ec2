import type { ReportRule } from '../rule';

export const repeated: ReportRule = {
  id: 'style/repeated',
  scope: 'report',
  title: { zh: '文字或标点重复', en: 'Repeated word or mark' },
  summary: { zh: '文字或标点重复', en: 'Repeated word or mark' },
  severity: 'warning',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
