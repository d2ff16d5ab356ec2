import type { ReportRule } from '../rule';

export const dateLine: ReportRule = {
  id: 'outline/date-line',
  scope: 'report',
  title: { zh: '主送、署名或日期不全', en: 'Addressee, signature or date' },
  summary: { zh: '主送、署名或日期不全', en: 'Addressee, signature or date' },
  severity: 'warning',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
