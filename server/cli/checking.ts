import type { Diagnostic } from '../../rules/diagnostic';
import { beyond } from '../../rules/engine/baseline';
import type { Checked } from '../../rules/engine/check';
import { check } from '../../rules/engine/check';
import { severityOf } from '../../rules/engine/severity';
import { type Evidence, supportOf } from '../../rules/evidence';
import { encoding } from '../../rules/project/encoding';
import {
  type Claim,
  claimsOf,
  type Positions,
  parseReport,
  type Report,
  type Span,
} from '../../rules/report';
import type { Severity } from '../../rules/rule';
import { templates } from '../../rules/templates';
import { stemOf } from '../project/ledgers';
import { entryOfProblem, type FileProblems, type Problem } from '../project/problem';
import type { Project, Projects } from '../project/project';
import { identify } from '../project/recognise';
import type { Document } from './documents';
import type { Input } from './inputs';
import { shownPath } from './inputs';

/** Zero-based line and UTF-16 character, as the language server protocol has it. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** One file in the JSON output. Names and shapes are the contract other programs rely on. */
export interface FileReport {
  readonly path: string;
  readonly isReport: boolean;
  readonly outline: {
    readonly title: string | null;
    readonly year: number | null;
    readonly roles: Readonly<
      Record<string, { presence: string; headings: readonly { text: string; range: Range }[] }>
    >;
  } | null;
  readonly numbers: readonly NumberReport[];
  readonly diagnostics: readonly DiagnosticReport[];
}

export interface NumberReport {
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly kind: string;
  readonly approximate: boolean;
  readonly claim: boolean;
  readonly range: Range;
  readonly support?: { readonly status: string; readonly by?: string };
}

export interface DiagnosticReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly data: Readonly<Record<string, unknown>>;
  readonly fix?: {
    readonly title: string;
    /** Part of what the `fix` command mends; the others want a person's eye. */
    readonly bulk: boolean;
    readonly edits: readonly { range: Range; newText: string }[];
  };
}

/** A document as it was checked. */
export interface CheckedFile {
  readonly document: Document;
  readonly project: Project;
  /** Undefined for a file that is no text, and for one that is no report and was not named. */
  readonly checked: Checked | undefined;
  /** Why it is no text, where it was to be checked. */
  readonly unreadable: Problem | undefined;
}

/**
 * Whether somebody misses a file that cannot be read: it was named, or says by its name that it is a report. Other
 * files of a folder are none of ours, whatever is in them.
 */
export function isMeant({ named, path }: Input): boolean {
  return named || Boolean(identify(stemOf(path), templates)?.title);
}

/** Checks one document that was read. */
export async function checkDocument(
  projects: Projects,
  input: Input,
  document: Document,
): Promise<CheckedFile> {
  const project = await projects.of(input.path, document.text);
  const none = { document, project, checked: undefined, unreadable: undefined };
  if (!input.named && project.inclusion === 'ignored') return none;
  if (document.usable === 'no')
    return {
      ...none,
      unreadable: isMeant(input) || project.inclusion === 'listed' ? document.problem : undefined,
    };
  const { text } = document;
  if (input.named || project.inclusion === 'listed') {
    return { ...none, checked: check({ text, ...project }) };
  }
  const report = parseReport(text, project.outline);
  if (!report.recognised) return none;
  return { ...none, checked: check({ text, ...project, report }) };
}

/** A checked document by the contract; undefined where there is nothing to say about it. */
export function fileReport(
  input: Input,
  { document, project, checked, unreadable: missed }: CheckedFile,
): FileReport | undefined {
  const unreadable = document.problem && encodingDiagnostic(document.problem, project);
  if (!checked) {
    if (!missed || !unreadable) return undefined;
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return {
      path: input.shown,
      isReport: false,
      outline: null,
      numbers: [],
      diagnostics: [{ ...unreadable, range }],
    };
  }
  const { report } = checked;
  const rangeOf = ranges(report.positions);
  const diagnostics = checked.diagnostics.map((diagnostic) =>
    diagnosticReport(diagnostic, rangeOf, document),
  );
  if (unreadable && document.problem) {
    diagnostics.unshift({ ...unreadable, range: rangeOf(document.problem) });
  }
  return {
    path: input.shown,
    isReport: true,
    outline: outlineOf(report, rangeOf),
    numbers: numbersOf(report, project.evidence, rangeOf),
    diagnostics,
  };
}

