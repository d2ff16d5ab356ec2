import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Bundles and minifies a module (its imports count from the project's root), for as long as it is used. */
export function withBundle<Result>(source: string, use: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'report-lint-bench-'));
  const outfile = join(folder, 'bundle.cjs');
  try {
    buildSync({
      stdin: { contents: source, resolveDir: join(import.meta.dirname, '../..'), loader: 'ts' },
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      outfile,
    });
    return use(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
