import type { Language, Localized } from '../../rules/localized';

/** Exit codes other programs rely on. */
export const exit = { clean: 0, findings: 1, failure: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** The command was not usable as given: said on standard error, exit code 2. */
export class UsageError extends Error {
  readonly localized: Localized;

  constructor(zh: string, en: string) {
    super(en);
    this.localized = { zh, en };
  }
}

/** The language of help and usage, as the locale of the terminal has it. Findings speak the configuration's. */
export function terminalLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

export function say(message: Localized): void {
  process.stderr.write(`report-lint: ${message[terminalLanguage()]}\n`);
}

/** Writes to standard output and waits where the reader is slower. A reader that has gone away ends the program. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (text.length === 0 || process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}
