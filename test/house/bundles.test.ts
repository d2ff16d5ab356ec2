import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const size = (name: string): number => statSync(join(root, 'dist', name)).size;

describe('the bundles', () => {
  it('keep what starts small: office files and learning come from files of their own', () => {
    assert.ok(size('server.js') < 900_000, `${size('server.js')}`);
    const server = readFileSync(join(root, 'dist/server.js'), 'utf8');
    for (const part of ['./samples.js', './office.js'])
      assert.ok(server.includes(`import("${part}")`), `${part} is not loaded when first used`);
  });

  it('are packaged all but the terminal’s', () => {
    const packaged = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
    for (const name of ['client.js', 'server.js', 'samples.js', 'office.js'])
      assert.ok(packaged.includes(`!dist/${name}`), name);
    assert.ok(packaged.includes('!schema/*.json'));
  });
});
