import type { Feature } from './feature';

/** Tells the project's own client which documents are reports: its status bar and menus go by that. */
export const reportState: Feature = {
  register({ connection, documents, client }) {
    if (!client.ownClient) return;
    documents.onDidJudge((judgement) => void connection.sendNotification('reportLint/isReport', judgement));
  },
};
