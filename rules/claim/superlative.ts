import type { ReportRule } from '../rule';

export const superlative: ReportRule = {
  id: 'claim/superlative',
  scope: 'report',
  title: { zh: '首创、率先没有出处', en: 'Superlative without source' },
  summary: { zh: '首创、率先没有出处', en: 'Superlative without source' },
  severity: 'hint',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
