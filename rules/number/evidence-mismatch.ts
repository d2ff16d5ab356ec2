import type { ReportRule } from '../rule';

export const evidenceMismatch: ReportRule = {
  id: 'number/evidence-mismatch',
  scope: 'report',
  title: { zh: '与台账不符', en: 'Ledger has another value' },
  summary: { zh: '与台账不符', en: 'Ledger has another value' },
  severity: 'error',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
