import type { ReportRule } from '../rule';

export const nestedSection: ReportRule = {
  id: 'outline/nested-section',
  scope: 'report',
  title: { zh: '必备部分放在别的部分里', en: 'Role inside another section' },
  summary: { zh: '必备部分放在别的部分里', en: 'Role inside another section' },
  severity: 'info',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
