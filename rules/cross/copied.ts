import type { PreviousReport } from '../evidence';
import { type Block, type Passage, perReport, type Report, type Span } from '../report';
import type { Finding, ReportRule } from '../rule';
import { type Corpus, corpusOf } from './corpus';
import { type ComparedSentence, comparedSentences } from './shingles';

/** Characters beside set phrases that a run of taken sentences must have before anything is said. */
const enough = 50;
/** A shorter sentence proves nothing by itself; between taken ones it does not break the run either. */
const shortSentence = 12;
/** Samples that one report is held against, of however many there are. */
const mostSamples = 8;
/** Part of a sentence's shingles that one paragraph of the other text must hold. */
const nearlyAll = 0.75;

export const copied: ReportRule = {
  id: 'cross/copied',
  scope: 'report',
  title: { zh: '与往年或样本雷同', en: 'Copied text' },
  summary: {
    zh: '段落几乎逐字取自上一年度报告或样本；通用套话不计。',
    en: "A paragraph is taken nearly word for word from last year's report or a sample; set phrases do not count.",
  },
  severity: 'warning',
  fixable: false,
  examples: {
    failing:
      '（一）化解涉企争议。在工业园区设立行政裁决工作站，抽调自然资源、市场监管、住建等部门骨干轮流坐班，对土地权属、商标侵权、物业服务等争议当场受理、限期裁决。',
    passing:
      '（一）化解涉企争议。工业园区行政裁决工作站全年裁决争议23件，新增知识产权巡回裁决点3处，平均裁决用时缩短至18天。',
    previous: `某县2024年法治政府建设年度情况报告

2024年，某县深入推进法治政府建设。

一、2024年法治政府建设的主要举措和成效

在工业园区设立行政裁决工作站，抽调自然资源、市场监管、住建等部门骨干轮流坐班，对土地权属、商标侵权、物业服务等争议当场受理、限期裁决。

二、2025年工作安排

下一步，继续规范行政裁决工作。
`,
  },
  *check({ report, evidence }) {
    const { previous, samples } = evidence;
    if (!previous && samples.length === 0) return;
    const corpus = corpusOf(samples);
    const known = [...(previous ? [previous] : []), ...likeliest(report, corpus, previous)].filter(
      (other) => other.report !== report && !isSameDocument(report, other.report),
    );
    if (known.length === 0) return;
    let run: Run | undefined;
    for (const block of report.blocks) {
      if (block.kind !== 'body') continue;
      const candidates = corpus.candidates(block.passage);
      const others = known.filter((other) => other === previous || candidates.has(other));
      for (const { sentence, match } of matchesIn(block.passage, others)) {
        const place = { start: block.start + sentence.start, end: block.start + sentence.end };
        if (match && run?.other === match.other) {
          run = extended(run, place, match, sentence.weight);
          continue;
        }
        if (!match && run && sentence.weight < shortSentence) continue;
        if (run) yield* findings(run, previous);
        run = match && { ...match, ...place, weight: sentence.weight };
      }
    }
    if (run) yield* findings(run, previous);
  },
};

/** The samples that most of a report may be from, last year's report aside; only these are read. */
function likeliest(
  report: Report,
  corpus: Corpus,
  previous: PreviousReport | undefined,
): readonly PreviousReport[] {
  const weights = new Map<PreviousReport, number>();
  for (const { kind, passage } of corpus.size > 0 ? report.blocks : []) {
    if (kind !== 'body') continue;
    for (const [sample, weight] of corpus.candidates(passage))
      weights.set(sample, (weights.get(sample) ?? 0) + weight);
  }
  return [...weights]
    .filter(([{ uri }]) => uri !== previous?.uri)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostSamples)
    .map(([sample]) => sample);
}

/** Where a sentence was taken from: a stretch of the other report. */
interface Match {
  readonly other: PreviousReport;
  readonly source: Span;
}

interface Run extends Match, Span {
  readonly weight: number;
}

function extended(run: Run, place: Span, match: Match, weight: number): Run {
  const source = {
    start: Math.min(run.source.start, match.source.start),
    end: Math.max(run.source.end, match.source.end),
  };
  return { ...run, end: place.end, source, weight: run.weight + weight };
}

function* findings(run: Run, previous: PreviousReport | undefined): Iterable<Finding> {
  if (run.weight < enough) return;
  const { name, uri } = run.other;
  const [zh, en] = run.other === previous ? ['上一年度报告', "last year's report"] : ['样本', 'the sample'];
  yield {
    start: run.start,
    end: run.end,
    message: {
      zh: `与${zh}《${name}》雷同，约${run.weight}字`,
      en: `Nearly word for word from ${en} “${name}”, about ${run.weight} characters`,
    },
    related: [{ ...run.source, uri, message: { zh: `${zh}原文`, en: `The text in ${en}` } }],
  };
}

