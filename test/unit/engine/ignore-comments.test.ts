import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Diagnostic } from '../../../rules/diagnostic';
import { type Checked, check } from '../../../rules/engine/check';
import { applyEdits } from '../../../rules/engine/fixes';
import { ignoreHere, ignoreInFile } from '../../../rules/engine/ignore-edit';
import { defaultSettings, type Settings } from '../../../rules/settings';
import { templates } from '../../../rules/templates';
import { cases } from '../../fuzz';

const before = `# 青河县2025年法治政府建设年度情况报告

2025年，青河县深入推进法治政府建设。现将有关情况报告如下。

## 一、党政主要负责人履行推进法治建设第一责任人职责情况

县委、县政府主要负责同志切实履行第一责任人职责。

## 二、2025年法治政府建设的主要举措和成效

`;
const after = `

## 三、存在的不足和原因

一是执法能力有待提升，主要原因是培训不够。

## 四、2026年法治政府建设主要安排

下一步，我县将加强执法培训。
`;

function checked(text: string, settings: Partial<Settings> = {}): Checked {
  const [outline] = templates;
  assert.ok(outline);
  return check({ text, outline, settings: { ...defaultSettings, ...settings } });
}

/** Findings of the two rules the tables plant, and of the comments themselves, as `rule@line`. */
function spoken(body: string, wrap = true): string[] {
  const text = wrap ? before + body + after : body;
  const { report, diagnostics } = checked(text);
  const first = wrap ? report.positions.positionAt(before.length).line : 0;
  return diagnostics
    .filter(({ rule }) => /^(?:style\/repeated|number\/placeholder|project\/)/.test(rule))
    .map(({ rule, start }) => `${rule}@${report.positions.positionAt(start).line - first}`);
}

