import assert from 'node:assert/strict';
import { claimsOf, type Presence, parseReport } from '../../../rules/report';
import { readTemplate, templates } from '../../../rules/templates';
import fazhiZhengfu from '../../../rules/templates/fazhi-zhengfu.json';
import { heading, lead, measures, plan, report, responsibility, shortcomings, title } from '../outline/cases';

const [outline] = templates;
assert.ok(outline);

/** A small whole report with some of its parts written otherwise; an empty one is left out. */
interface Parts {
  readonly responsibility?: string;
  readonly measures?: string;
  readonly shortcomings?: string;
  readonly plan?: string;
}

const usual: Required<Parts> = {
  responsibility: `${heading.responsibility}\n\n${responsibility}`,
  measures: `${heading.measures}\n\n（一）严格执法。${measures}`,
  shortcomings: `${heading.shortcomings}\n\n${shortcomings}`,
  plan: `${heading.plan}\n\n${plan}`,
};

function textOf(parts: Parts): string {
  const all = { ...usual, ...parts };
  return report(
    title,
    lead,
    ...[all.responsibility, all.measures, all.shortcomings, all.plan].filter((part) => part !== ''),
  );
}

type Grid = readonly [responsibility: Presence, measures: Presence, shortcomings: Presence, plan: Presence];

function gridOf(parts: Parts): readonly Presence[] {
  return parseReport(textOf(parts), outline as NonNullable<typeof outline>).roles.map(
    ({ presence }) => presence,
  );
}

function isRead(name: string, parts: Parts, grid: Grid): void {
  it(name, () => assert.deepEqual(gridOf(parts), grid));
}

const items = '一是复议人员紧缺，主要是编制没有到位。二是案卷制作粗疏，主要是业务不熟。';
const steps = '一是充实复议人员。二是组织案卷制作培训。';

describe('the responsibility', () => {
  const weak = '县委书记、县长听取3次专题汇报，协调解决经费问题。';
  const strong = '县长带头落实法治政府建设责任，对重点任务亲自部署、亲自督办、亲自过问。';
  for (const [wording, body] of [
    ['党政“一把手”依法履职情况', weak],
    ['党政主要负责同志推进法治政府建设情况', weak],
    ['主要领导抓法治建设工作情况', weak],
    ['认真履行法治建设领导责任', weak],
    ['党政主要负责人推进法治建设工作情况', responsibility],
    ['抓住“关键少数”，示范带动全局', strong],
    ['坚持高位统筹，汇聚工作合力', strong],
    ['提升站位，汇聚工作合力', strong],
    ['提升站位，汇聚工作合力', '区委书记、区长把第一责任扛在肩上，亲自部署、亲自过问年度任务，专题述法。'],
  ] as const)
    isRead(`headed «${wording}»`, { responsibility: `一、${wording}\n\n${body}` }, [
      'headed',
      'headed',
      'headed',
      'headed',
    ]);
  isRead(
    'a thematic heading that suggests it',
    { responsibility: `一、压实领导责任，汇聚工作合力\n\n${weak}` },
    ['nested', 'headed', 'headed', 'headed'],
  );
  isRead(
    'of a body whose name holds a field of work',
    { responsibility: '一、履职情况\n\n市生态环境局主要负责人切实履行推进法治建设第一责任人职责。' },
    ['headed', 'headed', 'headed', 'headed'],
  );
  for (const sentence of [
    '矿山企业主要负责人切实履行安全生产第一责任人职责。',
    '各单位主要负责人是普法第一责任人。',
    '压实河长第一责任人责任，巡河120次。',
    '副县长多次主持召开法治建设协调会。',
    '政法委书记多次主持研究法治建设工作。',
    '市长热线定期梳理法治建设方面的诉求。',
    '县长带头出庭应诉。',
  ])
    for (const inParagraph of [true, false])
      isRead(
        `none in «${sentence}»${inParagraph ? ', a paragraph of its own' : ''}`,
        {
          responsibility: '',
          measures: `${heading.measures}\n\n（一）严格执法。${measures}${inParagraph ? '\n\n' : ''}${sentence}`,
        },
        ['missing', 'headed', 'headed', 'headed'],
      );
  isRead(
    'none under a heading on another duty',
    {
      responsibility: '',
      measures: `${heading.measures}\n\n（一）压实安全生产第一责任人责任。检查企业40家。\n\n（二）严格执法。${measures}`,
    },
    ['missing', 'headed', 'headed', 'headed'],
  );
  isRead(
    'in a section after one that ends on a plan of its own',
    {
      responsibility: '',
      measures: `${heading.measures}\n\n（一）严格执法\n\n${measures}\n\n下一步，我县将修订裁量基准。\n\n（二）加强统筹\n\n全年召开例会4次。${responsibility}`,
    },
    ['nested', 'headed', 'headed', 'headed'],
  );
});

