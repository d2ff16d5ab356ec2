import type { Manuscript } from '../manuscript';
import { inCharacters, marked, markOf, type Numbering, typed } from '../manuscript';
import type { Random } from '../random';
import type { ReportPlant, SentencePlant } from './plant';

/** Marks printed at one level of a typed manuscript, in order, with their number within the parent. */
function printed(manuscript: Manuscript, level: 1 | 2 | 3): number[] {
  if (level === 1)
    return manuscript.parts.filter(({ heading }) => heading !== undefined).map((_, index) => index + 1);
  const numbers: number[] = [];
  for (const part of manuscript.parts) {
    let second = 0;
    for (const entry of part.body) {
      if (typeof entry === 'string') continue;
      second++;
      if (level === 2) numbers.push(second);
      let third = 0;
      for (const inner of entry.body) if (typeof inner !== 'string' && level === 3) numbers.push(++third);
    }
  }
  return numbers;
}

const levels = [1, 2, 3] as const;

/** A heading that is not the first of its siblings: the gap or the repetition shows there. */
function followers(manuscript: Manuscript, level: 1 | 2 | 3): number[] {
  return printed(manuscript, level).flatMap((number, index) => (number > 1 ? [index] : []));
}

const name = (level: number) => `level ${level}`;

export const numbering: readonly ReportPlant[] = [
  ...levels.flatMap((level): ReportPlant[] => [
    {
      rule: 'numbering/sequence',
      kind: `${name(level)}: a number skipped, the rest goes on from there`,
      plant(manuscript, shape, random) {
        const places = followers(manuscript, level);
        if (places.length === 0) return undefined;
        const numbers = printed(manuscript, level);
        const at = random.pick(places);
        const end = numbers.findIndex((number, index) => index > at && number === 1);
        const wrong = numbers.flatMap((number, index): Numbering[] => {
          if (index < at || (end >= 0 && index >= end)) return [];
          const mark = markOf(level, number + 1);
          return [{ level, index, mark: index === at ? marked(mark) : mark }];
        });
        return { wrong: typed(manuscript, shape, wrong) };
      },
    },
    {
      rule: 'numbering/sequence',
      kind: `${name(level)}: a number twice`,
      plant(manuscript, shape, random) {
        const places = followers(manuscript, level);
        if (places.length === 0) return undefined;
        const numbers = printed(manuscript, level);
        const index = random.pick(places);
        const mark = marked(markOf(level, (numbers[index] ?? 2) - 1));
        const next = { level, index: index + 1, mark: marked(markOf(level, (numbers[index + 1] ?? 0) || 1)) };
        return {
          wrong: typed(manuscript, shape, [
            { level, index, mark },
            ...((numbers[index + 1] ?? 1) > 1 ? [next] : []),
          ]),
        };
      },
    },
    {
      rule: 'numbering/mark',
      kind: `${name(level)}: the wrong mark`,
      plant(manuscript, shape, random) {
        const numbers = printed(manuscript, level);
        if (numbers.length === 0) return undefined;
        const index = random.between(0, numbers.length - 1);
        const number = inCharacters(numbers[index] ?? 1);
        const mark =
          level === 1
            ? random.pick([`${number}.`, `${number}．`, `${number}，`])
            : level === 2
              ? random.pick([`（${number}）、`, `（${number}）、`, `（${number}）.`])
              : `${numbers[index]}、`;
        return { wrong: typed(manuscript, shape, [{ level, index, mark: marked(mark) }]) };
      },
    },
  ]),
  {
    rule: 'numbering/level',
    kind: '1. straight under 一、',
    plant(manuscript, shape) {
      const numbers = printed(manuscript, 2);
      if (numbers.length === 0 || printed(manuscript, 3).length > 0) return undefined;
      const wrong = numbers.map(
        (number, index): Numbering => ({ level: 2, index, mark: marked(markOf(3, number)) }),
      );
      return { wrong: typed(manuscript, shape, wrong) };
    },
  },
  {
    rule: 'numbering/level',
    kind: '（1） under （一）',
    plant(manuscript, shape) {
      const numbers = printed(manuscript, 3);
      if (numbers.length === 0) return undefined;
      const wrong = numbers.map(
        (number, index): Numbering => ({ level: 3, index, mark: marked(`（${number}）`) }),
      );
      return { wrong: typed(manuscript, shape, wrong) };
    },
  },
  {
    rule: 'numbering/level',
    kind: 'levels upside down',
    plant(manuscript, shape) {
      const seconds = printed(manuscript, 2);
      const thirds = printed(manuscript, 3);
      if (thirds.length === 0) return undefined;
      return {
        wrong: typed(manuscript, shape, [
          ...seconds.map(
            (number, index): Numbering => ({ level: 2, index, mark: marked(markOf(3, number)) }),
          ),
          ...thirds.map((number, index): Numbering => ({ level: 3, index, mark: marked(markOf(2, number)) })),
        ]),
        consequences: ['numbering/sequence'],
      };
    },
  },
];

/** Where a manuscript announces a count, and what a careless hand makes of it. */
const announced: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  yunling: [
    ['以下三个问题', '以下四个问题'],
    ['以下三个问题', '以下两个问题'],
    ['以下三项工作', '以下四项工作'],
    ['以下三项工作', '以下五项工作'],
  ],
  baidu: [
    [
      '公众参与、专家论证、风险评估、合法性审查、集体讨论决定五个程序',
      '公众参与、专家论证、风险评估、合法性审查、集体讨论决定四个程序',
    ],
    [
      '公众参与、专家论证、风险评估、合法性审查、集体讨论决定五个程序',
      '公众参与、专家论证、风险评估、集体讨论决定五个程序',
    ],
  ],
  nanzha: [['两个方面工作', '三个方面工作']],
};

