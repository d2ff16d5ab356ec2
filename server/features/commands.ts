import { Range } from 'vscode-languageserver';
import { applyEdits } from '../../rules/engine/fixes';
import { bodyLines, headingLine, insertAt, mannerOf, placeFor } from '../../rules/outline/insertion';
import { type Outline, type OutlineRole, parseReport, type Report, type Skeleton } from '../../rules/report';
import type { Edit } from '../../rules/rule';
import type { Pack } from '../../snippets/pack';
import { placeOf } from '../../snippets/place';
import { skeletonFor } from '../../snippets/skeletons';
import type { CheckedDocument } from '../documents/documents';
import { difference, fixAllEdits } from '../documents/fix-all';
import type { Inputs } from '../documents/inputs';
import { packsOf } from '../drafting';
import { commandNames } from './command-names';
import { toWorkspaceEdit } from './edits';
import type { Feature, Session } from './feature';
import { restoringEdits } from './paste';

/** What any client may have the server do to a document; each answers whether something was changed. */
export const commands: Feature = {
  commands: {
    [commandNames.insertMissingSections]: (session, uri) => change(session, uri, missingSectionEdits),

    [commandNames.insertSection]: (session, uri, role, variant) =>
      change(session, uri, ({ report, inputs }) => {
        const reading = report.roles.find((reading) => reading.role.id === role);
        if (!reading) return [];
        const chosen =
          typeof variant === 'string'
            ? arranged(packsOf(session).of(inputs), inputs.outline, reading.role.id, variant, report)
            : undefined;
        return sectionEdits(report, reading.role, inputs, chosen);
      }),

    [commandNames.fixAll]: (session, uri, rule) =>
      change(session, uri, (checked) => fixAllEdits(checked, typeof rule === 'string' ? rule : undefined)),

    [commandNames.restoreStructure]: (session, uri, range) =>
      change(session, uri, (checked) => restoringEdits(checked, Range.is(range) ? range : undefined)),

    [commandNames.checkAsReport]: async ({ documents }, uri) => {
      if (typeof uri === 'string') documents.treatAsReport(uri);
    },
  },
};

function missingSectionEdits({ report, inputs }: CheckedDocument): readonly Edit[] {
  const missing = report.roles.filter(({ presence }) => presence === 'missing').map(({ role }) => role);
  const [only] = missing;
  if (only && missing.length === 1) return sectionEdits(report, only, inputs);
  // Each has its place and number by those before it.
  let changed = report;
  for (const role of missing) {
    const text = applyEdits(changed.text, sectionEdits(changed, role, inputs));
    changed = parseReport(text, inputs.outline, changed);
  }
  return difference(report.text, changed.text);
}

function sectionEdits(
  report: Report,
  role: OutlineRole,
  { skeletons }: Inputs,
  chosen?: Skeleton,
): readonly Edit[] {
  const { heading, lines } = chosen ?? skeletons(role.id) ?? role.skeleton;
  const place = placeFor(report, role.id);
  const section = [headingLine(report, heading, place.number), bodyLines(report, lines)];
  return insertAt(report, place, section.join(mannerOf(report).separator));
}

/** A part arranged as the drafter chose, for the place the report is about. */
function arranged(
  pack: Pack,
  outline: Outline,
  role: string,
  variant: string,
  report: Report,
): Skeleton | undefined {
  const place = placeOf(report);
  return skeletonFor(pack, outline, role, variant, { place: place?.name, level: place?.level });
}

async function change(
  { connection, documents, client }: Session,
  uri: unknown,
  editsFor: (checked: CheckedDocument) => readonly Edit[],
): Promise<boolean> {
  const checked = typeof uri === 'string' ? await documents.checked(uri) : undefined;
  const edits = checked ? editsFor(checked) : [];
  if (!checked || edits.length === 0) return false;
  const { applied } = await connection.workspace.applyEdit(toWorkspaceEdit(checked, edits, client));
  return applied;
}
