import { markText } from '../outline/insertion';
import type { Level } from '../report';
import type { ReportRule } from '../rule';
import { formOf } from './form';

export const level: ReportRule = {
  id: 'numbering/level',
  scope: 'report',
  title: { zh: '层次序号越级', en: 'Level skipped or upside down' },
  summary: {
    zh: '层次序号应依次使用一、（一）1.（1）：跳过一级或颠倒使用时提示，连续几个只报一次；全文没有（一）、一、下面都用1.的，只作一次参考提示。',
    en: 'Levels go 一、 （一） 1. （1） in turn. A level skipped or used upside down is reported once for a run; in a report without （一） anywhere, one mild note.',
  },
  severity: 'warning',
  fixable: false,
  basis: { zh: 'GB/T 9704—2012 7.3.3', en: 'GB/T 9704—2012, 7.3.3' },
  examples: {
    failing: '（1）规范行政执法。加强培训。\n\n（2）加强应急管理。修订预案。',
    passing: '（一）规范行政执法。加强培训。\n\n1.加强应急管理。修订预案。',
  },
  *check({ report }) {
    const numbersLevelOne = report.sections.some(
      ({ heading }) => heading.number !== undefined && formOf(heading) === 1,
    );
    // Without （一） anywhere the report has two levels, a manner of its own: worth one note. Where it knows （一）, it skips it.
    const twoLevels = !report.sections.some(
      ({ heading }) => heading.number !== undefined && formOf(heading) === 2,
    );
    const reported = new Set<string>();
    for (const section of report.sections) {
      const { heading, parent } = section;
      if (heading.number === undefined) continue;
      const above = report.sections[parent]?.heading;
      // Under a heading without a number, and where nothing is numbered 一、, no level can be called skipped.
      if (above ? above.number === undefined : !numbersLevelOne) continue;
      const aboveLevel = above ? formOf(above) : 0;
      const level = formOf(heading);
      if (level <= aboveLevel + 1) continue;
      const manner = twoLevels && aboveLevel === 1 && level === 3;
      const run = manner ? 'two levels' : `${parent} ${level}`;
      if (reported.has(run)) continue;
      reported.add(run);
      const wanted = markText(Math.min(4, aboveLevel + 1) as Level, heading.number);
      yield {
        start: heading.mark.start,
        end: heading.mark.end,
        message: above
          ? {
              zh: `层次越级：“${above.mark.text}”下面直接用了“${heading.mark.text}”，应为“${wanted}”`,
              en: `Level skipped: ${heading.mark.text} stands directly under ${above.mark.text}, should be ${wanted}`,
            }
          : {
              zh: `层次颠倒：“${heading.mark.text}”前面没有上一级序号`,
              en: `Levels upside down: nothing above ${heading.mark.text}`,
            },
        ...(manner && { severity: 'info' }),
        data: { expected: wanted, stated: heading.mark.text },
      };
    }
  },
};
