import { marked } from '../manuscript';
import type { Random } from '../random';
import { type SentencePlant, slipped } from './plant';

/** Things that split into named parts of one unit. The last of each may close the list. */
const splits = [
  { verb: '办理', whole: '行政许可案件', unit: '件', parts: ['新办', '变更', '延续'] },
  { verb: '审查', whole: '涉企政策文件', unit: '件', parts: ['无修改意见', '修改后出台', '不予出台'] },
  { verb: '举办', whole: '法治讲座', unit: '场', parts: ['进机关', '进校园', '进社区'] },
  { verb: '招录', whole: '法制审核人员', unit: '名', parts: ['县级', '乡级'] },
  { verb: '受理', whole: '行政裁决申请', unit: '件', parts: ['自然资源领域', '知识产权领域', '民政领域'] },
  { verb: '查处', whole: '交通运输违法行为', unit: '宗', parts: ['超限超载', '非法营运', '违规停靠'] },
  { verb: '开展', whole: '应急救援演练', unit: '次', parts: ['综合演练', '专项演练'] },
  { verb: '印发', whole: '行政指导文书', unit: '份', parts: ['建议书', '提示函', '约谈通知书'] },
  { verb: '培育', whole: '学法用法示范户', unit: '户', parts: ['城区', '乡镇'] },
  { verb: '检查', whole: '特种设备使用单位', unit: '家', parts: ['电梯', '锅炉', '压力容器', '起重机械'] },
] as const;

interface Parts {
  readonly verb: string;
  readonly whole: string;
  readonly unit: string;
  readonly parts: readonly { readonly name: string; readonly value: number }[];
  readonly total: number;
  readonly wrong: number;
}

function split(random: Random, low = 21, high = 950): Parts {
  const { verb, whole, unit, parts } = random.pick(splits);
  const values = parts.map((name) => ({ name, value: random.between(low, high) }));
  const total = values.reduce((sum, part) => sum + part.value, 0);
  return { verb, whole, unit, parts: values, total, wrong: slipped(total, random) };
}

const list = ({ parts, unit }: Parts, between = '、') =>
  parts.map(({ name, value }) => `${name}${value}${unit}`).join(between);

/** A total in words, before or after its parts. */
function stated(
  kind: string,
  phrase: (given: Parts, total: number, random: Random) => string,
): SentencePlant {
  return {
    rule: 'number/sum',
    kind,
    make(random) {
      const given = split(random);
      const draw = random.between(0, 5);
      const steady = { pick: <T>(items: readonly T[]) => items[draw % items.length] } as Random;
      return { wrong: phrase(given, given.wrong, steady), right: phrase(given, given.total, steady) };
    },
  };
}

