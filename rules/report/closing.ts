import { isDateLine, isSignature } from './front';
import { type HeadedLine, readMark } from './headings';
import type { Span } from './span';

type Headed = readonly (HeadedLine | undefined)[];

const attachmentWord =
  '^附[\\s\\u3000]*件[\\s\\u3000]*(?:\\d{1,2}|[一二三四五六七八九十]{1,2})?[\\s\\u3000]*';
/** 附件：1.甲表, 附件2：乙表, 附件： */
const listOpens = new RegExp(`${attachmentWord}[：:]`);
/** The same, or without its colon: 附件1 */
const appendixLine = new RegExp(`${attachmentWord}[：:]?`);
const longestEntry = 80;
/** An item of the list below its first line is numbered 2. or （2）. */
const listLevel = 3;

/**
 * The lines that list what comes with the report (附件：1.… 2.…), before the signature or after the date: no headings,
 * whatever their numbers. They stand below the first level-1 heading, where there is one.
 */
export function attachmentLines(text: string, lines: readonly Span[], headed: Headed): ReadonlySet<number> {
  const listed = new Set<number>();
  const first = headed.findIndex((line) => line?.mark?.level === 1);
  const wordsOf = (index: number): string | undefined => {
    const line = lines[index];
    if (!line || line.end - line.start > longestEntry) return undefined;
    const words = text.slice(line.start, line.end);
    return /[。；]/.test(words) ? undefined : words;
  };
  for (let index = first + 1; index < lines.length; index++) {
    if (text.charCodeAt(lines[index]?.start ?? 0) !== 0x9644) continue;
    const opener = listOpens.exec(wordsOf(index) ?? '');
    if (!opener) continue;
    let next = index + 1;
    for (let words = wordsOf(next); words !== undefined; words = wordsOf(++next)) {
      const mark = readMark(words, 0, words.length);
      if (!(mark && mark.level >= listLevel) && !listOpens.test(words)) break;
    }
    // 附件： over something else opens an appendix, or says where one is.
    if (next === index + 1 && opener[0] === wordsOf(index)) continue;
    for (let at = index; at < next; at++) listed.add(at);
    index = next - 1;
  }
  return listed;
}

/**
 * Where an appendix begins: 附件 alone on its line, or with a title where the numbering begins anew below it. What is
 * listed under 附件： before the signature is none.
 */
export function appendixFrom(text: string, lines: readonly Span[], headed: Headed): number {
  const first = headed.findIndex((line) => line?.mark?.level === 1);
  for (let index = first + 1; first >= 0 && index < lines.length; index++) {
    const line = lines[index];
    if (!line || text.charCodeAt(line.start) !== 0x9644 || line.end - line.start > 60) continue;
    const words = text.slice(line.start, line.end);
    const mark = appendixLine.exec(words);
    if (!mark || /[。；]/.test(words)) continue;
    const next = headed.find((other, at) => at > index && other?.mark?.level === 1);
    if (next ? next.mark?.number === 1 : mark[0] === words && !/[：:]$/.test(words)) return index;
  }
  return lines.length;
}

/** What GB/T 9704 puts below the date: a note in brackets, and who else receives and who issues the document. */
const belowDate =
  /^(?:[（(][^）)]{2,}[）)]|(?:抄送|抄报|主送|分送|报送|印送|联系人|联系电话|公开方式|信息公开(?:选项|类别|形式)?)[\s\u3000]*[：:].*|.{2,60}\d{4}年\d{1,2}月\d{1,2}日[\s\u3000]*印发)$/;
const longestBelow = 160;
/** More lines than this below the date are another document. */
const mostBelow = 20;

/** The last lines when they are a body's name and a date, with nothing below them but what belongs there. */
export function closingLines(
  text: string,
  lines: readonly Span[],
  headed: Headed,
  attachments: ReadonlySet<number>,
): { signature: number[]; date: number } {
  const closing: number[] = [];
  let date = -1;
  const least = Math.max(0, lines.length - mostBelow);
  for (let index = lines.length - 1; index >= 0 && closing.length < 5; index--) {
    const line = lines[index];
    if (!line) break;
    const words = text.slice(line.start, Math.min(line.end, line.start + longestBelow + 1));
    if (words.startsWith('[^')) continue;
    const mayStandBelow = closing.length === 0 && index >= least && words.length <= longestBelow;
    if (mayStandBelow && (attachments.has(index) || belowDate.test(words)) && !isDateLine(words)) continue;
    if (headed[index] || line.end - line.start > 60) break;
    if (date < 0 && isDateLine(words)) {
      date = index;
      closing.push(index);
    } else if (isSignature(words)) {
      closing.push(index);
    } else break;
  }
  return { signature: closing, date };
}
