/** Draws media/icon.png from media/icon.svg. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openBrowser } from '../test/vscode/host/browser-workbench.mjs';

const media = resolve(import.meta.dirname, '../media');
const svg = await readFile(join(media, 'icon.svg'), 'utf8');
const { browser, page } = await openBrowser({ width: 256, height: 256 });
await page.setContent(`<style>body{margin:0}svg{display:block;width:256px}</style>${svg}`);
await page.screenshot({ path: join(media, 'icon.png'), omitBackground: true });
await browser.close();
