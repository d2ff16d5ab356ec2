import type { ReportRule } from '../rule';

export const announcedCount: ReportRule = {
  id: 'numbering/announced-count',
  scope: 'report',
  title: { zh: '预告项数与实际不符', en: 'Announced count differs' },
  summary: { zh: '预告项数与实际不符', en: 'Announced count differs' },
  severity: 'warning',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
