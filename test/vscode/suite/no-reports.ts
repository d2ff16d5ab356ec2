import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { runMocha, workspaceFile } from './mocha';

export const run = (): Promise<void> =>
  runMocha(() => {
    describe('a workspace without reports', () => {
      it('shows other Markdown and text and finds nothing in it', async () => {
        for (const name of ['README.md', 'notes.txt']) {
          const uri = workspaceFile(name);
          await vscode.window.showTextDocument(uri);
          assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
        }
      });
    });
  });
