import { type Block, perPassage, type Quantity } from '../report';
import type { Finding, Fix, ReportRule } from '../rule';
import { arithmeticFinding, placed } from './arithmetic-finding';
import { type PassageRelation, passageRelations } from './relations';
import { decimalsOf, roundHalfUp, shown } from './relations/arithmetic';
import { givenEarlier } from './stated-bases';

export const ratio: ReportRule = {
  id: 'number/ratio',
  scope: 'report',
  title: { zh: '比率不符', en: 'Rate does not follow' },
  summary: {
    zh: '文中的比率、占比或均值不等于分子除以分母（按所写位数四舍五入，概数按其范围）。句中任何一个分母能得出该数时不提示。',
    en: 'A stated rate or mean is not part ÷ whole within its rounding and the approximation words used. Silent where any stated base gives it.',
  },
  severity: 'error',
  fixable: true,
  basis: {
    zh: '算术：比率等于部分除以整体，按所写位数四舍五入',
    en: 'Arithmetic: a rate is part ÷ whole, rounded to the printed digits, halves up',
  },
  examples: {
    failing: '评查案卷260卷，评出优秀案卷151卷，优秀率68.1%。',
    passing: '评查案卷260卷，评出优秀案卷151卷，优秀率58.1%。',
  },
  *check({ report }) {
    for (let index = 0; index < report.blocks.length; index++) {
      const block = report.blocks[index] as Block;
      for (const relation of failingIn(block.passage)) {
        if (!givenEarlier(report, index, relation)) yield placed(findingOf(relation), block.start);
      }
    }
  },
};

const failingIn = perPassage((passage) => {
  const relations = passageRelations(passage);
  return relations.length === 0
    ? relations
    : relations.filter(({ kind, holds }) => (kind === 'rate' || kind === 'average') && !holds);
});

function findingOf(relation: PassageRelation): Finding {
  const { stated, operands, expected } = relation;
  const computed = roundHalfUp(expected, decimalsOf(stated));
  const equation = relation.equation
    .slice(0, relation.equation.indexOf(' = '))
    .replaceAll(' ', '')
    .replaceAll('−', '-');
  const most = operands.slice(1).some(({ approximations }) => approximations.length > 0);
  const detail = roundHalfUp(expected, Math.max(1, decimalsOf(stated)));
  const [what, kind] = relation.kind === 'average' ? ['均值', 'Mean'] : ['比率', 'Rate'];
  return arithmeticFinding(
    relation,
    {
      zh: `${what}不符：${equation}${most ? '至多' : '='}${detail}${stated.unit}，文中写${shown(stated)}`,
      en: `${kind}: ${equation}${most ? ' at most ' : '='}${detail}${stated.unit}, the text says ${shown(stated)}`,
    },
    { expected: Number(computed), fixes: [putRate(stated, computed)] },
  );
}

/** Which of the numbers is wrong only the writer knows, so it is offered and never applied in bulk. */
export function putRate(stated: Quantity, computed: string): Fix {
  return {
    title: { zh: `改为${computed}${stated.unit}`, en: `Change to ${computed}${stated.unit}` },
    edits: [{ start: stated.digits.start, end: stated.digits.end, newText: computed }],
    bulk: false,
  };
}
