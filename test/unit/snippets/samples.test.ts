import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templates } from '../../../rules/templates';
import { builtinPack } from '../../../snippets/builtin';
import { folderCache } from '../../../snippets/extract-cache';
import { mergePacks } from '../../../snippets/merge';
import { printPack, readPack } from '../../../snippets/pack';
import { learnSamples, type Sample } from '../../../snippets/samples';

const [outline, other] = templates;
assert.ok(outline && other);
const seeds = join(import.meta.dirname, '../../../seeds');
const reports: Sample[] = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ id: name.slice(0, 3), read: async () => readFileSync(join(seeds, name), 'utf8') }));

function text(id: string, content: string): Sample {
  return { id, read: async () => content };
}

describe('learning from samples', () => {
  it('teaches what the built-in data holds', async () => {
    const { pack, used, problems } = await learnSamples(reports, { outline });
    assert.deepEqual(pack, builtinPack());
    assert.equal(used, 5);
    assert.deepEqual(problems, []);
  });

  it('names a sample that cannot be read, is no report or is too long, and uses the rest', async () => {
    const bad: Sample = { id: '坏.txt', read: () => Promise.reject(new Error('EACCES')) };
    const { pack, used, problems } = await learnSamples(
      [
        bad,
        ...reports,
        text('会议室.md', '# 会议室使用说明\n\n一、预约\n\n请提前登记。'),
        text('空.txt', ''),
        text('长.txt', '长'.repeat(600_000)),
      ],
      { outline },
    );
    assert.equal(used, 5);
    assert.deepEqual(
      problems.map(({ id }) => id),
      ['坏.txt', '会议室.md', '空.txt', '长.txt'],
    );
    assert.match(problems[0]?.message.zh ?? '', /读不了：EACCES/);
    assert.match(problems[1]?.message.zh ?? '', /不是年度报告/);
    assert.deepEqual(pack.patterns.length, builtinPack().patterns.length);
  });

  it('counts the same text once', async () => {
    const [first] = reports;
    assert.ok(first);
    const { used } = await learnSamples([first, { ...first, id: 'copy' }], { outline });
    assert.equal(used, 1);
  });

  it('tells how far it is, and stops when told to', async () => {
    const seen: string[] = [];
    await learnSamples(reports, { outline, onProgress: (done, all) => seen.push(`${done}/${all}`) });
    assert.deepEqual(seen, ['1/5', '2/5', '3/5', '4/5', '5/5']);
    const stop = new AbortController();
    const stopped = learnSamples(reports, { outline, signal: stop.signal, onProgress: () => stop.abort() });
    await assert.rejects(stopped, { name: 'AbortError' });
  });

  it('keeps what was read by its content, and reads again what the cache spoiled', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'report-lint-cache-'));
    try {
      const cache = folderCache(folder);
      const fresh = await learnSamples(reports, { outline, cache });
      const kept = await readdir(folder, { recursive: true });
      const files = kept.filter((name) => name.endsWith('.extract'));
      assert.equal(files.length, 5);
      assert.deepEqual((await learnSamples(reports, { outline, cache })).pack, fresh.pack);
      for (const name of files.slice(0, 2)) await writeFile(join(folder, name), 'spoiled');
      assert.deepEqual((await learnSamples(reports, { outline, cache })).pack, fresh.pack);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('cannot be made to learn from nothing', async () => {
    const { pack, used } = await learnSamples([], { outline });
    assert.equal(used, 0);
    assert.deepEqual([pack.patterns, pack.headings, pack.skeletons], [[], [], []]);
  });
});

describe('a pack', () => {
  const pack = builtinPack();

  it('reads back as it was written', () => {
    assert.deepEqual(readPack(printPack(pack)), { pack });
  });

  for (const [name, json] of [
    ['no JSON', '{'],
    ['another thing altogether', '[]'],
    ['another version', printPack({ ...pack, version: 2 } as never)],
    ['an entry too many', JSON.stringify({ ...pack, run: 'rm -rf' })],
    ['a pattern without samples', JSON.stringify({ ...pack, patterns: [{ text: '开展' }] })],
    ['a support of nothing', JSON.stringify({ ...pack, patterns: [{ ...pack.patterns[0], support: 0 }] })],
  ] as const) {
    it(`is refused and named when it is ${name}`, () => {
      const read = readPack(json);
      assert.ok('problem' in read);
      assert.match(read.problem.message.zh, /^学习包/);
    });
  }

  it('merges with another: what stands in both counts for both, the own arrangement first', async () => {
    const { pack: own } = await learnSamples(reports.slice(0, 3), { outline });
    const merged = mergePacks([own, pack]);
    assert.equal(merged.reports, 8);
    assert.equal(new Set(merged.patterns.map(({ text }) => text)).size, merged.patterns.length);
    const [shared] = own.patterns;
    const built = pack.patterns.find(({ text }) => text === shared?.text);
    assert.ok(shared && built);
    assert.equal(
      merged.patterns.find(({ text }) => text === shared.text)?.support,
      shared.support + built.support,
    );
    assert.ok(readPack(printPack(merged)));
  });

  it('for another outline is left out', () => {
    assert.equal(mergePacks([pack, { ...pack, outline: other.id }]), pack);
  });
});
