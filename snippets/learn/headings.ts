import type { OutlineRole } from '../../rules/report';
import type { LearnedHeading, LearnedSkeleton, Pattern } from '../pack';
import { topics } from '../topics';
import type { HeadingExtract } from './extract';
import { compare, type Recurrences } from './patterns';
import { initialsOf } from './pinyin';
import { bodyFor, skeletonLines } from './skeleton-lines';
import { toTokens } from './tokens';

/** How a report arranges a role: what a skeleton offers as variants. */
export type Variant = 'plain' | 'blocks' | 'themes' | 'firsts' | 'sections';

interface Entry {
  readonly form: string;
  readonly role: string;
  readonly level: 1 | 2;
  readonly topic: string | undefined;
  readonly variant: Variant;
  support: number;
  readonly first: number[];
}

interface Arrangement {
  readonly role: string;
  readonly variant: Variant;
  support: number;
  readonly first: number[];
  /** The heading tree of the first report that has this arrangement. */
  readonly headings: readonly HeadingExtract[];
}

/** Collects headings and the trees they form, role by role. */
export class HeadingGatherer {
  readonly #entries = new Map<string, Entry>();
  readonly #arrangements = new Map<string, Arrangement>();
  readonly #names = new Set<string>();
  readonly #recurrences: Recurrences;

  readonly #roles: readonly OutlineRole[];

  constructor(recurrences: Recurrences, roles: readonly OutlineRole[]) {
    this.#recurrences = recurrences;
    this.#roles = roles;
  }

