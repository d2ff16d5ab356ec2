import {
  type CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import { contextAt } from '../../snippets/complete/context';
import { documentationOf } from '../../snippets/complete/documentation';
import { libraryFor } from '../../snippets/complete/library';
import type { Offer } from '../../snippets/complete/offers';
import { offersAt } from '../../snippets/complete/offers';
import { writtenOut } from '../../snippets/complete/write-out';
import type { CheckedDocument } from '../documents/documents';
import { packsOf } from '../drafting';
import type { ClientAbilities, Feature } from './feature';
import { toRange } from './protocol';

/** Marks after which a word group, a heading or the rest of a sentence may follow, and the letters of pinyin. */
const triggerCharacters = [...'、）) ，,：:', ...'abcdefghijklmnopqrstuvwxyz'];
const listLength = 20;

/** What travels to the client and back, so that documentation is made only for the item looked at. */
interface Source {
  readonly uri: string;
  readonly kind: Offer['source']['kind'];
  readonly text: string;
}

/** Headings and sentence patterns of real reports, where they fit. */
export const completion: Feature = {
  announce: () => ({
    completionProvider: { triggerCharacters, resolveProvider: true },
  }),

  register(session) {
    const { connection, documents, client } = session;
    const packs = packsOf(session);

    connection.onCompletion(async ({ textDocument, position, context: asked }, token) => {
      const checked = await documents.checked(textDocument.uri, token);
      if (!checked) return undefined;
      const { report, inputs } = checked;
      const context = contextAt(report, report.positions.offsetAt(position));
      const library = libraryFor(packs.of(inputs), context.draft);
      // A mark that was just typed asks for nothing: then only what continues, or a heading, comes by itself.
      const unprompted = asked?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
      const offers = offersAt(context, library, { limit: listLength, unprompted });
      const items = offers.map((offer, index) => toItem(offer, index, checked, client));
      return { isIncomplete: true, items };
    });

    connection.onCompletionResolve(async (item, token) => {
      const source = sourceOf(item);
      const checked = source && (await documents.checked(source.uri, token));
      if (!checked) return item;
      const pack = packs.of(checked.inputs);
      const entries = source.kind === 'heading' ? pack.headings : pack.patterns;
      const entry = entries.find(({ text }) => text === source.text);
      if (!entry) return item;
      const value = documentationOf(entry, pack, checked.inputs.settings.language);
      return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
    });
  },
};

function toItem(
  offer: Offer,
  index: number,
  { uri, report, inputs }: CheckedDocument,
  client: ClientAbilities,
): CompletionItem {
  const { source, lead, typed, rest, start, initials } = offer;
  const entry = source.kind === 'heading' ? source.heading : source.pattern;
  const cursor = start + offer.replaced;
  const newText = writtenOut(
    offer,
    report,
    inputs.evidence.ledgers,
    client.snippetItems ? 'snippet' : 'plain',
  );
  const words = lead.trimStart().replace(/^#+\s*/, '') + typed + rest;
  const data: Source = { uri, kind: source.kind, text: entry.text };
  return {
    label: words.length > longestLabel ? `${words.slice(0, longestLabel)}…` : words,
    labelDetails: { description: describe(entry.support, inputs.settings.language) },
    kind: source.kind === 'heading' ? CompletionItemKind.Class : CompletionItemKind.Snippet,
    sortText: String(index).padStart(3, '0'),
    // The editor filters by what stands in the range: letters of pinyin, or the words themselves.
    filterText: offer.replaced > typed.length ? `${initials} ${words}` : `${words} ${initials}`,
    insertTextFormat: client.snippetItems ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(report.positions, { start, end: cursor }), newText },
    data,
  };
}

const longestLabel = 60;

function describe(support: number, language: 'zh' | 'en'): string {
  if (language === 'zh') return `${support} 份报告`;
  return support === 1 ? '1 report' : `${support} reports`;
}

function sourceOf({ data }: CompletionItem): Source | undefined {
  return typeof data?.uri === 'string' && typeof data.text === 'string' ? data : undefined;
}
