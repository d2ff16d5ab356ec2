import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { OfficeProblem } from '../../../server/office/problem';
import { readWord, type WordInOptions } from '../../../server/office/word-in';
import { cases } from '../../fuzz';
import {
  list,
  number,
  numbered,
  packaged,
  paragraph,
  picture,
  row,
  run,
  table,
  textBox,
  wordFile,
} from './ooxml';

const fixture = (name: string): Uint8Array => readFileSync(resolve('test/fixtures/word', name));

async function lines(bytes: Uint8Array, options?: WordInOptions): Promise<string[]> {
  return (await readWord(bytes, options)).text.split('\n').filter((line) => line !== '');
}

async function body(xml: string, more: Partial<Parameters<typeof wordFile>[0]> = {}): Promise<string[]> {
  return lines(wordFile({ body: xml, ...more }), { shape: 'plain' });
}

async function kinds(bytes: Uint8Array): Promise<string[]> {
  return (await readWord(bytes)).remarks.map(({ kind }) => kind);
}

async function refused(bytes: Uint8Array, message: RegExp): Promise<void> {
  await assert.rejects(readWord(bytes), (error: unknown) => {
    assert.ok(error instanceof OfficeProblem, String(error));
    assert.match(error.localized.zh, message);
    assert.ok(error.localized.en.length > 10);
    return true;
  });
}

describe('Word in: files of another program', () => {
  it('reads headings, automatic numbers, notes, tables, a text box and tracked changes', async () => {
    const draft = await readWord(fixture('libreoffice.docx'));
    assert.equal(draft.text, readFileSync(resolve('test/fixtures/word/libreoffice.md'), 'utf8'));
    assert.deepEqual(
      draft.remarks.map(({ kind, paragraph }) => [kind, paragraph]),
      [
        ['inserted', undefined],
        ['deleted', undefined],
        ['numbered', undefined],
        ['boxes', undefined],
        ['tables', undefined],
        ['notes', undefined],
        ['comment', 5],
      ],
    );
    assert.match(draft.remarks.at(-1)?.message.zh ?? '', /王五.*次数请与县委办核对/);
  });

  it('reads a web page saved as Word: indents of blanks, breaks by hand, lists, merged cells', async () => {
    const draft = await readWord(fixture('from-web-page.docx'));
    assert.equal(draft.text, readFileSync(resolve('test/fixtures/word/from-web-page.md'), 'utf8'));
  });

  it('writes headings on plain lines when asked', async () => {
    const plain = await lines(fixture('libreoffice.docx'), { shape: 'plain' });
    assert.equal(plain[0], '云岭县2025年法治政府建设年度情况报告');
    assert.ok(plain.includes('（一）规范行政执法'));
    assert.ok(!plain.some((line) => line.startsWith('#')));
  });

  it('tells what a password-protected file needs', () => refused(fixture('password.docx'), /密码/));
  it('tells what a .doc of Word 97 needs', () => refused(fixture('legacy.doc'), /旧版.*另存为 \.docx/));
});

describe('Word in: what is no Word file', () => {
  it('an empty file', () => refused(new Uint8Array(), /空/));
  it('a PDF under another name', () => refused(strToU8('%PDF-1.7\n'), /PDF/));
  it('an RTF under another name', () => refused(strToU8('{\\rtf1\\ansi'), /RTF/));
  it('a web page under another name', () => refused(strToU8('\n<html><body>'), /网页/));
  it('text', () => refused(strToU8('一、主要举措'), /损坏/));
  it('a workbook', () =>
    refused(
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), '[Content_Types].xml': strToU8('') }),
      /Excel/,
    ));
  it('an OpenDocument text', () => refused(zipSync({ 'content.xml': strToU8('<x/>') }), /OpenDocument/));
  it('a zip archive', () => refused(zipSync({ 'a.txt': strToU8('x') }), /压缩包/));
  it('a main part that is something else', () => refused(packaged('<html><body/></html>'), /损坏/));
  it('a part with a document type', () =>
    refused(packaged('<!DOCTYPE x [<!ENTITY a "b">]><w:document/>'), /损坏/));
  it('elements nested without end', () =>
    refused(
      packaged(`<w:document>${'<w:p>'.repeat(40_000)}${'</w:p>'.repeat(40_000)}</w:document>`),
      /损坏/,
    ));
  it('a file cut off', () => refused(fixture('libreoffice.docx').subarray(0, 6000), /损坏/));

  it('a zip bomb, without inflating it', async () => {
    const document = new Uint8Array(200_000_000).fill(0x20);
    const bomb = zipSync({ 'word/document.xml': document }, { level: 9 });
    const before = process.memoryUsage().rss;
    await refused(bomb, /已停止读取/);
    assert.ok(process.memoryUsage().rss - before < 50_000_000);
  });

  it('a zip bomb that understates its size', async () => {
    const document = new Uint8Array(100_000_000).fill(0x20);
    const bomb = zipSync({ 'word/document.xml': document }, { level: 9 });
    const sizes = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at++) {
      if (sizes.getUint32(at, true) === document.length) sizes.setUint32(at, 1000, true);
    }
    const before = process.memoryUsage().rss;
    await refused(bomb, /损坏/);
    assert.ok(process.memoryUsage().rss - before < 50_000_000);
  });

  it('never fails but with a message, whatever bytes are changed', async () => {
    const whole = fixture('libreoffice.docx');
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        await readWord(bytes).catch((error: unknown) =>
          assert.ok(error instanceof OfficeProblem, String(error)),
        );
      }),
      { numRuns: cases(60) },
    );
  });
});

