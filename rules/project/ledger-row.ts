import type { ProjectRule } from '../rule';

export const ledgerRow: ProjectRule = {
  id: 'project/ledger-row',
  scope: 'project',
  title: { zh: '台账行不可用', en: 'Ledger row cannot be used' },
  summary: { zh: '台账行不可用', en: 'Ledger row cannot be used' },
  severity: 'warning',
  fixable: false,
  examples: { failing: '', passing: '' },
};
