import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Presence, parseReport, type Report } from '../../../rules/report';
import { templates } from '../../../rules/templates';

const [outline] = templates;
assert.ok(outline);
const read = (text: string, earlier?: Report): Report => parseReport(text, outline, earlier);
const headings = (text: string): string[] =>
  read(text).sections.map(
    ({ heading }) => `${heading.level} ${heading.mark.text}|${heading.text}|${heading.standing}`,
  );

describe('headings', () => {
  const shapes: readonly {
    readonly name: string;
    readonly text: string;
    readonly expected: readonly string[];
  }[] = [
    {
      name: 'in Markdown, by number where there is one and by hashes where not',
      text: '# 某县2025年法治政府建设情况报告\n\n## 一、主要举措\n\n### 规范执法\n\n正文。\n',
      expected: ['1 一、|主要举措|alone', '2 |规范执法|alone'],
    },
    {
      name: 'bold lines of Markdown',
      text: '某县2025年法治政府建设情况报告\n\n**一、主要举措**\n\n正文。',
      expected: ['1 一、|主要举措|alone'],
    },
    {
      name: 'run into the paragraph, in both widths',
      text: '（一）规范执法。加强培训。\n(二)强化监督。开展评议。',
      expected: ['2 （一）|规范执法|run-in', '2 (二)|强化监督|run-in'],
    },
    {
      name: 'Arabic levels, wrong marks included',
      text: '1.规范执法\n正文。\n2、强化监督\n正文。\n（1）评议\n正文。',
      expected: ['3 1.|规范执法|alone', '3 2、|强化监督|alone', '4 （1）|评议|alone'],
    },
    {
      name: 'alone with a needless full stop before a paragraph',
      text: '（一）加强行政执法监督。\n全年开展评查2次，发现问题及时整改。',
      expected: ['2 （一）|加强行政执法监督|alone'],
    },
    {
      name: 'a row of numbered sentences is a row of items with bodies',
      text: '（一）推进职能转变，优化营商环境，提升政务服务水平。\n（二）完善制度体系，规范决策程序，强化审核把关。',
      expected: [
        '2 （一）|推进职能转变，优化营商环境，提升政务服务水平|run-in',
        '2 （二）|完善制度体系，规范决策程序，强化审核把关|run-in',
      ],
    },
    {
      name: 'parts above the first level',
      text: '第一部分：主要举措\n一、规范执法\n（一）加强培训\n正文。\n二、强化监督\n正文。\n第二部分　存在的不足\n一、力量不足\n正文。',
      expected: [
        '1 第一部分：|主要举措|alone',
        '2 一、|规范执法|alone',
        '3 （一）|加强培训|alone',
        '2 二、|强化监督|alone',
        '1 第二部分|存在的不足|alone',
        '2 一、|力量不足|alone',
      ],
    },
    {
      name: 'none in an appendix',
      text: '一、主要举措\n正文。\n二、存在的不足\n正文。\n附件1\n实事清单\n一、培训\n10场。',
      expected: ['1 一、|主要举措|alone', '1 二、|存在的不足|alone'],
    },
    {
      name: 'also below a list of the appendices',
      text: '一、主要举措\n附件：培训清单见文末。\n正文。\n二、存在的不足\n正文。',
      expected: ['1 一、|主要举措|alone', '1 二、|存在的不足|alone'],
    },
    {
      name: 'the last of a row of numbered sentences is an item too',
      text: '（一）法治意识不强，对工作重视不够。\n（二）普法形式单一，主要原因是经费不足。\n针对上述问题，将加强培训。',
      expected: [
        '2 （一）|法治意识不强，对工作重视不够|run-in',
        '2 （二）|普法形式单一，主要原因是经费不足|run-in',
      ],
    },
    {
      name: 'a wording that begins with a number of its own',
      text: '一、一年来的工作举措\n正文。\n二、两年来的变化\n正文。\n三、五年来的经验\n正文。\n四、一批项目落地\n正文。\n五、三项制度建设\n正文。\n六、七年以来的探索\n正文。\n七、八个方面的打算\n正文。',
      expected: [
        '1 一、|一年来的工作举措|alone',
        '1 二、|两年来的变化|alone',
        '1 三、|五年来的经验|alone',
        '1 四、|一批项目落地|alone',
        '1 五、|三项制度建设|alone',
        '1 六、|七年以来的探索|alone',
        '1 七、|八个方面的打算|alone',
      ],
    },
  ];
  for (const { name, text, expected } of shapes) it(name, () => assert.deepEqual(headings(text), expected));

  const none: readonly string[] = [
    '一、二审行政案件败诉率下降。',
    '一、二期工程全部完工。',
    '一、二、三级响应流程进一步完善。',
    '二、三类事项实行分级办理。',
    '一、本年新收申请数量 | 3 | 0 | 3 |\n二、上年结转申请数量 | 1 | 0 | 1 |\n三、本年度办理结果 |\n（一）予以公开 | 4 | 0 | 4 |',
    '第一部分是总体情况。',
    '一是规范执法。二是强化监督。',
    '2025年，全县制定文件3件。',
    '10,286件案件全部办结。',
    '1.5万件案件全部办结。',
    '3.7个工作日内办结。',
    '党的二十大精神深入人心。',
    '第一，加强领导。第二，压实责任。',
  ];
  for (const text of none) it(`none in «${text}»`, () => assert.deepEqual(headings(text), []));
});

