import type { ReportRule } from '../rule';

export const duplicateSection: ReportRule = {
  id: 'outline/duplicate-section',
  scope: 'report',
  title: { zh: '同一部分出现两次', en: 'Section stands twice' },
  summary: { zh: '同一部分出现两次', en: 'Section stands twice' },
  severity: 'warning',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
