import { check } from '../../rules/engine/check';
import type { Edit } from '../../rules/rule';
import type { CheckedDocument } from '../documents/documents';
import { fixAllEdits } from '../documents/fix-all';
import { commandNames } from './command-names';
import { toWorkspaceEdit } from './edits';
import type { Feature, Session } from './feature';

const missingSection = 'outline/missing-section';

/** What any client may have the server do to a document; each answers whether something was changed. */
export const commands: Feature = {
  commands: {
    [commandNames.insertMissingSections]: (session, uri) =>
      change(session, uri, (checked) => fixAllEdits(withMissingSections(checked), missingSection)),

    [commandNames.insertSection]: (session, uri, role) =>
      change(session, uri, (checked) => {
        const finding = withMissingSections(checked).diagnostics.find(
          ({ rule, data }) => rule === missingSection && data.role === role,
        );
        return finding?.fixes[0]?.edits ?? [];
      }),

    [commandNames.fixAll]: (session, uri, rule) =>
      change(session, uri, (checked) => fixAllEdits(checked, typeof rule === 'string' ? rule : undefined)),

    [commandNames.checkAsReport]: async ({ documents }, uri) => {
      if (typeof uri === 'string') documents.treatAsReport(uri);
    },
  },
};

/** The same check with missing sections looked for, also where the configuration says not to mention them. */
function withMissingSections(checked: CheckedDocument): CheckedDocument {
  const { settings } = checked.inputs;
  if (settings.severities.get(missingSection) !== 'off') return checked;
  const severities = new Map([...settings.severities, [missingSection, 'error'] as const]);
  const inputs = { ...checked.inputs, settings: { ...settings, severities } };
  return { ...checked, ...check({ ...inputs, text: checked.report.text, earlier: checked }), inputs };
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
