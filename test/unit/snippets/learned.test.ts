import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, check } from '../../../rules/engine/check';
import { parseReport } from '../../../rules/report';
import { defaultSettings } from '../../../rules/settings';
import { templates } from '../../../rules/templates';
import { builtinPack } from '../../../snippets/builtin';
import { fill } from '../../../snippets/insert';
import { learnBuiltin } from '../../../snippets/learn/builtin';
import { learnTexts } from '../../../snippets/learn/learn-texts';
import { printPack } from '../../../snippets/pack';

const root = join(import.meta.dirname, '../../..');
const seeds = join(root, 'seeds');
const texts = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ id: name.slice(0, 3), text: readFileSync(join(seeds, name), 'utf8') }));
const [outline] = templates;
assert.ok(outline);
const { patterns, headings, skeletons, samples } = builtinPack();
const learned = [
  ...patterns.map(({ text }) => text),
  ...headings.map(({ text }) => text),
  ...skeletons.flatMap(({ sections }) =>
    sections.flatMap(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)]),
  ),
];

describe('what the samples teach', () => {
  it('is in the repository byte for byte as the learner writes it', () => {
    const file = readFileSync(join(root, 'snippets/data/learned.json'), 'utf8');
    assert.ok(file === learnBuiltin(root), 'run `npm run learn`');
  });

  it('is small enough to review', () => {
    assert.ok(Buffer.byteLength(learnBuiltin(root)) < 150_000);
  });

  it('does not depend on anything but the texts', () => {
    assert.equal(printPack(learnTexts(texts, outline)), printPack(learnTexts(texts, outline)));
  });

  it('names the samples of every pattern, heading and skeleton', () => {
    const ids = new Set(samples.map(({ id }) => id));
    for (const entry of [...patterns, ...headings, ...skeletons]) {
      assert.ok(entry.samples.length > 0 && entry.samples.every((id) => ids.has(id)));
      assert.equal(entry.samples.length, entry.support);
    }
  });

  it('holds no name of a place or an organisation that a sample names', () => {
    const names = new Set(texts.flatMap(({ text }) => namesIn(text)));
    for (const name of [
      '威海',
      '大连',
      '湛江',
      '兰山',
      '海宁',
      '山东',
      '辽宁',
      '嘉兴',
      '临沂',
      '荣成',
      '乳山',
      '西岗',
      '赤坎',
      '坡头',
      '霞山',
      '黄湾',
      '长安',
      '广东',
      '海南',
      '广西',
      '深圳',
      '广州',
      '新华社',
      '法治日报',
      '赛迪',
      '岭南',
    ])
      names.add(name);
    assert.ok(names.size > 26, [...names].join());
    for (const text of learned)
      for (const name of names) assert.ok(!text.includes(name), `“${name}” in “${text}”`);
  });

  it('holds no figure of a sample', () => {
    for (const text of learned) assert.doesNotMatch(text, /[0-9０-９]/, text);
  });

  it('is full-width, as far as it is Chinese', () => {
    for (const text of learned) assert.doesNotMatch(text.replace(/\{[a-z]+\}/g, ''), /[,;:()]/, text);
  });

  it('has the variants real reports use, with how many use them', () => {
    const variants = skeletons.map(({ role, variant }) => `${role} ${variant}`);
    for (const wanted of ['measures blocks', 'measures firsts', 'measures sections', 'responsibility themes'])
      assert.ok(variants.includes(wanted), variants.join());
    assert.equal(skeletons.find(({ variant }) => variant === 'blocks')?.support, 2);
  });

  it('has openings, turns and closings', () => {
    for (const place of ['opening', 'transition', 'closing'])
      assert.ok(patterns.filter((pattern) => pattern.place === place).length >= 3, place);
    assert.ok(patterns.some(({ text, place }) => place === 'transition' && /虽.*取得.*但/.test(text)));
  });

  it('knows the pinyin initials', () => {
    assert.equal(patterns.find(({ text }) => text === '行政复议案件')?.initials, 'xzfyaj');
  });

  it('prefers what several reports share', () => {
    assert.ok(patterns.filter(({ support }) => support >= 2).length > 80);
    assert.ok(patterns.every(({ kind, support }) => kind !== 'phrase' || support >= 2));
  });

  it('a pattern left unfilled gives exactly one finding a slot', () => {
    for (const { text } of patterns) {
      const filled = fill(text, { year: 2025, place: '青河县', level: '县' });
      const slots = filled.match(/【/g)?.length ?? 0;
      if (slots === 0) continue;
      const whole = `青河县2025年法治政府建设年度情况报告\n\n一、主要举措\n\n${filled}。\n`;
      const { diagnostics }: Checked = check({ text: whole, outline, settings: defaultSettings });
      const found = diagnostics.filter(({ rule }) => rule === 'number/placeholder');
      assert.equal(found.length, slots, filled);
    }
  });
});

/** Names as the samples give them: of the report's own place, of places whose rules are cited, of districts and counties. */
function namesIn(text: string): string[] {
  assert.ok(outline);
  const { title, signature, addressee } = parseReport(text, outline);
  const heads = [
    title?.text,
    ...[signature, addressee].map((span) => span && text.slice(span.start, span.end)),
  ];
  const own = heads.flatMap((head) =>
    [...(head ?? '').matchAll(/([\u4e00-\u9fff]{2})(?:省|市|县|区)/g)].map(([, name]) => name ?? ''),
  );
  const cited = [...text.matchAll(/《([\u4e00-\u9fff]{2})(?:省|市|县|区)(?!级)/g)].map(
    ([, name]) => name ?? '',
  );
  return [...own, ...cited].filter((name) => !/[年共的]/.test(name));
}
