import type { Outline } from '../report';

/** The built-in outlines; the first is the default. */
export const templates: readonly Outline[] = [];

export function templateById(id: string): Outline | undefined {
  return templates.find((template) => template.id === id);
}
