import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { check } from '../../../rules/engine/check';
import { defaultSettings } from '../../../rules/settings';
import { templates } from '../../../rules/templates';
import { Projects } from '../../../server/project/project';
import { Folder } from './folder';

/** Sentences that no two texts share: characters as a generator of pseudo-random numbers gives them. */
function report(place: string, seed: number, body = ''): string {
  let state = seed * 7919 + 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  const sentence = (): string =>
    `${Array.from({ length: 30 }, () => String.fromCharCode(0x4e00 + next(6000))).join('')}。`;
  const paragraphs = Array.from({ length: 80 }, () => sentence() + sentence() + sentence() + sentence());
  return `${place}2024年法治政府建设年度情况报告\n\n二、主要举措和成效\n\n${paragraphs.join('\n\n')}\n\n${body}\n`;
}

const count = 500;
const taken =
  '推行“首席法务”派驻制度，由区司法局选派骨干到开发区逐家梳理用工、租赁和知识产权风险，汇成清单后按月回访销号，企业满意度纳入年终考评。';

describe('hundreds of samples', () => {
  let folder: Folder;
  before(() => {
    const samples = Array.from({ length: count }, (_, number): [string, string] => [
      `范文/${number}.md`,
      report(`第${number}县`, number, number === 371 ? taken : ''),
    ]);
    folder = new Folder({
      '.reportlintrc.json': '{ "samples": ["范文/*"] }',
      '范文/学习包.json': '{ "version": 99 }',
      ...Object.fromEntries(samples),
    });
  });
  after(() => folder.remove());

  it('cost little memory, and the one a paragraph is from is found', async () => {
    const all = new Projects();
    const path = folder.at('a.md');
    const text = report('青河县', count, taken).replaceAll('2024', '2025');
    const [outline] = templates;
    assert.ok(outline);
    check({ text, outline, settings: defaultSettings });
    const before = used();
    const project = await all.of(path, text);
    assert.equal(project.evidence.samples.length, count);
    const { diagnostics } = check({ text, ...project });
    const copied = diagnostics.filter(({ rule }) => rule === 'cross/copied');
    assert.deepEqual(
      copied.map(({ start, end, message }) => [text.slice(start, end), /《371\.md》/.test(message)]),
      [[taken, true]],
    );
    const grown = used() - before;
    assert.ok(grown < 40, `${grown} MB for ${count} samples`);
    assert.equal((await all.of(path, text)).evidence, project.evidence);
  });
});

/** Megabytes that are in use when all that can go is gone. */
function used(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + arrayBuffers) / 1024 / 1024);
}
