import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { runMocha, workspaceFile } from './mocha';
import { until } from './waiting';

/** What VS Code has made of the manifest in its display language; it keeps the English titles of commands beside. */
interface Manifest {
  readonly description: string;
  readonly contributes: {
    readonly commands: readonly { readonly title: string | { readonly value: string } }[];
    readonly views: { readonly explorer: readonly { readonly name: string }[] };
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly markdownDescription: string }>>;
    };
    readonly walkthroughs: readonly {
      readonly title: string;
      readonly steps: readonly { readonly title: string; readonly description: string }[];
    }[];
  };
}

const ideograph = /\p{Script=Han}/u;

export const run = (): Promise<void> =>
  runMocha(() => {
    describe('VS Code in Chinese', () => {
      const uri = workspaceFile('云溪县2025年法治政府建设年度情况报告.md');

      before(async () => {
        assert.equal(vscode.env.language, 'zh-cn');
        await vscode.window.showTextDocument(uri);
        await vscode.extensions.getExtension('report-lint.report-lint')?.activate();
      });

      it('what the manifest contributes is Chinese: commands, settings, view, walkthrough', () => {
        const manifest: Manifest = vscode.extensions.getExtension('report-lint.report-lint')?.packageJSON;
        const { commands, views, configuration, walkthroughs } = manifest.contributes;
        const titles = commands.map(({ title }) => (typeof title === 'string' ? title : title.value));
        assert.ok(titles.includes('新建报告…'), titles.join());
        const said = [
          manifest.description,
          ...titles,
          ...views.explorer.map(({ name }) => name),
          ...Object.values(configuration.properties).map(({ markdownDescription }) => markdownDescription),
          ...walkthroughs.flatMap(({ title, steps }) => [
            title,
            ...steps.flatMap((step) => [step.title, step.description]),
          ]),
        ];
        assert.deepEqual(
          said.filter((text) => !ideograph.test(text)),
          [],
        );
      });

      it('the client speaks Chinese', async () => {
        // A suite beneath the extension's folder has the extension's own words.
        assert.equal(vscode.l10n.t('Report'), '报告');
        const sheet = vscode.Uri.from({
          scheme: 'report-lint-sheet',
          path: workspaceFile('无.xlsx.txt').path,
        });
        await vscode.workspace.openTextDocument(sheet);
        const [open] = await lensesOf(sheet, (lenses) => lenses.length > 0);
        assert.equal(open?.command?.title, '用系统程序打开工作簿');
      });

      it('the server speaks Chinese: lens and quick fix', async () => {
        const [outline] = await lensesOf(uri, ([lens]) => lens?.command !== undefined);
        assert.match(outline?.command?.title ?? '', /^提纲 3\/4 · 缺：存在不足/);
        const place = new vscode.Range(0, 3, 0, 3);
        const actions = await until(
          () =>
            vscode.commands.executeCommand<vscode.CodeAction[]>(
              'vscode.executeCodeActionProvider',
              uri,
              place,
              'quickfix',
            ),
          (actions) => actions.length > 0,
        );
        assert.ok(
          actions.some(({ title }) => title === '插入“存在不足”部分'),
          actions.map(({ title }) => title).join(),
        );
      });
    });
  });

function lensesOf(
  uri: vscode.Uri,
  wanted: (lenses: readonly vscode.CodeLens[]) => boolean,
): Promise<readonly vscode.CodeLens[]> {
  return until(
    () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri),
    wanted,
  );
}
