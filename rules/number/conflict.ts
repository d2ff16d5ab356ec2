import type { ReportRule } from '../rule';
import { shown } from './relations/arithmetic';
import { contradictions } from './relations/same';

export const conflict: ReportRule = {
  id: 'number/conflict',
  scope: 'report',
  title: { zh: '前后数字不一致', en: 'One measure, two values' },
  summary: {
    zh: '同一指标（同一动作、同一对象、同一范围、同一年度）在报告前后写了两个数。',
    en: 'One measure (same act, same thing, same scope and year) has two values in the report.',
  },
  severity: 'error',
  fixable: false,
  basis: {
    zh: '同一指标、同一范围、同一年度只有一个数',
    en: 'One measure of one scope and year has one value',
  },
  examples: {
    failing:
      '全年收到行政复议申请761件，受理623件。\n\n全年受理的632件行政复议案件中，涉及行政处罚的占比较高。',
    passing:
      '全年收到行政复议申请761件，受理623件。\n\n全年受理的623件行政复议案件中，涉及行政处罚的占比较高。',
  },
  *check({ report }) {
    for (const relation of contradictions(report)) {
      const { stated, operands, equation } = relation;
      const [earlier] = operands;
      if (!earlier) continue;
      yield {
        start: stated.start,
        end: stated.end,
        message: {
          zh: `前后不一致：此处${stated.quantity.text}，前文${earlier.quantity.text}`,
          en: `Two values: ${shown(stated.quantity)} here, ${shown(earlier.quantity)} before`,
        },
        data: { expected: earlier.quantity.value, stated: stated.quantity.value, equation },
        related: [
          {
            start: earlier.start,
            end: earlier.end,
            message: { zh: `前文写${earlier.quantity.text}`, en: `${earlier.quantity.text} here` },
          },
        ],
      };
    }
  },
};
