import type { ReportRule } from '../rule';

export const copied: ReportRule = {
  id: 'cross/copied',
  scope: 'report',
  title: { zh: '与往年或样本雷同', en: 'Copied text' },
  summary: { zh: '与往年或样本雷同', en: 'Copied text' },
  severity: 'warning',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
