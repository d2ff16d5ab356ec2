import * as z from 'zod/mini';
import { rules } from '../../rules/index';
import { configurationSchema, entries } from './configuration-schema';

/** What the JSON schema says of one place; the parts of it that are changed here. */
interface SchemaNode {
  description?: string;
  default?: unknown;
  examples?: unknown[];
  properties?: Record<string, SchemaNode>;
  [keyword: string]: unknown;
}

/** The JSON schema of `.reportlintrc.json`, from the definition that validates it, with a word on every entry and rule. */
export function configurationJsonSchema(): SchemaNode {
  const schema = z.toJSONSchema(configurationSchema, { target: 'draft-7' }) as SchemaNode;
  schema.title = 'Report Lint';
  schema.description = 'Report Lint 的配置\n\nConfiguration of Report Lint';
  schema.allowComments = true;
  schema.allowTrailingCommas = true;
  const properties = schema.properties ?? {};
  for (const { key, description, example } of entries) {
    const node = properties[key];
    if (!node) throw new Error(`no entry ${key}`);
    describe(node, description.zh, description.en);
    node.examples = [example];
  }
  for (const { id, title, summary, severity } of rules) {
    const node = properties.rules?.properties?.[id];
    if (!node) throw new Error(`no rule ${id}`);
    describe(node, `${title.zh}。${summary.zh}`, `${title.en}. ${summary.en}`);
    node.default = severity;
  }
  return schema;
}

/** JSON schemas are in one language, so both stand in it. */
function describe(node: SchemaNode, zh: string, en: string): void {
  node.description = `${zh}\n\n${en}`;
}
