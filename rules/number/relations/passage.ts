import { type Passage, perPassage } from '../../report';
import { averageRelations } from './average';
import { changeRelations } from './change';
import { linesOf } from './figures';
import { rateRelations } from './rate';
import type { PassageRelation } from './relation';
import { successRelations } from './success';
import { sumRelations } from './sum';
import { timesRelations } from './times';

/** The relations within one passage, in the order of the stated numbers; worked out once a passage. */
export const passageRelations = perPassage((passage: Passage): readonly PassageRelation[] => {
  const relations: PassageRelation[] = [];
  for (const line of linesOf(passage)) {
    if (line.figures.length === 0) continue;
    add(relations, rateRelations(line));
    if (line.figures.length < 2) continue;
    add(relations, changeRelations(line));
    add(relations, sumRelations(line));
    add(relations, timesRelations(line));
    add(relations, averageRelations(line));
    add(relations, successRelations(line));
  }
  return relations.sort((a, b) => a.stated.start - b.stated.start);
});

function add(all: PassageRelation[], found: readonly PassageRelation[]): void {
  for (const relation of found) all.push(relation);
}
