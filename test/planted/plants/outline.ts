import { type Manuscript, marked, type Part, type Role, typed, withParts } from '../manuscript';
import type { Random } from '../random';
import type { ReportPlant } from './plant';

const roles: readonly Role[] = ['responsibility', 'measures', 'shortcomings', 'plan'];

const without = (manuscript: Manuscript, role: Role) =>
  withParts(manuscript, (part) => (part.role === role ? [] : [part]));

const changed = (manuscript: Manuscript, role: Role, change: (part: Part) => readonly Part[]) =>
  withParts(manuscript, (part) => (part.role === role ? change(part) : [part]));

const headed = (heading: string) => (part: Part) => [{ ...part, heading: marked(heading) }];

const ourPlace = (manuscript: Manuscript) =>
  manuscript.title.includes('县') ? '我县' : manuscript.title.includes('区') ? '我区' : '我市';

const shortcomingsText = (manuscript: Manuscript, random: Random) => {
  const { year } = manuscript;
  const our = ourPlace(manuscript);
  return random.pick([
    `${year}年，${our}法治政府建设工作虽然取得了一定成绩，但仍然存在一些薄弱环节。一是行政裁决规范化程度不够高。二是基层执法人员能力有待提升。`,
    `${year}年${our}法治政府建设虽取得一定进展，但与上级要求和群众期盼相比还有差距，还存在不少短板，行政裁决规范化程度不够高，基层执法人员能力有待提升。`,
    `${year}年以来，${our}法治政府建设取得一定成效，但还存在一些不足：一是行政裁决规范化程度不够高；二是基层执法人员能力有待提升。`,
  ]);
};

const planText = (manuscript: Manuscript, random: Random) => {
  const next = manuscript.year + 1;
  const our = ourPlace(manuscript);
  return random.pick([
    `${next}年，${our}将继续深入学习贯彻习近平法治思想，规范行政裁决程序，提升基层执法人员能力，推动法治政府建设再上新台阶。`,
    `下一步，${our}将坚持问题导向，规范行政裁决程序，提升基层执法人员能力，推动法治政府建设再上新台阶。`,
    `${next}年，我们将认真贯彻落实上级部署，重点做好以下工作：一是规范行政裁决程序。二是提升基层执法人员能力。`,
  ]);
};

