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
    const twins = earlierTwins(placed.sentences);
    for (let at = 0; at < twins.length; at++) {
      let twin = twins[at] ?? none;
      if (twin === none) continue;
      const first = at;
      const firstTwin = twin;
      while (twins[at + 1] === twin + 1 && twin + 1 < first) {
        at++;
        twin++;
      }
      if (!isRepetition(placed, first, at)) continue;
      const here = spanOf(placed, first, at);
      const there = spanOf(placed, firstTwin, twin);
      if (here && there) yield finding(report, here, there);
    }
  },
};

/** The sentences of a report, and for each the block it stands in. */
interface Placed {
  readonly sentences: readonly ComparedSentence[];
  readonly blocks: readonly Block[];
}

function placedSentences(report: Report): Placed {
  const sentences: ComparedSentence[] = [];
  const blocks: Block[] = [];
  for (const block of report.blocks) {
    if (block.kind !== 'body') continue;
    for (const sentence of comparedSentences(block.passage)) {
      sentences.push(sentence);
      blocks.push(block);
    }
  }
  return { sentences, blocks };
}

const none = -1;

/** For each sentence the index of the nearest earlier one with the same wording. */
function earlierTwins(sentences: readonly ComparedSentence[]): Int32Array {
  const twins = new Int32Array(sentences.length).fill(none);
  const alike = openingAlike(sentences);
  const last = new Map<number, number>();
  const sameHash = new Int32Array(sentences.length);
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as ComparedSentence;
    if ((alike[sentence.opening & (alike.length - 1)] as number) < 2) continue;
    let twin = last.get(sentence.hash) ?? none;
    last.set(sentence.hash, index);
    sameHash[index] = twin;
    while (twin !== none && sentences[twin]?.plain !== sentence.plain) twin = sameHash[twin] ?? none;
    twins[index] = twin;
  }
  return twins;
}

/** How many sentences open alike, by their openings' last bits: most open as no other does, and need no other look. */
function openingAlike(sentences: readonly ComparedSentence[]): Uint8ClampedArray {
  const alike = new Uint8ClampedArray(1 << (36 - Math.clz32(sentences.length)));
  for (const { opening } of sentences) {
    const slot = opening & (alike.length - 1);
    alike[slot] = (alike[slot] as number) + 1;
  }
  return alike;
}

function isRepetition({ sentences, blocks }: Placed, first: number, last: number): boolean {
  let weight = 0;
  for (let at = first; at <= last; at++) weight += sentences[at]?.weight ?? 0;
  if (weight >= enough) return true;
  const passage = blocks[first]?.passage;
  return (
    weight >= enoughForParagraph &&
    first === last &&
    passage !== undefined &&
    comparedSentences(passage).length === 1 &&
    /[。！？]$/.test(passage.text.trimEnd())
  );
}

function spanOf({ sentences, blocks }: Placed, first: number, last: number): Span | undefined {
  const [from, to] = [blocks[first], blocks[last]];
  const [opening, closing] = [sentences[first], sentences[last]];
  return (
    from && to && opening && closing && { start: from.start + opening.start, end: to.start + closing.end }
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
