import type { Level, Report, Section } from '../report';
import { formOf } from './form';

/** Numbered headings of one form that count together, in document order. */
export interface SiblingGroup {
  readonly level: Level;
  readonly sections: readonly Section[];
}

/** The groups of a report: headings of one form under one heading. */
export function siblingGroups(report: Report): SiblingGroup[] {
  const groups = new Map<number, { level: Level; sections: Section[] }>();
  for (const section of report.sections) {
    if (section.heading.number === undefined) continue;
    const level = formOf(section.heading);
    const key = section.parent * 8 + level;
    const group = groups.get(key);
    if (group) group.sections.push(section);
    else groups.set(key, { level, sections: [section] });
  }
  return [...groups.values()];
}
