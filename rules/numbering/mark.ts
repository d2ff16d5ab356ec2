import type { Level } from '../report';
import type { ReportRule } from '../rule';
import { formOf } from './form';

/** GB/T 9704—2012, 7.3.3: 一、 （一） 1. （1） */
const right: Readonly<Record<Level, readonly string[]>> = { 1: ['、'], 2: [''], 3: ['.', '．'], 4: [''] };

export const mark: ReportRule = {
  id: 'numbering/mark',
  scope: 'report',
  title: { zh: '序号后的标点不对', en: 'Wrong mark after a number' },
  summary: {
    zh: '层次序号的写法是一、（一）1.（1）：汉字后用顿号，括号后不用标点，阿拉伯数字后用点。',
    en: 'Numbers of levels are written 一、 （一） 1. （1）: 、 after Chinese numerals, nothing after brackets, a point after digits.',
  },
  severity: 'warning',
  fixable: true,
  basis: { zh: 'GB/T 9704—2012 7.3.3', en: 'GB/T 9704—2012, 7.3.3' },
  examples: {
    failing: '（一）、规范行政执法。加强培训。\n\n（二）加强应急管理。修订预案。',
    passing: '（一）规范行政执法。加强培训。\n\n1.加强应急管理。修订预案。',
  },
  *check({ report }) {
    for (const { heading } of report.sections) {
      if (heading.number === undefined) continue;
      const { start, end, text } = heading.mark;
      const printed = /[、．.，,：:]$/.exec(text)?.[0] ?? '';
      const allowed = right[formOf(heading)];
      if (allowed.includes(printed)) continue;
      const wanted = allowed[0] ?? '';
      const better = text.slice(0, text.length - printed.length).trimEnd() + wanted;
      yield {
        start,
        end: heading.textSpan.end,
        message: {
          zh: wanted ? `序号“${text}”后应用“${wanted}”，写作“${better}”` : `序号“${better}”后不用标点`,
          en: `The number ${text} should be written ${better}`,
        },
        fixes: [
          {
            title: { zh: `改为“${better}”`, en: `Write ${better}` },
            edits: [{ start, end, newText: better }],
          },
        ],
      };
    }
  },
};
