import { marked } from '../manuscript';
import type { Random } from '../random';
import { type Matter, matters, percent, type SentencePlant } from './plant';

interface Case extends Matter {
  readonly whole: number;
  readonly part: number;
  readonly places: number;
}

function given(random: Random, low = 150, high = 9000): Case {
  const whole = random.between(low, high);
  return {
    ...random.pick(matters),
    whole,
    part: Math.floor(whole * (0.3 + 0.65 * random.next())),
    places: random.pick([1, 1, 2]),
  };
}

/** A rate that is off by a little, by a lot, or with two digits swapped, and stays below 100. */
function off(rate: string, places: number, random: Random): string {
  const digits = [...rate.replace('.', '')];
  const swapped = [digits[1], digits[0], ...digits.slice(2)].join('');
  const value = Number(swapped) / 10 ** places;
  if (
    random.chance(0.4) &&
    digits[0] !== digits[1] &&
    digits[1] !== '0' &&
    Math.abs(value - Number(rate)) > 1
  )
    return value.toFixed(places);
  const by = random.pick([-9, -4.2, -1.5, -0.7, 0.6, 0.8, 1.3]);
  const moved = Number(rate) + by;
  return (moved < 99.9 ? moved : Number(rate) - 1.1).toFixed(places);
}

function rate(kind: string, phrase: (given: Case, rate: string, draw: number) => string): SentencePlant {
  return {
    rule: 'number/ratio',
    kind,
    make(random) {
      const figures = given(random);
      const draw = random.between(0, 11);
      const right = percent(figures.part, figures.whole, figures.places);
      return {
        wrong: phrase(figures, off(right, figures.places, random), draw),
        right: phrase(figures, right, draw),
      };
    },
  };
}

