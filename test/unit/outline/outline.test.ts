import { rules } from '../../../rules';
import { dateLine } from '../../../rules/outline/date-line';
import { duplicateSection } from '../../../rules/outline/duplicate-section';
import { emptySection } from '../../../rules/outline/empty-section';
import { mergedSections } from '../../../rules/outline/merged-sections';
import { missingCauses } from '../../../rules/outline/missing-causes';
import { missingSection } from '../../../rules/outline/missing-section';
import { nestedSection } from '../../../rules/outline/nested-section';
import { sectionOrder } from '../../../rules/outline/section-order';
import { title as titleRule } from '../../../rules/outline/title';
import { unheadedSection } from '../../../rules/outline/unheaded-section';
import { yearMismatch } from '../../../rules/outline/year-mismatch';
import { testRule } from '../rule-tester';
import { heading, lead, measures, plan, report, responsibility, shortcomings, title, whole } from './cases';

const full = (text: string, name?: string) => ({ text, wrap: false, ...(name !== undefined && { name }) });

testRule(missingSection, {
  valid: [
    full(whole, 'a whole report'),
    full(
      report(
        title,
        lead,
        heading.responsibility,
        responsibility,
        '二、依法履行政府职能',
        measures,
        '三、规范行政执法',
        measures,
        '四、存在的问题',
        shortcomings,
        '五、2026年工作打算',
        plan,
      ),
      'several thematic headings are the measures',
    ),
    full(
      report(
        title,
        lead,
        heading.responsibility,
        responsibility,
        heading.measures,
        measures,
        '2025年，我县法治政府建设虽有进展，但仍存在短板。',
        '三、2026年工作打算',
        plan,
      ),
      'an unheaded paragraph is there',
    ),
    full(
      report(
        title,
        lead,
        heading.responsibility,
        responsibility,
        heading.measures,
        measures,
        '三、存在的不足和下一步打算',
        shortcomings,
        plan,
      ),
      'a merged section serves both',
    ),
  ],
  invalid: [
    {
      ...full(
        report(
          title,
          lead,
          '一、主要举措',
          measures,
          '二、存在的不足和原因',
          shortcomings,
          '三、2026年工作打算',
          plan,
        ),
        'no responsibility',
      ),
      errors: [{ at: title, data: { role: 'responsibility' }, message: /第一责任人职责/ }],
    },
    {
      ...full(
        report(
          title,
          lead,
          heading.responsibility,
          responsibility,
          heading.measures,
          measures,
          '三、2026年工作打算',
          plan,
        ),
        'no shortcomings',
      ),
      errors: [{ at: title, data: { role: 'shortcomings' } }],
    },
    {
      ...full(
        report(
          lead,
          heading.responsibility,
          responsibility,
          heading.measures,
          measures,
          heading.shortcomings,
          shortcomings,
        ),
        'no plan, and no title to say it at',
      ),
      errors: [{ at: lead, data: { role: 'plan' } }],
    },
    {
      ...full(
        report(
          title,
          lead,
          heading.responsibility,
          responsibility,
          '二、存在的不足',
          shortcomings,
          '三、2026年工作打算',
          plan,
        ),
        'no measures',
      ),
      errors: [{ data: { role: 'measures' } }],
    },
  ],
});

testRule(unheadedSection, {
  valid: [
    full(whole, 'everything headed'),
    full(
      report(
        title,
        lead,
        heading.responsibility,
        responsibility,
        heading.measures,
        `${measures}针对审核力量不足的问题，充实人员。`,
        heading.shortcomings,
        shortcomings,
        heading.plan,
        plan,
      ),
      'a problem named inside a measure',
    ),
    full(
      report(
        title,
        `${responsibility}${lead}`,
        '一、主要举措',
        measures,
        heading.shortcomings,
        shortcomings,
        heading.plan,
        plan,
      ),
      'a mention in the lead',
    ),
  ],
  invalid: [
    {
      ...full(
        report(
          title,
          lead,
          responsibility,
          '一、主要举措',
          measures,
          '二、存在的不足',
          shortcomings,
          '三、2026年工作打算',
          plan,
        ),
        'a paragraph of its own below the lead',
      ),
      errors: [{ data: { role: 'responsibility' } }],
    },
    {
      ...full(
        report(
          title,
          lead,
          heading.responsibility,
          responsibility,
          heading.measures,
          measures,
          '2025年，我县法治政府建设虽有进展，但仍存在短板。',
          '三、2026年工作打算',
          plan,
        ),
        'shortcomings after the measures',
      ),
      errors: [{ data: { role: 'shortcomings' } }],
    },
  ],
});

