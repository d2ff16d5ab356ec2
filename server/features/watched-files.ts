import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { watched } from '../project/project';
import type { Feature } from './feature';

/** Configuration, ledgers, lexicons and last year's report apply as soon as they change on disk. */
export const watchedFiles: Feature = {
  register({ connection, documents, surroundings, client }) {
    connection.onDidChangeWatchedFiles(({ changes }) => {
      // Every file must be told of, so no short cut at the first that matters.
      const matters = changes.filter(({ uri }) => surroundings.changed(uri));
      if (matters.length > 0) documents.outdate();
    });
    surroundings.onDidReadSamples((failure) => {
      if (failure !== undefined) connection.console.error(`samples: ${failure}`);
      documents.outdate();
    });
    // A client that watches no files at least tells what it saves itself.
    if (!client.watchFiles) {
      documents.onDidSave(({ document }) => {
        if (surroundings.changed(document.uri)) documents.outdate();
      });
    }
  },

  start({ connection, documents, surroundings, client }) {
    if (client.watchFiles) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watched.map((globPattern) => ({ globPattern })),
      });
    }
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        const kept = surroundings.folders.filter((uri) => !gone.has(uri));
        surroundings.folders = [...kept, ...added.map(({ uri }) => uri)];
        documents.outdate();
      });
    }
  },
};
