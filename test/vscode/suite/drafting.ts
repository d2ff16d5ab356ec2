import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import learned from '../../../snippets/data/learned.json';
import { fill, toPlain, toSnippet } from '../../../snippets/insert';
import { runMocha } from './mocha';
import { until } from './waiting';

const title = '某县2025年法治政府建设年度情况报告';

/** A report that breaks off under the heading of its measures. */
function begun(language: string, line: string): string {
  const hashes = language === 'markdown' ? ['# ', '## ', '### '] : ['', '', ''];
  return `${hashes[0]}${title}

2025年，某县深入推进法治政府建设。现将有关情况报告如下。

${hashes[1]}一、2025年法治政府建设的主要举措和成效

${hashes[2]}（一）化解矛盾纠纷

${line}`;
}

async function show(language: string, line: string): Promise<vscode.TextEditor> {
  const content = begun(language, line);
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  const end = document.positionAt(content.length);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

export const run = (): Promise<void> =>
  runMocha(() => {
    describe('the drafting assistant', () => {
      for (const language of ['markdown', 'plaintext']) {
        it(`a list goes on from what is typed: ${language}`, async () => {
          const { document, selection } = await show(language, '全年');
          const list = await until(
            () =>
              vscode.commands.executeCommand<vscode.CompletionList>(
                'vscode.executeCompletionItemProvider',
                document.uri,
                selection.active,
              ),
            ({ items }) => items.some(({ label }) => labelOf(label).startsWith('全年全')),
          );
          assert.ok(list.items.length > 0);
        });

        it(`ghost text appears while typing, and a key accepts it: ${language}`, async () => {
          const editor = await show(language, '');
          await vscode.commands.executeCommand('type', { text: '全' });
          await vscode.commands.executeCommand('type', { text: '年' });
          await until(
            async () => {
              // In plain text VS Code opens the list by itself; ghost text alone is what is asked for here.
              await vscode.commands.executeCommand('hideSuggestWidget');
              await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
              await vscode.commands.executeCommand('editor.action.inlineSuggest.commit');
              return lastLine(editor);
            },
            (line) => line.length > '全年'.length,
          );
          assert.match(lastLine(editor), /^全年.{6}/);
        });
      }

      it('initials of pinyin typed in a Markdown report open the list', async () => {
        for (const before of ['', '积极推进']) {
          const editor = await show('markdown', before);
          assert.notEqual(
            quickSuggestionsIn(editor.document),
            'on',
            'the case is about a setting that is off',
          );
          for (const letter of 'xzfy') await vscode.commands.executeCommand('type', { text: letter });
          // Accepts only from a list that is open.
          await until(
            async () => {
              await vscode.commands.executeCommand('acceptSelectedSuggestion');
              return lastLine(editor);
            },
            (line) => line.startsWith(`${before}行政复议`),
          );
        }
      });

      it('every learned pattern and heading expands as a snippet, to the text it stands for', async () => {
        const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
        const editor = await vscode.window.showTextDocument(document);
        for (const { text } of [...learned.patterns, ...learned.headings]) {
          for (const known of [{}, { year: 2025, place: '某某县', level: '县' }]) {
            const filled = fill(text, known);
            const all = new vscode.Range(0, 0, document.lineCount, 0);
            await editor.insertSnippet(new vscode.SnippetString(toSnippet(filled)), all);
            assert.equal(document.getText(), toPlain(filled));
          }
        }
      }).timeout(240_000);

      it('a draft out of last year’s report opens unsaved', async () => {
        const { document } = await show('markdown', '全年办理行政复议案件119件。\n');
        await vscode.commands.executeCommand('reportLint.newReportFromLastYear', document.uri);
        const opened = vscode.window.activeTextEditor?.document;
        assert.ok(opened?.isUntitled && opened !== document);
        assert.match(opened.getText(), /^# 某县2026年/);
        assert.match(opened.getText(), /【待补：上年为“119件”】/);
      });
    });
  });

function quickSuggestionsIn(document: vscode.TextDocument): unknown {
  return vscode.workspace.getConfiguration('editor', document).get<{ other: unknown }>('quickSuggestions')
    ?.other;
}

function lastLine({ document }: vscode.TextEditor): string {
  return document.lineAt(document.lineCount - 1).text;
}

function labelOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label;
}