testRule(mergedSections, {
  valid: [
    full(whole, 'every role apart'),
    full(
      report(
        title,
        lead,
        '一、党政主要负责人履行第一责任人职责的主要做法',
        responsibility,
        heading.measures,
        measures,
        heading.shortcomings,
        shortcomings,
        heading.plan,
        plan,
      ),
      'measures in the name of a duty',
    ),
    full(
      report(
        title,
        lead,
        '一、党政主要负责人履行第一责任人职责，加强推进法治政府建设情况',
        responsibility,
        heading.measures,
        measures,
        heading.shortcomings,
        shortcomings,
        heading.plan,
        plan,
      ),
      'the name of the whole work beside a duty, with the measures below',
    ),
  ],
  invalid: [
    {
      ...full(
        report(
          title,
          lead,
          heading.responsibility,
          responsibility,
          heading.measures,
          measures,
          '三、存在问题和下一步工作计划',
          shortcomings,
          plan,
        ),
        'shortcomings and plan',
      ),
      errors: [{ at: '三、存在问题和下一步工作计划', data: { role: 'shortcomings' } }],
    },
  ],
});

testRule(nestedSection, {
  valid: [
    full(whole, 'none nested'),
    full(
      report(
        title,
        lead,
        heading.responsibility,
        responsibility,
        heading.measures,
        measures,
        heading.shortcomings,
        shortcomings,
        heading.plan,
        `${plan}压实第一责任人职责。`,
      ),
      'named in the plan',
    ),
  ],
  invalid: [
    {
      ...full(
        report(
          title,
          lead,
          '一、主要举措',
          `（一）规范执法。${measures}`,
          `（二）压实第一责任人职责。${responsibility}`,
          '二、存在的不足',
          shortcomings,
          '三、2026年工作打算',
          plan,
        ),
        'a lower heading',
      ),
      errors: [{ at: '（二）压实第一责任人职责', data: { role: 'responsibility' } }],
    },
    {
      ...full(
        report(
          title,
          lead,
          '一、主要举措',
          '（一）加强组织领导',
          responsibility,
          '（二）规范执法',
          measures,
          '二、存在的不足',
          shortcomings,
          '三、2026年工作打算',
          plan,
        ),
        'the running text of a lower section with a heading of another wording',
      ),
      errors: [{ at: '（一）加强组织领导', data: { role: 'responsibility' } }],
    },
    {
      ...full(
        report(
          title,
          `${responsibility}${lead}`,
          '一、主要举措',
          '（一）规范执法',
          measures,
          `全县述法全覆盖，${responsibility}`,
          '二、存在的不足',
          shortcomings,
          '三、2026年工作打算',
          plan,
        ),
        'a later paragraph of a lower section, not the mention in the lead',
      ),
      errors: [{ at: `全县述法全覆盖，${responsibility}` }],
    },
    {
      ...full(
        report(
          title,
          `${responsibility}${lead}`,
          '一、主要举措',
          measures,
          '二、存在的不足',
          shortcomings,
          '三、2026年工作打算',
          plan,
        ),
        'a mention in the lead and nowhere else',
      ),
      errors: [{ at: responsibility }],
    },
  ],
});

testRule(sectionOrder, {
  valid: [full(whole, 'in order')],
  invalid: [
    {
      ...full(
        report(
          title,
          lead,
          '一、主要举措',
          measures,
          '二、第一责任人职责情况',
          responsibility,
          '三、存在的不足',
          shortcomings,
          '四、2026年工作打算',
          plan,
        ),
        'measures first',
      ),
      errors: [{ at: '一、主要举措' }],
    },
  ],
});

