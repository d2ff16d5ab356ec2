import type * as vscode from 'vscode';
import type { LanguageServer } from '../language-server';
import type { Pages } from '../pages';
import type { Reports } from '../reports';

/** What a command works with. */
export interface Surroundings {
  readonly context: vscode.ExtensionContext;
  readonly server: LanguageServer;
  readonly reports: Reports;
  readonly pages: Pages;
  readonly log: vscode.LogOutputChannel;
}

/** One command of the palette; its title stands in package.json. */
export interface Command {
  readonly id: string;
  run(surroundings: Surroundings, ...args: readonly unknown[]): Promise<unknown>;
}
