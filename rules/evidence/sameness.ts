import { perReport, type Report } from '../report';
import { anyOf, bigram, letter, unified } from './bigrams';
import type { Measure } from './ledger-index';
import type { HeadingGrams } from './match';
import type { Mention } from './mention';
import { boundPart, faintWords, fieldWords, fillerWords, partWords } from './words';

/** What a number's report and headings say of it, beside its own passage. */
export interface Surroundings {
  readonly body: Body;
  /** The words of the headings it stands under, and their letters as pairs. */
  readonly heading: string;
  readonly headingGrams: HeadingGrams;
}

/** How a report names what it is about; its own name, and 全县 for a county, narrow nothing. */
interface Body {
  readonly title: string;
  readonly own: RegExp;
}

export const bodyOf = perReport(({ title }: Report): Body => {
  const text = title?.text ?? '';
  const name = /^(?:关于)?(.{0,24}?)(?:20\d\d|二[〇○零]|法治政府|推进|$)/.exec(text)?.[1] ?? '';
  // 甲市乙县: the last tells how far 全… reaches.
  const level = name.match(/[省市县区旗州盟镇乡]/g)?.at(-1);
  const reach = level ?? '市县区旗州盟镇乡';
  const names = [
    ...(name.length > 1 ? [escaped(name)] : []),
    `[全我本][${reach}局委厅域]|[${reach}](?:委|政府)`,
    '全系统|全街道',
  ];
  return { title: text, own: new RegExp(names.join('|'), 'g') };
});

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

const fillers = anyOf(fillerWords.map(unified));
const faint = anyOf(faintWords);
const fields = anyOf(fieldWords);

/**
 * How the words that bind a number compare with a measure: `same`; `more`, where some say what the measure does not, be it
 * of the work or of a part of it; `part`, where they tell of whom, for whom, in which field, of which batch or when. Then
 * the number may be a part of what the measure counts, and its value says nothing against it.
 */
type Extent = 'same' | 'more' | 'part';

export function extentOf(mention: Mention, measure: Measure, { body, heading }: Surroundings): Extent {
  if (isPicked(mention) || isBound(mention, measure, body, heading)) return 'part';
  const own = [mention.ownLeft, countedIn(mention)];
  const left = own.flatMap((text) => leftOver(text, measure, body));
  if (left.some((word) => partWords.test(word))) return 'part';
  return left.some((word) => word.length > 1) ? 'more' : 'same';
}

/** Whether a measure says more than the words around a number do: 及时备案率 is not the 备案率. */
export function saysLess(
  { grams }: Mention,
  { letters, text }: Measure,
  headingGrams: HeadingGrams,
): boolean {
  const filling = new Set<string>(
    [...text.matchAll(fillers), ...text.matchAll(faint)].flatMap(([word]) => [...word]),
  );
  const isSaid = (gram: number): boolean => grams.has(gram) || headingGrams.has(gram);
  let unsaid = 0;
  for (const [index, code] of letters.entries()) {
    const before = letters[index - 1];
    const next = letters[index + 1];
    const said =
      (before !== undefined && isSaid(bigram(before, code))) ||
      (next !== undefined && isSaid(bigram(code, next))) ||
      filling.has(String.fromCharCode(code));
    unsaid = said ? 0 : unsaid + 1;
    if (unsaid > 1) return true;
  }
  return false;
}

/** 对8个乡镇开展督察, 为26家企业: so many were picked out of all there are. */
function isPicked({ ownLeft, ownRight, quantity }: Mention): boolean {
  return (
    quantity.unit !== '%' &&
    ownRight !== '' &&
    /(?:[对向为给从到]|走访|[抽选][取查选聘]|遴选|深入)$/.test(ownLeft)
  );
}

/** The words before a number that make it all of a kind: 全县13个乡镇. */
const allOf = /(?:[全我本][省市县区旗州盟镇乡]|现有|共有|下辖|所辖|辖)(?:范围|境)?内?的?$/;

/** The words after a unit that name what is counted. What 全县13个乡镇 did, and what 13个乡镇均 did, makes no part of them. */
function countedIn({ ownLeft, ownRight }: Mention): string {
  const named = ownRight.replace(/(?:[中里内](?=.?有)|全部|[均都]).*$/, '').replace(/[中里内]$/, '');
  return named === ownRight || allOf.test(ownLeft) || /[均都]|全部/.test(ownRight) ? named : ownRight;
}

/** What is left once the measure's own letters, the report's names for its body and words that say nothing are taken out. */
function leftOver(words: string, { grams, text }: Measure, { own }: Body): string[] {
  const scope = text.split('\n')[1];
  const bare = [...(scope === undefined ? words : words.replace(scope, ' '))]
    .filter((sign) => letter(sign.charCodeAt(0)) !== -1)
    .join('');
  const said = new Uint8Array(bare.length);
  for (const pattern of [own, fillers])
    for (const { 0: word, index } of bare.matchAll(pattern)) said.fill(1, index, index + word.length);
  for (let at = 0; at < bare.length; at++)
    for (let next = at + 1; next <= at + 3 && next < bare.length; next++)
      if (grams.has(bigram(letter(bare.charCodeAt(at)), letter(bare.charCodeAt(next)))))
        said[at] = said[next] = 1;
  const letters = Array.from(said, (isSaid, at) => (isSaid === 1 ? ' ' : bare.charAt(at))).join('');
  return letters.match(/[\u4e00-\u9fff]+/g) ?? [];
}

const leadReach = 160;
const topicReach = 80;

/** Whether the sentence before the number's clause, the one before it or the heading names a field, an office or a time of its own. */
function isBound(
  { passage, sentence, clause }: Mention,
  { text }: Measure,
  { title }: Body,
  heading: string,
): boolean {
  const lead = passage.prose.slice(Math.max(sentence.start, clause - leadReach), clause);
  const part = boundPart.exec(lead)?.[0];
  if (part !== undefined && !text.includes(part)) return true;
  const earlier = passage.prose.slice(Math.max(0, sentence.start - topicReach), sentence.start);
  const topic = earlier.slice(earlier.lastIndexOf('。', earlier.length - 2) + 1);
  for (const [field] of `${heading}\n${topic}\n${lead}`.matchAll(fields))
    if (!text.includes(field) && !title.includes(field)) return true;
  return false;
}
