import type { Feature } from './feature';
import { severities, source } from './protocol';

/**
 * What is wrong with configuration, ledgers and packs, said in those files. They are no documents of ours, so nobody
 * pulls them: what changed is pushed after every look at them.
 */
export const projectProblems: Feature = {
  register({ connection, documents, surroundings }) {
    const said = new Map<string, string>();
    const publish = (): void => {
      const problems = new Map(surroundings.problems().map((file) => [file.uri, file.problems]));
      for (const uri of new Set([...said.keys(), ...problems.keys()])) {
        const diagnostics = (problems.get(uri) ?? []).map(({ rule, severity, message, range, data }) => ({
          range,
          severity: severities[severity],
          source,
          code: rule,
          message,
          data: { ...data, rule },
        }));
        const written = JSON.stringify(diagnostics);
        if ((said.get(uri) ?? '[]') === written) continue;
        if (diagnostics.length > 0) said.set(uri, written);
        else said.delete(uri);
        void connection.sendDiagnostics({ uri, diagnostics });
      }
    };
    documents.onDidReadSurroundings(publish);
  },
};
