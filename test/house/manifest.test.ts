import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { ruleTable } from '../../server/rule-text';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string): Record<string, string> => JSON.parse(read(path));

const manifest = read('package.json');
const { contributes, icon } = JSON.parse(manifest);
const client = globSync('client/**/*.ts', { cwd: root }).map(read).join('\n');

describe('the manifest', () => {
  it('names commands that there are, and has a title for every command a user may call', () => {
    const named: string[] = contributes.commands.map(({ command }: { command: string }) => command);
    const written = [...client.matchAll(/\bid: '(reportLint\.[A-Za-z.]+)'/g)].map(([, id]) => id ?? '');
    assert.deepEqual(
      named.filter((command) => !written.includes(command)),
      [],
    );
    // What only a view or a lens calls needs no title.
    const inner = ['reportLint.revealFigure'];
    assert.deepEqual(
      written.filter((command) => !named.includes(command) && !inner.includes(command)),
      [],
    );
    const links = [
      ...manifest.matchAll(/"command": ?"(reportLint\.[A-Za-z.]+)"|command:(reportLint\.[A-Za-z.]+)/g),
    ];
    for (const [, inMenu, inText] of links)
      assert.ok(named.includes(inMenu ?? inText ?? ''), inMenu ?? inText);
  });

  it('says everything in English and in Chinese', () => {
    const keys = [...new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''))].sort();
    const english = json('package.nls.json');
    const chinese = json('package.nls.zh-cn.json');
    assert.deepEqual(Object.keys(english).sort(), keys);
    assert.deepEqual(Object.keys(chinese).sort(), keys);
    for (const key of keys) {
      assert.match(chinese[key] ?? '', /[\u4e00-\u9fff]/, key);
      assert.doesNotMatch((english[key] ?? '').replace(/（.*?）|\(.*?\)/g, ''), /[\u4e00-\u9fff]/, key);
    }
    assert.doesNotMatch(
      manifest.replace(/"keywords": \[[^\]]*\]/, ''),
      /[\u4e00-\u9fff]/,
      'a text left untranslated',
    );
  });

  it('points at files that there are', () => {
    const files = [icon, ...contributes.jsonValidation.map(({ url }: { url: string }) => url)];
    for (const { steps } of contributes.walkthroughs)
      for (const { media } of steps) files.push(media.image ?? media.markdown);
    for (const file of files) assert.ok(existsSync(join(root, file)), file);
  });
});

describe('docs/rules.md', () => {
  it('is what the rules say of themselves; `npm run rules` writes it anew', () => {
    assert.equal(read('docs/rules.md'), ruleTable());
  });
});

describe('what the client says', () => {
  it('is translated to the last sentence, and nothing is translated that nobody says', () => {
    const said = [...client.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)].map(
      ([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'),
    );
    const bundle = json('l10n/bundle.l10n.zh-cn.json');
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(said)].sort());
    for (const [english, chinese] of Object.entries(bundle)) {
      assert.match(chinese, /[\u4e00-\u9fff]/, english);
      assert.deepEqual(chinese.match(/\{\d\}/g)?.sort(), english.match(/\{\d\}/g)?.sort(), english);
    }
    assert.equal((client.match(/l10n\.t\(/g) ?? []).length, said.length, 'a text that is no plain string');
  });
});
