import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../rules/diagnostic';
import { check } from '../../rules/engine/check';
import { type Evidence, noEvidence } from '../../rules/evidence';
import { claimsOf, overlaps, type Report, type Span, shift } from '../../rules/report';
import { defaultSettings, type Profile } from '../../rules/settings';
import { templates } from '../../rules/templates';

const folder = import.meta.dirname;

interface Quoted {
  readonly quote: string;
  /** Which of several places of the quote is meant, from 1. */
  readonly nth?: number;
}

/** What a careful reader finds in a draft. */
interface Gold {
  readonly profile?: Profile;
  readonly year?: number;
  readonly ledger?: string;
  readonly outline?: Readonly<Record<string, { readonly presence: string }>>;
  readonly errors: readonly {
    readonly rule: string;
    /** Without a quote the error is met anywhere in the file. */
    readonly quote?: string;
    readonly nth?: number;
    readonly alt?: readonly (string | Quoted)[];
    readonly why?: string;
  }[];
  readonly traps?: readonly Quoted[];
  readonly tolerated?: readonly (Quoted & { readonly rule: string })[];
  readonly numbers?: readonly (Quoted & {
    readonly value?: number | null;
    readonly unit?: string | null;
    readonly claim?: boolean;
    readonly support?: string | null;
  })[];
}

export interface Draft {
  readonly name: string;
  readonly text: string;
  readonly gold: Gold;
}

export interface Score {
  readonly found: readonly string[];
  readonly missed: readonly string[];
  /** Errors and warnings that answer no labelled error. */
  readonly invented: readonly string[];
  /** Roles read otherwise than labelled. */
  readonly roles: readonly string[];
  /** Numbers not read, or read with another value. */
  readonly misread: readonly string[];
  /** Claims not seen as such, or other numbers taken for claims. */
  readonly claims: readonly string[];
  readonly counts: { readonly numbers: number; readonly claims: number };
}

export function drafts(): Draft[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => {
      const name = file.slice(0, -'.gold.json'.length);
      const path = ['.md', '.txt'].map((end) => join(folder, name + end)).find(existsSync);
      assert.ok(path, `no draft for ${file}`);
      return {
        name,
        text: readFileSync(path, 'utf8'),
        gold: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold,
      };
    });
}

export function checked(draft: Draft, evidence: Evidence = noEvidence) {
  const [outline] = templates;
  assert.ok(outline, 'no template');
  const settings = { ...defaultSettings, profile: draft.gold.profile ?? 'publication' };
  return check({ text: draft.text, outline, settings, evidence });
}

/** What was found, missed and invented: a labelled error is found when a diagnostic of its rule overlaps one of its places. */
export function score({ text, gold }: Draft, report: Report, diagnostics: readonly Diagnostic[]): Score {
  const errors = gold.errors.map((error) => ({
    ...error,
    places: error.quote
      ? [{ quote: error.quote, nth: error.nth ?? 1 }, ...(error.alt ?? [])].map((quoted) =>
          locate(text, typeof quoted === 'string' ? { quote: quoted } : quoted),
        )
      : undefined,
  }));
  const covers = (error: (typeof errors)[number], { rule, ...at }: Diagnostic) =>
    error.places ? error.places.some((place) => meets(at, place)) : rule === error.rule;
  const tolerated = (gold.tolerated ?? []).map((entry) => ({ ...entry, at: locate(text, entry) }));

  const found: string[] = [];
  const missed: string[] = [];
  for (const error of errors) {
    const hit = diagnostics.some((diagnostic) => diagnostic.rule === error.rule && covers(error, diagnostic));
    (hit ? found : missed).push(`${error.rule}  ${error.quote ?? ''}  — ${error.why ?? ''}`);
  }
  const invented = diagnostics
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .filter(
      (said) => !errors.some((error) => family(error.rule) === family(said.rule) && covers(error, said)),
    )
    .filter((said) => !tolerated.some(({ rule, at }) => rule === said.rule && meets(said, at)))
    .map((said) => `${said.rule}  ${text.slice(said.start, said.end).slice(0, 60)}  — ${said.message}`);

  const roles = Object.entries(gold.outline ?? {}).flatMap(([id, { presence }]) => {
    const said = report.roles.find(({ role }) => role.id === id)?.presence;
    return said === presence ? [] : [`${id}: is ${presence}, said ${said}`];
  });
  return { found, missed, invented, roles, ...numbers(text, gold, report) };
}

function numbers(text: string, gold: Gold, report: Report): Pick<Score, 'misread' | 'claims' | 'counts'> {
  const read = report.blocks.flatMap((block) =>
    block.passage.quantities.map((quantity) => ({
      start: block.start + quantity.start,
      end: block.start + quantity.end,
      value: quantity.value,
    })),
  );
  // By its digits: a quote may begin with the unit of the number before.
  const said = claimsOf(report).map(({ block, quantity: { digits } }) => shift(digits, block.start));
  const misread: string[] = [];
  const claims: string[] = [];
  let labelled = 0;
  for (const want of gold.numbers ?? []) {
    const at = locate(text, want);
    const isClaim = want.claim !== false;
    const scale = /^万/.test(want.unit ?? '') ? 1e4 : /^亿/.test(want.unit ?? '') ? 1e8 : 1;
    const right = (value: number) => want.value == null || same(value, want.value) || same(value, want.value * scale);
    if (isClaim) labelled++;
    if (isClaim && !read.some((number) => meets(number, at) && right(number.value)))
      misread.push(`${want.quote}: ${want.value}${want.unit ?? ''}`);
    if (said.some((claim) => meets(claim, at)) !== isClaim)
      claims.push(`${want.quote}: ${isClaim ? 'is' : 'is no'} claim`);
  }
  return { misread, claims, counts: { numbers: labelled, claims: gold.numbers?.length ?? 0 } };
}

const same = (a: number, b: number) => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b));
const family = (rule: string) => rule.split('/')[0];
export const meets = (a: Span, b: Span) =>
  overlaps({ start: a.start, end: Math.max(a.end, a.start + 1) }, { start: b.start, end: Math.max(b.end, b.start + 1) });

export function locate(text: string, { quote, nth = 1 }: Quoted): Span {
  let at = -1;
  for (let count = 0; count < nth; count++) at = text.indexOf(quote, at + 1);
  assert.ok(at >= 0, `not in the draft: ${quote}`);
  return { start: at, end: at + quote.length };
}
