import assert from 'node:assert/strict';
import { check } from '../../../rules/engine/check';
import { parseReport } from '../../../rules/report';
import { defaultSettings, type Profile } from '../../../rules/settings';
import { templates } from '../../../rules/templates';
import { builtinPack } from '../../../snippets/builtin';
import { newReport } from '../../../snippets/new-report';
import { skeletonFor, variantsOf } from '../../../snippets/skeletons';

const pack = builtinPack();
const slot = /【[^【】]*】/g;

function diagnostics(text: string, outline = templates[0], profile: Profile = 'publication') {
  assert.ok(outline);
  return check({ text, outline, settings: { ...defaultSettings, profile } }).diagnostics;
}

/** As a drafter would: figures where figures go, a date for a date, words for the rest. */
function fillSlots(text: string): string {
  return text
    .replace(/【[^【】]*成文日期】/g, '2026年1月15日')
    .replace(/【[^【】]*(?:数|比|额|量|次|卷)】/g, '12')
    .replace(/【[^【】]*文件名】/g, '青河县行政执法办法')
    .replace(/【[^【】]*主送机关】/g, '青河市委、青河市人民政府')
    .replace(slot, '相关工作');
}

for (const outline of templates) {
  for (const profile of ['publication', 'submission', 'draft'] as const) {
    for (const shape of ['markdown', 'plain'] as const) {
      const variants = outline.roles
        .filter(({ traits }) => traits.repeatable)
        .flatMap(({ id }) => variantsOf(pack, outline, id).map(({ variant }) => variant));
      for (const variant of [undefined, ...variants]) {
        describe(`a new report: ${outline.id}, ${profile}, ${shape}, ${variant ?? 'usual'}`, () => {
          const text = newReport({ place: '青河县', year: 2025, outline, profile, variant, shape }, pack);

          it('gives exactly one finding for each slot left open, and no other', () => {
            const found = diagnostics(text, outline, profile);
            assert.deepEqual(
              found.map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`).sort(),
              (text.match(slot) ?? []).map((printed) => `number/placeholder ${printed}`).sort(),
            );
          });

          it('passes every outline and numbering rule once the slots are filled', () => {
            const filled = fillSlots(text);
            const found = diagnostics(filled, outline, profile).filter(
              ({ rule }) => /^(?:outline|numbering)\//.test(rule) || rule === 'number/placeholder',
            );
            assert.deepEqual(
              found.map(({ rule, message }) => `${rule}: ${message}`),
              [],
            );
          });

          it('has every role under a heading of its own, and its year', () => {
            const report = parseReport(text, outline);
            assert.ok(report.recognised);
            assert.equal(report.year, 2025);
            assert.deepEqual(
              report.roles.map(({ presence }) => presence),
              report.roles.map(() => 'headed'),
            );
          });
        });
      }
    }
  }
}

describe('a new report', () => {
  const [outline] = templates;
  assert.ok(outline);

  it('has slots for what was left open', () => {
    const text = newReport({ year: 2025, outline, profile: 'submission' }, pack);
    assert.match(text, /^# 【待补：地名】2025年/);
    assert.match(text, /【待补：署名机关】/);
    const found = diagnostics(text, outline, 'submission').filter(
      ({ rule }) => rule === 'number/placeholder',
    );
    assert.equal(found.length, text.match(slot)?.length);
  });

  it('speaks of the level of government it is for', () => {
    const city = newReport({ place: '青河市', year: 2025, outline }, pack);
    assert.match(city, /市委|全市|我市/);
    assert.doesNotMatch(city, /县委|全县|我县|全区/);
  });

  it('is signed by the body it is given', () => {
    const text = newReport(
      { place: '青河县', body: '青河县司法局', year: 2025, outline, profile: 'submission' },
      pack,
    );
    assert.match(text, /\n青河县司法局\n/);
  });
});

describe('skeletons', () => {
  const [outline, other] = templates;
  assert.ok(outline && other);

  it('are there for every role that samples have', () => {
    for (const { id } of outline.roles) assert.ok(skeletonFor(pack, outline, id), id);
  });

  it('keep the years for whoever inserts them', () => {
    assert.match(JSON.stringify(outline.roles.map(({ id }) => skeletonFor(pack, outline, id))), /\{next\}/);
  });

  it('differ by variant', () => {
    const [blocks, firsts] = ['blocks', 'firsts'].map((variant) =>
      skeletonFor(pack, outline, 'measures', variant),
    );
    assert.notDeepEqual(blocks, firsts);
    assert.match(JSON.stringify(firsts), /第一目标/);
  });

  it('of several sections become one with theirs below it', () => {
    const skeleton = skeletonFor(pack, outline, 'measures', 'sections');
    assert.ok(skeleton?.lines.some(({ level }) => level === 2));
    assert.ok(skeleton?.lines.some(({ level }) => level === 3));
  });

  it('of one outline are not offered for another', () => {
    for (const { id } of other.roles) assert.equal(skeletonFor(pack, other, id), undefined);
  });
});
