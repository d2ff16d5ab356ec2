import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pinyinInitials } from '../../scripts/pinyin-initials.mjs';
import learned from '../../snippets/data/learned.json';
import { initialsOf } from '../../snippets/learn/pinyin';

const root = join(import.meta.dirname, '../..');
const size = (name: string): number => statSync(join(root, 'dist', name)).size;

describe('the bundles', () => {
  it('keep what starts small: office files and learning come from files of their own', () => {
    // The smaller of the two parts alone is 180 kB: bundled in by mistake, it would show.
    assert.ok(size('server.js') < 960_000, `${size('server.js')}`);
    const server = readFileSync(join(root, 'dist/server.js'), 'utf8');
    for (const part of ['./samples.js', './office.js'])
      assert.ok(server.includes(`import("${part}")`), `${part} is not loaded when first used`);
  });

  it('hold of the dictionary of pinyin what learning asks of it, and answer as the whole does', async () => {
    assert.ok(size('samples.js') < 200_000, `${size('samples.js')}`);
    const { outputFiles } = await build({
      entryPoints: [join(root, 'snippets/learn/pinyin.ts')],
      bundle: true,
      format: 'cjs',
      mainFields: ['module'],
      write: false,
      plugins: [pinyinInitials],
    });
    const bundle: { exports: { initialsOf?: typeof initialsOf } } = { exports: {} };
    new Function('module', outputFiles[0]?.text ?? '')(bundle);
    const characters = Array.from({ length: 0xa000 - 0x3400 }, (_, at) => String.fromCodePoint(0x3400 + at));
    const texts = [...learned.patterns, ...learned.headings].map(({ text }) => text);
    for (const text of [...characters, ...texts, '行行出状元，长治久安，重大行政决策，银行长期不长'])
      assert.equal(bundle.exports.initialsOf?.(text), initialsOf(text), text);
  });

  it('are packaged all but the terminal’s', () => {
    const packaged = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
    for (const name of ['client.js', 'server.js', 'samples.js', 'office.js'])
      assert.ok(packaged.includes(`!dist/${name}`), name);
    assert.ok(packaged.includes('!schema/*.json'));
  });
});
