import { codeActions } from './code-actions';
import { codeLens } from './code-lens';
import { commands } from './commands';
import { diagnostics } from './diagnostics';
import { documentSymbols } from './document-symbols';
import type { Feature } from './feature';
import { folding } from './folding';
import { hover } from './hover';
import { parts } from './parts';
import { projectProblems } from './project-problems';
import { refresh } from './refresh';
import { reportState } from './report-state';
import { rulePages } from './rule-pages';
import { watchedFiles } from './watched-files';

/** Every feature of the language server: one file and one line each. */
export const features: readonly Feature[] = [
  diagnostics,
  codeActions,
  codeLens,
  commands,
  documentSymbols,
  folding,
  hover,
  parts,
  projectProblems,
  refresh,
  reportState,
  rulePages,
  watchedFiles,
];
