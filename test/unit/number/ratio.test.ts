import { ratio } from '../../../rules/number/ratio';
import { testRule } from '../rule-tester';

testRule(ratio, {
  valid: [
    {
      name: 'what is left stands right before the rate',
      text: '发现问题78个，已整改51个，其余27个正在整改，整改率65.4%。',
    },
    { name: 'the whole comes last', text: '整改51处，限期整改27处，整改率65.4%，共78处。' },
    { name: 'a rate of one of two kinds', text: '立行立改51处，限期整改27处，当场整改率65.4%。' },
    { name: 'this level and all above', text: '省级3个、市级8个，市级以上占73.3%，共15个。' },
    { name: 'both together', text: '许可540条、处罚360条，两者之和占全部公示信息1200条的75%。' },
    {
      name: 'the first and the last of three',
      text: '现有208名，其中专职26名、兼职128名、首席54名，专职和首席合计占38.5%。',
    },
    {
      name: 'several ways together',
      text: '和解28件，调解37件，撤回8件，以非裁决方式结案占审结192件的38%。',
    },
    {
      name: 'the first of several grades',
      text: '52个部门参加考核，优秀17个、良好30个、一般5个，优秀比例32.7%。',
    },
    {
      name: 'without what is pending',
      text: '受理线索66件，查实44件，不属实12件，其余正在核查，查实率78.6%。',
    },
    {
      name: 'the base in the paragraph before',
      text: '新收申请440件，审结421件。\n\n受理411件，受理率93.4%；调解和解172件，调解和解率40.9%。',
    },
    { name: 'a count of another matter behind the rate', text: '整改问题86个，整改率95.6%，收集线索120个。' },
    { name: 'the base in the sentence before', text: '涉企检查5.18万次。扫码检查4.97万次，扫码率95.9%。' },
    {
      name: 'a share names an earlier part of the list',
      text: '现有调解员1830名，其中专职274名、兼职1556名，专职占15.0%。',
    },
    {
      name: 'a share of a kind of cases',
      text: '办理援助案件652件，民事468件、刑事184件，民事案件占71.8%。',
    },
    { name: 'a share of one of two that have no total', text: '代表建议58件、政协提案102件，提案占63.8%。' },
    { name: 'a rate of an earlier kind', text: '一审败诉38件、二审败诉11件，一审败诉率5.9%。' },
    {
      name: 'a rate of the first of several kinds',
      text: '人民调解5140件，行政调解1033件，司法调解702件，人民调解成功率98.2%。',
    },
    {
      name: 'shares told respectively, of the whole list',
      text: '村级组织164个、企业组织21个、行业组织15个，占比分别为82.0%、10.5%、7.5%。',
    },
    {
      name: 'a rate of all pairs together',
      text: '县级包案40件、化解37件，乡镇包案110件、化解104件，化解率94.0%。',
    },
    {
      name: 'a rate of the pair before 其中',
      text: '受理3960件、办结3901件，其中县级受理720件、办结716件，办结率98.5%。',
    },
    { name: 'a mean that is right', text: '14名办案人员全年办案490件，人均35件。' },
    {
      name: 'a mean of more than its sentence counts',
      text: '14名办案人员和8名辅助人员全年办案490件，人均22.3件。',
    },
    {
      name: 'the last of shares that make up 100% takes what rounding left over',
      text: '收到申请300件，同比增长20%。答复及时。网上提交200件、占66.7%；信函提交68件、占22.7%；当面提交32件、占10.6%。',
    },
    {
      name: 'shares of a total the text does not give, though one fits a number before',
      text: '收到申请120件，同比增长20%。办理情况如下。城区案件60件、占50%；乡镇案件30件、占40%；其他5件、占9%。',
    },
    {
      name: 'an earlier value is no share of what is counted now',
      text: '一审案件215件，败诉14件，败诉率由8.8%降至6.5%。审结215件，纠错14件，纠错率较2022年的8.8%下降。',
    },
    {
      name: 'a share that names its own part',
      text: '甲类企业、乙类企业、丙类企业分别为126家、873家、52家，甲类企业占比12.0%。',
    },
    {
      name: 'shares of a whole the text does not give',
      text: '土地64件、婚姻83件、邻里71件，分别占26.6%、34.4%、29.5%。',
    },
    {
      name: 'rates told together, one of them over all but the failed',
      text: '评查案卷180卷，优秀72卷，合格105卷，不合格3卷，优秀率、合格率（含优秀）分别为40.0%和98.3%。',
    },
    { name: 'a rate that counts the better ones too', text: '考试147人，优秀60人，合格81人，合格率95.9%。' },
    {
      name: 'what was set aside and what was changed add up',
      text: '审结287件，撤销12件、变更19件，纠错率10.8%。',
    },
    {
      name: 'an all-round rate counts agreements too',
      text: '审结287件，调解30件，变更12件，综合纠错率14.6%。',
    },
    { name: 'a duty that few fall under', text: '制定规范性文件68件，向省政府报备23件，报备率100%。' },
    {
      name: 'a compression is a change',
      text: '办理时限由平均11.6个工作日压缩至4.1个工作日，压缩比例达64.7%。',
    },
    { name: 'two wholes of one name', text: '甲类立案33起。乙类立案50起。简易程序12起，占立案总数的14.5%。' },
    '立案查处33起，结案31起。简易程序12起，占立案总数的36.4%。',
    '调解各类纠纷513件，调解成功485件，调解成功率94.5%。',
    '调处矛盾纠纷12297起，成功调处12217件，调处成功率99.35%。',
    '应出庭40次，实际出庭40次(其中正职负责人出庭7次)，出庭率保持100%。',
    { name: 'the base is what two numbers leave', text: '应考147人，缺考3人，合格141人，合格率97.9%。' },
    { name: 'more than planned', text: '完成调研项目36个，为计划数32个的112.5%。' },
    { name: 'an approximate share', text: '经营主体43.2万户；其中企业12.8万户，约占三成。' },
    { name: 'values cut to 万', text: '调处矛盾纠纷3.16万件，调解成功3.11万件，成功率98.4%。' },
    { name: 'a rate before its part', text: '评查案卷900卷，优秀案卷占比为68.2%，即614卷。' },
    {
      name: 'the base is the concluded, not the received',
      text: '收到1620件，受理1458件，占90.0%；审结1389件，纠错125件，纠错率9.0%。',
    },
    { name: 'a base in the sentence before', text: '受理162件，审结168件。作出纠错决定21件，纠错率12.5%。' },
    {
      name: 'a base stated paragraphs earlier',
      text: '全年新收行政复议案件151件。\n\n程序规范运行。\n\n行政复议案件审结135件，其中纠错29件，纠错率19.2%。',
    },
    { name: 'a rate by times, not of the places', text: '4个断面达标率95%。' },
    { name: 'a rate of another matter', text: '受理信访事项3904件，化解积案43件，积案化解率95.9%。' },
    {
      name: 'a share of a whole that is not told',
      text: '汇聚1644条处罚数据，占全部入库数据74%。下达507名，占全市的29%。',
    },
    { name: 'a rate with no part', text: '办理建议105件，满意率100%，办理提案188件，满意率97%。' },
    { name: 'cases that need no rate', text: '办结112件，调解成功率58.04%，复议后起诉率9.82%。' },
    { name: 'a bound', text: '排查隐患1200处，整改1180处，整改率98%以上。' },
    { name: 'halves go up', text: '评查案卷400卷，优秀案卷37卷，优秀率9.3%。' },
    '一审行政应诉案件58件，败诉3件，败诉率5.2%；应出庭41件，实际出庭41件，出庭率100%。',
    '共224件，办复率100%；代表委员评价满意的222件，满意率99.1%。',
    { name: 'an approximate whole leaves room', text: '受理案件140余件，调解成功125件，成功率达89%。' },
    { name: 'the change of a rate', text: '一审败诉率1.38%，同比下降67.3%。' },
    '市政府网站公开信息1286条，其中政策文件320条，点击率提高12%。',
  ],
  invalid: [
    {
      name: 'the base in the sentence before, wrong',
      text: '涉企检查5.18万次。扫码检查4.97万次，扫码率92.9%。',
      errors: [{ message: /=95\.9%/ }],
    },
    {
      name: 'the base behind the rate',
      text: '解决企业难题471个，解决率94.7%，收集问题480个。',
      errors: [{ message: /471÷480=98\.1%/ }],
    },
    {
      name: 'a mean told of each',
      text: '评查18家单位的案卷180卷，平均每家12卷。',
      errors: [{ message: /180÷18=10\.0/ }],
    },
    {
      name: 'a share names an earlier part of the list, wrong',
      text: '现有调解员1830名，其中专职274名、兼职1556名，专职占18.0%。',
      errors: [{ at: '18.0%', message: /274÷1830=15\.0%/ }],
    },
    {
      name: 'what was settled',
      text: '调处纠纷3.12万件，调成3.03万件，调解成功率98.9%。',
      errors: [{ at: '98.9%', message: /=97\.1%/ }],
    },
    {
      name: 'done over the net',
      text: '登记业务5280件，其中线上办理5016件，网办率97.0%。',
      errors: [{ at: '97.0%', message: /=95\.0%/ }],
    },
    {
      name: 'all but those that failed',
      text: '抽检4000批次，不合格96批次，合格率98.6%。',
      errors: [{ at: '98.6%', message: /\(4000-96\)÷4000=97\.6%/ }],
    },
    {
      name: 'a mean of the two numbers of its sentence',
      text: '14名办案人员全年办案490件，人均38.2件。',
      errors: [{ at: '38.2件', message: /490÷14=35\.0/ }],
    },
    {
      name: 'shares of the total their parts add up to, sentences before',
      text: '收到申请150件，申请量同比增长25%。办复率100%。予以公开68件、占45.2%；不予公开52件、占34.7%；其他30件、占20%。',
      errors: [{ at: '45.2%', message: /68÷150=45\.3%/ }],
    },
    {
      name: 'what a rate moved to, by the name of what it moved from',
      text: '一审案件215件，败诉14件，败诉率由8.8%降至5.6%。',
      errors: [{ at: '5.6%', message: /14÷215=6\.5%/ }],
    },
    {
      name: 'what came back',
      text: '发放问卷2000份，收回有效问卷1867份，回收率为95.4%。',
      errors: [{ at: '95.4%' }],
    },
    {
      name: 'one share of a list out of line with the others',
      text: '受理241件。土地64件、婚姻83件、邻里71件，分别占26.6%、36.4%、29.5%。',
      errors: [{ at: '36.4%', message: /83÷241=34\.4%/ }],
    },
    {
      name: 'parts and rates told in lists',
      text: '对360卷案卷进行评查，优秀、合格、不合格分别为127卷、221卷、12卷，优秀率35.3%，不合格率5.3%。',
      errors: [{ at: '5.3%', message: /12÷360=3\.3%/ }],
    },
    {
      name: 'the whole stands between part and rate',
      text: '行政机关败诉9件，一审审结118件，败诉率8.6%。',
      errors: [{ at: '8.6%', message: /9÷118=7\.6%/ }],
    },
    {
      name: 'a rate that names its part by another word',
      text: '审结案件287件，作出撤销、变更决定31件，综合纠错率12.8%。',
      errors: [{ at: '12.8%', message: /31÷287=10\.8%/ }],
    },
    {
      name: 'a rate named by a common word',
      text: '抽查市场主体1260户，发现问题94户，问题率9.5%。',
      errors: [{ at: '9.5%', message: /94÷1260=7\.5%/ }],
    },
    {
      name: 'a whole called by its name two counts earlier',
      text: '立案查处33起，结案31起，结案率93.9%。简易程序12起，占立案总数的46.4%。',
      errors: [{ at: '46.4%', message: /12÷33=36\.4%/ }],
    },
    {
      text: '评查案卷260卷，评出优秀案卷151卷，优秀率68.1%。',
      errors: [
        {
          at: '68.1%',
          message: '比率不符：151÷260=58.1%，文中写68.1%',
          data: { expected: 58.1, stated: 68.1, equation: '151 ÷ 260 = 58.08% ≠ 68.1% ✗' },
        },
      ],
    },
    {
      name: 'a share',
      text: '政务服务事项2140项，其中网办事项2036项，占比91.5%。',
      errors: [{ message: /=95\.1%/ }],
    },
    {
      name: 'part of 中',
      text: '全县2140项政务服务事项中，2036项实现全程网办，占比97.1%。',
      errors: [{ at: '97.1%' }],
    },
    {
      name: 'the most an approximate whole allows',
      text: '受理案件140余件，调解成功125件，调解成功率达90%。',
      errors: [{ message: /至多89\.3%/ }],
    },
    {
      name: 'no stated base gives it',
      text: '收到761件，受理623件，审结588件，其中调解结案212件，调解率38.1%。',
      errors: [{ message: /212÷588=36\.1%/ }],
    },
    {
      name: 'figures after the rate',
      text: '调解成功率达98.4%，全年共受理3486件、调解成功3351件。',
      errors: [{ message: /=96\.1%/ }],
    },
    {
      name: 'a base in the sentence before',
      text: '审结行政复议案件168件。作出纠错决定21件，纠错率15.2%。',
      errors: [{ message: /21÷168=12\.5%/ }],
    },
    {
      name: 'something is left, so not 100 %',
      text: '收到举报8795件，办结8774件，办结率100%。',
      errors: [{ at: '100%' }],
    },
    {
      name: 'expected and present',
      text: '应考5358人，实考3673人，参考率69.35%。',
      errors: [{ message: /=68\.55%/ }],
    },
    {
      name: 'half-width punctuation',
      text: '调解纠纷513件,调解成功485件,调解成功率96.5%.',
      errors: [{ message: /=94\.5%/ }],
    },
    {
      name: 'planned and done',
      text: '完成项目36个，为计划数32个的122.5%。',
      errors: [{ message: /=112\.5%/ }],
    },
  ],
});
