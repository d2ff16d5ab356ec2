import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../rules/diagnostic';
import { check } from '../../rules/engine/check';
import { applyEdits } from '../../rules/engine/fixes';
import { defaultSettings } from '../../rules/settings';
import { templates } from '../../rules/templates';
import { shown } from './bed';
import type { Role } from './manuscript';

const folder = join(import.meta.dirname, '../../seeds');
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** A part of a sample as a careful reader cuts it: from the words that open it to those that open the next. */
interface Part {
  readonly sample: number;
  readonly role: Role;
  readonly from: string;
  readonly to: string;
  /** The heading, where the part has one of its own. */
  readonly heading?: string;
  /** A thematic heading under which the part is still what it is. */
  readonly thematic?: string;
  /** The heading alone does not tell the role. */
  readonly vague?: boolean;
  /** Running text of another role follows under the same heading, so that it cannot be emptied. */
  readonly open?: boolean;
  /** Stands in the part's place when it is cut out. */
  readonly rest?: string;
}

const parts: readonly Part[] = [
  {
    sample: 0,
    role: 'responsibility',
    from: '一、党政主要负责人履行推进法治建设第一责任人职责',
    to: '二、2023年推进法治政府建设的主要举措',
    heading: '一、党政主要负责人履行推进法治建设第一责任人职责,加强法治政府建设的有关情况',
    thematic: '一、坚持高位推动,压紧压实法治建设领导责任',
  },
  {
    sample: 0,
    role: 'measures',
    from: '二、2023年推进法治政府建设的主要举措',
    to: '三、2023年推进法治政府建设存在的不足',
    heading: '二、2023年推进法治政府建设的主要举措和成效',
    thematic: '二、聚焦重点任务,推动依法行政提质增效',
  },
  {
    sample: 0,
    role: 'shortcomings',
    from: '三、2023年推进法治政府建设存在的不足',
    to: '四、2024年推进法治政府建设的主要安排',
    heading: '三、2023年推进法治政府建设存在的不足和原因',
    thematic: '三、对标先进找差距,正视发展中的短板弱项',
  },
  {
    sample: 0,
    role: 'plan',
    from: '四、2024年推进法治政府建设的主要安排',
    to: '打印本页',
    heading: '四、2024年推进法治政府建设的主要安排',
    thematic: '四、乘势而上,奋力开创法治建设新局面',
  },
  {
    sample: 1,
    role: 'responsibility',
    from: '印发《大连市党政主要负责人履行推进法治建设第一责任人职责清单》。',
    to: '认真落实中央依法治国办市县法治建设督察整改要求',
  },
  {
    sample: 1,
    role: 'measures',
    from: '一、主要工作举措和成效',
    to: '2023年,我市法治政府建设工作虽然',
    heading: '一、主要工作举措和成效',
    open: true,
    thematic: '一、聚焦重点任务,推动依法行政提质增效',
    rest: '一、党政主要负责人履行第一责任人职责情况\n\n党政主要负责人切实履行推进法治建设第一责任人职责。\n\n',
  },
  { sample: 1, role: 'shortcomings', from: '2023年,我市法治政府建设工作虽然', to: '二、2024年工作打算' },
  {
    sample: 1,
    role: 'plan',
    from: '二、2024年工作打算',
    to: '编辑:高佳欢',
    heading: '二、2024年工作打算',
    thematic: '二、乘势而上,奋力开创法治建设新局面',
  },
  {
    sample: 2,
    role: 'responsibility',
    from: '一、深入学习宣传贯彻党的二十大精神和习近平法治思想',
    to: '二、持续推进“放管服”改革',
    heading: '一、深入学习宣传贯彻党的二十大精神和习近平法治思想,着力推动党政主要负责人履行法治建设第一责任',
    thematic: '一、坚持高位推动,压紧压实法治建设领导责任',
  },
  { sample: 2, role: 'measures', from: '二、持续推进“放管服”改革', to: '七、存在问题和下一步工作计划' },
  {
    sample: 2,
    role: 'shortcomings',
    from: '七、存在问题和下一步工作计划',
    to: '下一步,我市将坚持',
    rest: '七、下一步工作计划\n\n  ',
  },
  {
    sample: 2,
    role: 'plan',
    from: '七、存在问题和下一步工作计划',
    to: '相关文章',
    rest: '七、存在问题\n\n  2023年我市法治政府建设虽取得一定的进展和成效,但还存在不少短板弱项。\n\n',
  },
  {
    sample: 3,
    role: 'responsibility',
    from: '一、加强党对法治建设的领导,压实法治政府建设责任',
    to: '二、纵深推进依法行政',
    heading: '一、加强党对法治建设的领导,压实法治政府建设责任',
    vague: true,
    thematic: '一、坚持高位推动,扛牢政治责任',
  },
  { sample: 3, role: 'measures', from: '二、纵深推进依法行政', to: '2020年我区法治政府建设工作虽然' },
  { sample: 3, role: 'shortcomings', from: '2020年我区法治政府建设工作虽然', to: '2021年,我们将认真贯彻' },
  { sample: 3, role: 'plan', from: '2021年,我们将认真贯彻', to: '|\n||||||||||||||||||||||||\n【关闭窗口】' },
  {
    sample: 4,
    role: 'responsibility',
    from: '一、党政主要负责人履行推进法治建设第一责任人职责情况',
    to: '二、推进法治政府建设的主要举措和成效',
    heading: '一、党政主要负责人履行推进法治建设第一责任人职责情况',
    thematic: '一、坚持高位推动,压紧压实法治建设领导责任',
  },
  {
    sample: 4,
    role: 'measures',
    from: '二、推进法治政府建设的主要举措和成效',
    to: '三、存在的不足和原因',
    heading: '二、推进法治政府建设的主要举措和成效',
    thematic: '二、聚焦重点任务,推动依法行政提质增效',
  },
  {
    sample: 4,
    role: 'shortcomings',
    from: '三、存在的不足和原因',
    to: '四、2023年度工作计划',
    heading: '三、存在的不足和原因',
    thematic: '三、对标先进找差距,正视发展中的短板弱项',
  },
  {
    sample: 4,
    role: 'plan',
    from: '四、2023年度工作计划',
    to: '中共海宁市委 海宁市人民政府 2023年2月28日',
    heading: '四、2023年度工作计划',
    thematic: '四、乘势而上,奋力开创法治建设新局面',
  },
];

