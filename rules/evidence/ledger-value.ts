import type { Block, Quantity } from '../report';
import {
  approximationsAfter,
  approximationsBefore,
  approximationsInside,
} from '../report/quantities/lexicon';
import type { Edit } from '../rule';
import { tidy } from './cells';

/** A ledger's value put in a number's own way of writing: its 万, its decimals, its separators, its width. */
export interface Rewritten {
  /** What will stand there, unit included. */
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Offsets of the edits are the document's. Approximation words stay where they are still true of the value. */
export function rewriteValue(quantity: Quantity, block: Block, value: number): Rewritten {
  const { passage, start: base } = block;
  const digits = passage.text.slice(quantity.digits.start, quantity.digits.end);
  const rounded = quantity.approximations.length > 0 ? roundedFor(quantity, value) : undefined;
  const edits: Edit[] = [
    {
      start: base + quantity.digits.start,
      end: base + quantity.digits.end,
      newText: printLike(digits, rounded ?? value, quantity.scale),
    },
  ];
  if (rounded === undefined) {
    for (const { start, end } of quantity.approximations)
      edits.push({ start: base + start, end: base + end, newText: '' });
  }
  edits.sort((a, b) => a.start - b.start);
  let text = '';
  let at = quantity.start;
  for (const edit of edits) {
    text += passage.text.slice(at, edit.start - base) + edit.newText;
    at = edit.end - base;
  }
  return { text: text + passage.text.slice(at, quantity.end), edits };
}

/** The value as the approximation words want it: 286 with 余 is 280; undefined where no round value fits them. */
function roundedFor(quantity: Quantity, value: number): number | undefined {
  const senses = new Set(quantity.approximations.map(({ text }) => senseOf(text)));
  const [sense] = senses;
  if (senses.size !== 1 || sense === undefined) return undefined;
  const step = roundStep(quantity);
  const steps = value / step;
  const rounded = tidy(
    (sense === 'lower' ? Math.floor(steps) : sense === 'upper' ? Math.ceil(steps) : Math.round(steps)) * step,
  );
  return rounded > 0 && rounded !== value && rounded !== quantity.value ? rounded : undefined;
}

/** What a round figure is round to: 10 for 320余, which stands for 320 to 329. */
function roundStep({ low, high, step }: Quantity): number {
  const width = tidy(high - low + 1);
  return Number.isInteger(Math.log10(width)) ? width : step;
}

function senseOf(word: string): 'near' | 'lower' | 'upper' | undefined {
  return approximationsInside[word] ?? approximationsBefore[word] ?? approximationsAfter[word];
}

function printLike(digits: string, value: number, scale: number): string {
  const half = digits.normalize('NFKC');
  if (!/^[\d,]+(?:\.\d+)?$/.test(half)) return chinese(value / scale) ?? String(tidy(value));
  const decimals = half.split('.')[1]?.length ?? 0;
  const factor = 10 ** decimals;
  const number = tidy(Math.round(tidy((value / scale) * factor)) / factor);
  // A whole value printed in 万 or 亿 that needs more places than the draft gives keeps the draft's places.
  let text = number.toFixed(decimals);
  if (half.includes(',')) text = text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
  return half === digits
    ? text
    : text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

const numerals = '零一二三四五六七八九';

/** Up to ninety-nine; beyond, reports write digits. */
function chinese(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 99) return undefined;
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : numerals.charAt(tens)}十`;
  return head + (ones === 0 ? '' : numerals.charAt(ones));
}
