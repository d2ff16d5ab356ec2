import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Ledger } from '../../../rules/evidence';
import { readFigure, readUnit, readYear } from '../../../rules/evidence/cells';
import { readLedger } from '../../../rules/evidence/csv';
import { ledgerFromCells } from '../../../rules/evidence/table';

const read = (text: string): Ledger => readLedger('台账.csv', 'file:///台账.csv', text);
const values = (ledger: Ledger) =>
  ledger.rows.map(({ measure, value, unit, year }) => [measure, value, unit, year]);
const messages = (ledger: Ledger) =>
  ledger.problems.map(({ rule, row, message }) => `${rule} ${row} ${message.zh}`);

describe('figures in cells', () => {
  for (const [cell, value, unit] of [
    [84613, 84613, ''],
    ['84,613', 84613, ''],
    ['８４６１３', 84613, ''],
    ['8.46万', 84600, ''],
    ['37.62亿元', 3762000000, '元'],
    ['93.1%', 93.1, '%'],
    ['93.1％', 93.1, '%'],
    ['320场', 320, '场'],
    [' 12 ', 12, ''],
    ['-3.5', -3.5, ''],
    ['0', 0, ''],
  ] as const) {
    it(`reads ${cell}`, () => {
      const figure = readFigure(cell);
      assert.deepEqual([figure?.value, figure?.unit], [value, unit]);
    });
  }
  for (const cell of [
    '约320',
    '320余',
    '近百',
    '',
    '—',
    '待报',
    '1,2',
    '12.3.4',
    '3-5',
    true,
    null,
    Number.NaN,
    '三百',
  ]) {
    it(`takes ${String(cell)} for no exact figure`, () => assert.equal(readFigure(cell), undefined));
  }
  it('never throws, and gives finite numbers only', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.date()), (cell) => {
        const figure = readFigure(cell);
        assert.ok(figure === undefined || Number.isFinite(figure.value));
      }),
    );
  });
});

describe('units and years in cells', () => {
  for (const [cell, unit, scale] of [
    ['件', '件', 1],
    ['万元', '元', 1e4],
    ['万人次', '人次', 1e4],
    ['亿元', '元', 1e8],
    ['％', '%', 1],
    ['百分比', '%', 1],
    ['（件）', '件', 1],
    ['/', '', 1],
    ['千克', '千克', 1],
    ['千元', '元', 1e3],
  ] as const)
    it(`unit ${cell}`, () => assert.deepEqual(readUnit(cell), { unit, scale }));
  for (const [cell, year] of [
    ['2025', 2025],
    ['2025年', 2025],
    ['2025年度', 2025],
    [2025, 2025],
    ['2025.0', 2025],
    ['2025年1-12月', 2025],
    ['二〇二五年', 2025],
    ['', undefined],
    ['上年', Number.NaN],
    ['20255', Number.NaN],
  ] as const)
    it(`year ${String(cell)}`, () => assert.deepEqual(readYear(cell), year));
});

