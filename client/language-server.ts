import * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  State,
  TransportKind,
} from 'vscode-languageclient/node';

/** Where drafts live: on disk, not yet saved, or in a virtual workspace. */
const schemes = ['file', 'untitled', 'vscode-vfs'];

export const documentSelector = schemes.flatMap((scheme) => [
  { scheme, language: 'markdown' },
  { scheme, language: 'plaintext' },
]);

/** The server process and the connection to it: none until the first report is met. */
export class LanguageServer implements vscode.Disposable {
  readonly #module: string;
  readonly #log: vscode.LogOutputChannel;
  readonly #storage: string;
  #client: LanguageClient | undefined;
  #starting: Promise<LanguageClient> | undefined;
  readonly #started = new vscode.EventEmitter<LanguageClient>();

  /** Fires for every fresh client, before it starts: the place to listen for notifications. */
  readonly onWillStart = this.#started.event;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.#module = context.asAbsolutePath('dist/server.js');
    this.#log = log;
    this.#storage = context.globalStorageUri.fsPath;
  }

  get running(): LanguageClient | undefined {
    return this.#client?.state === State.Running ? this.#client : undefined;
  }

  /** The running client; starts the server where none runs. */
  start(): Promise<LanguageClient> {
    this.#starting ??= this.#start().catch((problem: unknown) => {
      this.#starting = undefined;
      throw problem;
    });
    return this.#starting;
  }

  async #start(): Promise<LanguageClient> {
    const server = { module: this.#module, transport: TransportKind.ipc };
    const serverOptions: ServerOptions = { run: server, debug: server };
    const clientOptions: LanguageClientOptions = {
      documentSelector,
      outputChannel: this.#log,
      // What was learned from the office's own samples is kept there between sessions.
      initializationOptions: { reportLint: true, storage: this.#storage },
      diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    };
    const client = new LanguageClient('reportLint', 'Report Lint', serverOptions, clientOptions);
    this.#client = client;
    this.#started.fire(client);
    await client.start();
    return client;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#starting = undefined;
    if (client?.needsStop()) await client.stop();
  }

  dispose(): void {
    void this.stop();
    this.#started.dispose();
  }
}
