import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Diagnostic } from '../../rules/diagnostic';
import { check } from '../../rules/engine/check';
import { ignoreHere, ignoreInFile } from '../../rules/engine/ignore-edit';
import { ruleById } from '../../rules/index';
import type { Language } from '../../rules/localized';
import type { Edit } from '../../rules/rule';
import type { CheckedDocument } from '../documents/documents';
import { fixAllEdits } from '../documents/fix-all';
import { toWorkspaceEdit } from './edits';
import type { ClientAbilities, Feature } from './feature';
import { draftOfNewRow, ledgerActions, withNewRow } from './ledger-actions';
import { toProtocol, toSpan, touches } from './protocol';

const fixAllKind = `${CodeActionKind.SourceFixAll}.reportLint`;

/** What an action that is worked out when chosen must know; travels through the client as `data`. */
interface FixAll {
  readonly uri: string;
  readonly rule?: string;
}

/** Quick fixes of the findings at the cursor, the same fix for the whole file, and fix all on save. */
export const codeActions: Feature = {
  announce: (client) => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
      resolveProvider: client.lazyActionEdits,
    },
  }),

  register(session) {
    const { connection, documents, client } = session;
    connection.onCodeAction(async ({ textDocument, range, context }, token) => {
      const checked = await documents.checked(textDocument.uri, token);
      if (!checked) return [];
      const at = toSpan(checked.report.positions, range);
      const here = checked.diagnostics.filter((diagnostic) => touches(diagnostic, at));
      return [
        ...(asksFor(context, CodeActionKind.QuickFix)
          ? [
              ...here.flatMap((diagnostic) => quickFixes(diagnostic, checked, client)),
              ...here.flatMap((diagnostic) => ledgerActions(diagnostic, checked, session)),
              ...inBulk(here, checked),
              ...here.flatMap((diagnostic) => ignoring(diagnostic, checked, client)),
            ]
          : []),
        // Source actions are for those who ask: on save, or from the menu.
        ...(context.only && asksFor(context, fixAllKind) ? sourceFixAll(checked) : []),
      ].map((action) => (client.lazyActionEdits ? action : withEdit(action, checked, client)));
    });

    connection.onCodeActionResolve(async (action, token) => {
      const draft = draftOfNewRow(action);
      const uri = draft ?? fixAllOf(action)?.uri;
      const checked = uri === undefined ? undefined : await documents.checked(uri, token);
      if (!checked) return action;
      return draft === undefined ? withEdit(action, checked, client) : withNewRow(action, checked, session);
    });
  },
};

function asksFor({ only }: CodeActionParams['context'], kind: string): boolean {
  return !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

function quickFixes(diagnostic: Diagnostic, checked: CheckedDocument, client: ClientAbilities): CodeAction[] {
  return diagnostic.fixes.map((fix, index) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: index === 0,
    diagnostics: [toProtocol(diagnostic, checked.uri, checked.report.positions, client)],
    edit: toWorkspaceEdit(checked, fix.edits, client),
  }));
}

/** For each rule found here that can fix more than this one place, all of them at once; and everything there is to fix. */
function inBulk(here: readonly Diagnostic[], checked: CheckedDocument): CodeAction[] {
  const language = checked.inputs.settings.language;
  const fixable = checked.diagnostics.filter(isBulk);
  const rules = [...new Set(here.filter(isBulk).map((diagnostic) => diagnostic.rule))];
  const ofRules = rules.flatMap((rule): CodeAction[] => {
    const count = fixable.filter((diagnostic) => diagnostic.rule === rule).length;
    if (count < 2) return [];
    return [lazily({ uri: checked.uri, rule }, titles.rule(ruleTitle(rule, language), count)[language])];
  });
  if (rules.length === 0 || fixable.every(({ rule }) => rules.includes(rule))) return ofRules;
  return [...ofRules, lazily({ uri: checked.uri }, titles.all(fixable.length)[language])];
}

/** The comments that keep a finding quiet: here, or its rule in the whole file. */
function ignoring(diagnostic: Diagnostic, checked: CheckedDocument, client: ClientAbilities): CodeAction[] {
  const { report, uri, inputs } = checked;
  const { language } = inputs.settings;
  const name = ruleTitle(diagnostic.rule, language);
  const action = (title: string, edits: readonly Edit[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toProtocol(diagnostic, uri, report.positions, client)],
    edit: toWorkspaceEdit(checked, edits, client),
  });
  const here = ignoreHere(checked, diagnostic, (text) => check({ ...inputs, text, earlier: checked }));
  return [
    ...(here ? [action(titles.ignoreHere(name)[language], here)] : []),
    action(titles.ignoreInFile(name)[language], [ignoreInFile(report, diagnostic.rule)]),
  ];
}

function sourceFixAll(checked: CheckedDocument): CodeAction[] {
  const count = checked.diagnostics.filter(isBulk).length;
  if (count === 0) return [];
  const title = titles.all(count)[checked.inputs.settings.language];
  return [{ ...lazily({ uri: checked.uri }, title), kind: fixAllKind }];
}

const titles = {
  rule: (rule: string, count: number) => ({
    zh: `修正全部“${rule}”（${count} 处）`,
    en: `Fix all “${rule}” (${count})`,
  }),
  all: (count: number) => ({
    zh: `修正全部可自动修正的问题（${count} 处）`,
    en: `Fix everything that can be fixed (${count})`,
  }),
  ignoreHere: (rule: string) => ({ zh: `此处忽略“${rule}”`, en: `Ignore “${rule}” here` }),
  ignoreInFile: (rule: string) => ({ zh: `本文件忽略“${rule}”`, en: `Ignore “${rule}” in this file` }),
};

function ruleTitle(rule: string, language: Language): string {
  return ruleById(rule)?.title[language] ?? rule;
}

function isBulk({ fixes }: Diagnostic): boolean {
  return fixes[0]?.bulk ?? false;
}

function lazily(data: FixAll, title: string): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, data };
}

function withEdit(action: CodeAction, checked: CheckedDocument, client: ClientAbilities): CodeAction {
  const fixAll = fixAllOf(action);
  if (!fixAll) return action;
  return { ...action, edit: toWorkspaceEdit(checked, fixAllEdits(checked, fixAll.rule), client) };
}

function fixAllOf({ data, edit }: CodeAction): FixAll | undefined {
  return !edit && typeof data?.uri === 'string' ? data : undefined;
}
