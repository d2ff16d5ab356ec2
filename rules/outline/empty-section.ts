import type { Report, Section, SkeletonLine } from '../report';
import type { CheckContext, Fix, ReportRule } from '../rule';
import { bodyLines, mannerOf } from './insertion';

/** What may stand under a heading and still say nothing: slots, XX, rules, 待补充 and who is to see to it, marks. */
const nothing =
  /【[^【】]*】|(?<=(?:待|暂)[补填核完定写续]?[充写实善]?)[（(][^（）()]{1,20}(?:负责|提供|报送|填报|补充|补)[）)]|[X×_＿…]{2,}|[（(]?(?:待|暂)(?:补充?|填写?|核实|完善|定|写|续)[）)]?|(?:略|无|正文|内容)(?=[。\s]|$)|[\s\p{P}]/gu;

/** A character that none of these holds, before any slot: the quick look. */
const something = /^[^【]*?[^【X×_＿…（(待暂补充填写核实完善定续）)略无正文内容\s\p{P}]/u;

/** Where text is still to come, who is to see to it may be all the rest. */
const pending = /[待暂][补填核完定写续]/;

export const emptySection: ReportRule = {
  id: 'outline/empty-section',
  scope: 'report',
  title: { zh: '标题下没有正文', en: 'Empty section' },
  summary: {
    zh: '一级或二级标题下面没有正文，或者只有占位文字。',
    en: 'A level-1 or level-2 heading with no body, or with placeholders alone.',
  },
  severity: 'error',
  fixable: true,
  examples: {
    failing: '（一）规范行政执法\n\n（二）加强应急管理\n\n修订应急预案。',
    passing: '（一）规范行政执法\n\n加强执法培训。\n\n（二）加强应急管理\n\n修订应急预案。',
  },
  *check(context) {
    const { report } = context;
    for (const section of report.sections) {
      const { heading } = section;
      if (heading.level > 2 || heading.standing === 'run-in' || !isEmpty(report, section)) continue;
      const fix = fillFix(context, section);
      const role = section.roles[0];
      yield {
        start: heading.start,
        end: heading.end,
        message: {
          zh: `“${shortened(heading.text)}”下面没有正文`,
          en: `Nothing stands under “${shortened(heading.text)}”`,
        },
        ...(role !== undefined && { data: { role } }),
        ...(fix && { fixes: [fix] }),
      };
    }
  },
};

function isEmpty(report: Report, { blocks, children, roles }: Section): boolean {
  if (children.length > 0) return false;
  const mayBeNone = roles.every(
    (id) => report.roles.find(({ role }) => role.id === id)?.role.traits.mayBeNone,
  );
  for (let at = blocks.first + 1; at < blocks.last; at++) {
    const block = report.blocks[at];
    if (block?.kind === 'table') return false;
    if (!block) continue;
    if (saysSomething(block.passage.prose)) return false;
    if (mayBeNone && saysNone.test(block.passage.prose)) return false;
  }
  return true;
}

/** 无。 says that there is nothing to tell, where that may be. */
const saysNone = /^\s*无[。．.]?\s*$/;

function saysSomething(prose: string): boolean {
  return (!pending.test(prose) && something.test(prose)) || prose.replace(nothing, '') !== '';
}

function shortened(words: string): string {
  return words.length > 24 ? `${words.slice(0, 24)}…` : words;
}

function fillFix({ report, skeletonOf }: CheckContext, { heading, roles, body }: Section): Fix | undefined {
  const [role] = roles;
  if (role === undefined || report.text.slice(heading.end, body.end).trim() !== '') return undefined;
  const { lines } = skeletonOf(role);
  const filling = heading.level === 1 ? lines : underLike(lines, heading.text);
  if (filling.length === 0) return undefined;
  return {
    title: { zh: '插入正文骨架', en: 'Insert the skeleton of the body' },
    bulk: false,
    edits: [
      {
        start: heading.end,
        end: heading.end,
        newText: mannerOf(report).separator + bodyLines(report, filling),
      },
    ],
  };
}

/** The skeleton's lines under the heading most like this one; none where none shares half its characters. */
function underLike(lines: readonly SkeletonLine[], wording: string): SkeletonLine[] {
  let best = -1;
  let shared = 0.5;
  for (const [index, line] of lines.entries()) {
    if (line.level !== 2) continue;
    const own = new Set(line.text);
    const share = [...own].filter((character) => wording.includes(character)).length / own.size;
    if (share > shared) {
      shared = share;
      best = index;
    }
  }
  if (best < 0) return [];
  const next = lines.findIndex((line, index) => index > best && line.level === 2);
  return lines.slice(best + 1, next < 0 ? lines.length : next).filter((line) => line.level === undefined);
}
