import type { ReportRule } from '../rule';

export const flattened: ReportRule = {
  id: 'style/flattened',
  scope: 'report',
  title: { zh: '全文粘成一行', en: 'Report pasted as one line' },
  summary: { zh: '全文粘成一行', en: 'Report pasted as one line' },
  severity: 'info',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
