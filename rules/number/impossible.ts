import type { ReportRule } from '../rule';

export const impossible: ReportRule = {
  id: 'number/impossible',
  scope: 'report',
  title: { zh: '数字不可能成立', en: 'Impossible value' },
  summary: { zh: '数字不可能成立', en: 'Impossible value' },
  severity: 'error',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
