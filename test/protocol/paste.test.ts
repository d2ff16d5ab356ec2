import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { soundReport } from './drafts';
import { Editor } from './editor';

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../seeds', name), 'utf8');
const flattened = sample('003_bb387f8f674f647c.txt');
const fromWeb = sample('002_8d5a636a54e76dd2.txt');

describe('restoring structure over the protocol', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  const pasted = (uri: string, text: string): Promise<string | null> =>
    editor.connection.sendRequest('reportLint/restorePasted', { uri, text });

  it('offers what is pasted as the document writes headings', async () => {
    editor = await Editor.start();
    const markdown = await editor.open('a.md', soundReport);
    const plain = await editor.open('b.txt', '一、主要举措\n\n', 'plaintext');
    const empty = await editor.open('c.md', '');
    assert.match(
      (await pasted(markdown, flattened)) ?? '',
      /^## 一、加强党对法治建设的领导，压实法治政府建设责任$/m,
    );
    assert.match(
      (await pasted(plain, flattened)) ?? '',
      /^一、加强党对法治建设的领导，压实法治政府建设责任$/m,
    );
    assert.match(
      (await pasted(empty, fromWeb)) ?? '',
      /^# 中共湛江市委 [\s\S]*^## 二、持续推进“放管服”改革/m,
    );
  });

  it('offers nothing for what is clean, or too short to be put in order', async () => {
    editor = await Editor.start();
    const uri = await editor.open('a.md', soundReport);
    assert.equal(await pasted(uri, soundReport), null);
    assert.equal(await pasted(uri, '【打印本页】'), null);
    assert.equal(await pasted(uri, ''), null);
  });

  it('restores the report, and a second time there is nothing to do', async () => {
    editor = await Editor.start();
    const uri = await editor.open('a.txt', flattened, 'plaintext');
    assert.ok((await editor.rules(uri)).includes('style/flattened'));
    assert.equal(await editor.execute('reportLint.server.restoreStructure', uri), true);
    const rules = await editor.rules(uri);
    for (const rule of ['style/flattened', 'style/page-chrome', 'style/punctuation-width'])
      assert.ok(!rules.includes(rule), rule);
    assert.equal(await editor.execute('reportLint.server.restoreStructure', uri), false);
  });

  it('restores the selected stretch and leaves the rest alone', async () => {
    editor = await Editor.start();
    const before = soundReport.trimEnd();
    const stretch =
      '\n\n　　市委办牵头,各部门参加(含乡镇)。\n【打印本页】 【关闭窗口】\n　　各镇,各街道配合。\n\n';
    const uri = await editor.open('a.md', `${before}${stretch}末尾一段,不在选区。\n`);
    const range = { start: editor.position(uri, '　　市委办'), end: editor.position(uri, '末尾') };
    assert.equal(await editor.execute('reportLint.server.restoreStructure', uri, range), true);
    assert.equal(
      editor.text(uri),
      `${before}\n\n市委办牵头，各部门参加（含乡镇）。\n\n各镇，各街道配合。\n\n末尾一段,不在选区。\n`,
    );
  });
});
