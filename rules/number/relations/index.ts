import { type Block, perReport, type Quantity } from '../../report';
import { passageRelations } from './passage';
import type { Operand, Relation } from './relation';
import { sameRelations } from './same';

export { passageRelations } from './passage';
export type { Operand, PassageRelation, Relation, RelationKind } from './relation';

/** Every relation between numbers of a report, in the order of the stated numbers; worked out once a report. */
export const relationsOf = perReport((report): readonly Relation[] =>
  [...report.blocks.flatMap(placed), ...sameRelations(report)].sort(
    (a, b) => a.stated.start - b.stated.start,
  ),
);

function placed(block: Block): Relation[] {
  return passageRelations(block.passage).map((relation) => ({
    ...relation,
    operands: relation.operands.map((quantity) => operand(quantity, block)),
    stated: operand(relation.stated, block),
  }));
}

function operand(quantity: Quantity, block: Block): Operand {
  return { quantity, block, start: block.start + quantity.start, end: block.start + quantity.end };
}
