import type { Block, Heading } from './report';
import type { Span } from './span';

/** A section before roles are read. */
export interface BareSection extends Span {
  readonly heading: Heading;
  readonly body: Span;
  readonly parent: number;
  readonly children: number[];
  readonly blocks: { readonly first: number; last: number };
}

/**
 * The tree of headings, in document order. `end` is where the body of the report ends (signature and what follows
 * it belong to no section). Mutates nothing of what it is given: blocks come back with their section filled in.
 */
export function buildSections(
  blocks: readonly Block[],
  last: number,
): { sections: BareSection[]; blocks: Block[] } {
  const sections: (Omit<BareSection, 'end' | 'body'> & {
    end: number;
    body: { start: number; end: number };
  })[] = [];
  const open: number[] = [];
  const placed: Block[] = [];
  let end = 0;
  for (const [index, block] of blocks.entries()) {
    if (index >= last) {
      placed.push({ ...block, section: -1 });
      continue;
    }
    if (block.heading) {
      const { heading } = block;
      while (open.length > 0 && (sections[open.at(-1) ?? -1]?.heading.level ?? 0) >= heading.level)
        open.pop();
      const parent = open.at(-1) ?? -1;
      const own = sections.length;
      sections.push({
        heading,
        start: heading.start,
        end: block.end,
        body: { start: heading.end, end: block.end },
        parent,
        children: [],
        blocks: { first: index, last: index + 1 },
      });
      sections[parent]?.children.push(own);
      open.push(own);
    }
    end = block.end;
    for (const at of open) {
      const section = sections[at];
      if (!section) continue;
      section.end = end;
      section.body.end = Math.max(section.body.start, end);
      section.blocks.last = index + 1;
    }
    placed.push({ ...block, section: open.at(-1) ?? -1 });
  }
  return { sections, blocks: placed };
}
