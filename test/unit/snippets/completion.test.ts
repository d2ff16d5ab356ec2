import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger, LedgerRow } from '../../../rules/evidence';
import { parseReport } from '../../../rules/report';
import { templates } from '../../../rules/templates';
import { builtinPack } from '../../../snippets/builtin';
import { type Context, contextAt } from '../../../snippets/complete/context';
import { documentationOf } from '../../../snippets/complete/documentation';
import { ledgerValues } from '../../../snippets/complete/ledger-values';
import { libraryFor } from '../../../snippets/complete/library';
import { restAfter } from '../../../snippets/complete/match';
import { type Offer, offersAt } from '../../../snippets/complete/offers';
import { writtenOut } from '../../../snippets/complete/write-out';

const [outline] = templates;
assert.ok(outline);
const pack = builtinPack();

const before = `# 青河县2025年法治政府建设年度情况报告

2025年，青河县深入推进法治政府建设。现将有关情况报告如下。

## 一、党政主要负责人履行推进法治建设第一责任人职责情况

县委、县政府主要负责同志切实履行职责。

## 二、2025年法治政府建设的主要举措和成效

### （一）依法化解矛盾纠纷

`;
const after = `

## 三、存在的不足和原因

执法能力有待提升，主要原因是培训不够。
`;

/** The context at `‸` in a line under a heading about disputes. */
function at(line: string, surroundings = { before, after }): Context {
  assert.ok(outline);
  const text = surroundings.before + line + surroundings.after;
  const offset = text.indexOf('‸');
  assert.ok(offset >= 0);
  return contextAt(parseReport(text.replace('‸', ''), outline), offset);
}

function offers(line: string, unprompted = true, surroundings = { before, after }): readonly Offer[] {
  const context = at(line, surroundings);
  return offersAt(context, libraryFor(pack, context.draft), { limit: 20, unprompted });
}

const texts = (found: readonly Offer[]) => found.map(({ typed, rest }) => typed + rest);

describe('where the cursor stands', () => {
  it('knows role and subject by the headings above', () => {
    const context = at('全年‸');
    assert.equal(context.role, 'measures');
    assert.equal(context.topic, 'disputes');
    assert.deepEqual(context.draft, { year: 2025, place: '青河县', level: '县', width: 'full' });
  });

  it('takes the words after the last mark, in the middle of a sentence', () => {
    const context = at('全年办理行政复议案件119件，同比‸');
    assert.equal(context.clause, '同比');
    assert.equal(context.sentence, '全年办理行政复议案件119件，同比');
    assert.equal(context.heading, undefined);
  });

  it('leaves the number of an item out', () => {
    assert.equal(at('一是加强‸').clause, '加强');
    assert.equal(at('1.加强‸').clause, '加强');
  });

  it('knows a heading that is being written, and its level', () => {
    assert.equal(at('## 三、‸').heading, 1);
    assert.equal(at('### （二）强化‸').heading, 2);
    assert.equal(at('（二）‸').heading, 2);
    assert.equal(at('（二）强化监督。开展‸').heading, undefined);
  });

  it('sees letters of pinyin at the end', () => {
    assert.equal(at('加强xzfy‸').letters, 'xzfy');
    assert.equal(at('加强‸').letters, '');
  });

  it('finds its way in every place of every sample', () => {
    assert.ok(outline);
    const seeds = join(import.meta.dirname, '../../../seeds');
    for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt'))) {
      const report = parseReport(readFileSync(join(seeds, name), 'utf8'), outline);
      for (let offset = 0; offset <= report.text.length; offset += 97) {
        const context = contextAt(report, offset);
        for (const offer of offersAt(context, libraryFor(pack, context.draft), {
          limit: 10,
          unprompted: true,
        })) {
          assert.ok(0 <= offer.start && offer.start <= offset);
          assert.equal(offer.start + offer.replaced, offset);
        }
      }
    }
  });
});

