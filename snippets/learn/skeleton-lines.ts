import type { OutlineRole } from '../../rules/report';
import { openSlot } from '../../rules/templates/slots';
import type { LearnedSkeleton, Pattern } from '../pack';
import { blockIndex } from '../topics';
import type { HeadingExtract } from './extract';

type Line = LearnedSkeleton['sections'][number]['lines'][number];

/** The lines of a section: its opening, then each lower heading with a body, or items where it has no lower headings. */
export function skeletonLines(
  role: OutlineRole,
  headings: readonly HeadingExtract[],
  patterns: readonly Pattern[],
): Line[] {
  const used = new Set<string>();
  const opening = role.traits.repeatable ? undefined : openingOf(role.id, patterns);
  if (opening) used.add(opening.text);
  const lines: Line[] = opening ? [{ text: sentence(spelled(opening.text)) }] : [];
  if (headings.length > 0)
    return [
      ...lines,
      ...headings.flatMap((heading) => [
        { level: 2 as const, text: heading.form },
        bodyFor(role.id, heading, patterns, used),
      ]),
    ];
  return [...lines, ...items(role, patterns, used)];
}

/** A sentence that reports write under such a heading, with its gaps; never a gap alone. */
export function bodyFor(
  role: string,
  heading: HeadingExtract,
  patterns: readonly Pattern[],
  used: Set<string>,
): Line {
  const [best] = patterns
    .filter(
      ({ kind, place, text, starts, roles, topics }) =>
        kind !== 'phrase' &&
        starts === true &&
        place === undefined &&
        text.length >= shortestBody &&
        !used.has(text) &&
        roles[role] !== undefined &&
        heading.topic !== undefined &&
        topics[heading.topic] !== undefined,
    )
    .map((pattern) => ({ pattern, score: aptness(pattern, heading) }))
    .sort((a, b) => b.score - a.score);
  if (!best)
    return { text: `围绕${subject(heading.form)}，${openSlot('主要做法')}，取得${openSlot('成效')}。` };
  const { text } = best.pattern;
  used.add(text);
  return { text: text.includes('【') ? sentence(spelled(text)) : `${text}，${openSlot('具体做法和成效')}。` };
}

/** A body of a few characters and a gap says nothing. */
const shortestBody = 12;

/** The fullest sentence that opens this part, or turns it, in a report. */
function openingOf(role: string, patterns: readonly Pattern[]): Pattern | undefined {
  return patterns
    .filter(
      ({ kind, place, starts, roles, text }) =>
        kind !== 'phrase' &&
        starts === true &&
        (place === 'opening' || place === 'transition') &&
        Object.keys(roles)[0] === role &&
        text.length >= shortestBody,
    )
    .sort((a, b) => weight(b) - weight(a))[0];
}

function weight({ text, support }: Pattern): number {
  return support + Math.min(text.length, 60) / 20 - (text.match(/【/g) ?? []).length;
}

function items({ id, traits }: OutlineRole, patterns: readonly Pattern[], used: Set<string>): Line[] {
  if (traits.causes) {
    return [1, 2].map(() => ({
      item: true,
      text: `${openSlot('不足')}还不够到位，主要原因是${openSlot('原因')}。`,
    }));
  }
  const byTopic = new Map<string, Pattern>();
  for (const pattern of patterns) {
    const { kind, place, starts, roles, text } = pattern;
    const topic = Object.keys(pattern.topics)[0];
    if (kind === 'phrase' || place || !starts || roles[id] === undefined || used.has(text) || !topic)
      continue;
    if (text.includes('【') || text.length > longestItem || /[，；。]/.test(text)) continue;
    const known = byTopic.get(topic);
    if (!known || known.support < pattern.support) byTopic.set(topic, pattern);
  }
  const chosen = [...byTopic]
    .sort(([a], [b]) => blockIndex(a) - blockIndex(b))
    .slice(0, 4)
    .map(([, { text }]) => text);
  const texts = chosen.length < 2 ? ['健全法治政府建设推进机制', '强化法治政府建设责任落实'] : chosen;
  return texts.map((text) => ({ item: true, text: `${text}，${openSlot('具体措施')}。` }));
}

/** An item begins with a few words that say what it is about. */
const longestItem = 16;

function aptness(pattern: Pattern, { topic, form }: HeadingExtract): number {
  const { topics, support, text, kind } = pattern;
  const all = Object.values(topics).reduce((sum, times) => sum + times, 0);
  const own = topic ? (topics[topic] ?? 0) : 0;
  const gaps = (text.match(/【/g) ?? []).length;
  return (
    own / all +
    2 * likeness(form, text) +
    (gaps > 0 && gaps <= 3 ? 1 : 0) +
    Math.min(support, 3) / 3 +
    Math.min(text.length, 50) / 100 +
    (kind === 'sentence' ? 0.5 : 0)
  );
}

/** Part of the heading's pairs of characters that the text has. */
function likeness(heading: string, text: string): number {
  const letters = heading.replace(/[^\u3400-\u9fff]/g, '');
  let same = 0;
  for (let at = 0; at + 2 <= letters.length; at++) if (text.includes(letters.slice(at, at + 2))) same++;
  return letters.length < 2 ? 0 : same / (letters.length - 1);
}

function sentence(text: string): string {
  return /[。：]$/.test(text) ? text : `${text}。`;
}

/** 【件数】 as 【待补：件数】, the form skeletons use throughout. */
function spelled(text: string): string {
  return text.replace(/【(?!待补)([^】]*)】/g, (_, name: string) => openSlot(name));
}

/** What a heading is about, for a sentence about it: its first clause. */
function subject(heading: string): string {
  return heading.replace(/，.*$/, '');
}
