import type { Severity } from '../../rules/rule';
import type { FileDigest } from './digest';

export interface RuleTotal {
  readonly rule: string;
  findings: number;
  /** Files it spoke in. */
  files: number;
}

export interface BodyTotal {
  readonly body: string;
  files: number;
  readonly findings: Record<Severity, number>;
  /** Required parts that are missing in one of its reports at least. */
  readonly missing: Set<string>;
}

/** What was found in many files: file by file, by rule and by body. */
export interface BatchSummary {
  /** In the order they came in. */
  readonly files: readonly FileDigest[];
  /** Most findings first. */
  readonly rules: readonly RuleTotal[];
  /** Most errors first, then most warnings, then as they came in. */
  readonly bodies: readonly BodyTotal[];
  readonly findings: Readonly<Record<Severity, number>>;
}

export function summarise(files: readonly FileDigest[]): BatchSummary {
  const rules = new Map<string, RuleTotal>();
  const bodies = new Map<string, BodyTotal>();
  const findings = none();
  for (const file of files) {
    for (const [rule, count] of Object.entries(file.rules)) {
      const total = entry(rules, rule, () => ({ rule, findings: 0, files: 0 }));
      total.findings += count;
      total.files++;
    }
    add(findings, file.findings);
    if (!file.isReport) continue;
    const { body } = file;
    const total = entry(bodies, body, () => ({
      body,
      files: 0,
      findings: none(),
      missing: new Set<string>(),
    }));
    total.files++;
    add(total.findings, file.findings);
    for (const role of missingRoles(file)) total.missing.add(role);
  }
  return {
    files,
    rules: [...rules.values()].sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1)),
    bodies: [...bodies.values()].sort(
      (a, b) => b.findings.error - a.findings.error || b.findings.warning - a.findings.warning,
    ),
    findings,
  };
}

export function missingRoles({ roles }: FileDigest): string[] {
  return Object.entries(roles).flatMap(([id, presence]) => (presence === 'missing' ? [id] : []));
}

/** Reports of one template: those with the same roles. */
export function byTemplate(files: readonly FileDigest[]): FileDigest[][] {
  const groups = new Map<string, FileDigest[]>();
  for (const file of files) {
    if (file.isReport) entry(groups, Object.keys(file.roles).join(), (): FileDigest[] => []).push(file);
  }
  return [...groups.values()];
}

function none(): Record<Severity, number> {
  return { error: 0, warning: 0, info: 0, hint: 0 };
}

function add(to: Record<Severity, number>, from: Readonly<Record<Severity, number>>): void {
  to.error += from.error;
  to.warning += from.warning;
  to.info += from.info;
  to.hint += from.hint;
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
