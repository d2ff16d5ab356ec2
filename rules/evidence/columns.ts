import { type Block, perReport, type Quantity, type Report } from '../report';

/** What stands over a row of a table. */
export interface Header {
  /** The first row of the table. */
  readonly row: string;
  /** The line before the table, which says what it tells of. */
  readonly caption: string;
}

const headersOf = perReport(({ blocks }: Report): ReadonlyMap<Block, Header> => {
  const headers = new Map<Block, Header>();
  let header: Header | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table') header = undefined;
    else if (header) headers.set(block, header);
    else header = { row: block.passage.prose, caption: captionOf(blocks[index - 1]) };
  }
  return headers;
});

const longestCaption = 60;

function captionOf(before: Block | undefined): string {
  const text = before?.passage.prose.trim() ?? '';
  return text.length <= longestCaption ? text : '';
}

/** Undefined outside tables, and for a table's first row. */
export function headerOver(report: Report, block: Block): Header | undefined {
  return block.kind === 'table' ? headersOf(report).get(block) : undefined;
}

/** The year over a cell: 312 under 2024年. */
export function columnYear({ row }: Header, { passage }: Block, { start }: Quantity): number | undefined {
  const column = passage.prose.slice(0, start).split('|').length - 1;
  const year = /(?:19|20)\d\d(?=年)/.exec(row.split('|')[column] ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}
