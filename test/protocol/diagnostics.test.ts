import assert from 'node:assert/strict';
import { otherMarkdown, soundReport, withoutShortcomings } from './drafts';
import { Editor, modern, plain } from './editor';

describe('diagnostics over the protocol', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  describe('pulled', () => {
    beforeEach(async () => {
      editor = await Editor.start();
    });

    it('say nothing of a sound report', async () => {
      assert.deepEqual(await editor.rules(await editor.open('a.md', soundReport)), []);
    });

    it('name the missing part in data and stand at the title', async () => {
      const uri = await editor.open('a.md', withoutShortcomings);
      const [finding] = await editor.diagnostics(uri);
      assert.ok(finding);
      assert.equal(finding.code, 'outline/missing-section');
      assert.equal(finding.source, 'report-lint');
      assert.equal(finding.severity, 1);
      assert.equal(finding.data.role, 'shortcomings');
      assert.equal(finding.range.start.line, 0);
    });

    it('are unchanged while the text is, and a fresh result as soon as it is not', async () => {
      const uri = await editor.open('a.md', withoutShortcomings);
      const first = await editor.pull(uri);
      assert.ok(first.resultId);
      const second = await editor.pull(uri, first.resultId);
      assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
      await editor.replace(uri, '执法培训', '执法培训工作');
      const third = await editor.pull(uri, first.resultId);
      assert.equal(third.kind, 'full');
      assert.notEqual(third.resultId, first.resultId);
    });

    it('follow every keystroke', async () => {
      const uri = await editor.open('a.md', soundReport);
      await editor.replace(uri, '（二）', '（三）');
      assert.deepEqual(await editor.rules(uri), ['numbering/sequence']);
      await editor.replace(uri, '（三）', '（二）');
      assert.deepEqual(await editor.rules(uri), []);
    });

    it('are empty for a document that is no report, is not open, or was closed', async () => {
      const other = await editor.open('b.md', otherMarkdown);
      assert.deepEqual(await editor.diagnostics(other), []);
      assert.deepEqual(await editor.diagnostics(editor.uri('nowhere.md')), []);
      const uri = await editor.open('a.md', withoutShortcomings);
      assert.equal((await editor.diagnostics(uri)).length, 1);
      await editor.close(uri);
      assert.deepEqual(await editor.diagnostics(uri), []);
    });

    it('stand for a document the user asks to have checked, after a refresh', async () => {
      const uri = await editor.open('b.md', otherMarkdown);
      assert.deepEqual(await editor.diagnostics(uri), []);
      await editor.execute('reportLint.server.checkAsReport', uri);
      await editor.until(() => editor.refreshes || undefined);
      assert.ok((await editor.rules(uri)).includes('outline/missing-section'));
    });

    it('stay while the title is being rewritten', async () => {
      const uri = await editor.open('a.md', withoutShortcomings);
      assert.equal((await editor.diagnostics(uri)).length, 1);
      await editor.replace(uri, '# 青河县2025年法治政府建设年度情况报告\n', '# 青\n');
      assert.ok((await editor.rules(uri)).includes('outline/missing-section'));
    });

    it('of a report that is not saved yet are the same', async () => {
      const uri = await editor.open('untitled:Untitled-1', withoutShortcomings);
      assert.deepEqual(await editor.rules(uri), ['outline/missing-section']);
    });

    for (const [name, change] of [
      ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
      ['a byte order mark', (text: string) => `\uFEFF${text}`],
      ['characters beyond the basic plane', (text: string) => text.replaceAll('青河县', '𠮷河县')],
    ] as const) {
      it(`stand in the right columns with ${name}`, async () => {
        const uri = await editor.open(
          'a.md',
          change(soundReport.replace('县深入推进法治政府', '县深入推进法制政府')),
        );
        const [finding, ...others] = await editor.diagnostics(uri);
        assert.ok(finding);
        assert.deepEqual(others, []);
        assert.equal(finding.code, 'style/term');
        assert.equal(editor.textAt(uri, finding.range), '法制政府');
      });
    }
  });

  describe('pushed', () => {
    beforeEach(async () => {
      editor = await Editor.start({}, plain);
    });

    it('come with the version they are about, and again when it changes', async () => {
      const uri = await editor.open('a.md', withoutShortcomings);
      const first = await editor.pushed(uri);
      assert.equal(first.version, 1);
      assert.deepEqual(
        first.diagnostics.map(({ code }) => code),
        ['outline/missing-section'],
      );
      await editor.replace(uri, '（二）', '（三）');
      const second = await editor.pushed(uri, ({ version }) => version === 2);
      assert.deepEqual(
        second.diagnostics.map(({ code }) => code),
        ['outline/missing-section', 'numbering/sequence'],
      );
    });

    it('never come for a document that is no report', async () => {
      await editor.open('b.md', otherMarkdown);
      const uri = await editor.open('a.md', withoutShortcomings);
      await editor.pushed(uri);
      assert.deepEqual(editor.pushedTo, [uri]);
    });

    it('are cleared when the document is closed', async () => {
      const uri = await editor.open('a.md', withoutShortcomings);
      await editor.pushed(uri);
      await editor.close(uri);
      await editor.pushed(uri, ({ diagnostics }) => diagnostics.length === 0);
    });
  });

  describe('when what surrounds the draft changes', () => {
    const off = '{ "rules": { "outline/missing-section": "off" } }';

    it('a configuration applies without a reload, and is gone with its file', async () => {
      editor = await Editor.start();
      const uri = await editor.open('a.md', withoutShortcomings);
      assert.deepEqual(await editor.rules(uri), ['outline/missing-section']);
      await editor.write('.reportlintrc.json', off);
      await editor.until(() => editor.refreshes >= 1 || undefined);
      assert.deepEqual(await editor.rules(uri), []);
      await editor.delete('.reportlintrc.json');
      await editor.until(() => editor.refreshes >= 2 || undefined);
      assert.deepEqual(await editor.rules(uri), ['outline/missing-section']);
    });

    it('a document is a report for as long as the configuration lists it', async () => {
      editor = await Editor.start({}, modern, { initializationOptions: { reportLint: true } });
      const told: { uri: string; isReport: boolean }[] = [];
      editor.connection.onNotification('reportLint/isReport', (one: { uri: string; isReport: boolean }) => {
        told.push(one);
      });
      const uri = await editor.open('note.md', '# 笔记\n');
      assert.deepEqual(await editor.rules(uri), []);
      await editor.write('.reportlintrc.json', '{ "files": ["note.md"] }');
      assert.ok((await editor.rules(uri)).includes('outline/missing-section'));
      await editor.write('.reportlintrc.json', '{ "files": ["other.md"] }');
      assert.deepEqual(await editor.rules(uri), []);
      await editor.write('.reportlintrc.json', '{ "files": ["note.md"] }');
      await editor.rules(uri);
      await editor.delete('.reportlintrc.json');
      assert.deepEqual(await editor.rules(uri), []);
      assert.deepEqual(
        told,
        [true, false, true, false].map((isReport) => ({ uri, isReport })),
      );
    });

    it('an editor that cannot be asked to pull is pushed to again', async () => {
      editor = await Editor.start({}, plain);
      const uri = await editor.open('a.md', withoutShortcomings);
      await editor.pushed(uri);
      await editor.write('.reportlintrc.json', off);
      await editor.pushed(uri, ({ diagnostics }) => diagnostics.length === 0);
    });

    it('the nearest configuration up the folders decides', async () => {
      editor = await Editor.start({ 'b/.reportlintrc.json': off });
      assert.deepEqual(await editor.rules(await editor.open('a/a.md', withoutShortcomings)), [
        'outline/missing-section',
      ]);
      assert.deepEqual(await editor.rules(await editor.open('b/b.md', withoutShortcomings)), []);
    });

    it('a pack that does not validate is said in that file, until it is mended', async () => {
      editor = await Editor.start({
        '.reportlintrc.json': '{ "samples": "包.json" }',
        '包.json': '{ "version": 99 }',
      });
      const uri = await editor.open('a.md', soundReport);
      assert.deepEqual(await editor.rules(uri), []);
      const { diagnostics } = await editor.pushed(editor.uri('包.json'));
      assert.deepEqual(
        diagnostics.map(({ code, severity }) => [code, severity]),
        [['project/pack', 2]],
      );
      const pack = { version: 1, outline: 'fazhi-zhengfu', reports: 0 };
      await editor.write(
        '包.json',
        JSON.stringify({ ...pack, samples: [], skeletons: [], headings: [], patterns: [] }),
      );
      await editor.until(() => editor.refreshes || undefined);
      await editor.diagnostics(uri);
      await editor.pushed(editor.uri('包.json'), (params) => params.diagnostics.length === 0);
    });

    it('many samples keep nobody waiting, and count when they are read', async () => {
      const taken =
        '推行首席法务派驻制度，由司法局选派骨干到开发区逐家梳理用工、租赁和知识产权风险，汇成清单后按月回访销号，企业满意度纳入年终考评。';
      const other = (number: number): string =>
        `# 第${number}县2024年法治政府建设年度情况报告\n\n## 一、主要举措和成效\n\n${number === 40 ? taken : '开展培训。'}\n`;
      const samples = Array.from({ length: 60 }, (_, number) => [`范文/${number}.md`, other(number)]);
      editor = await Editor.start({
        '.reportlintrc.json': '{ "samples": "范文/*" }',
        ...Object.fromEntries(samples),
      });
      const uri = await editor.open('a.md', soundReport.replace('完善行政复议', `${taken}完善行政复议`));
      assert.deepEqual(await editor.rules(uri), []);
      await editor.until(() => editor.refreshes || undefined);
      assert.deepEqual(await editor.rules(uri), ['cross/copied']);
    });

    it('a slip in the configuration is said in that file, and the rest of it applies', async () => {
      editor = await Editor.start({
        '.reportlintrc.json':
          '{ "rules": { "outline/missing-sektion": "off", "outline/missing-section": "hint" } }',
      });
      const uri = await editor.open('a.md', withoutShortcomings);
      const [finding] = await editor.diagnostics(uri);
      assert.equal(finding?.severity, 4);
      const { diagnostics } = await editor.pushed(editor.uri('.reportlintrc.json'));
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['project/unknown-rule'],
      );
      await editor.write('.reportlintrc.json', '{}');
      await editor.until(() => editor.refreshes || undefined);
      await editor.diagnostics(uri);
      await editor.pushed(editor.uri('.reportlintrc.json'), (params) => params.diagnostics.length === 0);
    });
  });

  describe('under messages out of order', () => {
    it('changes and closes of unknown documents, twice opened ones and unknown commands leave the server answering', async () => {
      editor = await Editor.start();
      const nowhere = editor.uri('nowhere.md');
      await editor.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: nowhere, version: 7 },
        contentChanges: [
          { range: { start: { line: 9, character: 9 }, end: { line: 1, character: 1 } }, text: 'x' },
        ],
      });
      await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: nowhere } });
      await editor.connection.sendNotification('no/suchNotification', {});
      const uri = await editor.open('a.md', soundReport);
      await editor.open('a.md', withoutShortcomings);
      await assert.rejects(editor.execute('reportLint.server.noSuchCommand'));
      assert.equal(await editor.execute('reportLint.server.fixAll', 42), false);
      for (const method of ['hover', 'codeLens', 'documentSymbol', 'foldingRange']) {
        await editor.request(`textDocument/${method}`, nowhere, { position: { line: 99, character: 99 } });
      }
      assert.deepEqual(await editor.rules(uri), ['outline/missing-section']);
    });
  });
});
