/**
 * A real VS Code without a download site: the server build that the npm package code-server carries, its own
 * workbench shown by the system's Chromium. The extension host is a Node extension host like any other.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';

const codeServer = 'code-server@4.100.3';
const home = resolve(import.meta.dirname, '../../../.vscode-test/web');
const vscodeHome = join(home, 'node_modules/code-server/lib/vscode');
const installed = join(home, 'installed');

/** What to run where Chromium is wanting; the workbench shows Chinese, so its fonts belong to it. */
export const chromiumRemedy = 'apt-get install -y chromium fonts-noto-cjk';

/** A VS Code server listening on this machine alone. */
export interface WorkbenchServer {
  readonly port: number;
  /** The address that opens a folder, or a `.code-workspace` file, with an extension under development. */
  address(target: WorkbenchTarget): string;
  close(): Promise<void>;
}

export interface WorkbenchTarget {
  /** Absolute path of a folder or of a `.code-workspace` file. */
  readonly folder: string;
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath?: string;
  /** Absolute path of a file to open at once. */
  readonly openFile?: string;
}

/** Path of the system's Chromium; undefined where there is none. */
export async function findChromium(): Promise<string | undefined> {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  for (const place of places) if (place && (await exists(place))) return place;
  return undefined;
}

/** Installs the server build once, from the npm registry. Its own install scripts are not run: they need a compiler and other hosts. */
export async function installVSCodeServer(): Promise<void> {
  if (await exists(installed)) return;
  console.log(`Installing ${codeServer} into ${home} …`);
  await npm('install', '--ignore-scripts', '--prefix', home, codeServer);
  await npm('install', '--ignore-scripts', '--omit=dev', '--prefix', vscodeHome);
  await writeFile(installed, `${codeServer}\n`);
}

async function npm(...args: string[]): Promise<void> {
  await promisify(execFile)('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
}

/** @param settings machine settings, in effect for every window this server opens. */
export async function startVSCodeServer(
  settings: Readonly<Record<string, unknown>> = {},
): Promise<WorkbenchServer> {
  await installVSCodeServer();
  const data = await mkdtemp(join(tmpdir(), 'report-lint-vscode-'));
  await mkdir(join(data, 'data/Machine'), { recursive: true });
  await writeFile(join(data, 'data/Machine/settings.json'), JSON.stringify(settings));
  const server = spawn(
    process.execPath,
    [
      join(vscodeHome, 'out/server-main.js'),
      '--host=127.0.0.1',
      '--port=0',
      '--without-connection-token',
      '--accept-server-license-terms',
      `--server-data-dir=${data}`,
      '--telemetry-level=off',
      '--disable-workspace-trust',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const port = await listening(server);
  const authority = `127.0.0.1:${port}`;
  const remote = (path: string) => `vscode-remote://${authority}${path}`;
  return {
    port,
    address({ folder, extensionDevelopmentPath, extensionTestsPath, openFile }) {
      const payload: [string, string][] = [['skipWelcome', 'true']];
      if (extensionDevelopmentPath)
        payload.push(['extensionDevelopmentPath', remote(extensionDevelopmentPath)]);
      if (extensionTestsPath) payload.push(['extensionTestsPath', remote(extensionTestsPath)]);
      if (openFile) payload.push(['openFile', remote(openFile)]);
      const query = new URLSearchParams({
        [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder,
        payload: JSON.stringify(payload),
      });
      return `http://${authority}/?${query}`;
    },
    async close() {
      const gone = new Promise((done) => server.once('exit', done));
      server.kill();
      await gone;
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function listening(server: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    const said: string[] = [];
    for (const stream of [server.stdout, server.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const port = /listening on (\d+)/.exec(line)?.[1];
        if (port) done(Number(port));
      });
    }
    server.once('exit', (code) => fail(new Error(`VS Code server ended with ${code}:\n${said.join('\n')}`)));
  });
}

export interface WorkbenchWindow {
  readonly browser: Browser;
  readonly page: Page;
}

/**
 * A browser of this machine, without the workbench yet: whoever opens it may first put functions on the page.
 * With a `locale` VS Code's display language is that one: VS Code's own words stay English, for they come with a
 * language pack, while extensions say theirs in it.
 */
export async function openBrowser(
  options: { readonly width?: number; readonly height?: number; readonly locale?: string } = {},
): Promise<WorkbenchWindow> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error(`No Chromium found. Run: ${chromiumRemedy}`);
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    ...(options.locale && { locale: options.locale }),
  });
  if (options.locale)
    await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.locale)};`);
  return { browser, page: await context.newPage() };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
