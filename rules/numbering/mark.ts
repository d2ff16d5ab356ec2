import type { ReportRule } from '../rule';

export const mark: ReportRule = {
  id: 'numbering/mark',
  scope: 'report',
  title: { zh: '序号后的标点不对', en: 'Wrong mark after a number' },
  summary: { zh: '序号后的标点不对', en: 'Wrong mark after a number' },
  severity: 'warning',
  fixable: true,
  examples: { failing: '', passing: '' },
  *check() {},
};
