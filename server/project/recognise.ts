import type { Outline } from '../../rules/report';
import { namesRole } from '../../rules/report/cues';
import { compiled, opensAs } from '../../rules/report/front';
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
const titleLines = 24;
const longestTitle = 90;

/**
 * Reads the title from a document's head, by the patterns of the first template that knows it; where there is none,
 * the outline at least, by how a first paragraph opens or by its headings.
 */
export function identify(text: string, outlines: readonly Outline[]): Identity | undefined {
  const head = text.slice(0, headLength);
  const front = frontMatter.exec(head)?.[0] ?? '';
  const lines = linesOf(head.slice(front.length));
  // What front matter says of a title is asked last: it is written for other programs, in their grammar.
  const named = linesOf(front).map((line) => line.replace(/^\w+:\s*["']?|["']$/g, ''));
  const first = [...lines.slice(0, titleLines), ...named];
  for (const line of first) {
    if (line.length > longestTitle || /[。！？；|]/.test(line)) continue;
    for (const outline of outlines) {
      if (!outline.recognition.titles.some((pattern) => compiled(pattern).test(line))) continue;
      const years = yearsIn(line);
      return { outline, title: line, year: years[0]?.year, body: bodyOf(line, years) };
    }
  }
  const outline =
    outlines.find((known) => first.some((line) => opensAs(known, line))) ?? byHeadings(lines, outlines);
  return outline && { outline, title: '', year: undefined, body: '' };
}

const frontMatter = /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:.|[\r\n])*?(?:\r\n?|\n)---[ \t]*(?=[\r\n]|$)/;

function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((raw) => raw.replace(/^[#\s\uFEFF*]+/, '').replace(/[\s*]+$/, ''))
    .filter((line) => line !== '');
}

/** The outline of which most roles are headed by their own names, two at least, with its matter named above. */
function byHeadings(lines: readonly string[], outlines: readonly Outline[]): Outline | undefined {
  const above = lines.slice(0, titleLines).join('\n');
  const headings = lines.filter((line) => line.length <= longestTitle && levelOne.test(line));
  let found: Outline | undefined;
  let most = 1;
  for (const outline of outlines) {
    if (!outline.recognition.lead.some((pattern) => compiled(pattern).test(above))) continue;
    const headed = outline.roles.filter((role) => headings.some((heading) => namesRole(role, heading)));
    if (headed.length > most) {
      most = headed.length;
      found = outline;
    }
  }
  return found;
}

const levelOne = /^[一二三四五六七八九十]{1,3}、/;

const titleWords =
  /关于|推进|加强|法[治制]政府|建设|政府信息公开|依法行政|年度|工作|情况|报告|总结|[的《》\s\u3000（）()“”"]/g;

function bodyOf(title: string, years: readonly { start: number; end: number }[]): string {
  let body = title;
  for (const { start, end } of [...years].reverse())
    body = body.slice(0, start) + body.slice(end).replace(/^度/, '');
  return body.replace(titleWords, '');
}
