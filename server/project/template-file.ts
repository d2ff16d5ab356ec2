import { findNodeAtLocation, getNodeValue, type ParseError, parseTree } from 'jsonc-parser';
import type { Language } from '../../rules/localized';
import type { Outline } from '../../rules/report';
import { readTemplate } from '../../rules/templates';
import { type Problem, speakChinese } from './problem';

/** Reads a template file; what does not validate is a problem at its place. */
export function readTemplateFile(text: string): {
  outline: Outline | undefined;
  problems: readonly Problem[];
} {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (!tree || error) {
    const start = error?.offset ?? 0;
    const message = {
      zh: '模板不合 JSON 语法；改用内置模板检查',
      en: 'The template is no JSON; a built-in one is used',
    };
    return {
      outline: undefined,
      problems: [{ rule: 'project/pack', start, end: start + (error?.length ?? 0), message }],
    };
  }
  const result = readTemplate(getNodeValue(tree));
  return {
    outline: result.outline,
    problems: result.problems.map(({ path, message }): Problem => {
      const at = path === '' ? [] : path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
      const node = nearestNode(tree, at);
      return {
        rule: 'project/pack',
        start: node.offset,
        end: node.offset + node.length,
        message: {
          zh: `模板有误（${path || '顶层'}）：${inLanguage(message, 'zh')}；改用内置模板检查`,
          en: `Invalid template (${path || 'top level'}): ${inLanguage(message, 'en')}; a built-in one is used`,
        },
        data: { path },
      };
    }),
  };
}

/** A schema speaks both languages, or its own English where it has no words for what is wrong. */
function inLanguage(message: string, language: Language): string {
  const [en = message, zh = en] = message.split(' / ');
  return language === 'en' ? en : speakChinese(zh);
}

/** The node at the path, or the nearest one around where it is missing. */
function nearestNode(tree: NonNullable<ReturnType<typeof parseTree>>, path: readonly (string | number)[]) {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}
