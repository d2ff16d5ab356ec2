import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Editor } from '../protocol/editor';
import { checkJson, folderWith, removeFolders, run } from './terminal';

const root = join(__dirname, '../..');
const read = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(?:md|txt|csv)$/.test(name) && name !== 'README.md')
    .map((name): [string, string] => [name, readFileSync(join(root, folder, name), 'utf8')]);

/** The samples and the labelled drafts, ledgers beside them, under a configuration that changes something. */
const files: Record<string, string> = Object.fromEntries([
  ...read('seeds'),
  ...read('test/drafts'),
  [
    '.reportlintrc.json',
    '{ "files": ["*.md", "*.txt"], "rules": { "style/long-sentence": { "limit": 60 }, "style/repeated": "error" } }',
  ],
]);

const names: readonly string[] = ['error', 'warning', 'info', 'hint'];

describe('the terminal and the editor', function () {
  this.timeout(60_000);
  let editor: Editor;
  before(async () => {
    editor = await Editor.start(files);
  });
  after(() => editor.stop());
  afterEach(removeFolders);

  for (const name of Object.keys(files).filter((name) => /\.(?:md|txt)$/.test(name))) {
    it(`find the same in ${name} and fix it to the same text`, async () => {
      const text = files[name] ?? '';
      const uri = await editor.open(name, text, name.endsWith('.md') ? 'markdown' : 'plaintext');
      const folder = folderWith(files);
      const { files: reports } = await checkJson([name], { folder });
      const shown = (rule: unknown, severity: unknown, message: unknown, range: unknown) => ({
        rule,
        severity,
        message,
        range,
      });
      assert.deepEqual(
        (await editor.diagnostics(uri)).map(({ code, severity = 1, message, range }) =>
          shown(code, names[severity - 1], message, range),
        ),
        reports[0]?.diagnostics.map(({ rule, severity, message, range }) =>
          shown(rule, severity, message, range),
        ),
      );
      const start = { line: 0, character: 0 };
      const [all] = await editor.actions(uri, { start, end: start }, ['source.fixAll']);
      if (all) await editor.carryOut(all);
      await run(['fix', name], { folder });
      assert.equal(editor.text(uri), readFileSync(join(folder, name), 'utf8'));
      await editor.close(uri);
    });
  }

  it('honour one baseline', async () => {
    const [name = '', text = ''] = Object.entries(files).find(([name]) => name.endsWith('.md')) ?? [];
    const folder = folderWith(files);
    await run(['check', '--baseline', 'known.json', name], { folder });
    writeFileSync(join(folder, '.reportlintrc.json'), '{ "baseline": "known.json" }');
    await editor.write('known.json', readFileSync(join(folder, 'known.json'), 'utf8'));
    const kept = files['.reportlintrc.json'] ?? '';
    await editor.write('.reportlintrc.json', kept.replace('{', '{ "baseline": "known.json", '));
    const uri = await editor.open(name, text);
    assert.deepEqual(await editor.rules(uri), []);
    await editor.close(uri);
    await editor.write('.reportlintrc.json', kept);
  });
});
