import type { ReportRule } from '../rule';

export const format: ReportRule = {
  id: 'number/format',
  scope: 'report',
  title: { zh: '数字写法不规范', en: 'Number format' },
  summary: { zh: '数字写法不规范', en: 'Number format' },
  severity: 'info',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
