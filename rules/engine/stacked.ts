import type { Diagnostic } from '../diagnostic';
import type { Span } from '../report';

/** What arithmetic has accused already is not accused again of having no evidence. */
const quieter: Readonly<Record<string, readonly string[]>> = {
  'number/unsupported': [
    'number/sum',
    'number/ratio',
    'number/change',
    'number/impossible',
    'number/evidence-mismatch',
  ],
};

/** What stands in a placeholder is a hint for whoever fills it: of that nothing else is said. */
const placeholderRule = 'number/placeholder';

/** Takes diagnostics in order of place; leaves out the same said twice and what a graver finding covers. */
export function withoutStacked(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  let last: Diagnostic | undefined;
  let slot: Span | undefined;
  const said: string[] = [];
  const covers = new Map(
    Object.entries(quieter).map(([rule, louder]) => [rule, coverOf(diagnostics, louder)] as const),
  );
  return diagnostics.filter((diagnostic) => {
    const { rule, start, end, message } = diagnostic;
    if (slot && slot.start < start && start < slot.end) return false;
    if (rule === placeholderRule) slot = diagnostic;
    // The same rule may say two things of one place; in order of place they stand together.
    if (last?.start !== start || last.end !== end || last.rule !== rule) said.length = 0;
    last = diagnostic;
    if (said.includes(message)) return false;
    said.push(message);
    return !covers.get(rule)?.(diagnostic);
  });
}

/** Whether one of the louder rules speaks of a place: in its own range, or of a number it rests on. */
function coverOf(diagnostics: readonly Diagnostic[], louder: readonly string[]): (place: Span) => boolean {
  const places: Span[] = diagnostics
    .filter(({ rule }) => louder.includes(rule))
    .flatMap((diagnostic) => [diagnostic, ...diagnostic.related.filter(({ uri }) => uri === undefined)])
    .sort((a, b) => a.start - b.start);
  // Of the places that start before another ends, one overlaps it when the farthest end is beyond its start.
  const farthest: number[] = [];
  for (const { end } of places) farthest.push(Math.max(end, farthest.at(-1) ?? 0));
  return ({ start, end }) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return (farthest[low - 1] ?? 0) > start;
  };
}
