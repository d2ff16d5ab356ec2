import { type BaselineEntry, baselineOf, counted } from '../../rules/engine/baseline';
import type { Language } from '../../rules/localized';
import { encoding } from '../../rules/project/encoding';
import { entryOfProblem, type FileProblems } from '../project/problem';
import { Projects, type ProjectsOptions } from '../project/project';
import { type CheckedFile, checkDocument, type FileReport, fileReport, isMeant } from './checking';
import { type Document, readDocument } from './documents';
import { type FormatName, type Summary, summaryOf } from './format/format';
import { formatOf, type Look } from './format/formats';
import type { Input } from './inputs';

/** What a batch of checks needs to know; plain data, so that it can be sent to a worker. */
export interface JobOptions {
  readonly format: FormatName;
  readonly look: Look;
  readonly projects: Omit<ProjectsOptions, 'unsaved' | 'samplesRead'>;
  /** Findings go to the baseline instead of into the output. */
  readonly recordBaseline: boolean;
  /** The only rules whose findings count; undefined for all. */
  readonly rules?: readonly string[];
}

/** What became of one document; plain data. */
export interface Done {
  /** As the format prints it; undefined for what is no report and was not named. */
  readonly printed: string | undefined;
  readonly summary: Summary | undefined;
  readonly language: Language;
  readonly fixable: number;
  /** Why it could not be read, in the terminal's language. */
  readonly failure: string | undefined;
  readonly path: string;
  readonly baseline: readonly BaselineEntry[];
}

/** Checks document after document with one memory of what surrounds them. */
export class Job {
  readonly #options: JobOptions;
  readonly #projects: Projects;

  constructor(options: JobOptions) {
    this.#options = options;
    this.#projects = new Projects(options.projects);
  }

  /** Checks documents in turn; while one is checked, the next is being read. */
  async checkAll(inputs: readonly Input[]): Promise<readonly Done[]> {
    const done: Done[] = [];
    let reading = inputs[0] && readDocument(inputs[0]);
    for (const [index, input] of inputs.entries()) {
      const document = await reading;
      const next = inputs[index + 1];
      reading = next && readDocument(next);
      // Met where it is awaited, also when this check fails before.
      reading?.catch(() => undefined);
      if (document) done.push(await this.#check(input, document));
    }
    return done;
  }

  async check(input: Input): Promise<Done> {
    return this.#check(input, await readDocument(input));
  }

  async #check(input: Input, document: Awaited<ReturnType<typeof readDocument>>): Promise<Done> {
    const language = this.#options.projects.locale ?? 'zh';
    const done: Done = {
      printed: undefined,
      summary: undefined,
      language,
      fixable: 0,
      failure: undefined,
      path: input.path,
      baseline: [],
    };
    if ('failure' in document)
      return isMeant(input) ? { ...done, failure: document.failure[language] } : done;
    try {
      return { ...done, ...(await this.#checkDocument(input, document)) };
    } catch (error) {
      // A mistake of the program met in one document must not cost the others their check.
      if (!(error instanceof Error)) throw error;
      const words = { zh: '检查时出错，请报告此问题', en: 'the check itself failed; please report this' };
      return { ...done, failure: `${input.shown}: ${words[language]}\n${error.stack ?? error.message}` };
    }
  }

  async #checkDocument(input: Input, document: Document): Promise<Partial<Done>> {
    const language = this.#options.projects.locale ?? 'zh';
    const file = await checkDocument(this.#projects, input, document);
    this.#projects.forget(input.path);
    const failure = file.unreadable && `${input.shown}: ${file.unreadable.message[language]}`;
    const everything = fileReport(input, file);
    if (!everything) return {};
    const whole = { ...everything, diagnostics: this.#wanted(everything.diagnostics) };
    const { checked, project } = file;
    const { recordBaseline } = this.#options;
    const baseline = recordBaseline ? entriesOf(whole, checked) : [];
    const report: FileReport = recordBaseline ? { ...whole, diagnostics: [] } : whole;
    const printed = this.#format.file(report, {
      text: document.text,
      positions: checked?.report.positions,
      language: project.settings.language,
    });
    return {
      printed,
      summary: summaryOf(report),
      language: project.settings.language,
      fixable: report.diagnostics.filter(({ fix }) => fix?.bulk).length,
      failure,
      baseline,
    };
  }

  /** What is wrong with the files around the documents checked so far. */
  problems(): readonly FileProblems[] {
    return this.#projects
      .problems()
      .map(({ path, problems }) => ({ path, problems: this.#wanted(problems) }))
      .filter(({ problems }) => problems.length > 0);
  }

  #wanted<Found extends { readonly rule: string }>(found: readonly Found[]): readonly Found[] {
    const { rules } = this.#options;
    return rules ? found.filter(({ rule }) => rules.includes(rule)) : found;
  }

  get #format() {
    return formatOf(this.#options.format, this.#options.look);
  }
}

/** All that a baseline is to know of a document: what was found in its text, and in how it is written. */
function entriesOf({ diagnostics }: FileReport, checked: CheckedFile['checked']): BaselineEntry[] {
  const ofFile = diagnostics.filter(({ rule }) => rule === encoding.id).map(entryOfProblem);
  return [...counted(ofFile), ...(checked ? baselineOf(checked.report, checked.diagnostics) : [])];
}
