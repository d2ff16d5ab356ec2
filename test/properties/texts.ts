import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const folder = join(import.meta.dirname, '../../seeds');

export const samples: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Everything a reader of reports reacts to, in pieces. */
const pieces = [
  ...[
    '一、',
    '二、',
    '三、',
    '四、',
    '（一）',
    '（二）',
    '(一)',
    '(三)',
    '1.',
    '2.',
    '3、',
    '（1）',
    '(2)',
    '一是',
    '二是',
    '四是',
    '第一，',
    '首先，',
  ],
  ...['# ', '## ', '### ', '- ', '* ', '> ', '| ', '|--|', '```', '---', '    ', '　　', '\t'],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '。',
    '，',
    ',',
    '；',
    ';',
    '：',
    ':',
    '、',
    '！',
    '“',
    '”',
    '《',
    '》',
    '(',
    ')',
    '（',
    '）',
    '〔',
    '〕',
  ],
  ...[
    '<!-- ',
    ' -->',
    '<!-- 来源：市司法局 -->',
    '[^1]',
    '\n[^1]: 来源：台账\n',
    '<!-- report-lint-disable -->',
    '<!-- report-lint-disable-next-line number/sum -->',
  ],
  ...[
    '2025年',
    '2024年',
    '2026年',
    '1至11月',
    '截至2025年11月',
    '2月30日',
    '二〇二五年',
    '25年',
    '同比',
    '较上年的',
    '增长',
    '下降',
  ],
  ...[
    '12件',
    '120余件',
    '约37.62亿元',
    '1万4千余',
    '１２３',
    '93.1%',
    '102%',
    '八成',
    '十余',
    '1,286.5',
    '20-30%',
    'XX件',
    '____',
    '【待补】',
    '近',
    '约',
    '以上',
    '左右',
  ],
  ...[
    '受理',
    '办结',
    '办结率',
    '其中',
    '共',
    '合计',
    '等',
    '分别为',
    '应出庭',
    '实际出庭',
    '占',
    '三项制度',
    '以下三个问题',
    '五大程序',
    '全省率先',
    '多次',
    '大量',
  ],
  ...[
    '青河县2025年法治政府建设情况报告',
    '现将有关情况报告如下。',
    '党政主要负责人履行第一责任人职责',
    '主要举措和成效',
    '存在的不足和原因',
    '下一步工作安排',
    '法制政府',
    '的的',
  ],
  ...[
    '打印本页 关闭窗口',
    '||||||||',
    '您访问的链接即将离开',
    '字号：[大 中 小]',
    '𠮷',
    '\u0000',
    '\uD800',
    '\uDC00',
    '\uFEFF',
    'é',
    '👩‍⚖️',
  ],
];

/** Text made of such pieces, of words, and of anything at all. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      { weight: 2, arbitrary: fc.nat(99_999).map(String) },
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

/** A whole sample, or a stretch of one with such text inside. */
export const reportText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...samples), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1500), anyText)
  .map(([sample, from, length, text]) => {
    const start = Math.floor(from * sample.length);
    return sample.slice(start, start + length) + text + sample.slice(start + length, start + 2 * length);
  });

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A change as typing, pasting and deleting make it, for a text of any length. */
export const anyEdit: fc.Arbitrary<(text: string) => TextEdit> = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.oneof(
      { weight: 6, arbitrary: fc.nat(3) },
      { weight: 2, arbitrary: fc.nat(80) },
      { weight: 1, arbitrary: fc.nat(2000) },
    ),
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      { weight: 2, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: anyText },
    ),
  )
  .map(([at, length, newText]) => (text: string) => {
    const start = Math.floor(at * text.length);
    return { start, end: Math.min(text.length, start + length), newText };
  });
