import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkJson, folderWith, program, removeFolders, report, run } from './terminal';

const fixture = (name: string): Buffer => readFileSync(resolve('test/fixtures/word', name));

describe('Word files from the terminal', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('imports beside the file, says what the draft does not show, and writes over nothing', async () => {
    const folder = folderWith({ '报告.docx': fixture('libreoffice.docx') });
    const first = await run(['import', '报告.docx'], { folder });
    assert.equal(first.code, 0, first.stderr);
    assert.equal(readFileSync(join(folder, '报告.md'), 'utf8'), fixture('libreoffice.md').toString());
    assert.match(first.stderr, /第 5 段：批注（王五）未写入正文：次数请与县委办核对/);
    assert.match(first.stderr, /修订中的删除 1 处/);
    writeFileSync(join(folder, '报告.md'), '改过的文稿');
    const second = await run(['import', '报告.docx'], { folder });
    assert.equal(second.code, 2);
    assert.match(second.stderr, /已存在，没有改动；.*--force/);
    assert.equal(readFileSync(join(folder, '报告.md'), 'utf8'), '改过的文稿');
  });

  it('imports every good file of several, and exits 2 for the others with the reason of each', async () => {
    const names = ['legacy.doc', 'password.docx', 'libreoffice.docx'];
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, fixture(name)])));
    const { code, stderr } = await run(['import', ...names], { folder });
    assert.equal(code, 2);
    assert.match(stderr, /legacy\.doc：这是旧版/);
    assert.match(stderr, /password\.docx：文档设有打开密码/);
    assert.match(stderr, /libreoffice\.docx：已导入为/);
  });

  it('checks a Word file as it is: places by paragraph, the same findings as on the imported draft', async () => {
    const folder = folderWith({
      '报告.docx': fixture('libreoffice.docx'),
      '报告.md': fixture('libreoffice.md'),
    });
    const [inWord, inDraft] = await Promise.all(
      ['报告.docx', '报告.md'].map(
        async (name) => (await checkJson([name], { folder })).files[0]?.diagnostics ?? [],
      ),
    );
    assert.ok(inWord && inDraft && inWord.length > 0);
    assert.deepEqual(
      inWord.map(({ rule, message, range }) => ({ rule, message, range })),
      inDraft.map(({ rule, message, range }) => ({ rule, message, range })),
    );
    for (const { data } of inWord) {
      assert.equal(typeof data.paragraph, 'number');
      assert.equal(typeof data.paragraphText, 'string');
    }
  });

  it('tells a Word file by its bytes, whatever its name and from standard input too', async () => {
    const folder = folderWith({ '报告.doc': fixture('legacy.doc') });
    const named = await run(['check', '报告.doc'], { folder });
    assert.equal(named.code, 2);
    assert.match(named.stderr, /报告\.doc：这是旧版 Word 或 WPS 文档/);
    const piped = await checkJson(['-'], { folder, input: fixture('libreoffice.docx') });
    assert.equal(piped.files[0]?.outline?.title, '云岭县2025年法治政府建设年度情况报告');
  });

  it('exports, warns of errors that remain, and reads its own document back', async () => {
    const draft = fixture('libreoffice.md').toString().replace('评查案卷96卷', '评查案卷XX卷');
    const folder = folderWith({ '报告.md': draft });
    const { code, stderr } = await run(['export', '报告.md', '-o', '公文.docx'], { folder });
    assert.equal(code, 0, stderr);
    assert.match(stderr, /还有 1 处错误未处理/);
    const back = await run(['import', '公文.docx', '-o', '-'], { folder });
    assert.equal(back.stdout, draft);
  });

  it('passes documents from standard input to standard output, and writes no file of either name', async () => {
    const folder = folderWith({});
    const draft = fixture('libreoffice.md').toString();
    const spawned = (given: string[], input: string | Buffer) =>
      spawnSync(process.execPath, [program(), ...given], { cwd: folder, input });
    for (const given of [
      ['export', '-'],
      ['export', '-', '--output', '-'],
    ]) {
      const { stdout } = spawned(given, draft);
      assert.equal(spawned(['import', '-'], stdout).stdout.toString(), draft);
    }
    assert.deepEqual(readdirSync(folder), []);
  });

  it('marks nothing in a Word file as what fix would mend', async () => {
    const folder = folderWith({ '报告.md': report('进一步规范。。') });
    await run(['export', '报告.md'], { folder });
    const { files } = await checkJson(['报告.docx'], { folder });
    assert.ok(files[0]?.diagnostics.some(({ rule }) => rule === 'style/repeated'));
    assert.ok(files[0]?.diagnostics.every(({ fix }) => !fix?.bulk));
    assert.doesNotMatch((await run(['check', '报告.docx'], { folder })).stdout, /可用 report-lint fix 修复/);
  });

  it('goes on without last year’s report where that cannot be read, and says so', async () => {
    const folder = folderWith({
      '报告.md': fixture('libreoffice.md'),
      '上年.docx': fixture('libreoffice.docx').subarray(0, 4000),
    });
    const { files } = await checkJson(['--previous', '上年.docx', '报告.md'], { folder });
    const [finding] = files.find(({ path }) => path.endsWith('上年.docx'))?.diagnostics ?? [];
    assert.equal(finding?.rule, 'project/evidence-file');
    assert.match(finding.message, /损坏/);
  });

  it('sums up a folder with Word files in it, and passes over what Word leaves beside an open one', async () => {
    const folder = folderWith({
      '甲/报告.docx': fixture('libreoffice.docx'),
      '乙/报告.docx': fixture('from-web-page.docx'),
      '甲/~$报告.docx': 'lock',
    });
    const { stdout, stderr } = await run(['check', '--summary', 'json', '.'], { folder });
    assert.equal(stderr, '');
    const { bodies, files } = JSON.parse(stdout);
    assert.equal(files.length, 2);
    assert.deepEqual(bodies.map(({ body }: { body: string }) => body).sort(), ['云岭县', '梅岭区']);
    const page = await run(['check', '--summary', 'html', '.'], { folder });
    assert.match(page.stdout, /^<!DOCTYPE html>[\s\S]*云岭县[\s\S]*<\/html>\n$/);
  });

  it('reads nothing of the office bundle until it is used', () => {
    const alone = folderWith({ 'cli.js': readFileSync(program()), '报告.md': report() });
    const check = (name: string) =>
      spawnSync(process.execPath, [join(alone, 'cli.js'), 'check', name], { cwd: alone, encoding: 'utf8' });
    assert.equal(check('报告.md').status, 0, check('报告.md').stderr);
    writeFileSync(join(alone, '报告.docx'), fixture('libreoffice.docx'));
    assert.match(check('报告.docx').stderr, /office\.js/);
  });
});
