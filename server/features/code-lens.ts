import type { CodeLens } from 'vscode-languageserver';
import type { CheckedDocument } from '../documents/documents';
import { tallyOf } from './claims';
import { commandNames } from './command-names';
import type { ClientAbilities, Feature } from './feature';
import { toRange } from './protocol';

/** At the title: how many of the required parts are there, and how many figures are backed; one press from doing something about it. */
export const codeLens: Feature = {
  announce: () => ({ codeLensProvider: { resolveProvider: false } }),

  register({ connection, documents, client, preferences }) {
    connection.onCodeLens(async ({ textDocument }, token) => {
      if (!preferences.codeLens) return [];
      const checked = await documents.checked(textDocument.uri, token);
      return checked ? [outlineLens(checked), ...numbersLens(checked, client)] : [];
    });
  },
};

function outlineLens({ report, uri, inputs }: CheckedDocument): CodeLens {
  const { language } = inputs.settings;
  const missing = report.roles.filter(({ presence }) => presence === 'missing');
  const count = `${report.roles.length - missing.length}/${report.roles.length}`;
  const names = missing.map(({ role }) => role.title[language]);
  const title =
    language === 'zh'
      ? `提纲 ${count}${names.length > 0 ? ` · 缺：${names.join('、')}（点此插入）` : ' · 齐全'}`
      : `Outline ${count}${names.length > 0 ? ` · missing: ${names.join(', ')} (insert)` : ' · complete'}`;
  const range = toRange(report.positions, report.title ?? { start: 0, end: 0 });
  if (missing.length === 0) return { range, command: { title, command: '' } };
  return { range, command: { title, command: commandNames.insertMissingSections, arguments: [uri] } };
}

function numbersLens(checked: CheckedDocument, client: ClientAbilities): CodeLens[] {
  const { all, backed, derived, mismatched, unsupported, unchecked } = tallyOf(checked);
  if (all === 0) return [];
  const { report, uri, inputs } = checked;
  const zh = inputs.settings.language === 'zh';
  const counts = [
    [zh ? '有据' : 'backed', backed],
    [zh ? '推导' : 'derived', derived],
    [zh ? '不符' : 'wrong', mismatched],
    [zh ? '无据' : 'unsupported', unsupported],
    [zh ? '未核' : 'not checked', unchecked],
  ] as const;
  const shown = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  const title = `${zh ? '数字' : 'Figures'} ${all}${zh ? '：' : ': '}${shown.join(' · ')}`;
  const range = toRange(report.positions, report.title ?? { start: 0, end: 0 });
  // Only the project's own client has a view of the figures to show.
  const command = client.ownClient ? 'reportLint.showNumbers' : '';
  return [{ range, command: { title, command, arguments: [uri] } }];
}
