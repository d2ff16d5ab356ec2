import type { ReportRule } from '../rule';

export const vagueQuantity: ReportRule = {
  id: 'claim/vague-quantity',
  scope: 'report',
  title: { zh: '用模糊词代替数字', en: 'Vague quantity' },
  summary: { zh: '用模糊词代替数字', en: 'Vague quantity' },
  severity: 'hint',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
