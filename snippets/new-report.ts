import { bodyLines, headingLine } from '../rules/outline/insertion';
import type { Outline, Skeleton } from '../rules/report';
import { parseReport } from '../rules/report';
import { openSlot } from '../rules/templates/slots';
import { type Draft, fill } from './insert';
import type { Pack } from './pack';
import { governmentOf, levelOf } from './place';
import { sectionsFor, skeletonsFor, variantsOf } from './skeletons';

export interface NewReport {
  /** 青河县; a slot stands for it when left open. */
  readonly place?: string | undefined;
  /** 省, 市, 县, 区, 镇…; taken from the place when left open. */
  readonly level?: string | undefined;
  /** Who reports: 青河县人民政府, 青河县司法局. The place's people's government when left open. */
  readonly body?: string | undefined;
  readonly year: number;
  /** `submission` adds addressee, signature and date. */
  readonly profile?: 'publication' | 'submission' | 'draft' | undefined;
  readonly outline: Outline;
  /** How the main part is arranged; one of `variantsOf`. */
  readonly variant?: string | undefined;
  readonly shape?: 'markdown' | 'plain' | undefined;
}

/**
 * The text of a new report: title, lead and every required section as real reports write them. All that only a person
 * can know is a slot, and nothing else is missing: with the slots filled, no outline rule has anything to say.
 */
export function newReport(options: NewReport, pack: Pack): string {
  const { year, outline, place } = options;
  const draft: Draft = { year, place, level: options.level ?? levelOf(place ?? '') };
  const markdown = options.shape !== 'plain';
  const title = `${place ?? openSlot('地名')}${year}年${outline.name.zh}`;
  const submission = options.profile === 'submission';
  const body = options.body ?? (place ? governmentOf(place) : openSlot('署名机关'));
  const blocks = [
    (markdown ? '# ' : '') + title,
    ...(submission ? [`${openSlot('主送机关')}：`] : []),
    `${leadOf(pack, draft, outline)}现将有关情况报告如下。`,
    ...sections(options, pack, draft, markdown),
    ...(submission ? [body, openSlot('成文日期')] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The opening sentence: what reports name there, and a gap for what came of it. */
function leadOf(pack: Pack, draft: Draft, outline: Outline): string {
  const clauses =
    pack.outline !== outline.id
      ? []
      : pack.patterns
          .filter(({ kind, roles }) => kind === 'clause' && Object.keys(roles)[0] === 'lead')
          .map(({ text }) => text)
          // Which leadership stands above depends on the level; 取得 and 推动 belong to the end.
          .filter((text) => /^(?:坚持|深入|认真|全面|贯彻)/.test(text) && !/[省市县区【{]/.test(text));
  const named = distinct(clauses).slice(0, 3);
  const done = openSlot('主要进展和成效');
  return fill(`{year}年，{place}${[...named, `${subjectOf(outline)}取得${done}`].join('，')}。`, {
    ...draft,
    place: draft.place ?? openSlot('地名'),
  });
}

/** Of clauses that begin alike only the first. */
function distinct(clauses: readonly string[]): string[] {
  const heads = new Set<string>();
  return clauses.filter((clause) => {
    const subject = clause.slice(-6);
    const isNew = !heads.has(subject);
    heads.add(subject);
    return isNew;
  });
}

/** 法治政府建设 of 法治政府建设年度情况报告. */
function subjectOf({ name }: Outline): string {
  return name.zh.replace(/(?:工作)?年度.*$/, '');
}

function sections(options: NewReport, pack: Pack, draft: Draft, markdown: boolean): string[] {
  const { outline, variant } = options;
  const learned = skeletonsFor(pack, outline, draft);
  const skeletons = outline.roles.flatMap((role): readonly Skeleton[] => {
    if (
      variant !== undefined &&
      role.traits.repeatable &&
      variantsOf(pack, outline, role.id).some((own) => own.variant === variant)
    )
      return sectionsFor(pack, outline, role.id, variant, draft);
    return [learned(role.id) ?? role.skeleton];
  });
  // Printed the way the outline's fixes print, in the manner of a report that so far has only a heading.
  const manner = parseReport(markdown ? '## 一、概况\n' : '一、概况\n', outline);
  const report = { ...manner, year: draft.year, width: 'full' as const };
  return skeletons.map(({ heading, lines }, index) =>
    [headingLine(report, heading, index + 1), bodyLines(report, lines)].join('\n\n'),
  );
}