describe('what is offered', () => {
  it('goes on from the two characters typed, filled for the draft', () => {
    assert.ok(texts(offers('全年‸')).some((text) => text.startsWith('全年全县人民调解组织')));
  });

  it('replaces nothing but what it begins with', () => {
    for (const { typed, start, replaced } of offers('依法办理行政‸')) {
      assert.equal(replaced, typed.length);
      assert.ok('依法办理行政'.endsWith(typed), typed);
      assert.ok(start >= before.length);
    }
  });

  it('goes on in the middle of a clause', () => {
    assert.ok(
      offers('今年以来积极推动行政复‸').some(
        ({ typed, rest }) => typed === '行政复' && rest.startsWith('议'),
      ),
    );
  });

  it('goes on past figures typed into its slots', () => {
    const found = offers('全年全县人民调解组织共调处各类矛盾纠纷1236起，成功‸');
    assert.ok(found.some(({ rest }) => rest === '调处【件数】件，调处成功率【百分比】%'));
  });

  it('follows a word like 深化 with what reports deepen', () => {
    assert.ok(offers('深化‸').some(({ typed, rest }) => typed === '' && rest.includes('行政复议体制')));
  });

  it('comes by pinyin initials, in place of the letters', () => {
    const found = offers('加强xzfy‸');
    const [first] = found;
    assert.ok(first);
    assert.ok(first.rest.startsWith('行政复议'), texts(found).join());
    assert.equal(first.replaced, 4);
    assert.equal(first.typed, '');
  });

  it('puts what belongs under this heading first', () => {
    const under = (heading: string) =>
      offers('开展‸', true, { before: before.replace('依法化解矛盾纠纷', heading), after });
    const [disputes, enforcement] = [under('化解矛盾纠纷'), under('规范行政执法行为')].map((found) =>
      texts(found).join('\n'),
    );
    assert.notEqual(disputes, enforcement);
    assert.match((enforcement ?? '').split('\n').slice(0, 5).join(), /执法/);
  });

  it('is nothing that stands there already', () => {
    const written = { before: `${before}推进行政许可事项流程再造，共精简材料56份，精简率为65%。\n\n`, after };
    assert.ok(texts(offers('推进‸')).some((text) => text.startsWith('推进行政许可事项流程再造')));
    assert.ok(
      !texts(offers('推进‸', true, written)).some((text) => text.startsWith('推进行政许可事项流程再造')),
    );
  });

  it('is nothing where nothing is typed, unless asked for', () => {
    assert.deepEqual(offers('‸', false), []);
    assert.ok(offers('‸').length > 5);
  });

  it('is no word group that might follow, for ghost text', () => {
    const context = at('深化‸');
    const found = offersAt(context, libraryFor(pack, context.draft), {
      limit: 20,
      unprompted: false,
      begunOnly: true,
    });
    assert.ok(found.every(({ typed }) => typed === '深化'));
  });

  it('is nothing for what no report says', () => {
    assert.deepEqual(offers('蓬莱龘靐‸'), []);
  });
});

describe('headings', () => {
  it('the next level-1 heading is that of the role that comes next', () => {
    const [first] = offers('## 三、‸', true, { before, after: '\n' });
    assert.match(first?.rest ?? '', /不足|问题/);
  });

  it('the next level-2 heading is the work block after the last one', () => {
    const [first] = offers('### （二）‸', true, {
      before: `${before.replace('依法化解矛盾纠纷', '完善依法行政制度体系')}制定规章2件。\n\n`,
      after: '\n',
    });
    assert.match(first?.rest ?? '', /决策/);
  });

  it('one that stands there is not offered again', () => {
    const surroundings = {
      before: `${before.replace('依法化解矛盾纠纷', '完善应急管理制度')}修订预案。\n\n`,
      after: '\n',
    };
    assert.ok(!texts(offers('### （二）‸', true, surroundings)).includes('完善应急管理制度'));
  });
});

describe('ghost text', () => {
  const ghosts = (line: string) => {
    const context = at(line);
    const options = { limit: 3, unprompted: false, begunOnly: true };
    return texts(offersAt(context, libraryFor(pack, context.draft), options));
  };

  for (const line of ['全年办理行政复议案件‸', '办理法律援助案件‸', '人民调解组织‸', '深入学习贯彻‸'])
    it(`does not read the end of one thing as the beginning of another: ${line}`, () => {
      for (const text of ghosts(line))
        assert.doesNotMatch(text, /政协|应急|^组织|^贯彻/, 'goes on from words that name something else');
    });

  for (const line of ['全年‸', '全县共办理‸', '2025年全县共开展‸', '积极开展‸', '行政机关负责人出庭应诉率‸'])
    it(`goes on where a clause begins: ${line}`, () => assert.notEqual(ghosts(line).length, 0));
});