  add(report: number, headings: readonly HeadingExtract[], names: readonly string[]): void {
    for (const name of names) this.#names.add(name);
    const byRole = new Map<string, HeadingExtract[]>();
    for (const heading of headings) {
      const list = byRole.get(heading.role);
      if (list) list.push(heading);
      else byRole.set(heading.role, [heading]);
    }
    for (const [role, own] of byRole) {
      const variant = variantOf(own);
      const arrangement = this.#arrangements.get(`${role} ${variant}`);
      if (arrangement) met(arrangement, report);
      else
        this.#arrangements.set(`${role} ${variant}`, {
          role,
          variant,
          support: 1,
          first: [report],
          headings: own,
        });
      for (const { form, level, topic } of own) {
        const key = `${role} ${level} ${form}`;
        const entry = this.#entries.get(key);
        if (entry) met(entry, report);
        else if (this.#entries.size < capacity)
          this.#entries.set(key, { form, role, level, topic, variant, support: 1, first: [report] });
      }
    }
  }

  best(most: number, sampleIds: readonly string[]): LearnedHeading[] {
    return this.#usable()
      .sort(
        (a, b) =>
          b.support - a.support ||
          this.#familiarity(b.form) - this.#familiarity(a.form) ||
          compare(a.form, b.form),
      )
      .slice(0, most)
      .map(({ form, role, level, topic, variant, support, first }) => ({
        text: form,
        role,
        level,
        ...(topic && { topic }),
        variant,
        initials: initialsOf(form),
        support,
        samples: named(first, sampleIds),
      }));
  }

  skeletons(patterns: readonly Pattern[], sampleIds: readonly string[]): LearnedSkeleton[] {
    const skeletons: LearnedSkeleton[] = [];
    for (const { role, variant, support, first, headings } of this.#arrangements.values()) {
      const tree = (variant === 'blocks' ? this.#blocks(role) : headings).filter((heading) =>
        this.#isUsable(heading.form),
      );
      const outlineRole = this.#roles.find(({ id }) => id === role);
      if (!outlineRole) continue;
      const sections = sectionsOf(outlineRole, tree, patterns, this.#bestHeading(role));
      if (sections.length > 0)
        skeletons.push({ role, variant, support, samples: named(first, sampleIds), sections });
    }
    return skeletons.sort(
      (a, b) => compare(a.role, b.role) || b.support - a.support || compare(a.variant, b.variant),
    );
  }

  /** One level-2 heading a work block, in the order of the blocks, each in the wording most like other reports'. */
  #blocks(role: string): HeadingExtract[] {
    const candidates = this.#usable().filter(
      (entry) => entry.role === role && entry.variant === 'blocks' && entry.level === 2,
    );
    return topics
      .filter((topic) => topic.block)
      .flatMap((topic) => {
        const [best] = candidates
          .filter((entry) => entry.topic === topic.id)
          .sort((a, b) => this.#rank(b) - this.#rank(a) || compare(a.form, b.form));
        return best ? [best] : [];
      });
  }

  /** The level-1 heading for a role: one that names the whole required content, most shared, most familiar. */
  #bestHeading(role: string): string | undefined {
    const [best] = this.#usable()
      .filter((entry) => entry.role === role && entry.level === 1 && entry.variant !== 'sections')
      .sort(
        (a, b) =>
          fullness(b.form) - fullness(a.form) || this.#rank(b) - this.#rank(a) || compare(a.form, b.form),
      );
    return best?.form;
  }

  #usable(): Entry[] {
    return [...this.#entries.values()].filter(({ form }) => this.#isUsable(form));
  }

  #rank({ form, support }: { form: string; support: number }): number {
    return support + this.#familiarity(form) - form.length / 100;
  }

  /** No figure, no gap for a person, no name, and nothing in quotation marks that one report alone says. */
  #isUsable(form: string): boolean {
    if (/[0-9A-Za-z【]/.test(form.replace(/\{[a-z]+\}/g, '')) || form.length > 60) return false;
    if ([...this.#names].some((name) => form.includes(name))) return false;
    return (form.match(/“[^”]*”/g) ?? []).every((quoted) => this.#familiarity(quoted) > 0.99);
  }

  /** Part of its neighbouring pairs of tokens that at least two reports have. */
  #familiarity(form: string): number {
    const tokens = toTokens(form);
    let known = 0;
    for (let at = 0; at + 2 <= tokens.length; at++) {
      if (this.#recurrences.pairs.reportsAt(tokens, at) >= 2) known++;
    }
    return tokens.length < 2 ? 0 : known / (tokens.length - 1);
  }
}

const capacity = 50_000;

function met(entry: { support: number; readonly first: number[] }, report: number): void {
  if (entry.first.at(-1) === report) return;
  entry.support++;
  if (entry.first.length < 5) entry.first.push(report);
}

function named(reports: readonly number[], sampleIds: readonly string[]): string[] {
  return [...new Set(reports)].map((report) => sampleIds[report] ?? String(report));
}

/** 不足和原因 says more than 问题, 举措和成效 more than 工作. */
function fullness(form: string): number {
  return (form.match(/原因|成效|第一责任人职责|主要安排|不足/g) ?? []).length;
}

function variantOf(headings: readonly HeadingExtract[]): Variant {
  const lower = headings.filter((heading) => heading.level === 2);
  if (headings.filter((heading) => heading.level === 1).length > 1) return 'sections';
  if (lower.length < 2) return 'plain';
  if (lower.filter((heading) => /第一(?!责任|批)/.test(heading.form)).length >= 2) return 'firsts';
  const blocks = new Set(
    lower
      .map((heading) => heading.topic)
      .filter((topic) => topics.some(({ id, block }) => block && id === topic)),
  );
  return blocks.size >= 5 && blocks.size >= lower.length * 0.6 ? 'blocks' : 'themes';
}

function sectionsOf(
  role: OutlineRole,
  tree: readonly HeadingExtract[],
  patterns: readonly Pattern[],
  heading: string | undefined,
): LearnedSkeleton['sections'] {
  const first = tree.filter((entry) => entry.level === 1);
  if (first.length <= 1) {
    const wording = heading ?? first[0]?.form;
    if (!wording) return [];
    return [
      {
        heading: wording,
        lines: skeletonLines(
          role,
          tree.filter((entry) => entry.level === 2),
          patterns,
        ),
      },
    ];
  }
  return first.map((section, index) => {
    const from = tree.indexOf(section) + 1;
    const next = first[index + 1];
    const lower = tree.slice(from, next ? tree.indexOf(next) : undefined);
    const lines =
      lower.length > 0
        ? skeletonLines(role, lower, patterns)
        : [bodyFor(role.id, section, patterns, new Set())];
    return { heading: section.form, lines };
  });
}
