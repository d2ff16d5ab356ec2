import * as vscode from 'vscode';
import { documentSelector, type LanguageServer } from './language-server';
import { headLooksLikeReport } from './recognition';

/** What VS Code has for edits on paste since 1.97, as far as it is used here; older ones have none of it. */
interface PasteApi {
  readonly languages: {
    registerDocumentPasteEditProvider?(
      selector: vscode.DocumentSelector,
      provider: PasteEditProvider,
      metadata: {
        readonly providedPasteEditKinds: readonly PasteKind[];
        readonly pasteMimeTypes: readonly string[];
      },
    ): vscode.Disposable;
  };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Text: PasteKind };
}

interface PasteKind {
  append(...parts: string[]): PasteKind;
}

interface PasteEdit {
  yieldTo?: readonly PasteKind[];
}

interface PasteEditProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<readonly PasteEdit[] | undefined>;
}

const plainText = 'text/plain';

/**
 * Beside the ordinary paste, offers a report copied from a web page as clean paragraphs. Plain paste stays the
 * default: this is one of the choices VS Code shows after it.
 */
export function offerRestoredPaste(server: LanguageServer): vscode.Disposable {
  const api: PasteApi = vscode as unknown as PasteApi;
  if (!api.languages.registerDocumentPasteEditProvider) return { dispose() {} };
  const kind = api.DocumentDropOrPasteEditKind.Text.append('reportLint', 'restored');
  const provider: PasteEditProvider = {
    async provideDocumentPasteEdits({ uri }, _ranges, dataTransfer, _context, token) {
      const text = await dataTransfer.get(plainText)?.asString();
      if (!text || (!server.running && !headLooksLikeReport(text.slice(0, 4000).split('\n'))))
        return undefined;
      const client = await server.start();
      const restored: string | null = await client.sendRequest(
        'reportLint/restorePasted',
        { uri: uri.toString(), text },
        token,
      );
      if (restored === null) return undefined;
      const title = vscode.l10n.t('Paste with paragraphs and headings restored');
      const edit = new api.DocumentPasteEdit(restored, title, kind);
      edit.yieldTo = [api.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  return api.languages.registerDocumentPasteEditProvider(documentSelector, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: [plainText],
  });
}