describe('text flattened to one line', () => {
  const flat =
    '某县2025年法治政府建设情况报告 2025年，某县扎实推进法治政府建设。现将有关情况报告如下。 ' +
    '一、主要负责人履行第一责任人职责情况 县委主要负责同志切实履行第一责任人职责，全年研究法治议题5个。 ' +
    '二、主要举措和成效 (一)规范执法。加强培训，全县执法人员参加培训1200人次，执法水平稳步提升，群众满意度持续提高。 ' +
    '(二)强化监督。开展案卷评查，发现问题及时督促整改，整改情况纳入年度考核，考核结果向社会公布，接受社会各界监督。 ' +
    '三、存在的不足和原因 一是力量不足，主要原因是编制少。 四、2026年工作安排 下一步，将加强培训。 某县人民政府 2026年1月5日';

  it('has its title, headings, signature and date', () => {
    const report = read(flat);
    assert.equal(report.shape, 'flattened');
    assert.equal(report.title?.text, '某县2025年法治政府建设情况报告');
    assert.deepEqual(
      report.sections.map(({ heading }) => heading.mark.text),
      ['一、', '二、', '(一)', '(二)', '三、', '四、'],
    );
    assert.equal(report.date && flat.slice(report.date.start, report.date.end), '2026年1月5日');
    assert.equal(
      report.signature && flat.slice(report.signature.start, report.signature.end),
      '某县人民政府',
    );
    assert.ok(report.roles.every(({ presence }) => presence === 'headed'));
  });

  it('has its lower headings also right behind the words of a heading', () => {
    const { sections } = read(flat.replace('二、主要举措和成效 (一)', '二、主要举措和成效(一)'));
    assert.deepEqual(
      sections.map(({ heading }) => heading.text),
      read(flat).sections.map(({ heading }) => heading.text),
    );
  });

  it('has its title also right before the year of the lead', () => {
    const { title, year } = read(
      flat.replace('某县2025年法治政府建设情况报告 2025年', '某县 2025 年法治政府建设情况报告2025 年'),
    );
    assert.equal(title?.text, '某县 2025 年法治政府建设情况报告');
    assert.equal(year, 2025);
  });
});

