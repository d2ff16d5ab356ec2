import type { ProjectRule } from '../rule';

export const evidenceFile: ProjectRule = {
  id: 'project/evidence-file',
  scope: 'project',
  title: { zh: '台账无法读取', en: 'Ledger cannot be read' },
  summary: {
    zh: '台账有密码、已损坏、是旧版格式，或者不是带表头的表格；说明怎么处理',
    en: 'A ledger that is protected, damaged, of an old format, or no table with a header; says what to do',
  },
  severity: 'error',
  fixable: false,
  examples: { failing: '', passing: '' },
};
