import { fixOnDemand } from '../fix-on-demand';
import type { Block, Report } from '../report';
import { type HalfWidthMark, halfWidthMarks, setMark } from '../restore/width';
import type { Edit, Finding, ReportRule } from '../rule';

/** More than so many in one paragraph are one finding: the paragraph was pasted from elsewhere. */
const oneByOne = 3;

export const punctuationWidth: ReportRule = {
  id: 'style/punctuation-width',
  scope: 'report',
  title: { zh: '中文里用了半角标点', en: 'Half-width punctuation' },
  summary: {
    zh: '汉字之间用了半角逗号、分号、冒号、括号等；全文都是半角时只提示一次。',
    en: 'Half-width marks between Chinese characters; one note where the whole file is written so.',
  },
  severity: 'warning',
  fixable: true,
  basis: { zh: 'GB/T 15834—2011', en: 'GB/T 15834—2011' },
  examples: {
    failing: '全年办理行政复议案件36件,按期办结率100%（含上年结转），履行到位。',
    passing: '每天9:00开始受理，全年受理1,286件，网址为https://www.example.com/a,b，办结率100%。',
  },
  *check({ report }) {
    if (report.width === 'half') yield* wholeFile(report);
    else
      for (const block of report.blocks) {
        const marks = halfWidthMarks(block.passage);
        if (marks.length > 0) yield* paragraph(report, block, marks);
      }
  },
};

function* wholeFile(report: Report): Iterable<Finding> {
  let first: Edit | undefined;
  let count = 0;
  for (const block of report.blocks) {
    const marks = halfWidthMarks(block.passage);
    count += marks.length;
    first ??= editsOf(marks.slice(0, 1), block)[0];
  }
  if (!first) return;
  yield {
    start: first.start,
    end: first.end,
    severity: 'info',
    message: {
      zh: `全文标点多为半角（${count}处），可一次改为全角`,
      en: `Punctuation is half width throughout (${count} places); one fix sets it full width`,
    },
    data: { count },
    fixes: [
      fixOnDemand({ title: { zh: '全文标点改为全角', en: 'Set all punctuation full width' } }, () =>
        report.blocks.flatMap((block) => editsOf(halfWidthMarks(block.passage), block)),
      ),
    ],
  };
}

function* paragraph(report: Report, block: Block, all: readonly HalfWidthMark[]): Iterable<Finding> {
  const marks = all.filter((mark) => !isHeadingMark(report, block, mark));
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return;
  if (marks.length > oneByOne) {
    yield {
      start: block.start + first.start,
      end: block.start + last.end,
      message: {
        zh: `本段有${marks.length}处半角标点，应改为全角`,
        en: `${marks.length} half-width marks in this paragraph should be full width`,
      },
      fixes: [
        fixOnDemand(
          { title: { zh: '本段标点改为全角', en: 'Set this paragraph’s punctuation full width' } },
          () => editsOf(marks, block),
        ),
      ],
    };
    return;
  }
  for (const mark of marks) {
    const edits = editsOf([mark], block);
    const stated = edits.map(({ start, end }) => report.text.slice(start, end).trim()).join('');
    const expected = edits.map(({ newText }) => newText).join('');
    yield {
      start: block.start + mark.start,
      end: block.start + mark.end,
      message: {
        zh: `半角“${stated}”应为全角“${expected}”`,
        en: `Half-width “${stated}” should be full-width “${expected}”`,
      },
      data: { stated, expected },
      fixes: [{ title: { zh: `改为“${expected}”`, en: `Change to “${expected}”` }, edits }],
    };
  }
}

/** (一) is a usual way to number in files that are full width otherwise; only an odd one out is a slip. */
function isHeadingMark(report: Report, { start, heading }: Block, mark: HalfWidthMark): boolean {
  if (!heading || start + mark.start !== heading.mark.start) return false;
  let full = 0;
  let half = 0;
  for (const { heading } of report.sections) {
    if (heading.mark.text.startsWith('（')) full++;
    else if (heading.mark.text.startsWith('(')) half++;
  }
  return half >= full;
}

function editsOf(marks: readonly HalfWidthMark[], { passage, start }: Block): readonly Edit[] {
  const edits: Edit[] = [];
  for (const mark of marks) setMark(passage.text, mark, start, edits);
  return edits;
}
