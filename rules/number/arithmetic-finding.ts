import type { Localized } from '../localized';
import type { Span } from '../report';
import type { Finding, Fix } from '../rule';
import type { PassageRelation } from './relations';

/** A finding about an equation that does not hold; the other numbers of it stand beside it. */
export function arithmeticFinding(
  relation: PassageRelation,
  message: Localized,
  options: {
    /** What the rule expects, in the stated number's own unit; the relation's value unless given. */
    readonly expected?: number;
    /** Underline the whole equation instead of the stated number alone. */
    readonly whole?: boolean;
    readonly fixes?: readonly Fix[];
  } = {},
): Finding {
  const { stated, operands, equation } = relation;
  const all = options.whole ? [stated, ...operands] : [stated];
  const expected = options.expected ?? relation.expected;
  return {
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
    message,
    data: { ...(Number.isFinite(expected) && { expected }), stated: stated.value, equation },
    related: operands.map(({ start, end, text }) => ({
      start,
      end,
      message: { zh: `算式中的${text}`, en: `${text} of the equation` },
    })),
    ...(options.fixes && { fixes: options.fixes }),
  };
}

/** A passage's finding at its place in the document. */
export function placed(finding: Finding, by: number): Finding {
  const moved = <Place extends Span>(place: Place): Place => ({
    ...place,
    start: place.start + by,
    end: place.end + by,
  });
  return {
    ...moved(finding),
    ...(finding.related && { related: finding.related.map(moved) }),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(moved) })),
    }),
  };
}
