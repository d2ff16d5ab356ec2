import type { Report, Span } from '../report';

const known = new WeakMap<Report, readonly Span[]>();

/** Whether a place lies where numbers are targets (the plan for the year after), so nobody answers for them yet. */
export function inTargets(report: Report, at: number): boolean {
  let targets = known.get(report);
  if (!targets) {
    targets = report.roles.flatMap(({ role, spans }) => (role.traits.targets ? spans : []));
    known.set(report, targets);
  }
  for (const { start, end } of targets) if (start <= at && at < end) return true;
  return false;
}
