import assert from 'node:assert/strict';
import { applyEdits } from '../../rules/engine/fixes';
import { checked, spansIn } from './picture';

const title = '青河县2025年法治政府建设情况报告\n\n';
const repeat = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));
const sentence = '全年受理行政复议申请35件，审结34件，坚持依法行政，加强执法监督，推动各项工作。';

const texts: Readonly<Record<string, string>> = {
  nothing: '',
  'one line end': '\n',
  'only a byte order mark': '\uFEFF',
  'a byte order mark before the title': `\uFEFF${title}一、主要举措\n\n正文。\n`,
  'NUL bytes': `${title}一、主要\u0000举措\n\n办理案件3\u00005件。\u0000\n`,
  'nothing but NUL bytes': repeat('\u0000', 100_000),
  'lone surrogates': `${title}一、主要\uD800举措\n\n办理\uDC00案件35件\uDBFF。\n`,
  'nothing but lone surrogates': repeat('\uD800', 100_000),
  'Han beyond the first plane': `${title}一、𠮷𡈽𠀀\n\n办理𠮷案件35件，其中𡈽12件、𠀀24件，共37件。\n`,
  'control characters and bidirectional marks': `${title}一、\u202E主要\u200B举措\u0007\n\n办理案\u00AD件35件。\n`,
  '10,000 headings': title + Array.from({ length: 10_000 }, (_, index) => `一、标题${index}\n`).join(''),
  '10,000 Markdown headings':
    title + Array.from({ length: 10_000 }, (_, index) => `## 标题${index}\n`).join(''),
  '10,000 list items': title + Array.from({ length: 10_000 }, (_, index) => `一是内容${index}。\n`).join(''),
  '10,000 footnotes': `${title}${repeat('[^1]', 40_000)}\n${repeat('[^1]: 来源：台账\n', 60_000)}`,
  '10,000 comments': title + repeat('办理案件35件<!-- 来源：台账 -->。', 300_000),
  'brackets nested by the thousand': `${title}${repeat('（《“', 30_000)}正文${repeat('”》）', 30_000)}`,
  'brackets never closed': `${title}${repeat('《（', 60_000)}`,
  'one endless line': title + repeat(sentence, 300_000),
  'one endless line without a mark': title + repeat('法治政府建设', 300_000),
  'one endless number': `${title}办理案件${repeat('1', 200_000)}件。`,
  'one endless table row': `${title}${repeat('| 办理35件 ', 200_000)}|\n`,
  '50,000 blank lines': `${title}${repeat('\n', 50_000)}正文。`,
  'carriage returns alone': `${title.replaceAll('\n', '\r')}一、主要举措\r\r办理案件35件。\r`,
  'all three line ends': `${title}一、主要举措\r\n办理案件35件。\r二、存在的不足\n不足。\r\n`,
  'no Chinese at all': 'The quick brown fox, 35 times (or 36).\n'.repeat(200),
};

describe('bad texts', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`${name}: checked, with every finding and fix inside the text`, function () {
      this.timeout(20_000);
      const { diagnostics } = checked(text);
      for (const { start, end } of spansIn(diagnostics.map(({ related: _, ...rest }) => rest)))
        assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
      for (const { fixes } of diagnostics.slice(0, 200)) for (const fix of fixes) applyEdits(text, fix.edits);
    });
  }
});
