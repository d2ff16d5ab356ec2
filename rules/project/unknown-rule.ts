import type { ProjectRule } from '../rule';

export const unknownRule: ProjectRule = {
  id: 'project/unknown-rule',
  scope: 'project',
  title: { zh: '规则名不存在', en: 'Unknown rule' },
  summary: { zh: '规则名不存在', en: 'Unknown rule' },
  severity: 'warning',
  fixable: false,
  examples: { failing: '', passing: '' },
};
