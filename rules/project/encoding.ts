import type { ProjectRule } from '../rule';

export const encoding: ProjectRule = {
  id: 'project/encoding',
  scope: 'project',
  title: { zh: '文件编码不是 UTF-8', en: 'Not UTF-8' },
  summary: {
    zh: '文件既不是 UTF-8，也不是 GB 18030，读不出正文。',
    en: 'The file is neither UTF-8 nor GB 18030, and its text cannot be read.',
  },
  severity: 'error',
  fixable: false,
  examples: { failing: '', passing: '' },
};
