import type { ProjectRule } from '../rule';

export const evidenceFile: ProjectRule = {
  id: 'project/evidence-file',
  scope: 'project',
  title: { zh: '台账无法读取', en: 'Ledger cannot be read' },
  summary: { zh: '台账无法读取', en: 'Ledger cannot be read' },
  severity: 'error',
  fixable: false,
  examples: { failing: '', passing: '' },
};