describe('a part of a sample', () => {
  for (const part of parts) {
    const { role, heading, thematic } = part;
    const of = `${role} of sample ${part.sample}`;

    it(`deleted, ${of}: it is missing, and its fix puts it there`, () => {
      const { before, after } = cut(part);
      const text = before + (part.rest ?? '') + after;
      assertFixed(found(text, 'outline/missing-section', role), text);
    });

    if (!heading) continue;

    if (!part.open) {
      it(`emptied, ${of}: the section is empty, and its fix fills it`, () => {
        const { before, after, body } = cut(part);
        const text = before + heading + body.slice(0, body.search(/\S/)) + after;
        assertFixed(found(text, 'outline/empty-section', part.vague ? undefined : role), text);
      });
    }

    it(`renamed, ${of}: still found under a thematic heading`, () => {
      assert.ok(thematic);
      const { before, after, body } = cut(part);
      const { report, diagnostics } = checked(before + thematic + body + after);
      const reading = report.roles.find((reading) => reading.role.id === role);
      const said = reading?.headings.map((found) => found.text);
      assert.ok(
        reading?.presence === 'nested' ||
          (reading?.presence === 'headed' && said?.includes(thematic.slice(2))),
        `${reading?.presence}: ${said?.join(' / ')}`,
      );
      assert.deepEqual(
        diagnostics.filter(({ severity, rule }) => severity === 'error' && !rule.startsWith('number/')),
        [],
      );
    });
  }

  for (const part of parts.filter(
    ({ role, heading }) => heading && (role === 'shortcomings' || role === 'plan'),
  )) {
    it(`without its heading, ${part.role} of sample ${part.sample}: it stands unheaded, and its fix sets the heading`, () => {
      const { before, after, body } = cut(part);
      const opened =
        part.role === 'shortcomings'
          ? `2023年以来,法治政府建设虽取得一定进展,但还存在一些薄弱环节。${body.trimStart()}`
          : body.trimStart();
      const text = before + opened + after;
      assertFixed(found(text, 'outline/unheaded-section', part.role), text);
    });
  }

  for (const sample of [0, 4]) {
    it(`merged with the next one, sample ${sample}: the heading serves two roles`, () => {
      const shortcomings = parts.find((part) => part.sample === sample && part.role === 'shortcomings');
      const plan = parts.find((part) => part.sample === sample && part.role === 'plan');
      assert.ok(shortcomings?.heading && plan?.heading);
      const text = (texts[sample] ?? '')
        .replace(plan.heading, '')
        .replace(shortcomings.heading, '三、存在的不足和下一步工作安排');
      const { report, diagnostics } = checked(text);
      for (const role of ['shortcomings', 'plan'])
        assert.equal(report.roles.find((reading) => reading.role.id === role)?.presence, 'merged', role);
      const merged = diagnostics.filter((diagnostic) => diagnostic.rule === 'outline/merged-sections');
      assert.equal(merged.length, 1);
      assert.match(text.slice(merged[0]?.start, merged[0]?.end), /存在的不足和下一步工作安排/);
    });
  }
});

