import type { ReportRule } from '../rule';

export const ratio: ReportRule = {
  id: 'number/ratio',
  scope: 'report',
  title: { zh: '比率不符', en: 'Rate does not follow' },
  summary: { zh: '比率不符', en: 'Rate does not follow' },
  severity: 'error',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
