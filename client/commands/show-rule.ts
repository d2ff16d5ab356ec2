import * as vscode from 'vscode';
import type { Command } from './command';

interface RulePage {
  readonly rule: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly page: string;
}

/** A rule's page. The server writes it from the rule's own metadata: nothing is fetched. */
export const showRule: Command = {
  id: 'reportLint.showRule',
  async run({ server, pages }, rule) {
    const client = await server.start();
    const all = await client.sendRequest<RulePage[]>('reportLint/rules');
    const chosen = typeof rule === 'string' ? rule : await choose(all);
    const found = all.find((page) => page.rule === chosen);
    if (found) await pages.show(found.rule, found.page);
  },
};

/** Findings speak Chinese and rules have English names: a rule is found by either. English titles are for who reads English. */
async function choose(pages: readonly RulePage[]): Promise<string | undefined> {
  const chinese = vscode.env.language.startsWith('zh');
  const picked = await vscode.window.showQuickPick(
    pages.map(({ rule, title }) => ({
      label: title.zh,
      description: rule,
      ...(!chinese && { detail: title.en }),
    })),
    { title: vscode.l10n.t('Rule page'), matchOnDescription: true, matchOnDetail: true },
  );
  return picked?.description;
}
