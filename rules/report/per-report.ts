import type { Report } from './report';

/** What readers made of a report, each at a place of its own. */
export class Memory {
  readonly kept: unknown[] = [];

  /** It is nobody's matter what stands in it. */
  toJSON(): undefined {
    return undefined;
  }
}

let readers = 0;

/**
 * What is read from a report is read once and lives as long as the report: it is kept with it. A weak map would hold
 * on to all that its values lead to until old objects are collected, the report itself among them.
 */
export function perReport<Result extends object>(
  read: (report: Report) => Result,
): (report: Report) => Result {
  const place = readers++;
  return (report) => {
    const { kept } = report.memory;
    let result = kept[place] as Result | undefined;
    if (result === undefined) {
      result = read(report);
      kept[place] = result;
    }
    return result;
  };
}
