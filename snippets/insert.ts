import { namedSlot, type Slot, slots } from '../rules/templates/slots';
import { inWidth } from './width';

/** What a draft says of itself, and so fills by itself. */
export interface Draft {
  readonly year?: number | undefined;
  /** 青河县 */
  readonly place?: string | undefined;
  /** 县 */
  readonly level?: string | undefined;
  readonly width?: 'full' | 'half' | undefined;
}

/** Puts in what the draft knows: {year}, {next}, {last}, {place} and {stem}, {level}. What it does not know becomes a slot. */
export function fill(text: string, { year, place, level }: Draft): string {
  return text.replace(/\{(year|next|last|place|stem|level)\}/g, (_, variable: string) => {
    switch (variable) {
      case 'year':
        return year === undefined ? namedSlot('年份') : String(year);
      case 'next':
        return year === undefined ? namedSlot('年份') : String(year + 1);
      case 'last':
        return year === undefined ? namedSlot('年份') : String(year - 1);
      case 'place':
        return place ?? namedSlot('地名');
      case 'stem':
        return place === undefined ? namedSlot('地名') : stemOf(place);
      default:
        return level ?? namedSlot('级别');
    }
  });
}

/** 青河 of 青河县; a name of two characters keeps its last. */
function stemOf(place: string): string {
  const stem = place.replace(/(?:街道|自治[区州县]|新区|[省市县区州盟旗镇乡])$/, '');
  return stem.length >= 2 ? stem : place;
}

/** Every slot of a text in order: 【件数】, 【待补：原因】. */
export const slotPattern = /【[^【】]*】/g;

const kinds: ReadonlyMap<string, Slot['kind']> = new Map(slots.map(({ name, kind }) => [name, kind]));

/** What goes into 【件数】 or 【待补：件数】; undefined for a slot that only says in words what is wanted. */
export function kindOf(slot: string): Slot['kind'] | undefined {
  return kinds.get(slot.replace(/^【(?:待补：)?|】$/g, ''));
}

/** Slots with a few possible fillings. The slot itself stays the first choice, so that passing over it leaves it standing. */
export const choices: ReadonlyMap<string, readonly string[]> = new Map([
  [namedSlot('升降'), ['增长', '下降', '上升', '减少']],
  [namedSlot('级别'), ['省', '市', '县', '区']],
]);

/**
 * A filled text as an LSP snippet: each slot a tab stop that shows the slot, or a value where one is known. Whatever
 * the snippet grammar would read is escaped.
 * @param values values for slots by their order in the text.
 */
export function toSnippet(
  text: string,
  width: 'full' | 'half' = 'full',
  values: ReadonlyMap<number, string> = new Map(),
): string {
  const parts: string[] = [];
  let stop = 0;
  let from = 0;
  for (const found of text.matchAll(slotPattern)) {
    const [slot] = found;
    parts.push(escapeText(inWidth(text.slice(from, found.index), width)));
    from = found.index + slot.length;
    const value = values.get(stop);
    stop++;
    const list = choices.get(slot);
    parts.push(
      list && value === undefined
        ? `\${${stop}|${[slot, ...list].map(escapeChoice).join(',')}|}`
        : `\${${stop}:${escapeText(value ?? slot)}}`,
    );
  }
  parts.push(escapeText(inWidth(text.slice(from), width)));
  return parts.join('');
}

/** A filled text with its slots left standing, or with the values known for them. */
export function toPlain(
  text: string,
  width: 'full' | 'half' = 'full',
  values: ReadonlyMap<number, string> = new Map(),
): string {
  let stop = 0;
  // The colon inside a slot belongs to the slot, whatever the draft's width.
  return text
    .split(/(【[^【】]*】)/)
    .map((part, index) => (index % 2 === 0 ? inWidth(part, width) : (values.get(stop++) ?? part)))
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
