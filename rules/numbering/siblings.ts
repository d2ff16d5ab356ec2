import type { Level, Report, Section } from '../report';
import { formOf } from './form';

/** Numbered headings of one form that count together, in document order. */
export interface SiblingGroup {
  readonly level: Level;
  readonly sections: readonly Section[];
}

/** The groups of a report: headings of one form under one heading, begun anew where a lead-in stands before a 1. */
export function siblingGroups(report: Report): SiblingGroup[] {
  const groups: { level: Level; sections: Section[] }[] = [];
  const open = new Map<number, (typeof groups)[number]>();
  for (const section of report.sections) {
    if (section.heading.number === undefined) continue;
    const level = formOf(section.heading);
    const key = section.parent * 8 + level;
    let group = open.get(key);
    if (!group || (section.heading.number === 1 && level >= 3 && isLedIn(section, report))) {
      group = { level, sections: [] };
      groups.push(group);
      open.set(key, group);
    }
    group.sections.push(section);
  }
  return groups;
}

/** 在案卷评查方面：, on a line of its own right above. */
function isLedIn({ blocks }: Section, report: Report): boolean {
  const above = report.blocks[blocks.first - 1];
  return above?.kind === 'body' && /[：:]$/.test(above.passage.prose.trimEnd());
}
