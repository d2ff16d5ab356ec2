import * as vscode from 'vscode';
import type { LanguageServer } from './language-server';

const scheme = 'report-lint-sheet';

/** Shows a workbook's sheet as text, so that going to a ledger's row works for XLSX, too; a lens opens the workbook itself. */
export function showSheets(server: LanguageServer): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent(uri) {
        const client = await server.start();
        return client.sendRequest<string>('reportLint/sheet', {
          uri: client.code2ProtocolConverter.asUri(workbookOf(uri)),
          ...(uri.query && { sheet: uri.query }),
        });
      },
    }),
    vscode.languages.registerCodeLensProvider(
      { scheme },
      {
        provideCodeLenses: ({ uri }) => [
          new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
            title: vscode.l10n.t('Open the workbook in its own application'),
            command: 'reportLint.openWorkbook',
            arguments: [workbookOf(uri)],
          }),
        ],
      },
    ),
    vscode.commands.registerCommand('reportLint.openWorkbook', (uri: vscode.Uri) =>
      vscode.env.openExternal(uri),
    ),
  );
}

function workbookOf({ path }: vscode.Uri): vscode.Uri {
  return vscode.Uri.file(path.replace(/\.txt$/, ''));
}
