import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { withBundle } from './bundle';
import { median, type Row } from './measure';

const rows = 50_000;
const limit = 50;

/** Checks a labelled draft, then reads its ledger with many more rows, and holds the draft's numbers against it again and again. */
const program = `
  import { readFileSync } from 'node:fs';
  import { check } from './rules/engine/check';
  import { noEvidence, supportOf } from './rules/evidence';
  import { readLedger } from './rules/evidence/csv';
  import { claimsOf } from './rules/report';
  import { defaultSettings as settings } from './rules/settings';
  import { templates } from './rules/templates';

  const [, , folder, rows] = process.argv;
  const text = readFileSync(folder + '/B1.md', 'utf8');
  const words = ['受理', '办结', '检查', '培训', '案件', '活动', '审查', '调解', '公开', '整改'];
  const more = Array.from({ length: Number(rows) }, (_, at) =>
    '第' + at + '社区' + words[at % 10] + words[(at >> 3) % 10] + '数,' + ((at * 7919) % 9973) + ',件,2025,,');
  const csv = [readFileSync(folder + '/B1.ledger.csv', 'utf8').trimEnd(), ...more, ''].join('\\n');
  const outline = templates[0];
  check({ text, outline, settings });
  const times = [];
  const timed = (work) => {
    const start = performance.now();
    const result = work();
    times.push(performance.now() - start);
    return result;
  };
  const ledger = timed(() => readLedger('台账.csv', 'file:///ledger.csv', csv));
  const evidence = { ...noEvidence, ledgers: [ledger] };
  for (let round = 0; round < 20; round++) {
    const { report } = check({ text: text + '\\n'.repeat(round), outline, settings });
    claimsOf(report);
    timed(() => supportOf({ report, evidence }));
  }
  console.log(JSON.stringify(times));
`;

/** In a process of its own each time: the first match of a process is the slowest. */
export function largeLedger(runs = 5): Row[] {
  const measured = withBundle(program, (file) =>
    Array.from({ length: runs }, () => {
      const folder = join(import.meta.dirname, '../drafts');
      const output = execFileSync(process.execPath, [file, folder, String(rows)], { encoding: 'utf8' });
      const [reading = 0, first = 0, ...later]: number[] = JSON.parse(output);
      return { reading, first, later: median(later) };
    }),
  );
  const of = (part: 'reading' | 'first' | 'later') => median(measured.map((run) => run[part]));
  const row = (what: string, time: number): Row => ({
    what,
    measured: `${time.toFixed(0)} ms`,
    asked: `< ${limit} ms`,
    holds: time < limit,
  });
  return [
    { what: 'reading it', measured: `${of('reading').toFixed(0)} ms` },
    row('numbers of a draft held against it, the first time in a process', of('first')),
    row('numbers of another draft', of('later')),
  ];
}
