import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';

const server = join(import.meta.dirname, '../../dist/server.js');

/** What an editor of today says it can do. */
export const modern: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    workspaceFolders: true,
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { resolveSupport: { properties: ['edit'] } },
  },
};

/** An editor of years ago: no pull, no versions, nothing to refresh. */
export const plain: ClientCapabilities = { workspace: { applyEdit: true } };

/**
 * An editor without a screen: speaks the protocol with a server process of its own, over files in a folder of its
 * own. Waits for messages, never for time.
 */
export class Editor {
  readonly folder: string;
  readonly initialized: InitializeResult;
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly #documents = new Map<string, TextDocument>();
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting = new Set<() => void>();
  refreshes = 0;
  /** What the server asked to have applied and what became of it; a test may refuse. */
  readonly applied: WorkspaceEdit[] = [];

  private constructor(
    folder: string,
    process: ChildProcess,
    connection: ProtocolConnection,
    initialized: InitializeResult,
  ) {
    this.folder = folder;
    this.process = process;
    this.connection = connection;
    this.initialized = initialized;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params);
      this.#wake();
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#wake();
      return null;
    });
    connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      this.applied.push(edit);
      this.apply(edit);
      return { applied: true };
    });
    connection.onRequest('client/registerCapability', () => null);
  }

  /** @param files name and content of what lies in the editor's folder. */
  static async start(
    files: Readonly<Record<string, string>> = {},
    capabilities: ClientCapabilities = modern,
    options: Readonly<Record<string, unknown>> = {},
  ): Promise<Editor> {
    const folder = await mkdtemp(join(tmpdir(), 'report-lint-protocol-'));
    for (const [name, text] of Object.entries(files)) await write(join(folder, name), text);
    const process = spawn(globalThis.process.execPath, [server, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    connection.listen();
    const initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: globalThis.process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: [{ uri: URI.file(folder).toString(), name: 'drafts' }],
      ...options,
    });
    const editor = new Editor(folder, process, connection, initialized);
    await connection.sendNotification('initialized', {});
    return editor;
  }

  uri(name: string): string {
    return URI.file(join(this.folder, name)).toString();
  }

  /** Writes a file and tells the server, as an editor that watches files does. */
  async write(name: string, text: string | Uint8Array): Promise<void> {
    await write(join(this.folder, name), text);
    await this.tellChanged(name, 2);
  }

  async delete(name: string): Promise<void> {
    await rm(join(this.folder, name), { recursive: true });
    await this.tellChanged(name, 3);
  }

  async tellChanged(name: string, type: 1 | 2 | 3): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(name), type }],
    });
  }

  async open(name: string, text: string, languageId = 'markdown'): Promise<string> {
    const uri = name.includes(':') ? name : this.uri(name);
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.#document(uri).getText();
  }

  /** Replaces a stretch, found by its words, as typing would. */
  async replace(uri: string, words: string, by: string): Promise<void> {
    const document = this.#document(uri);
    const start = document.getText().indexOf(words);
    if (start < 0) throw new Error(`no “${words}” in the document`);
    await this.edit(uri, [
      {
        range: { start: document.positionAt(start), end: document.positionAt(start + words.length) },
        newText: by,
      },
    ]);
  }

  async edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.#document(uri);
    const contentChanges = [...edits]
      .sort(
        (a, b) =>
          b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
      )
      .map(({ range, newText: text }) => ({ range, text }));
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  version(uri: string): number {
    return this.#document(uri).version;
  }

  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('asked without a result id, answered “unchanged”');
    return report.items;
  }

  /** Rules of the findings, in order of place. */
  async rules(uri: string): Promise<string[]> {
    return (await this.diagnostics(uri)).map(({ code }) => String(code));
  }

  async request<Result>(method: string, uri: string, more: object = {}): Promise<Result> {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...more });
  }

  execute<Result>(command: string, ...args: unknown[]): Promise<Result> {
    return this.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
  }

  /** The place of some words, and how far into them. */
  position(uri: string, words: string, into = 0): Position {
    const document = this.#document(uri);
    const start = document.getText().indexOf(words);
    if (start < 0) throw new Error(`no “${words}” in the document`);
    return document.positionAt(start + into);
  }

  /** Some stretch of the document: any numbers do. */
  stretch(uri: string, at: number, length: number): Range {
    const document = this.#document(uri);
    const start = at % (document.getText().length + 1);
    return { start: document.positionAt(start), end: document.positionAt(start + length) };
  }

  textAt(uri: string, range: Range): string {
    return this.#document(uri).getText(range);
  }

  actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    return this.request('textDocument/codeAction', uri, {
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
  }

  /** Carries an action out: resolves it where its edit is left open, and applies the edit. */
  async carryOut(action: CodeAction): Promise<void> {
    const resolved = action.edit
      ? action
      : await this.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    if (!resolved.edit) throw new Error(`“${action.title}” has no edit`);
    await this.apply(resolved.edit);
  }

  async apply({ changes, documentChanges }: WorkspaceEdit): Promise<void> {
    for (const [uri, edits] of Object.entries(changes ?? {})) await this.edit(uri, edits);
    for (const change of documentChanges ?? []) {
      if (!('edits' in change)) throw new Error('no edit of a text document');
      const { uri, version } = change.textDocument;
      if (version !== this.version(uri))
        throw new Error(`made for version ${version}, not ${this.version(uri)}`);
      await this.edit(
        uri,
        change.edits.map((edit) =>
          'snippet' in edit ? { range: edit.range, newText: withoutStops(edit.snippet.value) } : edit,
        ),
      );
    }
  }

  /** What was pushed for a document, once it is as wanted. */
  pushed(
    uri: string,
    wanted: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    return this.until(() => {
      const params = this.#published.get(uri);
      return params && wanted(params) ? params : undefined;
    });
  }

  /** Every uri anything was ever pushed for. */
  get pushedTo(): string[] {
    return [...this.#published.keys()];
  }

  /** Looks again at every message until there is an answer. */
  until<Result>(look: () => Result | undefined): Promise<Result> {
    return new Promise((done) => {
      const again = (): void => {
        const result = look();
        if (result === undefined) return;
        this.#waiting.delete(again);
        done(result);
      };
      this.#waiting.add(again);
      again();
    });
  }

  async stop(): Promise<void> {
    const gone = new Promise<number | null>((done) => this.process.once('exit', done));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await gone;
    this.connection.dispose();
    await rm(this.folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the server ended with ${code}`);
  }

  #document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  #wake(): void {
    for (const look of [...this.#waiting]) look();
  }
}

/** A snippet's text with every stop left as it is. */
function withoutStops(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
}

async function write(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
