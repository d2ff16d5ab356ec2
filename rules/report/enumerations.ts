import { ordinalValue } from './ordinals';
import { perPassage } from './passage';
import type { Block, Enumeration, EnumerationItem } from './report';
import { required } from './required';

interface Item extends EnumerationItem {
  end: number;
  readonly style: Enumeration['style'];
}

const mark =
  /([一二三四五六七八九十]{1,3})([是要])(?!否)|第([一二三四五六七八九十]{1,3})([，,、：:]|是(?!否))/g;
const marks = required(mark);
/** What a mark stands after, where it does not open the passage. */
const before = /[\s。；;：:，,、！？”）)*]/;

const none: readonly Item[] = [];

/** Lists stand in one another two or three deep, not more. */
const deepest = 3;

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

function itemsOf(block: Block): readonly Item[] {
  const items = itemsIn(block.passage);
  if (items.length === 0) return none;
  return items.map((item) => ({
    ...item,
    start: item.start + block.start,
    end: item.end + block.start,
    mark: { ...item.mark, start: item.mark.start + block.start, end: item.mark.end + block.start },
  }));
}

const itemsIn = perPassage((passage): readonly Item[] => {
  const { prose } = passage;
  if (!passage.has(marks)) return none;
  const items: Item[] = [];
  let from = 0;
  mark.lastIndex = 0;
  for (let match = mark.exec(prose); match; match = mark.exec(prose)) {
    const start = match.index;
    // A mark's comma opens no mark of its own: 第一，二是.
    if (start > 0 && (start - 1 < from || !before.test(prose.charAt(start - 1)))) continue;
    const [text, withVerb, , ordinal] = match;
    from = start + text.length;
    const number = ordinalValue(withVerb ?? ordinal ?? '');
    if (Number.isNaN(number)) continue;
    const last = items.at(-1);
    if (last) last.end = start;
    items.push({
      number,
      start,
      end: prose.length,
      mark: { start, end: from, text },
      style: withVerb ? '一是' : '第一',
    });
  }
  return items;
});
