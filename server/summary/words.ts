import { rules } from '../../rules';
import type { Language, Localized } from '../../rules/localized';
import type { Presence } from '../../rules/report';
import type { Severity } from '../../rules/rule';
import { templates } from '../../rules/templates';

const ruleTitles = new Map<string, Localized>(rules.map(({ id, title }) => [id, title]));
const roleTitles = new Map<string, Localized>(
  templates.flatMap(({ roles }) => roles.map(({ id, title }): [string, Localized] => [id, title])),
);

export function ruleTitle(id: string, language: Language): string {
  return ruleTitles.get(id)?.[language] ?? id;
}

export function roleTitle(id: string, language: Language): string {
  return roleTitles.get(id)?.[language] ?? id;
}

/** A mark that reads without colour, and what it stands for. */
export const presences: Readonly<Record<Presence, Localized & { readonly mark: string }>> = {
  headed: { mark: '●', zh: '单列标题', en: 'headed' },
  merged: { mark: '◐', zh: '与他部分合并', en: 'merged' },
  nested: { mark: '◔', zh: '写在他部分之内', en: 'nested' },
  unheaded: { mark: '○', zh: '有内容无标题', en: 'unheaded' },
  missing: { mark: '✕', zh: '缺失', en: 'missing' },
};

export const severities: Readonly<Record<Severity, Localized>> = {
  error: { zh: '错误', en: 'errors' },
  warning: { zh: '警告', en: 'warnings' },
  info: { zh: '提示', en: 'infos' },
  hint: { zh: '建议', en: 'hints' },
};

export const words = {
  heading: { zh: '报告检查汇总', en: 'Summary of the check' },
  reports: { zh: '报告', en: 'reports' },
  otherFiles: { zh: '台账、配置等文件的问题', en: 'Ledgers, configuration and the like' },
  lacking: { zh: '谁缺什么', en: 'Who lacks what' },
  nobodyLacks: { zh: '各报告要求的部分都有。', en: 'Every report has every required part.' },
  grid: { zh: '各报告的结构与数字', en: 'Outline and figures of each report' },
  byRule: { zh: '按问题', en: 'By rule' },
  byBody: { zh: '按单位', en: 'By body' },
  body: { zh: '单位', en: 'Body' },
  year: { zh: '年度', en: 'Year' },
  file: { zh: '文件', en: 'File' },
  files: { zh: '文件数', en: 'Files' },
  rule: { zh: '问题', en: 'Rule' },
  findings: { zh: '处数', en: 'Findings' },
  missing: { zh: '缺失部分', en: 'Missing' },
  claims: { zh: '数字', en: 'Figures' },
  backed: { zh: '有依据', en: 'Backed' },
  mismatch: { zh: '与台账不符', en: 'Contradicted' },
  unsupported: { zh: '无依据', en: 'Unbacked' },
  unchecked: { zh: '未核对', en: 'Unchecked' },
  placeholders: { zh: '未填处', en: 'Unfilled' },
  none: { zh: '没有发现问题。', en: 'Nothing was found.' },
} satisfies Record<string, Localized>;
