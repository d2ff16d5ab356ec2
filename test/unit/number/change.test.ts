import type { Evidence } from '../../../rules/evidence';
import { readLedger } from '../../../rules/evidence/csv';
import { change } from '../../../rules/number/change';
import { testRule } from '../rule-tester';

testRule(change, {
  valid: [
    { name: 'a cut that is one', text: '事项由12项核减至10项。' },
    { name: 'the value the change names', text: '许可14件、处罚26件，许可同比增长16.7%（上年12件）。' },
    {
      name: 'the whole behind its parts',
      text: '全市收案320件，市本级130件，全市同比增长25%（上年256件）。',
    },
    {
      name: 'told respectively',
      text: '刑事、治安案件分别为622起和2140起，同比分别下降10%（上年691起）和4.9%（上年2250起）。',
    },
    { name: 'over three years', text: '收案量从2023年的210件到2024年的252件再到2025年的315件，增长50%。' },
    {
      name: 'from the first of three',
      text: '从2023年的3200次降到2024年的2400次，2025年再降到1920次，累计下降40%。',
    },
    {
      name: 'multiples told respectively',
      text: '所数由12个增加到18个，人数由30名增加到54名，分别为上年的1.5倍和1.8倍。',
    },
    { name: 'a rise told by what was added', text: '新增公职律师24名，增长12.0%（上年200名）。' },
    {
      name: 'both values in the bracket behind',
      text: '检查总量同比压减30.0%（2024年1,800次、2025年1,260次）。',
    },
    { name: 'both values behind the points', text: '纠错率同比下降1.4个百分点，由8.9%降为7.5%。' },
    { name: 'the difference behind the rise', text: '调解员扩充到1,120名，同比增长12.0%，净增120名。' },
    { name: 'another measure moves behind', text: '办理时间下降30.0%，企业满意度由81.2%提升至98.6%。' },
    { name: 'adjusted downwards', text: '事项由2416项调整为2388项，净减28项。' },
    {
      name: 'an earlier value is not the one of now',
      text: '败诉率从上年的8.2%下降到6.4%。审结案件120件，败诉率较上年的8.2%下降1.8个百分点。',
    },
    { name: 'a mean over years', text: '法治经费由2021年的205万元增加到2024年的318万元，年均增长15.8%。' },
    {
      name: 'other measures after a pair',
      text: '立案由50件上升到70件，其中食品类、药品类分别增长12%、30%。普及率由61.2%提高到66.8%，站点、队伍分别增加7.2%、4%。案件由50件增加到70件，罚没金额增长12%。',
    },
    { name: 'a rank rises as its number falls', text: '综合排名由148位上升到97位，上升51位。' },
    '一审案件97件，比2022年的108件减少11件，下降10.2%。',
    '总量2147件，较上年末的1835件净增312件、增幅17.0%。',
    '检查3127户次，同比少1489户次，减幅32.3%。',
    '办件量由2024年的41.2万件增至46.8万件，增长13.6%。',
    '兑现资金1.36亿元，较年初预算安排的1.2亿元增加1600万元。',
    '用时由7天压缩至3.5天，压缩一半。',
    '检查9.8万次，较2024年的14.0万次下降30.0%。',
    '入企率由81.2%提高到98.6%，提高17.4个百分点。',
    '收到申请1620件，同比增长20.0%（2024年为1350件），受理1458件，占90.0%。',
    '败诉率为6.4%，同比下降1.8个百分点（2024年为8.2%）。',
    '“法律明白人”由2020年的4200名增加到10500名，是2020年的2.5倍。',
    '阅读量86.4万次，比上年的37.1万次增长132.9%。',
    { name: 'no second value', text: '办理复议案件121件，同比增长34.4%，纠错率16%，同比下降13.6%。' },
    { name: 'a rate and the change of a rate', text: '一审败诉率1.38%，同比下降67.3%，胜诉率居前列。' },
    { name: 'another matter between', text: '优良天数171天、同比增加24天，浓度改善幅度均超过20%。' },
    { name: 'two measures under one change', text: '受理案件187件，同比增长21.4%，审结179件，同比增长10%。' },
    { name: 'a mean of differences', text: '办理周期由30天缩短至12天，平均缩短18天。' },
    { name: 'stock and its increase', text: '新增市场主体11.3万户，同比增长45.44%，总量达32.8万户。' },
    { name: 'rate without base beside its value', text: '化解率较上年提高2.4个百分点、达到91.6%。' },
    { name: 'the difference tells the base', text: '查处案件1210件，比上年增加160件，增长15.2%。' },
    { name: 'approximate values', text: '由1200余件增至1500余件，增长约25%。' },
    { name: 'a share of points', text: '占比由12.5%升至15.5%，上升3个百分点。' },
    '由213项精简至148项。',
    '增长1倍，由12件增至24件。',
  ],
  invalid: [
    {
      name: 'both values in the bracket behind, wrong',
      text: '检查总量同比压减36.0%（2024年1,800次、2025年1,260次）。',
      errors: [{ at: '36.0%', message: /=30\.0%/ }],
    },
    {
      name: 'both values behind the points, wrong',
      text: '纠错率同比下降1.9个百分点，由8.9%降为7.5%。',
      errors: [{ message: /=1\.4个百分点/ }],
    },
    {
      name: 'the difference behind the rise, wrong',
      text: '调解员扩充到1,120名，同比增长14.0%，净增120名。',
      errors: [{ at: '14.0%', message: /120÷\(1120-120\)=12\.0%/ }],
    },
    {
      name: 'the difference behind the rise over a printed base',
      text: '申请量较上年的850件上升30.0%，多了225件。',
      errors: [{ at: '30.0%', message: /225÷850=26\.5%/ }],
    },
    {
      name: 'adjusted downwards by another number',
      text: '事项由2416项调整为2388项，净减38项。',
      errors: [{ message: /=28项/ }],
    },
    {
      name: 'the base and the difference are printed',
      text: '一审案件97件，比2022年的108件减少11件，下降12.2%。',
      errors: [{ at: '12.2%', message: /11÷108=10\.2%/ }],
    },
    {
      text: '查处案件1210件，较上年的1050件增长13.2%。',
      errors: [
        {
          at: '13.2%',
          message: '增减不符：(1210-1050)÷1050=15.2%，文中写增长13.2%',
          data: { expected: 15.2, stated: 13.2, equation: '(1210 − 1050) ÷ 1050 = 15.24% ≠ 13.2% ✗' },
        },
      ],
    },
    { text: '办件量由41.2万件增至46.8万件，增长15.6%。', errors: [{ message: /=13\.6%/ }] },
    {
      name: 'the value stands a sentence earlier',
      text: '申请213件，其中受理187件、不予受理21件、其他5件。受理量较2024年的154件增长17.6%。',
      errors: [{ message: /\(187-154\)÷154=21\.4%/ }],
    },
    {
      name: 'the base in brackets',
      text: '收到申请1620件，同比增长22.0%（2024年为1350件）。',
      errors: [{ at: '22.0%' }],
    },
    {
      name: 'points',
      text: '入企率由81.2%提高到98.6%，提高16.4个百分点。',
      errors: [{ message: /98\.6%-81\.2%=17\.4个百分点/ }],
    },
    {
      name: 'per cent for points',
      text: '败诉率由8.2%下降至6.4%，下降1.8%。',
      errors: [{ message: /相差1\.8个百分点/ }],
    },
    {
      name: 'a multiple',
      text: '由2020年的4200名增加到10500名，是2020年的3.5倍。',
      errors: [{ message: /=2\.5倍/ }],
    },
    {
      name: 'in units',
      text: '兑现资金1.36亿元，较上年的1.2亿元增加1800万元。',
      errors: [{ message: /=1600万元/ }],
    },
    { name: 'the other direction', text: '受理案件187件，较上年的154件下降21.4%。', errors: [{}] },
    { name: 'a verb that does not fit', text: '受理量由15件增至12件。', errors: [{ message: /方向/ }] },
    {
      name: 'last year in its own clause',
      text: '受理案件187件，上年为154件，增长25.4%。',
      errors: [{ at: '25.4%' }],
    },
    { name: 'two years side by side', text: '2024年受理154件，2025年受理187件，增长17.6%。', errors: [{}] },
    {
      name: 'the difference and the rate',
      text: '查处案件1210件，比上年增加160件，增长13.2%。',
      errors: [{ message: /15\.2%/ }],
    },
    { name: '多 and 少', text: '受理531件，比上年的602件少73件。', errors: [{ message: /602-531=71/ }] },
  ],
});

