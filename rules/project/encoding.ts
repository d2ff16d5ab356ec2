import type { ProjectRule } from '../rule';

export const encoding: ProjectRule = {
  id: 'project/encoding',
  scope: 'project',
  title: { zh: '文件编码不是 UTF-8', en: 'Not UTF-8' },
  summary: { zh: '文件编码不是 UTF-8', en: 'Not UTF-8' },
  severity: 'error',
  fixable: false,
  examples: { failing: '', passing: '' },
};
