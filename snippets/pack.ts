import * as z from 'zod/mini';

/**
 * What the learner writes and everything else reads: plain data, validated before use, never run. The built-in pack is
 * `data/learned.json`; an office makes its own from past reports.
 */
const id = z.string().check(z.regex(/^[a-z-]{1,40}$/));
const text = z.string().check(z.minLength(1), z.maxLength(400));
const samples = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(8));
const support = z.int().check(z.gte(1));
const counts = z.record(z.string().check(z.maxLength(40)), z.int().check(z.gte(1)));

const sampleSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  title: text,
  year: z.optional(z.int()),
});

const headingSchema = z.strictObject({
  text,
  role: id,
  level: z.union([z.literal(1), z.literal(2)]),
  topic: z.optional(id),
  /** How the report that uses it arranges the role; see `variantOf`. */
  variant: id,
  initials: z.string().check(z.maxLength(80)),
  support,
  samples,
});

const patternSchema = z.strictObject({
  text,
  /** A word group shared by reports, a clause, or whole sentences. */
  kind: z.enum(['phrase', 'clause', 'sentence']),
  /** First letters of the pinyin, for typing; `*` for the level of government. */
  initials: z.string().check(z.maxLength(80)),
  /** Reports that hold it in this very form. */
  support,
  samples,
  roles: counts,
  topics: counts,
  /** Where in the role's text it stands, when not anywhere. */
  place: z.optional(z.enum(['opening', 'transition', 'closing'])),
  /** It begins a sentence in a sample. */
  starts: z.optional(z.boolean()),
  /** Words of two characters that reports write right before it. */
  leads: z.optional(z.array(z.string().check(z.maxLength(4))).check(z.maxLength(8))),
  /** What the first sample has in the gaps, in order. */
  examples: z.array(z.string().check(z.maxLength(400))).check(z.maxLength(20)),
});

const skeletonSchema = z.strictObject({
  role: id,
  variant: id,
  support,
  samples,
  /** Level-1 sections; several where the role is written as several. */
  sections: z
    .array(
      z.strictObject({
        heading: text,
        lines: z.array(
          z.strictObject({
            level: z.optional(z.union([z.literal(2), z.literal(3), z.literal(4)])),
            item: z.optional(z.boolean()),
            text,
          }),
        ),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
});

export const packSchema = z.strictObject({
  version: z.literal(1),
  /** The outline template whose roles it speaks of. */
  outline: id,
  /** Reports learned from; only the first ones are listed by name. */
  reports: z.int().check(z.gte(0)),
  samples: z.array(sampleSchema),
  skeletons: z.array(skeletonSchema),
  headings: z.array(headingSchema),
  patterns: z.array(patternSchema),
});

export type Pack = z.infer<typeof packSchema>;
export type PackSample = z.infer<typeof sampleSchema>;
export type LearnedHeading = z.infer<typeof headingSchema>;
export type Pattern = z.infer<typeof patternSchema>;
export type LearnedSkeleton = z.infer<typeof skeletonSchema>;

export interface PackProblem {
  readonly message: { readonly zh: string; readonly en: string };
}

/** A pack is data from elsewhere: what does not validate is named, and none of it is used. */
export function readPack(json: string): { pack: Pack } | { problem: PackProblem } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return problem(
      '不是有效的 JSON',
      'is not valid JSON',
      error instanceof Error ? error.message : String(error),
    );
  }
  const result = z.safeParse(packSchema, value);
  if (result.success) return { pack: result.data };
  const issue = result.error.issues[0];
  return problem('格式不符', 'does not validate', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function problem(zh: string, en: string, detail: string): { problem: PackProblem } {
  return {
    problem: { message: { zh: `学习包${zh}（${detail}）`, en: `The learned pack ${en} (${detail})` } },
  };
}

/** One JSON line an entry, so that a change in what was learned reads as such in review. */
export function printPack(pack: Pack): string {
  const list = (entries: readonly unknown[]) =>
    entries.length === 0
      ? '[]'
      : `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  return `{
  "version": ${pack.version},
  "outline": ${JSON.stringify(pack.outline)},
  "reports": ${pack.reports},
  "samples": ${list(pack.samples)},
  "skeletons": ${list(pack.skeletons)},
  "headings": ${list(pack.headings)},
  "patterns": ${list(pack.patterns)}
}
`;
}
