import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../server/project/configuration';

const root = join(__dirname, '../..');
const cli = join(root, 'dist/cli.js');

/** Fenced blocks of a page in one language. */
function blocks(page: string, language: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, body]) => body ?? '',
  );
}

for (const page of ['README.md', 'README.zh-CN.md', 'docs/ci.md', 'docs/word.md']) {
  describe(`what ${page} says`, () => {
    for (const json of blocks(page, 'json').filter(
      (body) => body.includes('"rules"') || body.includes('"profile"'),
    )) {
      it('is a configuration that reads without a problem', () => {
        const { problems } = readConfiguration(join(root, '.reportlintrc.json'), json);
        assert.deepEqual(problems, []);
      });
    }

    const commands = blocks(page, 'sh')
      .flatMap((body) => body.split('\n'))
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter((line) => line.startsWith('node dist/cli.js ') || line.startsWith('report-lint '));
    for (const command of commands) {
      it(`runs: ${command}`, function () {
        this.timeout(30_000);
        assert.ok(existsSync(cli), 'build first: npm run build');
        const folder = mkdtempSync(join(tmpdir(), 'report-lint-readme-'));
        try {
          const examples = join(root, 'examples');
          const [draft] = readdirSync(examples).filter((name) => name.endsWith('.md'));
          assert.ok(draft);
          for (const name of ['drafts', '草稿']) mkdirSync(join(folder, name));
          for (const place of ['drafts/draft.md', '草稿/草稿.md', 'draft.md', '草稿.md'])
            cpSync(join(examples, draft), join(folder, place));
          const { status, stderr } = spawnSync(
            'sh',
            ['-c', command.replace(/^(?:node dist\/cli\.js|report-lint)/, `node ${cli}`)],
            {
              cwd: folder,
              encoding: 'utf8',
            },
          );
          assert.ok(status === 0 || status === 1, `exit ${status}: ${stderr}`);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      });
    }
  });
}

describe('the scripts the README names', () => {
  it('are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const page of ['README.md', 'README.zh-CN.md']) {
      const text = readFileSync(join(root, page), 'utf8');
      for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g))
        assert.ok(scripts[name], `${page}: npm run ${name}`);
      assert.match(text, /npm ci && npm start/);
      assert.match(text, /npm cit/);
    }
  });

  it('and the pictures', () => {
    for (const page of ['README.md', 'README.zh-CN.md']) {
      const text = readFileSync(join(root, page), 'utf8');
      for (const [, path = ''] of text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
        assert.ok(existsSync(join(root, path)), path);
    }
  });
});
