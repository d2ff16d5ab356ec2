import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Ledger } from '../../../rules/evidence';
import { readWorkbook, readWorkbookLedger, writeWorkbook } from '../../../server/office/workbook';
import { readLedgerFile } from '../../../server/project/ledgers';

const folder = mkdtempSync(join(tmpdir(), 'ledgers-'));
after(() => rmSync(folder, { recursive: true }));

/** Written to disk and read back as the server does: by path and bytes. */
async function readAs(name: string, bytes: Uint8Array | string): Promise<Ledger> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return (await readLedgerFile(path, readFileSync(path))).ledger;
}

const rowsOf = (ledger: Ledger) =>
  ledger.rows.map(({ measure, value, unit, year, row, sheet }) => [measure, value, unit, year, row, sheet]);

const plainRows = [
  ['指标', '数值', '单位', '年度'],
  ['行政复议受理件数', '1286', '件', '2025年'],
  ['按时办结率', '93.1%', '', '2025'],
];

describe('a ledger as a workbook', () => {
  it('reads back what is written as text cells', async () => {
    assert.deepEqual(rowsOf(await readAs('台账.xlsx', await writeWorkbook('台账', plainRows))), [
      ['行政复议受理件数', 1286, '件', 2025, 2, undefined],
      ['按时办结率', 93.1, '%', 2025, 3, undefined],
    ]);
  });

  it('reads merged header cells, years under one heading, and per cents as they are shown', async () => {
    const bytes = await writeXlsxFile([
      [{ value: '二〇二五年数据汇总', columnSpan: 4 }, null, null, null],
      [{ value: '指标', rowSpan: 2 }, { value: '数值', columnSpan: 2 }, null, { value: '单位', rowSpan: 2 }],
      [null, { value: '2024年' }, { value: '2025年' }, null],
      [
        { value: '案卷优秀率' },
        { value: 0.891, type: Number, format: '0.0%' },
        { value: 0.912, type: Number, format: '0.00%' },
        { value: '%' },
      ],
      [{ value: '案卷评查数' }, { value: 180, type: Number }, { value: 240, type: Number }, { value: '卷' }],
    ]).toBuffer();
    const ledger = await readAs('合并.xlsx', bytes);
    assert.deepEqual(ledger.problems, []);
    assert.deepEqual(rowsOf(ledger), [
      ['案卷优秀率', 89.1, '%', 2024, 4, undefined],
      ['案卷优秀率', 91.2, '%', 2025, 4, undefined],
      ['案卷评查数', 180, '卷', 2024, 5, undefined],
      ['案卷评查数', 240, '卷', 2025, 5, undefined],
    ]);
  });

  it('reads several sheets, cached values of formulas, and tells of a formula never computed', async () => {
    const bytes = await writeXlsxFile([
      {
        sheet: '复议',
        data: [
          ['指标', '数值'],
          ['受理件数', 5],
        ],
      },
      {
        sheet: '应诉',
        data: [
          ['指标', '数值'],
          ['出庭件数', 41],
          ['合计件数', 46],
        ],
      },
    ]).toBuffer();
    const parts = unzipSync(bytes);
    const path = 'xl/worksheets/sheet2.xml';
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const formulas = xml
      .replace('<v>41</v>', '<f>SUM(A1:A9)</f><v>41</v>')
      .replace('<v>46</v>', '<f>SUM(A1:A9)</f>');
    assert.notEqual(formulas, xml);
    const ledger = await readAs('多表.xlsx', zipSync({ ...parts, [path]: strToU8(formulas) }));
    assert.deepEqual(rowsOf(ledger), [
      ['受理件数', 5, '', undefined, 2, '复议'],
      ['出庭件数', 41, '', undefined, 2, '应诉'],
    ]);
    assert.match(ledger.problems[0]?.message.zh ?? '', /“合计件数”没有数值.*公式/);
  });

  it('fills merged cells of data: one year for several rows', async () => {
    const bytes = await writeXlsxFile([
      ['指标', '数值', '年度'],
      [{ value: '甲数' }, { value: 1, type: Number }, { value: '2025', rowSpan: 2 }],
      [{ value: '乙数' }, { value: 2, type: Number }, null],
    ]).toBuffer();
    assert.deepEqual(
      (await readAs('年度.xlsx', bytes)).rows.map(({ year }) => year),
      [2025, 2025],
    );
  });

  it('opens as a real workbook with text cells and a frozen header', async () => {
    const parts = unzipSync(
      await writeWorkbook(
        '数字核实表',
        [
          ['指标', '数值'],
          ['编号', '007'],
        ],
        [10, 10],
      ),
    );
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    assert.match(sheet, /t="s"/);
    assert.match(sheet, /<pane [^>]*ySplit="1"/);
    assert.match(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()), /numFmtId="49"|formatCode="@"/);
  });
});

