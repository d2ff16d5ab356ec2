import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copied } from '../../../rules/cross/copied';
import { run, testRule } from '../rule-tester';
import { lastYear, otherReport, reportOfLastYear, samples } from './evidence';

const paragraph =
  '聚焦企业反映集中的重复检查问题，建立涉企检查扫码登记平台，检查前先报备、检查后可评价，同一事项一年内原则上只查一次。对新业态实行触发式监管，未接到投诉举报不主动入企检查，让守法企业无事不扰。';
const evidence = lastYear(reportOfLastYear(paragraph));

testRule(copied, {
  valid: [
    { name: 'no other report is there', text: paragraph },
    { name: 'text of its own', text: '开展执法培训，评查案卷，聘请监督员，按月通报整改情况。', evidence },
    {
      name: 'set phrases everybody shares',
      text: '坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想和党的二十大精神，全面落实行政执法公示、执法全过程记录、重大执法决定法制审核三项制度。',
      evidence: lastYear(
        reportOfLastYear(
          '坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想和党的二十大精神，全面落实行政执法公示、执法全过程记录、重大执法决定法制审核三项制度。',
        ),
      ),
    },
    {
      name: 'the same sentence with this year’s figures',
      text: '全年共办理行政复议案件119件，办结112件，调解和解65件，案件数量连续两年下降，办案质量稳步提升，群众满意度不断提高。',
      evidence: lastYear(
        reportOfLastYear(
          '全年共办理行政复议案件127件，办结120件，调解和解70件，案件数量连续两年下降，办案质量稳步提升，群众满意度不断提高。',
        ),
      ),
    },
    {
      name: 'one sentence of a longer paragraph',
      text: '对新业态实行触发式监管，未接到投诉举报不主动入企检查，让守法企业无事不扰。推行柔性执法。',
      evidence,
    },
    {
      name: 'the same matter in other words',
      text: '针对企业反映的多头检查，今年上线了统一登记系统，入企检查须提前备案并接受企业打分，同类事项全年原则上合并为一次。新业态企业没有被投诉的，执法部门不上门。',
      evidence,
    },
    {
      name: 'another version of the same document',
      text: reportOfLastYear(paragraph),
      wrap: false,
      evidence: samples(reportOfLastYear(`${paragraph}\n\n新增一段。`)),
    },
  ],
  invalid: [
    {
      name: 'a paragraph from last year’s report',
      text: paragraph,
      evidence,
      errors: [{ at: paragraph, message: /上一年度报告《上年\.md》/ }],
    },
    {
      name: 'a paragraph from a sample',
      text: `开展执法培训。\n\n${paragraph}\n\n聘请监督员。`,
      evidence: samples(reportOfLastYear('另有做法。'), reportOfLastYear(paragraph)),
      errors: [{ at: paragraph, message: /样本《样本2\.md》/ }],
    },
    {
      name: 'a few words changed, punctuation of another width',
      text: paragraph.replace('聚焦', '围绕').replaceAll('，', ','),
      evidence,
      errors: [{}],
    },
    {
      name: 'one finding for a contiguous run over two paragraphs',
      text: `${paragraph}\n\n设立营商环境监测点二十个，由企业负责人担任监督员，随时反映执法扰企问题，县政府督查室按月交办并跟踪问效。`,
      evidence: lastYear(
        reportOfLastYear(
          `${paragraph}\n\n设立营商环境监测点二十个，由企业负责人担任监督员，随时反映执法扰企问题，县政府督查室按月交办并跟踪问效。`,
        ),
      ),
      errors: [{}],
    },
  ],
});

describe('cross/copied on the sample reports', () => {
  const folder = join(import.meta.dirname, '../../../seeds');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

  for (const { name, text } of texts) {
    it(`accuses none of the others' wording: ${name}`, () => {
      const others = texts
        .filter((other) => other.name !== name)
        .map((other) => otherReport(other.name, other.text));
      const found = run(copied, text, { evidence: { ledgers: [], previous: undefined, samples: others } });
      assert.deepEqual(
        found.map((finding) => text.slice(finding.start, finding.end)),
        [],
      );
    });
  }

  it('points at the place in the other report', () => {
    const [finding] = run(
      copied,
      reportOfLastYear(paragraph)
        .replaceAll('2025', '2026')
        .replaceAll('2024', '2025')
        .replace('扎实推进', '深入推进')
        .replace('定期听取', '多次听取')
        .replace('基层力量薄弱', '培训不足')
        .replace('继续努力', '再接再厉'),
      { evidence },
    );
    const [place] = finding?.related ?? [];
    assert.ok(place?.uri);
    assert.equal(evidence.previous?.report.text.slice(place.start, place.end), paragraph);
  });
});
