import * as z from 'zod/mini';
import type { Cue, Outline } from '../report';

const text = z.string().check(z.minLength(1));
const localized = z.strictObject({ zh: text, en: text });
const pattern = z.string().check(
  z.minLength(1),
  z.refine((source) => isPattern(source), { error: 'not a regular expression / 不是正则表达式' }),
);
const cue = z.strictObject({ pattern, weight: z.number().check(z.positive()) });
const flag = z.boolean();
const skeletonLine = z.strictObject({
  level: z.optional(z.union([z.literal(2), z.literal(3), z.literal(4)])),
  item: z.optional(flag),
  text,
});

const role = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z-]*$/)),
  title: localized,
  description: localized,
  basis: localized,
  traits: z.strictObject({
    yearAfter: flag,
    causes: flag,
    figures: flag,
    repeatable: flag,
    targets: flag,
    shortcomings: flag,
    mayBeNone: z.optional(flag),
  }),
  headings: z.array(cue),
  openings: z.array(cue),
  clauses: z.optional(z.array(cue)),
  text: z.array(cue),
  skeleton: z.strictObject({ heading: text, lines: z.array(skeletonLine) }),
});

/** An outline template as its file holds it. */
export const outlineSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z-]*$/)),
  name: localized,
  recognition: z.strictObject({
    titles: z.array(pattern),
    lead: z.array(pattern),
    openings: z.optional(z.array(pattern)),
  }),
  /** Parts of patterns that several cues share: `{lacks}` in a cue stands for the pattern of that name. */
  words: z.optional(z.record(z.string().check(z.regex(/^[a-z]+$/)), pattern)),
  roles: z.array(role).check(z.minLength(1)),
});

export type TemplateResult =
  | { readonly outline: Outline; readonly problems: readonly [] }
  | {
      readonly outline: undefined;
      readonly problems: readonly { readonly path: string; readonly message: string }[];
    };

/** Reads a template from parsed JSON; says what is wrong and where, by path, instead of throwing. */
export function readTemplate(data: unknown): TemplateResult {
  const result = outlineSchema.safeParse(data);
  if (result.success) return { outline: outlineOf(result.data), problems: [] };
  return {
    outline: undefined,
    problems: result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  };
}

/** The outline as the report model takes it: shared words written out in the cues, and nothing that is undefined. */
function outlineOf({ words = {}, ...data }: z.infer<typeof outlineSchema>): Outline {
  const writtenOut = (cues: readonly Cue[]): Cue[] =>
    cues.map(({ pattern, weight }) => ({
      pattern: pattern.replace(/\{([a-z]+)\}/g, (named, name: string) => words[name] ?? named),
      weight,
    }));
  return {
    ...data,
    roles: data.roles.map((role) => ({
      ...role,
      headings: writtenOut(role.headings),
      openings: writtenOut(role.openings),
      clauses: writtenOut(role.clauses ?? []),
      text: writtenOut(role.text),
      skeleton: {
        heading: role.skeleton.heading,
        lines: role.skeleton.lines.map(({ level, item, text }) => ({
          text,
          ...(level !== undefined && { level }),
          ...(item !== undefined && { item }),
        })),
      },
    })),
  };
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source.replaceAll('{next}', '2000'));
    return true;
  } catch {
    return false;
  }
}
