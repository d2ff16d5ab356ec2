import type { ReportRule } from '../rule';

export const term: ReportRule = {
  id: 'style/term',
  scope: 'report',
  title: { zh: '固定表述有误', en: 'Wrong set phrase' },
  summary: { zh: '固定表述有误', en: 'Wrong set phrase' },
  severity: 'warning',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
