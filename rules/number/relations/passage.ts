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
  const lines = linesOf(passage);
  const relations: PassageRelation[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.figures.length === 0) continue;
    const earlier = lines.slice(Math.max(0, index - 3), index);
    relations.push(...rateRelations(line, earlier), ...changeRelations(line, earlier));
    if (line.figures.length < 2) continue;
    relations.push(
      ...sumRelations(line),
      ...timesRelations(line),
      ...averageRelations(line),
      ...successRelations(line),
    );
  }
  return relations.sort((a, b) => a.stated.start - b.stated.start);
});
