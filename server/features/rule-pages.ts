import { rules } from '../../rules/index';
import { rulePageText } from '../rule-text';
import type { Feature } from './feature';

/** `reportLint/rules`: every rule with its titles and its page, written from its metadata. */
export const rulePages: Feature = {
  register({ connection }) {
    connection.onRequest('reportLint/rules', () =>
      rules.map((rule) => ({ rule: rule.id, title: rule.title, page: rulePageText(rule) })),
    );
  },
};
