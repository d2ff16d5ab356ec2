import type { ProjectRule } from '../rule';

export const ledgerRow: ProjectRule = {
  id: 'project/ledger-row',
  scope: 'project',
  title: { zh: '台账行不可用', en: 'Ledger row cannot be used' },
  summary: {
    zh: '台账的一行没有指标、没有确定的数值、年度看不懂，或者同一指标填了两个数；其余各行照常使用',
    en: 'A row without measure, exact value or readable year, or a measure twice with different values; the other rows count',
  },
  severity: 'warning',
  fixable: false,
  examples: { failing: '', passing: '' },
};
