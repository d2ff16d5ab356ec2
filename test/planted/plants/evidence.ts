import type { Manuscript } from '../manuscript';
import { marked, typed } from '../manuscript';
import { yunlingLedger } from '../manuscripts';
import type { Random } from '../random';
import { type ReportPlant, slipped } from './plant';

/** Figures of the manuscript that stand in no equation, with their row in the ledger. */
const lone = [
  ['学法议题17个', '17', '学法议题数'],
  ['审议文件14件', '14', '审议文件数'],
  ['培训干部642人次', '642', '培训人次'],
  ['为812家企业', '812', '法治体检企业数'],
  ['行政规范性文件21件', '21', '行政规范性文件印发数'],
  ['规范性文件137件', '137', '备案审查规范性文件数'],
  ['1204个人民调解组织', '1204', '人民调解组织数'],
  ['审计项目48个', '48', '完成审计项目数'],
  ['审计建议163条', '163', '提出审计建议数'],
] as const;

function replaced(manuscript: Manuscript, from: string, to: string): Manuscript {
  return JSON.parse(JSON.stringify(manuscript), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(from, to) : value,
  ) as Manuscript;
}

const withoutRow = (words: string) =>
  yunlingLedger
    .split('\n')
    .filter((row) => !row.includes(words))
    .join('\n');

const unknown = [
  ['组织行政裁决员培训', '次'],
  ['受理公证申请', '件'],
  ['走访园区商户', '家'],
  ['接待来访群众', '人次'],
  ['组建涉外法律服务团', '个'],
  ['发放民法典读本', '册'],
  ['投入普法经费', '万元'],
  ['建成法治主题公园', '处'],
] as const;

/** A sentence the ledger knows nothing of, at the end of a paragraph of the measures. */
function added(manuscript: Manuscript, sentence: string): Manuscript {
  return replaced(manuscript, '提出审计建议163条。', `提出审计建议163条。${sentence}`);
}

function figure(random: Random): { text: string; number: string } {
  const [text, unit] = random.pick(unknown);
  const number = String(random.between(13, 4800));
  return { text: `${text}${marked(number + unit)}`, number };
}

const only =
  (plant: ReportPlant['plant']): ReportPlant['plant'] =>
  (manuscript, shape, random) =>
    manuscript.name === 'yunling' ? plant(manuscript, shape, random) : undefined;

export const evidence: readonly ReportPlant[] = [
  {
    rule: 'number/evidence-mismatch',
    kind: 'a slip in the draft',
    plant: only((manuscript, shape, random) => {
      const [words, figure] = random.pick(lone);
      const wrong = words.replace(figure, marked(String(slipped(Number(figure), random))));
      return {
        wrong: typed(replaced(manuscript, words, wrong), shape),
        right: typed(manuscript, shape),
        ledger: yunlingLedger,
      };
    }),
  },
  {
    rule: 'number/evidence-mismatch',
    kind: 'a slip in a figure of an equation',
    plant: only((manuscript, shape, random) => {
      const [words, figure, to] = random.pick([
        ['行政复议申请1486件', '1486', '1468'],
        ['人民调解组织调解矛盾纠纷2.86万件', '2.86', '2.68'],
        ['行政应诉案件528件', '528', '582'],
        ['政协提案259件', '259', '295'],
        ['行政处罚案件9316件', '9316', '9361'],
        ['执法证件人员5127名', '5127', '5217'],
        ['述法，共55名', '55', '65'],
        ['涉企行政检查7.6万次', '7.6', '6.7'],
      ] as const);
      return {
        wrong: typed(replaced(manuscript, words, words.replace(figure, marked(to))), shape),
        ledger: yunlingLedger,
        consequences: ['number/sum', 'number/ratio', 'number/change'],
      };
    }),
  },
  {
    rule: 'number/evidence-mismatch',
    kind: 'another value in the ledger',
    plant: only((manuscript, shape, random) => {
      const [words, figure, measure] = random.pick(lone);
      const ledger = yunlingLedger.replace(
        `${measure},${figure},`,
        `${measure},${slipped(Number(figure), random)},`,
      );
      return {
        wrong: typed(replaced(manuscript, words, words.replace(figure, marked(figure))), shape),
        ledger,
      };
    }),
  },
  {
    rule: 'number/evidence-mismatch',
    kind: "last year's value",
    plant: only((manuscript, shape, random) => {
      const [words, figure, measure] = random.pick(lone);
      const old = String(slipped(Number(figure), random));
      const row = yunlingLedger.split('\n').find((row) => row.includes(`${measure},${figure},`));
      const ledger = `${yunlingLedger}${row?.replace(`,${figure},`, `,${old},`).replace('2025', '2024')}\n`;
      return {
        wrong: typed(replaced(manuscript, words, words.replace(figure, marked(old))), shape),
        right: typed(manuscript, shape),
        ledger,
      };
    }),
  },
  {
    rule: 'number/evidence-mismatch',
    kind: 'a source note does not override the ledger',
    plant: only((manuscript, shape, random) => {
      const [words, figure] = random.pick(lone);
      const wrong = words.replace(figure, marked(String(slipped(Number(figure), random))));
      return {
        wrong: typed(replaced(manuscript, words, `${wrong}<!-- 来源：市司法局年度统计 -->`), shape),
        right: typed(replaced(manuscript, words, `${words}<!-- 来源：市司法局年度统计 -->`), shape),
        ledger: yunlingLedger,
      };
    }),
  },
  {
    rule: 'number/unsupported',
    kind: 'a row taken out of the ledger',
    plant: only((manuscript, shape, random) => {
      const [words, figure, measure] = random.pick(lone);
      return {
        wrong: typed(replaced(manuscript, words, words.replace(figure, marked(figure))), shape),
        ledger: withoutRow(measure),
      };
    }),
  },
  {
    rule: 'number/unsupported',
    kind: 'a sentence the ledger knows nothing of',
    plant: only((manuscript, shape, random) => {
      const { text } = figure(random);
      const note = random.pick([
        '<!-- 来源：市司法局统计月报 -->',
        '<!--来源：市公证处-->',
        '<!-- 来源: 市普法办台账 -->',
      ]);
      return {
        wrong: typed(added(manuscript, `${text}。`), shape),
        right: typed(added(manuscript, `${text}${note}。`), shape),
        ledger: yunlingLedger,
      };
    }),
  },
  {
    rule: 'number/unsupported',
    kind: 'a note that is none',
    plant: only((manuscript, shape, random) => {
      const { text } = figure(random);
      const note = random.pick([
        '<!-- 来源： -->',
        '<!-- 来源：【待补】 -->',
        '<!-- 市公证处提供 -->',
        '<!-- 待核对 -->',
        '[^9]',
      ]);
      return {
        wrong: typed(added(manuscript, `${text}${note}。`), shape),
        ledger: yunlingLedger,
      };
    }),
  },
  {
    rule: 'number/unsupported',
    kind: 'a note after it speaks for what stands before, not for what follows',
    plant: only((manuscript, shape, random) => {
      const { text } = figure(random);
      return {
        wrong: typed(
          added(manuscript, `开展公益诉讼宣传36场<!-- 来源：市司法局统计月报 -->，${text}。`),
          shape,
        ),
        right: typed(
          added(manuscript, `开展公益诉讼宣传36场，${text}<!-- 来源：市司法局统计月报 -->。`),
          shape,
        ),
        ledger: yunlingLedger,
      };
    }),
  },
];
