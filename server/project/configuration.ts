import { dirname } from 'node:path';
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { nearest } from '../../rules/engine/nearest';
import { unknownRuleFinding } from '../../rules/engine/unknown-rule';
import type { Localized } from '../../rules/localized';
import type { Span } from '../../rules/report';
import type { Severity } from '../../rules/rule';
import { defaultSettings, type Profile } from '../../rules/settings';
import {
  type ConfigurationFile,
  configurationSchema,
  entries,
  sentenceRule,
  severities,
} from './configuration-schema';
import type { Problem } from './problem';

export const configurationName = '.reportlintrc.json';

/** What a configuration file says, complete with defaults. Globs and paths are as written, relative to `folder`. */
export interface Configuration {
  /** The file; undefined where there is none. */
  readonly path: string | undefined;
  /** The folder its paths and globs start from. */
  readonly folder: string;
  /** Id of a built-in template or path of a template file. */
  readonly template: string | undefined;
  readonly profile: Profile;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Characters; `style/long-sentence`. */
  readonly sentenceLimit: number;
  readonly lexicon: readonly string[];
  /** Undefined where ledgers are to be found by their names. */
  readonly evidence: readonly string[] | undefined;
  readonly previous: readonly string[];
  readonly samples: readonly string[];
  readonly files: readonly string[];
  readonly ignore: readonly string[];
  readonly baseline: string | undefined;
  readonly language: 'auto' | 'zh' | 'en';
  /** Where an entry (and an element of it) stands in the file. */
  placeOf(entry: string, index?: number): Span;
}

export interface ConfigurationReading {
  readonly configuration: Configuration;
  readonly problems: readonly Problem[];
}

/** The configuration where no file gives one. */
export function defaultConfiguration(folder: string): Configuration {
  return complete({}, undefined, folder, () => ({ start: 0, end: 0 }));
}

/**
 * Reads a configuration file. Comments and trailing commas are allowed. An entry that does not validate is a problem at
 * its place, and only that entry falls back to its default. Never throws.
 */
export function readConfiguration(path: string, text: string): ConfigurationReading {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const problems = errors.slice(0, 1).map((error) => syntaxProblem(error, text));
  const folder = dirname(path);
  if (tree?.type !== 'object') {
    if (problems.length === 0 || !tree) problems.splice(0, 1, noObject(tree, text));
    return { configuration: { ...defaultConfiguration(folder), path }, problems };
  }
  const placeOf = (...at: (string | number)[]): Span => {
    const node = findNodeAtLocation(tree, at) ?? tree;
    return { start: node.offset, end: node.offset + node.length };
  };
  const { file, problems: invalid } = validEntries(getNodeValue(tree), tree);
  return {
    configuration: complete(file, path, folder, (entry, index) => {
      const whole = findNodeAtLocation(tree, [entry]);
      return index === undefined || whole?.type !== 'array' ? placeOf(entry) : placeOf(entry, index);
    }),
    problems: [...problems, ...invalid],
  };
}

function complete(
  file: ConfigurationFile,
  path: string | undefined,
  folder: string,
  placeOf: Configuration['placeOf'],
): Configuration {
  const severities = new Map<string, Severity | 'off'>();
  let sentenceLimit = defaultSettings.sentenceLimit;
  for (const [id, setting] of Object.entries(file.rules ?? {})) {
    if (typeof setting === 'string') severities.set(id, setting);
    if (typeof setting !== 'object') continue;
    if (setting.severity) severities.set(id, setting.severity);
    if (setting.limit) sentenceLimit = setting.limit;
  }
  return {
    path,
    folder,
    template: file.template,
    profile: file.profile ?? defaultSettings.profile,
    severities,
    sentenceLimit,
    lexicon: list(file.lexicon),
    evidence: file.evidence === undefined ? undefined : list(file.evidence),
    previous: list(file.previous),
    samples: list(file.samples),
    files: list(file.files),
    ignore: list(file.ignore),
    baseline: file.baseline,
    language: file.language ?? defaultSettings.language,
    placeOf,
  };
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? []);
}

/** What validates, and a problem for each entry that does not. */
function validEntries(value: unknown, tree: Node): { file: ConfigurationFile; problems: Problem[] } {
  const problems: Problem[] = [];
  let rest = value;
  // Every round takes out what the schema refuses, so it ends; an entry may be refused once more when its own rest is.
  for (;;) {
    const result = configurationSchema.safeParse(rest);
    if (result.success) return { file: result.data, problems };
    const refused: Path[] = [];
    for (const issue of result.error.issues) {
      const path = issue.path as Path;
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
      for (const at of keys) {
        problems.push(issue.code === 'unrecognized_keys' ? unknownKey(at, tree) : wrongValue(at, tree));
        refused.push(at);
      }
    }
    rest = without(rest, refused);
  }
}

type Path = (string | number)[];

