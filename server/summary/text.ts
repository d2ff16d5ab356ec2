import type { Language, Localized } from '../../rules/localized';
import { type BatchSummary, missingRoles } from './summary';
import { roleTitle, ruleTitle, severities, words } from './words';

const mostRows = 20;

/** A summary for the terminal: totals, who lacks what, the commonest rules, the bodies with most to do. */
export function summaryText({ files, rules, bodies, findings }: BatchSummary, language: Language): string {
  const say = (word: Localized): string => word[language];
  const lines: string[] = [];
  const reports = files.filter(({ isReport }) => isReport);
  const figure = (number: number, word: Localized): string =>
    language === 'zh' ? `${word.zh} ${number}` : `${number} ${word.en}`;
  lines.push(
    [
      figure(reports.length, words.reports),
      ...(['error', 'warning', 'info', 'hint'] as const).map((severity) =>
        figure(findings[severity], severities[severity]),
      ),
    ].join(language === 'zh' ? '，' : ', '),
  );
  const lacking = reports.filter((file) => missingRoles(file).length > 0);
  if (lacking.length > 0) {
    lines.push('', `${say(words.lacking)}`);
    for (const file of lacking) {
      const missing = missingRoles(file).map((role) => roleTitle(role, language));
      lines.push(`  ${file.body}  ${missing.join('、')}  ${file.path}`);
    }
  }
  if (rules.length > 0) {
    lines.push('', say(words.byRule));
    for (const { rule, findings, files } of rules) {
      lines.push(
        `  ${String(findings).padStart(6)}  ${ruleTitle(rule, language)} (${rule})  ${say(words.files)} ${files}`,
      );
    }
  }
  const busy = bodies.filter(({ findings }) => findings.error + findings.warning > 0);
  if (busy.length > 0) {
    lines.push('', say(words.byBody));
    for (const { body, findings } of busy.slice(0, mostRows)) {
      const { error, warning } = findings;
      lines.push(`  ${body}  ${figure(error, severities.error)}  ${figure(warning, severities.warning)}`);
    }
    if (busy.length > mostRows) {
      const rest = busy.length - mostRows;
      lines.push(language === 'zh' ? `  另有 ${rest} 个单位` : `  and ${rest} more`);
    }
  }
  return `${lines.join('\n')}\n`;
}
