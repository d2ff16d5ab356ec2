import type { ProjectRule } from '../rule';

export const pack: ProjectRule = {
  id: 'project/pack',
  scope: 'project',
  title: { zh: '学习包、词表或模板无效', en: 'Invalid pack, lexicon or template' },
  summary: { zh: '学习包、词表或模板无效', en: 'Invalid pack, lexicon or template' },
  severity: 'warning',
  fixable: false,
  examples: { failing: '', passing: '' },
};
