import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { on, once } from 'node:events';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../../server/project/decode';
import { checkJson, folderWith, program, removeFolders, report, run } from './terminal';

const flawed = report('进一步规范。。\n\n办理案件XX件。\n\n第二段，，也要规范。');
const mended = report('进一步规范。\n\n办理案件XX件。\n\n第二段，也要规范。');

describe('report-lint fix', () => {
  afterEach(removeFolders);

  it('mends what needs no person, says what is left, and changes nothing the second time', async () => {
    const folder = folderWith({ 'a.md': flawed });
    const first = await run(['fix', 'a.md'], { folder });
    assert.equal(first.code, 1, 'the placeholder is left');
    assert.match(first.stderr, /a\.md：已修复，还有 \d+ 处要人来改/);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), mended);
    const { mtimeMs } = statSync(join(folder, 'a.md'));
    const second = await run(['fix', 'a.md'], { folder });
    assert.match(second.stderr, /没有可自动修复的问题/);
    assert.equal(statSync(join(folder, 'a.md')).mtimeMs, mtimeMs);
    assert.deepEqual(readdirSync(folder), ['a.md'], 'nothing is left behind');
  });

  it('shows a patch and writes nothing with --dry-run', async () => {
    const folder = folderWith({ 'a.md': flawed });
    const { stdout } = await run(['fix', '--dry-run', 'a.md'], { folder });
    assert.match(stdout, /^--- a\.md/m);
    assert.match(stdout, /^-进一步规范。。$/m);
    assert.match(stdout, /^\+进一步规范。$/m);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), flawed);
  });

  it('keeps to one rule when asked', async () => {
    const folder = folderWith({ 'a.md': report('法制政府建设。。') });
    await run(['fix', '--rule', 'style/term', 'a.md'], { folder });
    assert.match(readFileSync(join(folder, 'a.md'), 'utf8'), /法治政府建设。。/);
    assert.equal((await run(['fix', '--rule', 'style/tern', 'a.md'], { folder })).code, 2);
  });

  it('keeps to several rules when asked', async () => {
    const folder = folderWith({ 'a.md': report('法制政府建设。。\n\n第二段,也要规范。') });
    await run(['fix', '--rule', 'style/term', '--rule', 'style/punctuation-width', 'a.md'], { folder });
    const fixed = readFileSync(join(folder, 'a.md'), 'utf8');
    assert.match(fixed, /法治政府建设。。/);
    assert.match(fixed, /第二段，也要规范/);
  });

  it('sends standard input to standard output, and says what it did', async () => {
    const { stdout, stderr } = await run(['fix', '-'], { input: flawed });
    assert.equal(stdout, mended);
    assert.match(stderr, /已修复，还有 \d+ 处要人来改/);
    assert.doesNotMatch(stderr, /没有可自动修复的问题/);
  });

  it('gives a text from standard input back as it is where only reports are to be mended', async () => {
    const input = '会议纪要,,第一次。。\r\n';
    const { stdout, code } = await run(['fix', '--reports-only', '--stdin-filename', 'notes.md', '-'], {
      input,
    });
    assert.equal(stdout, input);
    assert.equal(code, 0);
  });

  it('leaves ledgers, configurations and other files that are no drafts alone, though a shell’s * names them', async () => {
    const others = {
      '台账.csv': '指标,数值,单位,年度\n行政处罚案件,12,件,2025\n',
      '包.json': '{ "名称": "甲,乙。。" }',
      '说明.html': '<p>办理,案件。。</p>',
    };
    const folder = folderWith({ 'a.md': flawed, ...others });
    const { code, stderr } = await run(['fix', 'a.md', ...Object.keys(others)], { folder });
    assert.equal(code, 1, 'the placeholder in a.md');
    for (const [name, content] of Object.entries(others)) {
      assert.equal(readFileSync(join(folder, name), 'utf8'), content);
      assert.match(stderr, new RegExp(`${name}：`));
    }
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), mended);
    const { files } = await checkJson(['a.md', '台账.csv'], { folder });
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.md'],
    );
  });

  it('does not write to a file that is read-only', async () => {
    const folder = folderWith({ 'a.md': flawed });
    chmodSync(join(folder, 'a.md'), 0o444);
    const { code, stderr } = await run(['fix', 'a.md'], { folder });
    assert.equal(code, 2);
    assert.match(stderr, /写不了 a\.md：文件是只读的/);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), flawed);
  });

  const ways = {
    'a byte order mark': { encoding: 'utf-8', mark: true },
    'UTF-16': { encoding: 'utf-16le', mark: true },
    'UTF-16, big end first': { encoding: 'utf-16be', mark: true },
    'GB 18030': { encoding: 'gb18030', mark: false },
  } as const;
  for (const [name, way] of Object.entries(ways)) {
    it(`keeps ${name}`, async () => {
      const folder = folderWith({ 'a.md': encode(flawed, way) });
      await run(['fix', 'a.md'], { folder });
      assert.deepEqual(readFileSync(join(folder, 'a.md')), Buffer.from(encode(mended, way)));
    });
  }

  it('keeps line ends, the mode, and a symbolic link', async () => {
    const folder = folderWith({ 'drafts/a.md': flawed.replaceAll('\n', '\r\n') });
    const path = join(folder, 'drafts/a.md');
    chmodSync(path, 0o640);
    symlinkSync(path, join(folder, 'link.md'));
    await run(['fix', 'link.md'], { folder });
    assert.equal(readFileSync(path, 'utf8'), mended.replaceAll('\n', '\r\n'));
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(folder, 'link.md')).isSymbolicLink());
  });

  it('leaves the original whole when the disk is full', async () => {
    const folder = folderWith({ 'a.md': flawed.repeat(40) });
    // A file may grow to one block and no further, which is what a full disk does to the new content.
    const { code, stderr } = await run(['fix', 'a.md'], { folder, shell: 'ulimit -f 1; trap "" XFSZ' });
    assert.equal(code, 2);
    assert.match(stderr, /写不了 a\.md：.*原文件没有改动/);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), flawed.repeat(40));
    assert.deepEqual(readdirSync(folder), ['a.md']);
  });

  it('leaves the original whole in a folder that may not be written, and goes on with the rest', async function () {
    const folder = folderWith({ 'closed/a.md': flawed, 'open/b.md': flawed });
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    if (process.platform === 'win32') this.skip();
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'open'), 0o777);
    chmodSync(join(folder, 'open/b.md'), 0o666);
    chmodSync(join(folder, 'closed'), 0o555);
    const options = { folder, ...(uid !== undefined && { uid }) };
    const { code, stderr } = await run(['fix', 'closed/a.md', 'open/b.md'], options);
    chmodSync(join(folder, 'closed'), 0o755);
    assert.equal(code, 2);
    assert.match(stderr, /写不了 closed\/a\.md：没有写入权限；原文件没有改动/);
    assert.equal(readFileSync(join(folder, 'closed/a.md'), 'utf8'), flawed);
    assert.equal(readFileSync(join(folder, 'open/b.md'), 'utf8'), mended);
  });

  it('does not write back a file some bytes of which were lost', async () => {
    const bytes = Buffer.concat([Buffer.from(flawed), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('。。')]);
    const folder = folderWith({ 'a.md': bytes });
    const { code, stderr } = await run(['fix', 'a.md'], { folder });
    assert.equal(code, 2);
    assert.match(stderr, /a\.md：没有修复/);
    assert.deepEqual(readFileSync(join(folder, 'a.md')), bytes);
  });
});

