import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { soundReport, withoutShortcomings } from './drafts';
import { Editor, plain } from './editor';

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

describe('code actions and commands over the protocol', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('a missing section goes in where it belongs, numbers follow, and the finding is gone', async () => {
    editor = await Editor.start();
    const uri = await editor.open('a.md', withoutShortcomings);
    const action = only(await editor.actions(uri, top, ['quickfix']));
    assert.equal(action.diagnostics?.[0]?.code, 'outline/missing-section');
    await editor.carryOut(action);
    assert.match(editor.text(uri), /\n## 三、[^\n]*不足[^\n]*\n[\s\S]*\n## 四、2026年/);
    assert.ok(!(await editor.rules(uri)).includes('outline/missing-section'));
  });

  it('slots are tab stops for an editor that takes snippets, and plain text for one that does not', async () => {
    editor = await Editor.start();
    const uri = await editor.open('a.md', withoutShortcomings);
    const { edit } = only(await editor.actions(uri, top, ['quickfix']));
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    const snippets = change.edits.flatMap((edit) => ('snippet' in edit ? [edit.snippet.value] : []));
    assert.equal(snippets.length, 1);
    assert.match(snippets[0] ?? '', /\$\{1:【[^】]+】\}[\s\S]*\$\{2:【/);
    await editor.stop();

    editor = await Editor.start({}, plain);
    const again = await editor.open('a.md', withoutShortcomings);
    const { edit: text } = only(await editor.actions(again, top, ['quickfix']));
    assert.match(JSON.stringify(text?.changes), /【/);
    assert.doesNotMatch(JSON.stringify(text), /\$\{/);
  });

  it('the same fix for the whole file, and everything at once', async () => {
    editor = await Editor.start();
    const uri = await editor.open(
      'a.md',
      soundReport
        .replace('深入推进法治政府', '深入推进法制政府')
        .replace('（二）', '（三）')
        .replace('标准，推行', '标准，，推行法制政府标准。。推行'),
    );
    const before = await editor.rules(uri);
    const at = editor.position(uri, '法制政府');
    const actions = await editor.actions(uri, { start: at, end: at }, ['quickfix']);
    const ofRule = actions.find(({ data }) => data?.rule === 'style/term');
    assert.ok(ofRule, titlesOf(actions));
    await editor.carryOut(ofRule);
    assert.doesNotMatch(editor.text(uri), /法制政府/);
    assert.deepEqual(
      await editor.rules(uri),
      before.filter((rule) => rule !== 'style/term'),
    );

    const [all] = await editor.actions(uri, top, ['source.fixAll']);
    assert.ok(all);
    assert.equal(all.kind, 'source.fixAll.reportLint');
    await editor.carryOut(all);
    assert.deepEqual(await editor.rules(uri), []);
    assert.deepEqual(await editor.actions(uri, top, ['source.fixAll']), []);
  });

  it('source actions come only when asked for, and none for what is sound', async () => {
    editor = await Editor.start();
    const uri = await editor.open('a.md', withoutShortcomings);
    const kinds = (await editor.actions(uri, top)).map(({ kind }) => kind);
    assert.ok(
      kinds.every((kind) => kind === 'quickfix'),
      kinds.join(),
    );
    const sound = await editor.open('b.md', soundReport);
    assert.deepEqual(await editor.actions(sound, top), []);
  });

  it('an edit is worked out at once for an editor that cannot resolve actions', async () => {
    editor = await Editor.start({}, plain);
    const uri = await editor.open('a.md', soundReport.replaceAll('法治政府建设的', '法制政府建设的'));
    const [all] = await editor.actions(uri, top, ['source.fixAll.reportLint']);
    assert.ok(all?.edit?.changes);
  });

  it('all missing sections at once, in their places', async () => {
    editor = await Editor.start();
    const uri = await editor.open(
      'a.md',
      '# 青河县2025年法治政府建设年度情况报告\n\n2025年，青河县深入推进法治政府建设。\n',
    );
    assert.equal((await editor.rules(uri)).filter((rule) => rule === 'outline/missing-section').length, 4);
    assert.equal(await editor.execute('reportLint.server.insertMissingSections', uri), true);
    const headings = editor.text(uri).match(/^## .*/gm) ?? [];
    assert.deepEqual(
      headings.map((heading) => heading.slice(3, 5)),
      ['一、', '二、', '三、', '四、'],
    );
    assert.ok(
      !(await editor.rules(uri)).some((rule) => rule.startsWith('outline/')),
      (await editor.rules(uri)).join(),
    );
    assert.equal(await editor.execute('reportLint.server.insertMissingSections', uri), false);
  });

  it('one section by its role', async () => {
    editor = await Editor.start();
    const uri = await editor.open('a.md', withoutShortcomings);
    assert.equal(await editor.execute('reportLint.server.insertSection', uri, 'no-such-role'), false);
    assert.equal(await editor.execute('reportLint.server.insertSection', uri, 'shortcomings'), true);
    assert.ok(!(await editor.rules(uri)).includes('outline/missing-section'));
  });

  it('a comment keeps one finding quiet, or its rule in the whole file', async () => {
    editor = await Editor.start();
    for (const where of ['此处忽略', '本文件忽略']) {
      const uri = await editor.open(`${where}.md`, soundReport.replace('（二）', '（三）'));
      const at = editor.position(uri, '（三）');
      const actions = await editor.actions(uri, { start: at, end: at });
      const ignore = actions.find(({ title }) => title.startsWith(where));
      assert.ok(ignore, titlesOf(actions));
      await editor.carryOut(ignore);
      assert.match(editor.text(uri), /<!-- report-lint-disable-(next-line|file) numbering\/sequence -->/);
      assert.deepEqual(await editor.rules(uri), []);
    }
  });

  it('a version that is no longer the document’s is never edited', async () => {
    editor = await Editor.start();
    const uri = await editor.open('a.md', withoutShortcomings);
    const action = only(await editor.actions(uri, top, ['quickfix']));
    await editor.replace(uri, '青河县', '青河县委、青河县');
    await assert.rejects(editor.carryOut(action), /made for version 1, not 2/);
  });
});

/** The one fix there is; comments that ignore the finding are always offered beside it. */
function only(actions: readonly CodeAction[]): CodeAction {
  const [action, ...others] = actions.filter(({ title }) => !title.includes('忽略'));
  assert.ok(action);
  assert.deepEqual(
    others.map(({ title }) => title),
    [],
  );
  return action;
}

function titlesOf(actions: readonly CodeAction[]): string {
  return actions.map(({ title }) => title).join('\n');
}
