import assert from 'node:assert/strict';
import type { Diagnostic } from '../../rules/diagnostic';
import { check } from '../../rules/engine/check';
import { applyEdits } from '../../rules/engine/fixes';
import { type Evidence, noEvidence } from '../../rules/evidence';
import { readLedger } from '../../rules/evidence/csv';
import { overlaps, parseReport, type Span } from '../../rules/report';
import { defaultSettings, type Settings } from '../../rules/settings';
import { templates } from '../../rules/templates';
import {
  type Manuscript,
  type Part,
  type Shape,
  type Subsection,
  shapes,
  typed,
  unmarked,
  withParts,
  zoned,
} from './manuscript';
import { manuscripts } from './manuscripts';
import { type Planted, type ReportPlant, reportPlants, type SentencePlant, sentencePlants } from './plants';
import { Random } from './random';

/** What became of one planted error. */
export interface Outcome {
  readonly rule: string;
  readonly kind: string;
  readonly seed: number;
  /** Which manuscript, how typed. */
  readonly where: string;
  /** The planted words. */
  readonly text: string;
  readonly found: boolean;
  /** Errors and warnings that have nothing to do with what was planted. */
  readonly invented: readonly string[];
  /** What was said about the honest twin. */
  readonly accused: readonly string[];
  /** What went wrong when the finding's fix was applied. */
  readonly unfixed: readonly string[];
}

/** Rules that speak of errors outside the draft's text, or only when asked to: beyond these beds. */
export const unplanted = /^project\/|^outline\/section-order$/;

export const plants: readonly (SentencePlant | ReportPlant)[] = [...sentencePlants, ...reportPlants];

/** Plants one error and looks what is said; undefined where this plant has no room in what was drawn. */
export function outcome(plant: SentencePlant | ReportPlant, seed: number): Outcome | undefined {
  const random = new Random(seed + hash(plant.rule + plant.kind));
  for (let attempt = 0; attempt < 60; attempt++) {
    const manuscript = random.pick(manuscripts);
    const shape = random.pick(shapes);
    const planted =
      'make' in plant ? inSentence(plant, manuscript, shape, random) : plant.plant(manuscript, shape, random);
    if (planted) return judged(plant, planted, seed, `${manuscript.name}, ${shape.headings}, ${shape.width}`);
  }
  return undefined;
}

function judged(plant: SentencePlant | ReportPlant, planted: Planted, seed: number, where: string): Outcome {
  const { rule, kind } = plant;
  const { text, places, zones } = unmarked(planted.wrong);
  const said = checked(text, planted);
  const hit = (diagnostic: Diagnostic) =>
    places.length === 0 || places.some((place) => touches(diagnostic, place));
  const answers = said.filter(
    (diagnostic) =>
      diagnostic.rule === rule &&
      hit(diagnostic) &&
      Object.entries(planted.data ?? {}).every(([key, value]) => diagnostic.data[key] === value),
  );
  const belongs = (diagnostic: Diagnostic) =>
    planted.consequences?.includes(diagnostic.rule) ||
    (family(diagnostic.rule) === family(rule) &&
      (zones.length > 0 ? zones.some((zone) => touches(diagnostic, zone)) : hit(diagnostic)));
  const [finding] = answers;
  return {
    rule,
    kind,
    seed,
    where,
    text: places
      .map(({ start, end }) => text.slice(start, end))
      .join(' … ')
      .slice(0, 120),
    found: finding !== undefined,
    invented: said
      .filter((diagnostic) => loud(diagnostic) && !belongs(diagnostic))
      .map((one) => shown(one, text)),
    accused: accusations(plant, planted),
    unfixed: finding ? afterFix(finding, text, planted, said) : [],
  };
}

function accusations({ rule }: SentencePlant | ReportPlant, planted: Planted): string[] {
  if (planted.right === undefined) return [];
  const { text, zones } = unmarked(planted.right);
  return checked(text, planted)
    .filter(
      (diagnostic) =>
        loud(diagnostic) ||
        (diagnostic.rule === rule && (zones.length === 0 || zones.some((zone) => touches(diagnostic, zone)))),
    )
    .filter((diagnostic) => !planted.consequences?.includes(diagnostic.rule))
    .map((diagnostic) => shown(diagnostic, text));
}

/**
 * The fix takes the finding away and puts no other error or warning in its place. Slots left to fill in may speak, and a
 * claim stays unsupported until the note set after it is filled in.
 */
