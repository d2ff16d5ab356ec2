import { type Passage, perPassage, type Quantity, type Span, traces } from '../../report';
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
export interface Line extends Span {
  readonly passage: Passage;
  /** The one before it in the passage. */
  readonly previous: Line | undefined;
  readonly figures: readonly Figure[];
}

/** A figure in its sentence; most are never asked for their words. */
class Reading implements Figure {
  readonly quantity: Quantity;
  readonly index: number;
  readonly #prose: string;
  readonly #from: number;
  #to: number;
  #before: string | undefined;
  #after: string | undefined;
  #name: string | undefined;

  constructor(prose: string, quantity: Quantity, index: number, from: number, to: number) {
    this.quantity = quantity;
    this.index = index;
    this.#prose = prose;
    this.#from = Math.max(from, quantity.start - reach);
    this.#to = Math.min(to, quantity.end + reach);
  }

  get before(): string {
    this.#before ??= this.#prose.slice(this.#from, this.quantity.start);
    return this.#before;
  }

  get after(): string {
    this.#after ??= this.#prose.slice(this.quantity.end, this.#to);
    return this.#after;
  }

  get phrase(): string {
    return this.#name ?? this.quantity.measure;
  }

  /** Its words end where the figure after it starts. */
  endAt(next: number): void {
    if (next < this.#to) this.#to = next;
  }

  /** Gives the figure the name that stands at its place of a list. */
  call(name: string): void {
    this.#name = name;
  }
}

/** So many characters on either side are its words. */
const reach = 80;

/** Reasons for which a number takes no part in sums and rates. */
const outside = new Set([
  'date',
  'date, time or version',
  'in a title',
  'in a placeholder',
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
  let previous: Line | undefined;
  let next = 0;
  for (const sentence of sentences) {
    let figures: Reading[] = [];
    let last: Reading | undefined;
    for (; next < quantities.length; next++) {
      const quantity = quantities[next];
      if (!quantity || quantity.start >= sentence.end) break;
      if (quantity.start < sentence.start || !takesPart(quantity)) continue;
      if (figures.length === longestLine) {
        previous = lineOf(passage, previous, sentence, figures);
        lines.push(previous);
        figures = [];
        last = undefined;
      }
      last?.endAt(quantity.start);
      const from = last ? last.quantity.end : sentence.start;
      last = new Reading(prose, quantity, figures.length, from, sentence.end);
      figures.push(last);
    }
    previous = lineOf(passage, previous, sentence, figures);
    lines.push(previous);
  }
  return lines;
});

/** No sentence people write holds more numbers that hang together; a longer one is read in pieces, so time stays linear. */
const longestLine = 40;

function takesPart({ reason, kind, listed }: Quantity): boolean {
  return !(reason && outside.has(reason)) && kind !== 'rank' && !listed;
}

function lineOf(
  passage: Passage,
  previous: Line | undefined,
  { start, end }: Span,
  figures: readonly Reading[],
): Line {
  if (figures.length > 1 && passage.has(respectiveTraces)) respectively(figures);
  return { passage, previous, start, end, figures };
}

/** The figure at a place of its sentence, if there is one; an array is slow to ask for what stands before its start. */
export function figureAt({ figures }: Line, index: number): Figure | undefined {
  return index >= 0 && index < figures.length ? figures[index] : undefined;
}

/** The sentences a number may lean on: the three before its own, in order. */
export function linesBefore({ previous }: Line): Line[] {
  const lines: Line[] = [];
  for (let line = previous; line && lines.length < 3; line = line.previous) lines.unshift(line);
  return lines;
}

const respective = /(?:^|[，,；;。：:])([^，,；;。：:]{1,60}?)(?:分别|依次)(?:[为是有达]到?)?$/;
const respectiveTraces = traces('别依');

/** 优秀、合格、不合格分别为127卷、221卷、12卷: each figure takes the name that stands at its place of the list. */
function respectively(figures: readonly Reading[]): void {
  for (const { before, index } of figures) {
    if (!before.includes('分别') && !before.includes('依次')) continue;
    const names = respective.exec(before)?.[1]?.split(/[、和及与]/) ?? [];
    if (names.length < 2 || names.some((name) => name.trim() === '')) continue;
    const run = figures.slice(index, index + names.length);
    const even = run.every((figure, place) => place === 0 || /^[、，,和及与]$/.test(figure.before));
    const next = figures[index + names.length];
    if (run.length < names.length || !even || (next && /^[、和及与]$/.test(next.before))) continue;
    for (const [place, figure] of run.entries())
      figure.call((names[place] ?? '').replace(/[（(].*/, '').trim());
  }
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

const earlier = /(?:[由从较]|(?<![占同环])比)(?:[上去]一?年|往年|20\d\d年|年初)?(?:度|同期|[底末])*的?$/;

/** 由7.9%, 较上年的7.9%: a value of another time, and none of what is told beside it. */
export function isEarlierValue({ before }: Figure): boolean {
  return earlier.test(before);
}

export function isExact(quantity: Quantity): boolean {
  return quantity.approximations.length === 0;
}
