import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ledger, supportOf } from '../../../rules/evidence';
import { checklist, checklistCsv, checklistHeader } from '../../../rules/evidence/checklist';
import { readCsv } from '../../../rules/evidence/csv';
import { readWorkbookLedger, writeWorkbook } from '../../../server/office/workbook';
import { evidenceOf, ledgerOf, ledgersFolder, readMarked, reportOf } from './marked-draft';

const { text } = readMarked(join(ledgersFolder, 'district.md'));
const report = reportOf(text);
const evidence = evidenceOf(ledgerOf(readFileSync(join(ledgersFolder, 'district.csv'), 'utf8')));
const rows = checklist(report, evidence);
const column = (name: (typeof checklistHeader)[number]) => checklistHeader.indexOf(name);

/** As the departments send it back: every row with a department and a signature. */
const filledIn = rows.map((row, index) =>
  index === 0
    ? row
    : row.map((cell, at) => (at === column('责任部门') ? '区司法局' : at === column('签字') ? '张三' : cell)),
);

describe('the number checklist', () => {
  it('has a row for every claim, with its sentence, part, status and ground, and room for department and signature', () => {
    assert.deepEqual(rows[0], checklistHeader);
    assert.equal(rows.length - 1, supportOf({ report, evidence }).size);
    const row = rows.find((row) => row[column('数值')] === '332');
    assert.deepEqual(row?.slice(1), [
      '接收复议申请',
      '332',
      '件',
      '2025',
      '二、2025年推进法治政府建设的主要举措和成效 / （五）健全社会矛盾纠纷行政预防调处化解体系 / 1.行政复议',
      row?.[column('原句')],
      '台账有据',
      '台账.csv 第 33 行：复议申请接收数 332件（2025年）',
      '',
      '',
      '',
    ]);
    assert.match(row?.[column('原句')] ?? '', /^全年接收复议申请332件.*。$/);
  });

  it('gives last year’s values their year', () => {
    assert.equal(rows.find((row) => row[column('数值')] === '3312')?.[column('年度')], '2024');
  });

  it('is a CSV that Excel and WPS open as it is', () => {
    const csv = checklistCsv(rows);
    assert.ok(csv.startsWith('\ufeff'));
    assert.ok(!/[^\r]\n/.test(csv));
    assert.deepEqual(readCsv(csv).rows, rows);
  });

  const back = (ledger: Ledger) => [...supportOf({ report, evidence: evidenceOf(ledger) }).values()];

  it('filled in, backs every claim as a ledger: CSV', () => {
    const ledger = ledgerOf(checklistCsv(filledIn));
    assert.deepEqual(ledger.problems, []);
    assert.ok(back(ledger).every(({ status }) => status === 'ledger'));
  });

  it('filled in, backs every claim as a ledger: XLSX', async () => {
    const ledger = await readWorkbookLedger('核实表.xlsx', '', await writeWorkbook('数字核实表', filledIn));
    assert.deepEqual(ledger.problems, []);
    assert.ok(back(ledger).every(({ status }) => status === 'ledger'));
  });

  it('says when nobody has answered for its rows', () => {
    const [problem, ...more] = ledgerOf(checklistCsv(rows)).problems;
    assert.deepEqual(more, []);
    assert.match(problem?.message.zh ?? '', new RegExp(`${rows.length - 1} 行没有责任部门也没有签字`));
  });

  it('corrected by a department, contradicts the draft at that very number', () => {
    const corrected = filledIn.map((row) =>
      row[column('数值')] === '332' ? row.map((cell, at) => (at === column('数值') ? '417' : cell)) : row,
    );
    const wrong = [...supportOf({ report, evidence: evidenceOf(ledgerOf(checklistCsv(corrected))) })].filter(
      ([, { status }]) => status === 'mismatch',
    );
    assert.deepEqual(
      wrong.map(([{ quantity }]) => quantity.text),
      ['332件'],
    );
  });

  it('of a report without evidence still lists every number', () => {
    const bare = checklist(report, evidenceOf());
    assert.equal(bare.length, rows.length);
  });
});
