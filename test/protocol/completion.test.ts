import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CompletionItem,
  CompletionList,
  InlineCompletionItem,
  Position,
} from 'vscode-languageserver-protocol';
import { parseSnippet } from '../unit/snippets/grammar';
import { otherMarkdown, soundReport } from './drafts';
import { Editor, modern } from './editor';

const snippets = {
  ...modern,
  textDocument: { ...modern.textDocument, completion: { completionItem: { snippetSupport: true } } },
};

/** The sound report with a line being written where the paragraph about disputes stands. */
const draft = (line: string) =>
  soundReport.replace('完善行政复议与调解衔接机制，推动矛盾纠纷就地化解。', line);

describe('drafting over the protocol', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  async function complete(
    uri: string,
    position: Position,
    triggerCharacter?: string,
  ): Promise<readonly CompletionItem[]> {
    const list = await editor.connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument: { uri },
      position,
      context: triggerCharacter ? { triggerKind: 2, triggerCharacter } : { triggerKind: 1 },
    });
    return list?.items ?? [];
  }

  async function ghosts(uri: string, position: Position): Promise<readonly InlineCompletionItem[]> {
    return editor.connection.sendRequest('textDocument/inlineCompletion', {
      textDocument: { uri },
      position,
      context: { triggerKind: 2 },
    });
  }

  function endOf(uri: string, words: string): Position {
    return editor.position(uri, words, words.length);
  }

  for (const [name, language] of [
    ['a.md', 'markdown'],
    ['a.txt', 'plaintext'],
  ] as const) {
    it(`lists and ghost text go on from what is typed: ${name}`, async () => {
      editor = await Editor.start({}, snippets);
      const text = language === 'markdown' ? draft('全年') : draft('全年').replace(/^#+ /gm, '');
      const uri = await editor.open(name, text, language);
      const cursor = endOf(uri, '\n全年');
      const items = await complete(uri, cursor);
      const item = items.find(({ label }) => label.startsWith('全年全县人民调解组织共调处各类矛盾纠纷'));
      assert.ok(item, items.map(({ label }) => label).join('\n'));
      assert.ok(item.textEdit && 'range' in item.textEdit);
      assert.deepEqual(item.textEdit.range, { start: { line: cursor.line, character: 0 }, end: cursor });
      assert.equal(item.insertTextFormat, 2);
      assert.doesNotThrow(() => parseSnippet(item.textEdit?.newText ?? ''));
      assert.match(item.filterText ?? '', /全年.* qnqx/);

      const [ghost] = await ghosts(uri, cursor);
      assert.ok(ghost && typeof ghost.insertText !== 'string');
      assert.match(ghost.insertText.value, /^全年/);
      assert.deepEqual(ghost.range, { start: { line: cursor.line, character: 0 }, end: cursor });
    });
  }

  it('documentation comes when an item is looked at', async () => {
    editor = await Editor.start({}, snippets);
    const uri = await editor.open('a.md', draft('全年'));
    const [item] = await complete(uri, endOf(uri, '\n全年'));
    assert.ok(item && item.documentation === undefined);
    const resolved = await editor.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.match(JSON.stringify(resolved.documentation), /份报告有此写法：《/);
  });

  it('pinyin initials are replaced by the words', async () => {
    editor = await Editor.start({}, snippets);
    const uri = await editor.open('a.md', draft('积极推进xzfy'));
    const cursor = endOf(uri, 'xzfy');
    const [item] = await complete(uri, cursor, 'y');
    assert.ok(item?.textEdit && 'range' in item.textEdit);
    assert.match(item.textEdit.newText, /^行政复议/);
    assert.equal(item.textEdit.range.start.character, cursor.character - 4);
    assert.match(item.filterText ?? '', /^xzfy/);
  });

  it('a letter or a mark that begins nothing brings up no list', async () => {
    editor = await Editor.start({}, snippets);
    const uri = await editor.open('a.md', draft('运行APP平台q，'));
    assert.deepEqual(await complete(uri, endOf(uri, 'APP'), 'P'), []);
    assert.deepEqual(await complete(uri, endOf(uri, '平台q'), 'q'), []);
    assert.deepEqual(await complete(uri, endOf(uri, '平台q，'), '，'), []);
  });

  it('a client may ask whether letters begin anything before it opens a list', async () => {
    editor = await Editor.start({}, snippets);
    const begins = (uri: string, position: Position): Promise<boolean> =>
      editor.connection.sendRequest('reportLint/beginsInitials', { uri, position });
    const uri = await editor.open(
      'a.md',
      draft('积极推进xz，运行qq平台。\n\n<!-- 核对xz -->\n\n<!-- 再核对xz'),
    );
    assert.equal(await begins(uri, endOf(uri, '推进xz')), true);
    assert.equal(await begins(uri, endOf(uri, '积极推进')), false, 'no letters');
    assert.equal(await begins(uri, endOf(uri, '运行qq')), false, 'letters of nothing');
    assert.equal(await begins(uri, endOf(uri, '<!-- 核对xz')), false, 'in a comment');
    assert.equal(await begins(uri, endOf(uri, '<!-- 再核对xz')), false, 'in a comment that is being written');
    const other = await editor.open('other.md', '# 笔记\n\nxz');
    assert.equal(await begins(other, endOf(other, 'xz')), false, 'no report');
  });

  it('the next heading is offered at its number', async () => {
    editor = await Editor.start({}, snippets);
    const uri = await editor.open('a.md', soundReport.replace('## 三、存在的不足和原因', '## 三、'));
    const cursor = endOf(uri, '## 三、');
    const [item] = await complete(uri, cursor, '、');
    assert.match(item?.label ?? '', /不足|问题/);
    const [ghost] = await ghosts(uri, cursor);
    assert.match(JSON.stringify(ghost?.insertText ?? ''), /不足|问题/);
  });

  it('a heading begun by its # comes with all that makes it one, and with the next number', async () => {
    editor = await Editor.start({}, snippets);
    const unnumbered = soundReport.replace(/^(## |### )(?:[一二三四]、|（[一二三四]）)/gm, '$1');
    for (const [name, text, typed, wanted] of [
      ['blank.md', soundReport, '##', /^ 三、.*(?:不足|问题)/],
      ['number.md', soundReport, '## ', /^三、.*(?:不足|问题)/],
      ['hash.md', soundReport, '#', /^# 三、.*(?:不足|问题)/],
      ['given.md', soundReport, '## 三、', /^[^三].*(?:不足|问题)/],
      ['plain.md', unnumbered, '##', /^ [^三]*(?:不足|问题)/],
      ['letters.md', soundReport, '## cz', /^三、存在/],
    ] as const) {
      const heading = /^## .*不足.*$/m.exec(text)?.[0] ?? '';
      const uri = await editor.open(name, text.replace(heading, `${typed}\n`));
      const cursor = endOf(uri, `\n\n${typed}\n`);
      const at = { line: cursor.line - 1, character: typed.length };
      const [item] = await complete(uri, at);
      assert.match(item?.textEdit?.newText ?? '', wanted, name);
      if (name === 'letters.md') continue;
      const [ghost] = await ghosts(uri, at);
      assert.match(
        JSON.stringify(ghost?.insertText ?? ''),
        new RegExp(wanted.source.replace('^', '"value":"')),
        name,
      );
    }
  });

  it('is written in the width of the draft', async () => {
    editor = await Editor.start({}, snippets);
    const half = draft('全年').replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')');
    const uri = await editor.open('a.md', half);
    const items = await complete(uri, endOf(uri, '\n全年'));
    const item = items.find(({ label }) => label.includes('成功调处'));
    assert.match(item?.textEdit?.newText ?? '', /起,成功调处/);
  });

  it('slots hold the ledger’s values where a row fits', async () => {
    editor = await Editor.start(
      { '台账.csv': '指标,数值,单位,年度,来源\n调处矛盾纠纷,1236,起,2025,县司法局\n' },
      snippets,
    );
    const uri = await editor.open('a.md', draft('全年'));
    const items = await complete(uri, endOf(uri, '\n全年'));
    const item = items.find(({ label }) => label.startsWith('全年全县人民调解组织'));
    assert.match(item?.textEdit?.newText ?? '', /\$\{1:1236\}起/);
  });

  it('an editor without snippets gets plain text with its slots standing', async () => {
    editor = await Editor.start();
    const uri = await editor.open('a.md', draft('全年'));
    const items = await complete(uri, endOf(uri, '\n全年'));
    assert.ok(items.every(({ insertTextFormat }) => insertTextFormat === 1));
    assert.ok(items.some(({ textEdit }) => textEdit?.newText.includes('【件数】')));
  });

  it('nothing is offered in Markdown that is no report', async () => {
    editor = await Editor.start({}, snippets);
    const uri = await editor.open('a.md', otherMarkdown);
    const cursor = endOf(uri, '请提前');
    assert.deepEqual(await complete(uri, cursor), []);
    assert.deepEqual(await ghosts(uri, cursor), []);
  });

  it('ghost text stays away from the middle of words', async () => {
    editor = await Editor.start({}, snippets);
    const uri = await editor.open('a.md', draft('全年工作平稳有序。'));
    assert.deepEqual(await ghosts(uri, endOf(uri, '\n全年')), []);
  });

  it('the office’s own samples are learned in the background', async () => {
    const seeds = join(import.meta.dirname, '../../seeds');
    const names = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
    const own = names.map((name, index) => [
      `samples/${index}.txt`,
      readFileSync(join(seeds, name), 'utf8').replaceAll('案卷评查', '卷宗互评互学'),
    ]);
    editor = await Editor.start(
      {
        ...Object.fromEntries(own),
        'samples/说明.md': '# 不是报告\n',
        'samples/坏.json': '{"version": 9}',
        '.reportlintrc.json': JSON.stringify({ samples: ['samples/*.{txt,md,json}'] }),
      },
      snippets,
    );
    const said: string[] = [];
    const learned = new Promise<void>((resolve) => {
      editor.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
        said.push(message);
        if (message.startsWith('learned from')) resolve();
      });
    });
    const uri = await editor.open('a.md', draft('组织卷宗互评'));
    const cursor = endOf(uri, '组织卷宗互评');
    await complete(uri, cursor);
    await learned;
    const items = await complete(uri, cursor);
    assert.ok(
      items.some(({ label }) => label.startsWith('卷宗互评互学')),
      items.map(({ label }) => label).join(),
    );
    assert.ok(
      said.some((message) => message.startsWith('说明.md：') || message.startsWith('说明.md:')),
      said.join('\n'),
    );
    await editor.pushed(editor.uri('samples/坏.json'), ({ diagnostics }) => diagnostics.length === 1);
  });

  it('a new draft, and one out of last year’s report, are texts for the client to show', async () => {
    editor = await Editor.start();
    const choices = await editor.execute<
      { template: string; variants: { variant: string; preview: string }[] }[]
    >('reportLint.server.newReportChoices');
    const variants = choices[0]?.variants ?? [];
    assert.ok(variants.some(({ variant, preview }) => variant === 'firsts' && preview.includes('第一目标')));
    const text = await editor.execute<string>('reportLint.server.newReport', { place: '青河县', year: 2025 });
    assert.match(text, /^# 青河县2025年法治政府建设年度情况报告\n/);
    const uri = await editor.open('new.md', text);
    assert.deepEqual([...new Set(await editor.rules(uri))], ['number/placeholder']);

    const last = await editor.open('last.md', soundReport);
    const next = await editor.execute<string>('reportLint.server.newReportFromLastYear', last);
    assert.match(next, /^# 青河县2026年/);
    assert.equal(await editor.execute('reportLint.server.newReport', { year: '2025' }), null);
    assert.equal(
      await editor.execute('reportLint.server.newReportFromLastYear', editor.uri('none.md')),
      null,
    );
  });
});
