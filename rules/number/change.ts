import { type ContradictedChange, contradictedChanges } from '../evidence';
import { perPassage } from '../report';
import type { Finding, Fix, ReportRule } from '../rule';
import { arithmeticFinding, placed } from './arithmetic-finding';
import { putRate } from './ratio';
import { type PassageRelation, passageRelations } from './relations';
import { decimalsOf, roundHalfUp, shown, shownLike, tidy } from './relations/arithmetic';

export const change: ReportRule = {
  id: 'number/change',
  scope: 'report',
  title: { zh: '增减不符', en: 'Change does not follow' },
  summary: {
    zh: '文中的增长、下降幅度或倍数，与给出的两个数值不符；百分点与百分比混用也在此列。',
    en: 'A stated rise, fall or multiple does not follow from the two values given; per cent used for percentage points included.',
  },
  severity: 'error',
  fixable: true,
  basis: {
    zh: '算术：增减幅度等于本期减基期再除以基期；两个百分比之差是百分点',
    en: 'Arithmetic: a change is taken from its base; two per-cent values differ by percentage points',
  },
  examples: {
    failing: '查处违法案件1210件，较上年的1050件增长13.2%。',
    passing: '查处违法案件1210件，较上年的1050件增长15.2%。',
  },
  *check({ report, evidence }) {
    for (const block of report.blocks)
      for (const finding of failingIn(block.passage)) yield placed(finding, block.start);
    for (const contradicted of contradictedChanges({ report, evidence })) yield againstLastYear(contradicted);
  },
};

const none: readonly Finding[] = [];

const failingIn = perPassage((passage) => {
  const relations = passageRelations(passage);
  return relations.length === 0 ? none : relations.filter(isFailingChange).map(findingOf);
});

function isFailingChange({ holds, kind }: PassageRelation): boolean {
  return !holds && (kind === 'change' || kind === 'difference' || kind === 'times');
}

/** The base stands in last year's row or report, not in the draft. */
function againstLastYear({ claim, level, expected, equation, by }: ContradictedChange): Finding {
  const { quantity } = claim;
  const computed = roundHalfUp(Math.abs(expected), quantity.unit === '%' ? decimalsOf(quantity) : 6);
  const written = shown(quantity) + (quantity.unit === '%' ? '' : quantity.unit);
  const turned = (quantity.polarity === 'fall') !== expected < 0;
  const result = quantity.unit === '%' ? String(Number(computed)) : shownLike(Math.abs(expected), quantity);
  const printed = `${expected < 0 ? '-' : ''}${result}${quantity.unit}`;
  const left = equation.slice(0, equation.indexOf(' = ')).replaceAll(' ', '').replaceAll('−', '-');
  return {
    start: claim.start,
    end: claim.end,
    message: {
      zh: `增减不符：${left}=${printed}，文中写${quantity.polarity === 'fall' ? '下降' : '增长'}${written}（${by}）`,
      en: `Change: ${left}=${printed}, the text says ${quantity.polarity ?? ''} ${written} (${by})`,
    },
    data: { expected: Number(computed) * (expected < 0 ? -1 : 1), stated: quantity.value, equation },
    related: [
      {
        start: level.start,
        end: level.end,
        message: { zh: `本年${level.quantity.text}`, en: `${level.quantity.text} this year` },
      },
    ],
    fixes: turned || quantity.unit !== '%' ? [] : [moveFix(putRate(quantity, computed), claim.block.start)],
  };
}

function moveFix(fix: Fix, by: number): Fix {
  return {
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })),
  };
}

function findingOf(relation: PassageRelation): Finding {
  const { stated, expected, operands } = relation;
  if (!Number.isFinite(expected)) {
    const [base] = operands;
    const from = base ? shown(base) : '';
    return arithmeticFinding(relation, {
      zh: `增减方向不符：由${from}到${shown(stated)}`,
      en: `Direction: from ${from} to ${shown(stated)}`,
    });
  }
  const written = shown(stated) + (stated.unit === '%' || stated.unit === '‰' ? '' : stated.unit);
  const [base, now] = operands;
  // 8.2% to 6.4% written as 下降1.8%: the points are right, their unit is not.
  if (relation.kind === 'change' && base && now && base.unit === '%' && stated.unit === '%') {
    const points = tidy(Math.abs(now.value - base.value));
    if (Math.abs(points - stated.value) <= stated.step / 2 + 1e-9) {
      return arithmeticFinding(
        relation,
        {
          zh: `增减不符：${shown(base)}到${shown(now)}相差${points}个百分点，文中写${written}`,
          en: `Change: ${shown(base)} to ${shown(now)} is ${points} percentage points, the text says ${written}`,
        },
        { expected: points, fixes: [putPoints(stated.end)] },
      );
    }
  }
  const equation = relation.equation
    .slice(0, relation.equation.indexOf(' = '))
    .replaceAll(' ', '')
    .replaceAll('−', '-');
  if (relation.kind === 'difference' || stated.unit === '倍') {
    const computed =
      relation.kind === 'difference'
        ? shownLike(expected, stated)
        : String(Number(roundHalfUp(expected, decimalsOf(stated) + 1)));
    return arithmeticFinding(relation, {
      zh: `增减不符：${equation}=${computed}${stated.unit}，文中写${written}`,
      en: `Change: ${equation}=${computed}${stated.unit}, the text says ${written}`,
    });
  }
  const computed = roundHalfUp(Math.abs(expected), decimalsOf(stated));
  const contrary = expected < 0;
  const fixes: Fix[] = contrary ? [] : [putRate(stated, computed)];
  return arithmeticFinding(
    relation,
    {
      zh: `增减不符：${equation}=${contrary ? '-' : ''}${computed}${stated.unit}，文中写${stated.polarity === 'fall' ? '下降' : '增长'}${written}`,
      en: `Change: ${equation}=${contrary ? '-' : ''}${computed}${stated.unit}, the text says ${stated.polarity ?? ''} ${written}`,
    },
    { expected: Number(contrary ? `-${computed}` : computed), fixes },
  );
}

/** Inserts 个…点 around the per-cent sign's place: 1.8% becomes 1.8个百分点. */
function putPoints(end: number): Fix {
  return {
    title: { zh: '改为“个百分点”', en: 'Change to percentage points' },
    edits: [{ start: end - 1, end, newText: '个百分点' }],
    bulk: false,
  };
}
