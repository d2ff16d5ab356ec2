import type { UnplacedBlock } from './blocks';
import type { Heading } from './report';
import type { Span } from './span';

/** A section before roles are read. */
export interface BareSection extends Span {
  readonly heading: Heading;
  readonly body: Span;
  readonly parent: number;
  readonly children: readonly number[];
  readonly blocks: { readonly first: number; readonly last: number };
}

/** A section that later blocks may still belong to. */
interface OpenSection extends BareSection {
  end: number;
  readonly body: { readonly start: number; end: number };
  readonly children: number[];
  readonly blocks: { readonly first: number; last: number };
}

/**
 * The tree of headings, in document order, and the section of each block filled in. The first `last` blocks are the
 * body of the report: the signature and what follows it belong to no section.
 */
export function buildSections(blocks: readonly UnplacedBlock[], last: number): BareSection[] {
  const sections: OpenSection[] = [];
  let innermost = -1;
  const close = (before: number, level: number): void => {
    const end = blocks[before - 1]?.end ?? 0;
    for (
      let section = sections[innermost];
      section && section.heading.level >= level;
      section = sections[innermost]
    ) {
      section.end = end;
      section.body.end = Math.max(section.body.start, end);
      section.blocks.last = before;
      innermost = section.parent;
    }
  };
  for (let index = 0; index < last; index++) {
    const block = blocks[index] as UnplacedBlock;
    const { heading } = block;
    if (heading) {
      close(index, heading.level);
      sections[innermost]?.children.push(sections.length);
      sections.push({
        heading,
        start: heading.start,
        end: block.end,
        body: { start: heading.end, end: block.end },
        parent: innermost,
        children: [],
        blocks: { first: index, last: index + 1 },
      });
      innermost = sections.length - 1;
    }
    block.section = innermost;
  }
  close(last, 0);
  return sections;
}
