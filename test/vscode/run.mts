/**
 * Runs the suites inside a real VS Code, each on a fresh copy of its workspace, and prints which VS Code it was.
 * Arguments name suites; none means all.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { chooseHost } from './host/choose.mjs';

const root = resolve(import.meta.dirname, '../..');
const bundles = join(root, '.vscode-test/suites');

/** Suite and the workspace it wants: a folder, or a `.code-workspace` file in one; and VS Code's display language. */
const suites: readonly { readonly name: string; readonly workspace: string; readonly locale?: string }[] = [
  { name: 'reports', workspace: 'reports' },
  { name: 'no-reports', workspace: 'no-reports' },
  { name: 'drafting', workspace: 'no-reports' },
  { name: 'chinese', workspace: 'reports', locale: 'zh-cn' },
];

const wanted = process.argv.slice(2);
const chosen = suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
await build({
  entryPoints: chosen.map(({ name }) => join(root, `test/vscode/suite/${name}.ts`)),
  outdir: bundles,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode', 'mocha'],
  logLevel: 'warning',
});
const host = await chooseHost();
console.log(`VS Code for the tests: ${host.name}`);

let failed = 0;
for (const { name, workspace, locale } of chosen) {
  if (locale && !host.anyLanguage) {
    console.log(`\nSuite ${name} left out: this VS Code speaks ${locale} only with a language pack`);
    continue;
  }
  const copy = await mkdtemp(join(tmpdir(), 'report-lint-workspace-'));
  await cp(join(root, 'test/vscode/workspaces', workspace), copy, { recursive: true });
  console.log(`\nSuite ${name}`);
  try {
    await runTests({
      vscodeExecutablePath: host.executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(bundles, `${name}.js`),
      launchArgs: [copy, ...(locale ? [`--locale=${locale}`] : [])],
    });
  } catch (problem) {
    console.error(String(problem));
    failed++;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
process.exitCode = failed > 0 ? 1 : 0;
