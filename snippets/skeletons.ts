import type { Outline, Skeleton } from '../rules/report';
import { type Draft, fill } from './insert';
import type { LearnedSkeleton, Pack } from './pack';

/** The ways real reports arrange one role, the usual one first. */
export function variantsOf(pack: Pack, outline: Outline, role: string): readonly LearnedSkeleton[] {
  return pack.outline === outline.id ? pack.skeletons.filter((skeleton) => skeleton.role === role) : [];
}

/**
 * A role's skeleton as real reports write it, filled with what the draft knows; years stay `{year}` and `{next}` for
 * whoever inserts it. Undefined where nothing was learned. Arrangements of several level-1 sections become one section
 * with theirs below it.
 */
export function skeletonFor(
  pack: Pack,
  outline: Outline,
  role: string,
  variant?: string,
  draft: Draft = {},
): Skeleton | undefined {
  const own = variantsOf(pack, outline, role);
  const chosen =
    own.find((skeleton) => skeleton.variant === variant) ??
    own.find(({ variant }) => variant !== 'sections') ??
    own[0];
  if (!chosen) return undefined;
  const [first] = chosen.sections;
  if (!first) return undefined;
  const only =
    chosen.sections.length === 1
      ? first
      : { heading: headingOf(own) ?? first.heading, lines: lowered(chosen) };
  return {
    heading: place(only.heading, draft),
    lines: only.lines.map(({ level, item, text }) => ({
      ...(level && { level }),
      ...(item && { item }),
      text: place(text, draft),
    })),
  };
}

/** For `check()`: every role's usual skeleton. */
export function skeletonsFor(
  pack: Pack,
  outline: Outline,
  draft: Draft = {},
): (role: string) => Skeleton | undefined {
  const known = new Map<string, Skeleton | undefined>();
  return (role) => {
    if (!known.has(role)) known.set(role, skeletonFor(pack, outline, role, undefined, draft));
    return known.get(role);
  };
}

/** The sections of an arrangement, each a skeleton of its own. */
export function sectionsFor(
  pack: Pack,
  outline: Outline,
  role: string,
  variant: string,
  draft: Draft,
): readonly Skeleton[] {
  const chosen = variantsOf(pack, outline, role).find((skeleton) => skeleton.variant === variant);
  if (!chosen || chosen.sections.length < 2) {
    const single = skeletonFor(pack, outline, role, variant, draft);
    return single ? [single] : [];
  }
  return chosen.sections.map(({ heading, lines }) => ({
    heading: place(heading, draft),
    lines: lines.map(({ level, item, text }) => ({
      ...(level && { level }),
      ...(item && { item }),
      text: place(text, draft),
    })),
  }));
}

/** The heading of a variant that has only one, for those that have several. */
function headingOf(own: readonly LearnedSkeleton[]): string | undefined {
  return own.find(({ sections }) => sections.length === 1)?.sections[0]?.heading;
}

function lowered({ sections }: LearnedSkeleton): LearnedSkeleton['sections'][number]['lines'] {
  return sections.flatMap(({ heading, lines }) => [
    { level: 2 as const, text: heading },
    ...lines.map((line) =>
      line.level ? { ...line, level: line.level === 2 ? (3 as const) : (4 as const) } : line,
    ),
  ]);
}

/** Everything but the years. */
function place(text: string, draft: Draft): string {
  return fill(text.replace(/\{(year|next)\}/g, '\u0001$1\u0002'), { ...draft, year: undefined }).replace(
    /\u0001(year|next)\u0002/g,
    '{$1}',
  );
}
