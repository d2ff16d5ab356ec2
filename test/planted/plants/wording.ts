import { marked } from '../manuscript';
import type { Random } from '../random';
import { matters, type SentencePlant } from './plant';

/** One phrase wrong, one right, in a sentence with a number. */
function phrased(
  rule: string,
  kind: string,
  make: (random: Random, year: number) => { wrong: string; right: string },
): SentencePlant {
  return { rule, kind, make };
}

/** An exact-looking count: three digits or more, the last neither 0 nor 5. */
const exact = (random: Random) => random.between(12, 480) * 10 + random.pick([1, 2, 3, 4, 6, 7, 8, 9]);
const round = (random: Random) => random.between(2, 48) * 100;

const approximate = (
  kind: string,
  wrong: (value: { exact: number; round: number }) => string,
  right: (value: { exact: number; round: number }) => string,
) =>
  phrased('number/approximation', kind, (random) => {
    const { what, unit, done } = random.pick(matters);
    const value = { exact: exact(random), round: round(random) };
    const text = (count: string) => `${done}${what}${marked(`${count}${unit}`)}。`;
    return { wrong: text(wrong(value)), right: text(right(value)) };
  });

const placeholders = [
  'XX',
  '××',
  '____',
  '【待补】',
  'XXX',
  '【填写数量】',
  '【待填：件数】',
  '【件数】',
  '__',
  '**',
  '【数字待定】',
];

