import { type Connection, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import packageJson from '../package.json';
import { Documents } from './documents/documents';
import { plainInputs } from './documents/inputs';
import { features } from './features';
import { abilitiesOf, type Session } from './features/feature';

/** Wires the features to a connection and starts listening. */
export function serve(connection: Connection): void {
  const documents = new Documents(plainInputs);

  connection.onInitialize((params) => {
    const session: Session = { connection, documents, client: abilitiesOf(params) };
    const capabilities: ServerCapabilities = {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    };
    for (const feature of features) {
      Object.assign(capabilities, feature.announce(session.client));
      feature.register(session);
    }
    return { serverInfo: { name: packageJson.name, version: packageJson.version }, capabilities };
  });

  documents.listen(connection);
  connection.listen();
}
