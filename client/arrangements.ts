import * as vscode from 'vscode';

/** One of the ways real reports arrange a part, as the server tells. */
export interface Arrangement {
  readonly variant: string;
  /** Sample reports that arrange it so. */
  readonly support: number;
  /** Headings, one a line. */
  readonly preview: string;
}

/** Lets the drafter choose by the headings each would bring. The only one is chosen without asking; undefined where nobody chose. */
export async function pickArrangement(
  arrangements: readonly Arrangement[],
  title: string,
  placeHolder: string,
): Promise<string | undefined> {
  if (arrangements.length === 1) return arrangements[0]?.variant;
  const names: Readonly<Record<string, string>> = {
    blocks: vscode.l10n.t('By the work blocks of the outline'),
    sections: vscode.l10n.t('Several level-1 headings, one a field of work'),
    firsts: vscode.l10n.t('By three “firsts”'),
    themes: vscode.l10n.t('By theme'),
    plain: vscode.l10n.t('Without lower headings'),
  };
  const picked = await vscode.window.showQuickPick(
    arrangements.map(({ variant, support, preview }) => ({
      label: names[variant] ?? variant,
      description: vscode.l10n.t('{0} sample reports', support),
      detail: preview.replace(/\s*\n\s*/g, ' · ').trim(),
      variant,
    })),
    { title, placeHolder, matchOnDetail: true },
  );
  return picked?.variant;
}
