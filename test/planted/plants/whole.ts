import { type Manuscript, marked, type Part, type Subsection, typed, withParts } from '../manuscript';
import { manuscripts } from '../manuscripts';
import type { Random } from '../random';
import type { ReportPlant } from './plant';

/** Every paragraph of the measures long enough to stand twice. */
function paragraphs(manuscript: Manuscript): string[] {
  const texts = (entries: readonly (string | Subsection)[]): string[] =>
    entries.flatMap((entry) => (typeof entry === 'string' ? [entry] : texts(entry.body)));
  return manuscript.parts.filter(({ role }) => role === 'measures').flatMap(({ body }) => texts(body));
}

function appended(body: Part['body'], text: string): Part['body'] {
  const last = body.at(-1);
  if (last === undefined || typeof last === 'string') return [...body, text];
  return [...body.slice(0, -1), { ...last, body: appended(last.body, text) }];
}

/** With a paragraph more at the end of the measures. */
function withParagraph(manuscript: Manuscript, text: string): Manuscript {
  const last = manuscript.parts.findLastIndex(({ role }) => role === 'measures');
  return withParts(manuscript, (part, index) => [
    index === last ? { ...part, body: appended(part.body, text) } : part,
  ]);
}

const prose = [
  '坚持把行政裁决作为化解民事纠纷的重要渠道，健全自然资源、知识产权等领域行政裁决工作机制，明确受理条件、办理程序和文书样式，加强与人民调解、仲裁、诉讼的衔接，引导当事人优先选择成本低、效率高的渠道解决争议。',
  '聚焦群众反映集中的物业服务、养老托育等民生领域，组织法律服务团队走进社区、园区和田间地头，面对面解答法律咨询，帮助群众依法表达诉求，把矛盾化解在萌芽状态。',
  '严格落实信息公开各项要求，优化政府网站栏目设置，对涉及群众切身利益的政策同步制定解读方案，采用图解、短视频等形式回应社会关切，让群众看得懂、用得上。',
];

const chrome: readonly (readonly string[])[] = [
  ['打印本页 关闭窗口'],
  ['【字体：大 中 小】 打印'],
  ['您访问的链接即将离开“永沙市人民政府门户网站”，是否继续？', '继续访问', '放弃'],
  ['当前位置：首页 > 政务公开 > 法治政府建设'],
  ['分享到：微信 微博 QQ空间'],
  ['| ||||||||||||||||'],
  ['扫一扫在手机打开当前页'],
  ['【关闭窗口】'],
  ['上一篇：关于公布权责清单的通知', '下一篇：没有了'],
  ['信息来源：永沙市司法局 发布时间：2026-02-11 09:32 浏览次数：218 字号：[大 中 小]'],
];

