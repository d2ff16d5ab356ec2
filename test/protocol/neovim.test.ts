import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withoutShortcomings } from './drafts';

/** Debian's Neovim is an editor of another kind: it knows nothing of pulled diagnostics, and takes what is pushed. */
describe('Neovim', () => {
  let folder: string;
  before(async function () {
    if (!isInstalled()) {
      assert.ok(!process.env.CI, 'Neovim is wanted. Run: apt-get install -y neovim');
      this.skip();
    }
    folder = await mkdtemp(join(tmpdir(), 'report-lint-neovim-'));
  });
  after(async () => {
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  it('shows the findings and takes a fix', async () => {
    const draft = join(folder, 'draft.md');
    const result = join(folder, 'result.json');
    await writeFile(draft, withoutShortcomings);
    const { stderr } = await promisify(execFile)(
      'nvim',
      ['--headless', '--clean', '-u', 'NONE', '-S', join(import.meta.dirname, 'neovim.lua')],
      {
        timeout: 60_000,
        env: {
          ...process.env,
          DRAFT: draft,
          RESULT: result,
          NODE: process.execPath,
          SERVER: join(import.meta.dirname, '../../dist/server.js'),
        },
      },
    );
    const seen = JSON.parse(await readFile(result, 'utf8').catch(() => assert.fail(stderr)));
    assert.deepEqual(
      seen.before.map(({ code, line }: { code: string; line: number }) => [code, line]),
      [['outline/missing-section', 0]],
    );
    assert.match(seen.text, /\n## 三、[^\n]*不足[\s\S]*\n## 四、2026年/);
  }).timeout(60_000);
});

function isInstalled(): boolean {
  try {
    execFileSync('nvim', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
