import { marked } from '../manuscript';
import type { Random } from '../random';
import { matters, percent, rounded, type SentencePlant } from './plant';

interface Change {
  readonly what: string;
  readonly unit: string;
  readonly received: string;
  readonly now: number;
  readonly before: number;
  /** 增长 or 下降, whichever is true. */
  readonly way: string;
}

function given(random: Random): Change {
  const { what, unit, received } = random.pick(matters);
  const before = random.between(120, 6000);
  let now = Math.round(before * (0.55 + 0.9 * random.next()));
  if (Math.abs(now - before) < before / 20) now = Math.round(before * 1.17);
  const rises = ['增长', '上升', '增加'];
  const falls = ['下降', '减少', '降低'];
  return { what, unit, received, now, before, way: random.pick(now > before ? rises : falls) };
}

function change(kind: string, phrase: (given: Change, rate: string, draw: number) => string): SentencePlant {
  return {
    rule: 'number/change',
    kind,
    make(random) {
      const figures = given(random);
      const { now, before } = figures;
      const draw = random.between(0, 11);
      const difference = Math.abs(now - before);
      const right = percent(difference, before, 1);
      const otherBase = percent(difference, now, 1);
      const typed = (Number(right) + random.pick([-3, -1.8, 1.2, 2, 5, 10])).toFixed(1);
      const wrong =
        random.chance(0.5) && Math.abs(Number(otherBase) - Number(right)) > 0.4 ? otherBase : typed;
      const positive = Number(wrong) > 0 ? wrong : (Number(right) + 3).toFixed(1);
      return { wrong: phrase(figures, positive, draw), right: phrase(figures, right, draw) };
    },
  };
}

