import { codeActions } from './code-actions';
import { codeLens } from './code-lens';
import { commands } from './commands';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentHighlight } from './document-highlight';
import { documentSymbols } from './document-symbols';
import type { Feature } from './feature';
import { folding } from './folding';
import { hover } from './hover';
import { inlayHints } from './inlay-hints';
import { parts } from './parts';
import { userPreferences } from './preferences';
import { projectProblems } from './project-problems';
import { references } from './references';
import { refresh } from './refresh';
import { reportState } from './report-state';
import { rulePages } from './rule-pages';
import { watchedFiles } from './watched-files';
import { workspaceDiagnostics } from './workspace-diagnostics';

/** Every feature of the language server: one file and one line each. */
export const features: readonly Feature[] = [
  codeActions,
  codeLens,
  commands,
  definition,
  diagnostics,
  documentHighlight,
  documentSymbols,
  folding,
  hover,
  inlayHints,
  parts,
  userPreferences,
  projectProblems,
  references,
  refresh,
  reportState,
  rulePages,
  watchedFiles,
  workspaceDiagnostics,
];
