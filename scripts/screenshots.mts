/**
 * Takes the README's pictures from the real workbench, on the sample drafts: `npx tsx scripts/screenshots.mts [name…]`.
 * Look at them before committing.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, startVSCodeServer } from '../test/vscode/host/browser-workbench.mjs';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'media');
const draft = '云溪县2025年法治政府建设年度情况报告.md';

/** Each starts from the draft just opened, its findings in the Problems panel. */
const scenes: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async problems() {},
};

const workspace = await mkdtemp(join(tmpdir(), 'report-lint-pictures-'));
await cp(join(root, 'examples'), workspace, { recursive: true });
const server = await startVSCodeServer({
  'editor.fontFamily': '"Noto Sans Mono CJK SC", "Noto Sans CJK SC", monospace',
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.startupEditor': 'none',
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.visible': false,
  'chat.commandCenter.enabled': false,
});
const wanted = process.argv.slice(2);
try {
  for (const [name, scene] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { browser, page } = await openBrowser({ width: 1360, height: 860 });
    await page.goto(
      server.address({
        folder: workspace,
        extensionDevelopmentPath: root,
        openFile: join(workspace, draft),
      }),
    );
    await page.waitForSelector('.squiggly-error');
    await command(page, 'View: Focus Problems');
    await page.waitForSelector('.markers-panel .monaco-list-row');
    await scene(page);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
    console.log(`media/${name}.png`);
    await browser.close();
  }
} finally {
  await server.close();
  await rm(workspace, { recursive: true, force: true });
}

/** Runs a command by its title, as a user does. */
async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title.replace(/^.*: /, '') }).first().waitFor();
  await page.keyboard.press('Enter');
}
