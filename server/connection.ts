import {
  type Connection,
  ErrorCodes,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import packageJson from '../package.json';
import { Documents } from './documents/documents';
import { plainInputs } from './documents/inputs';
import { features } from './features';
import { abilitiesOf, type Command, type Session } from './features/feature';

/** Wires the features to a connection and starts listening. */
export function serve(connection: Connection): void {
  const documents = new Documents(plainInputs());
  const commands: Readonly<Record<string, Command>> = Object.assign(
    {},
    ...features.map((feature) => feature.commands ?? {}),
  );

  connection.onInitialize((params) => {
    const session: Session = { connection, documents, client: abilitiesOf(params) };
    const capabilities: ServerCapabilities = {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      executeCommandProvider: { commands: Object.keys(commands) },
    };
    for (const feature of features) {
      Object.assign(capabilities, feature.announce?.(session.client));
      feature.register?.(session);
    }
    connection.onExecuteCommand(async ({ command, arguments: given = [] }) => {
      const run = commands[command];
      if (!run) return new ResponseError(ErrorCodes.InvalidParams, `no command ${command}`);
      return run(session, ...given);
    });
    return { serverInfo: { name: packageJson.name, version: packageJson.version }, capabilities };
  });

  documents.listen(connection);
  connection.listen();
}
