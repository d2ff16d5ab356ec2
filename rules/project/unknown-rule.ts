import type { ProjectRule } from '../rule';

export const unknownRule: ProjectRule = {
  id: 'project/unknown-rule',
  scope: 'project',
  title: { zh: '规则名不存在', en: 'Unknown rule' },
  summary: {
    zh: '配置文件或忽略注释里写了不存在的规则名，或注释没有忽略任何问题；写错一个字，规则就悄悄失灵，所以要指出来',
    en: 'The configuration or an ignore comment names a rule that does not exist, or a comment ignores nothing; one wrong letter would switch nothing off in silence',
  },
  severity: 'warning',
  fixable: true,
  examples: {
    failing: '<!-- report-lint-disable-next-line number/summ: 口径不同 -->\n全年办理案件12件。',
    passing: '全年办理案件12件。',
  },
};
