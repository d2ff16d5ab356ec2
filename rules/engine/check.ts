import type { Diagnostic } from '../diagnostic';
import { type Evidence, noEvidence } from '../evidence';
import { rules } from '../index';
import type { Language } from '../localized';
import { unreadable } from '../project/encoding';
import { type Outline, parseReport, perPassage, type Report, type Skeleton, type Span } from '../report';
import type { CheckContext, Edit, Finding, Fix, PassageRule, ReportRule, Rule, Severity } from '../rule';
import type { Settings } from '../settings';
import { type BaselineEntry, beyondBaseline } from './baseline';
import { heard, type IgnoreComments, needless, readIgnoreComments } from './ignore-comments';
import { milder, severityOf } from './severity';
import { withoutStacked } from './stacked';

export interface CheckInput {
  readonly text: string;
  readonly outline: Outline;
  readonly settings: Settings;
  readonly evidence?: Evidence;
  /** Learned skeletons by role; the template's stands where this gives none. */
  readonly skeletons?: (role: string) => Skeleton | undefined;
  /** Findings the office has agreed to live with. */
  readonly baseline?: readonly BaselineEntry[];
  /** The last check of the same document: what has not changed is taken over. */
  readonly earlier?: Checked;
  /** A reading of this very text under this outline, where somebody has made one already. */
  readonly report?: Report;
}

export interface Checked {
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The whole check: read the report, run every rule, leave out what is said twice, what comments ignore and what the
 * baseline knows, in order of place. The result depends on the input alone.
 */
export function check(input: CheckInput): Checked {
  const { settings, outline, evidence = noEvidence } = input;
  const report = input.report ?? parseReport(input.text, outline, input.earlier?.report);
  const context: CheckContext = {
    report,
    outline,
    settings,
    evidence,
    skeletonOf: (role) => input.skeletons?.(role) ?? plainSkeleton(outline, role),
  };
  const plan = planFor(settings);
  const garbled = unreadable(input.text);
  const found = inOrder([
    ...passageDiagnostics(plan, report),
    ...reportDiagnostics(plan, context),
    ...(garbled ? fileDiagnostics('project/encoding', [garbled], settings) : []),
  ]);
  const comments = readIgnoreComments(report, (id) => ruleIds.has(id));
  const left = heard(withoutStacked(found), comments);
  const faults = commentFindings(comments, input, evidence);
  const said = fileDiagnostics('project/unknown-rule', faults, settings);
  const diagnostics = said.length > 0 ? inOrder([...left, ...said]) : left;
  return { report, diagnostics: beyondBaseline(report, diagnostics, input.baseline ?? []) };
}

const ruleIds: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]));

/** By place; the longer first and then the catalogue's order where several start together. */
function inOrder(diagnostics: Diagnostic[]): Diagnostic[] {
  return diagnostics.sort(
    (a, b) => a.start - b.start || a.end - b.end || (ruleIds.get(a.rule) ?? 0) - (ruleIds.get(b.rule) ?? 0),
  );
}

/** The rules that are on, with their severities. */
interface Plan {
  readonly settings: Settings;
  readonly passageRules: readonly { readonly rule: PassageRule; readonly severity: Severity }[];
  readonly reportRules: readonly { readonly rule: ReportRule; readonly severity: Severity }[];
}

interface PassageFindings {
  readonly found: readonly {
    readonly rule: PassageRule;
    readonly severity: Severity;
    readonly finding: Finding;
  }[];
  /** As diagnostics of the document, for the place where the passage stood last. */
  placed: { readonly start: number; readonly diagnostics: readonly Diagnostic[] };
}

const plans = new WeakMap<Settings, Plan>();

function planFor(settings: Settings): Plan {
  let plan = plans.get(settings);
  if (!plan) {
    const on = rules.flatMap((rule) => {
      const severity = severityOf(rule, settings);
      return severity === 'off' ? [] : [{ rule, severity }];
    });
    plan = {
      settings,
      passageRules: on.flatMap(({ rule, severity }) =>
        rule.scope === 'passage' ? [{ rule, severity }] : [],
      ),
      reportRules: on.flatMap(({ rule, severity }) => (rule.scope === 'report' ? [{ rule, severity }] : [])),
    };
    plans.set(settings, plan);
  }
  return plan;
}

const silent: PassageFindings = { found: [], placed: { start: 0, diagnostics: [] } };

/** What passage rules find depends on the passage and the settings alone, so it is kept until either is another. */
const keptIn = perPassage((): { plan: Plan | undefined; findings: PassageFindings } => ({
  plan: undefined,
  findings: silent,
}));

