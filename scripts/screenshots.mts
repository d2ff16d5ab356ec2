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
  async problems(page) {
    await toTop(page);
  },

  async figures(page) {
    await command(page, 'View: Toggle Panel Visibility');
    await command(page, 'Report Lint: Show Figures and What Backs Them');
    await page.locator('.pane-header', { hasText: 'Figures' }).waitFor();
    await page.locator('.pane-body .monaco-list-row', { hasText: '无据' }).first().waitFor();
    await toTop(page);
    await hoverOver(page, '48.4%');
  },

  async fix(page) {
    await command(page, 'View: Toggle Panel Visibility');
    await toTop(page);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget').waitFor();
  },
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
    // What went wrong is best seen.
    await scene(page).catch((problem: unknown) => console.error(name, problem));
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
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: title.replace(/^.*: /, '') })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}

/** The lens stands above the first line: the editor must be scrolled to its very top to show it. */
async function toTop(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().hover();
  const lens = page.locator('.codelens-decoration', { hasText: '提纲' });
  // It comes when it comes, and pushes the text down below the top again.
  for (let tries = 0; tries < 20 && !(await lens.isVisible()); tries++) {
    await page.mouse.wheel(0, -10_000);
    await lens.waitFor({ timeout: 500 }).catch(() => undefined);
  }
}

async function hoverOver(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((words) => {
    for (const span of document.querySelectorAll('.view-line span > span')) {
      const at = span.textContent?.indexOf(words) ?? -1;
      if (at < 0 || !span.firstChild) continue;
      const range = document.createRange();
      range.setStart(span.firstChild, at);
      range.setEnd(span.firstChild, at + words.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return undefined;
  }, words);
  if (!box) throw new Error(`no “${words}” in view`);
  await page.mouse.move(box.x, box.y);
  await page.locator('.monaco-hover-content:visible').first().waitFor({ timeout: 10_000 });
}
