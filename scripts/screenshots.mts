/**
 * Takes the README's pictures from the real workbench, on the sample drafts: `npx tsx scripts/screenshots.mts [name…]`.
 * Look at them before committing.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import UPNG from 'upng-js';
import { openBrowser, startVSCodeServer } from '../test/vscode/host/browser-workbench.mjs';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'media');
const draft = '云溪县2025年法治政府建设年度情况报告.md';

/** Where reports are read they are read in Chinese. */
const locale = 'zh-cn';

interface Scene {
  /** What the picture is about, and no more: it is shown small. */
  readonly height: number;
  /** Starts from the draft just opened, its findings in the Problems panel. */
  play(page: Page): Promise<void>;
}

const width = 800;

const scenes: Readonly<Record<string, Scene>> = {
  problems: {
    height: 466,
    async play(page) {
      await command(page, 'View: Toggle Primary Side Bar Visibility');
      await toTop(page);
    },
  },

  figures: {
    height: 420,
    async play(page) {
      await command(page, 'View: Toggle Panel Visibility');
      await command(page, 'Report Lint: 查看数字核实情况');
      await page.locator('.pane-body .monaco-list-row', { hasText: '无据' }).first().waitFor();
      // The folder's files make room for the figures.
      // At its left: to the right the header has buttons.
      await page
        .locator('.explorer-viewlet .pane-header')
        .first()
        .click({ position: { x: 12, y: 10 } });
      await toTop(page);
      await hoverOver(page, '12次');
    },
  },

  fix: {
    height: 284,
    async play(page) {
      await command(page, 'View: Toggle Panel Visibility');
      await command(page, 'View: Toggle Primary Side Bar Visibility');
      await toTop(page);
      const menu = page.locator('.action-widget');
      // Away from what has a tip of its own.
      await page.mouse.move(width / 2, 110);
      while (!(await menu.isVisible())) {
        await command(page, 'Quick Fix...');
        await menu.waitFor({ timeout: 2_000 }).catch(() => {});
      }
    },
  },
};

const folder = await mkdtemp(join(tmpdir(), 'report-lint-pictures-'));
const workspace = join(folder, '云溪县年度报告');
await cp(join(root, 'examples'), workspace, { recursive: true });
const server = await startVSCodeServer({
  'editor.fontFamily': '"Noto Sans Mono CJK SC", "Noto Sans CJK SC", monospace',
  'editor.fontSize': 14,
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.overviewRulerBorder': false,
  'breadcrumbs.enabled': false,
  'workbench.activityBar.location': 'hidden',
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
    const { browser, page } = await openBrowser({ width, height: scene.height, locale });
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
    await scene.play(page).catch((problem: unknown) => console.error(name, problem));
    const titleBar = (await page.locator('.part.titlebar').boundingBox())?.height ?? 0;
    const clip = { x: 0, y: titleBar, width, height: scene.height - titleBar };
    await writeFile(join(pictures, `${name}.png`), small(await page.screenshot({ clip })));
    console.log(`media/${name}.png`);
    await browser.close();
  }
} finally {
  await server.close();
  await rm(folder, { recursive: true, force: true });
}

/** The pictures ship with the extension: few colours make them a third as large, and look the same. */
function small(png: Buffer): Uint8Array {
  const { width, height, ...image } = UPNG.decode(new Uint8Array(png).buffer);
  const [frame] = UPNG.toRGBA8({ width, height, ...image });
  if (!frame) throw new Error('an empty picture');
  return new Uint8Array(UPNG.encode([frame], width, height, 16));
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
  const { x, y } = (await page.locator('.monaco-editor').first().boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 300, y + 200);
  const lens = page.locator('.codelens-decoration', { hasText: '提纲' }).first();
  // It comes when it comes, and pushes the text down below the top again.
  for (let tries = 0; tries < 40; tries++) {
    await page.mouse.wheel(0, -10_000);
    await page.waitForTimeout(250);
    if (((await lens.boundingBox({ timeout: 1_000 }).catch(() => null))?.y ?? -1) >= y) return;
  }
  throw new Error('no lens at the title');
}

async function hoverOver(page: Page, words: string): Promise<void> {
  const line = page.locator('.view-line span > span', { hasText: words }).first();
  const [box, text] = [await line.boundingBox(), await line.textContent()];
  if (!box || !text) throw new Error(`no “${words}” in view`);
  // Ideographs are two columns wide, everything else is one.
  const columns = (part: string): number => [...part].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);
  const at = text.indexOf(words) + 1;
  await page.mouse.move(
    box.x + (box.width * columns(text.slice(0, at))) / columns(text),
    box.y + box.height / 2,
  );
  await page.locator('.monaco-hover-content:visible').first().waitFor({ timeout: 10_000 });
}
