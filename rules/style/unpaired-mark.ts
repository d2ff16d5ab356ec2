import type { ReportRule } from '../rule';

export const unpairedMark: ReportRule = {
  id: 'style/unpaired-mark',
  scope: 'report',
  title: { zh: '标点不成对', en: 'Unpaired mark' },
  summary: { zh: '标点不成对', en: 'Unpaired mark' },
  severity: 'error',
  fixable: false,
  examples: { failing: '', passing: '' },
  *check() {},
};
