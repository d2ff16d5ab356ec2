import { perReport, type Report, type Span } from '../report';

const targetsOf = perReport((report): readonly Span[] =>
  report.roles.flatMap(({ role, spans }) => (role.traits.targets ? spans : [])),
);

/** Whether a place lies where numbers are targets (the plan for the year after), so nobody answers for them yet. */
export function inTargets(report: Report, at: number): boolean {
  for (const { start, end } of targetsOf(report)) if (start <= at && at < end) return true;
  return false;
}
