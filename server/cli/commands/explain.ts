import { nearest } from '../../../rules/engine/nearest';
import { ruleById, rules } from '../../../rules/index';
import { rulePageText } from '../../features/rule-pages';
import { type ExitCode, exit, print, UsageError } from '../terminal';

/** `report-lint explain RULE`: the rule's page, the same as in the editor. */
export async function explainCommand({ rule: id }: { readonly rule: string }): Promise<ExitCode> {
  const rule = ruleById(id);
  if (!rule) {
    const meant = nearest(
      id,
      rules.map(({ id }) => id),
    );
    throw new UsageError(
      `没有规则 ${id}${meant ? `，是不是 ${meant}` : ''}`,
      `no rule ${id}${meant ? `; did you mean ${meant}?` : ''}`,
    );
  }
  await print(rulePageText(rule));
  return exit.clean;
}