export const whole: readonly ReportPlant[] = [
  {
    rule: 'style/heading-punctuation',
    kind: 'a full stop after a heading',
    plant(manuscript, shape, random) {
      if (shape.headings !== 'markdown' && shape.headings !== 'plain') return undefined;
      const at = random.between(0, manuscript.parts.length - 1);
      const wrong = withParts(manuscript, (part, index) => [
        index === at
          ? { ...part, heading: marked(`${part.heading}${random.pick(['。', '。', '；'])}`) }
          : part,
      ]);
      const stop = typed(wrong, shape)
        .replace(/；(\uE001)/, '。$1')
        .replace(/;(\uE001)/, '。$1');
      return { wrong: stop };
    },
  },
  {
    rule: 'style/page-chrome',
    kind: 'lines of a web page before or after the text',
    plant(manuscript, shape, random) {
      if (shape.headings === 'flattened') return undefined;
      const end = shape.lineEnd ?? '\n';
      const lines = random.pick(chrome).map(marked).join(end);
      const text = typed(manuscript, shape);
      const top =
        /当前位置|信息来源|字体/.test(lines) ||
        (random.chance(0.2) && !/篇|关闭|打印本页|是否继续/.test(lines));
      return { wrong: top ? lines + end + end + text : text + end + lines + end };
    },
  },
  {
    rule: 'style/page-chrome',
    kind: 'a print button at the end of one line of text',
    plant(manuscript, shape, random) {
      if (shape.headings !== 'flattened') return undefined;
      return {
        wrong: `${typed(manuscript, shape)} ${marked(random.pick(['【关闭窗口】', '打印本页 关闭窗口', '| ||||||||||||']))}`,
      };
    },
  },
  {
    rule: 'style/flattened',
    kind: 'a whole report on one line',
    plant: (manuscript, shape) =>
      shape.headings === 'flattened'
        ? { wrong: typed(manuscript, shape), right: typed(manuscript, { ...shape, headings: 'plain' }) }
        : undefined,
  },
  {
    rule: 'cross/repeated-paragraph',
    kind: 'a paragraph twice',
    plant(manuscript, shape, random) {
      const text = random.pick(prose);
      const once = withParagraph(manuscript, text);
      const twice = withParts(markFirst(once, text), (part, index) => [
        index === 0 ? { ...part, body: appended(part.body, marked(text)) } : part,
      ]);
      return { wrong: typed(twice, shape), right: typed(once, shape) };
    },
  },
  {
    rule: 'cross/repeated-paragraph',
    kind: 'a paragraph of figures twice',
    plant(manuscript, shape, random) {
      const text = random.pick(paragraphs(manuscript).filter((text) => text.length > 60));
      const last = manuscript.parts.findLastIndex(({ role }) => role === 'measures');
      const again = withParts(manuscript, (part, index) => [
        index === last ? { ...part, body: appended(part.body, marked(text)) } : part,
      ]);
      return { wrong: typed(markFirst(again, text), shape) };
    },
  },
  {
    rule: 'cross/repeated-paragraph',
    kind: 'a long sentence twice',
    plant(manuscript, shape, random) {
      const text = random.pick(prose);
      const long = '主动开展行政裁决工作宣传。';
      const once = withParagraph(manuscript, text);
      const twice = withParts(markFirst(once, text), (part, index) => [
        index === 0 ? { ...part, body: appended(part.body, long + marked(text)) } : part,
      ]);
      return { wrong: typed(twice, shape), right: typed(once, shape) };
    },
  },
  {
    rule: 'cross/copied',
    kind: "a paragraph of last year's report",
    plant(manuscript, shape, random) {
      const text = random.pick(prose);
      const previous = withParagraph(lastYears(manuscript, random), text);
      const altered = random.chance(0.4)
        ? text.replace('明确', '进一步明确').replace('依法', '依规').replace('各项', '有关')
        : text;
      return {
        wrong: typed(withParagraph(manuscript, marked(altered)), shape),
        right: typed(withParagraph(manuscript, '开展行政裁决示范创建，总结推广基层经验。'), shape),
        previous: typed(previous, { headings: 'plain', width: 'full' }),
        // The other report's figures are no base for this one's.
        consequences: ['number/change'],
      };
    },
  },
  {
    rule: 'cross/plan-followup',
    kind: "an item of last year's plan that nothing answers",
    plant(manuscript, shape, random) {
      const other = lastYears(manuscript, random);
      const [promised, answered] = random.pick([
        ['建设低空经济法律服务驿站，为无人机企业提供合规辅导', '低空经济法律服务驿站建成投用。'],
        [
          '开展行政裁决示范县创建，推动商标、专利侵权纠纷应裁尽裁',
          '行政裁决示范县创建通过验收，商标、专利侵权纠纷应裁尽裁。',
        ],
        ['建立涉外仲裁员名册', '涉外仲裁员名册对外发布。'],
      ] as const);
      const previous = withParts(other, (part) => [
        part.role === 'plan'
          ? {
              ...part,
              heading: `${manuscript.year}年工作安排`,
              body: [
                `${manuscript.year}年，重点做好以下工作：一是${promised}。二是${promisesOf(manuscript)}。`,
              ],
            }
          : part,
      ]);
      return {
        wrong: typed(manuscript, shape),
        right: typed(withParagraph(manuscript, answered), shape),
        previous: typed(withParagraph(previous, prose[0] ?? ''), { headings: 'plain', width: 'full' }),
        consequences: ['cross/copied', 'number/change', 'number/conflict'],
      };
    },
  },
  {
    rule: 'cross/shortcoming-plan',
    kind: 'the plan answers one shortcoming less',
    plant(manuscript, shape) {
      const cut = unanswered[manuscript.name];
      if (!cut) return undefined;
      const [shortcoming, answers] = cut;
      const wrong = JSON.parse(JSON.stringify(manuscript), (_, value: unknown) => {
        if (typeof value !== 'string') return value;
        const text = answers.reduce((text, [from, to]) => text.replace(from, to), value);
        return text.replace(shortcoming, marked(shortcoming));
      }) as Manuscript;
      return {
        wrong: typed(wrong, shape),
        right: typed(manuscript, shape),
        consequences: ['outline/empty-section'],
      };
    },
  },
];

/** For each manuscript a shortcoming, and what has to be said otherwise for the plan not to answer it. */
const unanswered: Readonly<Record<string, readonly [string, readonly (readonly [string, string])[]]>> = {
  yunling: [
    '执法数据共享不充分',
    [
      ['推动执法数据共享', '弘扬社会主义法治文化'],
      [
        '统一执法数据标准，完成行政执法监督平台与各部门系统对接。',
        '用好法治文化阵地，组织法治文艺作品创作。',
      ],
    ],
  ],
  baidu: [
    '矛盾纠纷预防机制不健全',
    [
      [
        '健全矛盾纠纷预防机制。落实行业性调解组织经费保障，推动调解力量向园区、市场延伸。',
        '繁荣法治文化。组织法治文艺作品创作，用好各类宣传阵地。',
      ],
    ],
  ],
  nanzha: [
    '行政执法监督精准性不够',
    [
      [
        '增强行政执法监督精准性，建成执法监督信息化平台，定期分析执法数据。',
        '繁荣法治文化，组织法治文艺作品创作，用好各类宣传阵地。',
      ],
    ],
  ],
  bureau: [
    '水法宣传形式较为单一',
    [['丰富水法宣传形式，运用新媒体开展普法，年内组织宣传活动60场以上。', '健全立法调研制度。']],
  ],
};

/** What the measures of a manuscript do answer, said as a plan. */
function promisesOf(manuscript: Manuscript): string {
  return manuscript.name === 'bureau' ? '严格水行政执法' : '加强行政复议和应诉工作';
}

/** Another body's text under this one's title of the year before: figures and wording differ throughout. */
function lastYears(manuscript: Manuscript, random: Random): Manuscript {
  const other = random.pick(manuscripts.filter(({ name }) => name !== manuscript.name));
  const year = manuscript.year - 1;
  const back = (text: string) =>
    text.replace(/20\d\d年/g, (found) => `${Number(found.slice(0, 4)) - other.year + year}年`);
  return {
    ...other,
    year,
    title: manuscript.title.replace(String(manuscript.year), String(year)),
    lead: other.lead.map(back),
  };
}

function markFirst(manuscript: Manuscript, text: string): Manuscript {
  let done = false;
  const mark = (entries: Part['body']): Part['body'] =>
    entries.map((entry) => {
      if (typeof entry !== 'string') return { ...entry, body: mark(entry.body) };
      if (done || entry !== text) return entry;
      done = true;
      return marked(entry);
    });
  return withParts(manuscript, (part) => [{ ...part, body: mark(part.body) }]);
}