describe('a ledger as CSV', () => {
  it('takes columns in any order, by any of their names, with BOM, CRLF and quoted fields', () => {
    const ledger = read(
      '\ufeff来源部门,年份,计量单位,数据,项目,说明\r\n"司法局,复议科",2025年,件,"1,286",行政复议受理件数,"甲""乙"""\r\n',
    );
    assert.deepEqual(messages(ledger), []);
    assert.deepEqual(ledger.rows, [
      {
        measure: '行政复议受理件数',
        value: 1286,
        unit: '件',
        year: 2025,
        source: '司法局,复议科',
        note: '甲"乙"',
        row: 2,
        sheet: undefined,
        line: 1,
      },
    ]);
  });

  it('multiplies out 万 and 亿 in the unit or in the value, and takes a bare per cent sign for the unit', () => {
    const ledger = read('指标,数值,单位\n甲,86.4,万次\n乙,8.46万,件\n丙,98.5%,\n丁,37.62,亿元\n戊,98.5,%\n');
    assert.deepEqual(
      ledger.rows.map(({ value, unit }) => `${value}${unit}`),
      ['864000次', '84600件', '98.5%', '3762000000元', '98.5%'],
    );
  });

  it('counts rows as a spreadsheet does, and lines as an editor does', () => {
    const ledger = read('指标,数值,备注\n甲,1,"两\n行"\n\n乙,2,\n');
    assert.deepEqual(
      ledger.rows.map(({ measure, row, line }) => [measure, row, line]),
      [
        ['甲', 2, 1],
        ['乙', 4, 4],
      ],
    );
  });

  it('reads tabs and semicolons as separators too', () => {
    assert.deepEqual(values(read('指标\t数值\n甲\t1,286\n')), [['甲', 1286, '', undefined]]);
    assert.deepEqual(values(read('指标;数值\n甲;3\n')), [['甲', 3, '', undefined]]);
  });

  it('skips titles above the header, blank rows and a header repeated below', () => {
    const ledger = read(
      '2025年数据汇总,,\n填报单位：司法局,,\n指标,数值,单位\n甲,1,件\n,,\n指标,数值,单位\n乙,2,件\n',
    );
    assert.deepEqual(values(ledger), [
      ['甲', 1, '件', undefined],
      ['乙', 2, '件', undefined],
    ]);
    assert.deepEqual(messages(ledger), []);
  });

  it('reads two header rows: years under one heading', () => {
    const ledger = read('指标,单位,数值,,备注\n,,2024年,2025年,\n甲,件,5,6,\n乙,%,,91.2,\n');
    assert.deepEqual(values(ledger), [
      ['甲', 5, '件', 2024],
      ['甲', 6, '件', 2025],
      ['乙', 91.2, '%', 2025],
    ]);
    assert.deepEqual(messages(ledger), []);
  });

  for (const [how, header, row] of [
    [
      'under synonyms, in another order',
      '序号,报送单位,数据项,年份,本期数,计量单位',
      '1,县司法局,复议受理,2024,131,件',
    ],
    ['under a name of the office for the figures', '编号,指标,单位,年度,核定情况', '1,复议受理,件,2024,131'],
    ['under a name of the office for the measures', '工作事宜,数值,单位,年度', '复议受理,131,件,2024'],
  ] as const)
    it(`reads measures and figures ${how}`, () =>
      assert.deepEqual(
        values(read(`${header}\n${row}\n${row.replace('复议受理', '复议审结').replace(/^1,/, '2,')}\n`)),
        [
          ['复议受理', 131, '件', 2024],
          ['复议审结', 131, '件', 2024],
        ],
      ));
  it('guesses no column where two hold figures', () =>
    assert.match(messages(read('指标,单位,甲科,乙科\n复议受理,件,131,140\n'))[0] ?? '', /表头没有“数值”列/));
  it('reads two header rows: a name in either', () => {
    const ledger = read('指标,数据情况,,年度\n,数值,单位,\n甲,5,件,2025\n');
    assert.deepEqual(values(ledger), [['甲', 5, '件', 2025]]);
  });

  it('takes the unit from the heading of the value', () => {
    assert.deepEqual(values(read('指标,数值（万元）\n甲,12.5\n')), [['甲', 125000, '元', undefined]]);
  });

  it('takes the year a measure begins with', () => {
    assert.deepEqual(values(read('指标,数值\n2024年受理件数,5\n')), [['2024年受理件数', 5, '', 2024]]);
  });
});