describe('roles', () => {
  const body = (headings: readonly [string, string][]): string =>
    `某县2025年法治政府建设情况报告\n\n2025年，某县推进法治政府建设。现将有关情况报告如下。\n\n${headings.map((pair) => pair.filter(Boolean).join('\n\n')).join('\n\n')}\n`;
  const responsibility =
    '县委主要负责同志切实履行第一责任人职责，对重要工作亲自部署、亲自过问，推动述法全覆盖。';
  const measures = '全年制定行政规范性文件6件，办理行政复议案件120件。';
  const shortcomings =
    '对照上级要求，法治政府建设仍存在一些差距：执法能力不足，主要原因是培训不够；审核力量薄弱。';
  const plan = '2026年，我县将深入推进法治政府建设，进一步规范行政执法。';
  const cases: readonly {
    readonly name: string;
    readonly text: string;
    readonly roles: readonly Presence[];
  }[] = [
    {
      name: 'by thematic headings, through the text under them',
      text: body([
        ['一、强化政治引领，凝聚工作合力', responsibility],
        ['二、深化改革，提质增效', measures],
        ['三、正视差距，补齐短板', shortcomings],
        ['四、锚定目标，再启新程', plan],
      ]),
      roles: ['headed', 'headed', 'headed', 'headed'],
    },
    {
      name: 'a plan’s mention of the first responsible person is not the responsibility',
      text: body([
        ['一、规范执法', measures],
        ['二、存在的问题', shortcomings],
        ['三、2026年工作打算', `${plan}推动党政主要负责人切实履行第一责任人职责。`],
      ]),
      roles: ['missing', 'headed', 'headed', 'headed'],
    },
    {
      name: 'problems named inside a measure are not the shortcomings',
      text: body([
        ['一、第一责任人职责情况', responsibility],
        ['二、主要举措', `针对审核力量不足的问题，调剂人员23名。${measures}`],
        ['三、2026年工作打算', plan],
      ]),
      roles: ['headed', 'headed', 'missing', 'headed'],
    },
    {
      name: 'measures and achievements of the first responsible person are one role',
      text: body([
        ['一、党政主要负责人履行第一责任人职责的主要做法', responsibility],
        ['二、主要举措', measures],
        ['三、存在的不足', shortcomings],
        ['四、下一步工作', plan],
      ]),
      roles: ['headed', 'headed', 'headed', 'headed'],
    },
    {
      name: 'the year after in a heading makes a plan of measures only when there is no other plan',
      text: body([
        ['一、第一责任人职责情况', responsibility],
        ['二、主要举措', measures],
        ['三、存在的不足', shortcomings],
        ['四、2026年主要举措', plan],
      ]),
      roles: ['headed', 'headed', 'headed', 'headed'],
    },
    {
      name: 'running paragraphs after the measures',
      text: body([
        ['一、第一责任人职责情况', responsibility],
        [
          '二、主要举措',
          `${measures}\n\n2025年，我县法治政府建设虽然取得一定成效，但仍存在薄弱环节。\n\n下一步，我县将深入推进依法行政。`,
        ],
      ]),
      roles: ['headed', 'headed', 'unheaded', 'unheaded'],
    },
    {
      name: 'under one heading',
      text: body([
        ['一、第一责任人职责情况', responsibility],
        ['二、主要举措', measures],
        ['三、存在问题及下一步打算', `${shortcomings}\n\n下一步，我县将规范行政执法。`],
      ]),
      roles: ['headed', 'headed', 'merged', 'merged'],
    },
    ...['第一责任职责', '责任人职责', '领导职责', '职责'].map((duty) => ({
      name: `the duties as ${duty}`,
      text: body([
        [
          '一、主要举措',
          `一是加强领导。县委主要负责同志切实履行推进法治建设${duty}。二是规范执法。${measures}`,
        ],
        ['二、存在的不足', shortcomings],
        ['三、2026年安排', plan],
      ]),
      roles: ['nested', 'headed', 'headed', 'headed'] as const,
    })),
    {
      name: 'in a lower section',
      text: body([
        ['一、主要举措', `（一）规范执法。${measures}\n\n（二）压实第一责任人职责。${responsibility}`],
        ['二、存在的不足', shortcomings],
        ['三、2026年安排', plan],
      ]),
      roles: ['nested', 'headed', 'headed', 'headed'],
    },
  ];
  for (const { name, text, roles } of cases) {
    it(name, () =>
      assert.deepEqual(
        read(text).roles.map(({ presence }) => presence),
        roles,
      ),
    );
  }

  it('in a lower section, where only the paragraph under the heading states the year', () => {
    const report = read(
      `青河县人民政府关于法治政府建设情况的报告\n一、主要举措和成效\n2025年，全县坚持依法行政。\n（一）加强组织领导。${responsibility}\n（二）规范执法。${measures}\n二、存在的不足\n${shortcomings}\n三、下一步安排\n下一步，将加强培训。`,
    );
    assert.equal(report.year, 2025);
    assert.deepEqual(
      report.roles.map(({ presence }) => presence),
      ['nested', 'headed', 'headed', 'headed'],
    );
  });

  it('every verdict but missing rests on words that are there', () => {
    for (const { text } of cases) {
      for (const { grounds } of read(text).roles)
        for (const ground of grounds) assert.equal(text.slice(ground.start, ground.end), ground.text);
    }
  });
});