export const sums: readonly SentencePlant[] = [
  stated('parts, then 共/合计/总计', (given, total, random) => {
    const word = random.pick(['共', '合计', '共计', '总计', '合计为', '总数为']);
    return `全年${given.verb}${given.whole}中，${marked(`${list(given)}，${word}${total}${given.unit}`)}。`;
  }),
  stated('parts of different objects, then 合计', (given, total, random) => {
    const word = random.pick(['合计', '共', '共计', '两项合计', '合计为']);
    const [a, b] = given.parts;
    const parts = [a, b].map((part) => part?.value ?? 0);
    const shift = total - given.total;
    const sum = (parts[0] ?? 0) + (parts[1] ?? 0) + shift;
    return `${marked(`办理党代表提案${parts[0]}件、工商联建议${parts[1]}件，${word}${sum}件`)}，均已答复。`;
  }),
  stated('whole, then 分别为', (given, total) => {
    return `${marked(`共${given.verb}${given.whole}${total}${given.unit}，分别为${list(given)}`)}。`;
  }),
  stated('whole, 其中 … 其余', (given, total, random) => {
    const last = random.pick(['其余', '其他']);
    const parts = given.parts.map(({ name, value }, at) =>
      at === given.parts.length - 1 ? `${last}${value}${given.unit}` : `${name}${value}${given.unit}`,
    );
    return `${marked(`${given.verb}${given.whole}${total}${given.unit}，其中${parts.join('、')}`)}。`;
  }),
  {
    rule: 'number/sum',
    kind: '其中 parts above the whole',
    make(random) {
      const given = split(random);
      const wrong = given.total - random.between(1, 20);
      const text = (total: number) =>
        `${marked(`全年${given.verb}${given.whole}${total}${given.unit}，其中${list(given)}`)}。`;
      return { wrong: text(wrong), right: text(given.total) };
    },
  },
  {
    rule: 'number/sum',
    kind: 'bracketed parts above the whole',
    make(random) {
      const given = split(random);
      const text = (total: number) =>
        `${marked(`${given.verb}${given.whole}${total}${given.unit}（其中${list(given)}）`)}。`;
      return { wrong: text(given.total - random.between(1, 20)), right: text(given.total) };
    },
  },
  {
    rule: 'number/sum',
    kind: 'complementary 其中 parts',
    make(random) {
      const [one, other] = random.pick([
        ['规模以上企业', '规模以下企业'],
        ['线上', '线下'],
        ['市级', '县级'],
        ['当场处罚', '普通程序处罚'],
        ['已结案', '未结案'],
        ['支持', '不支持'],
      ] as const);
      const [a, b] = [random.between(30, 900), random.between(30, 900)];
      const text = (total: number) =>
        `开展企业合规辅导${marked(`${total}家次，其中${one}${a}家次、${other}${b}家次`)}。`;
      return { wrong: text(a + b + random.pick([-10, 10, 9, -9, 100])), right: text(a + b) };
    },
  },
  {
    rule: 'number/sum',
    kind: 'money, units mixed',
    make(random) {
      const [a, b, c] = [random.between(11, 60), random.between(11, 60), random.between(11, 60)];
      const text = (total: number) =>
        `投入法治宣传阵地建设资金${marked(`${(total / 100).toFixed(2)}亿元，其中上级补助${a}00万元、本级财政${b}00万元、其他${c}00万元`)}。`;
      return { wrong: text(a + b + c + random.pick([-10, 3, 7, 20])), right: text(a + b + c) };
    },
  },
  {
    rule: 'number/sum',
    kind: '清理 with 其余',
    make(random) {
      const [a, b, c] = [random.between(11, 90), random.between(11, 90), random.between(100, 400)];
      const text = (rest: number) =>
        `${marked(`清理政府合同范本${a + b + c}件，废止${a}件、修改${b}件，其余${rest}件继续使用`)}。`;
      return { wrong: text(c + random.pick([-10, -3, 2, 10])), right: text(c) };
    },
  },
  stated('parts with the total before them in brackets or after a dash', (given, total, random) => {
    const [before, after] = random.pick([
      ['（', '）'],
      ['：', ''],
    ] as const);
    return `${given.verb}${given.whole}${marked(`共计${total}${given.unit}${before}${list(given)}${after}`)}。`;
  }),
  stated('verbs that share out the whole', (given, total, random) => {
    const [a, b, c] = given.parts.map(({ value }) => value);
    // A list that may be open only proves something when it exceeds the whole.
    const sum = (a ?? 0) + (b ?? 0) + (c ?? 0) - Math.min(20, Math.abs(total - given.total));
    const word = random.pick(['共', '共计', '总计']);
    const last = c === undefined ? '' : `、驳回${c}件`;
    return `行政裁决申请作出处理决定${marked(`${word}${sum}件，其中支持${a}件、部分支持${b}件${last}`)}，${random.pick(['全部按期送达', '均已归档'])}。`;
  }),
  {
    rule: 'number/sum',
    kind: 'people, in two steps',
    make(random) {
      const [a, b] = [random.between(11, 90), random.between(11, 90)];
      const text = (total: number) =>
        `${marked(`${a}个乡镇街道、${b}个直属单位共${total}个单位`)}完成行政裁决事项梳理。`;
      return { wrong: text(a + b + random.pick([-1, 1, 2, 10])), right: text(a + b) };
    },
  },
  stated('parts, then the verb with the total', (given, total, random) => {
    const [before, after] = random.pick([
      ['全市共', ''],
      ['全年共', ''],
      ['合计', '，'],
    ] as const);
    const verb = after ? '' : given.verb;
    return `${marked(`${list(given)}，${before}${verb}${total}${given.unit}`)}。`;
  }),
  {
    rule: 'number/sum',
    kind: '由…组成',
    make(random) {
      const [a, b, c] = [random.between(5, 20), random.between(5, 20), random.between(5, 20)];
      const text = (total: number) =>
        `组建行政争议咨询专家库，${marked(`法学专家${a}名、执业律师${b}名、行业专家${c}名，共${total}名`)}。`;
      return { wrong: text(a + b + c + random.pick([-2, -1, 1, 3])), right: text(a + b + c) };
    },
  },
];
