import { rules } from '../index';
import type { Finding } from '../rule';
import { nearest } from './nearest';

/** The known rule a mistyped id means; a name without its group («sum») finds its rule too. */
function nearestRule(id: string): string | undefined {
  const known = rules.map((rule) => rule.id);
  const name = id.slice(id.lastIndexOf('/') + 1);
  return known.find((other) => other.endsWith(`/${name}`)) ?? nearest(id, known);
}

/** What to say about a rule id nobody knows, in the configuration or in an ignore comment. */
export function unknownRuleFinding(id: string): Pick<Finding, 'message'> & { data: Record<string, unknown> } {
  const meant = nearestRule(id);
  return {
    message: {
      zh: `没有规则“${id}”${meant ? `，是不是“${meant}”` : ''}`,
      en: `There is no rule "${id}"${meant ? `; did you mean "${meant}"?` : ''}`,
    },
    data: { id, ...(meant && { nearest: meant }) },
  };
}
