import assert from 'node:assert/strict';
import { rules } from '../../rules';
import { checked, loud, type Outcome, outcome, plants, shown, unplanted } from './bed';
import { shapes, typed } from './manuscript';
import { manuscripts, yunling, yunlingLedger } from './manuscripts';

const seeds = [1, 2, 3, 4];

describe('reports without a fault', () => {
  for (const manuscript of manuscripts) {
    for (const shape of shapes) {
      it(`${manuscript.name}, ${shape.headings}, ${shape.width}${shape.lineEnd ? ', CRLF' : ''}: nothing is wrong`, () => {
        const text = typed(manuscript, shape);
        assert.deepEqual(
          checked(text)
            .filter((diagnostic) => loud(diagnostic) || diagnostic.rule.startsWith('outline/'))
            .map((diagnostic) => shown(diagnostic, text)),
          [],
        );
      });
    }
  }

  for (const shape of shapes) {
    it(`the ledger backs every figure of ${yunling.name}, ${shape.headings}, ${shape.width}`, () => {
      const text = typed(yunling, shape);
      assert.deepEqual(
        checked(text, { ledger: yunlingLedger })
          .filter(loud)
          .map((diagnostic) => shown(diagnostic, text)),
        [],
      );
    });
  }
});

describe('planted errors', () => {
  const outcomes = new Map<string, Outcome[]>();

  before(function () {
    this.timeout(180_000);
    for (const plant of plants) {
      const some = seeds.flatMap((seed) => outcome(plant, seed) ?? []);
      assert.ok(some.length > 0, `${plant.rule}, ${plant.kind}: no room anywhere`);
      outcomes.set(plant.rule, [...(outcomes.get(plant.rule) ?? []), ...some]);
    }
  });

  it('are planted for every rule', () => {
    const planted = new Set(plants.map(({ rule }) => rule));
    const left = rules.map(({ id }) => id).filter((id) => !planted.has(id) && !unplanted.test(id));
    assert.deepEqual(left, []);
  });

  for (const rule of new Set(plants.map((plant) => plant.rule))) {
    it(`${rule}: at least 95 % are found, at their places`, () => {
      const some = outcomes.get(rule) ?? [];
      const missed = some.filter(({ found }) => !found);
      assert.ok(
        missed.length <= some.length * 0.05,
        missed.map((one) => `${one.kind} [${one.where}, seed ${one.seed}] ${one.text}`).join('\n'),
      );
    });

    it(`${rule}: nothing is invented, no honest twin accused`, () => {
      const some = outcomes.get(rule) ?? [];
      assert.deepEqual(
        some.flatMap((one) => [...one.invented, ...one.accused].map((said) => `${one.kind}: ${said}`)),
        [],
      );
    });

    it(`${rule}: its fixes leave it gone and break nothing`, () => {
      const some = outcomes.get(rule) ?? [];
      assert.deepEqual(
        some.flatMap((one) => one.unfixed.map((said) => `${one.kind}: ${said}`)),
        [],
      );
    });
  }
});
