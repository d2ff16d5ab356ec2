import type { Rule, Severity } from '../rule';
import type { Settings } from '../settings';

const loweredInDrafts = new Set(['number/placeholder', 'number/unsupported', 'outline/empty-section']);

/** What the user set, else what the profile says, else the rule's own. */
export function severityOf(rule: Rule, settings: Settings): Severity | 'off' {
  const set = settings.severities.get(rule.id);
  if (set) return set;
  if (rule.id === 'outline/date-line') return settings.profile === 'submission' ? rule.severity : 'off';
  if (settings.profile === 'draft' && loweredInDrafts.has(rule.id)) return 'info';
  return rule.severity;
}

const gravest: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function milder(a: Severity, b: Severity): Severity {
  return gravest.indexOf(a) < gravest.indexOf(b) ? b : a;
}
