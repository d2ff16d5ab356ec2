import * as vscode from 'vscode';
import type { Command } from './command';

const scheme = 'report-lint-rule';

/** A rule's page, shown as Markdown preview. The server writes it from the rule's own metadata: nothing is fetched. */
export const showRule: Command = {
  id: 'reportLint.showRule',
  async run({ context, server }, rule) {
    const client = await server.start();
    const pages = await client.sendRequest<{ rule: string; title: string; page: string }[]>(
      'reportLint/rules',
      {},
    );
    const chosen = typeof rule === 'string' ? rule : await choose(pages);
    const page = pages.find((page) => page.rule === chosen)?.page;
    if (page === undefined) return;
    const uri = vscode.Uri.from({ scheme, path: `/${chosen}.md` });
    shown.set(uri.toString(), page);
    register(context);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  },
};

async function choose(pages: readonly { rule: string; title: string }[]): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    pages.map(({ rule, title }) => ({ label: title, description: rule })),
    { title: vscode.l10n.t('Rule page'), matchOnDescription: true },
  );
  return picked?.description;
}

const shown = new Map<string, string>();
let provider: vscode.Disposable | undefined;

function register(context: vscode.ExtensionContext): void {
  if (provider) return;
  provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => shown.get(uri.toString()) ?? '',
  });
  context.subscriptions.push(provider);
}
