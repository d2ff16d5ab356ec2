import * as vscode from 'vscode';
import type { Reports } from './reports';

/** Errors and warnings of the report in front, one press from the Problems panel; hidden for everything else. */
export function showStatus(reports: Reports): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('reportLint.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Report Lint';
  item.command = 'workbench.actions.view.problems';

  const update = (): void => {
    const uri = reports.active?.uri;
    if (!uri) {
      item.hide();
      return;
    }
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'report-lint');
    const errors = count(found, vscode.DiagnosticSeverity.Error);
    const warnings = count(found, vscode.DiagnosticSeverity.Warning);
    item.text =
      errors + warnings === 0
        ? `$(pass) ${vscode.l10n.t('Report')}`
        : `$(checklist) ${vscode.l10n.t('Report')} $(error) ${errors} $(warning) ${warnings}`;
    item.tooltip = vscode.l10n.t(
      'Report Lint: {0} errors, {1} warnings, {2} notes. Press to list them.',
      errors,
      warnings,
      found.length - errors - warnings,
    );
    item.show();
  };

  update();
  return vscode.Disposable.from(
    item,
    reports.onDidChange(update),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = reports.active?.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) update();
    }),
  );
}

function count(found: readonly vscode.Diagnostic[], severity: vscode.DiagnosticSeverity): number {
  return found.filter((diagnostic) => diagnostic.severity === severity).length;
}