/** The value less what stands at the paths; elements are taken out of arrays. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) return {};
  if (typeof value !== 'object' || value === null) return value;
  const under = (key: string | number) =>
    paths.filter(([first]) => String(first) === String(key)).map((path) => path.slice(1));
  const keep = (key: string | number) => !under(key).some((path) => path.length === 0);
  if (Array.isArray(value)) {
    return value.filter((_, index) => keep(index)).map((element, index) => without(element, under(index)));
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => keep(key))
      .map(([key, inner]) => [key, under(key).length > 0 ? without(inner, under(key)) : inner]),
  );
}

function unknownKey(path: Path, tree: Node): Problem {
  const name = String(path.at(-1));
  const place = keyPlace(path, tree);
  if (path[0] === 'rules' && path.length === 2) {
    return { rule: 'project/unknown-rule', ...place, ...unknownRuleFinding(name) };
  }
  const known = path.length === 1 ? entries.map(({ key }) => key) : ['severity', 'limit'];
  const meant = nearest(name, known);
  return {
    rule: 'project/config',
    ...place,
    message: {
      zh: `没有“${name}”这一项${meant ? `，是不是“${meant}”` : `，可用的有：${known.join('、')}`}`,
      en: `There is no entry "${name}"${meant ? `; did you mean "${meant}"?` : `; known are ${known.join(', ')}`}`,
    },
    data: { entry: name, ...(meant && { nearest: meant }) },
  };
}

function wrongValue(path: Path, tree: Node): Problem {
  const node = findNodeAtLocation(tree, path) ?? tree;
  const stated = shown(node);
  const expected = expectedAt(path);
  const entry = path[0] === 'rules' && path.length > 1 ? String(path[1]) : String(path[0] ?? '');
  return {
    rule: 'project/config',
    start: node.offset,
    end: node.offset + node.length,
    message: {
      zh: `“${entry}”应为${expected.zh}，现为 ${stated}；此项按默认值处理`,
      en: `"${entry}" should be ${expected.en}, not ${stated}; its default applies`,
    },
    data: { entry, stated },
  };
}

function expectedAt(path: Path): Localized {
  if (path[0] === 'rules' && path[2] === 'limit') {
    return { zh: '20 到 1000 的整数', en: 'a whole number from 20 to 1000' };
  }
  if (path[0] === 'rules' && path.length > 1) {
    const names = severities.map((severity) => `"${severity}"`);
    if (path[1] === sentenceRule)
      return {
        zh: `${names.join('、')} 之一，或 { "severity": …, "limit": 20 到 1000 的整数 }`,
        en: `one of ${names.join(', ')}, or { "severity": …, "limit": a whole number from 20 to 1000 }`,
      };
    return { zh: `${names.join('、')} 之一`, en: `one of ${names.join(', ')}` };
  }
  const entry = entries.find(({ key }) => key === path[0]);
  if (!entry) return { zh: '对象 { … }', en: 'an object { … }' };
  if (path.length > 1) return { zh: '一串文字', en: 'a string' };
  return entry.expected;
}

function shown(node: Node): string {
  if (node.type === 'object') return '{ … }';
  if (node.type === 'array') return '[ … ]';
  const text = JSON.stringify(node.value) ?? String(node.value);
  return text.length > 40 ? `${text.slice(0, 38)}…"` : text;
}

function keyPlace(path: Path, tree: Node): Span {
  const value = findNodeAtLocation(tree, path);
  const key = value?.parent?.children?.[0] ?? value ?? tree;
  return { start: key.offset, end: key.offset + key.length };
}

function noObject(tree: Node | undefined, text: string): Problem {
  const empty = text.trim() === '';
  return {
    rule: 'project/config',
    start: tree?.offset ?? 0,
    end: tree ? tree.offset + tree.length : 0,
    message: {
      zh: empty ? '配置文件是空的，应为 { … }；按默认值检查' : '配置文件应为 JSON 对象 { … }；按默认值检查',
      en: empty
        ? 'The configuration is empty where { … } is expected; defaults apply'
        : 'The configuration should be a JSON object { … }; defaults apply',
    },
  };
}

const syntaxMessages: Readonly<Record<number, Localized>> = {
  1: { zh: '此处的字符不合 JSON 语法', en: 'this is no JSON symbol' },
  2: { zh: '此处的数字写法不合 JSON 语法', en: 'this is no JSON number' },
  3: { zh: '应为带双引号的名称', en: 'a name in double quotes is expected' },
  4: { zh: '应为一个值', en: 'a value is expected' },
  5: { zh: '缺少冒号', en: 'a colon is missing' },
  6: { zh: '缺少逗号', en: 'a comma is missing' },
  7: { zh: '缺少右花括号 }', en: 'a closing brace } is missing' },
  8: { zh: '缺少右方括号 ]', en: 'a closing bracket ] is missing' },
  9: { zh: '配置到此应已结束', en: 'the configuration should end here' },
  11: { zh: '注释没有结束', en: 'a comment is not closed' },
  12: { zh: '缺少右引号', en: 'a closing quotation mark is missing' },
};

function syntaxProblem({ error, offset, length }: ParseError, text: string): Problem {
  const what = syntaxMessages[error] ?? { zh: '不合 JSON 语法', en: 'this is no JSON' };
  const start = Math.min(offset, text.length);
  return {
    rule: 'project/config',
    start,
    end: Math.min(start + length, text.length),
    message: {
      zh: `配置文件读不通：${what.zh}；读得出的各项仍然有效`,
      en: `The configuration does not read: ${what.en}; entries that do read apply`,
    },
  };
}
