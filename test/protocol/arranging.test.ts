import assert from 'node:assert/strict';
import { soundReport, withoutShortcomings } from './drafts';
import { Editor } from './editor';

interface Choice {
  readonly variants: readonly {
    readonly variant: string;
    readonly support: number;
    readonly preview: string;
  }[];
}

interface Part extends Choice {
  readonly role: string;
  readonly missing: boolean;
}

const withoutMeasures = soundReport
  .replace(/## 二、[\s\S]*?(?=## 三)/, '')
  .replace('## 三、', '## 二、')
  .replace('## 四、', '## 三、');

const skeleton = (role: string, heading: string) => ({
  role,
  variant: 'blocks',
  support: 9,
  samples: ['2024.md'],
  sections: [{ heading, lines: [{ level: 2, text: '自查自纠' }, { text: '【待补：内容】。' }] }],
});
const pack = {
  version: 1,
  outline: 'fazhi-zhengfu',
  reports: 9,
  samples: [],
  skeletons: [skeleton('shortcomings', '存在的不足和差距原因'), skeleton('measures', '主要举措和工作成效')],
  headings: [],
  patterns: [],
};

describe('how sections are arranged, over the protocol', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('a missing section goes in as its drafter chooses', async () => {
    editor = await Editor.start();
    const uri = await editor.open('a.md', withoutMeasures);
    const parts = await editor.connection.sendRequest<Part[]>('reportLint/parts', { uri });
    const missing = parts.filter((part) => part.missing);
    assert.deepEqual(
      missing.map(({ role }) => role),
      ['measures'],
    );
    const firsts = missing[0]?.variants.find(({ variant }) => variant === 'firsts');
    assert.match(firsts?.preview ?? '', /第一目标/);
    assert.equal(await editor.execute('reportLint.server.insertSection', uri, 'measures', 'firsts'), true);
    assert.match(editor.text(uri), /\n## 二、[\s\S]*第一目标[\s\S]*\n## 三、/);
    assert.ok(!(await editor.rules(uri)).includes('outline/missing-section'));
  });

  it('the office’s own pack comes before what is built in, in fixes and in new drafts', async () => {
    editor = await Editor.start({
      '.reportlintrc.json': '{ "samples": "包.json" }',
      '包.json': JSON.stringify(pack),
    });
    const uri = await editor.open('a.md', withoutShortcomings);
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [fix] = await editor.actions(uri, top, ['quickfix']);
    assert.match(JSON.stringify(fix?.edit), /存在的不足和差距原因/);

    const [choice] = await editor.execute<Choice[]>('reportLint.server.newReportChoices');
    assert.equal(choice?.variants[0]?.preview, '主要举措和工作成效\n　自查自纠');
    const text = await editor.execute<string>('reportLint.server.newReport', { place: '青河县', year: 2025 });
    assert.match(text, /存在的不足和差距原因/);

    await editor.write('包.json', JSON.stringify(pack).replace('差距原因', '成因分析'));
    await editor.until(() => editor.refreshes || undefined);
    const [mended] = await editor.actions(uri, top, ['quickfix']);
    assert.match(JSON.stringify(mended?.edit), /存在的不足和成因分析/);
  });

  it('a pack for another kind of report changes nothing', async () => {
    editor = await Editor.start({
      '.reportlintrc.json': '{ "samples": "包.json" }',
      '包.json': JSON.stringify({ ...pack, outline: 'another' }),
    });
    const [choice] = await editor.execute<Choice[]>('reportLint.server.newReportChoices');
    assert.ok(choice?.variants.some(({ variant }) => variant === 'firsts'));
    const uri = await editor.open('a.md', withoutShortcomings);
    assert.deepEqual(await editor.rules(uri), ['outline/missing-section']);
  });
});
