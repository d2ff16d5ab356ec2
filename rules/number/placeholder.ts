import type { ReportRule } from '../rule';

export const placeholder: ReportRule = {
  id: 'number/placeholder',
  scope: 'report',
  title: { zh: '占位符未填', en: 'Placeholder left' },
  summary: { zh: '占位符未填', en: 'Placeholder left' },
  severity: 'error',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
