import type { Diagnostic } from '../diagnostic';
import { type Evidence, noEvidence } from '../evidence';
import { rules } from '../index';
import type { Language } from '../localized';
import { type Outline, type Passage, parseReport, type Report, type Skeleton } from '../report';
import type { CheckContext, Finding, PassageRule, Rule, Severity } from '../rule';
import type { Settings } from '../settings';
import { milder, severityOf } from './severity';

export interface CheckInput {
  readonly text: string;
  readonly outline: Outline;
  readonly settings: Settings;
  readonly evidence?: Evidence;
  /** Learned skeletons by role; the template's stands where this gives none. */
  readonly skeletons?: (role: string) => Skeleton | undefined;
  /** The last check of the same document: what has not changed is taken over. */
  readonly earlier?: Checked;
}

export interface Checked {
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
}

/** The whole check: read the report, run every rule, put the findings in order. The result depends on the input alone. */
export function check(input: CheckInput): Checked {
  const { settings, outline } = input;
  const report = parseReport(input.text, outline, input.earlier?.report);
  const context: CheckContext = {
    report,
    outline,
    settings,
    evidence: input.evidence ?? noEvidence,
    skeletonOf: (role) => input.skeletons?.(role) ?? plainSkeleton(outline, role),
  };
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, settings);
    if (severity === 'off') continue;
    for (const finding of findingsOf(rule, context)) {
      diagnostics.push(toDiagnostic(rule, severity, finding, settings.language));
    }
  }
  return { report, diagnostics: diagnostics.sort((a, b) => a.start - b.start || a.end - b.end) };
}

function* findingsOf(rule: Rule, context: CheckContext): Iterable<Finding> {
  if (rule.scope === 'report') yield* rule.check(context);
  if (rule.scope !== 'passage') return;
  for (const block of context.report.blocks) {
    for (const finding of passageFindings(rule, block.passage, context.settings))
      yield moved(finding, block.start);
  }
}

const kept = new WeakMap<Settings, WeakMap<Passage, Map<PassageRule, readonly Finding[]>>>();

/** A passage rule depends on the passage and the settings alone, so its findings live as long as both. */
function passageFindings(rule: PassageRule, passage: Passage, settings: Settings): readonly Finding[] {
  const findings = memo(memo(kept, settings, newWeakMap), passage, newMap);
  return memo(findings, rule, () => [...rule.check(passage, settings)]);
}

const newWeakMap = () => new WeakMap<Passage, Map<PassageRule, readonly Finding[]>>();
const newMap = () => new Map<PassageRule, readonly Finding[]>();

interface Store<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function memo<Key, Value>(store: Store<Key, Value>, key: Key, make: () => Value): Value {
  let value = store.get(key);
  if (value === undefined) {
    value = make();
    store.set(key, value);
  }
  return value;
}

function moved(finding: Finding, by: number): Finding {
  return {
    ...finding,
    start: finding.start + by,
    end: finding.end + by,
    ...(finding.related && {
      related: finding.related.map((place) =>
        place.uri ? place : { ...place, start: place.start + by, end: place.end + by },
      ),
    }),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })),
      })),
    }),
  };
}

function toDiagnostic(rule: Rule, severity: Severity, finding: Finding, language: Language): Diagnostic {
  return {
    rule: rule.id,
    severity: milder(severity, finding.severity ?? severity),
    start: finding.start,
    end: finding.end,
    message: finding.message[language],
    data: finding.data ?? {},
    related: (finding.related ?? []).map((place) => ({ ...place, message: place.message[language] })),
    fixes: (finding.fixes ?? []).map((fix) => ({
      title: fix.title[language],
      edits: fix.edits,
      bulk: fix.bulk ?? true,
    })),
  };
}

function plainSkeleton(outline: Outline, id: string): Skeleton {
  const role = outline.roles.find((role) => role.id === id);
  if (!role) throw new RangeError(`no role ${id} in the outline ${outline.id}`);
  return role.skeleton;
}