describe('Word in: pictures', () => {
  const pictures = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `word/media/image${index}.png`,
      new Uint8Array(2_000_000).fill(index),
    ]),
  );

  it('reads the text beside 20 MB of pictures and says that they were left out', async () => {
    const bytes = wordFile({
      body: paragraph(`${run('图前')}${picture}${picture}${run('图后')}`),
      files: pictures,
    });
    assert.ok(bytes.length > 20_000_000);
    const draft = await readWord(bytes);
    assert.equal(draft.text, '图前图后\n');
    assert.match(draft.remarks[0]?.message.zh ?? '', /图片 2 张/);
  });
});

describe('Word in: automatic numbering', () => {
  const chinese = list(1, [
    ['chineseCountingThousand', '%1、'],
    ['chineseCounting', '（%2）'],
    ['decimal', '%3.'],
    ['decimal', '（%4）'],
  ]);

  it('prints the four levels of an official document', async () => {
    const xml = ['甲', '乙', '丙', '丁', '戊', '己'];
    const levels = [0, 1, 2, 3, 1, 0];
    assert.deepEqual(
      await body(xml.map((text, index) => numbered(text, 1, levels[index])).join(''), {
        numbering: chinese + number(1, 1),
      }),
      ['一、甲', '（一）乙', '1.丙', '（1）丁', '（二）戊', '二、己'],
    );
  });

  it('counts past ten, and on over lists that share their definition', async () => {
    const xml = Array.from({ length: 21 }, (_, index) => numbered('项', index % 2 === 0 ? 1 : 2)).join('');
    const read = await body(xml, { numbering: chinese + number(1, 1) + number(2, 1) });
    assert.deepEqual([read[9], read[10], read[20]], ['十、项', '十一、项', '二十一、项']);
  });

  it('starts again where a list overrides its start', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    assert.deepEqual(
      await body(numbered('甲', 1) + numbered('乙', 1) + numbered('丙', 2) + numbered('丁', 2), {
        numbering: chinese + number(1, 1) + number(2, 1, override),
      }),
      ['一、甲', '二、乙', '一、丙', '二、丁'],
    );
  });

  it('prints 1.1 in Arabic digits under a Chinese level where the list says so', async () => {
    const legal = list(1, [
      ['chineseCounting', '第%1章'],
      ['decimal', '%1.%2', '<w:isLgl/>'],
    ]);
    assert.deepEqual(
      await body(numbered('总则', 1) + numbered('范围', 1, 1), { numbering: legal + number(1, 1) }),
      ['第一章 总则', '1.1 范围'],
    );
  });

  it('takes numbers from the style, from the style it is based on, and none from number 0', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="K"><w:name w:val="公文一级"/><w:basedOn w:val="H"/></w:style>';
    const off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    assert.deepEqual(
      await lines(
        wordFile({
          body:
            paragraph('甲', '<w:pStyle w:val="H"/>') +
            paragraph('乙', '<w:pStyle w:val="K"/>') +
            paragraph('丙', `<w:pStyle w:val="H"/>${off}`),
          styles,
          numbering: chinese + number(1, 1),
        }),
      ),
      ['## 一、甲', '## 二、乙', '## 丙'],
    );
  });

  it('finds the level that is bound to the style', async () => {
    const bound = list(1, [
      ['chineseCounting', '%1、', '<w:pStyle w:val="A"/>'],
      ['chineseCounting', '（%2）', '<w:pStyle w:val="B"/>'],
    ]);
    const style = (id: string, level: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="x${id}"/><w:pPr><w:numPr>${level}<w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    assert.deepEqual(
      await body(paragraph('甲', '<w:pStyle w:val="A"/>') + paragraph('乙', '<w:pStyle w:val="B"/>'), {
        styles: style('A', '') + style('B', ''),
        numbering: bound + number(1, 1),
      }),
      ['一、甲', '（一）乙'],
    );
  });

  it('drops bullets and counts what is numbered', async () => {
    const draft = await readWord(
      wordFile({
        body: numbered('甲', 1) + numbered('乙', 2),
        numbering: list(1, [['bullet', '']]) + list(2, [['decimal', '%1.']]) + number(1, 1) + number(2, 2),
      }),
    );
    assert.equal(draft.text, '甲\n\n1.乙\n');
    assert.match(draft.remarks[0]?.message.zh ?? '', /自动编号 1 处/);
  });

  it('prints a number no list has as it is', async () => {
    const far = list(1, [['lowerRoman', '%1.']]).replace('w:start w:val="1"', 'w:start w:val="2000000000"');
    assert.deepEqual(await body(numbered('甲', 1), { numbering: far + number(1, 1) }), ['2000000000.甲']);
  });

  it('does not count a deleted paragraph', async () => {
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>`;
    assert.deepEqual(
      await body(numbered('甲', 1) + gone + numbered('乙', 1), { numbering: chinese + number(1, 1) }),
      ['一、甲', '二、乙'],
    );
  });
});

describe('Word in: tracked changes', () => {
  it('keeps what was inserted or moved here, drops what was deleted or moved away', async () => {
    const xml = paragraph(
      `${run('办理')}<w:del w:id="1"><w:r><w:delText>约</w:delText></w:r></w:del><w:ins w:id="2">${run('12')}</w:ins>${run('件')}<w:moveFrom w:id="3">${run('旧')}</w:moveFrom><w:moveTo w:id="4">${run('新')}</w:moveTo>`,
    );
    assert.deepEqual(await body(xml), ['办理12件新']);
    assert.deepEqual(await kinds(wordFile({ body: xml })), ['inserted', 'deleted']);
  });

  it('joins paragraphs whose mark between was deleted, also before a table and at the end', async () => {
    const marked = (text: string) => paragraph(text, '<w:rPr><w:del w:id="1"/></w:rPr>');
    assert.deepEqual(
      await body(
        `${marked('前')}${paragraph('后')}${marked('表前')}${table([row(['a', 'b'])])}${marked('末')}`,
      ),
      ['前后', '表前', '| a | b |', '| --- | --- |', '末'],
    );
  });
});

describe('Word in: what stands around the text', () => {
  it('reads text boxes once, with or without the fallback for old programs', async () => {
    const box = paragraph('框中文字');
    assert.deepEqual(await body(paragraph(`${run('段')}${textBox(box)}${run('落')}`)), ['段落', '框中文字']);
    assert.deepEqual(await body(paragraph(`${run('段')}${textBox(box, false)}`)), ['段', '框中文字']);
    assert.deepEqual(await body(paragraph(`${run('段')}${textBox(paragraph(textBox(box)))}`)), [
      '段',
      '框中文字',
    ]);
  });

  it('keeps footnotes and endnotes in the order of their references', async () => {
    const note = (kind: string, id: number, text: string) =>
      `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}</w:p></w:${kind}>`;
    const draft = await readWord(
      wordFile({
        body: paragraph(
          `${run('甲')}<w:r><w:footnoteReference w:id="7"/></w:r>${run('乙')}<w:r><w:endnoteReference w:id="3"/></w:r>${run('丙')}<w:r><w:footnoteReference w:id="99"/></w:r>`,
        ),
        footnotes: `<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>${note('footnote', 7, '来源：司法局')}`,
        endnotes: note('endnote', 3, '见附件'),
      }),
    );
    assert.equal(draft.text, '甲[^1]乙[^2]丙\n\n[^1]: 来源：司法局\n[^2]: 见附件\n');
  });

  it('keeps a comment that names a source where it stands, and remarks on the others', async () => {
    const comment = (id: number, text: string) =>
      `<w:comment w:id="${id}" w:author="赵六" w:initials="Z"><w:p>${run(text)}</w:p></w:comment>`;
    const draft = await readWord(
      wordFile({
        body:
          paragraph('首段') +
          paragraph(
            `<w:commentRangeStart w:id="1"/>${run('办结12件')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run('。')}<w:r><w:commentReference w:id="2"/></w:r>`,
          ),
        comments: comment(1, '来源：复议科台账') + comment(2, '请核实'),
      }),
    );
    assert.equal(draft.text, '首段\n\n办结12件<!-- 来源：复议科台账 -->。\n');
    assert.deepEqual(
      draft.remarks.map(({ paragraph, message }) => [paragraph, message.zh]),
      [
        [2, '批注（赵六）已保留为来源注：来源：复议科台账'],
        [2, '批注（赵六）未写入正文：请核实'],
      ],
    );
  });

  it('reads fields, links, controls, ruby, formulas and symbols as their text', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>值</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const ruby = `<w:r><w:ruby><w:rt>${run('pin')}</w:rt><w:rubyBase>${run('字')}</w:rubyBase></w:ruby></w:r>`;
    assert.deepEqual(
      await body(
        paragraph(
          `${field}<w:fldSimple w:instr="PAGE">${run('简')}</w:fldSimple><w:hyperlink r:id="none">${run('链')}</w:hyperlink><w:sdt><w:sdtContent>${run('控')}</w:sdtContent></w:sdt>${ruby}<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath><w:r><w:noBreakHyphen/></w:r>`,
        ),
      ),
      ['值简链控字x+y-'],
    );
  });

  it('leaves out hidden text and a table of contents, and says so', async () => {
    const contents = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>';
    const bytes = wordFile({
      body:
        paragraph('一、举措	3', '<w:pStyle w:val="T"/>') +
        paragraph(`${run('藏', '<w:vanish/>')}${run('显')}`),
      styles: contents,
    });
    assert.deepEqual(await lines(bytes), ['显']);
    assert.deepEqual(await kinds(bytes), ['contents', 'hidden']);
  });

  it('reads tables with merged cells, and a table of one column as text', async () => {
    const merged = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('合计')}</w:tc>`;
    const top = `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('复议')}</w:tc>`;
    const below = `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('')}</w:tc>`;
    assert.deepEqual(
      await body(
        table([
          row(['类', '项', '数']),
          row([top, '受理', '5']),
          row([below, '审|结', '4']),
          row([merged, '9']),
        ]) + table([row([`<w:tc>${paragraph('框里一段')}${paragraph('框里二段')}</w:tc>`])]),
      ),
      [
        '| 类 | 项 | 数 |',
        '| --- | --- | --- |',
        '| 复议 | 受理 | 5 |',
        '|  | 审\\|结 | 4 |',
        '| 合计 |  | 9 |',
        '框里一段',
        '框里二段',
      ],
    );
  });

  it('keeps a table in bounds whose cells claim to span a million columns, or none', async () => {
    const wide = (span: string) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph('宽')}</w:tc>`;
    const [head = ''] = await body(table([row([wide('1000000000'), '乙']), row([wide('x'), wide('-3')])]));
    assert.ok(head.startsWith('| 宽 |') && head.length < 400);
  });

  it('keeps marks of Markdown that Word means as text from becoming headings, tables or comments', async () => {
    assert.deepEqual(await body(paragraph('# 号') + paragraph('| 竖 |') + paragraph('a &lt;!-- b')), [
      '\\# 号',
      '\\| 竖 |',
      'a ＜!-- b',
    ]);
  });
});

describe('Word in: XML as other tools write it', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const usual = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

  it('reads another prefix', async () => {
    const document = `<n0:document xmlns:n0="${usual}"><n0:body><n0:p><n0:pPr><n0:outlineLvl n0:val="0"/></n0:pPr><n0:r><n0:t>标题</n0:t></n0:r></n0:p></n0:body></n0:document>`;
    assert.deepEqual(await lines(packaged(document)), ['## 标题']);
  });

  it('reads the default namespace and strict documents', async () => {
    const document = `<document xmlns="${strict}"><body><p><r><t>正文&#x4e00;&#x20bb7;&amp;lt;</t></r></p></body></document>`;
    assert.deepEqual(await lines(packaged(document)), ['正文一𠮷&lt;']);
  });

  it('reads a document without text as an empty draft', async () => {
    assert.equal((await readWord(wordFile({ body: '<w:p/><w:sectPr/>' }))).text, '');
  });
});

describe('Word in: places', () => {
  it('names the paragraph of every offset, as Word counts and shows it', async () => {
    const { text, paragraphOf } = await readWord(fixture('libreoffice.docx'));
    const offset = text.indexOf('规范行政执法');
    assert.deepEqual(paragraphOf(offset), { paragraph: 7, text: '（一）规范行政执法' });
    assert.deepEqual(paragraphOf(0), { paragraph: 1, text: '云岭县2025年法治政府建设年度情况报告' });
    assert.equal(
      paragraphOf(text.indexOf('| 合计'))?.paragraph,
      paragraphOf(text.indexOf('| 指标'))?.paragraph,
    );
    assert.equal(paragraphOf(text.length)?.text.slice(0, 5), '2026年');
  });
});
