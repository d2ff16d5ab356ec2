/** A whole report with nothing wrong in it; a test breaks what it is about. */
export const soundReport = `# 青河县2025年法治政府建设年度情况报告

2025年，青河县深入推进法治政府建设。现将有关情况报告如下。

## 一、党政主要负责人履行推进法治建设第一责任人职责情况

县委、县政府主要负责同志切实履行第一责任人职责，亲自部署法治建设重要工作。

## 二、2025年法治政府建设的主要举措和成效

### （一）规范行政执法

全县统一行政执法标准，推行行政执法公示制度。

### （二）化解矛盾纠纷

完善行政复议与调解衔接机制，推动矛盾纠纷就地化解。

## 三、存在的不足和原因

执法能力有待提升，主要原因是培训不够。

## 四、2026年法治政府建设主要安排

2026年，我县将加强执法培训，健全执法监督机制。
`;

/** The same without its third section, the numbers closed up. */
export const withoutShortcomings = soundReport
  .replace(/## 三、存在的不足和原因[\s\S]*?(?=## 四)/, '')
  .replace('## 四、', '## 三、');

/** Markdown that is no report. */
export const otherMarkdown = `# 会议室使用说明

一、预约

请提前一天登记。

三、注意事项

保持整洁。
`;