export const outline: readonly ReportPlant[] = [
  ...roles.map(
    (role): ReportPlant => ({
      rule: 'outline/missing-section',
      kind: `no ${role}`,
      plant: (manuscript, shape) => ({ wrong: typed(without(manuscript, role), shape), data: { role } }),
    }),
  ),
  ...(['responsibility', 'shortcomings', 'plan'] as const).map(
    (role): ReportPlant => ({
      rule: 'outline/empty-section',
      kind: `${role} without a body`,
      plant(manuscript, shape, random) {
        const body = random.pick([[], [], ['【待补】'], ['（待补充）'], ['【此处填写有关情况】']]);
        const empty = changed(manuscript, role, (part) => [
          { ...part, heading: marked(part.heading ?? ''), body },
        ]);
        return { wrong: typed(empty, shape), data: { role }, consequences: ['number/placeholder'] };
      },
    }),
  ),
  {
    rule: 'outline/empty-section',
    kind: 'an empty level-2 section',
    plant(manuscript, shape, random) {
      const part = manuscript.parts.find(
        ({ role, body }) =>
          role === 'measures' && body.filter((entry) => typeof entry !== 'string').length > 2,
      );
      if (!part) return undefined;
      const at = random.between(0, part.body.length - 2);
      const body = part.body.map((entry, index) =>
        index === at && typeof entry !== 'string' ? { heading: marked(entry.heading), body: [] } : entry,
      );
      return {
        wrong: typed(
          withParts(manuscript, (other) => [other === part ? { ...part, body } : other]),
          shape,
        ),
      };
    },
  },
  {
    rule: 'outline/merged-sections',
    kind: 'shortcomings and plan under one heading',
    plant(manuscript, shape, random) {
      const plan = manuscript.parts.find(({ role }) => role === 'plan');
      const heading = random.pick([
        '存在的问题和下一步工作打算',
        '存在不足及下一步安排',
        `存在的主要问题和${manuscript.year + 1}年工作安排`,
        '存在问题和下一步工作计划',
      ]);
      const merged = changed(without(manuscript, 'plan'), 'shortcomings', (part) => [
        { ...part, heading: marked(heading), body: [...part.body, ...(plan?.body ?? [])] },
      ]);
      return { wrong: typed(merged, shape), right: typed(manuscript, shape) };
    },
  },
  {
    rule: 'outline/unheaded-section',
    kind: 'shortcomings in running text',
    plant(manuscript, shape, random) {
      const running = changed(manuscript, 'shortcomings', (part) => [
        { ...part, heading: undefined, body: [marked(shortcomingsText(manuscript, random))] },
      ]);
      return { wrong: typed(running, shape), data: { role: 'shortcomings' } };
    },
  },
  {
    rule: 'outline/unheaded-section',
    kind: 'plan in running text at the end',
    plant(manuscript, shape, random) {
      const running = changed(manuscript, 'plan', (part) => [
        { ...part, heading: undefined, body: [marked(planText(manuscript, random))] },
      ]);
      return { wrong: typed(running, shape), data: { role: 'plan' } };
    },
  },
  {
    rule: 'outline/nested-section',
    kind: 'shortcomings as a subsection of the measures',
    plant(manuscript, shape, random) {
      const part = manuscript.parts.findLast(({ role }) => role === 'measures');
      if (!part || part.body.some((entry) => typeof entry === 'string')) return undefined;
      const nested = {
        heading: marked(random.pick(['存在的不足和原因', '存在问题', '存在的主要问题'])),
        body: [shortcomingsText(manuscript, random)],
      };
      const moved = withParts(without(manuscript, 'shortcomings'), (other) => [
        other.role === 'measures' ? { ...other, body: [...other.body, nested] } : other,
      ]);
      return { wrong: typed(moved, shape), data: { role: 'shortcomings' } };
    },
  },
  {
    rule: 'outline/nested-section',
    kind: 'responsibility as a subsection of the measures',
    plant(manuscript, shape, random) {
      const part = manuscript.parts.find(({ role }) => role === 'measures');
      if (!part || part.body.some((entry) => typeof entry === 'string')) return undefined;
      const nested = {
        heading: marked(
          random.pick([
            '压实第一责任人职责',
            '党政主要负责人履行第一责任人职责',
            '落实推进法治建设第一责任人职责',
          ]),
        ),
        body: ['主要负责同志切实履行推进法治建设第一责任人职责，对重要工作亲自部署、重大问题亲自过问。'],
      };
      const moved = withParts(without(manuscript, 'responsibility'), (other) => [
        other === part ? { ...other, body: [...other.body, nested] } : other,
      ]);
      return { wrong: typed(moved, shape), data: { role: 'responsibility' } };
    },
  },
  {
    rule: 'outline/duplicate-section',
    kind: 'two sections of shortcomings',
    plant(manuscript, shape, random) {
      const twice = changed(manuscript, 'shortcomings', (part) => [
        { ...part, heading: marked(part.heading ?? '') },
        {
          role: 'shortcomings',
          heading: marked(random.pick(['存在的薄弱环节', '存在问题及原因分析', '存在的困难和问题'])),
          body: [
            '一是行政裁决规范化程度不够高，主要原因是制度不健全。二是基层执法人员能力有待提升，主要原因是培训不足。',
          ],
        },
      ]);
      return { wrong: typed(twice, shape), consequences: ['cross/shortcoming-plan'] };
    },
  },
  {
    rule: 'outline/duplicate-section',
    kind: 'two sections of plan',
    plant(manuscript, shape, random) {
      const twice = changed(manuscript, 'plan', (part) => [
        { ...part, heading: marked(part.heading ?? '') },
        {
          role: 'plan',
          heading: marked(
            random.pick([`${manuscript.year + 1}年工作打算`, '下一步工作安排', '下步工作计划']),
          ),
          body: [planText(manuscript, random)],
        },
      ]);
      return { wrong: typed(twice, shape) };
    },
  },
  {
    rule: 'outline/year-mismatch',
    kind: "title of last year's report",
    plant(manuscript, shape) {
      const year = String(manuscript.year);
      const title = manuscript.title.replace(year, marked(`${manuscript.year - 1}`));
      const lead = manuscript.lead.map((text) => text.replace(year, marked(year)));
      const parts = manuscript.parts.map((part) => ({
        ...part,
        heading: part.heading?.replace(/\d{4}/, (found) => marked(found)),
      }));
      return { wrong: typed({ ...manuscript, title, lead, parts }, shape) };
    },
  },
  {
    rule: 'outline/year-mismatch',
    kind: 'lead opens with another year',
    plant(manuscript, shape, random) {
      const wrong = marked(String(manuscript.year + random.pick([-1, -1, 1, -2])));
      const lead = manuscript.lead.map((text) => text.replace(String(manuscript.year), wrong));
      return { wrong: typed({ ...manuscript, lead }, shape) };
    },
  },
  {
    rule: 'outline/year-mismatch',
    kind: 'heading of the measures names another year',
    plant(manuscript, shape, random) {
      const year = manuscript.year + random.pick([-1, -1, -2]);
      if (manuscript.parts.filter(({ role }) => role === 'measures').length > 1) return undefined;
      const wrong = changed(manuscript, 'measures', headed(`${year}年推进法治政府建设的主要举措和成效`));
      const right = changed(
        manuscript,
        'measures',
        headed(`${manuscript.year}年推进法治政府建设的主要举措和成效`),
      );
      return { wrong: typed(wrong, shape), right: typed(right, shape) };
    },
  },
  {
    rule: 'outline/year-mismatch',
    kind: 'plan is not for the year after',
    plant(manuscript, shape, random) {
      const tail = random.pick(['年工作安排', '年法治政府建设主要安排', '年工作打算']);
      const year = manuscript.year + random.pick([0, 0, 2, -1]);
      const wrong = changed(manuscript, 'plan', headed(year + tail));
      return {
        wrong: typed(wrong, shape),
        right: typed(changed(manuscript, 'plan', headed(manuscript.year + 1 + tail)), shape),
      };
    },
  },
  {
    rule: 'outline/title',
    kind: 'title without a year',
    plant(manuscript, shape) {
      const title = marked(manuscript.title.replace(/\d{4}年(度)?/, ''));
      return { wrong: typed({ ...manuscript, title }, shape) };
    },
  },
  {
    rule: 'outline/title',
    kind: 'title without a body',
    plant(manuscript, shape, random) {
      const title = marked(
        random.pick([
          `${manuscript.year}年法治政府建设情况报告`,
          `${manuscript.year}年度法治政府建设年度报告`,
        ]),
      );
      return { wrong: typed({ ...manuscript, title }, shape) };
    },
  },
  {
    rule: 'outline/title',
    kind: 'no title',
    plant: (manuscript, shape) => ({
      wrong: typed({ ...manuscript, title: '' }, shape).replace(/^#?\s+/, ''),
    }),
  },
  {
    rule: 'outline/missing-causes',
    kind: 'shortcomings without a cause',
    plant(manuscript, shape) {
      const bare = changed(manuscript, 'shortcomings', (part) => [
        {
          ...part,
          heading: marked('存在的主要问题'),
          body: [
            marked(
              '对照上级要求，法治政府建设仍有差距。一是行政裁决规范化程度不够高。二是基层执法人员能力有待提升。',
            ),
          ],
        },
      ]);
      return { wrong: typed(bare, shape), consequences: ['cross/shortcoming-plan'] };
    },
  },
  {
    rule: 'outline/date-line',
    kind: 'no signature and date',
    plant(manuscript, shape) {
      if (!manuscript.closing) return undefined;
      const { closing: _, ...open } = manuscript;
      return { wrong: typed(open, shape), right: typed(manuscript, shape), profile: 'submission' };
    },
  },
  {
    rule: 'outline/date-line',
    kind: 'no addressee',
    plant(manuscript, shape) {
      if (!manuscript.addressee) return undefined;
      const { addressee: _, ...open } = manuscript;
      return { wrong: typed(open, shape), right: typed(manuscript, shape), profile: 'submission' };
    },
  },
  {
    rule: 'outline/date-line',
    kind: 'malformed date',
    plant(manuscript, shape, random) {
      if (!manuscript.closing) return undefined;
      const date = random.pick(['2026.1.28', '2026年01月28日', '2026-01-28', '2026年1月', '二〇二六年一月']);
      const closing = [...manuscript.closing.slice(0, -1), marked(date)];
      return {
        wrong: typed({ ...manuscript, closing }, shape),
        right: typed(manuscript, shape),
        profile: 'submission',
        consequences: ['number/format'],
      };
    },
  },
];
