// `npm run learn`: writes data/learned.json from the sample reports in seeds/. `--check` only tells whether it would change.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templates } from '../../rules/templates';
import { printPack } from '../pack';
import { learnTexts } from './learn-texts';

export function learnBuiltin(root: string): string {
  const folder = join(root, 'seeds');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const [outline] = templates;
  if (!outline) throw new Error('no outline template');
  const texts = files.map((name) => ({
    id: name.replace(/[_.].*$/, ''),
    text: readFileSync(join(folder, name), 'utf8'),
  }));
  return printPack(learnTexts(texts, outline));
}

if (process.argv[1] === import.meta.filename) {
  const file = join(import.meta.dirname, '../data/learned.json');
  const learned = learnBuiltin(join(import.meta.dirname, '../..'));
  const same = readFileSync(file, { encoding: 'utf8', flag: 'a+' }) === learned;
  if (process.argv.includes('--check')) {
    if (!same) console.error('snippets/data/learned.json is not what the samples teach: run `npm run learn`');
    process.exitCode = same ? 0 : 1;
  } else {
    writeFileSync(file, learned);
    console.log(`${file}: ${Buffer.byteLength(learned)} bytes${same ? ', unchanged' : ''}`);
  }
}