function afterFix(
  finding: Diagnostic,
  text: string,
  planted: Planted,
  before: readonly Diagnostic[],
): string[] {
  const [fix] = finding.fixes;
  if (!fix) return [];
  const fixed = applyEdits(text, fix.edits);
  const after = checked(fixed, planted);
  const count = (said: readonly Diagnostic[], rule: string) => said.filter((one) => one.rule === rule).length;
  const wrong = [];
  const settles = finding.rule !== 'number/unsupported';
  if (settles && count(after, finding.rule) >= count(before, finding.rule))
    wrong.push(`${finding.rule} is still there`);
  for (const rule of new Set(after.filter(loud).map(({ rule }) => rule))) {
    if (rule === 'number/placeholder' || rule === finding.rule) continue;
    const before_ = count(before.filter(loud), rule);
    if (count(after, rule) > before_)
      wrong.push(
        `new ${rule}: ${after
          .filter((one) => one.rule === rule)
          .map((one) => shown(one, fixed))
          .join(' / ')}`,
      );
  }
  return wrong;
}

export function checked(
  text: string,
  { ledger, previous, profile = 'publication' }: Partial<Planted> = {},
): readonly Diagnostic[] {
  const [outline] = templates;
  assert.ok(outline, 'no template');
  const settings: Settings = { ...defaultSettings, profile };
  const evidence: Evidence = {
    ...noEvidence,
    ledgers: ledger ? [readLedger('台账.csv', 'file:///台账.csv', ledger)] : [],
    previous: previous
      ? { name: 'last.txt', uri: 'file:///last.txt', report: parseReport(previous, outline) }
      : undefined,
  };
  return check({ text, outline, settings, evidence }).diagnostics;
}

/** Plants a sentence at the end of a random sentence of the measures, and its forerunner in an earlier paragraph. */
function inSentence(
  plant: SentencePlant,
  manuscript: Manuscript,
  shape: Shape,
  random: Random,
): Planted | undefined {
  if (plant.width && plant.width !== shape.width) return undefined;
  const { wrong, right, earlier } = plant.make(random, manuscript.year);
  const count = paragraphCount(manuscript);
  const at = random.between(earlier ? 1 : 0, count - 1);
  const before = earlier ? random.between(0, at - 1) : -1;
  const draw = random.next();
  const put = (sentence: string) =>
    typed(
      eachParagraph(manuscript, (text, index) => {
        if (index === at) return inserted(text, zoned(sentence), draw);
        return index === before && earlier ? inserted(text, zoned(earlier), draw) : text;
      }),
      shape,
    );
  return { wrong: put(wrong), ...(right !== undefined && { right: put(right) }) };
}

/** After one of the sentences. */
function inserted(paragraph: string, sentence: string, draw: number): string {
  const sentences = paragraph.match(/[^。]*。/g) ?? [paragraph];
  const at = Math.floor(draw * sentences.length) + 1;
  return [...sentences.slice(0, at), sentence, ...sentences.slice(at)].join('');
}

function paragraphCount(manuscript: Manuscript): number {
  let count = 0;
  eachParagraph(manuscript, (text) => {
    count++;
    return text;
  });
  return count;
}

/** Changes the paragraphs of the measures. */
function eachParagraph(manuscript: Manuscript, change: (text: string, index: number) => string): Manuscript {
  let index = 0;
  const body = (entries: Part['body']): Part['body'] =>
    entries.map((entry): string | Subsection =>
      typeof entry === 'string' ? change(entry, index++) : { ...entry, body: body(entry.body) },
    );
  return withParts(manuscript, (part) => [
    part.role === 'measures' ? { ...part, body: body(part.body) } : part,
  ]);
}

const family = (rule: string) => rule.split('/')[0];
export const loud = ({ severity }: Diagnostic) => severity === 'error' || severity === 'warning';

function touches(a: Span, b: Span): boolean {
  return overlaps(
    { start: a.start, end: Math.max(a.end, a.start + 1) },
    { start: b.start, end: Math.max(b.end, b.start + 1) },
  );
}

export const shown = ({ rule, start, end, message }: Diagnostic, text: string) =>
  `${rule} «${text.slice(start, end).slice(0, 40)}» ${message}`;

function hash(text: string): number {
  let value = 0;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return value % 1_000_003;
}
