import type { ReportRule } from '../rule';

export const stalePeriod: ReportRule = {
  id: 'number/stale-period',
  scope: 'report',
  title: { zh: '年报用了非全年数据', en: 'Part-year data' },
  summary: { zh: '年报用了非全年数据', en: 'Part-year data' },
  severity: 'warning',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
