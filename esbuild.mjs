// Builds dist/ (`--development`: readable, with source maps): the extension's client, the language server, the command line tool and the office bundle.
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { pinyinInitials } from './scripts/pinyin-initials.mjs';

const minify = !process.argv.includes('--development');
/** `--outdir DIR` builds elsewhere, for tests that run beside others. */
const at = process.argv.indexOf('--outdir');
const outdir = at < 0 ? 'dist' : process.argv[at + 1];
const shared = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  // Chinese stands as itself: half the size of its escapes.
  charset: 'utf8',
  // Some packages carry an older module format beside, which esbuild cannot follow.
  mainFields: ['module', 'main'],
  // What older Node needed copies of, Node has itself.
  alias: {
    'graceful-fs': 'node:fs',
    'readable-stream': 'node:stream',
  },
};

/** Some packages find their own place by a name that only modules know. */
const ownUrl = "const importMetaUrl=require('node:url').pathToFileURL(__filename).href;";

/** Parts that most runs never need are files of their own beside the others, read when first asked for. */
const parts = {
  office: 'server/office/office',
  samples: 'snippets/samples',
};
const apart = {
  name: 'apart',
  setup(build) {
    for (const [name, source] of Object.entries(parts)) {
      const own = new RegExp(`/${source.split('/').slice(-2).join('/')}$`);
      build.onResolve({ filter: own }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path: `./${name}.js`, external: true },
      );
    }
  },
};

/** Of the manifest, the bundles say the name and the version. */
const nameAndVersion = {
  name: 'name and version',
  setup(build) {
    build.onLoad({ filter: /package\.json$/ }, ({ path }) => {
      const { name, version } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ name, version }), loader: 'json' };
    });
  },
};

/**
 * The client library asks whether VS Code is new enough. VS Code asks so itself, by the manifest's `engines`, and
 * installs or starts nothing otherwise; the answer needs no 20 kB of version ranges.
 */
const versionIsHeld = {
  name: 'version is held by the manifest',
  setup(build) {
    build.onResolve({ filter: /^semver\/functions\/(?:parse|satisfies)$/ }, ({ path }) => ({
      path,
      namespace: 'version',
    }));
    build.onLoad({ filter: /./, namespace: 'version' }, () => ({
      contents: 'module.exports = (version) => version',
    }));
  },
};

// The client asks of any Markdown or text whether it looks like a report before it starts the server; it imports
// nothing of the checker, so the templates' answer to that is put in here.
const templates = 'rules/templates/';
const recognition = readdirSync(templates)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(templates + name, 'utf8')))
  .map(({ recognition, roles }) => ({
    ...recognition,
    headings: roles.flatMap(({ headings }) =>
      headings.filter(({ weight }) => weight >= 3).map(({ pattern }) => pattern),
    ),
  }));

await Promise.all([
  build({
    ...shared,
    entryPoints: ['client/client.ts'],
    outfile: `${outdir}/client.js`,
    external: ['vscode'],
    plugins: [versionIsHeld],
    define: { RECOGNITION: JSON.stringify(recognition) },
  }),
  build({
    ...shared,
    entryPoints: ['server/server.ts'],
    outfile: `${outdir}/server.js`,
    plugins: [apart, nameAndVersion],
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: ownUrl },
  }),
  build({
    ...shared,
    entryPoints: ['server/cli/cli.ts'],
    outfile: `${outdir}/cli.js`,
    plugins: [apart, nameAndVersion],
    external: ['./server.js'],
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: `#!/usr/bin/env node\n${ownUrl}` },
  }),
  ...Object.entries(parts).map(([name, source]) =>
    build({
      ...shared,
      entryPoints: [`${source}.ts`],
      outfile: `${outdir}/${name}.js`,
      plugins: [pinyinInitials],
    }),
  ),
]);
