import {
  best,
  type CueReader,
  clausesIn,
  cueReader,
  cuesOf,
  decisive,
  type Hit,
  movedHit,
  type PassageCues,
} from './cues';
import type { Outline, OutlineRole } from './outline';
import type { Passage } from './passage';
import type { Block, Heading, Presence, RoleReading, Section } from './report';
import type { BareSection } from './sections';
import { contains, type Span } from './span';
import { type Held, readCharacters } from './traces';

/** What the text under a thematic heading must gather to give it a role. */
const enoughText = 4;
/** Running text shorter than this serves no role by being there. */
const leastText = 200;

/** A heading's wording of this weight plays a role where it stands right below what it answers: 改进措施. */
const answering = 2;
/** A wording of this weight that is all, or nearly all, of a lower heading needs no text that agrees with it. */
const telling = 4;

/** A paragraph that is an item of a list: 二是…. */
const item = /^\s*(?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}[，,、：:])/;

/** Level-1 sections with the indexes of the roles they serve. */
type Served = ReadonlyMap<BareSection, readonly number[]>;

export interface RolesRead {
  readonly roles: RoleReading[];
  readonly sections: Section[];
}

/**
 * Finds what plays each role: first by the wording of level-1 headings, then, where the wording is thematic, by the
 * text under it, then lower headings, running paragraphs and single sentences. `year` is the reporting year as far
 * as title and lead tell it.
 */
export function readRoles(
  outline: Outline,
  blocks: readonly Block[],
  bare: readonly BareSection[],
  year: number | undefined,
): RolesRead {
  const reader = new RoleReader(outline, blocks, bare, year);
  const served = reader.servedByLevel1();
  const roles = outline.roles.map((role, index) => reader.read(role, index, served));
  const sections: Section[] = [];
  for (const section of bare) {
    const own = served.get(section)?.map((index) => outline.roles[index]?.id ?? '');
    sections.push({ ...section, roles: own ?? sections[section.parent]?.roles ?? [] });
  }
  return { roles, sections };
}

class RoleReader {
  readonly #outline: Outline;
  readonly #blocks: readonly Block[];
  readonly #sections: readonly BareSection[];
  readonly #year: number | undefined;
  readonly #reader: CueReader;
  readonly #held = new Map<Heading, Held>();
  readonly #grounds = new Map<number, Hit[]>();
  #openedBy: Map<Block, OutlineRole> | undefined;
  #introduction: ReadonlySet<Block> | undefined;

  constructor(
    outline: Outline,
    blocks: readonly Block[],
    sections: readonly BareSection[],
    year: number | undefined,
  ) {
    this.#outline = outline;
    this.#blocks = blocks;
    this.#sections = sections;
    this.#year = year;
    this.#reader = cueReader(outline, year);
  }

  /** Level-1 sections with the indexes of the roles they serve; two are a merged section. */
  servedByLevel1(): Map<BareSection, readonly number[]> {
    const served = new Map<BareSection, readonly number[]>();
    const top = this.#sections.filter((section) => section.heading.level === 1);
    for (const section of top) {
      const roles = this.#byWording(section.heading);
      if (roles.length > 0) served.set(section, roles);
    }
    this.#planByYear(served);
    this.#withoutEcho(served);
    const taken = new Set([...served.values()].flat());
    let afterShortcomings = false;
    for (const section of top) {
      const known = served.get(section);
      if (known) {
        afterShortcomings ||= known.some((index) => this.#outline.roles[index]?.traits.shortcomings);
        continue;
      }
      const role = this.#byText(section, taken, afterShortcomings);
      if (role === undefined) continue;
      served.set(section, [role]);
      taken.add(role);
    }
    return served;
  }

  #byWording(heading: Heading): number[] {
    const plain = this.#matching(heading, this.#reader.timelessHeadings);
    return plain.length > 0 ? plain : this.#matching(heading, this.#reader.headings);
  }

