import { readFile } from 'node:fs/promises';
import {
  type CodeAction,
  CodeActionKind,
  type Command,
  MessageType,
  type Range,
  ShowDocumentRequest,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { Diagnostic } from '../../rules/diagnostic';
import type { Ledger } from '../../rules/evidence';
import { newLedgerRow } from '../../rules/evidence/new-row';
import { Positions } from '../../rules/report';
import type { CheckedDocument } from '../documents/documents';
import { decode } from '../project/decode';
import { isFileError } from '../project/files';
import { claimAt, supportAt } from './claims';
import { commandNames } from './command-names';
import type { Feature, Session } from './feature';
import { rowLocation } from './ledger-location';
import { toProtocol } from './protocol';

/** Shows a place in a file that is not the draft: a ledger's row. */
export const ledgerPlaces: Feature = {
  commands: {
    [commandNames.showPlace]: async ({ connection }, uri, line): Promise<boolean> => {
      const read = placeSchema.safeParse({ uri, line });
      if (!read.success) return false;
      const shown = await connection.sendRequest(ShowDocumentRequest.type, {
        uri: read.data.uri,
        takeFocus: true,
        selection: lineRange(read.data.line),
      });
      return shown.success;
    },
  },
};

const placeSchema = z.object({ uri: z.string(), line: z.int().check(z.gte(0)) });

/** What an action that adds a row must know when it is chosen; travels through the client as `data`. */
const newRowSchema = z.object({ draft: z.string(), ledger: z.string(), at: z.int() });

/** For a figure that a ledger's row contradicts: the row. For one that nothing backs: a row of its own in the nearest CSV ledger. */
export function ledgerActions(
  diagnostic: Diagnostic,
  checked: CheckedDocument,
  { client }: Session,
): CodeAction[] {
  const { report, uri, inputs } = checked;
  const claim = claimAt(report, diagnostic.start);
  if (!claim) return [];
  const { language } = inputs.settings;
  const about = {
    kind: CodeActionKind.QuickFix,
    diagnostics: [toProtocol(diagnostic, uri, report.positions, client)],
  };
  if (diagnostic.rule === 'number/evidence-mismatch') {
    const { ledger, row } = supportAt(checked, claim) ?? {};
    if (!ledger || !row || !client.showDocument) return [];
    const title = titles.show(ledger.name, row.row)[language];
    const place = rowLocation(ledger, row, client);
    return [{ ...about, title, command: showing(title, place.uri, place.range.start.line) }];
  }
  if (diagnostic.rule !== 'number/unsupported') return [];
  // A ledger is read when the action is chosen, not for every menu.
  const ledger = client.lazyActionEdits ? inputs.evidence.ledgers.find(isText) : undefined;
  if (!ledger) return [];
  const data: z.infer<typeof newRowSchema> = { draft: uri, ledger: ledger.uri, at: claim.start };
  return [{ ...about, title: titles.add(ledger.name)[language], data }];
}

/** The draft whose figure an action would add a row for; undefined for any other action. */
export function draftOfNewRow({ data, edit }: CodeAction): string | undefined {
  const read = newRowSchema.safeParse(data);
  return edit || !read.success ? undefined : read.data.draft;
}

/** The action with its row, made for the ledger as it stands now. Where it takes none, the user is told why. */
export async function withNewRow(
  action: CodeAction,
  checked: CheckedDocument,
  session: Session,
): Promise<CodeAction> {
  const read = newRowSchema.safeParse(action.data);
  if (!read.success) return action;
  const { ledger: uri, at } = read.data;
  const claim = claimAt(checked.report, at);
  const text = await ledgerText(uri, session);
  const row = claim && text !== undefined ? newLedgerRow(text, claim, checked.report) : undefined;
  if (text === undefined || !row) {
    await session.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: titles.notThere[checked.inputs.settings.language],
    });
    return action;
  }
  const place = new Positions(text).positionAt(row.at);
  const line = place.line + (place.character > 0 ? 1 : 0);
  const edit: WorkspaceEdit = inFile(uri, session, {
    range: { start: place, end: place },
    newText: row.newText,
  });
  return {
    ...action,
    edit,
    // The drafter sees the row, adds where it comes from, and saves.
    ...(session.client.showDocument && { command: showing(action.title, uri, line) }),
  };
}

function isText({ name }: Ledger): boolean {
  return /\.csv$/i.test(name);
}

/** What the editor holds, else what is on disk. A ledger in an older encoding would be damaged by an editor that does not know it. */
async function ledgerText(uri: string, { documents, surroundings }: Session): Promise<string | undefined> {
  const open = documents.text(uri);
  if (open !== undefined) return open;
  try {
    const { text, encoding, usable } = decode(await readFile(surroundings.pathOf(uri)));
    return usable === 'yes' && encoding === 'utf-8' ? text : undefined;
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

function inFile(
  uri: string,
  { client, documents }: Session,
  edit: { range: Range; newText: string },
): WorkspaceEdit {
  if (!client.versionedEdits) return { changes: { [uri]: [edit] } };
  const version = documents.version(uri) ?? null;
  return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] };
}

function showing(title: string, uri: string, line: number): Command {
  return { title, command: commandNames.showPlace, arguments: [uri, line] };
}

function lineRange(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}

const titles = {
  show: (name: string, row: number) => ({
    zh: `打开台账：${name} 第 ${row} 行`,
    en: `Open the ledger: ${name}, row ${row}`,
  }),
  add: (name: string) => ({ zh: `在台账“${name}”末尾加一行`, en: `Add a row to the ledger ${name}` }),
  notThere: {
    zh: '没有加上：台账没有表头、不是 UTF-8 编码，或已经不在',
    en: 'No row was added: the ledger has no header, is not in UTF-8, or is gone',
  },
};
