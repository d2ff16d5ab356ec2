/**
 * `npm run lock`, after dependencies change: drops optional platform packages from package-lock.json that the
 * registry at hand does not have, for `npm ci` asks for every one the lock file names.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const [path, { optionalDependencies }] of Object.entries(lock.packages)) {
  for (const name of Object.keys(optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${path}/node_modules/${name}`]) continue;
    console.log(`${path}: ${name}`);
    delete optionalDependencies[name];
  }
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, undefined, 2)}\n`);
