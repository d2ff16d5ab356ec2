import { type Report, targetsOf } from '../report';

export function inTargets(report: Report, at: number): boolean {
  for (const { start, end } of targetsOf(report)) if (start <= at && at < end) return true;
  return false;
}
