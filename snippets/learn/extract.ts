import type { OutlineRole, Report, Section } from '../../rules/report';
import { contains } from '../../rules/report';
import { placeOf } from '../place';
import { topicOf } from '../topics';
import { fullWidth } from '../width';
import { type Filling, generalise, type Origin } from './generalise';

/** What the learner keeps of one report: small, free of offsets, and a pure function of the report. */
export interface Extract {
  readonly title: string;
  readonly year: number | undefined;
  readonly headings: readonly HeadingExtract[];
  readonly sentences: readonly SentenceExtract[];
  /** Names of places the report speaks of; nothing learned may hold one. */
  readonly names: readonly string[];
}

export interface HeadingExtract {
  readonly role: string;
  readonly level: 1 | 2;
  readonly topic: string | undefined;
  /** Wording with gaps, without its number. */
  readonly form: string;
}

export interface SentenceExtract {
  /** Undefined before the first role: the lead. */
  readonly role: string | undefined;
  readonly topic: string | undefined;
  /** Position in the role's text. */
  readonly place: 'opening' | 'inner' | 'closing';
  readonly form: string;
  readonly fillings: readonly Filling[];
}

/** A sample is of use when it is a report: recognised, or with at least two roles and some text. */
export function isUsable(report: Report): boolean {
  const roles = report.roles.filter((reading) => reading.presence !== 'missing').length;
  return report.recognised || (roles >= 2 && report.sections.length >= 3);
}

export function extract(report: Report): Extract {
  const origin: Origin = { year: report.year, place: placeOf(report) };
  return {
    title: titleOf(report, origin),
    year: report.year,
    headings: headingsOf(report, origin),
    sentences: sentencesOf(report, origin),
    names: namesIn(report, origin),
  };
}

const placeName = /《(?:中共)?([\u4e00-\u9fff]{2,3}?)[省市县](?![级直场])/g;

/** Places whose rules a report cites, 《…省…条例》, and its own: what else stands before 省 or 市 is as often a verb. */
function namesIn(report: Report, { place }: Origin): string[] {
  const names = new Set<string>();
  for (const { passage } of report.blocks) {
    for (const [, name] of passage.prose.matchAll(placeName)) {
      if (name && !/[全我各本省市县区]/.test(name)) names.add(name);
    }
  }
  if (place && place.name.length > 2) names.add(place.name.slice(0, place.name.length - place.level.length));
  return [...names].sort();
}

function titleOf(report: Report, { place, year }: Origin): string {
  return report.title
    ? fullWidth(report.title.text.trim())
    : `${place?.name ?? ''}${year ?? ''}年法治政府建设情况报告`;
}

function headingsOf(report: Report, origin: Origin): HeadingExtract[] {
  return report.sections
    .filter(({ heading }) => heading.level <= 2 && heading.text.length <= 60)
    .flatMap((section) => {
      const role = rolesAt(report, section.heading.start, section.heading.end).at(-1)?.id ?? section.roles[0];
      const { form } = generalise(section.heading.text, origin);
      if (!role || /[【】].*[待补填]/.test(section.heading.text)) return [];
      return [
        { role, level: section.heading.level === 1 ? 1 : 2, topic: topicOf(section.heading.text), form },
      ];
    });
}

function sentencesOf(report: Report, origin: Origin): SentenceExtract[] {
  const found: { role: string | undefined; topic: string | undefined; text: string }[] = [];
  for (const block of report.blocks) {
    if (block.kind !== 'body') continue;
    const { passage, heading } = block;
    const headingEnd = heading ? heading.end - block.start : 0;
    const topic = topicAround(report, report.sections[block.section]);
    for (const { start, end } of passage.sentences) {
      if (end <= headingEnd) continue;
      const from = Math.max(start, headingEnd);
      const text = passage.prose.slice(from, end).replace(/^[\s。．.、，,：:]+/, '');
      // Text with gaps of its own is a draft's, and teaches nothing.
      if (text === '' || /[【】]/.test(text)) continue;
      const role = oneOf(rolesAt(report, block.start + from, block.start + end), found.at(-1)?.role, text);
      found.push({ role, topic: topicOf(text) ?? topic, text: text.replace(itemMark, '') });
    }
  }
  return found.map(({ role, topic, text }, index) => {
    const opens = found[index - 1]?.role !== role || index === 0;
    const closes = found[index + 1]?.role !== role;
    return {
      role,
      topic: role === undefined ? undefined : topic,
      place: opens ? 'opening' : closes ? 'closing' : 'inner',
      ...generalise(text, origin),
    };
  });
}

const itemMark =
  /^(?:[一二三四五六七八九十]+是(?=[^否])|第[一二三四五六七八九十]+[，,、]|[（(]?[0-9一二三四五六七八九十]+[）).、．])\s*/;

/** The roles whose text a stretch is: those with the shortest span, since a nested role lies inside another's. */
function rolesAt(report: Report, start: number, end: number): OutlineRole[] {
  let best: OutlineRole[] = [];
  let shortest = Number.POSITIVE_INFINITY;
  for (const { role, spans } of report.roles) {
    for (const span of spans) {
      const length = span.end - span.start;
      if (length > shortest || !contains(span, { start, end })) continue;
      best = length === shortest ? [...best, role] : [role];
      shortest = length;
    }
  }
  return best;
}

/** In a section that serves two roles the later one begins where a sentence opens like it. */
function oneOf(roles: readonly OutlineRole[], before: string | undefined, text: string): string | undefined {
  const opened = roles.find(({ openings }) => openings.some((cue) => new RegExp(cue.pattern).test(text)));
  if (roles.length < 2) return roles[0]?.id;
  return opened?.id ?? roles.find(({ id }) => id === before)?.id ?? roles[0]?.id;
}

/** What the innermost heading with a subject is about. */
function topicAround(report: Report, section: Section | undefined): string | undefined {
  for (let at = section; at; at = report.sections[at.parent]) {
    const topic = topicOf(at.heading.text);
    if (topic) return topic;
  }
  return undefined;
}
