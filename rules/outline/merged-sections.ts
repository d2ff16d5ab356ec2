import type { ReportRule } from '../rule';

export const mergedSections: ReportRule = {
  id: 'outline/merged-sections',
  scope: 'report',
  title: { zh: '两部分合用一个标题', en: 'Two roles under one heading' },
  summary: { zh: '两部分合用一个标题', en: 'Two roles under one heading' },
  severity: 'info',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
