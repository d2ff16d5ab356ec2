import type { ProjectRule } from '../rule';

export const config: ProjectRule = {
  id: 'project/config',
  scope: 'project',
  title: { zh: '配置文件有误', en: 'Configuration error' },
  summary: {
    zh: '.reportlintrc.json 读不通，或者某一项写错；问题指在原处并说明应写什么，写错的那一项按默认值处理，其余照常有效',
    en: '.reportlintrc.json does not read, or an entry is wrong; said at its place with what is expected. That entry falls back to its default, the others apply',
  },
  severity: 'error',
  fixable: false,
  examples: {
    failing: '{ "profile": "final" }',
    passing: '{ "profile": "draft" }',
  },
};
