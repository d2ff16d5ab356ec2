import type { CodeLens } from 'vscode-languageserver';
import type { CheckedDocument } from '../documents/documents';
import { commandNames } from './command-names';
import type { Feature } from './feature';
import { toRange } from './protocol';

/** At the title: how many of the required parts are there, and what is missing, one press from being put in. */
export const codeLens: Feature = {
  announce: () => ({ codeLensProvider: { resolveProvider: false } }),

  register({ connection, documents }) {
    connection.onCodeLens(async ({ textDocument }, token) => {
      const checked = await documents.checked(textDocument.uri, token);
      return checked ? [outlineLens(checked)] : [];
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