describe('report-lint init', () => {
  afterEach(removeFolders);

  it('writes a configuration that is valid, and leaves one that is there alone', async () => {
    const folder = folderWith({ 'a.md': report() });
    assert.equal((await run(['init'], { folder })).code, 0);
    const { files } = await checkJson(['a.md'], { folder });
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.md'],
    );
    const again = await run(['init'], { folder });
    assert.equal(again.code, 2);
    assert.match(again.stderr, /已存在，没有改动/);
    const file = await run(['init', 'a.md'], { folder });
    assert.equal(file.code, 2);
    assert.match(file.stderr, /a\.md 是文件，不是文件夹/);
  });

  it('finds the same ledgers as without', async () => {
    const folder = folderWith({
      'a.md': report('受理申请30件。'),
      'ledger.csv': '指标,数值,单位,年度\n受理申请,30,件,2025\n',
    });
    await run(['init'], { folder });
    assert.match((await run(['numbers', 'a.md'], { folder })).stdout, /有依据 1 个/);
  });
});

describe('report-lint new and learn', () => {
  afterEach(removeFolders);

  it('write over nothing unless told to, and to standard output for -', async () => {
    const folder = folderWith({ 'a.md': report(), 'b.md': 'mine' });
    for (const given of [
      ['learn', 'a.md', '-o', 'b.md'],
      ['new', '-o', 'b.md'],
    ]) {
      const { code, stderr } = await run(given, { folder });
      assert.equal(code, 2);
      assert.match(stderr, /b\.md 已存在，没有改动.*--force/);
      assert.equal(readFileSync(join(folder, 'b.md'), 'utf8'), 'mine');
    }
    for (const given of [
      ['learn', 'a.md', '-o', '-'],
      ['new', '-o', '-'],
    ])
      assert.notEqual((await run(given, { folder })).stdout, '');
    assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md']);
    assert.equal((await run(['new', '--force', '-o', 'b.md'], { folder })).code, 0);
    assert.match(readFileSync(join(folder, 'b.md'), 'utf8'), /法治政府建设/);
  });
});