function cut({ sample, from, to, heading }: Part): { before: string; body: string; after: string } {
  const text = texts[sample] ?? '';
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  assert.ok(start >= 0 && end > start, `not in the sample: ${from}`);
  return {
    before: text.slice(0, start),
    body: text.slice(start + (heading?.length ?? 0), end),
    after: text.slice(end),
  };
}

function checked(text: string) {
  const [outline] = templates;
  assert.ok(outline, 'no template');
  return check({ text, outline, settings: defaultSettings });
}

/** The finding of the rule for the role. No other role is said to be missing or empty. */
function found(text: string, rule: string, role: string | undefined): Diagnostic {
  const { diagnostics } = checked(text);
  const outline = diagnostics.filter((one) => one.rule.startsWith('outline/'));
  const all = outline.map((one) => `${shown(one, text)} ${JSON.stringify(one.data)}`).join('\n');
  const errors = outline.filter(({ severity }) => severity === 'error');
  const findings = outline.filter((one) => one.rule === rule && (!role || one.data.role === role));
  assert.equal(findings.length, 1, all);
  const [finding] = findings;
  assert.ok(finding);
  assert.deepEqual(
    errors.filter((one) => one !== finding),
    [],
    all,
  );
  return finding;
}

/** After the fix the finding is gone and no error has come instead, save the slots left to be filled in. */
function assertFixed(finding: Diagnostic, text: string): void {
  const [fix] = finding.fixes;
  assert.ok(fix, 'no fix');
  const errors = (said: readonly Diagnostic[]) =>
    said.filter(({ severity, rule }) => severity === 'error' && rule !== 'number/placeholder');
  const before = errors(checked(text).diagnostics);
  const fixed = applyEdits(text, fix.edits);
  const after = checked(fixed).diagnostics;
  assert.ok(
    !after.some(({ rule, data }) => rule === finding.rule && data.role === finding.data.role),
    'still there',
  );
  assert.deepEqual(
    errors(after)
      .filter((one) => !before.some((old) => old.rule === one.rule))
      .map((one) => shown(one, fixed)),
    [],
  );
  assert.ok(errors(after).length < before.length || finding.severity !== 'error', 'not one error less');
}
