import type { ReportRule } from '../rule';

export const emptySection: ReportRule = {
  id: 'outline/empty-section',
  scope: 'report',
  title: { zh: '标题下没有正文', en: 'Empty section' },
  summary: { zh: '标题下没有正文', en: 'Empty section' },
  severity: 'error',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
