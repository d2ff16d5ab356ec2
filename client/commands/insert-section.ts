import * as vscode from 'vscode';
import { type Arrangement, pickArrangement } from '../arrangements';
import { activeReport } from './active-report';
import type { Command } from './command';

/** A part of the outline as the server describes it. */
interface Part {
  readonly role: string;
  readonly title: string;
  readonly description: string;
  readonly missing: boolean;
  /** The text that would be put in. */
  readonly preview: string;
  /** The ways to arrange it that there are to choose from. */
  readonly variants: readonly Arrangement[];
}

interface PartItem extends vscode.QuickPickItem {
  readonly part: Part;
}

/** Lets the drafter choose a missing part by what belongs in it, and puts its skeleton where it stands in the outline. */
export const insertSection: Command = {
  id: 'reportLint.insertSection',
  async run(surroundings) {
    const report = await activeReport(surroundings);
    if (!report) return;
    const uri = report.uri.toString();
    const client = await surroundings.server.start();
    const parts = await client.sendRequest<Part[]>('reportLint/parts', { uri });
    const missing = parts.filter((part) => part.missing);
    if (missing.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No required section is missing.'));
      return;
    }
    const picked = await vscode.window.showQuickPick<PartItem>(
      missing.map((part) => ({
        label: part.title,
        detail: part.description,
        description: part.preview,
        part,
      })),
      {
        title: vscode.l10n.t('Insert section'),
        placeHolder: vscode.l10n.t('Which section?'),
        matchOnDetail: true,
      },
    );
    if (!picked) return;
    const { role, title, variants } = picked.part;
    const variant =
      variants.length > 0
        ? await pickArrangement(variants, title, vscode.l10n.t('How is this section arranged?'))
        : undefined;
    if (variants.length > 0 && variant === undefined) return;
    await client.sendRequest('workspace/executeCommand', {
      command: 'reportLint.server.insertSection',
      arguments: [uri, role, ...(variant === undefined ? [] : [variant])],
    });
  },
};
