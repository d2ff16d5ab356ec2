import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { runMocha, workspaceFile } from './mocha';
import { serverProcesses } from './server-processes';
import { diagnosticsOf, until } from './waiting';

export const run = (): Promise<void> =>
  runMocha(() => {
    describe('a workspace without reports', () => {
      it('other Markdown and text start no server, and nothing is said of them', async () => {
        for (const name of ['README.md', 'notes.txt']) {
          await vscode.window.showTextDocument(workspaceFile(name));
        }
        // The extension is awake by now: it was asked whether these are reports.
        await vscode.extensions.getExtension('report-lint.report-lint')?.activate();
        assert.deepEqual(await serverProcesses(), []);
        for (const name of ['README.md', 'notes.txt']) {
          assert.deepEqual(vscode.languages.getDiagnostics(workspaceFile(name)), []);
        }
      });

      it('typing in them changes nothing of that', async () => {
        const editor = await vscode.window.showTextDocument(workspaceFile('README.md'));
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '法治政府建设很重要。\n\n'));
        assert.deepEqual(await serverProcesses(), []);
      });

      it('the user may have one checked all the same', async () => {
        const uri = workspaceFile('README.md');
        await vscode.window.showTextDocument(uri);
        await vscode.commands.executeCommand('reportLint.checkAsReport');
        await diagnosticsOf(uri, (found) => found.length > 0);
        assert.equal((await serverProcesses()).length, 1);
      });

      it('a report written into a new document is checked as it is written', async () => {
        const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
        const editor = await vscode.window.showTextDocument(document);
        await editor.edit((edit) =>
          edit.insert(
            new vscode.Position(0, 0),
            '某县2025年法治政府建设年度情况报告\n\n一、主要举措和成效\n\n规范行政执法。\n',
          ),
        );
        const found = await diagnosticsOf(document.uri, (found) => found.length > 0);
        assert.ok(found.every(({ source }) => source === 'report-lint'));
        const symbols = await until(
          () =>
            vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
              'vscode.executeDocumentSymbolProvider',
              document.uri,
            ),
          (symbols) => symbols?.length > 0,
        );
        assert.equal(symbols[0]?.name, '一、主要举措和成效');
      });
    });
  });
