import type { Report } from '../report';

/** Whether a place lies where numbers are targets (the plan for the year after), so nobody answers for them yet. */
export function inTargets(report: Report, at: number): boolean {
  return report.roles.some(
    ({ role, spans }) => role.traits.targets && spans.some((span) => span.start <= at && at < span.end),
  );
}
