import assert from 'node:assert/strict';
import type { Diagnostic } from '../../rules/diagnostic';
import { check } from '../../rules/engine/check';
import { applyEdits, bulkEdits } from '../../rules/engine/fixes';
import type { Evidence } from '../../rules/evidence';
import type { Rule } from '../../rules/rule';
import { defaultSettings, type Settings } from '../../rules/settings';
import { templates } from '../../rules/templates';

interface Surroundings {
  /** Behaviour this case shows; the text's head where there is none. */
  readonly name?: string;
  readonly text: string;
  /** Wraps the text in a whole report, as body of its measures. On by default; off for texts that are whole reports. */
  readonly wrap?: boolean;
  readonly settings?: Partial<Settings>;
  readonly evidence?: Evidence;
}

export interface ValidCase extends Surroundings {}

export interface InvalidCase extends Surroundings {
  /** In order of place. `at` is the text the finding covers. */
  readonly errors: readonly {
    readonly at?: string;
    readonly message?: RegExp | string;
    readonly data?: Record<string, unknown>;
  }[];
  /** The text after the fixes of this rule were applied until nothing changes; omit where the rule has no fix. */
  readonly output?: string;
}

const before = `青河县2025年法治政府建设年度情况报告

2025年，青河县深入推进法治政府建设。现将有关情况报告如下。

一、党政主要负责人履行推进法治建设第一责任人职责情况

县委、县政府主要负责同志切实履行第一责任人职责。

二、2025年法治政府建设的主要举措和成效

`;
const after = `

三、存在的不足和原因

一是执法能力有待提升，主要原因是培训不够。

四、2026年法治政府建设主要安排

下一步，我县将加强执法培训。
`;

/**
 * A table of texts a rule must stay silent on and texts it must speak on. Every finding's range must lie in the
 * document, every fix must leave a text in which the rule no longer asks for the same, and fixing twice changes nothing.
 */
export function testRule(
  rule: Rule,
  cases: { valid: readonly (string | ValidCase)[]; invalid: readonly InvalidCase[] },
): void {
  describe(rule.id, () => {
    for (const entry of cases.valid) {
      const given = typeof entry === 'string' ? { text: entry } : entry;
      it(`leaves alone: ${nameOf(given)}`, () => {
        const { text } = wrapped(given);
        const found = run(rule, text, given);
        assert.deepEqual(
          found.map((finding) => `${text.slice(finding.start, finding.end)} — ${finding.message}`),
          [],
        );
      });
    }
    for (const given of cases.invalid) {
      it(`finds: ${nameOf(given)}`, () => {
        const { text, start } = wrapped(given);
        const found = run(rule, text, given);
        const shown = found.map(
          (finding) => `${text.slice(finding.start, finding.end)} — ${finding.message}`,
        );
        assert.equal(found.length, given.errors.length, `findings: ${JSON.stringify(shown, null, 1)}`);
        for (const [index, expected] of given.errors.entries()) {
          const actual = found[index];
          assert.ok(actual);
          if (expected.at !== undefined) assert.equal(text.slice(actual.start, actual.end), expected.at);
          if (typeof expected.message === 'string') assert.equal(actual.message, expected.message);
          if (expected.message instanceof RegExp) assert.match(actual.message, expected.message);
          for (const [key, value] of Object.entries(expected.data ?? {}))
            assert.deepEqual(actual.data[key], value, key);
        }
        if (given.output === undefined) return;
        const fixed = fixAll(rule, text, given);
        const tail = text.length - start - given.text.length;
        assert.equal(fixed.slice(start, fixed.length - tail), given.output);
        assert.equal(fixAll(rule, fixed, given), fixed, 'fixing again changes the text');
      });
    }
  });
}

/** Findings of one rule, every range proven to lie in the document. */
export function run(rule: Rule, text: string, given: Partial<Surroundings> = {}): Diagnostic[] {
  const outline = templates[0];
  assert.ok(outline, 'no template');
  const severity = rule.severity === 'off' ? 'warning' : rule.severity;
  const settings: Settings = {
    ...defaultSettings,
    ...given.settings,
    severities: new Map([...(given.settings?.severities ?? []), [rule.id, severity]]),
  };
  const { diagnostics } = check({
    text,
    outline,
    settings,
    ...(given.evidence && { evidence: given.evidence }),
  });
  const found = diagnostics.filter((diagnostic) => diagnostic.rule === rule.id);
  for (const finding of found) {
    assertInside(finding, text, 'finding');
    for (const place of finding.related) if (!place.uri) assertInside(place, text, 'related place');
    for (const fix of finding.fixes) {
      const edits = [...fix.edits].sort((a, b) => a.start - b.start);
      for (const [index, edit] of edits.entries()) {
        assertInside(edit, text, 'edit');
        const next = edits[index + 1];
        assert.ok(!next || edit.end <= next.start, 'edits of a fix overlap');
      }
    }
    if (finding.fixes.length > 0) assert.ok(rule.fixable, `${rule.id} gives a fix and says it has none`);
  }
  return found;
}

function fixAll(rule: Rule, text: string, given: Surroundings): string {
  let current = text;
  for (let round = 0; round < 10; round++) {
    const next = applyEdits(current, bulkEdits(run(rule, current, given)));
    if (next === current) return current;
    current = next;
  }
  return assert.fail('fixes do not settle');
}

function assertInside({ start, end }: { start: number; end: number }, text: string, what: string): void {
  assert.ok(Number.isInteger(start) && Number.isInteger(end), `${what}: ${start}–${end} are no offsets`);
  assert.ok(
    0 <= start && start <= end && end <= text.length,
    `${what}: ${start}–${end} outside 0–${text.length}`,
  );
}

/** The text as the rule gets to see it, and where the case begins in it. */
export function wrapped(given: Surroundings): { text: string; start: number } {
  if (given.wrap === false) return { text: given.text, start: 0 };
  return { text: before + given.text + after, start: before.length };
}

function nameOf(given: Surroundings): string {
  return given.name ?? given.text.replace(/\s+/g, ' ').slice(0, 60);
}
