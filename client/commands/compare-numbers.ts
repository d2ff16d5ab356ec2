import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { activeReport } from './active-report';
import type { Command } from './command';

/** Another version of a draft: its name and how to get its content. */
interface Version extends vscode.QuickPickItem {
  read(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
}

/** Shows which figures were added, dropped or changed since another version: a file, or one that git holds. */
export const compareNumbers: Command = {
  id: 'reportLint.compareNumbers',
  async run(surroundings) {
    const report = await activeReport(surroundings);
    if (!report) return;
    const { uri } = report;
    const picked = await vscode.window.showQuickPick<Version>(versionsOf(uri), {
      title: vscode.l10n.t('Compare figures with'),
    });
    const before = await picked?.read();
    if (!before) return;
    const client = await surroundings.server.start();
    const page = await client.sendRequest<string | null>('reportLint/compareNumbers', {
      uri: uri.toString(),
      before: Buffer.from(before.bytes).toString('base64'),
      name: before.name,
    });
    if (page) await surroundings.pages.show(vscode.l10n.t('Compared figures'), page);
  },
};

async function versionsOf(uri: vscode.Uri): Promise<Version[]> {
  const file: Version = {
    label: `$(file) ${vscode.l10n.t('Another file…')}`,
    async read() {
      const chosen = await vscode.window.showOpenDialog({ defaultUri: vscode.Uri.joinPath(uri, '..') });
      const [source] = chosen ?? [];
      if (!source) return undefined;
      return { name: source.path.replace(/^.*\//, ''), bytes: await vscode.workspace.fs.readFile(source) };
    },
  };
  // Git obeys the configuration of the repository it is run in, so it is run in trusted folders alone.
  const askGit = uri.scheme === 'file' && vscode.workspace.isTrusted;
  return [file, ...(askGit ? await commitsOf(uri.fsPath) : [])];
}

/** The latest commits that touched the file; none where there is no git. */
async function commitsOf(path: string): Promise<Version[]> {
  const run = promisify(execFile);
  const cwd = dirname(path);
  try {
    const format = '--format=%h%x09%ad%x09%s';
    const { stdout } = await run('git', ['log', '-n', '20', '--date=short', format, '--', path], { cwd });
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Version => {
        const [hash = '', date = '', subject = ''] = line.split('\t');
        return {
          label: `$(git-commit) ${subject}`,
          description: `${date} ${hash}`,
          async read() {
            const name = `./${path.slice(cwd.length + 1)}`;
            const { stdout } = await run('git', ['show', `${hash}:${name}`], {
              cwd,
              encoding: 'buffer',
              maxBuffer: 1 << 28,
            });
            return { name: `${date} ${subject}`, bytes: stdout };
          },
        };
      });
  } catch {
    return [];
  }
}
