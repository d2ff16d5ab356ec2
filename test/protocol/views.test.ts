import assert from 'node:assert/strict';
import type {
  CodeLens,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import { otherMarkdown, soundReport, withoutShortcomings } from './drafts';
import { Editor, modern, plain } from './editor';

describe('what an editor shows of a report, over the protocol', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start();
  });
  afterEach(() => editor.stop());

  it('the outline: sections under sections, with their roles', async () => {
    const uri = await editor.open('a.md', soundReport);
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.deepEqual(
      symbols.map(({ name, detail, children }) => [
        name.slice(0, 2),
        detail,
        children?.map((child) => child.name),
      ]),
      [
        ['一、', '第一责任人职责', []],
        ['二、', '主要举措', ['（一）规范行政执法', '（二）化解矛盾纠纷']],
        ['三、', '存在不足', []],
        ['四、', '下一年安排', []],
      ],
    );
    for (const { range, selectionRange } of symbols) {
      assert.ok(range.start.line <= selectionRange.start.line && selectionRange.end.line <= range.end.line);
    }
  });

  it('the outline of a plain text with run-in headings', async () => {
    const text = soundReport.replace(/^#+ /gm, '').replace(/^(（[一二]）.*)\n\n/gm, '$1。');
    const uri = await editor.open('a.txt', text, 'plaintext');
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.deepEqual(
      symbols[1]?.children?.map(({ name }) => name),
      ['（一）规范行政执法', '（二）化解矛盾纠纷'],
    );
  });

  it('the outline as a flat list for an editor that knows no tree', async () => {
    await editor.stop();
    editor = await Editor.start({}, plain);
    const uri = await editor.open('a.md', soundReport);
    const symbols = await editor.request<SymbolInformation[]>('textDocument/documentSymbol', uri);
    assert.equal(symbols.length, 6);
    assert.equal(symbols[2]?.location.uri, uri);
    assert.equal(symbols[2]?.containerName?.slice(0, 2), '二、');
  });

  it('sections fold to their last line of text', async () => {
    const uri = await editor.open('a.md', soundReport);
    const folds = await editor.request<FoldingRange[]>('textDocument/foldingRange', uri);
    const lines = soundReport.split('\n');
    for (const { startLine, endLine } of folds) {
      assert.match(lines[startLine] ?? '', /^#/);
      assert.notEqual(lines[endLine], '');
    }
    assert.equal(folds.length, 6);
  });

  it('the lens at the title counts the parts and puts in what is missing', async () => {
    const uri = await editor.open('a.md', withoutShortcomings);
    const [lens] = await editor.request<CodeLens[]>('textDocument/codeLens', uri);
    assert.ok(lens?.command);
    assert.match(lens.command.title, /3\/4.*存在不足/);
    assert.equal(lens.range.start.line, 0);
    assert.equal(await editor.execute(lens.command.command, ...(lens.command.arguments ?? [])), true);
    const [after] = await editor.request<CodeLens[]>('textDocument/codeLens', uri);
    assert.match(after?.command?.title ?? '', /4\/4/);
  });

  it('hover on a heading tells its role, why, and what belongs there', async () => {
    const uri = await editor.open('a.md', soundReport);
    const said = await hover(uri, '主要举措');
    assert.match(said, /主要举措/);
    assert.match(said, /判断依据：“/);
    assert.match(said, /应写内容：/);
  });

  it('hover on a finding tells the rule, its basis and an example', async () => {
    const uri = await editor.open('a.md', soundReport.replace('（二）', '（三）'));
    const said = await hover(uri, '（三）');
    assert.match(said, /numbering\/sequence/);
    assert.match(said, /依据：/);
    assert.match(said, /✗ .*\n\n✓ /);
    assert.doesNotMatch(said, /command:/, 'links to commands are for the project’s own client');
  });

  it('hover on running text says nothing', async () => {
    const uri = await editor.open('a.md', soundReport);
    assert.equal(await hover(uri, '推行行政执法'), '');
  });

  it('nothing at all of a document that is no report', async () => {
    const uri = await editor.open('b.md', otherMarkdown);
    for (const method of ['documentSymbol', 'foldingRange', 'codeLens']) {
      assert.deepEqual(await editor.request(`textDocument/${method}`, uri), [], method);
    }
    assert.equal(await hover(uri, '预约'), '');
  });

  it('in English where the configuration says so', async () => {
    await editor.stop();
    editor = await Editor.start({ '.reportlintrc.json': '{ "language": "en" }' }, modern);
    const uri = await editor.open('a.md', withoutShortcomings);
    const [lens] = await editor.request<CodeLens[]>('textDocument/codeLens', uri);
    assert.match(lens?.command?.title ?? '', /^Outline 3\/4/);
    assert.match(String((await editor.diagnostics(uri))[0]?.message), /section/);
    assert.match(await hover(uri, '主要举措'), /What belongs here/);
  });

  async function hover(uri: string, words: string): Promise<string> {
    const position = editor.position(uri, words, 1);
    const found = await editor.request<Hover | null>('textDocument/hover', uri, { position });
    return found && typeof found.contents === 'object' && 'value' in found.contents
      ? found.contents.value
      : '';
  }
});
