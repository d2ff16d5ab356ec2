import type { Block, Report, Span } from '../report';
import type { Finding, ReportRule } from '../rule';
import { type ComparedSentence, comparedSentences } from './shingles';

/** Characters beside set phrases that must stand twice: a shorter sentence may be said twice on purpose. */
const enough = 25;
/** A paragraph of its own says on its own that it was pasted twice. */
const enoughForParagraph = 18;

export const repeatedParagraph: ReportRule = {
  id: 'cross/repeated-paragraph',
  scope: 'report',
  title: { zh: '段落重复', en: 'Paragraph stands twice' },
  summary: {
    zh: '同一段落或长句在一份报告里出现两次，多为汇总各部门材料时重复粘贴。',
    en: 'A paragraph or long sentence stands twice in one report, as happens when material is merged.',
  },
  severity: 'warning',
  fixable: false,
  examples: {
    failing: `（一）规范行政执法。组织开展行政执法案卷评查，对发现的问题逐一反馈并督促限期整改到位。

（二）加强执法监督。组织开展行政执法案卷评查，对发现的问题逐一反馈并督促限期整改到位。`,
    passing: `（一）规范行政执法。组织开展行政执法案卷评查，对发现的问题逐一反馈并督促限期整改到位。

（二）加强执法监督。聘请特邀监督员参与案卷评查，推动问题整改。`,
  },
  *check({ report }) {
    const placed = placedSentences(report);
    const twins = earlierTwins(placed);
    for (let at = 0; at < placed.length; at++) {
      let twin = twins[at];
      if (twin === undefined) continue;
      const first = at;
      const firstTwin = twin;
      while (twins[at + 1] === twin + 1 && twin + 1 < first) {
        at++;
        twin++;
      }
      const run = placed.slice(first, at + 1);
      if (!isRepetition(run)) continue;
      const here = spanOf(run);
      const there = spanOf(placed.slice(firstTwin, twin + 1));
      if (here && there) yield finding(report, here, there);
    }
  },
};

interface Placed {
  readonly sentence: ComparedSentence;
  readonly block: Block;
  readonly alone: boolean;
}

function placedSentences(report: Report): Placed[] {
  const placed: Placed[] = [];
  for (const block of report.blocks) {
    if (block.kind !== 'body') continue;
    const sentences = comparedSentences(block.passage);
    for (const sentence of sentences) placed.push({ sentence, block, alone: sentences.length === 1 });
  }
  return placed;
}

/** For each sentence the index of the nearest earlier one with the same wording. */
function earlierTwins(placed: readonly Placed[]): (number | undefined)[] {
  const last = new Map<string, number>();
  return placed.map(({ sentence }, index) => {
    const twin = last.get(sentence.plain);
    last.set(sentence.plain, index);
    return twin;
  });
}

function isRepetition(run: readonly Placed[]): boolean {
  const weight = run.reduce((sum, { sentence }) => sum + sentence.weight, 0);
  if (weight >= enough) return true;
  const [only] = run;
  return (
    weight >= enoughForParagraph &&
    run.length === 1 &&
    only?.alone === true &&
    /[。！？]$/.test(only.block.passage.text.trimEnd())
  );
}

function spanOf(run: readonly Placed[]): Span | undefined {
  const first = run[0];
  const last = run.at(-1);
  return (
    first &&
    last && { start: first.block.start + first.sentence.start, end: last.block.start + last.sentence.end }
  );
}

function finding(report: Report, here: Span, there: Span): Finding {
  const head = report.text.slice(there.start, Math.min(there.end, there.start + 12));
  const line = report.positions.positionAt(there.start).line + 1;
  return {
    ...here,
    message: {
      zh: `与第${line}行“${head}…”重复`,
      en: `The same text already stands in line ${line}: “${head}…”`,
    },
    related: [{ ...there, message: { zh: '先出现的一处', en: 'The earlier place' } }],
  };
}
