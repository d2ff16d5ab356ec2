import { type Passage, perPassage, type Quantity, type Span } from '../../report';
import { unitFamilies } from '../../report/quantities/units';

/** A number that may take part in a relation, with the words on both sides of it up to the next such number. */
export interface Figure {
  readonly quantity: Quantity;
  /** Position in its sentence. */
  readonly index: number;
  /** Words since the figure before it, or since the sentence's start. */
  readonly before: string;
  /** Words up to the figure after it, or to the sentence's end. */
  readonly after: string;
  /** What its words name, openings as 其中 left out. */
  readonly phrase: string;
}

/** The figures of one sentence, in order. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly figures: readonly Figure[];
}

/** Reasons for which a number takes no part in sums and rates. */
const outside = new Set([
  'date',
  'date, time or version',
  'in a title',
  'ordinal or document number',
  'part of a sign',
  'no unit',
  'hotline',
  'in a quoted name',
  'threshold',
  'announces a list',
  'in a name',
  'norm or target',
  'loose half',
]);

/** The sentences of a passage with their figures; worked out once a passage. */
export const linesOf = perPassage((passage: Passage): readonly Line[] => {
  const { quantities, sentences, prose } = passage;
  const lines: Line[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const inside: Quantity[] = [];
    for (; next < quantities.length; next++) {
      const quantity = quantities[next];
      if (!quantity || quantity.start >= sentence.end) break;
      if (quantity.start < sentence.start) continue;
      if (quantity.reason && outside.has(quantity.reason)) continue;
      if (quantity.kind === 'rank' || quantity.listed) continue;
      inside.push(quantity);
    }
    for (let from = 0; from === 0 || from < inside.length; from += longestLine)
      lines.push(lineOf(prose, sentence, inside.slice(from, from + longestLine)));
  }
  return lines;
});

/** No sentence people write holds more numbers that hang together; a longer one is read in pieces, so time stays linear. */
const longestLine = 40;

function lineOf(prose: string, sentence: Span, inside: readonly Quantity[]): Line {
  const figures = inside.map((quantity, index): Figure => {
    const from = inside[index - 1]?.end ?? sentence.start;
    const to = inside[index + 1]?.start ?? sentence.end;
    return {
      quantity,
      index,
      before: prose.slice(Math.max(from, quantity.start - 80), quantity.start),
      after: prose.slice(quantity.end, Math.min(to, quantity.end + 80)),
      phrase: quantity.measure,
    };
  });
  return { start: sentence.start, end: sentence.end, figures: respectively(figures) };
}

const respective = /(?:^|[，,；;。：:])([^，,；;。：:]{1,60}?)(?:分别|依次)(?:[为是有达]到?)?$/;

/** 优秀、合格、不合格分别为127卷、221卷、12卷: each figure takes the name that stands at its place of the list. */
function respectively(figures: readonly Figure[]): readonly Figure[] {
  const named = [...figures];
  for (const [index, { before }] of figures.entries()) {
    const names = respective.exec(before)?.[1]?.split(/[、和及与]/) ?? [];
    if (names.length < 2 || names.some((name) => name.trim() === '')) continue;
    const run = figures.slice(index, index + names.length);
    const even = run.every((figure, place) => place === 0 || /^[、，,和及与]$/.test(figure.before));
    const next = figures[index + names.length];
    if (run.length < names.length || !even || (next && /^[、和及与]$/.test(next.before))) continue;
    for (const [place, figure] of run.entries())
      named[figure.index] = { ...figure, phrase: (names[place] ?? '').replace(/[（(].*/, '').trim() };
  }
  return named;
}

const familyOf = new Map<string, number>();
unitFamilies.forEach((family, index) => {
  for (const unit of family) if (!familyOf.has(unit)) familyOf.set(unit, index);
});

/** Whether two units count the same kind of thing: 件 and 起, 人 and 名. */
export function sameFamily(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit) return true;
  const family = familyOf.get(a.unit);
  return family !== undefined && family === familyOf.get(b.unit);
}

export function isCount({ kind, unit }: Quantity): boolean {
  return unit !== '' && (kind === 'count' || kind === 'money' || kind === 'duration');
}

export function isPercent({ unit }: Quantity): boolean {
  return unit === '%' || unit === '‰';
}

export function isPoints({ unit }: Quantity): boolean {
  return unit === '个百分点' || unit === '百分点';
}

export function isExact(quantity: Quantity): boolean {
  return quantity.approximations.length === 0;
}