const one = <T>(items: readonly T[], draw: number): T => {
  const item = items[draw % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

export const changes: readonly SentencePlant[] = [
  change('now, 较上年的 before', ({ what, unit, received, now, before, way }, rate, draw) => {
    const than = one(['较上年的', '比上年的', '较去年的', '比2022年的', '较上一年度的'], draw);
    return `${received}${what}${marked(`${now}${unit}，${than}${before}${unit}${way}${rate}%`)}。`;
  }),
  change('由 before 到 now', ({ what, unit, now, before, way }, rate, draw) => {
    const [from, to] = one(
      [
        ['由', '至'],
        ['从', '到'],
        ['由上年的', '至'],
      ] as const,
      draw,
    );
    const verb = now > before ? '增' : '降';
    return `${what}${marked(`${from}${before}${unit}${verb}${to}${now}${unit}，${way}${rate}%`)}。`;
  }),
  change('now, 同比, before in brackets', ({ what, unit, received, now, before, way }, rate, draw) => {
    const last = one(['上年为', '去年同期', '上年', '2022年为', '上年同期'], draw);
    return `${received}${what}${marked(`${now}${unit}，同比${way}${rate}%（${last}${before}${unit}）`)}。`;
  }),
  change('before first', ({ what, unit, received, now, before, way }, rate) => {
    return `上年${received}${what}${marked(`${before}${unit}，今年${now}${unit}，${way}${rate}%`)}。`;
  }),
  change('今年, 比去年 before', ({ what, unit, received, now, before, way }, rate, draw) => {
    const than = one(['比去年', '较上年', '较2022年', '比上年同期'], draw);
    return `${received}${what}${marked(`${now}${unit}，${than}${before}${unit}${way}${rate}%`)}。`;
  }),
  change('幅 as a noun', ({ what, unit, now, before }, rate, draw) => {
    const [verb, noun] = now > before ? (['增至', '增幅'] as const) : (['降至', '降幅'] as const);
    const reaches = one(['', '为', '达', '达到'], draw);
    return `${what}${marked(`由${before}${unit}${verb}${now}${unit}，${noun}${reaches}${rate}%`)}。`;
  }),
  change('base after the rate', ({ what, unit, received, now, before, way }, rate) => {
    return `${received}${what}${marked(`${now}${unit}，与上年${before}${unit}相比${way}${rate}%`)}。`;
  }),
  {
    rule: 'number/change',
    kind: 'difference in units',
    make(random) {
      const { what, unit, received, now, before } = given(random);
      const way = now > before ? random.pick(['增加', '多']) : random.pick(['减少', '少']);
      const than = random.pick(['较上年的', '比上年的']);
      const text = (by: number) =>
        `${received}${what}${marked(`${now}${unit}，${than}${before}${unit}${way}${by}${unit}`)}。`;
      const right = Math.abs(now - before);
      return { wrong: text(right + random.pick([10, 9, 100, 2])), right: text(right) };
    },
  },
  {
    rule: 'number/change',
    kind: 'figures in 万 and 亿',
    make(random) {
      const before = random.between(210, 620);
      const now = before + random.between(25, 180);
      const right = percent(now - before, before, 1);
      const [what, unit] = random.pick([
        ['惠企政策兑现资金', '亿元'],
        ['注册志愿者', '万人'],
        ['电子证照调用量', '万次'],
      ] as const);
      const text = (rate: string) =>
        `${what}${marked(`由上年的${(before / 100).toFixed(2)}${unit}增加到${(now / 100).toFixed(2)}${unit}，增长${rate}%`)}。`;
      return { wrong: text((Number(right) + random.pick([2.3, 4, -1.9])).toFixed(1)), right: text(right) };
    },
  },
  {
    rule: 'number/change',
    kind: 'difference in another scale',
    make(random) {
      const before = random.between(11, 40) * 10;
      const more = random.between(12, 60);
      const text = (by: number) =>
        `惠企资金兑现${marked(`${((before + more) / 100).toFixed(2)}亿元，较上年的${(before / 100).toFixed(1)}亿元增加${by}00万元`)}。`;
      return { wrong: text(more + random.pick([-4, 3, 10])), right: text(more) };
    },
  },
  {
    rule: 'number/change',
    kind: 'wrong direction',
    make(random) {
      const { what, unit, received, now, before, way } = given(random);
      const rate = percent(Math.abs(now - before), before, 1);
      const other = now > before ? '下降' : '增长';
      const text = (way: string) =>
        `${received}${what}${marked(`${now}${unit}，较上年的${before}${unit}${way}${rate}%`)}。`;
      return { wrong: text(other), right: text(way) };
    },
  },
  {
    rule: 'number/change',
    kind: 'points',
    make(random) {
      const before = random.between(620, 900) / 10;
      const by = random.between(12, 85) / 10;
      const now = before + by;
      const phrase = random.pick([
        (by: string) =>
          `数字证书应用率${marked(`由${before.toFixed(1)}%提高到${now.toFixed(1)}%，提高${by}个百分点`)}。`,
        (by: string) =>
          `数字证书应用率达到${marked(`${now.toFixed(1)}%，较上年的${before.toFixed(1)}%提高${by}个百分点`)}。`,
        (by: string) =>
          `数字证书应用率${marked(`${now.toFixed(1)}%，同比上升${by}个百分点（上年为${before.toFixed(1)}%）`)}。`,
      ]);
      return {
        wrong: phrase((by + random.pick([-1, 1, 2, 0.9])).toFixed(1).replace('-', '')),
        right: phrase(by.toFixed(1)),
      };
    },
  },
  {
    rule: 'number/change',
    kind: 'time saved',
    make(random) {
      const before = random.between(8, 40);
      const now = random.between(2, Math.floor(before * 0.7));
      const right = percent(before - now, before, 1);
      const text = (rate: string) =>
        `施工许可办理时限${marked(`由${before}个工作日压缩至${now}个工作日，压缩${rate}%`)}。`;
      const wrong = rounded((100 * now) / before, 1);
      return {
        wrong: text(Math.abs(Number(wrong) - Number(right)) > 2 ? wrong : (Number(right) - 5).toFixed(1)),
        right: text(right),
      };
    },
  },
  {
    rule: 'number/change',
    kind: 'times',
    make(random) {
      const before = random.between(20, 90) * 10;
      const times = random.pick([2, 2.5, 3]);
      const now = before * times;
      const text = (factor: number) =>
        `普法志愿者${marked(`由上年的${before}名增加到${now}名，是上年的${factor}倍`)}。`;
      return { wrong: text(times + random.pick([-0.7, 1.2, 1.6])), right: text(times) };
    },
  },
];
