import assert from 'node:assert/strict';
import type {
  CodeAction,
  CodeLens,
  DocumentHighlight,
  Hover,
  Location,
  ShowDocumentParams,
  ShowMessageParams,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { soundReport } from './drafts';
import { Editor, modern } from './editor';

const report = soundReport.replace(
  '全县统一行政执法标准，推行行政执法公示制度。',
  '全年办理行政处罚案件1286件，其中普通程序842件、简易程序444件。评查行政执法案卷320卷，优秀案卷272卷，优秀率85%。发放宣传资料3100份。',
);
const ledger = `指标,数值,单位,年度,来源
行政处罚案件,1286,件,2025,县司法局
普通程序案件,842,件,2025,县司法局
简易程序案件,444,件,2025,县司法局
评查行政执法案卷,320,卷,2025,县司法局
优秀案卷,272,卷,2025,县司法局
`;

describe('figures in the editor, over the protocol', () => {
  let editor: Editor;
  let uri: string;

  beforeEach(async () => {
    editor = await Editor.start({ 'a.台账.csv': ledger });
    uri = await editor.open('a.md', report);
  });
  afterEach(() => editor.stop());

  it('the lens counts what is backed, what follows and what nothing backs', async () => {
    const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', uri);
    assert.deepEqual(lenses[1]?.command?.title, '数字 7：有据 5 · 推导 1 · 无据 1');
  });

  it('only the figure nothing backs is a finding', async () => {
    const found = await editor.diagnostics(uri);
    assert.deepEqual(
      found.map(({ code, range }) => [code, editor.textAt(uri, range)]),
      [['number/unsupported', '3100份']],
    );
  });

  it('hover tells the ledger’s row, and the equation of what follows', async () => {
    assert.match(await hover('842'), /台账有据[\s\S]*a\.台账\.csv 第 3 行[\s\S]*来源：县司法局/);
    assert.match(await hover('85%'), /推得[\s\S]*272 ÷ 320 = /);
    assert.match(await hover('3100'), /无据/);
  });

  it('definition goes to the ledger’s row', async () => {
    const [location] = await editor.request<Location[]>('textDocument/definition', uri, {
      position: editor.position(uri, '842', 1),
    });
    assert.equal(location?.uri, editor.uri('a.台账.csv'));
    assert.equal(location.range.start.line, 2);
  });

  it('definition of what follows goes to the figures it follows from', async () => {
    const found = await editor.request<Location[]>('textDocument/definition', uri, {
      position: editor.position(uri, '85%', 1),
    });
    assert.deepEqual(found.map(({ range }) => editor.textAt(uri, range)).sort(), ['272卷', '320卷']);
  });

  it('highlights show the figures of the same equation', async () => {
    const found = await editor.request<DocumentHighlight[]>('textDocument/documentHighlight', uri, {
      position: editor.position(uri, '842', 1),
    });
    const words = found.map(({ range }) => editor.textAt(uri, range));
    for (const figure of ['1286件', '842件', '444件']) assert.ok(words.includes(figure), words.join());
  });

  it('references list every mention of the measure', async () => {
    await editor.replace(uri, '完善行政复议', '全年办理行政处罚案件1286件，完善行政复议');
    const found = await editor.request<Location[]>('textDocument/references', uri, {
      position: editor.position(uri, '1286', 1),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.filter((location) => location.uri === uri).map(({ range }) => editor.textAt(uri, range)),
      ['1286件', '1286件'],
    );
    assert.ok(found.some((location) => location.uri === editor.uri('a.台账.csv')));
  });

  it('a ledger’s new value accuses the draft, and the fix takes it over', async () => {
    await editor.write('a.台账.csv', ledger.replace('842', '852').replace('1286', '1296'));
    await editor.until(() => editor.refreshes || undefined);
    const wrong = (await editor.diagnostics(uri)).filter(({ code }) => code === 'number/evidence-mismatch');
    assert.deepEqual(
      wrong.map(({ range }) => editor.textAt(uri, range)),
      ['1286件', '842件'],
    );
    for (const { range } of wrong) {
      const action = (await editor.actions(uri, range)).find(({ isPreferred }) => isPreferred);
      assert.ok(action);
      await editor.carryOut(action);
    }
    assert.deepEqual(await editor.rules(uri), ['number/unsupported']);
  });

  it('a figure that nothing backs gets a row of its own in the ledger, written as the ledger is', async () => {
    const written = `\ufeff${ledger.replaceAll('\n', '\r\n').trimEnd()}`;
    await editor.write('a.台账.csv', written);
    await editor.until(() => editor.refreshes || undefined);
    const { edit } = await editor.connection.sendRequest<CodeAction>('codeAction/resolve', await addingRow());
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: editor.uri('a.台账.csv'), version: null });
    const [added] = change.edits;
    assert.ok(added && 'newText' in added);
    assert.equal(added.newText, '\r\n发放宣传资料,3100,份,2025,\r\n');
    const document = TextDocument.create('ledger', 'csv', 1, written.slice(1));
    await editor.write('a.台账.csv', `\ufeff${TextDocument.applyEdits(document, [added])}`);
    await editor.until(() => editor.refreshes > 1 || undefined);
    assert.deepEqual(await editor.rules(uri), []);
  });

  it('the row is left to do by hand where an editor would damage the ledger’s encoding', async () => {
    const action = await addingRow();
    await editor.write(
      'a.台账.csv',
      Buffer.from([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xca, 0xfd, 0xd6, 0xb5, 0x0a]),
    );
    const told = new Promise<string>((resolve) => {
      editor.connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) =>
        resolve(message),
      );
    });
    const { edit } = await editor.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    assert.equal(edit, undefined);
    assert.match(await told, /UTF-8/);
  });

  it('the ledger’s row is one step away from a figure it contradicts', async () => {
    await editor.stop();
    editor = await Editor.start(
      { 'a.台账.csv': ledger.replace('842', '852').replace('1286', '1296') },
      { ...modern, window: { showDocument: { support: true } } },
    );
    uri = await editor.open('a.md', report);
    const shown: ShowDocumentParams[] = [];
    editor.connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
      shown.push(params);
      return { success: true };
    });
    const at = editor.position(uri, '842', 1);
    const open = (await editor.actions(uri, { start: at, end: at })).find(({ command }) => command);
    assert.match(open?.title ?? '', /打开台账：a\.台账\.csv 第 3 行/);
    assert.ok(open?.command);
    await editor.execute(open.command.command, ...(open.command.arguments ?? []));
    assert.deepEqual(
      shown.map(({ uri, selection }) => [uri, selection?.start.line]),
      [[editor.uri('a.台账.csv'), 2]],
    );
  });

  it('a row that cannot be used is said in the ledger, and the good rows count', async () => {
    await editor.write('a.台账.csv', `${ledger},17,件,2025,县司法局\n`);
    await editor.until(() => editor.refreshes || undefined);
    assert.deepEqual(await editor.rules(uri), ['number/unsupported']);
    const { diagnostics } = await editor.pushed(editor.uri('a.台账.csv'));
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, range.start.line]),
      [['project/ledger-row', 6]],
    );
  });

  async function addingRow(): Promise<CodeAction> {
    const at = editor.position(uri, '3100', 1);
    const actions = await editor.actions(uri, { start: at, end: at });
    const action = actions.find(({ title }) => /台账.*加一行/.test(title));
    assert.ok(action, actions.map(({ title }) => title).join());
    return action;
  }

  async function hover(words: string): Promise<string> {
    const found = await editor.request<Hover | null>('textDocument/hover', uri, {
      position: editor.position(uri, words, 1),
    });
    return found && typeof found.contents === 'object' && 'value' in found.contents
      ? found.contents.value
      : '';
  }
});