const one = <T>(items: readonly T[], draw: number): T => {
  const item = items[draw % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

export const rates: readonly SentencePlant[] = [
  rate('whole, part, rate', ({ what, unit, received, done, rate, whole, part }, value, draw) => {
    const reaches = one(['', '为', '达', '达到', '达到了'], draw);
    return `全年${marked(`${received}${what}${whole}${unit}，${done}${part}${unit}，${rate}${reaches}${value}%`)}。`;
  }),
  rate('part 占 whole', ({ what, unit, received, whole, part }, value, draw) => {
    const share = one(['占', '占比', '占比为', '占总数的', '占全部的'], draw);
    return `${received}${what}${marked(`${whole}${unit}，其中涉及民生的${part}${unit}，${share}${value}%`)}。`;
  }),
  rate('…中, part', ({ what, unit, received, whole, part }, value, draw) => {
    const share = one(['占', '占比', '占比达'], draw);
    return `${marked(`在${received}的${whole}${unit}${what}中，通过线上渠道办理${part}${unit}，${share}${value}%`)}。`;
  }),
  rate('应 and 实', ({ whole, part }, value, draw) => {
    const [should, did, name] = one(
      [
        ['应参训', '实际参训', '参训率'],
        ['应考', '实考', '参考率'],
        ['应公开', '实际公开', '公开率'],
      ] as const,
      draw,
    );
    return `组织行政执法骨干轮训，${marked(`${should}${whole}人，${did}${part}人，${name}${value}%`)}。`;
  }),
  rate('rate first, figures after', ({ what, done, rate, unit, whole, part }, value) => {
    return `${what}${marked(`${rate}为${value}%，即${whole}${unit}中${done}${part}${unit}`)}。`;
  }),
  rate('share named 优秀率', ({ whole, part }, value, draw) => {
    const [verb, name] = one(
      [
        ['评定优秀', '优秀率'],
        ['评定合格', '合格率'],
        ['抽查达标', '达标率'],
      ] as const,
      draw,
    );
    return `抽查行政许可卷宗${marked(`${whole}份，${verb}${part}份，${name}${value}%`)}。`;
  }),
  rate('rate in brackets', ({ what, unit, received, done, rate, whole, part }, value) => {
    return `${received}${what}${marked(`${whole}${unit}，${done}${part}${unit}（${rate}${value}%）`)}。`;
  }),
  rate('three steps, rate of the middle one', ({ whole, part, places }, value) => {
    void places;
    const asked = whole + Math.ceil(whole / 3);
    return `收到行政赔偿申请${asked}件，${marked(`受理${whole}件，审结${part}件，审结率${value}%`)}。`;
  }),
  rate('part done of a number set', ({ whole, part }, value, draw) => {
    const [verb, done, name] = one(
      [
        ['下达整改任务', '完成整改', '整改完成率'],
        ['反馈督察问题', '已整改', '整改率'],
        ['交办重点事项', '按期完成', '完成率'],
      ] as const,
      draw,
    );
    return `${verb}${marked(`${whole}项，${done}${part}项，${name}${value}%`)}。`;
  }),
  rate('rate before its share', ({ what, unit, received, whole, part }, value, draw) => {
    const word = one(['占比', '占', '比例为'], draw);
    return `${received}${what}${marked(`${whole}${unit}，其中经调解结案${part}${unit}（${word}${value}%）`)}。`;
  }),
  rate('被诉 and 败诉', ({ whole, part }, value, draw) => {
    const word = one(['败诉率', '败诉率为', '败诉率达'], draw);
    return `海关行政诉讼案件${marked(`${whole}件，败诉${part}件，${word}${value}%`)}。`;
  }),
  {
    rule: 'number/ratio',
    kind: 'share first, 即 the part',
    make(random) {
      const whole = random.between(30, 90) * 10;
      const share = random.between(551, 889);
      const part = Math.round((whole * share) / 1000);
      const text = (part: number) =>
        `抽查行政许可卷宗${marked(`${whole}份，优秀卷宗占比为${percent(Math.round((whole * share) / 1000), whole, 1)}%，即${part}份`)}。`;
      return { wrong: text(part - random.pick([27, 36, 18])), right: text(part) };
    },
  },
  {
    rule: 'number/ratio',
    kind: 'tenths in characters',
    make(random) {
      const [share, word, other] = random.pick([
        [0.3, '三成', '四成'],
        [0.4, '四成', '六成'],
        [0.6, '六成', '八成'],
        [0.7, '七成', '五成'],
      ] as const);
      const whole = random.between(1200, 9000);
      const part = Math.round(whole * (share - 0.01 + 0.02 * random.next()));
      const text = (word: string) =>
        `登记志愿者${marked(`${whole}名，其中青年志愿者${part}名，约占${word}`)}。`;
      return { wrong: text(other), right: text(word) };
    },
  },
  {
    rule: 'number/ratio',
    kind: 'figures in 万',
    make(random) {
      const whole = random.between(310, 980);
      const part = Math.floor(whole * (0.5 + 0.45 * random.next()));
      const rate = percent(part, whole, 1);
      const text = (rate: string) =>
        `统一平台受理诉求${marked(`${(whole / 100).toFixed(2)}万件，办结${(part / 100).toFixed(2)}万件，办结率${rate}%`)}。`;
      return { wrong: text((Number(rate) - random.pick([3.2, 5, 11])).toFixed(1)), right: text(rate) };
    },
  },
  {
    rule: 'number/ratio',
    kind: 'rate above what rounding allows, 100 % though some are left',
    make(random) {
      const { what, unit, received, done, rate: name, whole } = given(random);
      const left = Math.ceil(whole / random.between(12, 40));
      const part = whole - left;
      const text = (rate: string) =>
        `${received}${what}${marked(`${whole}${unit}，${done}${part}${unit}，${name}${rate}%`)}。`;
      return { wrong: text('100'), right: text(percent(part, whole, 2)) };
    },
  },
  {
    rule: 'number/ratio',
    kind: 'approximate figures that cannot give the rate',
    make(random) {
      const whole = random.between(12, 90) * 10;
      const share = random.between(55, 80);
      const part = Math.floor((whole * share) / 100);
      const text = (rate: number) =>
        `受理电梯安全投诉${marked(`${whole}余件，办结${part}件，办结率达${rate}%`)}。`;
      return {
        wrong: text(share + random.between(4, 12)),
        right: text(Math.round((100 * part) / (whole + 4))),
      };
    },
  },
];
