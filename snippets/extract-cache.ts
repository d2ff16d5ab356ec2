import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtractCache } from './samples';

/** A folder of small files. What cannot be read or written is as if it were not there: a cache only saves time. */
export function folderCache(folder: string): ExtractCache {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), `${key}.extract`);
  return {
    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch {
        return undefined;
      }
    },
    async set(key, packed) {
      const path = pathOf(key);
      try {
        await mkdir(join(path, '..'), { recursive: true });
        await writeFile(`${path}.${process.pid}`, packed);
        await rename(`${path}.${process.pid}`, path);
      } catch {
        // The next run makes it again.
      }
    },
  };
}
