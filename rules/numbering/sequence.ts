import type { ReportRule } from '../rule';

export const sequence: ReportRule = {
  id: 'numbering/sequence',
  scope: 'report',
  title: { zh: '序号跳号或重号', en: 'Number skipped or repeated' },
  summary: { zh: '序号跳号或重号', en: 'Number skipped or repeated' },
  severity: 'error',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
