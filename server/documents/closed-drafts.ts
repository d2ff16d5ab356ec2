import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { checkDocument, fileReport } from '../cli/checking';
import { readDocument } from '../cli/documents';
import { findInputs, type Input } from '../cli/inputs';
import { severities, source } from '../features/protocol';
import type { Surroundings } from './inputs';

/** What was found in a draft that lies in the workspace and is not open; no items for a file that is no report. */
export interface ClosedDraft {
  readonly uri: string;
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

interface Kept extends ClosedDraft {
  /** Time and size of the file, and the state of what surrounds it, when it was looked at. */
  readonly stamp: string;
  readonly generation: number;
}

/**
 * The drafts of the workspace's folders as they stand on disk. They are asked for every few seconds, so that what
 * has not changed costs nothing: the folders are listed and files are looked at only after `outdate`.
 */
export class ClosedDrafts {
  readonly #surroundings: Surroundings;
  readonly #kept = new Map<string, Kept>();
  #inputs: Promise<readonly Input[]> | undefined;
  #generation = 0;
  readonly #server = `closed.${process.pid}.${Date.now().toString(36)}`;
  #results = 0;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Files may have changed, come or gone, or what surrounds them is another. */
  outdate(): void {
    this.#generation++;
    this.#inputs = undefined;
  }

  /** Files there are to look at again, before `drafts` is asked for. */
  async pending(): Promise<number> {
    const inputs = await this.#listed();
    return inputs.filter(({ path }) => this.#kept.get(path)?.generation !== this.#generation).length;
  }

  /** @param isOpen documents open in the editor are checked there. */
  async *drafts(isOpen: (uri: string) => boolean, token: CancellationToken): AsyncIterable<ClosedDraft> {
    for (const input of await this.#listed()) {
      if (token.isCancellationRequested) return;
      const uri = URI.file(input.path).toString();
      if (isOpen(uri)) continue;
      let kept = this.#kept.get(input.path);
      if (kept?.generation !== this.#generation) {
        kept = await this.#look(input, uri, kept);
        if (kept) this.#kept.set(input.path, kept);
        else this.#kept.delete(input.path);
        // One file is a moment; a folder of them must leave room for what the user types meanwhile.
        await setImmediate();
      }
      if (kept) yield kept;
    }
  }

  #listed(): Promise<readonly Input[]> {
    this.#inputs ??= findInputs(
      this.#surroundings.folders.filter((uri) => uri.startsWith('file:')).map((uri) => URI.parse(uri).fsPath),
    ).then(({ inputs }) => inputs.filter(({ path }) => !/\.docx$/i.test(path)));
    return this.#inputs;
  }

  async #look(input: Input, uri: string, kept: Kept | undefined): Promise<Kept | undefined> {
    const generation = this.#generation;
    const file = await stat(input.path).catch(() => undefined);
    const document = file && (await readDocument(input));
    if (!document || 'failure' in document) return undefined;
    const checked = await checkDocument(this.#surroundings.projects, input, document);
    const stamp = `${file.mtimeMs} ${file.size} ${checked.project.version}`;
    if (kept?.stamp === stamp) return { ...kept, generation };
    const items = fileReport(input, checked)?.diagnostics.map(({ rule, severity, message, range, data }) => ({
      range,
      severity: severities[severity],
      source,
      code: rule,
      message,
      data: { ...data, rule },
    }));
    return { uri, stamp, generation, items: items ?? [], resultId: `${this.#server}.${++this.#results}` };
  }
}