describe('a list of attachments', () => {
  const body = '一、主要举措\n（一）规范执法。组织评查。\n二、存在的不足\n力量不足，原因是编制少。\n';
  const signed = '青河县司法局\n2026年1月5日\n';
  for (const [name, list] of [
    ['numbered from its first line on', '附件：1.执法统计表\n　　　2.复议统计表\n'],
    ['below its name', '附件：\n1．执法统计表\n2．复议统计表\n'],
    ['each line with its name', '附件1：执法统计表\n附件2：复议统计表\n'],
  ] as const)
    for (const text of [`${body}${list}${signed}`, `${body}${signed}${list}`])
      it(`holds no headings: ${name}, ${text.endsWith(list) ? 'below the date' : 'above the signature'}`, () => {
        const { blocks, sections, signature, date } = read(text);
        assert.deepEqual(
          sections.map(({ heading }) => heading.text),
          ['主要举措', '规范执法', '存在的不足'],
        );
        assert.equal(
          blocks
            .filter(({ kind }) => kind === 'attachment')
            .map(({ passage }) => passage.text)
            .join('\n'),
          list.replaceAll('　', '').trim(),
        );
        assert.ok(signature && date);
      });
  for (const text of [`附件：执法统计表见文末。\n1.规范执法\n组织评查。\n`, '附件：\n本表由各单位填报。\n'])
    it(`is none: «${text.trim()}»`, () =>
      assert.ok(read(`${body}${text}`).blocks.every(({ kind }) => kind !== 'attachment')));
});

