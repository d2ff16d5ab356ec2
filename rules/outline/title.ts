import type { ReportRule } from '../rule';

export const title: ReportRule = {
  id: 'outline/title',
  scope: 'report',
  title: { zh: '标题不完整', en: 'Title missing or incomplete' },
  summary: { zh: '标题不完整', en: 'Title missing or incomplete' },
  severity: 'warning',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
