import assert from 'node:assert/strict';
import type { Diagnostic } from '../../../rules/diagnostic';
import { check } from '../../../rules/engine/check';
import { applyEdits } from '../../../rules/engine/fixes';
import { defaultSettings } from '../../../rules/settings';
import { templates } from '../../../rules/templates';
import { heading, lead, measures, plan, report, responsibility, shortcomings, title, whole } from './cases';

const [outline] = templates;
assert.ok(outline);

const findings = (text: string): readonly Diagnostic[] => {
  assert.ok(outline);
  return check({ text, outline, settings: defaultSettings }).diagnostics.filter(({ rule }) =>
    /^(?:outline|numbering)\//.test(rule),
  );
};

/** Applies the fix of the only finding of a rule. */
function fixed(text: string, rule: string): string {
  const [finding, ...others] = findings(text).filter((found) => found.rule === rule);
  assert.ok(finding?.fixes[0], `no fix for ${rule}`);
  assert.equal(others.length, 0);
  return applyEdits(text, finding.fixes[0].edits);
}

const without: Readonly<Record<string, readonly string[]>> = {
  responsibility: [
    '一、主要举措',
    measures,
    '二、存在的不足和原因',
    shortcomings,
    '三、2026年工作打算',
    plan,
  ],
  measures: [
    heading.responsibility,
    responsibility,
    '二、存在的不足和原因',
    shortcomings,
    '三、2026年工作打算',
    plan,
  ],
  shortcomings: [
    heading.responsibility,
    responsibility,
    heading.measures,
    measures,
    '三、2026年工作打算',
    plan,
  ],
  plan: [
    heading.responsibility,
    responsibility,
    heading.measures,
    measures,
    heading.shortcomings,
    shortcomings,
  ],
};

const shapes: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  'plain lines': (parts) => report(title, lead, ...parts),
  'lines without blank lines between': (parts) => `${[title, lead, ...parts].join('\n')}\n`,
  CRLF: (parts) => report(title, lead, ...parts).replaceAll('\n', '\r\n'),
  Markdown: (parts) =>
    report(`# ${title}`, lead, ...parts.map((part) => (/^[一二三四]、/.test(part) ? `## ${part}` : part))),
  'half width': (parts) =>
    report(title, lead, ...parts)
      .replaceAll('，', ',')
      .replaceAll('：', ':'),
  'one line': (parts) =>
    [
      title,
      `${lead}${'全县各级各部门认真贯彻落实上级部署要求，各项工作有序推进，取得新的进展。'.repeat(5)}`,
      ...parts,
    ].join(' '),
};

describe('inserting a missing section', () => {
  for (const [shape, build] of Object.entries(shapes)) {
    for (const [role, parts] of Object.entries(without)) {
      it(`${role} in ${shape}`, () => {
        const text = build(parts);
        assert.deepEqual(
          findings(text)
            .filter(({ severity }) => severity === 'error')
            .map(({ rule, data }) => `${rule} ${data.role}`),
          [`outline/missing-section ${role}`],
        );
        const after = fixed(text, 'outline/missing-section');
        assert.deepEqual(
          findings(after).filter(({ severity }) => severity === 'error' || severity === 'warning'),
          [],
        );
        assert.ok(outline);
        const read = check({ text: after, outline, settings: defaultSettings }).report;
        assert.deepEqual(
          read.sections
            .filter((section) => section.heading.level === 1)
            .map((section) => section.heading.number),
          [1, 2, 3, 4],
        );
        assert.ok(
          read.roles.every(({ presence }) => presence === 'headed'),
          `${role} is ${read.roles.find((reading) => reading.role.id === role)?.presence}`,
        );
        if (shape === 'half width') assert.ok(!/[，：（）]/.test(after));
        if (shape === 'CRLF') assert.ok(!/(?<!\r)\n/.test(after));
      });
    }
  }
});

describe('other fixes of the outline', () => {
  it('a heading goes above the paragraph that has none, and what follows is renumbered', () => {
    const text = report(
      title,
      lead,
      heading.responsibility,
      responsibility,
      heading.measures,
      measures,
      '2025年，我县法治政府建设虽有进展，但仍存在短板，主要原因是编制少。',
      '三、2026年工作打算',
      plan,
    );
    const after = fixed(text, 'outline/unheaded-section');
    assert.deepEqual(findings(after), []);
    assert.match(after, /\n三、.*不足和原因\n\n2025年，我县/);
    assert.match(after, /\n四、2026年工作打算\n/);
  });

  const merged = (...body: readonly string[]): string =>
    report(
      title,
      lead,
      heading.responsibility,
      responsibility,
      heading.measures,
      measures,
      '三、存在问题和下一步工作计划',
      ...body,
    );

  it('a merged section is split where the second begins', () => {
    const after = fixed(merged(shortcomings, plan), 'outline/merged-sections');
    assert.deepEqual(findings(after), []);
  });

  it('is not offered where the boundary is not clear', () => {
    const text = merged(shortcomings);
    assert.deepEqual(findings(text).find(({ rule }) => rule === 'outline/merged-sections')?.fixes, []);
  });

  it('a merged section of several parts is split with those of the second numbered anew', () => {
    const after = fixed(
      merged(
        '（一）人手不足。主要是编制偏紧。',
        '（二）业务不熟。主要是培训不够。',
        `（三）下一步将充实人员。${plan}`,
        '（四）组织培训。分批轮训。',
      ),
      'outline/merged-sections',
    );
    assert.deepEqual(findings(after), []);
    assert.match(after, /\n四、2026年.*\n\n（一）下一步将充实人员。.*\n\n（二）组织培训。/);
  });
  for (const [name, ...body] of [
    ['run into their paragraphs', `（一）存在的问题。${shortcomings}`, `（二）下一步打算。${plan}`],
    ['over their paragraphs', '（一）存在的问题', shortcomings, '（二）下一步打算', plan],
  ] as const)
    it(`is not offered where each part has a heading of its own, ${name}`, () => {
      const found = findings(merged(...body)).find(({ rule }) => rule === 'outline/merged-sections');
      assert.deepEqual(found?.fixes, []);
    });

  it('a missing section stands before the closing formula, the list of attachments and the signature', () => {
    const closing = [
      '特此报告。',
      '附件：1.执法统计表',
      '2.复议统计表',
      '青河县人民政府',
      '2026年1月5日',
      '（联系人：李明）',
    ];
    const text = report(title, lead, ...(without.plan ?? []), ...closing);
    const after = fixed(text, 'outline/missing-section');
    assert.deepEqual(findings(after), []);
    assert.ok(after.endsWith(`\n\n${closing.join('\n\n')}\n`), after);
  });

  it('an empty section is filled with the body of its skeleton', () => {
    const after = fixed(whole.replace(`${shortcomings}\n\n`, ''), 'outline/empty-section');
    assert.deepEqual(findings(after), []);
  });
});
