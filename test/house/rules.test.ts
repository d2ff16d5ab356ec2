import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { ruleById, rules } from '../../rules';
import { type Evidence, noEvidence } from '../../rules/evidence';
import { readLedger } from '../../rules/evidence/csv';
import { parseReport } from '../../rules/report';
import type { Severity } from '../../rules/rule';
import { templates } from '../../rules/templates';
import { run, wrapped } from '../unit/rule-tester';

const root = join(import.meta.dirname, '../..');
const groups = ['outline', 'numbering', 'number', 'claim', 'style', 'cross', 'project'];

/** The catalogue: every id with its default severity and whether it gives a fix. */
const catalogue: Readonly<Record<string, readonly [Severity | 'off', fixable: boolean | undefined]>> = {
  'outline/missing-section': ['error', true],
  'outline/unheaded-section': ['warning', true],
  'outline/merged-sections': ['info', true],
  'outline/nested-section': ['info', false],
  'outline/section-order': ['off', false],
  'outline/missing-causes': ['info', false],
  'outline/duplicate-section': ['warning', false],
  'outline/empty-section': ['error', true],
  'outline/year-mismatch': ['error', true],
  'outline/title': ['warning', false],
  'outline/date-line': ['warning', true],
  'numbering/sequence': ['error', true],
  'numbering/level': ['warning', false],
  'numbering/mark': ['warning', true],
  'numbering/announced-count': ['warning', false],
  'number/unsupported': ['warning', true],
  'number/evidence-mismatch': ['error', true],
  'number/sum': ['error', false],
  'number/ratio': ['error', true],
  'number/change': ['error', true],
  'number/conflict': ['error', false],
  'number/granularity': ['info', false],
  'number/missing-base': ['info', false],
  'number/impossible': ['error', false],
  'number/approximation': ['warning', true],
  'number/placeholder': ['error', false],
  'number/format': ['info', true],
  'number/stale-period': ['warning', false],
  'claim/superlative': ['hint', false],
  'claim/vague-quantity': ['hint', false],
  'style/punctuation-width': ['warning', true],
  'style/unpaired-mark': ['error', false],
  'style/repeated': ['warning', true],
  'style/heading-punctuation': ['warning', true],
  'style/term': ['warning', true],
  'style/long-sentence': ['hint', false],
  'style/page-chrome': ['warning', true],
  'style/flattened': ['info', true],
  'cross/repeated-paragraph': ['warning', false],
  'cross/plan-followup': ['hint', false],
  'cross/shortcoming-plan': ['hint', false],
  'cross/copied': ['warning', false],
  'project/config': ['error', false],
  'project/unknown-rule': ['warning', undefined],
  'project/evidence-file': ['error', false],
  'project/ledger-row': ['warning', false],
  'project/encoding': ['error', false],
  'project/pack': ['warning', false],
};

describe('the list of rules', () => {
  it('is the catalogue: every id once, with its severity and whether it can fix', () => {
    assert.deepEqual(rules.map((rule) => rule.id).toSorted(), Object.keys(catalogue).toSorted());
    for (const [id, [severity, fixable]] of Object.entries(catalogue)) {
      assert.equal(ruleById(id)?.severity, severity, id);
      if (fixable !== undefined) assert.equal(ruleById(id)?.fixable, fixable, id);
    }
  });

  it('holds every rule file, under the id that is its path', () => {
    const imports = readFileSync(join(root, 'rules/index.ts'), 'utf8');
    for (const file of globSync([`rules/{${groups.join(',')}}/*.ts`], { cwd: root })) {
      const source = readFileSync(join(root, file), 'utf8');
      const id = file.slice('rules/'.length, -'.ts'.length);
      const states = /:\s*(?:Passage|Report|Project)?Rule\s*=/.test(source);
      if (!states) continue;
      assert.ok(source.includes(`'${id}'`), `${file} does not state the id ${id}`);
      assert.ok(imports.includes(`'./${id}'`), `${file} is not listed in rules/index.ts`);
    }
  });

  it('has a file of its own for every rule', () => {
    for (const { id } of rules) assert.ok(globSync([`rules/${id}.ts`], { cwd: root }).length === 1, id);
  });
});

describe('what a rule says of itself', () => {
  for (const rule of rules) {
    it(`${rule.id} is complete in both languages`, () => {
      for (const [what, text] of Object.entries({ title: rule.title, summary: rule.summary })) {
        assert.match(text.zh, /[\p{Script=Han}]/u, `${what}.zh`);
        assert.match(text.en, /[A-Za-z]/, `${what}.en`);
        assert.doesNotMatch(text.en, /[\p{Script=Han}]{4}/u, `${what}.en is Chinese`);
      }
      if (rule.basis) assert.ok(rule.basis.zh.trim() && rule.basis.en.trim(), 'an empty basis');
      assert.notEqual(rule.summary.zh, rule.title.zh, 'the summary only repeats the title');
      assert.ok(rule.title.zh.length <= 16, 'the title is no title');
    });

    if (rule.scope === 'project') continue;

    it(`${rule.id} speaks on its failing example and is silent on the passing one`, () => {
      const { failing, passing, ledger, previous } = rule.examples;
      assert.ok(failing.trim() && passing.trim(), 'an example is missing');
      const [outline] = templates;
      assert.ok(outline, 'no template');
      const evidence: Evidence = {
        ...noEvidence,
        ledgers: ledger ? [readLedger('台账.csv', 'file:///台账.csv', ledger)] : [],
        previous: previous
          ? { name: '2024.txt', uri: 'file:///2024.txt', report: parseReport(previous, outline) }
          : undefined,
      };
      const said = (text: string) =>
        run(rule, wrapped({ text, wrap: !isReport(text) }).text, {
          evidence,
          settings: { profile: rule.id === 'outline/date-line' ? 'submission' : 'publication' },
        }).map(({ message }) => message);
      assert.notDeepEqual(said(failing), [], 'nothing is said about the failing example');
      assert.deepEqual(said(passing), [], 'the passing example is accused');
    });
  }

  it('no two rules have one title', () => {
    for (const language of ['zh', 'en'] as const) {
      const titles = rules.map((rule) => rule.title[language]);
      assert.deepEqual(
        titles.filter((title, at) => titles.indexOf(title) !== at),
        [],
      );
    }
  });
});

/** Examples are paragraphs of a report's measures, or, where the rule is about the whole, reports. */
function isReport(text: string): boolean {
  return /报告$/.test(text.split('\n', 1)[0] ?? '');
}
