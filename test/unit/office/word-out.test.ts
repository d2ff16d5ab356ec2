import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseReport, type Report } from '../../../rules/report';
import { templates } from '../../../rules/templates';
import { pieces } from '../../../server/office/word/inline';
import { closingIndents, titleLines, widthOf } from '../../../server/office/word/layout';
import { readWord } from '../../../server/office/word-in';
import { type WordOutOptions, writeWord } from '../../../server/office/word-out';
import { cases } from '../../fuzz';
import { assertScales } from '../../scaling';

function reportOf(text: string): Report {
  const outline = templates[0];
  assert.ok(outline);
  return parseReport(text, outline);
}

async function parts(text: string, options?: WordOutOptions): Promise<Record<string, string>> {
  const { bytes } = await writeWord(reportOf(text), options);
  const files = unzipSync(bytes);
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const draft = `# 云岭县2025年法治政府建设年度情况报告

中共云岭县委：

2025年，云岭县扎实推进法治政府建设。现将有关情况报告如下。

## 一、主要举措和成效

### （一）规范行政执法

（二）化解纠纷。办理**行政复议**案件35件[^1]，评查案卷96卷<!-- 来源：执法监督股 -->。<!-- report-lint-disable-line -->

| 指标 | 数值 |
| --- | --- |
| 受理 | 35 |

二、存在的不足和原因

培训不够[^b]。

云岭县人民政府

2026年1月15日

[^1]: 来源：复议应诉股
[^b]: 见督察报告
`;

describe('Word out: the page', () => {
  it('is A4 with the margins and the 22 lines of the standard', async () => {
    const { 'word/document.xml': xml = '' } = await parts(draft);
    assert.match(xml, /<w:pgSz w:w="11906" w:h="16838"/);
    // 37, 26, 35 and 28 mm
    assert.match(xml, /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    assert.match(xml, /<w:docGrid w:type="lines" w:linePitch="579"\/>/);
    const lines = Math.floor((16838 - 2098 - 1984) / 579);
    const characters = Math.floor((11906 - 1474 - 1587) / 315);
    assert.deepEqual([lines, characters], [22, 28]);
  });

  it('numbers odd pages on the right and even ones on the left', async () => {
    const files = await parts(draft);
    assert.match(files['word/settings.xml'] ?? '', /evenAndOddHeaders/);
    const footers = Object.keys(files).filter((name) => /^word\/footer\d\.xml$/.test(name));
    const sides = footers.map((name) => /<w:jc w:val="(\w+)"/.exec(files[name] ?? '')?.[1]);
    assert.deepEqual(sides.sort(), ['left', 'right']);
    for (const name of footers) assert.match(files[name] ?? '', /— .*PAGE.* —/s);
  });

  it('sets each part in its font', async () => {
    const { 'word/document.xml': xml = '' } = await parts(draft);
    const fontOf = (words: string): string | undefined =>
      [...xml.slice(0, xml.indexOf(words)).matchAll(/w:eastAsia="([^"]+)"/g)].at(-1)?.[1];
    assert.equal(fontOf('云岭县2025年法治政府'), '方正小标宋简体');
    assert.equal(fontOf('一、主要举措'), '黑体');
    assert.equal(fontOf('（一）规范'), '楷体_GB2312');
    assert.equal(fontOf('（二）化解纠纷。'), '楷体_GB2312');
    assert.equal(fontOf('办理'), '仿宋_GB2312');
  });
});

describe('Word out: notes', () => {
  it('turns footnotes and source notes into footnotes, and leaves other comments out', async () => {
    const { 'word/footnotes.xml': notes = '', 'word/document.xml': xml = '' } = await parts(draft);
    for (const text of ['来源：复议应诉股', '来源：执法监督股', '见督察报告'])
      assert.ok(notes.includes(text), text);
    assert.ok(!/disable|&lt;!--|\[\^/.test(xml));
  });

  it('leaves source notes out when asked, and no other footnote', async () => {
    const { bytes, remarks } = await writeWord(reportOf(draft), { notes: 'strip' });
    const back = await readWord(bytes);
    assert.ok(!back.text.includes('来源'));
    assert.ok(back.text.includes('[^1]: 见督察报告'));
    assert.match(remarks[0]?.zh ?? '', /来源注 2 处/);
  });

  it('says what it had to leave out, and that errors remain', async () => {
    const { remarks } = await writeWord(reportOf('一、举措\n\n办理12件[^x]。\n\n[^y]: 无人引用\n'), {
      errors: 3,
    });
    assert.deepEqual(
      remarks.map(({ zh }) => zh),
      [
        '文稿中还有 3 处错误未处理，请核对后再印发。',
        '脚注 [^x] 没有注文，已略去。',
        '注文 [^y] 在正文中没有引用，已略去。',
      ],
    );
  });

  it('stays quick on a text made of openings', () => {
    for (const mark of ['[^', '[', '<!--', '**', '`', '![', '|', '\\'])
      assertScales((size) => void pieces(mark.repeat(size)), 50_000);
  });

  it('says nothing where there is nothing to say', async () => {
    assert.deepEqual((await writeWord(reportOf(draft))).remarks, []);
  });
});

describe('Word out: and in again', () => {
  const files = ['seeds', 'test/drafts'].flatMap((folder) =>
    readdirSync(resolve(folder))
      .filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
      .map((name) => resolve(folder, name)),
  );

  for (const file of files) {
    it(`keeps text, headings and notes: ${file.replace(/.*\//, '')}`, async () => {
      const report = reportOf(readFileSync(file, 'utf8'));
      const once = reportOf((await readWord((await writeWord(report)).bytes)).text);
      assert.deepEqual(words(once), words(report));
      assert.deepEqual(headings(once), headings(report));
      // From then on nothing changes at all.
      const twice = await readWord((await writeWord(once)).bytes);
      assert.equal(twice.text, once.text);
    });
  }

  for (const name of ['libreoffice.docx', 'from-web-page.docx']) {
    it(`changes nothing in what came from Word: ${name}`, async () => {
      const { text } = await readWord(readFileSync(resolve('test/fixtures/word', name)));
      const back = await readWord((await writeWord(reportOf(text))).bytes);
      assert.equal(back.text, text);
    });
  }

  it('keeps any paragraphs', async () => {
    const sentence = fc
      .array(
        fc.constantFrom(
          '办理',
          '案件',
          '12件',
          '，',
          '“高效”',
          '𠮷',
          '《条例》',
          'A&B',
          '<',
          '98.5%',
          '（含）',
          ' ',
        ),
        {
          minLength: 1,
          maxLength: 20,
        },
      )
      .map((words) => `全年${words.join('').replace(/\s+/g, ' ').trim()}。`);
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 8 }), async (sentences) => {
        const text = `# 某县2025年法治政府建设年度情况报告\n\n## 一、主要举措\n\n${sentences.join('\n\n')}\n`;
        const back = await readWord((await writeWord(reportOf(text))).bytes);
        assert.equal(back.text, text);
      }),
      { numRuns: cases(40) },
    );
  });

  function words(report: Report): string {
    return report.blocks
      .filter(({ kind }) => kind !== 'footnote')
      .map(({ passage }) => passage.prose.replace(/^#+\s*|\*\*|\|[-| ]+\|$|\s/g, ''))
      .join('');
  }

  function headings(report: Report): string[] {
    return report.sections.map(({ heading }) => `${heading.level} ${heading.mark.text}${heading.text}`);
  }
});

describe('Word out: title and closing lines', () => {
  it('breaks a long title where its sense allows', () => {
    assert.deepEqual(titleLines('云岭县2025年法治政府建设情况报告'), ['云岭县2025年法治政府建设情况报告']);
    assert.deepEqual(titleLines('云岭县人民政府关于2025年度法治政府建设情况的报告'), [
      '云岭县人民政府关于',
      '2025年度法治政府建设情况的报告',
    ]);
    for (const line of titleLines('中共云岭县委云岭县人民政府关于2025年法治政府建设年度情况的报告')) {
      assert.ok(widthOf(line) <= 20, line);
    }
  });

  it('lets the date begin two characters to the right of the signature, and end two from the edge at least', () => {
    // Nine characters above six and a half.
    assert.deepEqual(closingIndents('云岭县司法局办公室', '2026年1月15日'), { signature: 2, date: 2.5 });
    assert.deepEqual(closingIndents('县政府', '2026年1月15日'), { signature: 7.5, date: 2 });
  });
});
