import type { ReportRule } from '../rule';

export const unheadedSection: ReportRule = {
  id: 'outline/unheaded-section',
  scope: 'report',
  title: { zh: '内容没有标题', en: 'Section without a heading' },
  summary: { zh: '内容没有标题', en: 'Section without a heading' },
  severity: 'warning',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
