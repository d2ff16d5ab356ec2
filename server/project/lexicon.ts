import { findNodeAtLocation, getNodeValue, type ParseError, parseTree } from 'jsonc-parser';
import * as z from 'zod/mini';
import type { Term } from '../../rules/settings';
import type { Problem } from './problem';

const termSchema = z.strictObject({
  wrong: z.string().check(z.minLength(1)),
  right: z.string(),
  why: z.optional(z.string()),
  from: z.optional(z.int()),
  to: z.optional(z.int()),
  except: z.optional(z.array(z.string())),
});

/**
 * Reads an office's own lexicon: a JSON list of `{ "wrong", "right", "why"?, "from"?, "to"?, "except"? }`. A term that
 * does not validate is a problem at its place; the others count.
 */
export function readLexicon(text: string): { terms: readonly Term[]; problems: readonly Problem[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const problems: Problem[] = errors
    .slice(0, 1)
    .map(({ offset, length }) =>
      packProblem({ offset, length }, '词表不合 JSON 语法', 'The lexicon is no JSON'),
    );
  if (tree?.type !== 'array') {
    if (problems.length === 0) {
      problems.push(
        packProblem(
          tree ?? { offset: 0, length: 0 },
          '词表应为列表：[ { "wrong": "错误写法", "right": "正确写法" } ]',
          'The lexicon should be a list: [ { "wrong": "…", "right": "…" } ]',
        ),
      );
    }
    return { terms: [], problems };
  }
  const terms: Term[] = [];
  for (const node of tree.children ?? []) {
    const result = termSchema.safeParse(getNodeValue(node));
    if (result.success) {
      terms.push(termOf(result.data));
      continue;
    }
    const [issue] = result.error.issues;
    const at = (issue && findNodeAtLocation(node, issue.path as (string | number)[])) ?? node;
    const name = issue?.path.join('.') || (issue?.code === 'unrecognized_keys' ? issue.keys.join('、') : '');
    problems.push(
      packProblem(
        at,
        `这一条用不了${name ? `（${name}）` : ''}：应为 { "wrong": "错误写法", "right": "正确写法" }，可加 why、from、to、except`,
        `This term cannot be used${name ? ` (${name})` : ''}: expected { "wrong": "…", "right": "…" } with optional why, from, to, except`,
      ),
    );
  }
  return { terms, problems };
}

function termOf({ wrong, right, why, from, to, except }: z.infer<typeof termSchema>): Term {
  return {
    wrong,
    right,
    ...(why !== undefined && { why }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(except !== undefined && { except }),
  };
}

function packProblem(
  { offset, length }: { offset: number; length: number },
  zh: string,
  en: string,
): Problem {
  return { rule: 'project/pack', start: offset, end: offset + length, message: { zh, en } };
}
