import assert from 'node:assert/strict';
import { term } from '../../../rules/style/term';
import { run, testRule } from '../rule-tester';

const reportOf = (year: number, body: string) =>
  `# 青河县${year}年法治政府建设年度情况报告

${year}年，青河县深入推进法治政府建设。现将有关情况报告如下。

## 一、党政主要负责人履行推进法治建设第一责任人职责情况

切实履行职责。

## 二、主要举措和成效

${body}

## 三、存在的不足和原因

一是能力有待提升，主要原因是培训不够。

## 四、${year + 1}年主要安排

下一步，加强执法培训。
`;

testRule(term, {
  valid: [
    '审理行政协议案件12件，防止部门利益法制化，坚持以法治国家建设为目标。',
    '重大执法决定法制审核实现全覆盖，市政府法制机构配备法制审核人员23名。',
    '县公安局法制大队、市场监管局法制科、原县政府法制办联合开展案卷评查。',
    '由法制员、法制工作人员和法制力量较强的单位牵头，维护社会主义法制统一。',
    '健全学法用法制度，落实执法制约机制，完善司法制衡。',
    '组织县法制宣传中心、法制宣传科参加。',
    '清理《关于加强法制宣传教育工作的决定》等文件3件。',
    '推进民主法制建设领域改革。',
    '学习贯彻《反有组织犯罪法》《反电信网络诈骗法》《反垄断法》。',
    '党的二十大和二十届二中、三中、四中全会精神。',
    '按照“双随机、一公开”要求，深化“放管服”改革，坚持和发展新时代“枫桥经验”。',
    '落实《法治政府建设实施纲要（2021—2025年）》《法治社会建设实施纲要（2020—2025年）》。',
    '本县文件《青河县信访条例》《青河县法治政府建设规划（2021—2026年）》另行修订。',
    '印发通知（青政发〔2025〕4号），判决（2025）鲁10行初4号维持原行政行为。',
    '截至2025年12月底，报名截止日期为3月1日，申报工作于6月截止。',
    '究竟争议如何化解，平台帐号如何管理，公布署名文章3篇，预防碍航事故。',
    '依法治建相结合。以法治建设规划为引领。',
    '行政处法制股、民诉法工作指引照常执行。',
    '深化标准化、规范化、法治化建设。',
    {
      name: 'words that share characters across their edges',
      text: '组织多元化接力式帮扶，设立多元化接诉窗口。审理财政协议案件2件，推进依法行政强治理、依法行正义之举。严查破坏境内生态环境行为，安装循环镜12面，综合执法工作按排名兑现奖惩，乡镇统一按排放量核查，村民发典型案例手册。推进依法治府建设。树立裁量基准权威。',
    },
    {
      name: 'an examination that is not the one of law enforcement decisions',
      text: '做实合同基层法治审核，提高签约质量。',
    },
    '<!-- 法制政府 --> 注释里的不查。',
    {
      name: 'the goal formula of 2020 in a report for 2020',
      text: reportOf(2020, '建设公开公正、廉洁高效、守法诚信的法治政府。'),
      wrap: false,
    },
    {
      name: 'the paper’s old name in a report for 2019',
      text: reportOf(2019, '经验被《法制日报》刊发，聘任法制副校长20名。'),
      wrap: false,
    },
    {
      name: '信访条例 while it was in force',
      text: reportOf(2021, '宣传《信访条例》。'),
      wrap: false,
    },
    {
      name: 'a built-in entry the office switches off by naming it right',
      text: '印发《垄断法》读本。',
      settings: { terms: [{ wrong: '《垄断法》', right: '《垄断法》' }] },
    },
    {
      name: 'an office term with an exception, and one for other years',
      text: '推进市域治理现代化，用好旧称。',
      settings: {
        terms: [
          { wrong: '市域治理', right: '市域社会治理', except: ['市域治理现代化'] },
          { wrong: '旧称', right: '新称', to: 2020 },
        ],
      },
    },
  ],
  invalid: [
    {
      text: '认真落实上级关于法制政府建设的部署。',
      errors: [{ at: '法制政府', message: /法治政府/, data: { expected: '法治政府', stated: '法制政府' } }],
      output: '认真落实上级关于法治政府建设的部署。',
    },
    {
      text: '全面贯彻习近平法制思想，压实第一负责人职责。',
      errors: [{ at: '习近平法制思想' }, { at: '第一负责人' }],
      output: '全面贯彻习近平法治思想，压实第一责任人职责。',
    },
    {
      text: '推进法制建设，开展法制宣传教育，营造法制化营商环境。',
      errors: [{ at: '法制建设' }, { at: '法制宣传' }, { at: '法制化' }],
      output: '推进法治建设，开展法治宣传教育，营造法治化营商环境。',
    },
    {
      text: '重大执法决定法治审核率100%。',
      errors: [{ at: '法治审核' }],
      output: '重大执法决定法制审核率100%。',
    },
    {
      text: '重大行政处罚全部经过法治审核和集体讨论，配备法治审核人员12名。',
      errors: [{ at: '法治审核' }, { at: '法治审核' }],
      output: '重大行政处罚全部经过法制审核和集体讨论，配备法制审核人员12名。',
    },
    {
      text: '学习贯彻党的二十大四中全会精神，夯实法治建基础。',
      errors: [{ at: '二十大' }, { at: '法治建' }],
      output: '学习贯彻党的二十届四中全会精神，夯实法治建设基础。',
    },
    {
      text: '宣传《有组织犯罪法》。',
      errors: [{ at: '《有组织犯罪法》' }],
      output: '宣传《反有组织犯罪法》。',
    },
    {
      text: '落实《法治政府建设实施纲要（2020—2025年）》和《行动方案》(20212025年)。',
      errors: [{ at: '2020—2025' }, { at: '(20212025年)' }],
      output: '落实《法治政府建设实施纲要（2021—2025年）》和《行动方案》(2021—2025年)。',
    },
    {
      text: '推行“双随机、双公开”监管，深化“放服管”改革，发展“枫侨经验”，落实谁普法谁执法。',
      errors: [{ at: '双随机、双公开' }, { at: '放服管' }, { at: '枫侨经验' }, { at: '谁普法谁执法' }],
      output: '推行“双随机、一公开”监管，深化“放管服”改革，发展“枫桥经验”，落实谁执法谁普法。',
    },
    {
      text: '制定行政规范性文件（青政发[2025]4号）。',
      errors: [{ at: '[2025]' }],
      output: '制定行政规范性文件（青政发〔2025〕4号）。',
    },
    {
      text: '截止2025年底，办理行政复仪案件36件，出厅应诉12次。',
      errors: [{ at: '截止' }, { at: '行政复仪' }, { at: '出厅应诉' }],
      output: '截至2025年底，办理行政复议案件36件，出庭应诉12次。',
    },
    {
      name: 'the goal formula of 2020 in a report for 2023',
      text: reportOf(2023, '建设公开公正、廉洁高效、守法诚信的法治政府。'),
      wrap: false,
      errors: [{ at: '廉洁高效、守法诚信' }],
      output: reportOf(2023, '建设公开公正、智能高效、廉洁诚信、人民满意的法治政府。'),
    },
    {
      name: 'the new goal formula in a report for 2018',
      text: reportOf(2018, '建设公开公正、智能高效、廉洁诚信、人民满意的法治政府。'),
      wrap: false,
      errors: [{ at: '智能高效、廉洁诚信、人民满意' }],
    },
    {
      name: 'old names in a report for 2024',
      text: reportOf(2024, '经验被《法制日报》刊发，宣传《信访条例》，聘任法制副校长。'),
      wrap: false,
      errors: [{ at: '《法制日报》' }, { at: '《信访条例》' }, { at: '法制副校长' }],
      output: reportOf(2024, '经验被《法治日报》刊发，宣传《信访工作条例》，聘任法治副校长。'),
    },
    {
      name: 'terms of the office, longest first, with their reason',
      text: '推进市域治理，落实市域治理工作。',
      settings: {
        terms: [
          { wrong: '市域治理', right: '市域社会治理', why: '本市统一提法' },
          { wrong: '市域治理工作', right: '市域社会治理任务' },
        ],
      },
      errors: [{ at: '市域治理', message: /本市统一提法/ }, { at: '市域治理工作' }],
      output: '推进市域社会治理，落实市域社会治理任务。',
    },
  ],
});

describe('the lexicon', () => {
  it('never has a right wording that is wrong by another entry, so one round of fixes is enough', async () => {
    const { default: lexicon } = await import('../../../rules/style/lexicon.json');
    for (const { terms } of lexicon.groups) {
      for (const right of Object.values(terms)) {
        for (const year of [2017, 2025]) {
          const found = run(term, reportOf(year, `推进${right}。`)).filter(
            ({ message }) => !message.includes('目标'),
          );
          assert.deepEqual(
            found.map(({ message }) => message),
            [],
            `${right} in ${year}`,
          );
        }
      }
    }
  });

  it('finds every one of its wrong wordings in a sentence', async () => {
    const { default: lexicon } = await import('../../../rules/style/lexicon.json');
    for (const group of lexicon.groups as readonly {
      from?: number;
      to?: number;
      terms: Record<string, string>;
    }[]) {
      const year = group.to ?? Math.max(group.from ?? 0, 2025);
      for (const wrong of Object.keys(group.terms)) {
        assert.ok(run(term, reportOf(year, `推进${wrong}等工作。`)).length > 0, wrong);
      }
    }
  });
});
