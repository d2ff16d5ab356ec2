import { batchSummary } from './batch-summary';
import { numberChecklist } from './checklist';
import { codeActions } from './code-actions';
import { codeLens } from './code-lens';
import { commands } from './commands';
import { compareNumbers } from './compare-numbers';
import { completion } from './completion';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentHighlight } from './document-highlight';
import { documentSymbols } from './document-symbols';
import type { Feature } from './feature';
import { folding } from './folding';
import { hover } from './hover';
import { initials } from './initials';
import { inlayHints } from './inlay-hints';
import { inlineCompletion } from './inline-completion';
import { ledgerPlaces } from './ledger-actions';
import { newConfiguration } from './new-configuration';
import { newReports } from './new-reports';
import { numbers } from './numbers';
import { parts } from './parts';
import { paste } from './paste';
import { userPreferences } from './preferences';
import { projectProblems } from './project-problems';
import { references } from './references';
import { refresh } from './refresh';
import { reportState } from './report-state';
import { rulePages } from './rule-pages';
import { watchedFiles } from './watched-files';
import { word } from './word';
import { workspaceDiagnostics } from './workspace-diagnostics';

/** Every feature of the language server: one file and one line each. */
export const features: readonly Feature[] = [
  batchSummary,
  numberChecklist,
  codeActions,
  codeLens,
  commands,
  compareNumbers,
  completion,
  definition,
  diagnostics,
  documentHighlight,
  documentSymbols,
  folding,
  hover,
  initials,
  inlayHints,
  inlineCompletion,
  ledgerPlaces,
  newConfiguration,
  newReports,
  numbers,
  parts,
  paste,
  userPreferences,
  projectProblems,
  references,
  refresh,
  reportState,
  rulePages,
  watchedFiles,
  word,
  workspaceDiagnostics,
];
