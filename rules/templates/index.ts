import type { Outline } from '../report';
import fazhiZhengfu from './fazhi-zhengfu.json';
import { readTemplate } from './schema';
import zhengfuXinxiGongkai from './zhengfu-xinxi-gongkai.json';

export { outlineSchema, readTemplate, type TemplateResult } from './schema';

/** The built-in outlines; the first is the default. */
export const templates: readonly Outline[] = [builtIn(fazhiZhengfu), builtIn(zhengfuXinxiGongkai)];

export function templateById(id: string): Outline | undefined {
  return templates.find((template) => template.id === id);
}

function builtIn(data: unknown): Outline {
  const { outline, problems } = readTemplate(data);
  if (!outline)
    throw new TypeError(`built-in template: ${problems.map(({ path, message }) => `${path}: ${message}`)}`);
  return outline;
}