testRule(missingCauses, {
  valid: [
    full(whole, '主要原因是'),
    ...[
      '由于编制偏紧，审核力量不足。',
      '一是复议人员紧缺，主要是编制没有到位。二是案卷粗疏，主要是业务不熟。',
      '一是复议人员紧缺。主要是编制没有到位。',
      '受交通不便、待遇偏低所限，乡镇人员紧缺。',
      '受财力制约，场所陈旧。',
      '人员紧缺，这与招录门槛偏高有关。',
      '普法形式单调，与经费投入少、讲师流动快密切相关。',
      '一是因招录困难，人员紧缺。',
      '人员紧缺，归根结底是重视不够。',
      '人员紧缺，既有编制偏紧的客观因素，也有重视不够的主观因素。',
    ].map((text) => full(whole.replace(shortcomings, text), text)),
    full(
      report(
        title,
        lead,
        heading.responsibility,
        responsibility,
        heading.measures,
        measures,
        heading.plan.replace('四', '三'),
        plan,
      ),
      'no shortcomings at all is another rule’s matter',
    ),
    full(whole.replace(`${shortcomings}\n\n`, ''), 'an empty section is another rule’s matter'),
  ],
  invalid: [
    ...[
      '执法能力有待提升。',
      '一是对历史原因形成的遗留问题化解偏慢。二是普法形式单调。',
      '还存在一些不足，主要是人员紧缺、案卷粗疏。',
      '工作中仍有差距。主要是：人员紧缺、案卷粗疏。',
      '一是因地制宜不够。二是因此引发的信访偏多。',
      '一是与群众密切相关的事项办理偏慢。',
    ].map((text) => ({
      ...full(whole.replace(shortcomings, text), `no cause: ${text}`),
      errors: [{ at: heading.shortcomings }],
    })),
  ],
});

testRule(duplicateSection, {
  valid: [
    full(whole, 'each once'),
    full(
      report(
        title,
        lead,
        heading.responsibility,
        responsibility,
        '二、规范执法主要举措',
        measures,
        '三、优化服务主要举措',
        measures,
        '四、存在的不足',
        shortcomings,
        '五、下一步工作',
        plan,
      ),
      'measures may stand twice',
    ),
  ],
  invalid: [
    {
      ...full(
        report(
          title,
          lead,
          heading.responsibility,
          responsibility,
          heading.measures,
          measures,
          heading.shortcomings,
          shortcomings,
          '四、存在的主要问题',
          shortcomings,
          '五、2026年工作打算',
          plan,
        ),
        'shortcomings twice',
      ),
      errors: [{ at: '四、存在的主要问题', data: { role: 'shortcomings' } }],
    },
  ],
});

testRule(emptySection, {
  valid: [
    '（一）规范执法\n\n全年开展评查2次。',
    {
      name: 'a level-1 heading over level-2 sections',
      text: '（一）规范执法。开展评查。\n\n（二）强化监督。开展评议。',
    },
    {
      name: 'a level-3 heading is not asked',
      text: '（一）规范执法\n\n1.规范行为\n\n2.强化监督\n\n开展评查。',
    },
    {
      name: 'a heading run into its paragraph',
      text: '（一）规范执法，开展评查，纠正问题。\n\n（二）强化监督，开展评议，发现问题及时整改到位。',
    },
    { name: 'a standing sentence around slots', text: '（一）规范执法\n\n全年评查案卷【待补：卷数】卷。' },
    {
      ...full(
        report(title, lead, heading.measures, measures, '三、其他需要报告的事项', '无。'),
        'nothing to tell, where nothing is required',
      ),
    },
    {
      name: 'a row of numbered sentences',
      text: '（一）组织案卷评查。\n\n（二）修订裁量基准。\n\n（三）轮训执法人员。',
    },
    {
      name: 'a row parted by semicolons',
      text: '（一）组织案卷评查；\n（二）修订裁量基准；\n（三）轮训执法人员。',
    },
    {
      name: 'a row of numbered sentences above a paragraph about them',
      text: '（一）复议人员紧缺。\n\n（二）案卷制作粗疏。\n\n以上主要是编制没有到位。',
    },
    {
      name: 'a row of numbered sentences below a heading with a number of a lower form',
      text: '1.规范执法\n\n（一）公示结果。\n\n（二）评查案卷。',
    },
    {
      name: 'more than who is to see to the rest',
      text: '（一）规范执法\n\n全年评查案卷，数据待补充（法制科负责）。\n\n（二）强化监督\n\n印发规程（试行）（监督科负责）。',
    },
    { name: 'a table is a body', text: '（一）规范执法\n\n| 指标 | 数值 |\n| 案卷 | 12 |' },
  ].map((entry) => entry),
  invalid: [
    {
      name: 'followed by its sibling',
      text: '（一）规范执法\n\n（二）强化监督\n\n开展评议。',
      errors: [{ at: '（一）规范执法', data: { role: 'measures' } }],
    },
    {
      name: 'followed by a level-1 heading',
      text: '开展评议。\n\n（一）规范执法',
      errors: [{ at: '（一）规范执法' }],
    },
    {
      name: 'a heading with a needless stop among others with their bodies',
      text: '（一）规范执法。\n\n开展评查。\n\n（二）强化监督。\n\n（三）优化服务\n\n开展培训。',
      errors: [{ at: '（二）强化监督。' }],
    },
    {
      name: 'who is to see to it alone',
      text: '（一）规范执法\n\n待补充（法制科负责）\n\n（二）强化监督\n\n待填写（由监督科提供）。',
      errors: [{ at: '（一）规范执法' }, { at: '（二）强化监督' }],
    },
    {
      name: 'placeholders alone',
      text: '（一）规范执法\n\n【待补充】\n\n（二）强化监督\n\nXXXX。',
      errors: [{ at: '（一）规范执法' }, { at: '（二）强化监督' }],
    },
    {
      ...full(whole.replace(shortcomings, '无。'), 'nothing to tell of a required part'),
      errors: [{ at: heading.shortcomings }],
    },
    {
      ...full(whole.replace(`${shortcomings}\n\n`, ''), 'a level-1 heading'),
      errors: [{ at: heading.shortcomings, data: { role: 'shortcomings' } }],
    },
  ],
});

