import type { ProjectRule } from '../rule';

export const config: ProjectRule = {
  id: 'project/config',
  scope: 'project',
  title: { zh: '配置文件有误', en: 'Configuration error' },
  summary: { zh: '配置文件有误', en: 'Configuration error' },
  severity: 'error',
  fixable: false,
  examples: { failing: '', passing: '' },
};
