import { format } from 'node:util';
import * as vscode from 'vscode';
import { suiteMark } from './mark';

/** Runs the tests that `define` declares with mocha, inside the extension host. */
export async function runMocha(define: () => void): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false });
  Mocha.reporters.Base.consoleLog = (...said: unknown[]) => {
    for (const line of format(...said).split('\n')) console.log(suiteMark + line);
  };
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  define();
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** The workspace's folder: its files are named directly, for the browser workbench has no file search. */
export function workspaceFile(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}
