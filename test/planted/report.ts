/**
 * Prints what the checker makes of the planted errors, by rule:
 *   npx tsx test/planted/report.ts [--rule number/sum] [--cases 20] [--seed 1] [--show 3]
 */
import { parseArgs } from 'node:util';
import { type Outcome, outcome, plants } from './bed';

const { values } = parseArgs({
  options: {
    rule: { type: 'string', default: '' },
    cases: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '2' },
  },
});

const first = Number(values.seed);
const examples = Number(values.show);
const rows: string[] = [];
const details: string[] = [];

for (const rule of new Set(plants.map((plant) => plant.rule))) {
  if (!rule.startsWith(values.rule)) continue;
  const outcomes: Outcome[] = [];
  for (const plant of plants.filter((plant) => plant.rule === rule)) {
    const some: Outcome[] = [];
    for (let seed = first; seed < first + Number(values.cases); seed++) {
      const one = outcome(plant, seed);
      if (one) some.push(one);
    }
    outcomes.push(...some);
    const say = (what: string, chosen: readonly Outcome[], words: (one: Outcome) => string) => {
      if (chosen.length === 0) return;
      details.push(`${what} ${chosen.length}/${some.length}  ${rule}: ${plant.kind}`);
      for (const one of chosen.slice(0, examples))
        details.push(`    [${one.where}, seed ${one.seed}] ${words(one)}`);
    };
    say(
      'MISSED  ',
      some.filter(({ found }) => !found),
      ({ text }) => text,
    );
    say(
      'INVENTED',
      some.filter(({ invented }) => invented.length > 0),
      ({ text, invented }) => `${text} → ${invented.join(' / ')}`,
    );
    say(
      'ACCUSED ',
      some.filter(({ accused }) => accused.length > 0),
      ({ accused }) => accused.join(' / '),
    );
    say(
      'UNFIXED ',
      some.filter(({ unfixed }) => unfixed.length > 0),
      ({ text, unfixed }) => `${text} → ${unfixed.join(' / ')}`,
    );
  }
  const count = (test: (one: Outcome) => boolean) => outcomes.filter(test).length;
  const found = count((one) => one.found);
  rows.push(
    [
      rule.padEnd(28),
      `planted ${String(outcomes.length).padStart(4)}`,
      `found ${((100 * found) / Math.max(1, outcomes.length)).toFixed(0).padStart(3)}%`,
      `invented ${String(count((one) => one.invented.length > 0)).padStart(3)}`,
      `accused twins ${String(count((one) => one.accused.length > 0)).padStart(3)}`,
      `bad fixes ${String(count((one) => one.unfixed.length > 0)).padStart(3)}`,
    ].join('  '),
  );
}

console.log([...details, '', ...rows].join('\n'));
