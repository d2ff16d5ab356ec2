import { rounded } from '../change-over';
import { printed, type Step } from '../step';
import { isAlike, isWithin, type Told } from './told';

/** 1065名，比上年新增205名，增长23.8%: the increment over what there was before it. */
export function* growth({ claim, before }: Told): Iterable<Step> {
  const { quantity } = claim;
  if (quantity.unit !== '%' || quantity.polarity === undefined) return;
  const step = before.at(-1);
  const level = before.find((other) => step && other !== step && isAlike(other, step));
  if (!level || !step) return;
  const words = step.block.passage.prose.slice(step.quantity.start - 8, step.quantity.start);
  const falls = /[少减降缩]/.test(words);
  if (!falls && !/[增多升]/.test(words)) return;
  const base = level.quantity.value + (falls ? step.quantity.value : -step.quantity.value);
  if (base <= 0 || falls !== (quantity.polarity === 'fall')) return;
  if (!isWithin((step.quantity.value / base) * 100, claim)) return;
  const sum = `${printed(level)} ${falls ? '+' : '−'} ${printed(step)}`;
  yield {
    claim,
    from: [level, step],
    equation: `${printed(step)} ÷ (${sum}) = ${rounded((step.quantity.value / base) * 100)}%`,
  };
}
