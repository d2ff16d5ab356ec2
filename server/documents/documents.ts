import {
  type CancellationToken,
  type Connection,
  Emitter,
  type Event,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../../rules/diagnostic';
import { check } from '../../rules/engine/check';
import { parseReport, type Report } from '../../rules/report';
import type { Inputs, Surroundings } from './inputs';

/** A report as it stands in the editor, checked. */
export interface CheckedDocument {
  readonly uri: string;
  readonly version: number;
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
  readonly inputs: Inputs;
  /** Changes whenever the check was made anew; never the same twice in the life of all servers. */
  readonly resultId: string;
}

/** What is remembered of an open document between two looks at it. */
interface Entry {
  /** It says so itself, and stays a report while it is open: its title may be in the middle of being rewritten. */
  recognised: boolean;
  /** What was made of it last. */
  isReport: boolean;
  /** The user asked to check it, whatever it says. */
  asked: boolean;
  /** The version and inputs that `report` and `checked` were read from. */
  version: number;
  inputs: Inputs | undefined;
  /** As many touches of files around it were known of when its inputs were read last. */
  touches: number;
  report: Report | undefined;
  checked: CheckedDocument | undefined;
}

/** Whether a document is a report. */
export interface Judgement {
  readonly uri: string;
  readonly isReport: boolean;
}

/** The documents open in the editor, checked when somebody asks and only then. */
export class Documents {
  readonly #open = new TextDocuments(TextDocument);
  readonly #entries = new Map<string, Entry>();
  readonly #judged = new Emitter<Judgement>();
  readonly #outdated = new Emitter<void>();
  readonly #read = new Emitter<void>();
  readonly #surroundings: Surroundings;
  readonly #complain: (problem: string) => void;
  readonly #server = `${process.pid}.${Date.now().toString(36)}`;
  #checks = 0;

  /** @param complain is told of a check that failed, which is a fault of ours; the last good one stands meanwhile. */
  constructor(surroundings: Surroundings, complain: (problem: string) => void) {
    this.#surroundings = surroundings;
    this.#complain = complain;
    this.#open.onDidClose(({ document: { uri } }) => {
      this.#entries.delete(uri);
      surroundings.forget(uri);
    });
  }

  listen(connection: Connection): void {
    this.#open.listen(connection);
  }

  /** A document turned out to be a report, or to be none any more: it was one by the configuration alone, say. */
  get onDidJudge(): Event<Judgement> {
    return this.#judged.event;
  }

  /** What was said of open documents may hold no longer, though their text stands: something around them changed. */
  get onDidOutdate(): Event<void> {
    return this.#outdated.event;
  }

  outdate(): void {
    this.#outdated.fire();
  }

  /** What surrounds a document was read anew. */
  get onDidReadSurroundings(): Event<void> {
    return this.#read.event;
  }

  get onDidChange(): TextDocuments<TextDocument>['onDidChangeContent'] {
    return this.#open.onDidChangeContent;
  }

  get onDidClose(): TextDocuments<TextDocument>['onDidClose'] {
    return this.#open.onDidClose;
  }

  get onDidSave(): TextDocuments<TextDocument>['onDidSave'] {
    return this.#open.onDidSave;
  }

  get uris(): readonly string[] {
    return this.#open.keys();
  }

  text(uri: string): string | undefined {
    return this.#open.get(uri)?.getText();
  }

  version(uri: string): number | undefined {
    return this.#open.get(uri)?.version;
  }

  /** From now on the document is checked, whatever it says of itself. */
  treatAsReport(uri: string): void {
    const entry = this.#entry(uri);
    if (entry.asked) return;
    entry.asked = true;
    entry.version = Number.NaN;
    this.#outdated.fire();
  }

  /** The document as it stands now, checked; undefined where it is not open, is no report, or nobody waits any more. */
  async checked(uri: string, token?: CancellationToken): Promise<CheckedDocument | undefined> {
    const opened = this.#open.get(uri);
    if (!opened) return undefined;
    const { touches } = this.#surroundings;
    const inputs = await this.#surroundings.inputsFor(uri, opened.getText());
    const document = this.#open.get(uri);
    if (!document || token?.isCancellationRequested) return undefined;
    const entry = this.#entry(uri);
    if (entry.inputs !== inputs || entry.touches !== touches) {
      entry.touches = touches;
      this.#read.fire();
    }
    if (entry.inputs === inputs && entry.version === document.version) {
      return entry.checked;
    }
    entry.version = document.version;
    entry.inputs = inputs;
    try {
      const wasReport = entry.isReport;
      entry.isReport = this.#isReport(entry, document, inputs);
      if (entry.isReport !== wasReport) this.#judged.fire({ uri, isReport: entry.isReport });
      if (entry.isReport) return this.#check(entry, document, inputs);
      entry.checked = undefined;
      return undefined;
    } catch (problem) {
      this.#complain(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
      return undefined;
    }
  }

  #isReport(entry: Entry, document: TextDocument, inputs: Inputs): boolean {
    if (entry.asked) return true;
    if (inputs.inclusion === 'ignored') return false;
    if (inputs.inclusion === 'listed' || entry.recognised) return true;
    entry.report = parseReport(document.getText(), inputs.outline, entry.report);
    entry.recognised = entry.report.recognised;
    return entry.recognised;
  }

  #check(entry: Entry, document: TextDocument, inputs: Inputs): CheckedDocument {
    const { report, checked: earlier } = entry;
    const text = document.getText();
    const read = report?.text === text ? report : undefined;
    const checked = check({ ...inputs, text, ...(earlier && { earlier }), ...(read && { report: read }) });
    entry.report = undefined;
    entry.checked = {
      uri: document.uri,
      version: document.version,
      ...checked,
      inputs,
      resultId: `${this.#server}.${++this.#checks}`,
    };
    return entry.checked;
  }

  #entry(uri: string): Entry {
    let entry = this.#entries.get(uri);
    if (!entry) {
      entry = {
        recognised: false,
        isReport: false,
        asked: false,
        version: Number.NaN,
        inputs: undefined,
        touches: 0,
        report: undefined,
        checked: undefined,
      };
      this.#entries.set(uri, entry);
    }
    return entry;
  }
}