describe('a table of contents', () => {
  const entries = ['一、主要举措', '（一）规范执法', '二、存在的不足'];
  const body = '一、主要举措\n（一）规范执法。组织评查。\n二、存在的不足\n力量不足，原因是编制少。\n';
  const cases: readonly { readonly name: string; readonly head: string }[] = [
    { name: 'below the title', head: `青河县2025年法治政府建设情况报告\n目录\n${entries.join('\n')}` },
    { name: 'above the title', head: `目　录\n${entries.join('\n')}\n青河县2025年法治政府建设情况报告` },
    {
      name: 'with pages',
      head: `青河县2025年法治政府建设情况报告\n目　次\n${entries.map((entry, at) => `${entry}……${at + 1}`).join('\n')}`,
    },
    {
      name: 'of links',
      head: `# 青河县2025年法治政府建设情况报告\n## 目录\n${entries.map((entry, at) => `- [${entry}](#${at})`).join('\n')}`,
    },
  ];
  for (const { name, head } of cases)
    it(`is no part of the body: ${name}`, () => {
      const text = `${head}\n2025年，我县推进法治政府建设。\n${body}`;
      const { blocks, sections, title, lead } = read(text);
      assert.equal(title?.text, '青河县2025年法治政府建设情况报告');
      assert.deepEqual(
        sections.map(({ heading }) => heading.text),
        ['主要举措', '规范执法', '存在的不足'],
      );
      assert.equal(blocks.filter(({ kind }) => kind === 'contents').length, entries.length + 1);
      assert.deepEqual(
        lead.map(({ passage }) => passage.text),
        ['2025年，我县推进法治政府建设。'],
      );
    });
  it('is none where the lines do not stand again', () => {
    const { blocks, sections } = read(`目录\n${body}`);
    assert.equal(sections.length, 3);
    assert.ok(blocks.every(({ kind }) => kind !== 'contents'));
  });
});

describe('an appendix', () => {
  it('comes after the signature and date of the report', () => {
    const text = '一、主要举措\n正文。\n青河县司法局\n2026年1月5日\n附件\n一、培训清单\n10场。';
    const { signature, date } = read(text);
    assert.equal(signature && text.slice(signature.start, signature.end), '青河县司法局');
    assert.equal(date && text.slice(date.start, date.end), '2026年1月5日');
  });
});

describe('the title', () => {
  const rest = '2025年，我局推进法治政府建设。\n一、主要举措\n加强培训。\n';
  const cases: readonly { readonly name: string; readonly head: string; readonly title: string }[] = [
    {
      name: 'below the body’s name alone on a line',
      head: '青河县交通运输局\n2025年度法治政府建设工作报告',
      title: '青河县交通运输局 2025年度法治政府建设工作报告',
    },
    {
      name: 'below the body’s name, with 关于',
      head: '青河县白石镇人民政府\n关于2025年法治政府建设情况的报告',
      title: '青河县白石镇人民政府 关于2025年法治政府建设情况的报告',
    },
    {
      name: 'that names the body needs no line above',
      head: '青河县司法局\n青河县2025年法治政府建设情况报告',
      title: '青河县2025年法治政府建设情况报告',
    },
    {
      name: 'below a table of the page’s record',
      head: '| 发布机构 | 青河县司法局 | 文 号 | 青司〔2026〕1号 |\n| 标 题 | 青河县2025年法治政府建设情况报告 | ||\n青河县2025年法治政府建设情况报告',
      title: '青河县2025年法治政府建设情况报告',
    },
    {
      name: 'below the record in brackets',
      head: `${'[ 主题分类 ] 司法\n[ 成文日期 ] 2026-01-05\n[ 有效性 ]\n'.repeat(5)}青河县2025年法治政府建设情况报告`,
      title: '青河县2025年法治政府建设情况报告',
    },
    {
      name: 'with blanks around the year',
      head: '青河县 2025 年度法治政府 建设情况报告',
      title: '青河县 2025 年度法治政府 建设情况报告',
    },
    {
      name: 'by its older name',
      head: '青河县2025年依法行政工作总结',
      title: '青河县2025年依法行政工作总结',
    },
    { name: 'of another kind', head: '青河县2025年行政执法工作报告', title: '青河县2025年行政执法工作报告' },
  ];
  for (const { name, head, title } of cases)
    it(name, () => assert.equal(read(`${head}\n${rest}`).title?.text.replace(/\n/g, ' '), title));
});

describe('a report on the work of the government', () => {
  it('gives no reporting year by its title, which names the year ahead', () => {
    const { title, year } = read(
      '2026年青河县政府工作报告\n各位代表：\n一、2025年工作回顾\n全县坚持依法行政。\n二、2026年主要任务\n加强培训。\n',
    );
    assert.equal(title, undefined);
    assert.equal(year, 2025);
  });
});

describe('the reporting year', () => {
  const rest = '二、存在的不足\n力量不足，原因是编制少。\n';
  const cases: readonly {
    readonly name: string;
    readonly text: string;
    readonly year: number | undefined;
  }[] = [
    {
      name: 'a heading states it',
      text: `现将法治政府建设情况报告如下。\n一、2025年总体情况\n我局坚持依法行政。\n${rest}`,
      year: 2025,
    },
    {
      name: 'a plan’s heading is about the year after',
      text: `现将法治政府建设情况报告如下。\n一、主要举措\n我局坚持依法行政。\n${rest}三、2026年工作安排\n加强培训。`,
      year: 2025,
    },
    {
      name: 'so is one that shares its section with the shortcomings',
      text: '现将法治政府建设情况报告如下。\n一、主要举措\n我局坚持依法行政。\n二、存在的不足和2026年工作安排\n力量不足。\n2026年，将加强培训。',
      year: 2025,
    },
    {
      name: 'the first paragraph opens with it',
      text: `现就法治政府建设情况报告如下。\n一、主要举措\n2025 年，我局坚持依法行政。\n${rest}三、2026年目标任务\n2026年，将加强培训。`,
      year: 2025,
    },
    {
      name: 'a date opens the first paragraph',
      text: `现就法治政府建设情况报告如下。\n一、主要举措\n2024年6月，我局完成机构改革。\n${rest}`,
      year: undefined,
    },
  ];
  for (const { name, text, year } of cases) it(name, () => assert.equal(read(text).year, year));

  it('in the first heading makes no plan of it', () => {
    const [first] = read(
      `现将法治政府建设情况报告如下。\n一、2025年总体情况\n2025年，我局坚持依法行政。\n${rest}`,
    ).sections;
    assert.deepEqual(first?.roles, ['measures']);
  });
});

describe('page chrome', () => {
  it('is kept out of the blocks, one span a stretch', () => {
    const text =
      '首页\n当前位置：首页 > 政务公开\n某县2025年法治政府建设情况报告\n发布日期：2026-01-05 浏览次数：120\n正文第一段。\n打印本页 关闭窗口\n';
    const report = read(text);
    assert.deepEqual(
      report.chrome.map(({ start, end }) => text.slice(start, end)),
      ['首页\n当前位置：首页 > 政务公开', '发布日期：2026-01-05 浏览次数：120', '打印本页 关闭窗口'],
    );
    assert.deepEqual(
      report.blocks.map(({ kind }) => kind),
      ['title', 'body'],
    );
  });
  it('the same words in a sentence are text', () => {
    const text = '门户网站增设语音播报、字号放大功能。\n群众可以打印本页内容。';
    assert.deepEqual(read(text).chrome, []);
  });
  it('is no wording for the hashes or bold marks before it', () => {
    for (const opener of ['###  ', '## **', '[^1]: '])
      for (const { heading, start, end } of read(
        `某县2025年法治政府建设情况报告\n${opener}| |||||||||||||||||`,
      ).blocks)
        if (heading)
          assert.ok(
            start <= heading.textSpan.start &&
              heading.textSpan.start <= heading.textSpan.end &&
              heading.textSpan.end <= end,
            opener,
          );
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '一、',
    '（二）',
    '3.',
    '一是',
    '2025年',
    '报告',
    '存在的不足',
    '下一步',
    '。',
    '，',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '　',
    '|',
    '#',
    '##',
    '<!--',
    '-->',
    '【',
    '𠮷',
    '\uD842',
    '```',
    '---',
    '：',
    '1万件',
    '第一责任人',
    '[^1]:',
    '主要举措',
  );
  const texts = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }).map((parts) => parts.join(''));

  it('parses, with every range inside it and blocks in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const report = read(text);
        let last = 0;
        for (const block of report.blocks) {
          assert.ok(last <= block.start && block.start < block.end && block.end <= text.length);
          assert.equal(block.passage.text, text.slice(block.start, block.end));
          last = block.end;
        }
        for (const span of [
          ...report.sections,
          ...report.chrome,
          ...report.comments,
          ...report.enumerations,
          ...report.statedYears,
          ...report.roles.flatMap(({ spans, grounds }) => [...spans, ...grounds]),
        ]) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        }
      }),
    );
  });

  it('reads the same with an earlier reading as without', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const fresh = read(after);
        const again = read(after, read(before));
        assert.deepEqual(JSON.parse(JSON.stringify(again)), JSON.parse(JSON.stringify(fresh)));
      }),
    );
  });
});
