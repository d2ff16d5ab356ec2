import type { Localized } from '../localized';
import type { Finding, PassageRule } from '../rule';
import { arithmeticFinding } from './arithmetic-finding';
import { type PassageRelation, passageRelations } from './relations';
import { shown, shownLike } from './relations/arithmetic';

export const sum: PassageRule = {
  id: 'number/sum',
  scope: 'passage',
  title: { zh: '合计不符', en: 'Parts do not add up' },
  summary: {
    zh: '分项相加不等于合计数，或者分项超过总数。只在写明“共、合计”，或分项已经列全（其他、其余、规模以上与规模以下等）时才判断。',
    en: 'Parts do not add up to their stated whole, or outgrow it. Judged only where the text names a total or the list is complete.',
  },
  severity: 'error',
  fixable: false,
  basis: { zh: '算术：整体等于各部分之和', en: 'Arithmetic: a whole is the sum of its parts' },
  examples: {
    failing: '办理人大代表建议25件、政协提案36件，共63件，全部按期答复。',
    passing: '办理人大代表建议25件、政协提案36件，共61件，全部按期答复。',
  },
  check(passage) {
    const found: Finding[] = [];
    for (const relation of passageRelations(passage)) {
      if (relation.holds) continue;
      if (relation.kind === 'sum' || relation.kind === 'remainder' || relation.kind === 'at-most')
        found.push(arithmeticFinding(relation, messageOf(relation), { whole: true }));
    }
    return found;
  },
};

function messageOf({ kind, operands, stated, expected }: PassageRelation): Localized {
  if (kind === 'at-most') {
    const whole = operands.map(shown).join('');
    return {
      zh: `分项大于总数：其中${shown(stated)}，总数${whole}`,
      en: `A part exceeds its whole: ${shown(stated)} of ${whole}`,
    };
  }
  const printed = shownLike(expected, stated);
  if (kind === 'remainder') {
    const left = operands.map(shown).join('-');
    return {
      zh: `余数不符：${left}=${printed}，文中写${shown(stated)}`,
      en: `Remainder: ${left}=${printed}, the text says ${shown(stated)}`,
    };
  }
  const parts = operands.map(shown).join('+');
  return {
    zh: `合计不符：${parts}=${printed}，文中写${shown(stated)}`,
    en: `Sum: ${parts}=${printed}, the text says ${shown(stated)}`,
  };
}
