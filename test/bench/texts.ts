import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../planted/random';

const folder = join(import.meta.dirname, '../../seeds');

export const samples: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Clauses of the samples, without what would begin a heading or a list item in another place. */
const clauses = samples
  .flatMap((sample) => sample.split(/[，,。；;\n]/))
  .map((clause) => clause.trim())
  .filter(
    (clause) =>
      clause.length > 5 &&
      clause.length < 40 &&
      !/^[（(]?[一二三四五六七八九十\d]|[|#《》“”()（）:：]/.test(clause),
  );

/**
 * A report of ordinary paragraphs, about as long as asked for; no two paragraphs are alike. Its figures are drawn anew,
 * rates below 100 %: it has two findings in a thousand characters, the samples have two to three.
 */
export function reportOf(length: number): string {
  const random = new Random(length);
  const clause = () =>
    random
      .pick(clauses)
      .replace(/\d+(?:\.\d+)?([%％]?)/g, (_, sign: string) => random.between(2, sign ? 99 : 9999) + sign);
  const sentence = () => `${Array.from({ length: random.between(2, 5) }, clause).join('，')}。`;
  const paragraph = () => Array.from({ length: random.between(2, 6) }, sentence).join('');
  const lines = [
    '# 青河县2025年法治政府建设年度情况报告',
    '2025年，青河县深入推进法治政府建设。现将有关情况报告如下。',
    '## 一、党政主要负责人履行推进法治建设第一责任人职责情况',
    '县委、县政府主要负责同志切实履行第一责任人职责。',
    '## 二、2025年法治政府建设的主要举措和成效',
  ];
  for (let total = 0; total < length; ) {
    const text = paragraph();
    lines.push(text);
    total += text.length + 2;
  }
  lines.push(
    '## 三、存在的不足和原因',
    '一是执法能力有待提升，主要原因是培训不够。',
    '## 四、2026年法治政府建设主要安排',
    '下一步，我县将加强执法培训，提升执法能力。',
  );
  return `${lines.join('\n\n')}\n`;
}
