import type { Passage, Quantity } from '../report';
import {
  approximationsAfter,
  approximationsBefore,
  approximationsInside,
} from '../report/quantities/lexicon';
import type { Finding, Fix, PassageRule } from '../rule';

export const approximation: PassageRule = {
  id: 'number/approximation',
  scope: 'passage',
  title: { zh: '概数用词冲突', en: 'Approximation words that fight' },
  summary: {
    zh: '“约1234件”（概数词加精确数）、“近100余件”、“超过约”、“98%以上左右”等互相矛盾的概数写法。',
    en: 'Approximation words that contradict each other or stand on an exact figure.',
  },
  severity: 'warning',
  fixable: true,
  basis: { zh: 'GB/T 15835—2011《出版物上数字用法》', en: 'GB/T 15835—2011, figures in print' },
  examples: {
    failing: '全年调处矛盾纠纷近100余件。',
    passing: '全年调处矛盾纠纷100余件。',
  },
  check(passage) {
    const found: Finding[] = [];
    for (const quantity of passage.quantities) {
      if (quantity.approximations.length === 0 || quantity.reason === 'in a title') continue;
      if (comparesWithAim(passage, quantity)) continue;
      const finding = fighting(quantity) ?? exactLooking(passage, quantity);
      if (finding) found.push(finding);
    }
    return found;
  },
};

/** 低于90%左右的目标值: the value is about so much, and another lies below it. */
function comparesWithAim({ prose }: Passage, { text, end }: Quantity): boolean {
  return /^(?:低于|高于|超过|超出|突破)/.test(text) && aim.test(prose.slice(end, end + 12));
}

const aim = /^的[^，,。；;、]{0,6}(?:目标|预期|指标|计划|水平|标准|均值|平均)/;

type Sense = 'near' | 'lower' | 'upper';

function sensesOf(quantity: Quantity): Sense[] {
  return quantity.approximations.map((word) => {
    if (word.start < quantity.digits.start) return approximationsBefore[word.text] ?? 'near';
    return approximationsInside[word.text] ?? approximationsAfter[word.text] ?? 'near';
  });
}

/** 近…余, 约…左右, 超过约: two words that cannot both be meant. 超1000余 and 不超过…以内 say one thing twice and pass. */
function fighting(quantity: Quantity): Finding | undefined {
  const senses = sensesOf(quantity);
  const [first, ...others] = senses;
  if (others.length === 0 || (first !== 'near' && others.every((sense) => sense === first))) return undefined;
  const words = quantity.approximations.map(({ text }) => text);
  const drop = dropped(quantity, senses);
  const word = quantity.approximations[drop];
  const fixes: Fix[] = word
    ? [
        {
          title: { zh: `去掉“${word.text}”`, en: `Drop ${word.text}` },
          edits: [{ start: word.start, end: word.end, newText: '' }],
        },
      ]
    : [];
  return {
    start: quantity.start,
    end: quantity.end,
    message: {
      zh: `概数用词冲突：“${words.join('”与“')}”不能并用（${quantity.text}）`,
      en: `${words.join(' and ')} contradict each other: ${quantity.text}`,
    },
    data: { stated: quantity.value },
    fixes,
  };
}

/** 约…左右 loses 左右, 98%以上左右 too; 超过约 loses 约; 近100余 loses 近, for 余 was written with the number. */
function dropped({ approximations, digits }: Quantity, senses: readonly Sense[]): number {
  const last = approximations.length - 1;
  const after = approximations.findLastIndex(
    ({ start, text }) => start >= digits.end && (text === '左右' || text === '上下'),
  );
  if (after >= 0) return after;
  const near = senses.indexOf('near');
  return near >= 0 ? near : approximations.findIndex(({ start }) => start < digits.start) >= 0 ? 0 : last;
}

const nearWords = new Set(['约', '大约', '近', '将近', '接近', '左右', '上下', '大概', '约为', '约计']);
/** Measured or worked out, so never exact: areas, lengths, means, converted sums. */
const measured =
  /[均每合](?:[天日月年人户件]|[^，,、；;。]{0,4})?$|平均[^，,、；;。]{0,6}$|面积|长度?|重量?|里程|折合|换算|相当于/;

/** 约1234件: a near word on a count of three digits or more that does not end in 0 or 5. */
function exactLooking(passage: Passage, quantity: Quantity): Finding | undefined {
  const { value, unit, scale, kind, digits } = quantity;
  const word = quantity.approximations.find(({ text }) => nearWords.has(text));
  if (!word || kind !== 'count' || scale !== 1 || value < 100 || !Number.isInteger(value) || value % 5 === 0)
    return undefined;
  if (/米|里|亩|公顷|吨|克|升|瓦|度|分/.test(unit)) return undefined;
  if (measured.test(passage.prose.slice(Math.max(0, quantity.start - 10), quantity.start))) return undefined;
  const printed = passage.text.slice(digits.start, digits.end);
  return {
    start: quantity.start,
    end: quantity.end,
    message: {
      zh: `“${word.text}”与精确数${printed}冲突：去掉“${word.text}”或改用约数`,
      en: `${word.text} stands on the exact figure ${printed}`,
    },
    data: { stated: value },
    fixes: [
      {
        title: { zh: `去掉“${word.text}”`, en: `Drop ${word.text}` },
        edits: [{ start: word.start, end: word.end, newText: '' }],
        bulk: false,
      },
    ],
  };
}
