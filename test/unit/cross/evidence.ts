import assert from 'node:assert/strict';
import { type Evidence, noEvidence, type PreviousReport } from '../../../rules/evidence';
import { parseReport } from '../../../rules/report';
import { templates } from '../../../rules/templates';

export function otherReport(name: string, text: string): PreviousReport {
  const [outline] = templates;
  assert.ok(outline);
  return { name, uri: `file:///${encodeURIComponent(name)}`, report: parseReport(text, outline) };
}

export function lastYear(text: string): Evidence {
  return { ...noEvidence, previous: otherReport('上年.md', text) };
}

export function samples(...texts: readonly string[]): Evidence {
  return { ...noEvidence, samples: texts.map((text, index) => otherReport(`样本${index + 1}.md`, text)) };
}

/** A report of the year before, with this in its measures and this for its plan. */
export function reportOfLastYear(measures: string, plan = '下一步，我县将继续努力。'): string {
  return `青河县2024年法治政府建设年度情况报告

2024年，青河县扎实推进法治政府建设各项任务落实。现将有关情况报告如下。

一、党政主要负责人履行推进法治建设第一责任人职责情况

县委、县政府主要领导定期听取工作汇报，推动解决难点问题。

二、2024年法治政府建设的主要举措和成效

${measures}

三、存在的不足和原因

一是基层力量薄弱，主要原因是编制紧张。

四、2025年法治政府建设主要安排

${plan}
`;
}
