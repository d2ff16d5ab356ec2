import type { ReportRule } from '../rule';

export const pageChrome: ReportRule = {
  id: 'style/page-chrome',
  scope: 'report',
  title: { zh: '网页残留', en: 'Left over from a web page' },
  summary: { zh: '网页残留', en: 'Left over from a web page' },
  severity: 'warning',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