describe('a pattern held against typed text', () => {
  for (const [pattern, typed, rest] of [
    ['办理案件【件数】件', '办理', '案件【件数】件'],
    ['办理案件【件数】件，办结【件数】件', '办理案件1,286件，', '办结【件数】件'],
    ['印发《【文件名】》，推动', '印发《某某办法》', '，推动'],
    ['召开【会议】，部署', '召开工作推进会，部', '署'],
    ['办理案件【件数】件', '办理纠纷', undefined],
    ['办理案件【件数】件', '办理案件5件', undefined],
    ['办理案件【件数】件', '办理案件5件。', undefined],
    ['办结率【百分比】%', '办结率93.1', '%'],
    ['办理【件数】件政协委员提案', '办理行政复议案件', undefined],
    ['办理【件数】件政协委员提案', '办理十余件', '政协委员提案'],
    ['建立【待补：项数】项机制', '建立事项', undefined],
    ['印发《【文件名】》，推动', '印发《2025年工作要点》', '，推动'],
    ['同比【升降】【百分比】%', '同比增长5', '%'],
    ['同比【升降】【百分比】%', '同比持平5', undefined],
    ['取得【待补：内容】进展，但', '取得一些成绩，有新进', undefined],
    ['办结率【百分比】%', '办结率【百分比】', '%'],
  ] as const) {
    it(`${pattern} after ${typed}`, () => assert.equal(restAfter(pattern, typed), rest));
  }
});

describe('slots fed from the ledger', () => {
  const row = (measure: string, value: number, unit: string, year: number | undefined = 2025): LedgerRow => ({
    measure,
    value,
    unit,
    year,
    source: '',
    note: '',
    row: 2,
    sheet: undefined,
  });
  const ledger = (...rows: LedgerRow[]): Ledger => ({
    name: '台账.csv',
    uri: 'file:///a.csv',
    rows,
    problems: [],
  });
  const text = '共办理行政复议案件【件数】件，行政机关负责人出庭应诉率达【百分比】%';
  const values = (...rows: LedgerRow[]) => [...ledgerValues(text, [ledger(...rows)], 2025)];

  it('take the value of the measure the clause names', () => {
    assert.deepEqual(
      values(
        row('办理行政复议案件', 121, '件'),
        row('负责人出庭应诉率', 98.5, '%'),
        row('培训次数', 3, '次'),
      ),
      [
        [0, '121'],
        [1, '98.5'],
      ],
    );
  });

  it('take no other year’s value', () =>
    assert.deepEqual(values(row('办理行政复议案件', 121, '件', 2024)), []));
  it('take no value of another unit', () => assert.deepEqual(values(row('行政复议案件', 121, '万元')), []));
  it('take no value of another measure', () => assert.deepEqual(values(row('行政应诉案件', 70, '件')), []));
  it('take none of two that fit as well', () => {
    assert.deepEqual(values(row('行政复议案件', 121, '件'), row('行政复议案件', 122, '件')), []);
  });

  it('leave what is typed alone', () => {
    const context = at('全年‸');
    const [offer] = offersAt(context, libraryFor(pack, context.draft), {
      limit: 20,
      unprompted: true,
    }).filter(({ rest }) => rest.includes('调处各类矛盾纠纷'));
    assert.ok(offer);
    const written = writtenOut(offer, context.report, [ledger(row('调处矛盾纠纷', 888, '起'))], 'plain');
    assert.match(written, /^全年全县人民调解组织共调处各类矛盾纠纷888起/);
  });
});

describe('documentation', () => {
  it('names the reports and shows one as an example', () => {
    const pattern = pack.patterns.find(({ text }) =>
      text.startsWith('全年全{level}人民调解组织共调处各类矛盾纠纷【件数】起，'),
    );
    assert.ok(pattern);
    const text = documentationOf(pattern, pack, 'zh');
    assert.match(text, /1 份报告有此写法：《.*2022年/);
    assert.match(
      text,
      /例：全年全市人民调解组织共调处各类矛盾纠纷12297起，成功调处12217件，调处成功率99\.35%/,
    );
    assert.match(documentationOf(pattern, pack, 'en'), /In 1 report:/);
  });
});