describe('ignore comments', () => {
  const quiet: Record<string, string> = {
    'the next line': '<!-- report-lint-disable-next-line style/repeated -->\n进一步规范。。',
    'the next line, over a blank one':
      '<!-- report-lint-disable-next-line style/repeated -->\n\n进一步规范。。',
    'the next line, over another comment':
      '<!-- report-lint-disable-next-line style/repeated -->\n<!-- 说明 -->\n进一步规范。。',
    'the next line for each of several comments':
      '<!-- report-lint-disable-next-line style/repeated -->\n<!-- report-lint-disable-next-line number/placeholder -->\n办理XX件。。',
    'several rules at once':
      '<!-- report-lint-disable-next-line style/repeated, number/placeholder -->\n办理XX件。。',
    'several rules with Chinese marks between':
      '<!-- report-lint-disable-next-line style/repeated、number/placeholder：口径待定 -->\n办理XX件。。',
    'every rule, where none is named': '<!-- report-lint-disable-next-line -->\n办理XX件。。',
    'every rule, with a reason': '<!-- report-lint-disable-next-line: 数字待定 -->\n办理XX件。。',
    'with a reason after a colon':
      '<!-- report-lint-disable-next-line style/repeated: 原文如此 -->\n进一步规范。。',
    'with a reason and the colon forgotten':
      '<!-- report-lint-disable-next-line style/repeated 原文如此 -->\n进一步规范。。',
    'without blanks': '<!--report-lint-disable-next-line style/repeated-->\n进一步规范。。',
    'its own line': '进一步规范。。<!-- report-lint-disable-line style/repeated -->',
    'its own line, from its start': '<!-- report-lint-disable-line style/repeated --> 进一步规范。。',
    'a stretch':
      '<!-- report-lint-disable style/repeated -->\n\n规范。。\n\n再规范。。\n\n<!-- report-lint-enable style/repeated -->',
    'a stretch within one line':
      '进一步<!-- report-lint-disable style/repeated -->规范。。<!-- report-lint-enable style/repeated -->',
    'a stretch for every rule': '<!-- report-lint-disable -->\n\n办理XX件。。\n\n<!-- report-lint-enable -->',
    'a stretch that nothing ends': '<!-- report-lint-disable style/repeated -->\n\n规范。。\n\n再规范。。',
    'the file': '规范。。\n\n<!-- report-lint-disable-file style/repeated -->\n\n再规范。。',
  };
  for (const [name, text] of Object.entries(quiet)) {
    it(`silence ${name}`, () => assert.deepEqual(spoken(text), []));
  }

  const loud: Record<string, { text: string; said: string[] }> = {
    'a line further on': {
      text: '<!-- report-lint-disable-next-line style/repeated -->\n规范。。\n\n再规范。。',
      said: ['style/repeated@3'],
    },
    'the line before': {
      text: '规范。。\n<!-- report-lint-disable-next-line style/repeated -->\n再规范。。',
      said: ['style/repeated@0'],
    },
    'another rule': {
      text: '<!-- report-lint-disable-next-line style/repeated -->\n办理XX件。。',
      said: ['number/placeholder@1'],
    },
    'what follows the end of a stretch': {
      text: '<!-- report-lint-disable style/repeated -->\n规范。。\n<!-- report-lint-enable style/repeated -->\n\n再规范。。',
      said: ['style/repeated@4'],
    },
    'the rule that is enabled again inside a stretch for every rule': {
      text: '<!-- report-lint-disable -->\n办理XX件。。\n<!-- report-lint-enable style/repeated -->\n办理XX件。。\n<!-- report-lint-enable -->',
      said: ['style/repeated@3'],
    },
    'a comment that only speaks of it': {
      text: '<!-- 见 report-lint-disable-next-line style/repeated -->\n规范。。',
      said: ['style/repeated@1'],
    },
    'the same words in a fence': {
      text: '```\n<!-- report-lint-disable-file style/repeated -->\n```\n\n规范。。',
      said: ['style/repeated@4'],
    },
  };
  for (const [name, { text, said }] of Object.entries(loud)) {
    it(`do not silence ${name}`, () => assert.deepEqual(spoken(text), said));
  }

  const faults: Record<string, { text: string; said: string[]; message: RegExp }> = {
    'an unknown rule, with the nearest known one': {
      text: '<!-- report-lint-disable-next-line style/repeatd -->\n规范。。',
      said: ['project/unknown-rule@0', 'style/repeated@1'],
      message: /没有规则“style\/repeatd”，是不是“style\/repeated”/,
    },
    'an unknown kind of comment': {
      text: '<!-- report-lint-ignore style/repeated -->\n规范。。',
      said: ['project/unknown-rule@0', 'style/repeated@1'],
      message: /没有“report-lint-ignore”这种注释/,
    },
    'a comment that ignores nothing': {
      text: '<!-- report-lint-disable-next-line style/repeated -->\n进一步规范。',
      said: ['project/unknown-rule@0'],
      message: /不需要的忽略注释：这里没有 style\/repeated问题|不需要的忽略注释/,
    },
    'one rule of two that ignores nothing': {
      text: '<!-- report-lint-disable-next-line style/repeated, number/placeholder -->\n规范。。',
      said: ['project/unknown-rule@0'],
      message: /number\/placeholder/,
    },
    'an end without a beginning': {
      text: '<!-- report-lint-enable style/repeated -->\n\n进一步规范。',
      said: ['project/unknown-rule@0'],
      message: /前面没有忽略/,
    },
  };
  for (const [name, { text, said, message }] of Object.entries(faults)) {
    it(`are reported for ${name}`, () => {
      assert.deepEqual(spoken(text), said);
      const { diagnostics } = checked(before + text + after);
      assert.match(diagnostics.find(({ rule }) => rule.startsWith('project/'))?.message ?? '', message);
    });
  }

  it('are not called needless where the rule is off or has nothing to hold the draft against', () => {
    const off = new Map([['style/repeated', 'off' as const]]);
    const text = `${before}<!-- report-lint-disable-next-line style/repeated -->\n进一步规范。${after}`;
    assert.equal(
      checked(text, { severities: off }).diagnostics.some(({ rule }) => rule.startsWith('project/')),
      false,
    );
    assert.deepEqual(spoken('<!-- report-lint-disable-next-line number/unsupported -->\n进一步规范。'), []);
    assert.deepEqual(spoken('<!-- report-lint-disable-next-line cross/copied -->\n进一步规范。'), []);
  });

  it('that are needless go away by their fix, alone with their line, or by the id where others are needed', () => {
    const cases = [
      ['<!-- report-lint-disable-next-line style/repeated -->\n进一步规范。', '进一步规范。'],
      ['进一步规范。<!-- report-lint-disable-line style/repeated -->', '进一步规范。'],
      [
        '<!-- report-lint-disable-next-line style/repeated, number/placeholder: 待定 -->\n规范。。',
        '<!-- report-lint-disable-next-line style/repeated: 待定 -->\n规范。。',
      ],
      [
        '<!-- report-lint-disable-next-line number/placeholder, style/repeated -->\n规范。。',
        '<!-- report-lint-disable-next-line style/repeated -->\n规范。。',
      ],
    ];
    for (const [body = '', wanted = ''] of cases) {
      const text = before + body + after;
      const found = checked(text).diagnostics.find(({ rule }) => rule === 'project/unknown-rule');
      assert.equal(applyEdits(text, found?.fixes[0]?.edits ?? []), before + wanted + after);
    }
  });
});

