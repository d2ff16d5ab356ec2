import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import packageJson from '../package.json';
import { Documents } from './documents/documents';
import { Surroundings } from './documents/inputs';
import { features } from './features';
import { abilitiesOf, type Command, defaultPreferences, type Session } from './features/feature';
import { fitHeapTo, keepHeapSmall } from './heap';

/** Wires the features to a connection and starts listening. */
export function serve(connection: Connection): void {
  keepHeapSmall();
  connection.onInitialize((params) => initialize(connection, params));
  connection.listen();
}

function initialize(connection: Connection, params: InitializeParams): InitializeResult {
  const { workspaceFolders, locale } = params;
  const surroundings = new Surroundings(
    workspaceFolders?.map(({ uri }) => uri) ?? [],
    locale?.startsWith('en') ? 'en' : 'zh',
  );
  const documents = new Documents(surroundings, (problem) => connection.console.error(problem));
  documents.onDidChange(({ document }) => fitHeapTo(document.getText().length));
  const session: Session = {
    connection,
    documents,
    surroundings,
    client: abilitiesOf(params),
    preferences: { ...defaultPreferences },
  };
  const commands = new Map<string, Command>(
    features.flatMap((feature) => Object.entries(feature.commands ?? {})),
  );
  connection.onExecuteCommand(async ({ command, arguments: given = [] }) => {
    const run = commands.get(command);
    if (!run) return new ResponseError(ErrorCodes.InvalidParams, `no command ${command}`);
    return run(session, ...given);
  });
  documents.listen(connection);
  for (const feature of features) feature.register?.(session);
  connection.onInitialized(() => {
    for (const feature of features) feature.start?.(session);
  });
  return {
    serverInfo: { name: packageJson.name, version: packageJson.version },
    capabilities: Object.assign(
      {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        executeCommandProvider: { commands: [...commands.keys()] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      ...features.map((feature) => feature.announce?.(session.client)),
    ),
  };
}
