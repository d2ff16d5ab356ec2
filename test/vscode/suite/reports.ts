import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writeWorkbook } from '../../../server/office/workbook';
import { runMocha, workspaceFile } from './mocha';
import { serverProcesses } from './server-processes';
import { diagnosticsOf, ruleOf, until } from './waiting';

const name = '云溪县2025年法治政府建设年度情况报告';

export const run = (): Promise<void> =>
  runMocha(() => {
    const uri = workspaceFile(`${name}.md`);
    let editor: vscode.TextEditor;
    let original = '';

    describe('a report in VS Code', () => {
      before(async () => {
        editor = await vscode.window.showTextDocument(uri);
        original = editor.document.getText();
      });

      afterEach(async () => {
        editor = await vscode.window.showTextDocument(uri);
        await setText(original);
        await editor.document.save();
      });

      it('is checked as soon as it is open, by one server', async () => {
        const found = await diagnosticsOf(uri, (found) => found.length > 5);
        const rules = found.map(ruleOf);
        for (const rule of [
          'outline/missing-section',
          'number/sum',
          'number/ratio',
          'number/evidence-mismatch',
          'number/unsupported',
          'numbering/sequence',
          'style/term',
          'number/placeholder',
        ]) {
          assert.ok(rules.includes(rule), `${rule} among ${rules.join()}`);
        }
        assert.equal((await serverProcesses()).length, 1);
      });

      it('typing brings a finding and takes it away again', async () => {
        await has('numbering/sequence');
        await replace('（五）', '（四）');
        await hasNot('numbering/sequence');
        await replace('（四）', '（六）');
        const found = await has('numbering/sequence');
        const finding = found.find((diagnostic) => ruleOf(diagnostic) === 'numbering/sequence');
        assert.equal(
          editor.document.lineAt(finding?.range.start.line ?? 0).text,
          '### （六）加强法治宣传教育',
        );
      });

      it('a quick fix puts the missing section in with its slots as tab stops', async () => {
        await has('outline/missing-section');
        const actions = await actionsAt(new vscode.Position(0, 3));
        const insert = actions.find(({ title }) => title.includes('插入“存在不足”'));
        assert.ok(insert?.edit, actions.map(({ title }) => title).join('\n'));
        assert.ok(await vscode.workspace.applyEdit(insert.edit));
        await hasNot('outline/missing-section');
        assert.match(editor.document.getText(), /## 三、[^\n]*不足[\s\S]*## 四、2026年/);
        assert.doesNotMatch(editor.document.getText(), /\$\{/);
      });

      it('the lens at the title counts the parts, and pressing it puts in what is missing', async () => {
        await has('outline/missing-section');
        const [outline, figures] = await lenses();
        assert.match(outline?.command?.title ?? '', /提纲 3\/4/);
        assert.match(figures?.command?.title ?? '', /数字 \d+：有据 \d+/);
        assert.ok(outline?.command);
        await vscode.commands.executeCommand(outline.command.command, ...(outline.command.arguments ?? []));
        await hasNot('outline/missing-section');
        await until(lenses, ([lens]) => lens?.command?.title.includes('4/4') ?? false);
      });

      it('the commands insert all missing sections and fix everything', async () => {
        await has('outline/missing-section');
        await vscode.commands.executeCommand('reportLint.insertMissingSections');
        await hasNot('outline/missing-section');
        await vscode.commands.executeCommand('reportLint.fixAll');
        await hasNot('style/term');
        await hasNot('numbering/sequence');
        assert.match(editor.document.getText(), /法治政府建设各项任务/);
      });

      it('fixes on save where the user asks for it', async () => {
        await has('style/term');
        const configuration = vscode.workspace.getConfiguration('editor');
        await configuration.update('codeActionsOnSave', { 'source.fixAll.reportLint': 'explicit' });
        try {
          // VS Code drops what runs on save when it takes too long on a busy machine; saving again does it.
          await until(
            async () => {
              await replace('现将有关情况', '现将有关情况情况');
              await editor.document.save();
              return editor.document.getText();
            },
            (text) => !text.includes('法制政府'),
          );
        } finally {
          await configuration.update('codeActionsOnSave', undefined);
        }
      });

      it('the outline view shows sections with their roles', async () => {
        const symbols = await until(
          () =>
            vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
              'vscode.executeDocumentSymbolProvider',
              uri,
            ),
          (symbols) => symbols?.some(({ detail }) => detail === '主要举措'),
        );
        const measures = symbols.find(({ detail }) => detail === '主要举措');
        assert.equal(measures?.children.length, 4);
      });

      it('hover tells the role of a heading, the rule of a finding, and what backs a figure', async () => {
        await has('number/ratio');
        assert.match(await hover('主要举措'), /应写内容/);
        const finding = await hover('88%');
        assert.match(finding, /272 ÷ 320/);
        assert.match(finding, /command:reportLint\.showRule/);
        assert.match(await hover('842件'), /台账有据[\s\S]*第 10 行/);
      });

      it('a figure leads to its row in the ledger, and to its other mentions', async () => {
        await has('number/ratio');
        const position = positionOf('842件');
        const [place] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          uri,
          position,
        );
        assert.ok(place);
        const target = 'targetUri' in place ? place.targetUri : place.uri;
        assert.equal(target.path, workspaceFile(`${name}.台账.csv`).path);
        const mentions = await vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          uri,
          position,
        );
        assert.ok(mentions.length >= 1);
      });

      it('marks behind figures and the lens follow the user’s settings', async () => {
        await has('number/ratio');
        const settings = vscode.workspace.getConfiguration('reportLint');
        assert.deepEqual(await marks(), []);
        await settings.update('inlayHints.enabled', true);
        const shown = await until(marks, (marks) => marks.length > 0);
        for (const mark of ['✓', '=', '✗', '?'])
          assert.ok(
            shown.some(({ label }) => label === mark),
            mark,
          );
        await settings.update('inlayHints.enabled', undefined);
        await until(marks, (marks) => marks.length === 0);
        await settings.update('codeLens.enabled', false);
        await until(lenses, (lenses) => lenses.length === 0);
        await settings.update('codeLens.enabled', undefined);
        await until(lenses, (lenses) => lenses.length > 0);
      });

      it('a configuration applies without a reload', async () => {
        await has('number/unsupported');
        const configuration = workspaceFile('.reportlintrc.json');
        await write(configuration, '{ "rules": { "number/unsupported": "off", "no/such-rule": "off" } }');
        await hasNot('number/unsupported');
        const slips = await diagnosticsOf(configuration, (found) => found.length > 0);
        assert.deepEqual(slips.map(ruleOf), ['project/unknown-rule']);
        await vscode.workspace.fs.delete(configuration);
        await has('number/unsupported');
      });

      it('a ledger’s new value is known at once', async () => {
        const ledger = workspaceFile(`${name}.台账.csv`);
        const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(ledger));
        const wrong = (found: readonly vscode.Diagnostic[]): number =>
          found.filter((diagnostic) => ruleOf(diagnostic) === 'number/evidence-mismatch').length;
        await diagnosticsOf(uri, (found) => wrong(found) === 2);
        await write(ledger, before.replace('旁听庭审,8,', '旁听庭审,9,'));
        await diagnosticsOf(uri, (found) => wrong(found) === 3);
        await write(ledger, before);
        await diagnosticsOf(uri, (found) => wrong(found) === 2);
      });

      it('findings of drafts that are not open are listed, and gone with the file', async () => {
        const other = workspaceFile('other.md');
        await write(
          other,
          '# 某县2025年法治政府建设年度情况报告\n\n## 一、主要举措和成效\n\n规范行政执法。\n',
        );
        await diagnosticsOf(other, (found) => found.some((one) => ruleOf(one) === 'outline/missing-section'));
        await vscode.workspace.fs.delete(other);
        await diagnosticsOf(other, (found) => found.length === 0);
      });

      it('a figure leads to its row in a workbook, shown as text', async () => {
        const draft = workspaceFile('workbook.md');
        const rows = [
          ['指标', '数值', '单位', '年度', '来源'],
          ['办理行政处罚案件', '1286', '件', '2025', '县司法局'],
          ['开展联合检查', '410', '次', '2025', '县市场监管局'],
        ];
        await vscode.workspace.fs.writeFile(
          workspaceFile('workbook.台账.xlsx'),
          await writeWorkbook('台账', rows, [20, 10, 10, 10, 20]),
        );
        await write(
          draft,
          '# 某县2025年法治政府建设年度情况报告\n\n## 一、主要举措和成效\n\n全年开展联合检查410次。\n',
        );
        const document = await vscode.workspace.openTextDocument(draft);
        await vscode.window.showTextDocument(document);
        const figure = document.positionAt(document.getText().indexOf('410') + 1);
        const [place] = await until(
          () =>
            vscode.commands.executeCommand<vscode.Location[]>(
              'vscode.executeDefinitionProvider',
              draft,
              figure,
            ),
          (places) => places.length > 0,
        );
        assert.ok(place);
        assert.equal(place.uri.scheme, 'report-lint-sheet');
        const sheet = await vscode.workspace.openTextDocument(place.uri);
        assert.match(sheet.lineAt(place.range.start.line).text, /开展联合检查\t410\t次/);
        const [open] = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          place.uri,
        );
        assert.equal(open?.command?.command, 'reportLint.openWorkbook');
        for (const name of ['workbook.md', 'workbook.台账.xlsx'])
          await vscode.workspace.fs.delete(workspaceFile(name));
      });

      it('the server restarted, or killed while typing, goes on where it was', async () => {
        await has('outline/missing-section');
        const [before] = await serverProcesses();
        await vscode.commands.executeCommand('reportLint.restartServer');
        await has('outline/missing-section');
        const [after] = await serverProcesses();
        assert.notEqual(after, before);
        process.kill(Number(after?.split(/\s+/)[0]), 'SIGKILL');
        await until(serverProcesses, ([now]) => now !== undefined && now !== after);
        await replace('（五）', '（四）');
        await has('outline/missing-section');
        await hasNot('numbering/sequence');
      });

      it('the rule page opens, and the log', async () => {
        await vscode.commands.executeCommand('reportLint.showRule', 'number/sum');
        await until(
          async () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
          (tabs) => tabs.some(({ label }) => label.includes('sum')),
        );
        await vscode.commands.executeCommand('reportLint.showLog');
        await closePages();
      });

      it('while a rule page is in front, the report it was opened from stays the one that is meant', async () => {
        await has('style/term');
        await vscode.commands.executeCommand('reportLint.showRule', 'style/term');
        await until(
          async () =>
            [vscode.window.tabGroups.activeTabGroup.activeTab, vscode.window.activeTextEditor] as const,
          ([tab, active]) => tab?.input instanceof vscode.TabInputWebview && active === undefined,
        );
        await vscode.commands.executeCommand('reportLint.fixAll');
        await hasNot('style/term');
        const figure = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
        await vscode.commands.executeCommand('reportLint.revealFigure', uri, figure);
        assert.equal(textTabs().length, 1, 'the report is shown where it stands, and not over the page');
        await closePages();
      });
    });

    /** Pages beside the report, whose place would else be the next one's. */
    async function closePages(): Promise<void> {
      const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
      await vscode.window.tabGroups.close(
        tabs.filter(({ input }) => !(input instanceof vscode.TabInputText)),
      );
    }

    function textTabs(): readonly vscode.Tab[] {
      return vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.path === uri.path);
    }

    function has(rule: string): Promise<readonly vscode.Diagnostic[]> {
      return diagnosticsOf(uri, (found) => found.some((diagnostic) => ruleOf(diagnostic) === rule));
    }

    async function hasNot(rule: string): Promise<void> {
      await diagnosticsOf(uri, (found) => !found.some((diagnostic) => ruleOf(diagnostic) === rule));
    }

    async function replace(words: string, by: string): Promise<void> {
      const start = positionOf(words, 0);
      const end = editor.document.positionAt(editor.document.offsetAt(start) + words.length);
      assert.ok(await editor.edit((edit) => edit.replace(new vscode.Range(start, end), by)));
    }

    async function setText(text: string): Promise<void> {
      const { document } = editor;
      if (document.getText() === text) return;
      const whole = new vscode.Range(
        new vscode.Position(0, 0),
        document.positionAt(document.getText().length),
      );
      assert.ok(await editor.edit((edit) => edit.replace(whole, text)));
    }

    /** A place within some words of the draft. */
    function positionOf(words: string, into = 1): vscode.Position {
      const start = editor.document.getText().indexOf(words);
      assert.ok(start >= 0, `no “${words}”`);
      return editor.document.positionAt(start + into);
    }

    function actionsAt(position: vscode.Position): Thenable<vscode.CodeAction[]> {
      return vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        uri,
        new vscode.Range(position, position),
        'quickfix',
        20,
      );
    }

    function lenses(): Thenable<vscode.CodeLens[]> {
      return vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri);
    }

    function marks(): Thenable<vscode.InlayHint[]> {
      const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
      return vscode.commands.executeCommand('vscode.executeInlayHintProvider', uri, whole);
    }

    async function hover(words: string): Promise<string> {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        positionOf(words),
      );
      return hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (typeof content === 'string' ? content : content.value))
        .join('\n');
    }
  });

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
