import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Feature, Preferences, Session } from './feature';

/** What the user sets in the editor applies at once. */
export const userPreferences: Feature = {
  register(session) {
    session.connection.onDidChangeConfiguration(() => void read(session));
  },

  start(session) {
    const { connection, client } = session;
    if (!client.configuration) return;
    void connection.client.register(DidChangeConfigurationNotification.type, { section: 'reportLint' });
    void read(session);
  },
};

async function read({ connection, documents, preferences, client }: Session): Promise<void> {
  if (!client.configuration) return;
  const before = JSON.stringify(preferences);
  Object.assign(preferences, preferencesFrom(await connection.workspace.getConfiguration('reportLint')));
  if (JSON.stringify(preferences) !== before) documents.outdate();
}

function preferencesFrom(set: unknown): Partial<Preferences> {
  const enabled = (name: string): boolean | undefined => {
    const part = isRecord(set) ? set[name] : undefined;
    return isRecord(part) && typeof part.enabled === 'boolean' ? part.enabled : undefined;
  };
  const [codeLens, inlayHints, closedFiles] = ['codeLens', 'inlayHints', 'closedFiles'].map(enabled);
  return {
    ...(codeLens !== undefined && { codeLens }),
    ...(inlayHints !== undefined && { inlayHints }),
    ...(closedFiles !== undefined && { closedFiles }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
