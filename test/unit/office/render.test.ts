import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseReport } from '../../../rules/report';
import { templates } from '../../../rules/templates';
import { writeWord } from '../../../server/office/word-out';

const programs = ['soffice', 'pdftotext', 'pdfinfo'];
const missing = programs.filter((program) => spawnSync('which', [program]).status !== 0);

describe('Word out: rendered by LibreOffice', function () {
  this.timeout(120_000);
  let folder: string;
  let pages: readonly (readonly string[])[];
  let size: string;

  before(async function () {
    if (missing.length > 0) {
      console.warn(
        `\n    NOT RUN: ${missing.join(', ')} not found; the pages of exported documents were not rendered.\n`,
      );
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'report-lint-render-'));
    const outline = templates[0];
    assert.ok(outline);
    const text = readFileSync(resolve('test/fixtures/word/long.md'), 'utf8');
    const { bytes } = await writeWord(parseReport(text, outline));
    writeFileSync(join(folder, 'report.docx'), bytes);
    execFileSync('soffice', [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ]);
    const pdf = join(folder, 'report.pdf');
    size = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
      .split('\f')
      .map((page) => page.split('\n').filter((line) => line.trim() !== ''))
      .filter((lines) => lines.length > 0);
  });

  after(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('is A4', () => assert.match(size, /Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/));

  it('has 22 lines and a page number on a full page, and 28 characters in a full line', () => {
    const full = pages.slice(1, -1).find((lines) => !/来源|指标/.test(lines.join(''))) ?? [];
    assert.equal(full.length, 23, full.join('\n'));
    const widest = Math.max(...full.map((line) => [...line.trim()].length));
    // A comma or full stop at the end may hang over.
    assert.ok(widest === 28 || widest === 29, `${widest}`);
  });

  it('numbers its pages', () => {
    for (const [index, lines] of pages.entries()) {
      assert.match(lines.at(-1) ?? '', new RegExp(`^\\s*—\\s*${index + 1}\\s*—\\s*$`));
    }
  });

  it('places the number on the outer side', () => {
    const indent = (page: readonly string[] | undefined): number => page?.at(-1)?.search(/\S/) ?? -1;
    assert.ok(indent(pages[0]) > 20, 'page 1 on the right');
    assert.ok(indent(pages[1]) < 10, 'page 2 on the left');
  });

  it('ends with the signature above the date, both to the right', () => {
    const closing = pages.at(-1)?.slice(-3, -1) ?? [];
    assert.match(closing[0] ?? '', /^\s{15,}云岭县人民政府/);
    assert.match(closing[1] ?? '', /^\s{15,}2026 ?年 ?1 ?月 ?15 ?日/);
  });
});
