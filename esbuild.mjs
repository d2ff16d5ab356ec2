// Builds dist/: the extension's client, the language server, the command line tool and the office bundle.
import { build } from 'esbuild';

const minify = !process.argv.includes('--development');
const shared = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
};

await Promise.all([
  build({ ...shared, entryPoints: ['client/client.ts'], outfile: 'dist/client.js', external: ['vscode'] }),
  build({ ...shared, entryPoints: ['server/server.ts'], outfile: 'dist/server.js' }),
  build({
    ...shared,
    entryPoints: ['server/cli/cli.ts'],
    outfile: 'dist/cli.js',
    external: ['./office', './office.js', './server.js'],
  }),
  build({ ...shared, entryPoints: ['server/office/office.ts'], outfile: 'dist/office.js' }),
]);