describe('the shortcomings', () => {
  for (const wording of [
    '薄弱环节',
    '工作中的短板弱项',
    '问题和挑战',
    '面临的困难与挑战',
    '查摆发现的主要问题',
    '亟待改进的方面',
    '有待提升之处',
    '当前存在的突出矛盾及成因',
    '主要制约因素',
    '问题剖析',
    '差距和不足',
  ])
    for (const body of [items, `（一）复议人员紧缺\n\n编制没有到位。\n\n（二）案卷制作粗疏\n\n业务不熟。`])
      isRead(`headed «${wording}» over ${body.slice(0, 3)}`, { shortcomings: `三、${wording}\n\n${body}` }, [
        'headed',
        'headed',
        'headed',
        'headed',
      ]);
  for (const wording of [
    '聚焦企业反映突出问题，优化营商环境',
    '着力解决行政执法中存在的突出问题',
    '坚持问题导向，深化专项治理',
    '化解矛盾和问题隐患，维护社会稳定',
    '补齐制度短板，规范行政决策',
    '督察反馈存在问题整改情况',
  ])
    isRead(`none in «${wording}»`, { shortcomings: `三、${wording}\n\n开展专项检查，办结案件，公示结果。` }, [
      'headed',
      'headed',
      'missing',
      'headed',
    ]);
});

