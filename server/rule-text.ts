import { rules } from '../rules/index';
import type { Localized } from '../rules/localized';
import type { Rule } from '../rules/rule';

const severities: Readonly<Record<Rule['severity'], Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  hint: { zh: '建议', en: 'hint' },
  off: { zh: '默认关闭', en: 'off by default' },
};

/** A rule's page in Markdown: Chinese first, English under it. */
export function rulePageText(rule: Rule): string {
  const { failing, passing } = rule.examples;
  return [
    `# ${rule.title.zh}`,
    `\`${rule.id}\` · ${severities[rule.severity].zh}${rule.fixable ? ' · 可自动修正' : ''}`,
    rule.summary.zh,
    ...(rule.basis ? [`**依据** ${rule.basis.zh}`] : []),
    ...(failing ? ['## 会提示', block(failing)] : []),
    ...(passing ? ['## 不会提示', block(passing)] : []),
    '## 关闭或调整',
    `在 \`.reportlintrc.json\` 中：`,
    `\`\`\`json\n{ "rules": { "${rule.id}": "off" } }\n\`\`\``,
    '---',
    `## ${rule.title.en}`,
    `${severities[rule.severity].en}${rule.fixable ? ' · fixable' : ''}`,
    rule.summary.en,
    ...(rule.basis ? [`**Basis** ${rule.basis.en}`] : []),
    '',
  ].join('\n\n');
}

/** All rules as one Markdown document, a table a group. */
export function ruleTable(): string {
  const groups = [...new Set(rules.map(({ id }) => id.split('/')[0] ?? id))];
  const tables = groups.flatMap((group) => [
    `## ${group}/`,
    [
      '| 规则 Rule | 级别 Severity | 修正 Fix | 说明 Summary |',
      '|---|---|---|---|',
      ...rules
        .filter(({ id }) => id.startsWith(`${group}/`))
        .map(({ id, title, summary, severity, fixable }) =>
          [
            '',
            ` \`${id}\` ${title.zh}`,
            ` ${severities[severity].zh} ${severities[severity].en}`,
            fixable ? ' ✓' : '',
            ` ${cell(summary.zh)}<br>${cell(summary.en)}`,
            '',
          ]
            .join(' |')
            .trim(),
        ),
    ].join('\n'),
  ]);
  return `${['# 规则 Rules', ...tables].join('\n\n')}\n`;
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}

function block(text: string): string {
  return `\`\`\`text\n${text.trim()}\n\`\`\``;
}
