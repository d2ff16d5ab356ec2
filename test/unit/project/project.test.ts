import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { check } from '../../../rules/engine/check';
import { type Project, Projects, type ProjectsOptions } from '../../../server/project/project';
import { Folder, titled } from './folder';

const rows = (measure: string, value: number) => `指标,数值,单位,年度\n${measure},${value},件,2025\n`;

describe('projects', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  function projects(files: Record<string, string | Uint8Array>, options: ProjectsOptions = {}): Projects {
    folder = new Folder(files);
    return new Projects(options);
  }
  const of = (all: Projects, name: string, text = titled('青河县', 2025)): Promise<Project> =>
    all.of(folder.at(name), text);
  const ledgersOf = async (all: Projects, name: string) =>
    (await of(all, name)).evidence.ledgers.map(({ name }) => name);
  const messages = (all: Projects, name: string) =>
    all
      .problems()
      .filter(({ path }) => basename(path) === name)
      .flatMap(({ problems }) => problems.map(({ message }) => message));

  describe('find the configuration', () => {
    it('nearest up, for each folder its own', async () => {
      const all = projects({
        '.reportlintrc.json': '{ "profile": "draft" }',
        'a/.reportlintrc.json': '{ "profile": "submission" }',
        'a/b/x.md': '',
        'c/x.md': '',
      });
      assert.equal((await of(all, 'a/b/x.md')).settings.profile, 'submission');
      assert.equal((await of(all, 'c/x.md')).settings.profile, 'draft');
    });

    it('and share one settings object under it', async () => {
      const all = projects({ '.reportlintrc.json': '{}' });
      assert.equal((await of(all, 'a.md')).settings, (await of(all, 'deep/b.md')).settings);
    });

    it('as the editor holds it unsaved', async () => {
      let unsaved: string | undefined = '{ "profile": "draft" }';
      const all = projects(
        { '.reportlintrc.json': '{}' },
        { unsaved: (path) => (path.endsWith('.reportlintrc.json') ? unsaved : undefined) },
      );
      assert.equal((await of(all, 'a.md')).settings.profile, 'draft');
      unsaved = undefined;
      all.changed(folder.at('.reportlintrc.json'));
      assert.equal((await of(all, 'a.md')).settings.profile, 'publication');
    });

    it('with messages in Chinese, unless it says otherwise', async () => {
      const files = { '.reportlintrc.json': '{}', 'e/.reportlintrc.json': '{ "language": "auto" }' };
      const all = projects(files, { locale: 'en' });
      assert.equal((await of(all, 'a.md')).settings.language, 'zh');
      assert.equal((await of(all, 'e/a.md')).settings.language, 'en');
    });
  });

  describe('choose the outline', () => {
    it('by the title, or as the configuration says', async () => {
      const all = projects({ 'fixed/.reportlintrc.json': '{ "template": "fazhi-zhengfu" }' });
      const disclosure = '# 青河县2025年政府信息公开工作年度报告\n';
      assert.equal((await of(all, 'a.md', disclosure)).outline.id, 'zhengfu-xinxi-gongkai');
      assert.equal((await of(all, 'a.md', '没有标题')).outline.id, 'fazhi-zhengfu');
      assert.equal((await of(all, 'fixed/a.md', disclosure)).outline.id, 'fazhi-zhengfu');
    });

    it('of a template file, and a built-in one where it does not validate', async () => {
      const all = projects({
        '.reportlintrc.json': '{ "template": "own.json" }',
        'own.json': '{ "id": "own", "name": { "zh": "自有" } }',
      });
      assert.equal((await of(all, 'a.md')).outline.id, 'fazhi-zhengfu');
      assert.ok(messages(all, 'own.json').every((message) => /模板有误/.test(message)));
      assert.ok(messages(all, 'own.json').length > 0);
    });
  });

  describe('find ledgers', () => {
    it('by their names, upper or lower case, the nearest folder first, and name those of other folders by their paths', async () => {
      const all = projects({
        '.reportlintrc.json': '{}',
        '总台账.csv': rows('总', 1),
        'a/台账.CSV': rows('近', 1),
        'a/各部门/My-Ledger.csv': rows('下', 1),
        'a/x.数字核实表.csv': rows('核', 1),
        'a/other.csv': rows('无', 1),
        'a/~$台账.xlsx': 'lock',
      });
      assert.deepEqual(await ledgersOf(all, 'a/x.md'), [
        'x.数字核实表.csv',
        '台账.CSV',
        '各部门/My-Ledger.csv',
        '../总台账.csv',
      ]);
    });

    it('never in a folder beside the draft’s, nor in one below that holds a report of its own', async () => {
      const all = projects({
        '.reportlintrc.json': '{}',
        '甲县/报告.md': titled('甲县', 2025),
        '甲县/台账.csv': rows('甲', 1),
        '乙县/报告.md': titled('乙县', 2025),
        '乙县/台账/台账.csv': rows('乙', 1),
        '乙县/台账/说明.txt': '怎样填报',
      });
      assert.deepEqual(await ledgersOf(all, '乙县/报告.md'), ['台账/台账.csv']);
      assert.deepEqual(await ledgersOf(all, '甲县/报告.md'), ['台账.csv']);
      assert.deepEqual(await ledgersOf(all, '全市报告.md'), []);
    });

    it('above the draft up to the top of its repository, or of what its configuration governs', async () => {
      const all = projects({
        'x/台账.csv': rows('外', 1),
        'x/repository/.git/HEAD': '',
        'x/repository/台账.csv': rows('库', 1),
        'x/repository/a/b/x.md': '',
        'x/repository/c/.reportlintrc.json': '{}',
        'x/repository/c/d/x.md': '',
      });
      assert.deepEqual(await ledgersOf(all, 'x/repository/a/b/x.md'), ['../../台账.csv']);
      assert.deepEqual(await ledgersOf(all, 'x/repository/c/d/x.md'), []);
      assert.deepEqual(await ledgersOf(all, 'x/y/z.md'), ['../台账.csv']);
    });

    it('that contradict each other, and say so in the later one', async () => {
      const all = projects({
        '台账1.csv': rows('行政处罚案件', 1286),
        '台账2.csv': `${rows('行政处罚案件', 1290)}听证,3,次,2025\n`,
        '公安局台账.csv': rows('行政处罚案件', 7),
        '2024台账.csv': '指标,数值\n行政处罚案件,1000\n',
      });
      const { evidence } = await of(all, 'x.md');
      assert.deepEqual(
        evidence.ledgers.flatMap(({ rows }) => rows.map(({ value, disputed = false }) => [value, disputed])),
        [
          [1000, false],
          [7, false],
          [1286, true],
          [1290, true],
          [3, false],
        ],
      );
      assert.deepEqual(messages(all, '台账1.csv'), []);
      assert.match(messages(all, '台账2.csv').join(), /台账1\.csv 第 2 行是 1286，这里是 1290/);
      assert.equal((await of(all, 'y.md')).evidence, evidence, 'one object for all that it serves');
      all.changed(folder.at('unrelated.csv'));
      assert.equal((await of(all, 'x.md')).evidence, evidence);
    });

    it('that begin with a draft’s name for that draft alone, before all others', async () => {
      const all = projects({
        'A县2025.md': '',
        'A县.md': '',
        'B县2025.md': '',
        'A县2025.台账.csv': rows('甲', 1),
        '台账.csv': rows('乙', 1),
      });
      assert.deepEqual(await ledgersOf(all, 'A县2025.md'), ['A县2025.台账.csv', '台账.csv']);
      assert.deepEqual(await ledgersOf(all, 'A县.md'), ['台账.csv'], 'the longer name owns it');
      assert.deepEqual(await ledgersOf(all, 'B县2025.md'), ['台账.csv']);
    });

    it('as configured instead, and as the command line says instead of that', async () => {
      const files = {
        '.reportlintrc.json': '{ "evidence": ["figures/*.csv"] }',
        'figures/a.csv': rows('甲', 1),
        '台账.csv': rows('乙', 1),
      };
      assert.deepEqual(await ledgersOf(projects(files), 'x.md'), ['figures/a.csv']);
      folder.remove();
      assert.deepEqual(await ledgersOf(projects(files, { override: { evidence: false } }), 'x.md'), []);
      folder.remove();
      const all = projects(files);
      const given = new Projects({ override: { evidence: [folder.at('台账.csv')] } });
      assert.deepEqual(await ledgersOf(given, 'x.md'), ['台账.csv']);
      assert.ok(all);
    });

    it('in GBK, and say what is wrong at the cell', async () => {
      const all = projects({ '台账.csv': '指标,数值,单位\n受理件数,约30,件\n办结件数,25,件\n' });
      const { evidence } = await of(all, 'a.md');
      assert.equal(evidence.ledgers[0]?.rows.length, 1);
      const [problem] = all.problems().find(({ path }) => path.endsWith('台账.csv'))?.problems ?? [];
      assert.equal(problem?.rule, 'project/ledger-row');
      assert.deepEqual(problem?.range, { start: { line: 1, character: 5 }, end: { line: 1, character: 8 } });
    });

    it('quietly, where the configuration turns the rule off', async () => {
      const all = projects({
        '.reportlintrc.json': '{ "rules": { "project/ledger-row": "off" } }',
        '台账.csv': '指标,数值\n,3\n办结件数,25\n',
      });
      await of(all, 'a.md');
      assert.deepEqual(messages(all, '台账.csv'), []);
    });
  });

  describe('find last year’s report', () => {
    it('beside the draft, by body and year', async () => {
      const all = projects({
        'x.md': titled('青河县', 2025),
        'y.md': titled('青河县', 2024),
        'z.md': titled('青河县', 2023),
        'w.md': titled('白山市', 2024),
      });
      assert.equal((await of(all, 'x.md')).evidence.previous?.name, 'y.md');
      assert.equal((await of(all, 'x.md', titled('白山市', 2025))).evidence.previous?.name, 'w.md');
      assert.equal((await of(all, 'x.md', titled('白山市', 2024))).evidence.previous, undefined);
    });

    it('not the draft itself under last year’s title, and none where two could be meant', async () => {
      const all = projects({
        'x.md': titled('青河县', 2024),
        'y.md': titled('青河县', 2024),
        'z.md': titled('青河县', 2024),
      });
      assert.equal((await of(all, 'x.md', titled('青河县', 2025))).evidence.previous, undefined);
    });

    it('where there is to be no evidence only by its configuration', async () => {
      const files = { 'x.md': titled('青河县', 2025), 'y.md': titled('青河县', 2024) };
      const alone = projects(files, { override: { evidence: false } });
      assert.equal((await of(alone, 'x.md')).evidence.previous, undefined);
      const configured = { ...files, '.reportlintrc.json': '{ "previous": "y.md" }' };
      const named = projects(configured, { override: { evidence: false } });
      assert.equal((await of(named, 'x.md')).evidence.previous?.name, 'y.md');
    });

    it('by file names where there is no title', async () => {
      const all = projects({ '青河县2025.txt': '正文', '青河县2024.txt': '正文' });
      assert.equal((await of(all, '青河县2025.txt', '正文')).evidence.previous?.name, '青河县2024.txt');
    });

    it('in last year’s folder beside this year’s', async () => {
      const all = projects({ '2025年/报告.md': '', '2024年/报告.md': titled('青河县', 2024) });
      assert.equal((await of(all, '2025年/报告.md')).evidence.previous?.name, '报告.md');
    });

    it('as configured, and the right one of several', async () => {
      const all = projects({
        '.reportlintrc.json': '{ "previous": "old/*.md" }',
        'old/a.md': titled('青河县', 2024),
        'old/b.md': titled('白山市', 2024),
      });
      assert.equal((await of(all, 'x.md', titled('白山市', 2025))).evidence.previous?.name, 'b.md');
    });
  });

  describe('keep what they read', () => {
    it('as the same objects while nothing changed', async () => {
      const all = projects({
        '.reportlintrc.json': '{}',
        '台账.csv': rows('甲', 1),
        'y.md': titled('青河县', 2024),
      });
      const first = await of(all, 'x.md');
      assert.equal(await of(all, 'x.md', `${titled('青河县', 2025)}又一段。\n`), first);
      assert.equal((await of(all, 'other.md')).evidence, first.evidence);
      all.changed(folder.at('unrelated.csv'));
      assert.equal(await of(all, 'x.md'), first, 'a change that changes nothing');
    });

    it('until a ledger, the configuration or last year’s report changes', async () => {
      const all = projects({ '台账.csv': rows('甲', 1) });
      const first = await of(all, 'x.md');
      assert.ok(all.changed(folder.write('台账.csv', rows('甲', 2))));
      const second = await of(all, 'x.md');
      assert.notEqual(second.version, first.version);
      assert.equal(second.evidence.ledgers[0]?.rows[0]?.value, 2);
      assert.ok(all.changed(folder.write('.reportlintrc.json', '{ "profile": "draft" }')));
      assert.equal((await of(all, 'x.md')).settings.profile, 'draft');
      assert.ok(all.changed(folder.write('y.md', titled('青河县', 2024))));
      assert.equal((await of(all, 'x.md')).evidence.previous?.name, 'y.md');
      rmSync(folder.at('台账.csv'));
      all.changed(folder.at('台账.csv'));
      assert.deepEqual((await of(all, 'x.md')).evidence.ledgers, []);
    });

    it('and drop the problems of a file that is mended or gone', async () => {
      const all = projects({ '.reportlintrc.json': '{ "profil": 1 }', '台账.csv': '指标,数值\n,3\n甲,1\n' });
      await of(all, 'x.md');
      assert.equal(messages(all, '.reportlintrc.json').length + messages(all, '台账.csv').length, 2);
      all.changed(folder.write('.reportlintrc.json', '{}'));
      rmSync(folder.at('台账.csv'));
      all.changed(folder.at('台账.csv'));
      await of(all, 'x.md');
      assert.deepEqual(messages(all, '.reportlintrc.json'), []);
      assert.ok(!all.problems().some(({ path }) => path.endsWith('台账.csv')));
    });

    it('and say whether a change concerns a draft', async () => {
      const all = projects({ 'x.md': titled('青河县', 2025) });
      await of(all, 'x.md');
      assert.equal(all.changed(folder.at('x.md')), false, 'the draft itself was saved');
      assert.equal(all.changed(folder.at('.reportlintrc.json')), true);
      assert.equal(all.changed(folder.at('台账.csv')), true);
    });
  });

  describe('include documents', () => {
    const inclusionOf = async (configuration: string, name: string) => {
      const all = projects({ '.reportlintrc.json': configuration });
      const { inclusion } = await of(all, name);
      folder.remove();
      return inclusion;
    };
    const cases: [string, string, Project['inclusion']][] = [
      ['{}', 'a.md', 'if recognised'],
      ['{ "files": ["*.md"] }', 'a.md', 'listed'],
      ['{ "files": ["*.md"] }', 'deep/er/a.md', 'listed'],
      ['{ "files": ["drafts/*.md"] }', 'drafts/a.md', 'listed'],
      ['{ "files": ["drafts/*.md"] }', 'a.md', 'if recognised'],
      ['{ "ignore": ["归档"] }', '归档/2020/a.md', 'ignored'],
      ['{ "ignore": ["归档/"] }', 'x/归档/a.md', 'ignored'],
      ['{ "ignore": ["./a.md"] }', 'a.md', 'ignored'],
      ['{ "files": ["*.md"], "ignore": ["a.md"] }', 'a.md', 'ignored'],
      ['{ "ignore": ["a*.md", "!b.md"] }', 'c.md', 'if recognised'],
    ];
    for (const [configuration, name, inclusion] of cases) {
      it(`${name} under ${configuration}: ${inclusion}`, async () =>
        assert.equal(await inclusionOf(configuration, name), inclusion));
    }
  });

  describe('read a lexicon', () => {
    it('that checks with its terms, and says which term cannot be used', async () => {
      const all = projects({
        '.reportlintrc.json': '{ "lexicon": "词表.json" }',
        '词表.json': '[\n  { "wrong": "依法执政府", "right": "依法行政" },\n  { "wrong": "" }\n]',
      });
      const project = await of(all, 'x.md');
      assert.equal(project.settings.terms.length, 1);
      const [problem] = all.problems().find(({ path }) => path.endsWith('词表.json'))?.problems ?? [];
      assert.deepEqual([problem?.rule, problem?.range.start.line], ['project/pack', 2]);
      const { diagnostics } = check({
        ...project,
        text: `${titled('青河县', 2025)}\n推进依法执政府建设。\n`,
      });
      assert.ok(diagnostics.some(({ rule, message }) => rule === 'style/term' && /依法执政府/.test(message)));
    });
  });

  describe('read samples', () => {
    it('for what a draft may be copied from, and say which pack does not validate', async () => {
      const all = projects({
        '.reportlintrc.json': '{ "samples": ["范文/*"] }',
        '范文/a.md': titled('白山市', 2024),
        '范文/pack.json': '{ "version": 99 }',
        '范文/说明.pdf': 'x',
        '范文/坏.docx': 'no zip',
      });
      assert.deepEqual(
        (await of(all, 'x.md')).evidence.samples.map(({ name }) => name),
        ['a.md'],
      );
      assert.match(messages(all, 'pack.json')[0] ?? '', /学习包格式不符/);
      assert.equal(messages(all, '坏.docx').length, 1);
    });
  });
});