/** Looks at the passages nobody has looked at under this plan; rule by rule, which is quicker than passage by passage. */
function findInPassages(plan: Plan, report: Report): void {
  const fresh = report.blocks.flatMap(({ passage }) =>
    keptIn(passage).plan === plan ? [] : { passage, found: [] as PassageFindings['found'][number][] },
  );
  for (const { rule, severity } of plan.passageRules)
    for (const { passage, found } of fresh)
      for (const finding of rule.check(passage, plan.settings)) found.push({ rule, severity, finding });
  for (const { passage, found } of fresh) {
    const kept = keptIn(passage);
    kept.plan = plan;
    kept.findings = found.length === 0 ? silent : { found, placed: { start: -1, diagnostics: [] } };
  }
}

function passageDiagnostics(plan: Plan, report: Report): Diagnostic[] {
  findInPassages(plan, report);
  const { language } = plan.settings;
  const diagnostics: Diagnostic[] = [];
  for (const { passage, start } of report.blocks) {
    const kept = keptIn(passage).findings;
    if (kept === silent) continue;
    if (kept.placed.start !== start) {
      kept.placed = {
        start,
        diagnostics: kept.found.map(({ rule, severity, finding }) =>
          toDiagnostic(rule, severity, finding, language, start),
        ),
      };
    }
    for (const diagnostic of kept.placed.diagnostics) diagnostics.push(diagnostic);
  }
  return diagnostics;
}

function reportDiagnostics({ reportRules }: Plan, context: CheckContext): Diagnostic[] {
  const { language } = context.settings;
  const diagnostics: Diagnostic[] = [];
  for (const { rule, severity } of reportRules)
    for (const finding of rule.check(context))
      diagnostics.push(toDiagnostic(rule, severity, finding, language));
  return diagnostics;
}

/** Rules that speak only with something to hold a draft against: without it, a comment for them is not needless. */
const wantsEvidence =
  /^(?:number\/(?:unsupported|evidence-mismatch|change)|cross\/(?:copied|plan-followup))$/;

/** What is wrong with the ignore comments themselves. */
function commentFindings(
  comments: IgnoreComments,
  { text, settings }: CheckInput,
  evidence: Evidence,
): Finding[] {
  const complete =
    evidence.ledgers.length > 0 && evidence.previous !== undefined && evidence.samples.length > 0;
  const couldSpeak = (id: string): boolean => {
    const named = rules[ruleIds.get(id) ?? -1];
    if (!named || named.scope === 'project' || severityOf(named, settings) === 'off') return false;
    return complete || !wantsEvidence.test(id);
  };
  return [...comments.faults, ...needless(comments, couldSpeak, text)];
}

/** Findings about the draft as a file, under a rule that is no function of the report. */
function fileDiagnostics(id: string, findings: readonly Finding[], settings: Settings): Diagnostic[] {
  const rule = rules[ruleIds.get(id) ?? -1];
  if (!rule) throw new RangeError(`no rule ${id}`);
  const severity = severityOf(rule, settings);
  if (severity === 'off') return [];
  return findings.map((finding) => toDiagnostic(rule, severity, finding, settings.language));
}

const nothing: readonly never[] = [];
const noData: Diagnostic['data'] = {};

/** A finding as it is shown; `by` is where the text its offsets count from begins in the document. */
function toDiagnostic(
  rule: Rule,
  severity: Severity,
  finding: Finding,
  language: Language,
  by = 0,
): Diagnostic {
  const moved = <Place extends Span>(place: Place): Place =>
    by === 0 ? place : { ...place, start: place.start + by, end: place.end + by };
  return {
    rule: rule.id,
    severity: finding.severity ? milder(severity, finding.severity) : severity,
    start: finding.start + by,
    end: finding.end + by,
    message: finding.message[language],
    data: finding.data ?? noData,
    related:
      finding.related?.map((place) => ({
        ...(place.uri ? place : moved(place)),
        message: place.message[language],
      })) ?? nothing,
    fixes: finding.fixes?.map((fix) => new PlacedFix(fix, language, by)) ?? nothing,
  };
}

/** A fix as it is shown. Its edits are placed, and by some rules worked out, when somebody wants to apply them. */
class PlacedFix {
  readonly title: string;
  readonly bulk: boolean;
  readonly #fix: Fix;
  readonly #by: number;
  #edits: readonly Edit[] | undefined;

  constructor(fix: Fix, language: Language, by: number) {
    this.title = fix.title[language];
    this.bulk = fix.bulk ?? true;
    this.#fix = fix;
    this.#by = by;
  }

  get edits(): readonly Edit[] {
    const by = this.#by;
    this.#edits ??=
      by === 0
        ? this.#fix.edits
        : this.#fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));
    return this.#edits;
  }

  toJSON(): Diagnostic['fixes'][number] {
    return { title: this.title, edits: this.edits, bulk: this.bulk };
  }
}

function plainSkeleton(outline: Outline, id: string): Skeleton {
  const role = outline.roles.find((role) => role.id === id);
  if (!role) throw new RangeError(`no role ${id} in the outline ${outline.id}`);
  return role.skeleton;
}
