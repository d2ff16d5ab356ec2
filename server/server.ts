import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './connection';

/** How a client is to be spoken to. */
const ways = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;

/** Runs alone (`node server.js --stdio`) and as VS Code's child (node IPC): the switches say which. */
if (process.argv.some((given) => ways.test(given))) serve(createConnection(ProposedFeatures.all));
else {
  process.stderr.write(
    'report-lint: 语言服务器由编辑器启动，请加 --stdio / a language server, started by editors with --stdio\n',
  );
  process.exitCode = 2;
}
