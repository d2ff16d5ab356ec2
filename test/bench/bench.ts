// Speed and size, side by side in one run: `npm run build && npm run bench`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { largeLedger } from './ledger';
import { printed, type Row } from './measure';
import { coldStart, keystrokes, soak } from './server';
import { wholeCheck } from './whole-check';

const root = join(import.meta.dirname, '../..');
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

function bundles(): Row[] {
  const dist = join(root, 'dist');
  const rows = readdirSync(dist)
    .filter((name) => name.endsWith('.js'))
    .map((name): Row => {
      const content = readFileSync(join(dist, name));
      return {
        what: name,
        measured: `${kilobytes(content.length)}, gzip ${kilobytes(gzipSync(content).length)}`,
      };
    });
  const packages = readdirSync(root).filter((name) => name.endsWith('.vsix'));
  return [
    ...rows,
    ...packages.flatMap((name): Row[] => {
      const whole = readFileSync(join(root, name));
      const row = (what: string, size: number, limit: number): Row => ({
        what,
        measured: kilobytes(size),
        asked: `< ${kilobytes(limit)}`,
        holds: size < limit,
      });
      return [
        row(name, whole.length, 1_200_000),
        row(
          '  without Word and Excel',
          whole.length - packedSize(whole, 'extension/dist/office.js'),
          600_000,
        ),
      ];
    }),
  ];
}

/** Bytes a file takes in an archive. */
function packedSize(archive: Uint8Array, path: string): number {
  let packed = 0;
  unzipSync(archive, {
    filter({ name, size }) {
      if (name === path) packed = size;
      return false;
    },
  });
  return packed;
}

async function bench(): Promise<void> {
  if (!existsSync(join(root, 'dist/server.js')))
    throw new Error('nothing to measure: run `npm run build` first');
  const missed: Row[] = [];
  const show = (title: string, rows: readonly Row[]) => {
    console.log(printed(title, rows));
    missed.push(...rows.filter(({ holds }) => holds === false));
  };
  show('Whole check of the five samples, 27,700 characters', wholeCheck());
  show('Keystroke to diagnostics, over stdio', [
    await keystrokes(20_000, 200, 10),
    await keystrokes(200_000, 100, undefined),
    await keystrokes(1_000_000, 60, 50),
  ]);
  show('A ledger of 50,000 rows', largeLedger());
  show('Cold start', await coldStart());
  show('Memory of the server, a draft of 20,000 characters', await soak());
  show('Bundles', bundles());
  if (missed.length > 0) console.log(`Not met: ${missed.map(({ what }) => what).join(' · ')}`);
  process.exitCode = missed.length > 0 ? 1 : 0;
}

bench();
