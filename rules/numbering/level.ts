import type { ReportRule } from '../rule';

export const level: ReportRule = {
  id: 'numbering/level',
  scope: 'report',
  title: { zh: '层次序号越级', en: 'Level skipped or upside down' },
  summary: { zh: '层次序号越级', en: 'Level skipped or upside down' },
  severity: 'warning',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
