import * as vscode from 'vscode';
import { type Arrangement, pickArrangement } from '../arrangements';
import type { LanguageServer } from '../language-server';
import type { Command } from './command';

/** A template and the ways real reports arrange its main part, as the server tells. */
interface Choice {
  readonly template: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly variants: readonly Arrangement[];
}

/** Asks what a new report is about and opens it as a draft with slots; nothing is saved by itself. */
export const newReport: Command = {
  id: 'reportLint.newReport',
  async run({ server }) {
    const choices = await execute<Choice[]>(server, 'reportLint.server.newReportChoices');
    const choice = await pickTemplate(choices);
    if (!choice) return;
    const year = await askYear();
    if (year === undefined) return;
    const place = await vscode.window.showInputBox({
      title: title(),
      prompt: vscode.l10n.t('Place the report is for, such as 青河县; leave empty to fill it in later'),
    });
    if (place === undefined) return;
    const level = /[省市县区州盟旗镇乡道]$/.test(place) ? undefined : await pickLevel();
    const profile = await pickProfile();
    if (!profile) return;
    const body = profile === 'submission' ? await askBody(place) : undefined;
    if (profile === 'submission' && body === undefined) return;
    const variant = choice.variants.length > 1 ? await pickVariant(choice) : undefined;
    if (choice.variants.length > 1 && !variant) return;
    const text = await execute<string | null>(server, 'reportLint.server.newReport', {
      template: choice.template,
      year,
      ...(place.trim() && { place: place.trim() }),
      ...(level && { level }),
      ...(body?.trim() && { body: body.trim() }),
      profile,
      ...(variant && { variant }),
    });
    if (text !== null) await openDraft(text);
  },
};

/** Shows a text as an untitled draft. */
export async function openDraft(content: string, language = 'markdown'): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

export async function execute<Result>(
  server: LanguageServer,
  command: string,
  ...given: unknown[]
): Promise<Result> {
  const client = await server.start();
  return client.sendRequest('workspace/executeCommand', { command, arguments: given });
}

function title(): string {
  return vscode.l10n.t('New report');
}

async function pickTemplate(choices: readonly Choice[]): Promise<Choice | undefined> {
  const chinese = vscode.env.language.startsWith('zh');
  const picked = await vscode.window.showQuickPick(
    choices.map((choice) => ({ label: chinese ? choice.name.zh : choice.name.en, choice })),
    { title: title(), placeHolder: vscode.l10n.t('What kind of report?') },
  );
  return picked?.choice;
}

async function askYear(): Promise<number | undefined> {
  const year = await vscode.window.showInputBox({
    title: title(),
    prompt: vscode.l10n.t('Reporting year'),
    value: String(new Date().getFullYear() - 1),
    validateInput: (value) => (/^20[0-9]{2}$/.test(value) ? undefined : vscode.l10n.t('A year such as 2025')),
  });
  return year === undefined ? undefined : Number(year);
}

async function pickLevel(): Promise<string | undefined> {
  return vscode.window.showQuickPick(['省', '市', '县', '区', '镇', '乡'], {
    title: title(),
    placeHolder: vscode.l10n.t('Level of government'),
  });
}

async function pickProfile(): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('For publication'), profile: 'publication' },
      { label: vscode.l10n.t('For submission, with addressee, signature and date'), profile: 'submission' },
    ],
    { title: title(), placeHolder: vscode.l10n.t('What for?') },
  );
  return picked?.profile;
}

async function askBody(place: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: title(),
    prompt: vscode.l10n.t('Who signs the report'),
    value: place.trim() === '' ? '' : `${place.trim()}人民政府`,
  });
}

function pickVariant({ variants }: Choice): Promise<string | undefined> {
  return pickArrangement(variants, title(), vscode.l10n.t('How is the main part arranged?'));
}