testRule(yearMismatch, {
  valid: [
    full(whole, 'all agree'),
    full(
      whole.replace(measures, '结转2026年办理3件，较2020年增长，到2027年实现全覆盖。'),
      'other years in the body',
    ),
    full(
      whole.replace('深入推进', '落实《法治政府建设实施纲要（2021—2025年）》和《2024年要点》，深入推进'),
      'years inside titles',
    ),
    full(whole.replace('2025年，青河县', '2021—2025年是实施纲要的五年。2025年，青河县'), 'a range of years'),
    full(whole.replace('2026年法治政府建设主要安排', '下一步工作安排'), 'a plan that says only 下一步'),
    ...[
      '2022年以来，青河县持续推进依法行政。',
      '2023年入选全省法治政府建设示范县以来，青河县持续用力。',
      '2024年10月，省委印发实施意见，青河县对照落实。',
      '2024年底，青河县完成机构改革。',
    ].flatMap((opening) =>
      ['现将2025年法治政府建设情况报告如下。', '现将有关情况报告如下。'].map((announced) =>
        full(whole.replace(lead, opening + announced), `no year reported on: ${opening}${announced}`),
      ),
    ),
    full(
      whole.replace(lead, '2026年是换届之年，也是攻坚之年。现将2025年法治政府建设情况报告如下。'),
      'the lead announces the year itself',
    ),
  ],
  invalid: [
    {
      ...full(
        whole.replace('2026年法治政府建设主要安排', '2025年法治政府建设主要安排'),
        'the plan for the reporting year',
      ),
      errors: [{ at: '2025年', data: { expected: 2026, stated: 2025, role: 'plan' }, message: /应为2026年/ }],
      output: whole,
    },
    {
      ...full(whole.replace('青河县2025年', '青河县2024年'), 'the title of another year'),
      errors: [{ at: '2024年', data: { expected: 2025 } }],
      output: whole,
    },
    {
      ...full(whole.replace('2025年，青河县', '2024年，青河县'), 'the lead of another year'),
      errors: [{ at: '2024年' }],
      output: whole,
    },
    ...['青政发〔2026〕8号', '（送审稿）', '来源：县司法局', '首页　新闻　公开'].map((above) => ({
      ...full(
        `${above}\n\n${whole.replace('2025年，青河县', '2024年，青河县')}`,
        `the lead of another year, below «${above}» and the title`,
      ),
      errors: [{ at: '2024年' }],
    })),
    {
      ...full(
        whole.replace(lead, '2024年，青河县持续推进依法行政。现将2025年法治政府建设情况报告如下。'),
        'two years in the lead',
      ),
      errors: [{ at: '2024年' }],
    },
    {
      ...full(
        whole
          .replace('2025年，青河县', '2024年，青河县')
          .replace('2025年法治政府建设存在', '法治政府建设存在')
          .replace('二、2025年', '二、')
          .replace(measures, `2025年，${measures}`)
          .replace('2026年法治', '2025年法治'),
        'lead and plan left from last year’s report, where the body tells of the title’s year',
      ),
      errors: [{ at: '2024年' }, { at: '2025年' }],
    },
    {
      ...full(whole.replace('二、2025年', '二、2024年'), 'measures of another year'),
      errors: [{ at: '2024年' }],
      output: whole,
    },
    {
      ...full(whole.replace('二、2025年', '二、2026年'), 'measures of the year after, beside a plan'),
      errors: [{ at: '2026年', data: { expected: 2025 } }],
      output: whole,
    },
  ],
});

