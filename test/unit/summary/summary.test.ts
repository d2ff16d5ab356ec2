import assert from 'node:assert/strict';
import type { FileReport } from '../../../server/cli/checking';
import { digest } from '../../../server/summary/digest';
import { digests, printSummary, type SummaryKind } from '../../../server/summary/format';
import { summarise } from '../../../server/summary/summary';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const allHeaded = { responsibility: 'headed', measures: 'headed', shortcomings: 'headed', plan: 'headed' };

function reportOf(
  path: string,
  title: string | null,
  given: {
    readonly roles?: Record<string, string>;
    readonly findings?: readonly (readonly [rule: string, severity: 'error' | 'warning' | 'info' | 'hint'])[];
    readonly support?: readonly string[];
  } = {},
): FileReport {
  return {
    path,
    isReport: true,
    outline: {
      title,
      year: 2025,
      roles: Object.fromEntries(
        Object.entries(given.roles ?? allHeaded).map(([id, presence]) => [id, { presence, headings: [] }]),
      ),
    },
    numbers: (given.support ?? []).map((status) => ({
      text: '12件',
      value: 12,
      unit: '件',
      kind: 'count',
      approximate: false,
      claim: status !== 'none',
      range,
      ...(status !== 'none' && { support: { status } }),
    })),
    diagnostics: (given.findings ?? []).map(([rule, severity]) => ({
      rule,
      severity,
      message: rule,
      range,
      data: {},
    })),
  };
}

function print(kind: SummaryKind, reports: readonly FileReport[], language: 'zh' | 'en' = 'zh'): string {
  const source = { text: undefined, positions: undefined, language };
  return printSummary(
    kind,
    reports.map((report) => digests.file(report, source)),
    language,
  );
}

const missing = { ...allHeaded, shortcomings: 'missing', plan: 'merged' };
const batch = [
  reportOf('甲/报告.md', '云岭县2025年法治政府建设年度情况报告', {
    roles: missing,
    findings: [
      ['outline/missing-section', 'error'],
      ['number/placeholder', 'error'],
      ['number/placeholder', 'error'],
    ],
    support: ['ledger', 'mismatch', 'unsupported', 'none', 'derived'],
  }),
  reportOf('乙/报告.docx', '梅岭区2025年法治政府建设情况报告', { findings: [['style/term', 'warning']] }),
  reportOf('乙/旧报告.docx', '梅岭区2024年法治政府建设情况报告', { findings: [['style/term', 'warning']] }),
  {
    path: '台账.csv',
    isReport: false,
    outline: null,
    numbers: [],
    diagnostics: [{ rule: 'project/ledger-row', severity: 'warning', message: '', range, data: {} }],
  },
] satisfies FileReport[];

describe('a summary of many files', () => {
  it('names the body by the title, and by the file where there is no title', () => {
    assert.deepEqual(
      batch.map((report) => digest(report).body),
      ['云岭县', '梅岭区', '梅岭区', '台账'],
    );
    assert.equal(digest(reportOf('x/城东街道.md', null)).body, '城东街道');
    const formal = reportOf('x.md', '云岭县人民政府关于2025年度法治政府建设情况的报告');
    assert.equal(digest(formal).body, '云岭县');
  });

  it('counts claims by what backs them, and other numbers not at all', () => {
    assert.deepEqual(batch[0] && digest(batch[0]).figures, {
      claims: 4,
      backed: 2,
      mismatch: 1,
      unsupported: 1,
      unchecked: 0,
    });
  });

  it('adds up by rule and by body, the worst first', () => {
    const { rules, bodies, findings } = summarise(batch.map(digest));
    assert.deepEqual(rules, [
      { rule: 'number/placeholder', findings: 2, files: 1 },
      { rule: 'style/term', findings: 2, files: 2 },
      { rule: 'outline/missing-section', findings: 1, files: 1 },
      { rule: 'project/ledger-row', findings: 1, files: 1 },
    ]);
    assert.deepEqual(
      bodies.map(({ body, files, missing }) => [body, files, [...missing]]),
      [
        ['云岭县', 1, ['shortcomings']],
        ['梅岭区', 2, []],
      ],
    );
    assert.deepEqual(findings, { error: 3, warning: 3, info: 0, hint: 0 });
  });

  it('prints JSON that other programs can read', () => {
    const { version, files, rules, bodies } = JSON.parse(print('json', batch));
    assert.deepEqual([version, files.length, rules.length, bodies.length], [1, 4, 4, 2]);
    assert.equal(files[0].roles.shortcomings, 'missing');
  });

  it('prints text in either language', () => {
    assert.match(print('text', batch), /报告 3，错误 3，[\s\S]*谁缺什么\n {2}云岭县 {2}存在不足/);
    assert.match(print('text', batch, 'en'), /3 reports, 3 errors[\s\S]*Who lacks what\n {2}云岭县/);
  });

  it('says so where nothing was found', () => {
    const clean = [reportOf('a.md', '云岭县2025年法治政府建设情况报告')];
    assert.equal(print('text', clean), '报告 1，错误 0，警告 0，提示 0，建议 0\n');
    assert.match(print('html', clean), /各报告要求的部分都有。[\s\S]*没有发现问题。/);
  });
});

describe('the page for superiors', () => {
  const page = print('html', batch);

  it('holds the outline grid, the figures and who lacks what', () => {
    assert.match(page, /<dt>存在不足<span class="count">1<\/span><\/dt><dd>云岭县（2025）<\/dd>/);
    assert.match(page, /<td class="mark missing" title="缺失">✕<\/td>/);
    assert.match(page, /<td class="mark merged" title="与他部分合并">◐<\/td>/);
    assert.equal(page.match(/<tr><td>(?:云岭县|梅岭区)<small>/g)?.length, 3);
  });

  it('needs nothing from elsewhere and runs nothing', () => {
    assert.ok(!/<script|<link|<img|https?:|url\(|@import/.test(page));
    assert.match(page, /default-src 'none'/);
  });

  it('escapes whatever a draft or a path says', () => {
    const hostile = reportOf('<img src=x>&.md', '<script>alert(1)</script>2025年法治政府建设情况报告', {
      findings: [['<b>/rule"', 'error']],
    });
    const page = print('html', [hostile]);
    assert.ok(!/<script|<img|<b>\/rule/.test(page));
    assert.ok(page.includes('&lt;img src=x&gt;&amp;.md'));
  });

  it('keeps reports of another kind in a grid of their own', () => {
    const other = reportOf('b.md', '云岭县2025年政府信息公开工作年度报告', { roles: { overview: 'headed' } });
    assert.equal(print('html', [...batch, other]).match(/各报告的结构与数字/g)?.length, 2);
  });
});
