import type { Feature } from './feature';

/** When configuration, evidence or files around the drafts change, the editor is asked to ask again; nothing is cleared meanwhile. */
export const refresh: Feature = {
  register({ connection, documents, client }) {
    documents.onDidOutdate(() => {
      if (client.diagnosticRefresh) connection.languages.diagnostics.refresh();
      if (client.codeLensRefresh) void connection.sendRequest('workspace/codeLens/refresh');
      if (client.inlayHintRefresh) void connection.languages.inlayHint.refresh();
    });
  },
};
