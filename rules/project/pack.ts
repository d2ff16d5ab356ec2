import type { ProjectRule } from '../rule';

export const pack: ProjectRule = {
  id: 'project/pack',
  scope: 'project',
  title: { zh: '学习包、词表或模板无效', en: 'Invalid pack, lexicon or template' },
  summary: {
    zh: '学习包、词表、模板或基线文件不合格式；不合格的条目不用，其余照常使用',
    en: 'A learned pack, lexicon, template or baseline that does not validate; what is wrong is not used, the rest is',
  },
  severity: 'warning',
  fixable: false,
  examples: {
    failing: '[ { "wrong": "依法执政府" } ]',
    passing: '[ { "wrong": "依法执政府", "right": "依法行政" } ]',
  },
};
