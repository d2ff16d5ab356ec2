import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { runMocha, workspaceFile } from './mocha';

export const run = (): Promise<void> =>
  runMocha(() => {
    describe('a report', () => {
      it('is checked as soon as it is open', async () => {
        const uri = workspaceFile('云溪县2025年法治政府建设年度情况报告.md');
        await vscode.window.showTextDocument(uri);
        const found = await diagnosticsOf(uri, (list) => list.length > 0);
        assert.ok(found.length > 0);
      });
    });
  });

/** Diagnostics of a document once they are as wanted: waits for VS Code's own event, never for a time. */
function diagnosticsOf(
  uri: vscode.Uri,
  wanted: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((done) => {
    const look = (): void => {
      const found = vscode.languages.getDiagnostics(uri);
      if (!wanted(found)) return;
      listener.dispose();
      done(found);
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}