/** Files around the drafts that something is wrong with, by the same contract. */
export function problemReport({ path, problems }: FileProblems): FileReport {
  return {
    path: shownPath(path),
    isReport: false,
    outline: null,
    numbers: [],
    diagnostics: problems.map(({ rule, severity, message, range, data }) => ({
      rule,
      severity,
      message,
      range,
      data,
    })),
  };
}

function ranges(positions: Positions): (span: Span) => Range {
  return ({ start, end }) => ({ start: positions.positionAt(start), end: positions.positionAt(end) });
}

function encodingDiagnostic(
  problem: Problem,
  { settings, baseline }: Project,
): Omit<DiagnosticReport, 'range'> | undefined {
  const severity = severityOf(encoding, settings);
  if (severity === 'off') return undefined;
  const diagnostic = {
    rule: problem.rule,
    severity: problem.severity ?? severity,
    message: problem.message[settings.language],
    data: problem.data ?? {},
  };
  return beyond([diagnostic], entryOfProblem, baseline)[0];
}

function diagnosticReport(
  { rule, severity, message, start, end, data, fixes }: Diagnostic,
  rangeOf: (span: Span) => Range,
  { paragraphOf, usable }: Document,
): DiagnosticReport {
  const [fix] = fixes;
  const place = paragraphOf?.(start);
  return {
    rule,
    severity,
    message,
    range: rangeOf({ start, end }),
    data: place ? { ...data, paragraph: place.paragraph, paragraphText: place.text } : data,
    ...(fix && { fix: new ReportedFix(fix, usable === 'yes', rangeOf) }),
  };
}

/** Its edits are worked out for the formats that print them. */
class ReportedFix {
  readonly title: string;
  readonly bulk: boolean;
  readonly #fix: Diagnostic['fixes'][number];
  readonly #rangeOf: (span: Span) => Range;

  constructor(fix: Diagnostic['fixes'][number], writable: boolean, rangeOf: (span: Span) => Range) {
    this.title = fix.title;
    // What is not written back is nothing `fix` mends.
    this.bulk = writable && fix.bulk;
    this.#fix = fix;
    this.#rangeOf = rangeOf;
  }

  get edits(): readonly { range: Range; newText: string }[] {
    return this.#fix.edits.map((edit) => ({ range: this.#rangeOf(edit), newText: edit.newText }));
  }

  toJSON(): DiagnosticReport['fix'] {
    return { title: this.title, bulk: this.bulk, edits: this.edits };
  }
}

function outlineOf(report: Report, rangeOf: (span: Span) => Range): FileReport['outline'] {
  return {
    title: report.title?.text ?? null,
    year: report.year ?? null,
    roles: Object.fromEntries(
      report.roles.map(({ role, presence, headings }) => [
        role.id,
        {
          presence,
          headings: headings.map((heading) => ({
            text: heading.mark.text + heading.text,
            range: rangeOf(heading),
          })),
        },
      ]),
    ),
  };
}

/** All quantities of the report in order; support stands on claims only. */
function numbersOf(report: Report, evidence: Evidence, rangeOf: (span: Span) => Range): NumberReport[] {
  const supports = supportOf({ report, evidence });
  const claims = new Map<number, Claim>(claimsOf(report).map((claim) => [claim.start, claim]));
  const numbers: NumberReport[] = [];
  for (const block of report.blocks) {
    for (const quantity of block.passage.quantities) {
      const start = block.start + quantity.start;
      const claim = claims.get(start);
      const support = claim && supports.get(claim);
      numbers.push({
        text: quantity.text,
        value: quantity.value,
        unit: quantity.unit,
        kind: quantity.kind,
        approximate: quantity.approximations.length > 0,
        claim: claim !== undefined,
        range: rangeOf({ start, end: block.start + quantity.end }),
        ...(support && { support: { status: support.status, by: support.by } }),
      });
    }
  }
  return numbers;
}
