import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkJson, folderWith, removeFolders, report, run } from './terminal';

const measures =
  '全年受理行政复议案件632件，审结588件，组建服务团6个<!-- 来源: 县律师协会 -->，提出意见64条。';
const ledger = '指标,数值,单位,年度\n行政复议受理件数,623,件,2025\n行政复议审结件数,588,件,2025\n';
const draft = report(measures);

describe('report-lint numbers', () => {
  afterEach(removeFolders);

  it('lists every number with its place, its measure and what backs it', async () => {
    const folder = folderWith({ 'a.md': draft, 'a.台账.csv': ledger });
    const { code, stdout } = await run(['numbers', 'a.md'], { folder });
    assert.equal(code, 0);
    assert.deepEqual(
      stdout
        .split('\n')
        .slice(0, 4)
        .map((line) => line.split('\t').filter((_, at) => at === 1 || at === 3)),
      [
        ['632件', '与台账不符'],
        ['588件', '台账有据'],
        ['6个', '有来源注'],
        ['64条', '无据'],
      ],
    );
    assert.match(stdout, /4 个数字，有依据 2 个/);
  });

  it('says the same as check, as JSON', async () => {
    const folder = folderWith({ 'a.md': draft, '数据.csv': ledger });
    const { stdout } = await run(['numbers', '--format', 'json', '--evidence', '数据.csv', 'a.md'], {
      folder,
    });
    const { files } = JSON.parse(stdout) as { files: { numbers: { range: unknown; support: unknown }[] }[] };
    const { files: checked } = await checkJson(['--evidence', '数据.csv', 'a.md'], { folder });
    assert.deepEqual(
      files[0]?.numbers.map(({ range, support }) => [range, support]),
      checked[0]?.numbers.filter(({ claim }) => claim).map(({ range, support }) => [range, support]),
    );
  });

  for (const name of ['核实表.csv', '核实表.xlsx'])
    it(`writes the checklist ${name}, which vouches for nothing before it is signed, and over none that is there`, async () => {
      const folder = folderWith({ 'a.md': draft, 'a.台账.csv': ledger });
      const { code, stderr } = await run(['numbers', '--checklist', name, 'a.md'], { folder });
      assert.equal(code, 0, stderr);
      assert.match(stderr, /共 4 个数字/);
      const { files } = await checkJson(['--evidence', name, '--evidence', 'a.台账.csv', 'a.md'], { folder });
      const checked = files.find(({ path }) => path === 'a.md');
      assert.deepEqual(
        checked?.numbers.filter(({ claim }) => claim).map(({ support }) => support?.status),
        ['mismatch', 'ledger', 'annotated', 'unsupported'],
      );
      const [unsigned, ...more] = files.find(({ path }) => path === name)?.diagnostics ?? [];
      assert.deepEqual([unsigned?.rule, unsigned?.severity, more], ['project/ledger-row', 'info', []]);

      writeFileSync(join(folder, name), 'signed');
      const again = await run(['numbers', '--checklist', name, 'a.md'], { folder });
      assert.equal(again.code, 2);
      assert.match(again.stderr, /已存在，没有改动.*--force/);
      assert.equal(readFileSync(join(folder, name), 'utf8'), 'signed');
      assert.equal((await run(['numbers', '--force', '--checklist', name, 'a.md'], { folder })).code, 0);
      assert.notEqual(readFileSync(join(folder, name), 'utf8'), 'signed');
    });

  it('finds the checklist that came back, and counts the rows somebody answers for', async () => {
    const folder = folderWith({ 'a.md': draft });
    const name = join(folder, 'a.数字核实表.csv');
    await run(['numbers', '--checklist', name, 'a.md'], { folder });
    const [header = '', first = '', ...rest] = readFileSync(name, 'utf8').split('\r\n');
    writeFileSync(name, [header, first.replace(/,,,$/, ',县司法局,张三,'), ...rest].join('\r\n'));
    const { stdout } = await run(['numbers', 'a.md'], { folder });
    assert.deepEqual(
      stdout
        .split('\n')
        .slice(0, 2)
        .map((line) => line.split('\t')[3]),
      ['台账有据', '有来源注'],
    );
  });

  it('compares with another version', async () => {
    const folder = folderWith({
      'a.md': draft,
      'b.md': report(measures.replace('588', '601').replace('，提出意见64条', '')),
    });
    const { code, stdout } = await run(['numbers', '--against', 'a.md', 'b.md'], { folder });
    assert.equal(code, 0);
    assert.match(stdout, /^改动\t.*588件 → 601件$/m);
    assert.match(stdout, /^删去\t.*64条$/m);
  });

  it('takes no other ending for a checklist, and no second file', async () => {
    const folder = folderWith({ 'a.md': draft, 'b.md': draft });
    for (const given of [
      ['--checklist', '核实表.doc', 'a.md'],
      ['--checklist', '核实表.csv', 'a.md', 'b.md'],
      ['--against', 'a.md', 'a.md', 'b.md'],
    ]) {
      const { code, stderr } = await run(['numbers', ...given], { folder });
      assert.equal(code, 2);
      assert.notEqual(stderr, '');
    }
    assert.ok(!existsSync(join(folder, '核实表.csv')));
  });

  it('says what it cannot read or write, and ends with 2', async () => {
    const folder = folderWith({ 'a.md': draft });
    for (const given of [
      ['--against', '没有.md', 'a.md'],
      ['--checklist', '没有/核实表.csv', 'a.md'],
    ]) {
      const { code, stderr } = await run(['numbers', ...given], { folder });
      assert.equal(code, 2);
      assert.match(stderr, /没有/);
    }
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), draft);
  });
});
