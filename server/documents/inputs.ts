import { join } from 'node:path';
import { Emitter, type Event } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { Language } from '../../rules/localized';
import type { FileProblems } from '../project/problem';
import { type Project, Projects } from '../project/project';

/** All that a check of one document needs beside its text. Compared by identity: the same object means nothing changed. */
export type Inputs = Project;

/**
 * What surrounds the documents of an editor, by their uris. The one place that knows the project behind the server:
 * uris become paths here, and a document that is not saved anywhere stands in the first folder of the workspace.
 */
export class Surroundings {
  #projects: Projects;
  #folders: readonly string[];
  readonly locale: Language;
  readonly #touched = new Emitter<void>();
  readonly #samplesRead = new Emitter<unknown>();
  #touches = 0;

  /** @param folders uris of the workspace's folders. */
  constructor(folders: readonly string[], locale: Language) {
    this.#folders = folders;
    this.locale = locale;
    this.#projects = this.#make();
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  set folders(folders: readonly string[]) {
    this.#folders = folders;
    this.#projects = this.#make();
  }

  get projects(): Projects {
    return this.#projects;
  }

  /** Samples that took a while are read and count from now on; with it, why they could not be. */
  get onDidReadSamples(): Event<unknown> {
    return this.#samplesRead.event;
  }

  /** Some file of the workspace was written, came or went. */
  get onDidTouch(): Event<void> {
    return this.#touched.event;
  }

  /** How often that was the case: what is wrong with files may have changed even where a check has the same inputs. */
  get touches(): number {
    return this.#touches;
  }

  inputsFor(uri: string, text: string): Promise<Inputs> {
    return this.#projects.of(this.pathOf(uri), text);
  }

  forget(uri: string): void {
    this.#projects.forget(this.pathOf(uri));
  }

  /** A file was written, created, renamed or deleted; true when what surrounds a document may differ now. */
  changed(uri: string): boolean {
    this.#touches++;
    this.#touched.fire();
    return this.#projects.changed(this.pathOf(uri));
  }

  /** What is wrong with configuration, ledgers and packs, by the uris of these files. */
  problems(): readonly (Pick<FileProblems, 'problems'> & { readonly uri: string })[] {
    return this.#projects
      .problems()
      .map(({ path, problems }) => ({ uri: URI.file(path).toString(), problems }));
  }

  pathOf(uri: string): string {
    const parsed = URI.parse(uri);
    if (parsed.scheme === 'file') return parsed.fsPath;
    const [folder] = this.#folders;
    return join(folder === undefined ? process.cwd() : URI.parse(folder).fsPath, Utils.basename(parsed));
  }

  #make(): Projects {
    return new Projects({
      locale: this.locale,
      samplesRead: (failure) => this.#samplesRead.fire(failure),
    });
  }
}
