import * as z from 'zod/mini';
import { rules } from '../../rules/index';
import type { Localized } from '../../rules/localized';
import { templates } from '../../rules/templates';

export const severities = ['error', 'warning', 'info', 'hint', 'off'] as const;
const profiles = ['publication', 'submission', 'draft'] as const;
const languages = ['auto', 'zh', 'en'] as const;

const severity = z.enum(severities);
/** The one rule with a figure of its own: the sentence limit in characters. */
export const sentenceRule = 'style/long-sentence';
const severityAndLimit = z.strictObject({
  severity: z.optional(severity),
  limit: z.optional(z.int().check(z.gte(20), z.lte(1000))),
});
const ruleSettings: Record<
  string,
  z.ZodMiniOptional<z.ZodMiniUnion<readonly [typeof severity, typeof severityAndLimit]> | typeof severity>
> = Object.fromEntries(
  rules.map(({ id }) => [
    id,
    z.optional(id === sentenceRule ? z.union([severity, severityAndLimit]) : severity),
  ]),
);
const paths = z.union([z.string(), z.array(z.string())]);

/** The shape of `.reportlintrc.json`: it is validated by this, and the JSON schema that editors use is generated from it. */
export const configurationSchema = z.strictObject({
  $schema: z.optional(z.string()),
  template: z.optional(z.string()),
  profile: z.optional(z.enum(profiles)),
  rules: z.optional(z.strictObject(ruleSettings)),
  lexicon: z.optional(paths),
  evidence: z.optional(paths),
  previous: z.optional(paths),
  samples: z.optional(paths),
  files: z.optional(paths),
  ignore: z.optional(paths),
  baseline: z.optional(z.string()),
  language: z.optional(z.enum(languages)),
});

export type ConfigurationFile = z.infer<typeof configurationSchema>;

export interface ConfigurationEntry {
  readonly key: Exclude<keyof ConfigurationFile, '$schema'>;
  readonly description: Localized;
  /** What may stand there, for messages. */
  readonly expected: Localized;
  readonly example: unknown;
}

const pathList: Localized = { zh: '路径或通配符，或它们的列表', en: 'a path or glob, or a list of them' };

/** Every entry of the file, as messages, the JSON schema and `init` speak of it. */
export const entries: readonly ConfigurationEntry[] = [
  {
    key: 'template',
    description: {
      zh: '提纲模板：内置模板名，或模板文件的路径。不写时由文稿标题判断',
      en: 'Outline template: the name of a built-in one, or the path of a template file. By default the title of the draft decides.',
    },
    expected: {
      zh: `模板名（${templates.map(({ id }) => id).join('、')}）或模板文件的路径`,
      en: `the name of a template (${templates.map(({ id }) => id).join(', ')}) or the path of a template file`,
    },
    example: 'fazhi-zhengfu',
  },
  {
    key: 'profile',
    description: {
      zh: '检查场合：publication 公开发布稿（默认）；submission 报送稿，另查主送机关、落款和成文日期；draft 起草中，占位和无据数字只作提示',
      en: 'publication (default); submission also checks addressee, signature and date; draft lowers placeholders and unsupported numbers to info.',
    },
    expected: { zh: oneOf(profiles, 'zh'), en: oneOf(profiles, 'en') },
    example: 'publication',
  },
  {
    key: 'rules',
    description: {
      zh: '各规则的级别：error、warning、info、hint 或 off',
      en: 'Severity by rule: error, warning, info, hint or off.',
    },
    expected: { zh: '对象 { "规则": "级别" }', en: 'an object { "rule": "severity" }' },
    example: { 'style/long-sentence': 'off' },
  },
  {
    key: 'lexicon',
    description: {
      zh: '本单位的词表文件（JSON），补充内置词表',
      en: 'Lexicon files (JSON) of the office, beside the built-in one.',
    },
    expected: pathList,
    example: '词表.json',
  },
  {
    key: 'evidence',
    description: {
      zh: '台账文件（CSV、XLSX）。不写时在文稿所在及上级文件夹按文件名含“台账”“数字核实表”或 ledger 查找',
      en: 'Ledgers (CSV, XLSX). By default files named 台账, 数字核实表 or ledger are found beside and above the draft.',
    },
    expected: pathList,
    example: ['台账/*.xlsx'],
  },
  {
    key: 'previous',
    description: {
      zh: '上年报告。不写时在文稿旁按单位和年度查找',
      en: "Last year's report. By default it is found beside the draft by body and year.",
    },
    expected: pathList,
    example: '2024年报告.md',
  },
  {
    key: 'samples',
    description: {
      zh: '范文：从中学习提纲和句式，并查雷同',
      en: 'Sample reports: outlines and patterns are learned from them, copied text is found.',
    },
    expected: pathList,
    example: ['范文/*.md'],
  },
  {
    key: 'files',
    description: {
      zh: '一律作为报告检查的文件',
      en: 'Files that are checked whatever they say of themselves.',
    },
    expected: pathList,
    example: ['*.md'],
  },
  {
    key: 'ignore',
    description: { zh: '一律不检查的文件', en: 'Files that are never checked.' },
    expected: pathList,
    example: ['归档/**'],
  },
  {
    key: 'baseline',
    description: {
      zh: '基线文件：其中已有的问题不再提示',
      en: 'Baseline file: findings listed in it are not reported again.',
    },
    expected: { zh: '文件路径', en: 'the path of a file' },
    example: '.reportlint-baseline.json',
  },
  {
    key: 'language',
    description: {
      zh: '提示语言：zh 中文（默认）、en 英文、auto 随编辑器',
      en: 'Language of messages: zh (default), en, or auto for the editor’s.',
    },
    expected: { zh: oneOf(languages, 'zh'), en: oneOf(languages, 'en') },
    example: 'zh',
  },
];

function oneOf(names: readonly string[], language: 'zh' | 'en'): string {
  const quoted = names.map((name) => `"${name}"`);
  return language === 'zh' ? `${quoted.join('、')} 之一` : `one of ${quoted.join(', ')}`;
}
