import assert from 'node:assert/strict';
import { rules } from '../../rules';
import { noEvidence } from '../../rules/evidence';
import { claimsOf, parseReport, type Report } from '../../rules/report';
import type { CheckContext, Rule } from '../../rules/rule';
import { templates } from '../../rules/templates';
import { everything } from './picture';

const size = 5_000;
/** Four times the text may take four times as long; sixteen is quadratic. Between lies noise. */
const factor = 4;
const limit = 9;
/** Milliseconds below which the ratio says nothing. */
const floor = 8;

/** Milliseconds that no rule may take on the shorter text: the longer one is then not tried. */
const hopeless = 400;

/** What regular expressions and nested loops choke on, over and over; `tail` breaks the match at the very end. */
const hostile: Readonly<Record<string, { readonly unit: string; readonly tail?: string }>> = {
  'opening brackets': { unit: '（' },
  'pairs of brackets inside each other': { unit: '（《“' },
  'closing brackets': { unit: '）》' },
  'opening titles': { unit: '《' },
  'opening corner brackets': { unit: '【', tail: '待' },
  digits: { unit: '1' },
  'digits with commas': { unit: '1,' },
  'digits with points': { unit: '1.' },
  'numerals in characters': { unit: '一百二十' },
  万千: { unit: '万千' },
  commas: { unit: ',' },
  '、': { unit: '、' },
  'comment openings': { unit: '<!--' },
  'comments never closed, with sources': { unit: '<!-- 来源：' },
  'silencing comments': { unit: '<!-- report-lint-disable -->' },
  'footnote references': { unit: '[^1]' },
  spaces: { unit: ' ', tail: '。' },
  'ideographic spaces': { unit: '　', tail: '一、' },
  tabs: { unit: '\t', tail: 'x' },
  'line ends': { unit: '\n' },
  'carriage returns': { unit: '\r' },
  一是: { unit: '一是' },
  '第一，': { unit: '第一，' },
  '一、': { unit: '一、' },
  '（一）': { unit: '（一）' },
  '1.': { unit: ' 1. ' },
  hashes: { unit: '#' },
  'table pipes': { unit: '|' },
  asterisks: { unit: '*' },
  underlines: { unit: '_', tail: '件' },
  XX: { unit: 'X', tail: '号' },
  其中: { unit: '其中' },
  '其中 with parts': { unit: '其中3件、' },
  'a list without end': { unit: '甲乙丙、' },
  'items of one measure': { unit: '受理案件3件，' },
  rates: { unit: '办结率93.1%，' },
  changes: { unit: '同比增长3%，' },
  'equal sentences': { unit: '受理案件3件，办结3件，办结率100%。' },
  'different sentences': { unit: '§件。' },
  approximations: { unit: '约近超过' },
  years: { unit: '2025年' },
  periods: { unit: '1至' },
  'one character': { unit: '的' },
  'long words': { unit: '法治政府建设' },
  'a heading a line': { unit: '一、标题\n' },
  'a list item a line': { unit: '一是内容。\n' },
  'a paragraph a line': { unit: '全年受理案件§件，办结§件，办结率93.1%。\n' },
  'one paragraph over and over': {
    unit: '全年受理案件35件，办结34件，坚持依法行政，加强执法监督，推动各项工作。\n',
  },
  surrogates: { unit: '\uD83D' },
  NUL: { unit: '\u0000' },
};

const title = '青河县2025年法治政府建设情况报告\n\n二、主要举措和成效\n\n';

function textOf({ unit, tail = '' }: { unit: string; tail?: string }, length: number): string {
  let body = '';
  if (unit.includes('§'))
    for (let count = 0; body.length < length; count++) body += unit.replaceAll('§', String(count));
  else body = unit.repeat(Math.ceil(length / unit.length));
  return title + body + tail;
}

const [outline] = templates;
assert.ok(outline, 'no template');
const model = outline;

function contextOf(report: Report): CheckContext {
  return {
    report,
    outline: model,
    settings: everything,
    evidence: { ...noEvidence, previous: { name: 'last', uri: 'file:///last', report } },
    skeletonOf: () => ({ heading: '', lines: [] }),
  };
}

function run(rule: Rule, context: CheckContext): void {
  if (rule.scope === 'report') for (const _ of rule.check(context));
  if (rule.scope === 'passage')
    for (const { passage } of context.report.blocks) for (const _ of rule.check(passage, context.settings));
}

/** Milliseconds of processor time: the clock on the wall also counts what other processes take. */
function once(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The least of a few runs. `prepare` is not timed. */
function time<T>(prepare: () => T, work: (given: T) => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3; attempt++) {
    const given = prepare();
    least = Math.min(
      least,
      once(() => work(given)),
    );
    if (least < 1) break;
  }
  return least;
}

/** What grows too fast does so at any size: a pause that fell into the longer run is gone when both are longer still. */
function assertLinear(name: string, timeAt: (length: number) => number): void {
  let [small, large] = [0, 0];
  for (let attempt = 0; attempt < 4; attempt++) {
    const length = attempt < 2 ? size : size * factor;
    large = timeAt(length * factor);
    if (large < floor) return;
    small = timeAt(length);
    if (large / small < limit) return;
  }
  assert.fail(`${name}: ${small.toFixed(1)} ms, and ${large.toFixed(1)} ms for ${factor} times the text`);
}

/** Reads a report anew, with all that rules share between them. */
function read(text: string): Report {
  const report = parseReport(text, model);
  claimsOf(report);
  for (const { passage } of report.blocks) void [passage.sentences, passage.quantities];
  return report;
}

describe('time grows no faster than the text', () => {
  for (const [name, given] of Object.entries(hostile)) {
    it(`on ${name}: reading`, function () {
      this.timeout(60_000);
      assertLinear(`reading ${name}`, (length) => {
        const text = textOf(given, length);
        return time(
          () => undefined,
          () => read(text),
        );
      });
    });

    it(`on ${name}: every rule`, function () {
      this.timeout(60_000);
      const short = contextOf(read(textOf(given, size)));
      const small = new Map(rules.map((rule) => [rule, once(() => run(rule, short))]));
      // What is slow already is not tried on more; nor are the others, which may share its work.
      const hopelessly = [...small].filter(([, time]) => time > hopeless);
      assert.deepEqual(
        hopelessly.map(([rule, time]) => `${rule.id}: ${time.toFixed(0)} ms for ${size} characters`),
        [],
      );
      const long = contextOf(read(textOf(given, size * factor)));
      const slow: string[] = [];
      for (const rule of rules) {
        const large = once(() => run(rule, long));
        if (large < floor || large / (small.get(rule) ?? 0) < limit) continue;
        try {
          assertLinear(rule.id, (length) => {
            const text = textOf(given, length);
            return time(
              () => contextOf(read(text)),
              (context) => run(rule, context),
            );
          });
        } catch (error) {
          slow.push(String(error));
        }
      }
      assert.deepEqual(slow, []);
    });
  }
});
