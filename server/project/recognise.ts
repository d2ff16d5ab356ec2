import type { Outline } from '../../rules/report';
import { compiled } from '../../rules/report/front';
import { yearsIn } from '../../rules/report/years';

/** What a document says of itself in its first lines. */
export interface Identity {
  readonly outline: Outline;
  readonly title: string;
  readonly year: number | undefined;
  /** The title less years and the words every such title has: what is left names the body. */
  readonly body: string;
}

/** Characters; a title stands among the first lines, below what a web page may have put above them. */
export const headLength = 4000;
const titleLines = 12;
const longestTitle = 90;

/** Reads the title from a document's head, by the patterns of the first template that knows it. */
export function identify(text: string, outlines: readonly Outline[]): Identity | undefined {
  let seen = 0;
  for (const raw of text.slice(0, headLength).split(/\r\n?|\n/)) {
    const line = raw.replace(/^[#\s\uFEFF*]+/, '').replace(/[\s*]+$/, '');
    if (line === '') continue;
    if (seen++ === titleLines) break;
    if (line.length > longestTitle || /[。！？；]/.test(line)) continue;
    for (const outline of outlines) {
      if (!outline.recognition.titles.some((pattern) => compiled(pattern).test(line))) continue;
      const years = yearsIn(line);
      return { outline, title: line, year: years[0]?.year, body: bodyOf(line, years) };
    }
  }
  return undefined;
}

const titleWords =
  /关于|推进|加强|法[治制]政府|建设|政府信息公开|依法行政|年度|工作|情况|报告|总结|[的《》\s\u3000（）()“”"]/g;

function bodyOf(title: string, years: readonly { start: number; end: number }[]): string {
  let body = title;
  for (const { start, end } of [...years].reverse())
    body = body.slice(0, start) + body.slice(end).replace(/^度/, '');
  return body.replace(titleWords, '');
}
