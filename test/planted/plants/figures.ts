import { marked } from '../manuscript';
import { matters, percent, type SentencePlant, slipped } from './plant';

/** Values that cannot be, rates no count gives, changes without a base, one measure with two values. */
export const figures: readonly SentencePlant[] = [
  {
    rule: 'number/impossible',
    kind: 'rate over 100 %',
    make(random) {
      const name = random.pick([
        '群众满意率',
        '按期办结率',
        '公开率',
        '案卷合格率',
        '及时答复率',
        '覆盖率',
        '参考率',
        '履约率',
      ]);
      const reaches = random.pick(['', '为', '达', '达到']);
      const text = (rate: string) => `数字证照${marked(`${name}${reaches}${rate}%`)}。`;
      return {
        wrong: text(random.pick(['102.3', '105', '100.6', '110.2', '196.4', '101'])),
        right: text(random.pick(['98.3', '95', '100', '99.6'])),
      };
    },
  },
  {
    rule: 'number/impossible',
    kind: 'share over 100 %',
    make(random) {
      const share = random.between(1012, 1480) / 10;
      const text = (value: number) =>
        `网上办理的不动产登记业务${marked(`占全部业务量的${value.toFixed(1)}%`)}。`;
      return { wrong: text(share), right: text(share - 70) };
    },
  },
  {
    rule: 'number/impossible',
    kind: 'a day that is none',
    make(random) {
      const [month, day] = random.pick([
        [2, 30],
        [2, 31],
        [4, 31],
        [6, 31],
        [9, 31],
        [11, 31],
        [13, 5],
        [7, 32],
        [2, 29],
        [0, 12],
      ] as const);
      const year = random.pick(['2025年', '2023年', '']);
      const text = (month: number, day: number) =>
        `${marked(`${day === 29 ? '2025年' : year}${month}月${day}日`)}组织召开行政裁决工作现场会。`;
      return { wrong: text(month, day), right: text(month > 0 && month < 13 ? month : 5, Math.min(day, 28)) };
    },
  },
  {
    rule: 'number/impossible',
    kind: 'more done than received',
    make(random) {
      const { what, unit } = random.pick(matters);
      const whole = random.between(60, 900);
      const more = whole + random.between(3, 90);
      const [received, done] = random.pick([
        ['受理', '调解成功'],
        ['受理', '调处成功'],
        ['受理', '成功化解'],
      ] as const);
      const text = (whole: number, part: number) =>
        `专业调解组织${received}${what}${marked(`${whole}${unit}，${done}${part}${unit}`)}。`;
      return { wrong: text(whole, more), right: text(more, whole) };
    },
  },
  {
    rule: 'number/impossible',
    kind: 'more there than expected',
    make(random) {
      const whole = random.between(20, 300);
      const [should, did] = random.pick([
        ['应出席', '实际出席'],
        ['应参训', '实际参训'],
        ['应考', '实考'],
      ] as const);
      const text = (a: number, b: number) =>
        `开展合法性审查业务测试，${marked(`${should}${a}人，${did}${b}人`)}。`;
      return { wrong: text(whole, whole + random.between(1, 12)), right: text(whole + 4, whole) };
    },
  },
  {
    rule: 'number/granularity',
    kind: 'no count gives the rate',
    make(random) {
      const [verb, what, unit, name] = random.pick([
        ['审结', '行政赔偿案件', '件', '调解率'],
        ['办结', '行政裁决案件', '件', '调解成功率'],
        ['抽查', '执法文书', '份', '优秀率'],
        ['办结', '专利纠纷', '件', '和解率'],
      ] as const);
      for (;;) {
        const whole = random.between(23, 95);
        const rate = random.between(300, 900);
        const gives = (n: number) =>
          Array.from({ length: n + 1 }, (_, part) => percent(part, n, 1)).includes((rate / 10).toFixed(1));
        if (gives(whole)) continue;
        const part = Math.round((whole * rate) / 1000);
        const text = (rate: string) => `全年${verb}${what}${marked(`${whole}${unit}，${name}${rate}%`)}。`;
        return { wrong: text((rate / 10).toFixed(1)), right: text(percent(part, whole, 1)) };
      }
    },
  },
  {
    rule: 'number/missing-base',
    kind: 'change of something nobody counts',
    make(random) {
      const what = random.pick([
        '重复信访量',
        '行政败诉案件数',
        '群体性事件',
        '行政裁决申请量',
        '政务热线投诉量',
        '涉企行政检查频次',
        '超限超载违法行为',
        '电信网络诈骗案件',
        '网上申办量',
        '知识产权侵权案件',
      ]);
      const than = random.pick(['同比', '较上年', '比上年', '较去年', '与上年相比', '同比去年']);
      const way = random.pick(['下降', '增长', '减少', '上升', '降低了', '提升']);
      const rate = random.between(31, 420) / 10;
      const base = random.between(120, 900);
      const { now, verb } =
        way.startsWith('增') || way.startsWith('上') || way.startsWith('提')
          ? { now: base * (1 + rate / 100), verb: '增长' }
          : { now: base * (1 - rate / 100), verb: '下降' };
      const value = Math.round(now);
      return {
        wrong: `全市${marked(`${what}${than}${way}${rate}%`)}。`,
        right: `全市${marked(`${what}${value}件，较上年的${base}件${verb}${percent(Math.abs(value - base), base, 1)}%`)}。`,
      };
    },
  },
  {
    rule: 'number/conflict',
    kind: 'said again with a slip',
    make(random) {
      const [first, again, unit] = random.pick([
        ['办理法治督察案件', '全年办理的法治督察案件共有', '件'],
        ['为企业开展合规体检', '全年开展企业合规体检', '次'],
        ['受理知识产权纠纷', '全年共受理知识产权纠纷', '件'],
        ['全市共有执业律师', '依托全市执业律师', '名'],
        ['接待法律咨询群众', '全年接待法律咨询群众', '人次'],
        ['建成基层司法所', '全市基层司法所', '个'],
        ['开展法治宣讲', '全年共开展法治宣讲', '场'],
        ['聘请村居法律顾问', '全市村居法律顾问达', '名'],
      ] as const);
      const value = random.between(137, 4800);
      const other = slipped(value, random);
      const text = (value: number) => `${marked(`${again}${value}${unit}`)}，群众获得感进一步增强。`;
      return { earlier: `${marked(`${first}${value}${unit}`)}。`, wrong: text(other), right: text(value) };
    },
  },
];
