import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
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
    it(`writes the checklist ${name}, which is a ledger itself`, async () => {
      const folder = folderWith({ 'a.md': draft, 'a.台账.csv': ledger });
      const { code, stderr } = await run(['numbers', '--checklist', name, 'a.md'], { folder });
      assert.equal(code, 0, stderr);
      assert.match(stderr, /共 4 个数字/);
      const { files } = await checkJson(['--evidence', name, 'a.md'], { folder });
      assert.deepEqual(
        files[0]?.numbers.filter(({ claim }) => claim).map(({ support }) => support?.status),
        ['ledger', 'ledger', 'ledger', 'ledger'],
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
