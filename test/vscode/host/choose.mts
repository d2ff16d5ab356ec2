import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { chromiumRemedy, findChromium, installVSCodeServer } from './browser-workbench.mjs';

/** A VS Code to run the suite in: `executable` takes VS Code's own switches. */
export interface Host {
  readonly name: string;
  readonly executable: string;
  /** Whether its display language can be one that no language pack is installed for. */
  readonly anyLanguage: boolean;
}

/**
 * Desktop VS Code where there is a screen and it can be had, the browser workbench otherwise.
 * `VSCODE_HOST=desktop` or `browser` decides it by hand; `VSCODE_EXECUTABLE` names a desktop VS Code.
 */
export async function chooseHost(): Promise<Host> {
  const given = process.env.VSCODE_EXECUTABLE;
  if (given) return { name: `desktop VS Code (${given})`, executable: given, anyLanguage: false };
  const wanted = process.env.VSCODE_HOST;
  const screen = process.platform !== 'linux' || Boolean(process.env.DISPLAY);
  const reasons: string[] = [];
  if (wanted !== 'browser') {
    if (screen || wanted === 'desktop') {
      try {
        return {
          name: 'desktop VS Code',
          executable: await downloadAndUnzipVSCode(),
          anyLanguage: false,
        };
      } catch (problem) {
        reasons.push(`desktop VS Code cannot be downloaded (${String(problem)})`);
      }
    } else reasons.push('no screen for desktop VS Code (DISPLAY is not set)');
  }
  if (wanted !== 'desktop') {
    if (await findChromium()) {
      await installVSCodeServer();
      const name = ['browser workbench', ...reasons].join('; ');
      return { name, executable: join(import.meta.dirname, 'code-in-browser.mjs'), anyLanguage: true };
    }
    reasons.push('no Chromium for the browser workbench');
  }
  throw new Error(`No VS Code to test in: ${reasons.join('; ')}. Run: ${chromiumRemedy}`);
}
