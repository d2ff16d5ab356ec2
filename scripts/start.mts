/**
 * Opens a real VS Code with the extension on a copy of the sample drafts: desktop VS Code where there is one, else
 * the browser workbench, whose address is printed.
 */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { startVSCodeServer } from '../test/vscode/host/browser-workbench.mjs';

const root = resolve(import.meta.dirname, '..');
const draft = '云溪县2025年法治政府建设年度情况报告.md';
const workspace = await mkdtemp(join(tmpdir(), 'report-lint-sample-'));
await cp(join(root, 'examples'), workspace, { recursive: true });

if (await hasDesktop()) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, workspace, join(workspace, draft)];
  spawn('code', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`Opened VS Code on ${workspace}`);
} else {
  const server = await startVSCodeServer({ 'workbench.startupEditor': 'none' });
  const address = server.address({
    folder: workspace,
    extensionDevelopmentPath: root,
    openFile: join(workspace, draft),
  });
  console.log(
    `No desktop VS Code (code) here. Open this address in a browser on this machine:\n\n  ${address}\n`,
  );
  console.log('Ctrl+C ends it.');
  const end = async (): Promise<void> => {
    await server.close();
    await rm(workspace, { recursive: true, force: true });
    process.exit();
  };
  process.once('SIGINT', () => void end());
  process.once('SIGTERM', () => void end());
}

async function hasDesktop(): Promise<boolean> {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen) return false;
  return promisify(execFile)('code', ['--version'], { shell: process.platform === 'win32' }).then(
    () => true,
    () => false,
  );
}
