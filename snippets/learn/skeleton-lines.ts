import { openSlot } from '../../rules/templates/slots';
import type { LearnedSkeleton, Pattern } from '../pack';
import type { HeadingExtract } from './extract';

type Line = LearnedSkeleton['sections'][number]['lines'][number];

/** The lines of a section: each lower heading with a body, or, where the role has none, its opening and items. */
export function skeletonLines(
  role: string,
  headings: readonly HeadingExtract[],
  patterns: readonly Pattern[],
): Line[] {
  const used = new Set<string>();
  const opening = patterns.find(
    (pattern) =>
      pattern.place &&
      pattern.place !== 'closing' &&
      mostly(pattern, role) &&
      pattern.kind !== 'phrase' &&
      !pattern.text.includes('【'),
  );
  const lines: Line[] = opening && role !== 'measures' ? [{ text: sentence(opening.text) }] : [];
  if (opening) used.add(opening.text);
  if (headings.length > 0)
    return [
      ...lines,
      ...headings.flatMap((heading) => [
        { level: 2 as const, text: heading.form },
        bodyFor(role, heading, patterns, used),
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
      (pattern) =>
        pattern.kind !== 'phrase' &&
        !pattern.place &&
        !used.has(pattern.text) &&
        pattern.roles[role] !== undefined &&
        heading.topic !== undefined &&
        pattern.topics[heading.topic] !== undefined,
    )
    .sort((a, b) => aptness(b, heading.topic) - aptness(a, heading.topic));
  if (!best) return { text: `围绕${bare(heading.form)}，${openSlot('主要做法')}，取得${openSlot('成效')}。` };
  used.add(best.text);
  return {
    text: best.text.includes('【')
      ? sentence(open(best.text))
      : `${best.text}，${openSlot('具体做法和成效')}。`,
  };
}

function items(role: string, patterns: readonly Pattern[], used: Set<string>): Line[] {
  const clauses = patterns.filter(
    (pattern) =>
      pattern.kind === 'clause' &&
      mostly(pattern, role) &&
      !pattern.place &&
      !pattern.text.includes('【') &&
      !used.has(pattern.text),
  );
  const byTopic = new Map(clauses.map((pattern) => [Object.keys(pattern.topics)[0] ?? '', pattern]));
  const chosen = [...byTopic.values()].slice(0, 4);
  if (role === 'shortcomings' || chosen.length < 2) {
    return ['执法', '基层'].map((field) => ({
      item: true,
      text: `${openSlot(`${field}等方面的不足`)}还不够到位，主要原因是${openSlot('原因')}。`,
    }));
  }
  return chosen.map((pattern) => ({ item: true, text: `${pattern.text}，${openSlot('具体措施')}。` }));
}

function aptness(pattern: Pattern, topic: string | undefined): number {
  const all = Object.values(pattern.topics).reduce((sum, times) => sum + times, 0);
  const own = topic ? (pattern.topics[topic] ?? 0) : 0;
  const gaps = (pattern.text.match(/【/g) ?? []).length;
  return (
    own / all +
    (gaps > 0 && gaps <= 3 ? 1 : 0) +
    Math.min(pattern.support, 3) / 3 +
    Math.min(pattern.text.length, 50) / 100 +
    (pattern.kind === 'sentence' ? 0.5 : 0)
  );
}

function mostly(pattern: Pattern, role: string): boolean {
  return Object.keys(pattern.roles)[0] === role;
}

function sentence(text: string): string {
  return /[。：]$/.test(text) ? text : `${text}。`;
}

/** 【件数】 as 【待补：件数】, the form skeletons use throughout. */
function open(text: string): string {
  return text.replace(/【([^】]*)】/g, (_, name: string) => openSlot(name));
}

function bare(heading: string): string {
  return heading.replace(/[，,].*$/, '');
}
