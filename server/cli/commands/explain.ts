import { rulePageText } from '../../rule-text';
import { requireRule } from '../options';
import { type ExitCode, exit, print } from '../terminal';

/** `report-lint explain RULE`: the rule's page, the same as in the editor. */
export async function explainCommand({ rule }: { readonly rule: string }): Promise<ExitCode> {
  await print(rulePageText(requireRule(rule)));
  return exit.clean;
}
