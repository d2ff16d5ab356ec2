import assert from 'node:assert/strict';
import { statuses } from './marked-draft';

/** Figures said to contradict the ledger, in order. */
function accused(body: string, rows: string): string[] {
  return statuses(body, rows).flatMap((line) => /^(.+) mismatch$/.exec(line)?.[1] ?? []);
}

/** A measure as drafts say it and as a ledger names it; the figures are no slips of each other's. */
const measures = [
  { said: '办理公证事项', unit: '件', row: '公证事项办理数', held: 4720, other: 2860 },
  { said: '排查安全隐患', unit: '处', row: '安全隐患排查数', held: 5316, other: 2980 },
  { said: '开展执法监督检查', unit: '次', row: '执法监督检查次数', held: 614, other: 385 },
  { said: '化解信访积案', unit: '件', row: '信访积案化解数', held: 2746, other: 1580 },
  { said: '发放普法读物', unit: '册', row: '普法读物发放数', held: 83200, other: 51600 },
] as const;

const rowOf = ({ row, held, unit }: (typeof measures)[number]) => `${row},${held},${unit},2025\n`;

/** Words that make a number a part of the measure's, or another place's or time's. */
const narrowing = [
  '市场监管部门',
  '农业农村局',
  '柳河镇',
  '乡镇综合执法队',
  '检察机关',
  '在交通运输领域',
  '在生态环境保护方面，',
  '围绕校园食品安全，',
  '针对物业管理领域，',
  '第二批',
  '首批',
  '9月份',
  '一季度',
  '“十三五”期间，',
  '三年来，',
  '本届政府任期内，',
  '自去年10月以来，',
  '全省',
  '邻县',
  '为残疾人',
  '面向老年人',
  '涉农领域',
  '重点',
  '跨区域',
  '牵头',
  '委托第三方机构',
  '联合公安部门',
  '会同税务机关',
  '在“护航”专项行动中，',
  '通过线上平台',
  '最多的社区',
] as const;

describe('a number of which the words say more than the measure', () => {
  for (const words of narrowing)
    it(`is not held against the whole: ${words}`, () => {
      for (const measure of measures) {
        const part = `${words}${measure.said}${measure.other}${measure.unit}`;
        assert.deepEqual(accused(`${part}。`, rowOf(measure)), []);
        const stated = `全年${measure.said}${measure.held}${measure.unit}。\n\n${part}。`;
        assert.deepEqual(accused(stated, rowOf(measure)), []);
      }
    });

  for (const [body, rows] of [
    ['15个街道建成调解工作站。', '街道数,22,个,2025\n'],
    ['对12个街道、19个区直部门开展实地督察。', '街道数,22,个,2025\n区直部门数,41,个,2025\n'],
    ['选派45名律师担任村法律顾问。', '律师人数,230,名,2025\n'],
    ['380名执法人员参加业务培训。', '执法人员数,655,名,2025\n'],
    ['专职人民调解员96名。', '人民调解员,712,名,2025\n'],
    ['市级示范公共法律服务站14个。', '公共法律服务站,150,个,2025\n'],
    ['新建公共法律服务站25个。', '公共法律服务站,150,个,2025\n'],
    ['镇级人民调解委员会16个，村级人民调解委员会230个。', '人民调解委员会,246,个,2025\n'],
    ['镇政府领导出庭应诉23次，部门负责人出庭应诉131次。', '负责人出庭应诉,154,次,2025\n'],
    ['组建8个宣讲团开展普法活动145场。', '普法活动场次,345,场,2025\n'],
    ['代市政府受理行政复议36件。', '行政复议受理件数,540,件,2025\n'],
    ['比全市平均办结率95.3%高1.8个百分点。', '办结率,97.1,%,2025\n'],
    ['规范性文件报备率100%。', '规范性文件按时报备率,97.5,%,2025\n'],
    ['规范性文件按时报备率100%。', '规范性文件报备率,97.5,%,2025\n'],
    ['网上办理率93.1%。', '全程网办率,88,%,2025\n'],
    ['企业满意率99.2%。', '满意率,96.5,%,2025\n'],
    ['办理代表建议、政协提案214件。', '代表建议,96,件,2025\n政协提案,118,件,2025\n'],
    ['生态环境部门严格执法。全年办理行政处罚案件980件。', '行政处罚案件数,1710,件,2025\n'],
    ['公安机关办理治安案件640件、行政处罚案件980件。', '行政处罚案件数,1710,件,2025\n'],
    ['受理的行政复议案件中，涉及行政处罚的180件。', '行政复议受理件数,540,件,2025\n'],
  ] as const)
    it(`nor here: ${body}`, () => assert.deepEqual(accused(body, rows), []));
});

describe('a number in the measure’s own words', () => {
  const plain = [
    '',
    '全年',
    '全县',
    '全年共',
    '2025年，全县共',
    '今年以来，',
    '累计',
    '清河县',
    '我县',
    '全县各级各部门累计',
    '持续发力，全年',
    '坚持问题导向，全县共',
    '截至2025年底，',
  ] as const;
  for (const words of plain)
    it(`is held against it, far off or near: ${words || 'nothing before it'}`, () => {
      for (const measure of measures) {
        const close = Math.round(measure.held * 0.93);
        for (const value of [measure.other, close])
          assert.deepEqual(accused(`${words}${measure.said}${value}${measure.unit}。`, rowOf(measure)), [
            `${value}${measure.unit}`,
          ]);
      }
    });

  for (const [body, rows, found] of [
    ['全县22个街道中有5个没有配齐人员。', '街道数,21,个,2025\n', '22个'],
    ['全县共有街道18个。', '街道数,21,个,2025\n', '18个'],
    ['全县持证执法人员1190名。', '持证执法人员数,1640,名,2025\n', '1190名'],
    ['规范性文件报备率92%。', '规范性文件报备率,97.5,%,2025\n', '92%'],
    ['群众满意率达到91.2%。', '群众满意率,96.5,%,2025\n', '91.2%'],
    ['罚没款合计512万元。', '罚没款金额,386.4,万元,2025\n', undefined],
    ['全县受理行政复议案件780件。', '行政复议受理件数,540,件,2025\n', '780件'],
    ['全年受理的750件行政复议案件中，涉企案件较多。', '行政复议受理件数,540,件,2025\n', '750件'],
    // A figure mistyped speaks for itself, whoever it is told of.
    ['县司法局全年办理公证事项4270件。', '公证事项办理数,4720,件,2025\n', '4270件'],
    ['县公证处办理公证事项3914件。', '公证事项办理数,4720,件,2025\n公证事项办理数,3914,件,2024\n', '3914件'],
  ] as const)
    it(`here too: ${body}`, () => assert.deepEqual(accused(body, rows), found ? [found] : []));
});
