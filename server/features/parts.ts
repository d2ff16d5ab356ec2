import type { Skeleton } from '../../rules/report';
import type { Pack } from '../../snippets/pack';
import type { CheckedDocument } from '../documents/documents';
import { packsOf } from '../drafting';
import { type Variant, variantsFor } from '../drafting/variants';
import type { Feature } from './feature';

/** A required part of the outline, for whoever lets the user choose one. */
export interface Part {
  readonly role: string;
  readonly title: string;
  readonly description: string;
  readonly missing: boolean;
  /** The first lines that would be put in. */
  readonly preview: string;
  /** The ways to arrange it that there are to choose from. */
  readonly variants: readonly Variant[];
}

/** `reportLint/parts` ({uri}): the outline's parts in order. */
export const parts: Feature = {
  register(session) {
    const { connection, documents } = session;
    const packs = packsOf(session);
    connection.onRequest('reportLint/parts', async ({ uri }: { uri: string }, token): Promise<Part[]> => {
      const checked = await documents.checked(uri, token);
      return checked ? partsOf(checked, packs.of(checked.inputs)) : [];
    });
  },
};

function partsOf({ report, inputs }: CheckedDocument, pack: Pack): Part[] {
  const { outline, settings, skeletons } = inputs;
  const { language } = settings;
  return report.roles.map(({ role, presence }) => ({
    role: role.id,
    title: role.title[language],
    description: role.description[language],
    missing: presence === 'missing',
    preview: previewOf(skeletons(role.id) ?? role.skeleton, report.year),
    variants: variantsFor(pack, outline, role.id),
  }));
}

function previewOf({ heading, lines }: Skeleton, year: number | undefined): string {
  const filled = [heading, ...lines.slice(0, 2).map((line) => line.text)].join(' / ');
  if (year === undefined) return filled;
  return filled.replaceAll('{year}', `${year}`).replaceAll('{next}', `${year + 1}`);
}