testRule(titleRule, {
  valid: [
    full(whole, 'body, year and kind'),
    full(whole.replace(title, `# ${title}`), 'a Markdown heading'),
    full(
      whole.replace(title, '中共青河县委 青河县人民政府关于2025年法治政府建设情况的报告'),
      'a formal title',
    ),
    full(whole.replace(title, '青河县2025年度推进法治政府建设工作总结'), 'a summary'),
    full(whole.replace(title, '青河县司法局关于2025年度法治政府建设工作情况的汇报'), 'an account'),
    full(whole.replace(title, '青河县教育局关于2025年法治政府\n建设工作情况的报告'), 'broken over two lines'),
    full(
      whole.replace(title, '中共青河县委\n青河县人民政府\n关于青河县2025年度法治政府建设工作的\n报 告'),
      'stacked over four lines',
    ),
    full(whole.replace(title, '中共青河县司法局党组\n2025年度法治政府建设报告'), 'a Party group as the body'),
    full(
      whole.replace(title, '关于2025年法治政府建设情况的报告\n\n青河县人民政府'),
      'the body on the line below',
    ),
    full(whole.replace(title, '青河街道2025法治政府建设年度报告'), 'a year without its word'),
  ],
  invalid: [
    { ...full(whole.replace('青河县2025年', '青河县'), 'no year'), errors: [{ message: /年度/ }] },
    { ...full(whole.replace('青河县2025年', '2025年'), 'no body'), errors: [{ message: /机关/ }] },
    { ...full(whole.replace(`${title}\n\n`, ''), 'no title'), errors: [{ at: lead }] },
    {
      ...full(
        whole.replace(title, '根据年度报告制度的要求，现将我局2025年度法治政府建设工作报告如下：'),
        'a sentence that announces the report',
      ),
      errors: [{ message: /没有标题/ }],
    },
  ],
});

const submission = { profile: 'submission' } as const;
const signed = whole
  .replace(lead, `中共某市委、某市人民政府：\n\n${lead}`)
  .concat('\n中共青河县委\n\n2026年1月5日\n');
testRule(dateLine, {
  valid: [
    { ...full(signed, 'addressed, signed and dated'), settings: submission },
    ...[
      '（联系人：李明，联系电话：010-12345678）',
      '（此件公开发布）',
      '附件1：执法统计表',
      '附件：1.执法统计表\n　　　2.复议统计表',
      '抄送：县人大常委会办公室，县政协办公室。',
      '（此件依申请公开）\n\n抄送：县委依法治县办。\n青河县司法局办公室　　2026年1月6日印发',
    ].map((below) => ({
      ...full(`${signed}\n${below}\n`, `below the date: ${below}`),
      settings: submission,
    })),
    {
      ...full(signed.replace('县委\n\n2026', '县委　　2026'), 'signature and date in one line'),
      settings: submission,
    },
    {
      ...full(signed.replace('青河县委\n', '青河县委（印章）\n'), 'where a seal will stand'),
      settings: submission,
    },
  ],
  invalid: [
    {
      ...full(signed.replace('2026年1月5日', '2026年01月05日'), 'leading zeros'),
      settings: submission,
      errors: [{ at: '2026年01月05日' }],
      output: signed,
    },
    {
      ...full(`${signed.replace('2026年1月5日', '2026年01月05日')}\n（此件公开发布）\n`, 'above a note'),
      settings: submission,
      errors: [{ at: '2026年01月05日' }],
      output: `${signed}\n（此件公开发布）\n`,
    },
    {
      ...full(
        `${signed.replace('\n中共青河县委\n\n2026年1月5日\n', '')}\n（此件公开发布）\n`,
        'a note below the body is neither',
      ),
      settings: submission,
      errors: [{ message: /署名和成文日期/ }],
    },
    {
      ...full(signed.replace('2026年1月5日', '二〇二六年一月五日'), 'Chinese digits'),
      settings: submission,
      errors: [{ at: '二〇二六年一月五日' }],
      output: signed,
    },
    {
      ...full(whole, 'none of the three'),
      settings: submission,
      errors: [{ message: /主送/ }, { message: /署名和成文日期/ }],
    },
  ],
});

describe('outline rules', () => {
  it('are all covered by a table', () => {
    const covered = [
      missingSection,
      unheadedSection,
      mergedSections,
      nestedSection,
      sectionOrder,
      missingCauses,
      duplicateSection,
      emptySection,
      yearMismatch,
      titleRule,
      dateLine,
    ].map(({ id }) => id);
    const all = rules.map(({ id }) => id).filter((id) => id.startsWith('outline/'));
    if (all.some((id) => !covered.includes(id)))
      throw new Error(`no table for ${all.filter((id) => !covered.includes(id))}`);
  });
});
