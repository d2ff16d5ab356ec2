import type { ProjectRule } from '../rule';

export const pack: ProjectRule = {
  id: 'project/pack',
  scope: 'project',
  title: { zh: '学习包、词表或模板无效', en: 'Invalid pack, lexicon or template' },
  summary: {
    zh: '学习包、词表或提纲模板的格式不对，没有采用。',
    en: 'A learned pack, a lexicon or an outline template is malformed and was not used.',
  },
  severity: 'warning',
  fixable: false,
  examples: { failing: '', passing: '' },
};
