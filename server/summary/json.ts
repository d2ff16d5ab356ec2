import type { BatchSummary } from './summary';

/** The summary for other programs. */
export function summaryJson({ files, rules, bodies, findings }: BatchSummary): string {
  return `${JSON.stringify(
    {
      version: 1,
      findings,
      rules,
      bodies: bodies.map((total) => ({ ...total, missing: [...total.missing] })),
      files,
    },
    undefined,
    2,
  )}\n`;
}
