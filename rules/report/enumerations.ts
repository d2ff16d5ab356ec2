import { ordinalValue } from './ordinals';
import type { Block, Enumeration, EnumerationItem } from './report';

interface Item extends EnumerationItem {
  readonly style: Enumeration['style'];
}

const mark =
  /(?:^|[\s。；;：:，,、！？”）)])(?:[-*] )?(?:([一二三四五六七八九十]{1,3})(是|要)(?!否)|第([一二三四五六七八九十]{1,3})([，,、：:]|是(?!否)))/g;

/** One of these stands in every mark: a quick look before the pattern is tried. */
const traces = /[一二三四五六七八九十][是要]|第[一二三四五六七八九十]/;
const none: Item[] = [];

/** Lists stand in one another two or three deep, not more. */
const deepest = 3;

const kept = new WeakMap<Block['passage'], Item[]>();

/**
 * The lists of a report in the order they open. An item continues the innermost open list whose next number it
 * bears, or opens a new one with 一是; an item that fits none belongs to the innermost list, as its slip.
 */
export function readEnumerations(blocks: readonly Block[]): Enumeration[] {
  const lists: { style: Enumeration['style']; items: EnumerationItem[] }[] = [];
  let open: (typeof lists)[number][] = [];
  for (const block of blocks) {
    if (block.heading) open = [];
    if (block.kind !== 'body' && block.kind !== 'heading') continue;
    for (const item of itemsOf(block)) {
      const at = open.findLastIndex(
        (list) => list.style === item.style && list.items.at(-1)?.number === item.number - 1,
      );
      if (at >= 0 && item.number > 1) {
        open = open.slice(0, at + 1);
        open[at]?.items.push(item);
      } else if (item.number === 1 || !open.some((list) => list.style === item.style)) {
        const list = { style: item.style, items: [item as EnumerationItem] };
        lists.push(list);
        open = [...open.slice(-deepest), list];
      } else {
        open.findLast((list) => list.style === item.style)?.items.push(item);
      }
    }
  }
  return lists.map(({ style, items }) => ({
    style,
    items,
    start: items[0]?.start ?? 0,
    end: items.at(-1)?.end ?? 0,
  }));
}

function itemsOf(block: Block): Item[] {
  let items = kept.get(block.passage);
  if (!items) {
    items = findItems(block.passage.prose);
    kept.set(block.passage, items);
  }
  if (items.length === 0) return none;
  return items.map((item) => ({
    ...item,
    start: item.start + block.start,
    end: item.end + block.start,
    mark: { ...item.mark, start: item.mark.start + block.start, end: item.mark.end + block.start },
  }));
}

function findItems(prose: string): Item[] {
  if (!traces.test(prose)) return none;
  const items: Item[] = [];
  for (const match of prose.matchAll(mark)) {
    const numeral = match[1] ?? match[3] ?? '';
    const number = ordinalValue(numeral);
    if (Number.isNaN(number)) continue;
    const end = match.index + match[0].length;
    const text = match[1] ? `${numeral}${match[2]}` : `第${numeral}${match[4]}`;
    const start = end - text.length;
    items.push({
      number,
      start,
      end: prose.length,
      mark: { start, end, text },
      style: match[1] ? '一是' : '第一',
    });
  }
  return items.map((item, index) => ({ ...item, end: items[index + 1]?.start ?? item.end }));
}
