import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../../server/project/decode';
import { checkJson, folderWith, type JsonOutput, type Ran, removeFolders, report } from './terminal';

const good = report('进一步规范。。');

/** Checks a bad file beside a good one: the good one is checked all the same, and neither is changed. */
async function beside(content: string | Uint8Array): Promise<JsonOutput & Ran> {
  const folder = folderWith({ 'bad.md': content, 'good.md': good });
  const result = await checkJson(['bad.md', 'good.md'], { folder });
  const checked = result.files.find(({ path }) => path === 'good.md');
  assert.ok(
    checked?.diagnostics.some(({ rule }) => rule === 'style/repeated'),
    'the rest is still checked',
  );
  assert.deepEqual(readFileSync(join(folder, 'bad.md')), Buffer.from(content as Uint8Array));
  assert.doesNotMatch(result.stderr, /内部错误/);
  return result;
}

function said({ files }: JsonOutput, path = 'bad.md') {
  return (files.find((file) => file.path === path)?.diagnostics ?? []).map(
    ({ rule, severity, message, range }) => ({ rule, severity, message, at: range.start }),
  );
}

describe('bad input', function () {
  this.timeout(60_000);
  afterEach(removeFolders);

  it('in GBK is read, and said to be', async () => {
    const result = await beside(encode(good, { encoding: 'gb18030', mark: false }));
    const [first, second] = said(result);
    assert.deepEqual([first?.rule, first?.severity], ['project/encoding', 'info']);
    assert.match(first?.message ?? '', /GB 18030/);
    assert.equal(second?.rule, 'style/repeated');
    assert.equal(result.code, 0);
  });

  it('in UTF-16 is read, and said to be', async () => {
    const result = await beside(encode(good, { encoding: 'utf-16le', mark: true }));
    assert.match(said(result)[0]?.message ?? '', /UTF-16/);
    assert.ok(said(result).some(({ rule }) => rule === 'style/repeated'));
  });

  it('in UTF-16 without a mark is named, exit 2', async () => {
    const result = await beside(Buffer.from(good, 'utf16le'));
    assert.equal(result.code, 2);
    assert.match(said(result)[0]?.message ?? '', /UTF-16/);
  });

  it('that is no text is named, exit 2', async () => {
    const result = await beside(Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251));
    assert.equal(result.code, 2);
    assert.equal(said(result)[0]?.rule, 'project/encoding');
    assert.match(result.stderr, /bad\.md/);
  });

  it('with damaged bytes is checked, and the first damage shown', async () => {
    const [head = '', tail = ''] = good.split('现将');
    const result = await beside(
      Buffer.concat([Buffer.from(head), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(`现将${tail}`)]),
    );
    const damage = said(result).find(({ rule }) => rule === 'project/encoding');
    assert.equal(damage?.at.line, 2);
    assert.equal(damage?.severity, 'error');
    assert.ok(said(result).some(({ rule }) => rule === 'style/repeated'));
  });

  it('with NUL bytes is checked, and the first shown', async () => {
    const result = await beside(good.replace('进一步', '进\0一\0步'));
    const nul = said(result).find(({ rule }) => rule === 'project/encoding');
    assert.deepEqual(nul?.at, { line: 10, character: 1 });
  });

  it('that is empty has no title', async () => {
    const result = await beside('');
    assert.ok(said(result).length > 0);
    assert.ok(said(result).every(({ at }) => at.line === 0 && at.character === 0));
  });

  it('of blanks and line ends alone says no more than an empty one', async () => {
    const rules = (result: JsonOutput) => said(result).map(({ rule }) => rule);
    assert.deepEqual(rules(await beside('\r\n \n\u3000\n\r')), rules(await beside('')));
  });

  it('of 50 MB is not checked, and said to be too large, exit 2', async () => {
    const result = await beside(Buffer.alloc(50 * 1024 * 1024, '法治政府建设。'));
    assert.equal(result.code, 2);
    assert.match(said(result)[0]?.message ?? '', /50 MB/);
  });

  it('of one endless line is checked', async () => {
    const result = await beside(
      `青河县2025年法治政府建设年度情况报告\n${'全面推进依法行政，办理案件12件。'.repeat(20_000)}`,
    );
    assert.ok(said(result).some(({ rule }) => rule === 'outline/missing-section'));
  });

  it('of ten thousand headings is checked', async () => {
    const result = await beside(
      `# 青河县2025年法治政府建设年度情况报告\n\n${'## 一、主要举措\n\n正文。\n\n'.repeat(10_000)}`,
    );
    assert.ok(said(result).some(({ rule }) => rule === 'numbering/sequence'));
  });

  it('of brackets nested by the thousand is checked', async () => {
    const result = await beside(
      report(`${'（'.repeat(5000)}一${'）'.repeat(4999)}${'《'.repeat(3000)}${'['.repeat(5000)}`),
    );
    assert.ok(said(result).some(({ rule }) => rule === 'style/unpaired-mark'));
  });

  it('that is a folder in a file’s place is not followed', async () => {
    const folder = folderWith({ 'good.md': good });
    mkdirSync(join(folder, 'bad.md'));
    const result = await checkJson(['.'], { folder });
    assert.deepEqual(
      result.files.map(({ path }) => path),
      ['good.md'],
    );
  });

  it('that may not be read is named, exit 2', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderWith({ 'bad.md': good, 'good.md': good });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'bad.md'), 0o000);
    chmodSync(join(folder, 'good.md'), 0o644);
    const result = await checkJson(['bad.md', 'good.md'], {
      folder,
      ...(process.getuid?.() === 0 && { uid: 65_534 }),
    });
    assert.equal(result.code, 2);
    assert.match(result.stderr, /读不了 bad\.md：没有读取权限/);
    assert.deepEqual(
      result.files.map(({ path }) => path),
      ['good.md'],
    );
  });

  it('in a Word file that is none is named, exit 2', async () => {
    const folder = folderWith({ 'bad.docx': 'no zip', 'good.md': good });
    const result = await checkJson(['bad.docx', 'good.md'], { folder });
    assert.equal(result.code, 2);
    assert.match(result.stderr, /report-lint: .+/);
    assert.deepEqual(
      result.files.map(({ path }) => path),
      ['good.md'],
    );
  });

  const configurations: Record<
    string,
    { text: string; rule: string; at: [number, number]; message: RegExp }
  > = {
    'is empty': { text: '', rule: 'project/config', at: [0, 0], message: /空的/ },
    'breaks off': {
      text: '{\n  "profile": "draft"',
      rule: 'project/config',
      at: [1, 20],
      message: /右花括号/,
    },
    'is a list': { text: '[]', rule: 'project/config', at: [0, 0], message: /JSON 对象/ },
    'has a wrong type': {
      text: '{ "rules": 3 }',
      rule: 'project/config',
      at: [0, 11],
      message: /“rules”应为对象/,
    },
    'has a wrong limit for a rule': {
      text: '{ "rules": { "style/long-sentence": { "limit": "10" } } }',
      rule: 'project/config',
      at: [0, 36],
      message: /“style\/long-sentence”应为.*"limit": 20 到 1000 的整数/,
    },
    'names an unknown rule': {
      text: '{ "rules": { "numbers/sum": "off" } }',
      rule: 'project/unknown-rule',
      at: [0, 13],
      message: /没有规则“numbers\/sum”，是不是“number\/sum”/,
    },
    'names an unknown template': {
      text: '{ "template": "fazhi" }',
      rule: 'project/config',
      at: [0, 14],
      message: /没有模板“fazhi”/,
    },
    'names a file that is not there': {
      text: '{ "lexicon": ["a.json"] }',
      rule: 'project/config',
      at: [0, 14],
      message: /文件不存在：a\.json/,
    },
    'is in GBK': {
      text: '{ "基线": 1 }',
      rule: 'project/config',
      at: [0, 2],
      message: /没有“基线”这一项/,
    },
  };
  for (const [name, { text, rule, at, message }] of Object.entries(configurations)) {
    it(`in a configuration that ${name} is shown at its place, and the draft is checked`, async () => {
      const encoding = name.includes('GBK') ? 'gb18030' : 'utf-8';
      const folder = folderWith({
        '.reportlintrc.json': encode(text, { encoding, mark: false }),
        'good.md': good,
      });
      const result = await checkJson(['good.md'], { folder });
      const [first] = said(result, '.reportlintrc.json');
      assert.equal(first?.rule, rule);
      assert.deepEqual([first?.at.line, first?.at.character], at);
      assert.match(first?.message ?? '', message);
      assert.ok(said(result, 'good.md').some(({ rule }) => rule === 'style/repeated'));
    });
  }
});
