import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Report, Section } from '../../rules/report';
import type { CheckedDocument } from '../documents/documents';
import type { Feature } from './feature';
import { toRange } from './protocol';

/** The outline: every section under the one it belongs to, with the role it plays beside its name. */
export const documentSymbols: Feature = {
  announce: () => ({ documentSymbolProvider: { label: 'Report Lint' } }),

  register({ connection, documents, client }) {
    connection.onDocumentSymbol(async ({ textDocument }, token) => {
      const checked = await documents.checked(textDocument.uri, token);
      if (!checked) return [];
      return client.hierarchicalSymbols ? hierarchy(checked) : flat(checked);
    });
  },
};

function hierarchy({ report, inputs }: CheckedDocument): DocumentSymbol[] {
  const roleTitles = new Map(
    report.outline.roles.map((role) => [role.id, role.title[inputs.settings.language]]),
  );
  const symbolOf = (section: Section): DocumentSymbol => ({
    name: nameOf(section),
    ...(section.heading.level === 1 && {
      detail: section.roles.map((role) => roleTitles.get(role) ?? role).join(' · '),
    }),
    kind: SymbolKind.String,
    range: toRange(report.positions, section),
    selectionRange: toRange(report.positions, section.heading),
    children: section.children.flatMap((child) => sectionAt(report, child)).map(symbolOf),
  });
  return report.sections.filter((section) => section.parent < 0).map(symbolOf);
}

function flat({ report, uri }: CheckedDocument): SymbolInformation[] {
  return report.sections.map((section) => {
    const parent = report.sections[section.parent];
    return {
      name: nameOf(section),
      kind: SymbolKind.String,
      location: { uri, range: toRange(report.positions, section) },
      ...(parent && { containerName: nameOf(parent) }),
    };
  });
}

function sectionAt(report: Report, index: number): Section[] {
  const section = report.sections[index];
  return section ? [section] : [];
}

function nameOf({ heading }: Section): string {
  return `${heading.mark.text}${heading.text}`.trim() || '—';
}