const flattened = `青河县2025年法治政府建设年度情况报告2025年，青河县深入推进法治政府建设。现将有关情况报告如下。一、党政主要负责人履行推进法治建设第一责任人职责情况县委、县政府主要负责同志切实履行第一责任人职责，亲自部署、亲自过问、亲自协调、亲自督办，全年召开会议研究法治建设工作。二、2025年法治政府建设的主要举措和成效（一）优化政府职能。持续深化改革，办理事项XX件。推进政务服务，办理申请XX件。加强监督，办理案件XX件、复核案件XX件。三、存在的不足和原因一是执法能力有待提升，主要原因是培训不够。二是普法形式单一，原因是创新不足。四、2026年法治政府建设主要安排下一步，我县将加强执法培训，推进依法行政，建设法治政府。`;

describe('ignore comments in flattened text', () => {
  it('speak of sentences', () => {
    assert.equal(checked(flattened).report.shape, 'flattened', 'the text reads as one line');
    const nextSentence = flattened.replace(
      '推进政务服务',
      '<!-- report-lint-disable-next-line number/placeholder -->推进政务服务',
    );
    assert.equal(placeholders(nextSentence).length, 3);
    assert.ok(
      !placeholders(nextSentence).some(({ start }) => nextSentence.slice(start - 8, start).includes('申请')),
    );
    const ownSentence = flattened.replace(
      '办理申请XX件。',
      '办理申请XX件。<!-- report-lint-disable-line number/placeholder -->',
    );
    assert.equal(placeholders(ownSentence).length, 3);
    assert.ok(
      !placeholders(ownSentence).some(({ start }) => ownSentence.slice(start - 8, start).includes('申请')),
    );
  });
});

function placeholders(text: string): readonly Diagnostic[] {
  return checked(text).diagnostics.filter(({ rule }) => rule === 'number/placeholder');
}

describe('the action that writes an ignore comment', () => {
  const bodies: Record<string, string> = {
    'a line with one finding': '进一步规范。。',
    'a line with two findings of the rule': '进一步规范。。再规范。。',
    'an indented line': '　　进一步规范。。',
    'a heading': '### （一）规范规范执法。。\n\n正文。',
    'a table row': '| 项目 | 说明 |\n| --- | --- |\n| 执法 | 进一步规范。。 |',
    'a line after 𠮷': '𠮷。。再𠮷。。',
  };
  for (const [name, body] of Object.entries(bodies)) {
    it(`silences one finding and nothing else: ${name}`, () => assertSilences(before + body + after));
  }

  it('silences one finding and nothing else in flattened text', () => assertSilences(flattened));

  it('silences one finding and nothing else with Windows line ends', () =>
    assertSilences(`${before}进一步规范。。\n\n再规范。。再规范。。${after}`.replaceAll('\n', '\r\n')));

  it('silences a rule in the whole file, and joins a second rule to the comment', () => {
    const text = `---\ntitle: x\n---\n${before}办理XX件。。${after}`;
    const once = applyEdits(text, [ignoreInFile(checked(text).report, 'style/repeated')]);
    assert.ok(!checked(once).diagnostics.some(({ rule }) => rule === 'style/repeated'));
    const twice = applyEdits(once, [ignoreInFile(checked(once).report, 'number/placeholder')]);
    assert.match(twice, /disable-file style\/repeated, number\/placeholder -->/);
    assert.ok(!checked(twice).diagnostics.some(({ rule }) => /repeated|placeholder|project/.test(rule)));
  });
});

