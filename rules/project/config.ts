import type { ProjectRule } from '../rule';

export const config: ProjectRule = {
  id: 'project/config',
  scope: 'project',
  title: { zh: '配置文件有误', en: 'Configuration error' },
  summary: {
    zh: '配置文件读不了或有无效的设置；无效的部分按默认值处理。',
    en: 'The configuration cannot be read or holds an invalid setting; defaults apply in its place.',
  },
  severity: 'error',
  fixable: false,
  examples: { failing: '', passing: '' },
};