interface Matched {
  readonly sentence: ComparedSentence;
  readonly match: Match | undefined;
}

const matched = new WeakMap<Passage, { others: readonly PreviousReport[]; found: readonly Matched[] }>();

/** What a passage took from the others, kept with the passage while the others stay the same. */
function matchesIn(passage: Passage, others: readonly PreviousReport[]): readonly Matched[] {
  const known = matched.get(passage);
  if (known && sameList(known.others, others)) return known.found;
  const found = comparedSentences(passage).map((sentence) => ({ sentence, match: source(sentence, others) }));
  matched.set(passage, { others, found });
  return found;
}

function sameList(a: readonly PreviousReport[], b: readonly PreviousReport[]): boolean {
  return a.length === b.length && a.every((other, index) => other === b[index]);
}

function source(sentence: ComparedSentence, others: readonly PreviousReport[]): Match | undefined {
  if (sentence.weight < shortSentence) return undefined;
  const wanted = sentence.shingles;
  if (wanted.length === 0) return undefined;
  for (const other of others) {
    const { sentences, byShingle } = indexOf(other.report);
    const hits = new Map<number, number>();
    for (const shingle of wanted) {
      for (const block of byShingle.get(shingle) ?? []) hits.set(block, (hits.get(block) ?? 0) + 1);
    }
    for (const [block, count] of hits) {
      if (count < wanted.length * nearlyAll) continue;
      const twin = nearest(sentence, sentences[block] ?? []);
      // New figures in old words are an update, not a copy.
      if (!twin || (sentence.digits !== '' && sentence.digits !== twin.sentence.digits)) continue;
      const { start } = twin.block;
      return {
        other,
        source: { start: start + twin.sentence.start, end: start + twin.sentence.end },
      };
    }
  }
  return undefined;
}

interface PlacedSentence {
  readonly sentence: ComparedSentence;
  readonly block: Block;
}

function nearest(
  sentence: ComparedSentence,
  candidates: readonly PlacedSentence[],
): PlacedSentence | undefined {
  const wanted = new Set(sentence.shingles);
  let best: PlacedSentence | undefined;
  let most = 0;
  for (const candidate of candidates) {
    let shared = 0;
    for (const shingle of candidate.sentence.shingles) if (wanted.has(shingle)) shared++;
    if (shared > most) {
      most = shared;
      best = candidate;
    }
  }
  return best;
}

interface Index {
  /** Sentences of each body block, by the block's place in the list. */
  readonly sentences: readonly (readonly PlacedSentence[])[];
  /** Blocks that hold a shingle. */
  readonly byShingle: ReadonlyMap<number, readonly number[]>;
  /** Wordings of whole paragraphs. */
  readonly paragraphs: ReadonlySet<string>;
}

const indexOf: (report: Report) => Index = perReport(readIndex);

function readIndex(report: Report): Index {
  const byShingle = new Map<number, number[]>();
  const sentences: PlacedSentence[][] = [];
  const paragraphs = new Set<string>();
  for (const block of report.blocks) {
    if (block.kind !== 'body') continue;
    const compared = comparedSentences(block.passage);
    const number = sentences.push(compared.map((sentence) => ({ sentence, block }))) - 1;
    paragraphs.add(wordingOf(block.passage));
    for (const sentence of compared) {
      for (const shingle of sentence.shingles) {
        const blocks = byShingle.get(shingle);
        if (!blocks) byShingle.set(shingle, [number]);
        else if (blocks.at(-1) !== number) blocks.push(number);
      }
    }
  }
  return { sentences, byShingle, paragraphs };
}

const wordings = new WeakMap<Passage, string>();

function wordingOf(passage: Passage): string {
  let wording = wordings.get(passage);
  if (wording === undefined) {
    wording = comparedSentences(passage)
      .map((sentence) => sentence.plain)
      .join('');
    wordings.set(passage, wording);
  }
  return wording;
}

/** Most paragraphs stand in the other word for word: another version of the same text. */
function isSameDocument(report: Report, other: Report): boolean {
  const { paragraphs } = indexOf(other);
  let same = 0;
  let all = 0;
  for (const block of report.blocks) {
    if (block.kind !== 'body') continue;
    const wording = wordingOf(block.passage);
    if (wording.length < shortSentence) continue;
    all++;
    if (paragraphs.has(wording)) same++;
  }
  return all > 0 && same * 2 > all;
}
