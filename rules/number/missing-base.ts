import { perPassage, type Quantity, traces } from '../report';
import type { Finding, ReportRule } from '../rule';
import { type Figure, isPercent, isPoints, linesOf } from './relations/figures';
import { inTargets } from './targets';

export const missingBase: ReportRule = {
  id: 'number/missing-base',
  scope: 'report',
  title: { zh: '只有增减幅度没有基数', en: 'Change without a value' },
  summary: {
    zh: '只写同比增长或下降百分之几、几个百分点，同一句里既没有本年数，也没有上年数。',
    en: 'A year-on-year rise or fall in per cent or points, with neither value it applies to in the sentence.',
  },
  severity: 'info',
  fixable: false,
  basis: {
    zh: '《法治政府建设与责任落实督察工作规定》第二十四条：报告主要举措和成效',
    en: 'Inspection rules, article 24: the report tells measures and results',
  },
  examples: {
    failing: '全县重复信访事项同比下降21.3%。',
    passing: '全县重复信访事项118件，同比下降21.3%。',
  },
  *check({ report }) {
    for (const block of report.blocks) {
      for (const quantity of changesWithoutValue(block.passage)) {
        if (!inTargets(report, block.start + quantity.start)) yield findingOf(quantity, block.start);
      }
    }
  },
};

const comparison = /同比|环比|较上|比上|较去|比去|较前|比前|上年|去年|同期|较20\d\d年|比20\d\d年/;

const turned = /[由从](?:上年|去年|上年度)(?:同期)?(?:的)?[^，,；;。]{0,4}$/;

const comparisonTraces = traces('同环较比上去');

const changesWithoutValue = perPassage((passage) => {
  const found: Quantity[] = [];
  if (!passage.has(comparisonTraces)) return found;
  for (const { figures } of linesOf(passage)) {
    if (!figures.every(isChangeOrPoints)) continue;
    // Beside a change in per cent, points say the same once more.
    const percents = figures.filter(({ quantity }) => !isPoints(quantity));
    for (const { quantity, before } of percents.length > 0 ? percents : figures) {
      if (!quantity.claim || !comparison.test(before)) continue;
      // 由上年下降4.1%转为增长6.2%: last year's change is the value this year's is told beside.
      if (!turned.test(before)) found.push(quantity);
    }
  }
  return found;
});

/** Neither is a value it applies to. */
function isChangeOrPoints({ quantity }: Figure): boolean {
  return isPoints(quantity) || (isPercent(quantity) && quantity.polarity !== undefined);
}

function findingOf(quantity: Quantity, offset: number): Finding {
  const verb = quantity.polarity === 'fall' ? '下降' : '增长';
  return {
    start: offset + quantity.start,
    end: offset + quantity.end,
    message: {
      zh: `只有${verb}幅度${quantity.text}，没有本年数或上年数`,
      en: `A ${quantity.polarity} of ${quantity.text} with no value it applies to`,
    },
    data: { stated: quantity.value },
  };
}
