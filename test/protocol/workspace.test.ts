import assert from 'node:assert/strict';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { otherMarkdown, soundReport, withoutShortcomings } from './drafts';
import { Editor, modern } from './editor';

describe('findings of files that are not open, over the protocol', () => {
  let editor: Editor;
  const watching = {
    ...modern,
    workspace: { ...modern.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
  };
  const files = {
    'a.md': withoutShortcomings,
    'sub/b.txt': withoutShortcomings,
    'c.md': soundReport,
    'README.md': otherMarkdown,
  };

  afterEach(() => editor.stop());

  it('come for the reports of the folder and for nothing else', async () => {
    editor = await Editor.start(files, watching);
    assert.deepEqual(summary(await pull()), [
      ['a.md', 'full', 1],
      ['sub/b.txt', 'full', 1],
    ]);
  });

  it('are unchanged until a file changes, and empty when it is gone', async () => {
    editor = await Editor.start(files, watching);
    const first = await pull();
    assert.deepEqual(summary(await pull(first)), [
      ['a.md', 'unchanged', 0],
      ['sub/b.txt', 'unchanged', 0],
    ]);
    await editor.write('a.md', soundReport);
    await editor.delete('sub');
    await editor.tellChanged('sub/b.txt', 3);
    assert.deepEqual(summary(await pull(first)), [
      ['a.md', 'full', 0],
      ['sub/b.txt', 'full', 0],
    ]);
  });

  it('leave open documents to their own pull', async () => {
    editor = await Editor.start(files, watching);
    const uri = await editor.open('a.md', soundReport);
    assert.deepEqual(summary(await pull()), [['sub/b.txt', 'full', 1]]);
    await editor.close(uri);
    assert.deepEqual(summary(await pull()), [
      ['a.md', 'full', 1],
      ['sub/b.txt', 'full', 1],
    ]);
  });

  it('follow the configuration of their own folder', async () => {
    editor = await Editor.start(
      { ...files, 'sub/.reportlintrc.json': '{ "rules": { "outline/missing-section": "off" } }' },
      watching,
    );
    assert.deepEqual(summary(await pull()), [['a.md', 'full', 1]]);
  });

  it('are gone with the entry that made a file a report', async () => {
    const listing = (file: string) => `{ "files": ["${file}"] }`;
    editor = await Editor.start(
      { 'note.md': '# 笔记\n', 'other.md': '# 别的\n', '.reportlintrc.json': listing('note.md') },
      watching,
    );
    const listed = await pull();
    assert.deepEqual(
      summary(listed).map(([name]) => name),
      ['note.md'],
    );
    await editor.write('.reportlintrc.json', listing('other.md'));
    const moved = await pull(listed);
    assert.deepEqual(
      summary(moved).map(([name, kind, count]) => [name, kind, count > 0]),
      [
        ['note.md', 'full', false],
        ['other.md', 'full', true],
      ],
    );
    await editor.delete('.reportlintrc.json');
    assert.deepEqual(summary(await pull(moved)), [
      ['note.md', 'full', 0],
      ['other.md', 'full', 0],
    ]);
  });

  async function pull(known?: WorkspaceDiagnosticReport): Promise<WorkspaceDiagnosticReport> {
    const previousResultIds = (known?.items ?? []).flatMap(({ uri, resultId }) =>
      resultId === undefined ? [] : [{ uri, value: resultId }],
    );
    return editor.connection.sendRequest('workspace/diagnostic', { previousResultIds });
  }

  function summary({ items }: WorkspaceDiagnosticReport): [string, string, number][] {
    return items
      .map((item): [string, string, number] => [
        decodeURIComponent(item.uri).split(editor.folder)[1]?.slice(1) ?? item.uri,
        item.kind,
        'items' in item ? item.items.length : 0,
      ])
      .sort((a, b) => a[0].localeCompare(b[0]));
  }
});
