/**
 * The required outline of one kind of annual report, as the report model needs it: data, never code.
 * `rules/templates` holds and validates the templates. Patterns are regular expression sources that accept
 * both punctuation widths.
 */
export interface Outline {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** How a document says what it is. */
  readonly recognition: {
    /** Patterns of a title, tried on the first lines. */
    readonly titles: readonly string[];
    /** Words of which one must stand in the lead when there is no title but two roles are headed. */
    readonly lead: readonly string[];
    /** Patterns of a first paragraph that says what the document is, where no title does. */
    readonly openings?: readonly string[] | undefined;
  };
  readonly roles: readonly OutlineRole[];
}

/** A pattern and how much it speaks for a role. A weight of 3 decides alone; 1 only supports. */
export interface Cue {
  readonly pattern: string;
  readonly weight: number;
}

export interface OutlineRole {
  /** `responsibility`, `measures`, … */
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** What belongs in it, for the hover. */
  readonly description: { readonly zh: string; readonly en: string };
  readonly basis: { readonly zh: string; readonly en: string };
  /** What differs between roles; rules read these and never a role's id. */
  readonly traits: {
    /** It speaks of the year after the reporting year. */
    readonly yearAfter: boolean;
    /** Causes are part of its required content. */
    readonly causes: boolean;
    /** Figures are expected in it. */
    readonly figures: boolean;
    /** It may stand under several headings. */
    readonly repeatable: boolean;
    /** Its numbers are targets, no claims. */
    readonly targets: boolean;
    /** Its text names what is wanting; the role with `answers` answers it. */
    readonly shortcomings: boolean;
    /** There may be nothing to tell: 无。 is a text for it. */
    readonly mayBeNone?: boolean | undefined;
  };
  /** Cues in the wording of a level-1 heading. */
  readonly headings: readonly Cue[];
  /** Cues at the start of a paragraph or sentence, for text under no heading of its own. */
  readonly openings: readonly Cue[];
  /** Cues at the start of a clause that say of the rest of its paragraph that it serves the role; tried in the text of the shortcomings. */
  readonly clauses: readonly Cue[];
  /** Cues anywhere in the text under a heading whose wording is thematic. */
  readonly text: readonly Cue[];
  /** The plain skeleton: `{year}` and `{next}` are the reporting year and the one after. */
  readonly skeleton: Skeleton;
}

/** A section to insert: its level-1 heading without number, and lines under it. */
export interface Skeleton {
  readonly heading: string;
  readonly lines: readonly SkeletonLine[];
}

/** `level` 2–4 is a heading of that level (number given on insertion); `item` one of 一是, 二是…; none is body text. */
export interface SkeletonLine {
  readonly level?: 2 | 3 | 4;
  readonly item?: boolean;
  /** Slots stand in the text as 【待补：件数】, a form `number/placeholder` reports. */
  readonly text: string;
}
