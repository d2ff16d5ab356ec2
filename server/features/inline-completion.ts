import { type InlineCompletionItem, InlineCompletionTriggerKind, StringValue } from 'vscode-languageserver';
import { contextAt } from '../../snippets/complete/context';
import { libraryFor } from '../../snippets/complete/library';
import { offersAt } from '../../snippets/complete/offers';
import { writtenOut } from '../../snippets/complete/write-out';
import { packsOf } from '../drafting';
import type { Feature } from './feature';
import { toRange } from './protocol';

/** Ghost texts to step through. */
const most = 3;

/**
 * Ghost text: how a sentence that is begun goes on in real reports, and the heading that comes next. Markdown has no
 * quick suggestions, so this is what shows there while one types.
 */
export const inlineCompletion: Feature = {
  announce: () => ({ inlineCompletionProvider: true }),

  register(session) {
    const { connection, documents } = session;
    const packs = packsOf(session);
    connection.languages.inlineCompletion.on(
      async ({ textDocument, position, context: asked }, token): Promise<InlineCompletionItem[]> => {
        const checked = await documents.checked(textDocument.uri, token);
        if (!checked) return [];
        const { report, inputs } = checked;
        const offset = report.positions.offsetAt(position);
        if (!isFree(report.text, offset)) return [];
        const context = contextAt(report, offset);
        const offers = offersAt(context, libraryFor(packs.of(inputs), context.draft), {
          limit: most,
          unprompted: asked.triggerKind === InlineCompletionTriggerKind.Invoked,
          begunOnly: asked.triggerKind !== InlineCompletionTriggerKind.Invoked,
        });
        const { ledgers } = inputs.evidence;
        // While a list is open, ghost text may only go on from the item selected there.
        const selected = asked.selectedCompletionInfo?.text ?? '';
        return offers
          .filter((offer) => writtenOut(offer, report, ledgers, 'plain').startsWith(selected))
          .map((offer) => ({
            insertText: StringValue.createSnippet(writtenOut(offer, report, ledgers, 'snippet')),
            range: toRange(report.positions, { start: offer.start, end: offset }),
          }));
      },
    );
  },
};

/** Ghost text stands where nothing follows, or a mark. */
function isFree(text: string, offset: number): boolean {
  return /^[ \t\u3000]*(?:[\r\n。，；：、,;:.]|$)/.test(text.slice(offset, offset + 8));
}
