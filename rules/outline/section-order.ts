import type { ReportRule } from '../rule';

export const sectionOrder: ReportRule = {
  id: 'outline/section-order',
  scope: 'report',
  title: { zh: '部分顺序与提纲不同', en: 'Sections in another order' },
  summary: { zh: '部分顺序与提纲不同', en: 'Sections in another order' },
  severity: 'off',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