  #matching(heading: Heading, cues: CueReader['headings']): number[] {
    let wording = heading.text;
    const held = this.#heldBy(heading);
    const found: number[] = [];
    // Stronger cues first, each taking its words out of play: «第一责任人职责的主要举措» is about one role.
    const candidates = cues
      .map((own, index) => ({ index, own, weight: best(own, wording, held)?.weight ?? 0 }))
      .filter(({ weight }) => weight >= decisive)
      .sort((a, b) => b.weight - a.weight);
    for (const { index, own } of candidates) {
      const hit = best(own, wording, held);
      if (!hit || hit.weight < decisive) continue;
      found.push(index);
      this.#ground(index, hit, heading.textSpan.start);
      wording = wording.slice(0, hit.start) + ' '.repeat(hit.end - hit.start) + wording.slice(hit.end);
    }
    return found.sort((a, b) => a - b);
  }

  #heldBy(heading: Heading): Held {
    let held = this.#held.get(heading);
    if (!held) {
      held = readCharacters(heading.text).held;
      this.#held.set(heading, held);
    }
    return held;
  }

  /** «2026年的主要举措» is the plan of a report on 2025, as long as nothing else is. */
  #planByYear(served: Map<BareSection, readonly number[]>): void {
    const { roles } = this.#outline;
    const plan = roles.findIndex((role) => role.traits.yearAfter);
    if (plan < 0 || this.#year === undefined || [...served.values()].some((own) => own.includes(plan)))
      return;
    for (const [section, own] of served) {
      const onlyFigures = own.every((index) => roles[index]?.traits.figures);
      if (onlyFigures && section.heading.text.includes(`${this.#year + 1}年`)) served.set(section, [plan]);
    }
  }

  /** «…第一责任人职责，推进法治政府建设情况» shares no section with the measures where these have one of their own. */
  #withoutEcho(served: Map<BareSection, readonly number[]>): void {
    const alone = new Set([...served.values()].flatMap((own) => (own.length === 1 ? own : [])));
    for (const [section, own] of served) {
      const rest = own.filter(
        (index) => !(alone.has(index) && this.#outline.roles[index]?.traits.repeatable),
      );
      if (own.length > 1 && rest.length > 0) served.set(section, rest);
    }
  }

  /** By the text under a heading whose wording is thematic. */
  #byText(section: BareSection, taken: ReadonlySet<number>, afterShortcomings: boolean): number | undefined {
    if (/^(?:其他|其它|附)/.test(section.heading.text)) return undefined;
    let bestIndex = -1;
    let bestScore = 0;
    for (const [index, role] of this.#outline.roles.entries()) {
      if (taken.has(index) && !role.traits.repeatable) continue;
      const score = this.#score(section, index);
      if (score > bestScore) {
        bestScore = score;
        bestIndex = index;
      }
    }
    if (bestScore >= enoughText) {
      const [hit] = this.#hits(section, bestIndex);
      if (hit) this.#ground(bestIndex, hit, 0);
      return bestIndex;
    }
    const fallback = this.#outline.roles.findIndex((role, index) =>
      afterShortcomings ? role.traits.yearAfter && !taken.has(index) : role.traits.repeatable,
    );
    return fallback < 0 ? undefined : fallback;
  }

  /** An opening counts where it opens the section; single words only where they run through it. */
  #score(section: BareSection, index: number): number {
    let opening = 0;
    let words = 0;
    let speaking = 0;
    let core = false;
    let bodies = 0;
    for (const block of this.#blocksOf(section)) {
      const opened = this.#opened(block);
      if (opened && opened !== this.#outline.roles[index] && bodies > 0) break;
      const cues = this.#cues(block.passage);
      const hits = cues.text(index);
      if (block.kind !== 'heading') {
        bodies++;
        if (bodies === 1 && cues.opening(index)) opening = enoughText;
        if (hits.length > 0) speaking++;
      }
      for (const hit of hits) {
        words += hit.weight;
        core ||= hit.weight > 1;
      }
    }
    const role = this.#outline.roles[index];
    // Where nothing stands under the heading, a wording that only supports is all there is.
    if (bodies === 0) return (this.#bestHeading(section, index)?.weight ?? 0) * 2;
    if (hasCore(role)) return core ? opening + words : 0;
    return opening + (speaking * 2 >= bodies ? words : 0);
  }

  #hits(section: BareSection, index: number): Hit[] {
    const hits: Hit[] = [];
    for (const block of this.#blocksOf(section)) {
      const cues = this.#cues(block.passage);
      const opening = cues.opening(index);
      for (const hit of [...(opening ? [opening] : []), ...cues.text(index)])
        hits.push(movedHit(hit, block.start));
    }
    return hits.sort((a, b) => b.weight - a.weight);
  }

  read(role: OutlineRole, index: number, served: Served): RoleReading {
    const own = [...served].filter(([, roles]) => roles.includes(index));
    const headed = own.filter(([, roles]) => roles.length === 1).map(([section]) => section);
    if (headed.length > 0) return this.#reading(role, index, 'headed', headed);
    if (own.length > 0) return this.#merged(role, index, own);
    const nested = this.#sections.filter((section) => this.#isNested(section, index, served));
    const outermost = nested.filter(
      (section) => !nested.some((other) => other !== section && contains(other, section)),
    );
    if (outermost.length > 0) return this.#reading(role, index, 'nested', outermost);
    return (
      this.#unheaded(role, index, served) ??
      this.#clauses(role, index, served) ??
      this.#sentences(role, index, served) ??
      this.#suggested(role, index, served) ??
      this.#rest(role) ??
      this.#reading(role, index, 'missing', [])
    );
  }

  #reading(
    role: OutlineRole,
    index: number,
    presence: Presence,
    sections: readonly BareSection[],
  ): RoleReading {
    return {
      role,
      presence,
      headings: sections.map((section) => section.heading),
      spans: sections.map(({ start, end }) => ({ start, end })),
      grounds: this.#grounds.get(index) ?? [],
    };
  }

  /** The role's part of sections it shares: from where its text opens, or up to where the other's does; all where that is not clear. */
  #merged(role: OutlineRole, index: number, own: readonly [BareSection, readonly number[]][]): RoleReading {
    const reading = this.#reading(
      role,
      index,
      'merged',
      own.map(([section]) => section),
    );
    const spans = own.map(([section, roles]) => {
      const later = roles.at(-1) ?? index;
      let first = true;
      for (const block of this.#blocksOf(section)) {
        if (block.kind === 'heading') continue;
        const opens = !first && this.#cues(block.passage).opening(later) !== undefined;
        first = false;
        if (!opens) continue;
        return index === later
          ? { start: block.start, end: section.end }
          : { start: section.start, end: block.start };
      }
      return { start: section.start, end: section.end };
    });
    return { ...reading, spans };
  }

  /** A lower section whose heading says it plays the role, and whose text agrees, or which says nothing else. */
  #isNested(section: BareSection, index: number, served: Served): boolean {
    const role = this.#outline.roles[index];
    if (section.heading.level === 1 || !role) return false;
    const hit = this.#bestHeading(section, index);
    if (!hit) return false;
    const answers = role.traits.yearAfter && this.#followsShortcomings(section);
    if (hit.weight < (answers ? answering : decisive)) return false;
    const around = served.get(this.#top(section)) ?? [];
    if (!role.traits.yearAfter && around.some((at) => this.#outline.roles[at]?.traits.targets)) return false;
    if (role.traits.figures && around.length > 0) return false;
    const agrees = answers || isNearlyAll(hit, section.heading.text) || this.#score(section, index) > 0;
    if (elsewhere(role) && !agrees) return false;
    this.#ground(index, hit, section.heading.textSpan.start);
    return true;
  }

  /** Whether the section before it, under the same heading, says by its wording that it is the shortcomings. */
  #followsShortcomings({ blocks, parent }: BareSection): boolean {
    let before = this.#sections[this.#blocks[blocks.first - 1]?.section ?? -1];
    while (before && before.parent > parent) before = this.#sections[before.parent];
    return before?.parent === parent && this.#namesShortcomings(before);
  }

  #namesShortcomings(section: BareSection): boolean {
    return this.#outline.roles.some(
      (role, index) =>
        role.traits.shortcomings && (this.#bestHeading(section, index)?.weight ?? 0) >= decisive,
    );
  }

  #bestHeading({ heading }: BareSection, index: number): Hit | undefined {
    return best(this.#reader.headings[index] ?? [], heading.text, this.#heldBy(heading));
  }

  #top(section: BareSection): BareSection {
    let top = section;
    for (let at = section.parent; at >= 0; ) {
      const parent = this.#sections[at];
      if (!parent) break;
      top = parent;
      at = parent.parent;
    }
    return top;
  }

  /** Running paragraphs that open as the role's text does, under no heading that covers them. */
  #unheaded(role: OutlineRole, index: number, served: Served): RoleReading | undefined {
    const at = this.#blocks.findIndex(
      (block) =>
        block.kind === 'body' &&
        !block.heading &&
        this.#cues(block.passage).opening(index) !== undefined &&
        (elsewhere(role) || !(this.#introduces(block) || item.test(block.passage.prose))) &&
        !this.#isElsewhere(block, role, served),
    );
    const block = this.#blocks[at];
    const opening = block && this.#cues(block.passage).opening(index);
    if (!block || !opening) return undefined;
    const around = this.#sections[block.section];
    if (!elsewhere(role) && around && around.heading.level > 1 && served.has(this.#top(around))) {
      this.#ground(index, opening, block.start);
      const opens = this.#blocksOf(around).find(({ kind }) => kind === 'body') === block;
      const reading = this.#reading(role, index, 'nested', [around]);
      return opens ? reading : { ...reading, spans: [{ start: block.start, end: block.end }] };
    }
    const ground = movedHit(opening, block.start);
    return {
      role,
      presence: 'unheaded',
      headings: [],
      spans: [{ start: block.start, end: this.#endOfText(role, at) }],
      grounds: [ground],
    };
  }

  /** Where the running text of a role ends that has begun in a block: at a level-1 heading, or where another role's begins. */
  #endOfText(role: OutlineRole, at: number): number {
    let end = this.#blocks[at]?.end ?? 0;
    for (let index = at + 1; index < this.#blocks.length; index++) {
      const next = this.#blocks[index];
      if (next?.kind !== 'body' || next.heading?.level === 1) break;
      if (!next.heading && this.#ends(role, next)) break;
      end = next.end;
    }
    return end;
  }

  /**
   * A plan told within the paragraphs of the shortcomings, from a clause on that opens it: 一是…不足。下一步，将…。 What
   * stands before it stays what it is.
   */
  #clauses(role: OutlineRole, index: number, served: Served): RoleReading | undefined {
    const cues = this.#reader.clauses[index] ?? [];
    if (!role.traits.yearAfter || cues.length === 0) return undefined;
    const spans: Span[] = [];
    const grounds: Hit[] = [];
    const headings = new Set<Heading>();
    for (const [at, block] of this.#blocks.entries()) {
      const around = this.#sections[block.section];
      const covered = around !== undefined && this.#isShortcomings(around, served);
      if (block.kind !== 'body' || !(covered || this.#opened(block)?.traits.shortcomings)) continue;
      for (const { start, end, hit } of clausesIn(block.passage, cues)) {
        // What is announced to follow stands in the next paragraphs.
        const runsOn = end === block.passage.text.length && /[:：]$/.test(block.passage.text);
        spans.push({
          start: block.start + start,
          end: runsOn ? this.#endOfText(role, at) : block.start + end,
        });
        grounds.push(movedHit(hit, block.start));
        if (covered) headings.add(around.heading);
      }
    }
    if (spans.length === 0) return undefined;
    return {
      role,
      presence: headings.size > 0 ? 'nested' : 'unheaded',
      headings: [...headings],
      spans,
      grounds,
    };
  }

  /** Whether a section, or one around it, is the shortcomings. */
  #isShortcomings(section: BareSection, served: Served): boolean {
    for (let at: BareSection | undefined = section; at; at = this.#sections[at.parent]) {
      const roles = served.get(at);
      if (
        roles
          ? roles.some((index) => this.#outline.roles[index]?.traits.shortcomings)
          : this.#namesShortcomings(at)
      )
        return true;
    }
    return false;
  }

  /** Whether the running text of a role ends before a block: another role's begins. Items of a plan may well name a duty. */
  #ends(role: OutlineRole, next: Block): boolean {
    const cues = this.#cues(next.passage);
    return this.#outline.roles.some(
      (other, at) =>
        other !== role && (elsewhere(other) || !elsewhere(role)) && cues.opening(at) !== undefined,
    );
  }

  /**
   * The role whose running text a block belongs to, by the opening before it under the same level-1 heading. A lower
   * heading that counts on from the one it stands under ends it: the last paragraph of （二） says nothing of （三）.
   */
  #opened(block: Block): OutlineRole | undefined {
    this.#openedBy ??= this.#readOpened();
    return this.#openedBy.get(block);
  }

  #readOpened(): Map<Block, OutlineRole> {
    const opened = new Map<Block, OutlineRole>();
    let current: OutlineRole | undefined;
    let under: Heading | undefined;
    for (const block of this.#blocks) {
      if (block.heading && (block.heading.level === 1 || countsOn(under, block.heading))) current = undefined;
      else if (block.kind === 'body' && !block.heading) {
        const cues = this.#cues(block.passage);
        const opens = this.#outline.roles.find((role, index) => elsewhere(role) && cues.opening(index));
        if (opens) under = this.#sections[block.section]?.heading;
        current = opens ?? current;
      }
      if (current) opened.set(block, current);
    }
    return opened;
  }

  /** What shortcomings and plans say of other roles is no text of those: a plan names the duties it will see to. */
  #isElsewhere(block: Block, role: OutlineRole, served: Served): boolean {
    if (elsewhere(role)) return false;
    if (this.#opened(block)) return true;
    const section = this.#sections[block.section];
    const around = section ? (served.get(this.#top(section)) ?? []) : [];
    return around.some((at) => elsewhere(this.#outline.roles[at]));
  }

  /** A report without level-1 headings: what no other role claims is the text of the role that takes any number of sections. */
  #rest(role: OutlineRole): RoleReading | undefined {
    if (!role.traits.repeatable || this.#sections.some(({ heading }) => heading.level === 1))
      return undefined;
    const [, ...bodies] = this.#blocks.filter(({ kind }) => kind === 'body');
    const own = bodies.filter(
      (block) => !this.#outline.roles.some((_, index) => this.#cues(block.passage).opening(index)),
    );
    const length = own.reduce((sum, block) => sum + block.end - block.start, 0);
    const [first] = own;
    if (!first || length < leastText) return undefined;
    const span = { start: first.start, end: own.at(-1)?.end ?? first.end };
    return { role, presence: 'unheaded', headings: [], spans: [span], grounds: [] };
  }

  /** Single sentences inside another role's section; those that introduce the report only where there are no others. */
  #sentences(role: OutlineRole, index: number, served: Served): RoleReading | undefined {
    const found: { block: Block; hit: Hit }[] = [];
    for (const block of this.#blocks) {
      if (block.kind !== 'body' && block.kind !== 'heading') continue;
      const hit = this.#sentenceCue(block.passage, role, index);
      if (hit && !this.#isElsewhere(block, role, served)) found.push({ block, hit });
    }
    if (found.length === 0) return undefined;
    const own = found.filter(({ block }) => !this.#introduces(block));
    const speaking = own.length > 0 ? own : found;
    const headings = speaking.flatMap(({ block }) => this.#sections[block.section]?.heading ?? []);
    return {
      role,
      presence: own.length > 0 && headings.length === 0 ? 'unheaded' : 'nested',
      headings: [...new Set(headings)],
      spans: speaking.map(({ block, hit }) => {
        const sentence = block.passage.sentences.find(
          ({ start, end }) => start <= hit.start && hit.start < end,
        );
        return {
          start: block.start + (sentence?.start ?? 0),
          end: block.start + (sentence?.end ?? block.passage.text.length),
        };
      }),
      grounds: speaking.map(({ block, hit }) => movedHit(hit, block.start)),
    };
  }

  /** A level-1 section of a thematic wording that only suggests the role, with some text to suggest it too: too little to say that nothing is there. */
  #suggested(role: OutlineRole, index: number, served: Served): RoleReading | undefined {
    if (!hasCore(role)) return undefined;
    const section = this.#sections.find(
      (section) =>
        section.heading.level === 1 &&
        !served.get(section)?.some((at) => elsewhere(this.#outline.roles[at])) &&
        (this.#bestHeading(section, index)?.weight ?? 0) >= answering &&
        this.#hits(section, index).length > 0,
    );
    return section && this.#reading(role, index, 'nested', [section]);
  }

  /** Whether a block only leads up to the sections: the first paragraph above them, or what stands up to 现将…报告如下. */
  #introduces(block: Block): boolean {
    if (block.section >= 0 || this.#sections.length === 0) return false;
    this.#introduction ??= this.#readIntroduction();
    return this.#introduction.has(block);
  }

  #readIntroduction(): ReadonlySet<Block> {
    const lead = this.#blocks.filter(({ kind, section }) => kind === 'body' && section < 0);
    const announces = lead.findIndex(({ passage }) => /(?:报告|汇报|总结)如下/.test(passage.prose));
    return new Set(lead.slice(0, Math.max(announces, 0) + 1));
  }

  /** The words of a sentence that alone say it serves the role: a core cue of the text, or an opening inside a paragraph. */
  #sentenceCue(passage: Passage, role: OutlineRole, index: number): Hit | undefined {
    if (hasCore(role))
      return (
        this.#cues(passage)
          .text(index)
          .find((hit) => hit.weight > 1) ?? this.#inTitles(passage, index)
      );
    return undefined;
  }

  /** Core cues inside 《》 count for a sentence: issuing the list of the duties is doing something about them. */
  #inTitles(passage: Passage, index: number): Hit | undefined {
    if (!passage.prose.includes('《')) return undefined;
    const core = this.#reader.text[index]?.filter((cue) => cue.weight > 1) ?? [];
    return best(core, passage.prose, passage.held);
  }

  #blocksOf({ blocks: { first, last } }: BareSection): readonly Block[] {
    return this.#blocks.slice(first, last);
  }

  #cues(passage: Passage): PassageCues {
    return cuesOf(passage, this.#reader);
  }

  #ground(index: number, hit: Hit, by: number): void {
    const own = this.#grounds.get(index);
    if (own) own.push(movedHit(hit, by));
    else this.#grounds.set(index, [movedHit(hit, by)]);
  }
}

/** Shortcomings and plans speak of what other roles are about without serving them. */
function elsewhere(role: OutlineRole | undefined): boolean {
  return role !== undefined && (role.traits.shortcomings || role.traits.yearAfter);
}

/** Whether some cue in the text is worth more than mere support; then nothing is decided without one. */
function hasCore(role: OutlineRole | undefined): boolean {
  return role?.text.some((cue) => cue.weight > 1) ?? false;
}

/** Whether a heading is the next in the row of another. */
function countsOn(before: Heading | undefined, heading: Heading): boolean {
  return (
    before?.number !== undefined && before.level === heading.level && heading.number === before.number + 1
  );
}

/** Whether a cue tells of a heading as a whole: it ends the wording and is most of it. */
function isNearlyAll(hit: Hit, wording: string): boolean {
  return (
    hit.weight >= telling &&
    hit.end === wording.trimEnd().length &&
    (hit.end - hit.start) * 2 > wording.length
  );
}
