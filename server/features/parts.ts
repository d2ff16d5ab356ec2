import type { Skeleton } from '../../rules/report';
import type { CheckedDocument } from '../documents/documents';
import type { Feature } from './feature';

/** A required part of the outline, for whoever lets the user choose one. */
export interface Part {
  readonly role: string;
  readonly title: string;
  readonly description: string;
  readonly missing: boolean;
  /** The first lines that would be put in. */
  readonly preview: string;
}

/** `reportLint/parts` ({uri}): the outline's parts in order. */
export const parts: Feature = {
  register({ connection, documents }) {
    connection.onRequest('reportLint/parts', async ({ uri }: { uri: string }, token): Promise<Part[]> => {
      const checked = await documents.checked(uri, token);
      return checked ? partsOf(checked) : [];
    });
  },
};

function partsOf({ report, inputs }: CheckedDocument): Part[] {
  const { language } = inputs.settings;
  return report.roles.map(({ role, presence }) => ({
    role: role.id,
    title: role.title[language],
    description: role.description[language],
    missing: presence === 'missing',
    preview: previewOf(inputs.skeletons?.(role.id) ?? role.skeleton, report.year),
  }));
}

function previewOf({ heading, lines }: Skeleton, year: number | undefined): string {
  const filled = [heading, ...lines.slice(0, 2).map((line) => line.text)].join(' / ');
  if (year === undefined) return filled;
  return filled.replaceAll('{year}', `${year}`).replaceAll('{next}', `${year + 1}`);
}