function assertSilences(text: string): void {
  const first = checked(text);
  const planted = first.diagnostics.filter(({ rule }) => /style\/repeated|number\/placeholder/.test(rule));
  assert.ok(planted.length > 0, 'nothing to silence');
  const count = ({ diagnostics }: Checked) => diagnostics.map(({ rule }) => rule).sort();
  for (const finding of planted) {
    const edits = ignoreHere(first, finding, checked);
    assert.ok(edits, 'a place for the comment');
    const quiet = checked(applyEdits(text, edits));
    const expected = first.diagnostics
      .filter((other) => other !== finding)
      .map(({ rule }) => rule)
      .sort();
    assert.deepEqual(count(quiet), expected);
  }
}

describe('the actions that write an ignore comment, on real reports as received and on one line', () => {
  const seeds = join(import.meta.dirname, '../../../seeds');
  const names = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
  const texts = names.flatMap((name) => {
    const text = readFileSync(join(seeds, name), 'utf8');
    return [
      [name, text],
      [`${name} on one line`, text.trim().replace(/\s*\n\s*/g, ' ')],
      [
        `${name} with a title, on one line`,
        `某市2023年法治政府建设年度情况报告 ${text.trim()}`.replace(/\s*\n\s*/g, ' '),
      ],
    ] as const;
  });
  for (const [name, text] of texts) {
    it(`each silences what it names and brings up nothing: ${name}`, () => {
      const first = checked(text);
      for (const finding of first.diagnostics) {
        const here = ignoreHere(first, finding, checked);
        assert.ok(here, `a place for the comment: ${finding.rule} ${finding.message}`);
        assert.deepEqual(
          said(checked(applyEdits(text, here))),
          said(first, (other) => other !== finding),
          `${finding.rule} ${finding.message}`,
        );
      }
      for (const rule of new Set(first.diagnostics.map((finding) => finding.rule))) {
        assert.deepEqual(
          said(checked(applyEdits(text, [ignoreInFile(first.report, rule)]))),
          said(first, (other) => other.rule !== rule),
          rule,
        );
      }
    }).timeout(20_000);
  }
});

/** Rule and message; marks are counted in some, and comments change what stands beside a mark. */
function said({ diagnostics }: Checked, wanted: (one: Diagnostic) => boolean = () => true): string[] {
  return diagnostics
    .filter(wanted)
    .map(({ rule, message }) => `${rule} ${message.replace(/\d+处/, '')}`)
    .sort();
}

describe('ignore comments in any text', () => {
  const piece = fc.constantFrom(
    '<!-- report-lint-disable -->',
    '<!-- report-lint-enable -->',
    '<!-- report-lint-disable style/repeated -->',
    '<!-- report-lint-enable style/repeated: 原因 -->',
    '<!-- report-lint-disable-line -->',
    '<!-- report-lint-disable-next-line style/repeated, number/placeholder：原因 -->',
    '<!-- report-lint-disable-next-line style/repeated',
    '<!-- report-lint-',
    '-->',
    '规范。。',
    '办理XX件。',
    '## 一、主要举措',
    '\n',
    '\r\n',
    '\n\n',
    '\ud842',
    '| 甲 | 乙。。 |',
  );
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  it('never throw, and what they say lies in the text', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { start, end, fixes } of checked(any).diagnostics) {
          assert.ok(0 <= start && start <= end && end <= any.length);
          for (const { edits } of fixes) applyEdits(any, edits);
        }
      }),
      { numRuns: cases(400) },
    );
  });

  it('only ever take findings away, but for what they say of comments', () => {
    fc.assert(
      fc.property(text, (any) => {
        const quiet = `<!-- report-lint-disable-file -->\n${any}`;
        const { diagnostics } = checked(quiet);
        assert.deepEqual(
          diagnostics.filter(({ rule }) => !rule.startsWith('project/')),
          [],
        );
      }),
      { numRuns: cases(400) },
    );
  });
});
