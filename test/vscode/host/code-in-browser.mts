import { resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { suiteMark } from '../suite/mark';
import { openBrowser, startVSCodeServer } from './browser-workbench.mjs';

/**
 * Opens the folder named in VS Code's switches in the browser workbench and runs the test suite there.
 * @returns the suite's exit code.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      locale: { type: 'string' },
    },
  });
  const server = await startVSCodeServer();
  const locale = text(values.locale);
  const { browser, page } = await openBrowser(locale ? { locale } : {});
  const asides: string[] = [];
  try {
    const ended = new Promise<number>((done, fail) => {
      page.on('crash', () => fail(new Error('the workbench crashed')));
      page.on('close', () => fail(new Error('the workbench closed before the suite ended')));
      void page.exposeFunction('codeAutomationExit', done);
    });
    await page.exposeFunction('codeAutomationLog', (type: string, said: unknown[]) => {
      // The suite marks its lines; what VS Code itself says (native modules not built here, no gallery) is kept aside.
      const line = format(...said);
      if (line.startsWith(suiteMark)) console.log(line.slice(suiteMark.length));
      else asides.push(`[${type}] ${line}`);
    });
    const extensionDevelopmentPath = text(values.extensionDevelopmentPath);
    const extensionTestsPath = text(values.extensionTestsPath);
    await page.goto(
      server.address({
        folder: resolve(positionals[0] ?? '.'),
        ...(extensionDevelopmentPath && { extensionDevelopmentPath }),
        ...(extensionTestsPath && { extensionTestsPath }),
      }),
    );
    const code = await ended;
    if (code !== 0) console.log(`What else VS Code said:\n${asides.join('\n')}`);
    return code;
  } finally {
    await browser.close();
    await server.close();
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