/** Lists of a manuscript with a number passed over or said twice. */
const misnumbered: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  yunling: [
    ['三是执法数据共享不充分', '四是执法数据共享不充分'],
    ['二是行政争议源头预防不够', '三是行政争议源头预防不够'],
  ],
  baidu: [
    ['二是坚持以考促干', '三是坚持以考促干'],
    ['二是矛盾纠纷预防机制不健全', '三是矛盾纠纷预防机制不健全'],
    ['三是抓好普法宣传', '二是抓好普法宣传'],
  ],
  nanzha: [['二是增强行政执法监督精准性', '三是增强行政执法监督精准性']],
};

const rewritten = (
  rule: string,
  kind: string,
  table: Readonly<Record<string, readonly (readonly [string, string])[]>>,
): ReportPlant => ({
  rule,
  kind,
  plant(manuscript, shape, random) {
    const changes = table[manuscript.name];
    if (!changes) return undefined;
    const [from, to] = random.pick(changes);
    const wrong = JSON.parse(JSON.stringify(manuscript), (_, value: unknown) =>
      typeof value === 'string' ? value.replace(from, marked(to)) : value,
    ) as Manuscript;
    return { wrong: typed(wrong, shape), right: typed(manuscript, shape) };
  },
});

export const miscounted: readonly ReportPlant[] = [
  rewritten('numbering/announced-count', 'a count the manuscript announces', announced),
  rewritten('numbering/sequence', 'a list of the manuscript, one number wrong', misnumbered),
];

const items = [
  '行政裁决规范化程度不够高',
  '基层执法人员能力有待提升',
  '涉外法律服务供给不足',
  '法治宣传针对性不强',
  '数据标准不统一',
  '考核导向不鲜明',
];

function listed(count: number, random: Random, skip?: number, style = '是'): string {
  return random
    .several(items, count)
    .map((text, index) => {
      const number = skip !== undefined && index >= skip ? index + 2 : index + 1;
      const mark = style === '是' ? `${inCharacters(number)}是` : `第${inCharacters(number)}，`;
      return `${index === skip ? marked(mark) : mark}${text}。`;
    })
    .join('');
}

export const lists: readonly SentencePlant[] = [
  {
    rule: 'numbering/sequence',
    kind: '一是 list with a gap',
    make(random) {
      const count = random.between(3, 5);
      const style = random.pick(['是', '是', '第']);
      const skip = random.between(1, count - 1);
      const lead = random.pick(['围绕行政裁决专项行动，查找薄弱环节：', '专项行动中发现以下情况。']);
      return {
        wrong: lead + listed(count, random, skip, style),
        right: lead + listed(count, random, undefined, style),
      };
    },
  },
  {
    rule: 'numbering/announced-count',
    kind: 'N个…: another count of 一是 items',
    make(random) {
      const count = random.between(2, 5);
      const said = count + (count === 2 ? 1 : random.pick([-1, 1, 1]));
      const [before, after] = random.pick([
        ['专项行动重点解决以下', '个方面问题：'],
        ['专项行动突出抓好以下', '项工作。'],
        ['督察发现以下', '个问题：'],
        ['专项行动从', '个方面发力：'],
        ['着力做好', '方面工作：'],
        ['重点抓好下列', '项任务：'],
      ] as const);
      const list = listed(count, random);
      const word = (number: number) => (number === 2 ? '两' : inCharacters(number));
      return {
        wrong: `${marked(`${before}${word(said)}${after}${list}`)}`,
        right: `${before}${word(count)}${after}${list}`,
      };
    },
  },
  {
    rule: 'numbering/announced-count',
    kind: 'a closed list before its count',
    make(random) {
      const [names, noun] = random.pick([
        [['公众参与', '专家论证', '风险评估', '合法性审查', '集体讨论决定'], '个法定程序'],
        [['申请', '受理', '调查', '裁决', '送达'], '个环节'],
        [['立项', '起草', '审查', '决定', '公布'], '个步骤'],
        [['事前', '事中', '事后'], '个阶段'],
        [['教育', '医疗', '养老', '托育'], '大领域'],
        [['公开', '公平', '公正'], '项原则'],
        [['街道', '社区', '网格', '楼栋'], '级调解网络'],
      ] as const);
      const count = random.between(3, names.length);
      const chosen = names.slice(0, count);
      const said = count + random.pick([-1, 1, 2]);
      const digits = random.chance(0.3);
      const word = (number: number) => (digits ? String(number) : inCharacters(number));
      const text = (number: number, close = '') =>
        `行政裁决案件办理严格落实${marked(`${chosen.join('、')}${close}${word(number)}${noun}`)}。`;
      return {
        wrong: text(Math.max(2, said)),
        right: random.chance(0.4) ? text(count + 2, '等') : text(count),
      };
    },
  },
  {
    rule: 'numbering/announced-count',
    kind: 'a list closed by 等 longer than its count; names are fine',
    make(random) {
      return {
        wrong: `行政裁决案件办理严格落实${marked('申请、受理、调查、裁决、送达等四个环节')}。`,
        right: random.pick([
          '全面落实行政执法公示、执法全过程记录、重大执法决定法制审核三项制度。',
          '公布不予处罚、从轻处罚、减轻处罚等四类行为清单。',
          '将行政裁决情况纳入镇街、部门两级考核。',
          '围绕自然资源、知识产权、民政等领域开展十大典型案例评选。',
        ]),
      };
    },
  },
];
