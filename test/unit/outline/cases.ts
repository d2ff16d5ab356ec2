/** The parts of a small whole report, to put together as a case needs them. */
export const title = '青河县2025年法治政府建设年度情况报告';
export const lead = '2025年，青河县深入推进法治政府建设。现将有关情况报告如下。';
export const responsibility = '县委、县政府主要负责同志切实履行第一责任人职责，推动述法全覆盖。';
export const measures = '全年制定行政规范性文件6件，规范行政执法行为。';
export const shortcomings = '执法能力有待提升，主要原因是培训不够。';
export const plan = '下一步，我县将加强执法培训，规范行政执法。';

export const heading = {
  responsibility: '一、党政主要负责人履行推进法治建设第一责任人职责情况',
  measures: '二、2025年法治政府建设的主要举措和成效',
  shortcomings: '三、2025年法治政府建设存在的不足和原因',
  plan: '四、2026年法治政府建设主要安排',
} as const;

export function report(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

export const whole = report(
  title,
  lead,
  heading.responsibility,
  responsibility,
  heading.measures,
  measures,
  heading.shortcomings,
  shortcomings,
  heading.plan,
  plan,
);
