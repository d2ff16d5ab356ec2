import type { Outline } from '../../rules/report';
import type { Pack } from '../../snippets/pack';
import { variantsOf } from '../../snippets/skeletons';

/** One of the ways real reports arrange a role, for whoever lets the user choose. */
export interface Variant {
  readonly variant: string;
  /** Reports that arrange it so. */
  readonly support: number;
  /** Headings, one a line; those below a level-1 heading stand indented. */
  readonly preview: string;
}

/** The usual way first. */
export function variantsFor(pack: Pack, outline: Outline, role: string): Variant[] {
  return variantsOf(pack, outline, role).map(({ variant, support, sections }) => ({
    variant,
    support,
    preview: sections
      .flatMap(({ heading, lines }) => [
        heading,
        ...lines.filter(({ level }) => level === 2).map(({ text }) => `　${text}`),
      ])
      .join('\n')
      .replace(/\{(?:year|next|last)\}年度?/g, '')
      .replace(/\{[a-z]+\}/g, '…'),
  }));
}
