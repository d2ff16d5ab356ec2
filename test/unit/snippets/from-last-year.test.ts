import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../rules/engine/check';
import { countClaims, parseReport } from '../../../rules/report';
import { defaultSettings } from '../../../rules/settings';
import { templates } from '../../../rules/templates';
import { fromLastYear } from '../../../snippets/from-last-year';

const [outline] = templates;
assert.ok(outline);

function next(text: string): string {
  assert.ok(outline);
  const made = fromLastYear(parseReport(text, outline));
  assert.ok(made !== undefined);
  return made;
}

const last = `# 青河县2024年法治政府建设年度情况报告

2024年，青河县深入推进法治政府建设。现将有关情况报告如下。

## 一、党政主要负责人履行推进法治建设第一责任人职责情况

县委、县政府主要负责同志切实履行职责，召开会议4次。

## 二、2024年法治政府建设的主要举措和成效

### （一）规范行政执法

公布权力事项4820项，同比增长12.3%。<!-- 来源: 县司法局统计表 --> 印发《青河县2024年执法计划》，落实《法治政府建设实施纲要（2021—2025年）》，与2023年相比进展明显，12345热线运行平稳。9月1日起开展专项整治。

## 三、存在的不足和原因

一是执法能力有待提升，主要原因是培训不够。

## 四、2025年法治政府建设主要安排

2025年，我县将重点做好以下工作。一是强化有效制度供给。制定立法计划。二是加强执法培训。
`;

describe('a draft from last year’s report', () => {
  const text = next(last);

  it('moves every year on', () => {
    assert.match(text, /^# 青河县2025年法治政府建设年度情况报告\n\n2025年，/);
    assert.match(text, /## 二、2025年法治政府建设/);
    assert.match(text, /## 四、2026年法治政府建设主要安排\n\n2026年，我县/);
    assert.match(text, /与2024年相比/);
  });

  it('makes a slot of every figure that shows last year’s value', () => {
    assert.match(text, /公布权力事项【待补：上年为“4820项”】，同比增长【待补：上年为“12.3%”】。/);
    assert.match(text, /召开会议【待补：上年为“4次”】。/);
  });

  for (const [sentence, made] of [
    ['化解纠纷3820件，较上年的3500件上升9.1%', '较上年的【待补：上年数】上升【待补：上年为“9.1%”】'],
    ['受理187件（上年154件）', '受理【待补：上年为“187件”】（上年【待补：上年数】）'],
    ['受理187件，较2023年的154件增长', '较2024年的【待补：上年数】增长'],
    ['满意率从93.1%提高到95%', '从【待补：上年数】提高到【待补：上年为“95%”】'],
    ['上年结转35件', '上年结转【待补：上年为“35件”】'],
  ] as const)
    it(`shows no value of the year before last as last year’s: ${sentence}`, () =>
      assert.ok(next(last.replace('公布权力事项4820项', sentence)).includes(made)));

  it('a slot says nothing but that it wants filling', () => {
    const reckoned = '办案1286件，其中普通程序842件、简易程序454件，约167件待结，共办理1万4千余宗，';
    const made = next(last.replace('公布权力事项', `${reckoned}公布权力事项`));
    assert.ok(outline);
    const { report, diagnostics } = check({ text: made, outline, settings: defaultSettings });
    assert.deepEqual([...new Set(diagnostics.map(({ rule }) => rule))], ['number/placeholder']);
    assert.equal(countClaims(report), 0);
  });

  it('makes a slot of a document of the year, and leaves a term of years alone', () => {
    assert.match(text, /印发【待补：上年为“青河县2024年执法计划”】/);
    assert.match(text, /《法治政府建设实施纲要（2021—2025年）》/);
  });

  it('leaves what is no figure', () => {
    assert.match(text, /12345热线/);
  });

  it('makes a slot of a date', () => {
    assert.match(text, /【待补：上年为“9月1日”】/);
  });

  it('empties source notes', () => {
    assert.match(text, /<!-- 来源：【待补：来源】 -->/);
    assert.doesNotMatch(text, /统计表/);
  });

  it('turns the plan into a list that the measures must answer, and into slots of the new plan', () => {
    assert.match(text, /- 【待补：答复“强化有效制度供给”】\n\n- 【待补：答复“加强执法培训”】\n\n## 三/);
    assert.match(text, /一是【待补：上年为“强化有效制度供给”】。二是【待补：上年为“加强执法培训”】。/);
  });

  it('keeps headings, order and standing phrases', () => {
    const headings = (given: string) =>
      given.match(/^#+ .*$/gm)?.map((line) => line.replace(/[0-9]{4}/g, ''));
    assert.deepEqual(headings(text), headings(last));
    assert.match(text, /县委、县政府主要负责同志切实履行职责/);
  });

  it('is refused for a report without a year', () => {
    assert.ok(outline);
    assert.equal(fromLastYear(parseReport('一、概况\n\n开展工作。', outline)), undefined);
  });

  const seeds = join(import.meta.dirname, '../../../seeds');
  for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt'))) {
    it(`leaves nothing stale unseen: ${name}`, () => {
      assert.ok(outline);
      const before = parseReport(readFileSync(join(seeds, name), 'utf8'), outline);
      const made = next(before.text);
      const { report, diagnostics } = check({ text: made, outline, settings: defaultSettings });
      const reported = diagnostics.filter(({ rule }) => rule === 'number/placeholder');
      const slots = made.match(/【[^【】]*】/g) ?? [];
      assert.deepEqual(
        reported.map(({ start, end }) => made.slice(start, end)),
        slots,
      );
      assert.equal(report.year, (before.year ?? 0) + 1);
      const bare = made.replace(/【[^【】]*】/g, '');
      const claims = parseReport(bare, outline).blocks.flatMap(({ passage, kind }) =>
        kind === 'body' ? passage.quantities.filter(({ claim }) => claim) : [],
      );
      assert.ok(claims.length <= 4, claims.map(({ text }) => text).join());
      for (const { presence, role } of report.roles)
        assert.equal(presence, before.roles.find((reading) => reading.role === role)?.presence, role.id);
    });
  }
});
