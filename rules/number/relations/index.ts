import type { Report } from '../../report';
import type { Relation } from './relation';

export type { Operand, PassageRelation, Relation, RelationKind } from './relation';

const known = new WeakMap<Report, readonly Relation[]>();

/** Every relation between numbers of a report, in the order of the stated numbers; worked out once a report. */
export function relationsOf(report: Report): readonly Relation[] {
  let relations = known.get(report);
  if (!relations) {
    relations = [];
    known.set(report, relations);
  }
  return relations;
}
