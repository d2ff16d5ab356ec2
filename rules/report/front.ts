import { isIn, type LineRange } from './lines';
import type { Outline } from './outline';
import type { Span } from './span';

/** A title stands among the first lines. */
const titleLines = 12;
const longestTitle = 90;

/** A title is broken over so many lines at most. */
const mostTitleLines = 4;

/** A report of another kind: its title is one all the same, but for 政府工作报告, whose year is the one ahead. */
const otherTitle = /(?:(?:19|20)\d{2}年.{0,40}|关于.{4,60})(?<!政府工作)(?:报告|总结|汇报)$/;

/** What a title's second line begins with, where the body's name stands alone on the first. */
const withoutBody =
  /^(?:关于|(?:(?:19|20)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年|年度|推进|法[治制]|政府信息公开|依法行政)/;

/** 现将我局2023年度法治政府建设工作报告如下：is the lead's own sentence. */
const announces = /现[将就]|如下[：:。]?$/;

/**
 * The title: a line among the first that names the kind of report, or several it is broken over, with the lines above
 * that name the body; or a Markdown heading of the first level.
 */
export function findTitle(
  text: string,
  lines: readonly Span[],
  outline: Outline,
  contents: LineRange | undefined,
): LineRange | undefined {
  const patterns = [...outline.recognition.titles.map(compiled), otherTitle];
  const isTitle = (words: string): boolean =>
    !announces.test(words) && patterns.some((pattern) => pattern.test(words));
  const listed = contents ? contents.last - contents.first + 1 : 0;
  for (let index = 0; index < Math.min(titleLines + listed, lines.length); index++) {
    const line = lines[index];
    if (!line) break;
    if (isIn(contents, index)) continue;
    const words = wordsOf(text, line);
    if (words === undefined) continue;
    if (/^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十])/.test(words)) return undefined;
    if (/[。！？；|]/.test(words)) continue;
    const first = titleOpening(text, lines, index, isTitle);
    if (first >= 0) return { first, last: index };
    if (
      text.charCodeAt(line.start) === 0x23 &&
      /^#[^#]/.test(text.slice(line.start, line.start + 2)) &&
      words.length >= 4
    ) {
      return { first: index, last: index };
    }
  }
  return undefined;
}

/** The line a title opens with that ends with the given one; -1 where none does. */
function titleOpening(
  text: string,
  lines: readonly Span[],
  last: number,
  isTitle: (words: string) => boolean,
): number {
  let joined = '';
  for (let first = last; first >= 0 && first > last - mostTitleLines; first--) {
    const words = titleWords(text, lines, first, first < last);
    if (words === undefined) return -1;
    joined = words + joined;
    if (!isTitle(joined)) continue;
    if (!withoutBody.test(joined)) return first;
    let above = first - 1;
    while (
      above >= 0 &&
      above > last - mostTitleLines &&
      isBodyName(wordsOf(text, lines[above] as Span) ?? '')
    )
      above--;
    return above + 1;
  }
  return -1;
}

/** The words of a line that may be one of a title's; `wrapped`: the next line goes on with it, no blank line between. */
function titleWords(
  text: string,
  lines: readonly Span[],
  index: number,
  wrapped: boolean,
): string | undefined {
  const [line, next] = [lines[index], lines[index + 1]];
  const words = line && wordsOf(text, line);
  if (!line || words === undefined || !wrapped) return words;
  if (text.charCodeAt(line.start) === 0x23) return undefined;
  const gap = next ? text.slice(line.end, next.start) : '';
  return words.length > 40 || /[。！？；，：|,;:]/.test(words) || gap.split('\n').length > 2
    ? undefined
    : words;
}

/** How far into a paragraph it says what the document is. */
const openingLength = 400;

/** Whether a first paragraph says that the document is a report of the outline. */
export function opensAs(outline: Outline, paragraph: string): boolean {
  const { openings } = outline.recognition;
  if (!openings) return false;
  const opening = paragraph.slice(0, openingLength);
  return openings.some((pattern) => compiled(pattern).test(opening));
}

export function isBodyName(words: string): boolean {
  return (
    words.length <= 40 &&
    !/[，,：:|]/.test(words) &&
    /(?:委|党组|政府|局|办公室|厅|会|机关|办事处|街道|[乡镇县市区院所处队]|中心|集团|公司)$/.test(words)
  );
}

/** A line's words without Markdown marks and blanks; undefined for a line too long to be a title. */
function wordsOf(text: string, line: Span): string | undefined {
  if (line.end - line.start > longestTitle) return undefined;
  return text
    .slice(line.start, line.end)
    .replace(/^#+\s*/, '')
    .replace(/^\*\*|\*\*$|[ \t\u3000]+/g, '');
}

/** Who the report is sent to: «市委、市政府：», or the slot for it. */
export function isAddressee(words: string): boolean {
  return (
    words.length <= 80 &&
    /^[^。，,；;！？]{2,}[:：]$/.test(words) &&
    /委|政府|人大|办公室|[局厅办]|机关/.test(words)
  );
}

/** A date as it should be, or as it is often written instead; a slot for it. */
export const datePattern =
  '(?:(?:\\d{4}|[〇○零一二三四五六七八九]{4})年(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?|\\d{4}[.\\-/．]\\d{1,2}[.\\-/．]\\d{1,2}|【[^】\\n]{0,12}日期】)';
const dateLine = new RegExp(`^[（(]?${datePattern}[）)]?$`);

export function isDateLine(words: string): boolean {
  return words.length <= 24 && dateLine.test(words.replace(/[\s\u3000]/g, ''));
}

/** （印章） after a name, where a seal will stand. */
const seal = /[\s\u3000]*[（(](?:加?盖?[印公签]?章|印)[）)]$/;

/** A body's name on a line of its own at the end of the document, or the slot for it. */
export function isSignature(line: string): boolean {
  if (line.length > 60) return false;
  const words = line.replace(seal, '');
  if (/^【[^】]{0,12}(?:署名|机关|单位)[^】]{0,4}】$/.test(words)) return true;
  return (
    !/[。，,；;：:！？]/.test(words) && /(?:委|政府|局|办公室|厅|委员会|小组|法院|检察院|办)$/.test(words)
  );
}

const signedAndDated = new RegExp(`^(.{4,40}?)[ \\t\\u3000]+(${datePattern})$`);

/** A line that is both signature and date: where the date begins in it. */
export function dateAfterSignature(words: string): number | undefined {
  if (words.length > 60 || !/[日号\d】]$/.test(words)) return undefined;
  const [, name = '', date = ''] = signedAndDated.exec(words) ?? [];
  return name !== '' && isSignature(name) ? words.length - date.length : undefined;
}

const compiledPatterns = new Map<string, RegExp>();

/** Patterns of a template, compiled once. */
export function compiled(source: string): RegExp {
  let pattern = compiledPatterns.get(source);
  if (!pattern) {
    pattern = new RegExp(source);
    compiledPatterns.set(source, pattern);
  }
  return pattern;
}