describe('report-lint new', () => {
  afterEach(removeFolders);

  it('takes a template file, and says what is wrong with one', async () => {
    const template = readFileSync(
      join(__dirname, '../../rules/templates/zhengfu-xinxi-gongkai.json'),
      'utf8',
    );
    const folder = folderWith({
      '模板.json': template,
      '坏.json': template.replace(/"roles": \[/, '"roles": [ 3, '),
    });
    assert.match(
      (await run(['new', '--template', '模板.json'], { folder })).stdout,
      /政府信息公开工作年度报告/,
    );
    const { code, stderr } = await run(['new', '--template', '坏.json'], { folder });
    assert.equal(code, 2);
    assert.match(stderr, /模板 坏\.json 用不了：.*值的类型或写法不对/);
    assert.doesNotMatch(stderr, /Invalid/);
  });

  for (const year of ['20', '99999'])
    it(`refuses ${year} for a year`, async () => {
      const { code, stderr, stdout } = await run(['new', '--year', year]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /--year 应为四位年份/);
    });
});

describe('the language server run alone', () => {
  it('without a way to be spoken to says what it is', () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [join(program(), '../server.js')], {
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^report-lint: .*--stdio\n$/);
  });
});

describe('report-lint outline', () => {
  afterEach(removeFolders);

  it('shows headings and roles, as text and as JSON', async () => {
    const folder = folderWith({ 'a.md': report() });
    const text = await run(['outline', 'a.md'], { folder });
    assert.match(text.stdout, /三、存在的不足和原因 {2}← 存在不足/);
    assert.match(text.stdout, /✓ 下一年安排 {2}有标题/);
    const { stdout } = await run(['outline', '--format', 'json', 'a.md'], { folder });
    assert.equal(JSON.parse(stdout).files[0].outline.roles.plan.presence, 'headed');
  });
});

describe('report-lint lsp', () => {
  it('speaks the language server protocol over standard input and output', async () => {
    const message = (body: object) => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...body });
      return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
    };
    const server = spawn(process.execPath, [program(), 'lsp', '--stdio']);
    const closed = once(server, 'close');
    const answer = async (id: number): Promise<string> => {
      let said = '';
      for await (const [piece] of on(server.stdout, 'data')) {
        said += String(piece);
        if (said.includes(`"id":${id}`)) break;
      }
      return said;
    };
    const capabilities = {};
    server.stdin.write(
      message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities } }),
    );
    assert.match(await answer(1), /"positionEncoding":"utf-16"/);
    server.stdin.write(
      message({ method: 'initialized', params: {} }) + message({ id: 2, method: 'shutdown' }),
    );
    await answer(2);
    server.stdin.write(message({ method: 'exit' }));
    const [code] = await closed;
    assert.equal(code, 0);
  });
});
