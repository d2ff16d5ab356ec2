import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { FileReport } from '../../server/cli/checking';

const root = resolve(__dirname, '../..');
let built: string | undefined;

/** The command line tool as users get it, bundled once for all tests. */
export function program(): string {
  if (!built) {
    built = mkdtempSync(join(tmpdir(), 'report-lint-cli-'));
    const folder = built;
    // Some tests run it as somebody else.
    chmodSync(folder, 0o755);
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    execFileSync(process.execPath, ['esbuild.mjs', '--outdir', built], { cwd: root, stdio: 'inherit' });
  }
  return join(built, 'cli.js');
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Record<string, string>;
  /** Runs `sh -c` with this before the program, for limits. */
  readonly shell?: string;
  readonly uid?: number;
}

/** Runs the tool as a process of its own. */
export function run(given: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const command = [process.execPath, program(), ...given];
  const [file = '', ...rest] = options.shell
    ? ['sh', '-c', `${options.shell}; exec "$@"`, 'sh', ...command]
    : command;
  return new Promise((settle, fail) => {
    const child = spawn(file, rest, {
      cwd: options.folder,
      env: { PATH: process.env.PATH ?? '', LANG: 'zh_CN.UTF-8', ...options.environment },
      ...(options.uid !== undefined && { uid: options.uid, gid: options.uid }),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => out.push(piece));
    child.stderr.on('data', (piece: Buffer) => err.push(piece));
    child.on('error', fail);
    child.on('close', (code) =>
      settle({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

export interface JsonOutput {
  readonly version: 1;
  readonly files: readonly FileReport[];
  readonly summary: { files: number; errors: number; warnings: number; infos: number; hints: number };
}

/** Runs `check --format json` and reads what it says. */
export async function checkJson(
  given: readonly string[],
  options: RunOptions = {},
): Promise<JsonOutput & Ran> {
  const ran = await run(['check', '--format', 'json', ...given], options);
  try {
    return { ...(JSON.parse(ran.stdout) as JsonOutput), ...ran };
  } catch (error) {
    throw new Error(`no JSON (exit ${ran.code}): ${ran.stdout.slice(0, 400)}\n${ran.stderr}`, {
      cause: error,
    });
  }
}

/** A folder of its own with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'report-lint-test-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

const folders: string[] = [];

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A whole report without a flaw, but for what is put into its measures. */
export function report(measures = '进一步规范执法。', { place = '青河县', year = 2025 } = {}): string {
  return `# ${place}${year}年法治政府建设年度情况报告

${year}年，${place}深入推进法治政府建设。现将有关情况报告如下。

## 一、党政主要负责人履行推进法治建设第一责任人职责情况

县委、县政府主要负责同志切实履行第一责任人职责。

## 二、${year}年法治政府建设的主要举措和成效

${measures}

## 三、存在的不足和原因

一是执法能力有待提升，主要原因是培训不够。

## 四、${year + 1}年法治政府建设主要安排

下一步，我县将加强执法培训。
`;
}