describe('a bad ledger', () => {
  it('says which column is missing', () => {
    assert.match(messages(read('指标,单位\n甲,件\n'))[0] ?? '', /evidence-file 1 表头没有“数值”列/);
    assert.match(messages(read('数值,单位\n5,件\n'))[0] ?? '', /evidence-file 1 表头没有“指标”列/);
    assert.match(messages(read('甲,5\n乙,6\n'))[0] ?? '', /没有找到表头/);
    assert.match(messages(read(''))[0] ?? '', /空的/);
    assert.match(messages(read('\ufeff\r\n\r\n'))[0] ?? '', /空的/);
  });

  it('keeps the good rows beside bad ones, each told at its row and column', () => {
    const ledger = read(
      '指标,数值,单位,年度\n甲,1,件,2025\n乙,,件,2025\n,7,件,2025\n丙,约300,件,2025\n丁,4,件,去年\n戊,5,件,2025\n',
    );
    assert.deepEqual(
      ledger.rows.map(({ measure }) => measure),
      ['甲', '戊'],
    );
    assert.deepEqual(
      ledger.problems.map(({ rule, row, line, column }) => [rule, row, line, column]),
      [
        ['project/ledger-row', 3, 2, 1],
        ['project/ledger-row', 4, 3, 0],
        ['project/ledger-row', 5, 4, 1],
        ['project/ledger-row', 6, 5, 3],
      ],
    );
  });

  it('reports one measure twice with different values, and only then', () => {
    const twice = read('指标,数值,单位,年度\n甲,1,件,2025\n甲,2,件,2025\n甲,3,件,2024\n甲,1,%,2025\n');
    assert.deepEqual(messages(twice), [
      'project/ledger-row 3 “甲”填了两次，数值不同：第 2 行是 1，这里是 2；留下正确的一行',
    ]);
    assert.deepEqual(
      twice.rows.map(({ disputed }) => disputed ?? false),
      [true, true, false, false],
    );
    assert.deepEqual(messages(read('指标,数值\n甲,1\n甲,1\n')), []);
    const scoped = read('指标,口径,数值,单位,年度\n甲,全市,2,件,2025\n甲,市本级,1,件,2025\n');
    assert.deepEqual(messages(scoped), []);
    assert.deepEqual(
      scoped.rows.map(({ scope, disputed }) => [scope, disputed ?? false]),
      [
        ['全市', false],
        ['市本级', false],
      ],
    );
    assert.deepEqual(messages(read('指标,范围,数值\n甲,全市,2\n甲,全市,1\n')).length, 1);
    const offices = read('指标,数值,单位,年度,填报单位\n甲,2,件,2025,教育局\n甲,1,件,2025,水利局\n');
    assert.deepEqual(messages(offices), []);
    assert.deepEqual(
      offices.rows.map(({ disputed }) => disputed ?? false),
      [true, true],
    );
  });

  it('mends a quote that does not close at the cost of its row alone', () => {
    const ledger = read('指标,数值\n"甲,1\n乙,2\n"丙"x,3\n丁,4\n');
    assert.deepEqual(
      ledger.rows.map(({ measure, value }) => [measure, value]),
      [
        ['甲', 1],
        ['乙', 2],
        ['丙"x', 3],
        ['丁', 4],
      ],
    );
    assert.deepEqual(
      ledger.problems.map(({ row, line }) => [row, line]),
      [
        [2, 1],
        [4, 3],
      ],
    );
  });

  it('bears a cell of 10 MB', () => {
    const long = '长'.repeat(3_500_000);
    const ledger = read(`指标,数值,备注\n甲,1,"${long}"\n${long},2,\n乙,3,\n`);
    assert.deepEqual(
      ledger.rows.map(({ measure }) => measure),
      ['甲', '乙'],
    );
    assert.match(messages(ledger)[0] ?? '', /缩短到 200 字以内/);
  });

  it('does not drown in problems', () => {
    const ledger = read(`指标,数值\n${'甲,\n'.repeat(5000)}`);
    assert.equal(ledger.problems.length, 201);
    assert.match(ledger.problems.at(-1)?.message.zh ?? '', /还有 4800 行/);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '指标', '数值', '1', '万', '\t', ';', ' ') }),
        (text) => {
          const ledger = read(text);
          for (const row of ledger.rows) assert.ok(Number.isFinite(row.value) && row.measure !== '');
        },
      ),
    );
  });
});

describe('several sheets', () => {
  it('counts every sheet that has a header, and names it', () => {
    const ledger = ledgerFromCells('台账.xlsx', '', [
      { name: '说明', rows: [['请填写'], ['谢谢']] },
      {
        name: '复议',
        rows: [
          ['指标', '数值'],
          ['甲', 1],
        ],
      },
      { name: '应诉', rows: [[], ['指标', '数值'], ['乙', '2件'], ['丙', null]] },
    ]);
    assert.deepEqual(
      ledger.rows.map(({ measure, sheet, row }) => [measure, sheet, row]),
      [
        ['甲', '复议', 2],
        ['乙', '应诉', 3],
      ],
    );
    assert.deepEqual(
      ledger.problems.map(({ sheet, row, column }) => [sheet, row, column]),
      [['应诉', 4, 1]],
    );
  });
});
