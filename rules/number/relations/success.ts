import type { Quantity } from '../../report';
import { shown, sign } from './arithmetic';
import { type Figure, figureAt, isCount, isExact, type Line, sameFamily } from './figures';
import type { PassageRelation } from './relation';

/** Steps of which the later cannot outnumber the earlier within one sentence; what was carried over from last year excuses it. */
const steps: readonly { readonly later: RegExp; readonly earlier: RegExp }[] = [
  {
    later: /调解成功|成功(?:调解|调处|化解)?|调处成功|化解成功/,
    earlier: /受理|调解|调处|排查|办理|收到|化解|接到|登记/,
  },
  { later: /实际出庭|已出庭/, earlier: /应出庭/ },
  { later: /败诉|胜诉/, earlier: /应诉|诉讼|审结|判决/ },
  { later: /合格|及格|通过/, earlier: /参加|参考|应考|考试|抽检|抽查|检测/ },
  { later: /到岗/, earlier: /编制|核定/ },
  { later: /(?:完成|已)整改|整改(?:完成|到位)|^整改$/, earlier: /发现|反馈|问题|隐患/ },
  { later: /优秀/, earlier: /评查|抽查/ },
  { later: /采纳/, earlier: /提出|收到|征集|收集/ },
];
const carried = /结转|上年|往年|历年|累计/;

/** «受理140件，成功152件»: a later step that outnumbers the earlier one. Told only where it fails. */
export function successRelations(line: Line): PassageRelation[] {
  const relations: PassageRelation[] = [];
  for (const figure of line.figures) {
    const before = countBefore(line, figure);
    if (!before || !isCount(figure.quantity) || !isCount(before.quantity)) continue;
    const relation = outnumbers(before, figure);
    if (relation) relations.push(relation);
  }
  return relations;
}

/** The count before a figure; rates and multiples in between are told of it. */
function countBefore(line: Line, figure: Figure): Figure | undefined {
  let at = figure.index - 1;
  while (at > 0 && isToldOf(figureAt(line, at)?.quantity)) {
    if (/[；;]/.test(figureAt(line, at)?.before ?? '')) return undefined;
    at--;
  }
  return figureAt(line, at);
}

function isToldOf(quantity: Quantity | undefined): boolean {
  return quantity?.unit === '%' || quantity?.unit === '倍';
}

/** 应出席254人，实际出席259人. */
function isActual(earlier: Figure, later: Figure): boolean {
  const act = /实际?([一-鿿])/.exec(later.phrase)?.[1];
  return act !== undefined && earlier.phrase.includes(`应${act}`);
}

/** 62名干部中，73人: people or cases picked out of those just counted. */
const among = /^[^，,；;。、]{0,12}中[，,]?(?:共?有)?$/;
const amongUnits = new Set(['人', '名', '件', '起', '宗', '户', '家']);

function outOf({ quantity: whole }: Figure, { quantity: part, before }: Figure): boolean {
  return amongUnits.has(whole.unit) && sameFamily(whole, part) && among.test(before);
}

function outnumbers(earlier: Figure, later: Figure): PassageRelation | undefined {
  const whole = earlier.quantity;
  const part = later.quantity;
  if (part.value <= whole.high || !isExact(part) || whole.polarity) return undefined;
  if (outOf(earlier, later)) return stepOf(part, whole);
  if (whole.unit !== part.unit || part.polarity) return undefined;
  if (!/^[^，,；;。]{0,24}[，,、][^，,；;。]*$/.test(later.before) || /[；;]/.test(later.before))
    return undefined;
  if (carried.test(later.before) || carried.test(later.after.slice(0, 16)) || /累计/.test(earlier.before))
    return undefined;
  const known = steps.some(
    (step) =>
      step.later.test(later.phrase) && step.earlier.test(earlier.phrase) && !step.later.test(earlier.phrase),
  );
  if (!known && !isActual(earlier, later)) return undefined;
  return stepOf(part, whole);
}

function stepOf(part: Quantity, whole: Quantity): PassageRelation {
  return {
    kind: 'steps',
    operands: [whole],
    stated: part,
    expected: whole.value,
    holds: false,
    equation: `${shown(part)} > ${shown(whole)} ${sign(false)}`,
  };
}