export const wording: readonly SentencePlant[] = [
  approximate(
    '约 before an exact number',
    ({ exact }) => `约${exact}`,
    ({ round }) => `约${round}`,
  ),
  approximate(
    '近 before an exact number',
    ({ exact }) => `近${exact}`,
    ({ round }) => `近${round}`,
  ),
  approximate(
    '近…余',
    ({ round }) => `近${round}余`,
    ({ round }) => `${round}余`,
  ),
  approximate(
    '近…多',
    ({ round }) => `近${round}多`,
    ({ round }) => `${round}多`,
  ),
  approximate(
    '约…余',
    ({ round }) => `约${round}余`,
    ({ exact }) => `${exact}`,
  ),
  approximate(
    '超过约',
    ({ round }) => `超过约${round}`,
    ({ round }) => `超过${round}`,
  ),
  phrased('number/approximation', '以上左右 after a rate', (random) => {
    const rate = random.between(90, 98);
    const text = (words: string) => `惠企政策兑现率${marked(`保持在${rate}%${words}`)}。`;
    return { wrong: text('以上左右'), right: text(random.pick(['以上', '左右'])) };
  }),
  phrased('number/approximation', '约…左右', (random) => {
    const { what, unit, done } = random.pick(matters);
    const value = round(random);
    return {
      wrong: `${done}${what}${marked(`${random.pick(['约', '大约', '近'])}${value}${unit}左右`)}。`,
      right: `${done}${what}${marked(`${value}${unit}左右`)}。`,
    };
  }),

  phrased('number/placeholder', 'a count left open', (random) => {
    const { what, unit, done } = random.pick(matters);
    return {
      wrong: `${done}${what}${marked(`${random.pick(placeholders)}${unit}`)}。`,
      right: `${done}${what}${marked(`${exact(random)}${unit}`)}。`,
    };
  }),
  phrased('number/placeholder', 'a rate left open', (random) => ({
    wrong: `惠企政策兑现率${marked(`${random.pick(['××', 'XX', '__', '【待填】', 'xx', 'XX.X'])}%`)}。`,
    right: `惠企政策兑现率${marked('97.2%')}。`,
  })),
  phrased('number/placeholder', 'a date left open', (random) => ({
    wrong: `${marked(random.pick(['X月X日', 'XX月XX日', '××月××日', '__月__日']))}召开法治建设调度会。`,
    right: `${marked('6月18日')}召开法治建设调度会，邀请某某市同行交流。`,
  })),
  phrased('number/placeholder', 'a year or a name left open', (random) => ({
    wrong: `${marked(random.pick(['20XX年', 'XX年', '××年', 'XXXX年', '20××年']))}启动的智慧法院试点通过验收。`,
    right: `${marked('2022年')}启动的智慧法院试点通过验收，学习XX省某某市先进经验。`.replace('XX省', '外省'),
  })),
  phrased('number/placeholder', 'a note to oneself', (random) => ({
    wrong: `组织法治文艺演出${marked(random.pick(['（待核实）', '【待补充】', '【此处补充数据】', '（数据待核实）', '【待核实】']))}。`,
    right: `组织法治文艺演出${marked('12场')}，对待核查事项逐项登记。`,
  })),

  phrased('number/format', '万 and 千 mixed', (random) => {
    const { what, unit, done } = random.pick(matters);
    const [a, b] = [random.between(1, 9), random.between(1, 9)];
    return {
      wrong: `${done}${what}${marked(`${a}万${b}千${random.pick(['余', '多', ''])}${unit}`)}。`,
      right: `${done}${what}${marked(`${a}.${b}万余${unit}`)}。`,
    };
  }),
  phrased('number/format', 'full-width digits', (random) => {
    const { what, unit, done } = random.pick(matters);
    const value = String(exact(random));
    const wide = [...value].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    return {
      wrong: `${done}${what}${marked(`${wide}${unit}`)}。`,
      right: `${done}${what}${marked(`${value}${unit}`)}。`,
    };
  }),
  phrased('number/format', 'a range of rates with one sign', (random) => {
    const low = random.between(10, 40);
    const high = low + random.between(5, 20);
    const mark = random.pick(['-', '—', '~', '至', '～']);
    return {
      wrong: `信用良好企业抽查比例下调${marked(`${low}${mark}${high}%`)}。`,
      right: `信用良好企业抽查比例下调${marked(`${low}%${mark === '-' ? '—' : mark}${high}%`)}。`,
    };
  }),
  phrased('number/format', 'a year of two digits', (random, year) => {
    const two = `${(year - random.between(0, 3)) % 100}年`;
    const text = random.pick([
      (year: string) => `${marked(year)}启动的智慧法院试点通过验收`,
      (year: string) => `${marked(year)}以来，智慧法院试点稳步推进`,
      (year: string) => `巩固${marked(year)}度智慧法院试点成果`,
      (year: string) => `智慧法院试点自${marked(year)}底启动，运行平稳`,
    ]);
    return { wrong: `${text(two)}。`, right: `${text(`20${two}`)}，连续12年保持零事故，近20年未发生案件。` };
  }),
  phrased('number/format', 'a year in characters', (random) => ({
    wrong: `${marked(random.pick(['二〇二三年', '二〇二四年', '二○二二年']))}启动的智慧法院试点通过验收。`,
    right: `${marked('2022年')}启动的智慧法院试点通过验收，三类问题得到解决。`,
  })),

  phrased('number/stale-period', 'statistics of part of the year', (random, reporting) => {
    const { what, unit, received } = random.pick(matters);
    const year = random.pick([`${reporting}年`, '今年', '', '']);
    const period = random.pick([
      `${year}1至11月`,
      `${year}1-10月`,
      `${year}1—11月`,
      `${year}1月至10月`,
      `截至${year || `${reporting}年`}10月底`,
      `截至${year || `${reporting}年`}11月`,
      `截至11月30日`,
      `${year}前三季度`,
      `${year}上半年`,
      `${year}1～9月`,
      `截至今年9月底`,
      `${year}前10个月`,
    ]);
    const count = exact(random);
    const good = random.pick(['1月1日至12月31日', `截至${reporting}年12月31日`, '截至年底', '全年']);
    return {
      wrong: `${marked(`${period}，共${received}${what}${count}${unit}`)}。`,
      right: `${marked(`${good}，共${received}${what}${count}${unit}`)}。`,
    };
  }),
  phrased('number/stale-period', 'campaigns and effective dates are fine', (random, year) => ({
    wrong: `${marked(`截至${year}年${random.pick([9, 10, 11])}月底，建成无障碍法律服务站${random.between(11, 99)}个`)}。`,
    right: marked(
      random.pick([
        '《无障碍服务规定》自9月1日起施行。',
        '3月至5月集中开展校园周边环境整治，检查商户213家。',
        `${year}年6月10日至7月20日开展安全生产月活动，举办讲座31场。`,
        '8月至10月开展行政执法质量提升行动。',
        '9月份举办法治文化节，演出12场。',
      ]),
    ),
  })),

  phrased('claim/superlative', 'first, leading, best', (random) => {
    const boast = random.pick([
      '全国首创',
      '全省首创',
      '在全省率先',
      '位居全省前列',
      '走在全国前列',
      '全国领先',
      '全省首个',
      '位列全省第一方阵',
      '国内领先',
      '处于全省领先水平',
      '在全国率先',
      '属全国首例',
      '全省唯一',
    ]);
    return {
      wrong: `${random.pick([
        () => `${marked(boast)}推行“掌上复议”模式。`,
        () => `“掌上复议”模式${marked(boast)}。`,
        () => `推行“掌上复议”模式，相关工作${marked(boast)}。`,
      ])()}`,
      right: random.pick([
        `在省司法厅《关于2024年度考核情况的通报》中，行政复议工作列${marked('全省第2位')}。`,
        `围绕${marked('“两个率先”')}目标推行“掌上复议”模式。`,
        `推行${marked('“掌上复议”')}模式。`,
      ]),
    };
  }),
  phrased('claim/vague-quantity', 'words where a figure is expected', (random) => ({
    wrong: random.pick([
      () => `${marked('多次')}组织开展法治副校长培训。`,
      () => `化解了${marked('大量')}涉企历史遗留纠纷。`,
      () => `${marked('一大批')}拖欠账款案件得到妥善处理。`,
      () => `解决了${marked('一批')}群众反映强烈的办证难问题。`,
      () => `办事群众满意度${marked('显著提升')}。`,
      () => `涉企检查频次${marked('大幅下降')}。`,
      () => `开展${marked('若干次')}专项督察。`,
      () => `培训基层执法骨干${marked('若干')}名。`,
      () => `为${marked('众多')}小微企业提供法律服务。`,
    ])(),
    right: random.pick([
      `组织开展法治副校长培训${marked('4期')}。`,
      `印发${marked('《关于规范法治副校长工作的若干规定》')}。`,
      `贯彻落实${marked('《关于促进民营经济发展的若干措施》')}。`,
    ]),
  })),
];
