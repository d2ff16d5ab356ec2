import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';

/** Diagnostics of a document once they are as wanted: waits for VS Code's own event, never for a time. */
export function diagnosticsOf(
  uri: vscode.Uri,
  wanted: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((done) => {
    const look = (): void => {
      const found = vscode.languages.getDiagnostics(uri);
      if (!wanted(found)) return;
      listener.dispose();
      done(found);
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** The rule a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Asks until the answer is as wanted, and lets everything else have its turn between two questions. */
export async function until<Answer>(
  ask: () => Thenable<Answer>,
  wanted: (answer: Answer) => boolean,
): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await setImmediate();
  }
}
