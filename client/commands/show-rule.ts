import * as vscode from 'vscode';
import type { Command } from './command';

interface RulePage {
  readonly rule: string;
  readonly title: string;
  readonly page: string;
}

/** A rule's page. The server writes it from the rule's own metadata: nothing is fetched. */
export const showRule: Command = {
  id: 'reportLint.showRule',
  async run({ server, pages }, rule) {
    const client = await server.start();
    const language = vscode.env.language.startsWith('zh') ? 'zh' : 'en';
    const all = await client.sendRequest<RulePage[]>('reportLint/rules', { language });
    const chosen = typeof rule === 'string' ? rule : await choose(all);
    const found = all.find((page) => page.rule === chosen);
    if (found) await pages.show(found.rule, found.page);
  },
};

async function choose(pages: readonly RulePage[]): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    pages.map(({ rule, title }) => ({ label: title, description: rule })),
    { title: vscode.l10n.t('Rule page'), matchOnDescription: true },
  );
  return picked?.description;
}