describe('the plan', () => {
  for (const wording of [
    '下一步打算',
    '下一年度工作计划',
    '努力方向',
    '2026年工作重点',
    '下阶段重点任务',
    '改进措施',
  ])
    isRead(
      `in a lower section «${wording}»`,
      {
        measures: `${heading.measures}\n\n（一）严格执法\n\n${measures}\n\n（二）薄弱环节\n\n${items}\n\n（三）${wording}\n\n${steps}`,
        shortcomings: '',
        plan: '',
      },
      ['headed', 'headed', 'nested', 'nested'],
    );
  for (const wording of ['改进措施', '制定年度普法计划', '完善工作安排'])
    isRead(
      `none in a lower section «${wording}» among the measures`,
      {
        measures: `${heading.measures}\n\n（一）严格执法\n\n${measures}\n\n（二）${wording}\n\n${steps}`,
        plan: '',
      },
      ['headed', 'headed', 'headed', 'missing'],
    );
  for (const wording of ['改进措施', '整改提升举措', '今后努力方向', '展望2026年'])
    for (const body of [steps, plan])
      isRead(`headed «${wording}» below the shortcomings`, { plan: `四、${wording}\n\n${body}` }, [
        'headed',
        'headed',
        'headed',
        'headed',
      ]);
  for (const wording of ['健全工作安排机制，强化督促落实', '完善工作计划，推进科学立法', '落实普法计划'])
    isRead(
      `none in «${wording}»`,
      { plan: '', measures: `${usual.measures}\n\n三、${wording}\n\n${measures}` },
      ['headed', 'headed', 'headed', 'missing'],
    );
  for (const wording of ['问题与打算', '短板和努力方向', '不足及整改措施', '问题不足和下阶段安排'])
    isRead(
      `in one section with the shortcomings: «${wording}»`,
      { shortcomings: `三、${wording}\n\n${items}\n\n${plan}`, plan: '' },
      ['headed', 'headed', 'merged', 'merged'],
    );
  for (const paragraph of [
    '接下来，全县将分批轮训执法人员。',
    '下一阶段，全县将分批轮训执法人员。',
    '下一年度，我局将分批轮训执法人员。',
    '2026年，加强执法人员轮训，规范案卷制作。',
    '2026年度，持续规范案卷制作。',
    '下一步，针对案卷粗疏的问题，分批轮训执法人员。',
    '立足“十五五”，全县将分批轮训执法人员。',
  ])
    isRead(`in running text: ${paragraph}`, { plan: paragraph }, ['headed', 'headed', 'headed', 'unheaded']);
  for (const paragraph of [
    '针对人员不足的问题，县司法局将3名干部调入一线。',
    '面向企业，将法律服务送到车间。',
    '2025年，加强执法人员轮训。',
    '对照2026年考核指标，逐项查找差距。',
  ])
    isRead(
      `none in running text: ${paragraph}`,
      { measures: `${usual.measures}\n\n${paragraph}`, plan: '' },
      ['headed', 'headed', 'headed', 'missing'],
    );
  for (const sentence of [
    '下一步，县政府将补充复议人员。',
    '2026年，全县将补充复议人员。',
    '今后要补充复议人员。',
    '针对上述问题，下一步将补充复议人员。',
    '对此，我县将补充复议人员。',
    '接下来，补齐人员，继续抓好案卷制作。',
  ])
    isRead(
      `at the end of the shortcomings: ${sentence}`,
      { shortcomings: `${heading.shortcomings}\n\n${items}${sentence}`, plan: '' },
      ['headed', 'headed', 'headed', 'nested'],
    );
  for (const sentence of [
    '三是对下一步重点工作研究不深。',
    '三是2026年换届在即，人员思想不稳。',
    '三是下一步工作打算不够具体。',
    '三是与上级要求还有距离。',
  ])
    isRead(
      `none in the shortcomings: ${sentence}`,
      { shortcomings: `${heading.shortcomings}\n\n${items}${sentence}`, plan: '' },
      ['headed', 'headed', 'headed', 'missing'],
    );
  isRead(
    'in one paragraph with the shortcomings, under no heading of theirs',
    {
      shortcomings: '',
      plan: '2025年，全县法治政府建设虽有进展，但仍存在人员紧缺等问题。2026年，全县将补充复议人员。',
    },
    ['headed', 'headed', 'unheaded', 'unheaded'],
  );

  it('told within the shortcomings leaves their figures to answer for', () => {
    const text = textOf({
      shortcomings: `${heading.shortcomings}\n\n一是复议人员紧缺，缺编7人。下一步，将招录4人；二是案卷制作粗疏，退回19件。今后，将培训300人。\n\n三是经费不足，缺口25万元。下一步，重点做好以下工作：\n\n一是筹措60万元。\n\n二是新建9个站点。`,
      plan: '',
    });
    const parsed = parseReport(text, outline as NonNullable<typeof outline>);
    assert.deepEqual(
      claimsOf(parsed)
        .filter(({ start }) => start > text.indexOf('缺编'))
        .map(({ start, end }) => text.slice(start, end)),
      ['7人', '19件', '25万元'],
    );
  });
});

describe('the words that cues of a template share', () => {
  const copy = () =>
    structuredClone(fazhiZhengfu) as { words?: Record<string, string>; roles: { headings: object[] }[] };
  it('are written out in the cues', () => {
    const data = copy();
    data.words = { matter: '渔业(?:执法)?' };
    data.roles[0]?.headings.push({ pattern: '^{matter}责任{unknown}{next}{2}$', weight: 3 });
    assert.equal(
      readTemplate(data).outline?.roles[0]?.headings.at(-1)?.pattern,
      '^渔业(?:执法)?责任{unknown}{next}{2}$',
    );
  });
  it('are patterns', () => {
    const data = copy();
    data.words = { matter: '渔业(' };
    assert.match(readTemplate(data).problems[0]?.path ?? '', /words/);
  });
});

describe('the shortcomings in running text', () => {
  for (const paragraph of [
    '同时，我们也清醒地看到，工作中还存在不少问题。',
    '在肯定成绩的同时，我们也清醒看到面临的困难和挑战。',
    '我们也深刻认识到，法治政府建设仍有不少短板，主要是：基层力量薄弱，普法形式单一。',
    '但也存在一些不足：一是执法力量不足；二是普法形式单一。',
    '但仍面临执法力量不足、普法形式单一等问题，主要原因是编制少。',
  ])
    isRead(paragraph, { shortcomings: paragraph }, ['headed', 'headed', 'unheaded', 'headed']);
});
