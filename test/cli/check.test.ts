import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../../server/project/decode';
import { checkJson, folderWith, removeFolders, report, run } from './terminal';

const slip = '进一步规范。。';

describe('report-lint check', () => {
  afterEach(removeFolders);

  it('exits 0 without errors, 1 with an error', async () => {
    const folder = folderWith({ 'a.md': report(), 'b.md': report('办理案件XX件。') });
    assert.equal((await run(['check', 'a.md'], { folder })).code, 0);
    const second = await checkJson(['b.md'], { folder });
    assert.equal(second.code, 1);
    assert.equal(second.summary.errors, 1);
  });

  it('prints one object by the contract', async () => {
    const folder = folderWith({
      'a.md': report('全年办理案件63件，其中一审案件25件、二审案件36件，两项合计63件。'),
      '台账.csv': '指标,数值,单位,年度\n办理案件数,63,件,2025\n',
    });
    const { version, files, summary } = await checkJson(['a.md'], { folder });
    assert.equal(version, 1);
    assert.deepEqual(Object.keys(summary), ['files', 'errors', 'warnings', 'infos', 'hints']);
    const [file] = files;
    assert.ok(file);
    assert.equal(file.path, 'a.md');
    assert.equal(file.isReport, true);
    assert.equal(file.outline?.title, '青河县2025年法治政府建设年度情况报告');
    assert.equal(file.outline?.year, 2025);
    assert.equal(file.outline?.roles.plan?.presence, 'headed');
    assert.equal(file.outline?.roles.plan?.headings[0]?.text, '四、2026年法治政府建设主要安排');
    assert.deepEqual(file.outline?.roles.plan?.headings[0]?.range.start.line, 16);
    const number = file.numbers.find(({ text }) => text === '63件');
    assert.deepEqual(
      {
        value: number?.value,
        unit: number?.unit,
        kind: number?.kind,
        claim: number?.claim,
        approximate: number?.approximate,
      },
      { value: 63, unit: '件', kind: 'count', claim: true, approximate: false },
    );
    assert.equal(number?.support?.status, 'ledger');
    assert.match(number?.support?.by ?? '', /台账\.csv/);
    assert.ok(file.numbers.every(({ claim, support }) => claim === (support !== undefined)));
    const sum = file.diagnostics.find(({ rule }) => rule === 'number/sum');
    assert.equal(sum?.severity, 'error');
    assert.ok(sum?.data.expected !== undefined && sum?.data.stated !== undefined);
  });

  it('a pack, lexicon or template that does not validate is a finding in that file, and the draft is checked', async () => {
    const folder = folderWith({
      'a.md': report(),
      '.reportlintrc.json': '{ "samples": "包.json", "lexicon": "词表.json", "template": "./模板.json" }',
      '包.json': '{ "version": 99 }',
      '词表.json': '[\n{ "wrong": "" }]',
      '模板.json': '{',
    });
    const { code, files } = await checkJson(['a.md'], { folder });
    assert.equal(code, 0);
    assert.deepEqual(
      files
        .map(({ path, isReport, diagnostics }) => [path, isReport, diagnostics.map(({ rule }) => rule)])
        .sort(),
      [
        ['a.md', true, []],
        ['包.json', false, ['project/pack']],
        ['模板.json', false, ['project/pack']],
        ['词表.json', false, ['project/pack']],
      ],
    );
  });

  it('places findings by line and UTF-16 character, beyond the basic plane and after Windows line ends', async () => {
    const folder = folderWith({ 'a.md': report(`𠮷𠮷${slip}`).replaceAll('\n', '\r\n') });
    const { files } = await checkJson(['a.md'], { folder });
    const found = files[0]?.diagnostics.find(({ rule }) => rule === 'style/repeated');
    assert.deepEqual(found?.range, { start: { line: 10, character: 9 }, end: { line: 10, character: 11 } });
    assert.deepEqual(found?.fix?.edits[0]?.range.start.line, 10);
  });

  it('checks what is named whatever it is, and of a folder the reports alone', async () => {
    const folder = folderWith({
      'report.md': report(slip),
      'notes.md': `会议记录\n\n${slip}`,
      'deep/er/old.txt': report(slip, { year: 2024 }),
      'node_modules/x/report.md': report(slip),
    });
    const whole = await checkJson(['.'], { folder });
    assert.deepEqual(whole.files.map(({ path }) => path).sort(), ['deep/er/old.txt', 'report.md']);
    const named = await checkJson(['notes.md'], { folder });
    assert.ok(named.files[0]?.diagnostics.some(({ rule }) => rule === 'style/repeated'));
  });

  it('takes globs, and every file once', async () => {
    const folder = folderWith({ 'a.md': report(), 'b.md': report() });
    const { files } = await checkJson(['*.md', 'a.md', '.'], { folder });
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.md', 'b.md'],
    );
  });

  it('reads standard input under the name it is given', async () => {
    const folder = folderWith({
      'drafts/.reportlintrc.json': '{ "rules": { "style/repeated": "error" } }',
    });
    const input = report(slip);
    const { files, code } = await checkJson(['--stdin-filename', 'drafts/x.md', '-'], { folder, input });
    assert.equal(files[0]?.path, 'drafts/x.md');
    assert.equal(files[0]?.diagnostics.find(({ rule }) => rule === 'style/repeated')?.severity, 'error');
    assert.equal(code, 1);
  });

  it('goes on after a file that is not there, and exits 2', async () => {
    const folder = folderWith({ 'a.md': report() });
    const { code, files, stderr } = await checkJson(['none.md', 'a.md'], { folder });
    assert.equal(code, 2);
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.md'],
    );
    assert.match(stderr, /文件不存在：none\.md/);
  });

  it('passes over what a folder holds beside reports, readable or not, and misses a report that is not', async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251);
    const folder = folderWith({
      'a.md': report(),
      'notes.txt': Buffer.from('Caf\xe9 d\xe9j\xe0 vu\n', 'latin1'),
      'picture.md': bytes,
      'letter.docx': 'no zip',
    });
    const found = await checkJson(['.'], { folder });
    assert.equal(found.code, 0);
    assert.equal(found.stderr, '');
    assert.deepEqual(
      found.files.map(({ path }) => path),
      ['a.md'],
    );
    assert.equal((await run(['check', 'notes.txt'], { folder })).code, 2);
    writeFileSync(join(folder, '青河县2024年法治政府建设年度情况报告.md'), bytes);
    assert.equal((await run(['check', '.'], { folder })).code, 2);
  });

  it('passes over what is no report where only reports are asked for, be it named or standard input', async () => {
    const folder = folderWith({
      'drafts/.reportlintrc.json': '{ "files": ["*.md"] }',
      'NOTES.md': '# Notes\n',
    });
    const given = (name: string, ...more: string[]) =>
      checkJson([...more, '--stdin-filename', name, '-'], { folder, input: '# Notes\n' });
    assert.deepEqual((await given('NOTES.md', '--reports-only')).files, []);
    assert.equal((await given('NOTES.md', '--reports-only')).code, 0);
    assert.deepEqual((await checkJson(['--reports-only', 'NOTES.md'], { folder })).files, []);
    assert.equal(
      (await given('drafts/NOTES.md', '--reports-only')).files.length,
      1,
      'the configuration lists it',
    );
    assert.equal((await given('NOTES.md')).files.length, 1, 'what is named is checked');
  });

  it('looks at every file once, however many links lead to it, and waits for no pipe', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderWith({ 'a.md': report(), 'deep/b.md': report('进一步规范执法。', { year: 2024 }) });
    symlinkSync('..', join(folder, 'deep/up'));
    symlinkSync('a.md', join(folder, '0.md'));
    execFileSync('mkfifo', [join(folder, 'x.md')]);
    const { files } = await checkJson(['.'], { folder });
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.md', 'deep/b.md'],
    );
    const named = await checkJson(['a.md', '0.md'], { folder });
    assert.equal(named.files.length, 1);
  });

  it('finds the same ledger whichever way the draft is named', async () => {
    const folder = folderWith({
      'd/台账.csv': '指标,数值,单位,年度\n受理申请,31,件,2025\n',
      'd/sub/a.md': report('受理申请30件。'),
      'd/side/台账.csv': '指标,数值,单位,年度\n受理申请,30,件,2025\n',
    });
    const ways: [string, string][] = [
      ['.', '.'],
      ['.', 'd/sub/a.md'],
      ['.', 'd/sub/*.md'],
      ['d/sub', '.'],
      ['d/sub', 'a.md'],
    ];
    for (const [where, named] of ways) {
      const { files } = await checkJson([named], { folder: join(folder, where) });
      const messages = files[0]?.diagnostics
        .filter(({ rule }) => rule === 'number/evidence-mismatch')
        .map(({ message }) => message);
      assert.equal(messages?.length, 1, named);
      assert.match(messages[0] ?? '', /（\.\.\/台账\.csv 第 2 行）/);
    }
  });

  it('says which path or glob of the configuration leads nowhere, and checks all the same', async () => {
    const folder = folderWith({
      'a.md': report(slip),
      'folder/x.csv': '',
      '.reportlintrc.json':
        '{ "evidence": ["**//", "folder"], "previous": "*//", "samples": "***//", "lexicon": "*//", "baseline": "none.json" }',
    });
    const { files, stderr } = await checkJson(['a.md'], { folder });
    assert.equal(stderr, '');
    assert.ok(files[0]?.diagnostics.some(({ rule }) => rule === 'style/repeated'));
    const said = files[1]?.diagnostics.map(({ rule, message }) => `${rule} ${message}`).join('\n') ?? '';
    for (const entry of ['evidence', 'previous', 'samples', 'lexicon'])
      assert.match(said, new RegExp(`project/config “${entry}”里的通配符写得不对`));
    assert.match(said, /“evidence”里的 folder 是文件夹；.*folder\/\*/);
    assert.match(said, /“baseline”里的文件不存在：none\.json/);
  });

  const mistakes: Record<string, string[]> = {
    'an empty name': ['check', ''],
    'a folder for a configuration': ['check', 'a.md', '--config', 'folder'],
    'a folder for a ledger': ['check', 'a.md', '--evidence', 'folder'],
    'a folder for a previous report': ['check', 'a.md', '--previous', 'folder'],
    'a previous report that is no text': ['check', 'a.md', '--previous', 'binary.md'],
    'a folder for a baseline': ['check', 'a.md', '--baseline', 'folder'],
    'a baseline in no folder': ['check', 'a.md', '--baseline', 'none/base.json'],
    'a baseline that is another file': ['check', 'a.md', '--baseline', 'a.md', '--update-baseline'],
    'no file': ['check'],
    'an unknown switch': ['check', 'a.md', '--nope'],
    'an unknown format': ['check', 'a.md', '--format', 'xml'],
    'an unknown profile': ['check', 'a.md', '--profile', 'x'],
    'a configuration that is not there': ['check', 'a.md', '--config', 'none.json'],
    'a ledger that is not there': ['check', 'a.md', '--evidence', 'none.csv'],
    'a previous report that is not there': ['check', 'a.md', '--previous', 'none.md'],
    'a count that is none': ['check', 'a.md', '--max-warnings', 'x'],
    'a switch without its value': ['check', 'a.md', '--config'],
    'a value where none is taken': ['check', 'a.md', '--no-evidence=x'],
    'an argument too many': ['init', 'a', 'b'],
    'a switch that is required': ['learn', 'a.md'],
    'no command': [],
    'an unknown command': ['chekc'],
  };
  for (const [name, given] of Object.entries(mistakes)) {
    it(`exits 2 for ${name}, and says so on standard error`, async () => {
      const folder = folderWith({
        'a.md': report(),
        'folder/x.md': '',
        'binary.md': Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251),
      });
      const { code, stdout, stderr } = await run(given, { folder });
      assert.equal(code, 2, stderr);
      assert.equal(stdout, '');
      assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), report());
      assert.match(stderr, /report-lint: ./);
      assert.doesNotMatch(stderr, /内部错误|\bat .*cli\.js/);
    });
  }

  it('reports the rules asked for alone', async () => {
    const folder = folderWith({ 'a.md': report(`${slip}\n\n办理案件XX件。\n\n法制政府建设。`) });
    const rulesOf = async (...given: string[]) =>
      (
        await checkJson([...given.flatMap((rule) => ['--rule', rule]), 'a.md'], { folder })
      ).files[0]?.diagnostics
        .map(({ rule }) => rule)
        .sort();
    assert.deepEqual(await rulesOf('style/repeated', 'style/term'), ['style/repeated', 'style/term']);
    assert.deepEqual(await rulesOf('style/repeated'), ['style/repeated']);
    assert.equal(
      (await run(['check', '--rule', 'style/repeated', 'a.md'], { folder })).code,
      0,
      'no error of it',
    );
    assert.equal((await run(['check', '--rule', 'style/repeatd', 'a.md'], { folder })).code, 2);
    const writing = ['check', '--rule', 'style/repeated', '--baseline', 'new.json', 'a.md'];
    assert.equal((await run(writing, { folder })).code, 2);
  });

  it('explains a rule', async () => {
    const { code, stdout } = await run(['explain', 'number/sum']);
    assert.equal(code, 0);
    assert.match(stdout, /`number\/sum` · 错误/);
    const { code: none, stderr } = await run(['explain', 'number/summ']);
    assert.equal(none, 2);
    assert.match(stderr, /没有规则 number\/summ，是不是 number\/sum/);
  });

  it('counts warnings against --max-warnings', async () => {
    const folder = folderWith({ 'a.md': report(slip) });
    assert.equal((await run(['check', 'a.md', '--max-warnings', '1'], { folder })).code, 0);
    assert.equal((await run(['check', 'a.md', '--max-warnings', '0'], { folder })).code, 1);
  });

  it('takes profiles, a configuration, and ledgers from the command line', async () => {
    const folder = folderWith({
      'a.md': report('办理案件XX件，受理申请30件。'),
      'other.json': '{ "rules": { "number/placeholder": "off" } }',
      'figures.csv': '指标,数值,单位,年度\n受理申请,31,件,2025\n',
    });
    const rulesOf = async (...given: string[]) =>
      (await checkJson([...given, 'a.md'], { folder })).files.flatMap(({ diagnostics }) =>
        diagnostics.map(({ rule, severity }) => `${rule} ${severity}`),
      );
    assert.ok((await rulesOf()).includes('number/placeholder error'));
    assert.ok((await rulesOf('--profile', 'draft')).includes('number/placeholder info'));
    assert.ok(!(await rulesOf('--config', 'other.json')).some((rule) => rule.includes('placeholder')));
    assert.ok((await rulesOf('--evidence', 'figures.csv')).includes('number/evidence-mismatch error'));
    assert.ok(!(await rulesOf()).some((rule) => rule.includes('mismatch')));
    assert.ok(
      (await rulesOf('--profile', 'submission')).some((rule) => rule.startsWith('outline/date-line')),
    );
  });

  it('turns ledgers off by --no-evidence', async () => {
    const folder = folderWith({
      'a.md': report('受理申请30件。'),
      '台账.csv': '指标,数值,单位,年度\n受理申请,31,件,2025\n',
    });
    assert.equal((await checkJson(['a.md'], { folder })).code, 1);
    const without = await checkJson(['--no-evidence', 'a.md'], { folder });
    assert.equal(without.code, 0);
    assert.ok(without.files[0]?.numbers.every(({ support }) => !support || support.status === 'unchecked'));
  });

  it('gives files around the drafts entries of their own', async () => {
    const folder = folderWith({
      'a.md': report('受理申请30件。'),
      '.reportlintrc.json': '{\n  "profile": "publish",\n  "rules": { "number/summ": "off" }\n}',
      '台账.csv': '指标,数值,单位,年度\n,31,件,2025\n受理申请,30,件,2025\n',
    });
    const { files, code } = await checkJson(['a.md'], { folder });
    assert.equal(code, 1);
    const config = files.find(({ path }) => path === '.reportlintrc.json');
    assert.equal(config?.isReport, false);
    assert.deepEqual(
      config?.diagnostics.map(({ rule, severity, range }) => [rule, severity, range.start.line]),
      [
        ['project/config', 'error', 1],
        ['project/unknown-rule', 'warning', 2],
      ],
    );
    const ledger = files.find(({ path }) => path === '台账.csv');
    assert.deepEqual(
      ledger?.diagnostics.map(({ rule, range }) => [rule, range.start.line]),
      [['project/ledger-row', 1]],
    );
    assert.equal(files[0]?.path, 'a.md');
  });

  it('writes nothing but what was asked for', async () => {
    const folder = folderWith({ 'a.md': report(slip) });
    await run(['check', 'a.md'], { folder });
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), report(slip));
  });

  it('says the same over several workers as over one, in the same order', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `${String(index).padStart(2, '0')}.md`,
        report(index % 3 === 0 ? slip : `办理案件${index}件。`, { place: `第${index}县` }),
      ]),
    );
    const folder = folderWith({ ...files, '.reportlintrc.json': '{ "profil": 1 }' });
    const one = await run(['check', '--format', 'json', '--jobs', '1', '.'], { folder });
    const three = await run(['check', '--format', 'json', '--jobs', '3', '.'], { folder });
    assert.equal(three.stdout, one.stdout);
    assert.equal(three.code, one.code);
    assert.equal(JSON.parse(one.stdout).files.length, 41);
  });

  it('stops quietly when its reader has read enough', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.md`, report(slip)]));
    const folder = folderWith(files);
    const { stderr } = await run(['check', '.'], {
      folder,
      shell: 'exec 3>&1; set -- "$@"; "$@" | head -1 >&3; exit 0',
    });
    assert.equal(stderr, '');
  });
});

describe('report-lint check --baseline', () => {
  afterEach(removeFolders);

  it('is written when it is not there, and then only new findings are reported', async () => {
    const folder = folderWith({ 'a.md': report(`办理案件XX件。\n\n${slip}`) });
    const first = await checkJson(['--baseline', 'base.json', 'a.md'], { folder });
    assert.equal(first.code, 0);
    assert.match(first.stderr, /记入基线/);
    const again = await checkJson(['--baseline', 'base.json', 'a.md'], { folder });
    assert.equal(again.code, 0);
    assert.deepEqual(again.files[0]?.diagnostics, []);
    // Lines moved, numbering changed, spaces added: the same findings all the same.
    writeFileSync(join(folder, 'a.md'), report(`新的一段。\n\n办理案件 XX件。\n\n${slip}\n\n再次规范。。`));
    const later = await checkJson(['--baseline', 'base.json', 'a.md'], { folder });
    assert.deepEqual(
      later.files[0]?.diagnostics.map(({ rule }) => rule),
      ['style/repeated'],
      'one more of a kind that was there once is new',
    );
    const renewed = await checkJson(['--baseline', 'base.json', '--update-baseline', 'a.md'], { folder });
    assert.equal(renewed.code, 0);
    assert.deepEqual(
      (await checkJson(['--baseline', 'base.json', 'a.md'], { folder })).files[0]?.diagnostics,
      [],
    );
  });

  it('is honoured from the configuration, relative to it', async () => {
    const folder = folderWith({
      'drafts/a.md': report(slip),
      'drafts/.reportlintrc.json': '{ "baseline": "known.json" }',
    });
    await run(['check', '--baseline', 'drafts/known.json', 'drafts/a.md'], { folder });
    const content = JSON.parse(readFileSync(join(folder, 'drafts/known.json'), 'utf8'));
    assert.deepEqual(Object.keys(content.files), ['a.md']);
    assert.deepEqual((await checkJson(['drafts/a.md'], { folder })).files[0]?.diagnostics, []);
  });

  it('covers what is wrong around the draft and with its encoding, too', async () => {
    const folder = folderWith({
      'a.md': encode(report(slip), { encoding: 'gb18030', mark: false }),
      '台账.csv': '指标,数值\n行政处罚案件,约5\n',
    });
    const given = ['--max-warnings', '0', '--baseline', 'base.json', '.'];
    const first = await run(['check', ...given], { folder });
    assert.doesNotMatch(first.stdout, /fix/);
    const second = await checkJson(given, { folder });
    assert.equal(second.code, 0);
    assert.deepEqual(
      second.files.flatMap(({ diagnostics }) => diagnostics),
      [],
    );
    writeFileSync(join(folder, '台账.csv'), '指标,数值\n行政处罚案件,约5\n听证,约6\n');
    const third = await checkJson(given, { folder });
    assert.equal(third.code, 1, 'one more is new');
    assert.equal(third.summary.warnings, 1);
  });

  it('is written anew with all findings where the configuration names it, and not for want of a file', async () => {
    const folder = folderWith({
      'a.md': report(slip),
      '.reportlintrc.json': '{ "baseline": "base.json" }',
    });
    const given = ['--baseline', 'base.json', 'a.md'];
    await run(['check', ...given], { folder });
    const before = readFileSync(join(folder, 'base.json'), 'utf8');
    await run(['check', '--update-baseline', ...given], { folder });
    assert.equal(readFileSync(join(folder, 'base.json'), 'utf8'), before);
    assert.equal((await run(['check', '--baseline', 'new.json', 'none.md'], { folder })).code, 2);
    assert.ok(!existsSync(join(folder, 'new.json')));
  });

  it('that does not read is said to, and nothing is hidden', async () => {
    const folder = folderWith({ 'a.md': report(slip), 'base.json': '{ not json' });
    const { files } = await checkJson(['--baseline', 'base.json', 'a.md'], { folder });
    assert.ok(files.some(({ diagnostics }) => diagnostics.some(({ rule }) => rule === 'style/repeated')));
    assert.ok(
      files.some(({ diagnostics }) => diagnostics.some(({ message }) => /基线文件读不通/.test(message))),
    );
  });
});

describe('help', () => {
  it('is Chinese or English, by the locale', async () => {
    const zh = await run(['check', '--help']);
    assert.equal(zh.code, 0);
    assert.match(zh.stdout, /选项：[\s\S]*警告多于 N 个/);
    const en = await run(['check', '--help'], { environment: { LANG: 'en_US.UTF-8' } });
    assert.match(en.stdout, /Options:[\s\S]*more than N warnings/);
    assert.doesNotMatch(en.stdout, /\p{Script=Han}/u);
    const every = await run(['--help']);
    for (const command of [
      'check',
      'outline',
      'numbers',
      'fix',
      'new',
      'learn',
      'import',
      'export',
      'init',
      'explain',
      'lsp',
    ]) {
      assert.match(every.stdout, new RegExp(`^  ${command} `, 'm'));
    }
  });
});