describe('a workbook that cannot be read says what to do', () => {
  const compound = (stream: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1024),
      Buffer.from(stream, 'utf16le'),
      Buffer.alloc(512),
    ]);

  async function refused(name: string, bytes: Uint8Array | string, message: RegExp): Promise<void> {
    const ledger = await readAs(name, bytes);
    assert.deepEqual(ledger.rows, []);
    assert.equal(ledger.problems.length, 1);
    assert.equal(ledger.problems[0]?.rule, 'project/evidence-file');
    assert.match(ledger.problems[0]?.message.zh ?? '', message);
  }

  it('protected by a password', () =>
    refused('密码.xlsx', compound('EncryptedPackage'), /密码.*另存为 \.xlsx/));
  it('of the old format', () => refused('旧.xls', compound('Workbook'), /旧版.*另存为 \.xlsx/));
  it('of the old format under a new name', () =>
    refused('旧.xlsx', compound('Workbook'), /旧版.*另存为 \.xlsx/));
  it('empty', () => refused('空.xlsx', '', /空的/));
  it('no workbook at all', () => refused('网页.xlsx', '<html></html>', /不是 Excel 工作簿/));
  it('a Word document', () =>
    refused('文档.xlsx', zipSync({ 'word/document.xml': strToU8('<a/>') }), /Word 文档/));
  it('cut off anywhere', async () => {
    const whole = await writeWorkbook('台账', plainRows);
    for (const share of [0.1, 0.5, 0.9, 0.99])
      await refused('截断.xlsx', whole.subarray(0, Math.floor(whole.length * share)), /损坏或不完整/);
  });
  it('damaged inside', async () => {
    const parts = unzipSync(await writeWorkbook('台账', plainRows));
    await refused(
      '损坏.xlsx',
      zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row') }),
      /损坏/,
    );
  });

  it('a zip bomb, before it goes off', async () => {
    const parts = unzipSync(await writeWorkbook('台账', plainRows));
    const bomb = zipSync({ ...parts, 'xl/worksheets/sheet2.xml': new Uint8Array(150_000_000) }, { level: 6 });
    assert.ok(bomb.length < 1_000_000);
    const before = process.memoryUsage().rss;
    await refused('炸弹.xlsx', bomb, /超过 64 MB/);
    assert.ok(process.memoryUsage().rss - before < 300_000_000);
  });

  it('cells so far apart that the sheet would fill the memory', async () => {
    const parts = unzipSync(await writeWorkbook('台账', plainRows));
    const path = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    );
    await refused('远.xlsx', zipSync({ ...parts, [path]: strToU8(xml) }), /范围过大/);
  });

  it('but a cell of 10 MB costs its own row only', async () => {
    const rows = [
      ['指标', '数值', '备注'],
      ['甲数', '1', '长'.repeat(3_500_000)],
      ['乙数', '2', ''],
    ];
    const ledger = await readAs('长.xlsx', await writeWorkbook('台账', rows));
    assert.deepEqual(
      ledger.rows.map(({ measure }) => measure),
      ['甲数', '乙数'],
    );
  });
});

describe('a ledger in another encoding', () => {
  const csv = '指标,数值,单位\r\n行政复议受理件数,1286,件\r\n';
  // 行政复议受理件数 and the header in GBK, as Excel saves CSV on a Chinese Windows.
  const gbk = Buffer.from(
    'd6b8b1ea2ccafdd6b52cb5a5cebb0d0ad0d0d5feb8b4d2e9cadcc0edbcfecafd2c313238362cbcfe0d0a',
    'hex',
  );
  for (const [name, bytes] of [
    ['utf8.csv', Buffer.from(csv)],
    ['utf8-bom.csv', Buffer.from(`\ufeff${csv}`)],
    ['gbk.csv', gbk],
    ['utf16.csv', Buffer.from(`\ufeff${csv.replaceAll(',', '\t')}`, 'utf16le')],
  ] as const)
    it(name, async () => {
      const ledger = await readAs(name, bytes);
      assert.deepEqual(rowsOf(ledger), [['行政复议受理件数', 1286, '件', undefined, 2, undefined]]);
      assert.deepEqual(ledger.problems, []);
    });
});

describe('sheets for a read-only view', () => {
  it('come with their names and all their rows', async () => {
    const sheets = await readWorkbook(await writeWorkbook('台账', plainRows));
    assert.deepEqual(
      sheets.map(({ name, rows }) => [name, rows.length]),
      [['台账', 3]],
    );
  });
  it('are refused like ledgers', async () => {
    const { problems } = await readWorkbookLedger('空.xlsx', '', new Uint8Array());
    assert.equal(problems.length, 1);
  });
});