const lastYear: Evidence = {
  ledgers: [
    readLedger(
      '台账.csv',
      'file:///台账.csv',
      '指标,数值,单位,年度,来源,备注\n行政复议受理件数,623,件,2025,市司法局,\n行政复议受理件数,571,件,2024,市司法局,\n',
    ),
  ],
  previous: undefined,
  samples: [],
};

testRule(change, {
  valid: [
    {
      name: 'the change last year’s row gives',
      text: '受理行政复议案件623件，同比增长9.1%。',
      evidence: lastYear,
    },
    {
      name: 'a measure the ledger does not hold',
      text: '审查合同623件，同比增长15.2%。',
      evidence: lastYear,
    },
  ],
  invalid: [
    {
      name: 'changes told 分别, each against its own row',
      text: '受理行政复议案件623件，审结行政复议案件588件，分别较上年增长15.2%、5.0%。',
      evidence: lastYear,
      errors: [{ at: '15.2%', message: /\(623-571\)÷571=9\.1%/ }],
    },
    {
      name: 'last year’s row gives another change',
      text: '受理行政复议案件623件，同比增长15.2%。',
      evidence: lastYear,
      errors: [
        {
          at: '15.2%',
          message: /\(623-571\)÷571=9\.1%，文中写增长15\.2%（台账\.csv/,
          data: { expected: 9.1 },
        },
      ],
    },
  ],
});
