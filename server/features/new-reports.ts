import { readFile } from 'node:fs/promises';
import { URI, Utils } from 'vscode-uri';
import * as z from 'zod/mini';
import { type Outline, parseReport } from '../../rules/report';
import { templateById, templates } from '../../rules/templates';
import { builtinPack } from '../../snippets/builtin';
import { fromLastYear } from '../../snippets/from-last-year';
import { newReport } from '../../snippets/new-report';
import type { Pack } from '../../snippets/pack';
import { packsOf } from '../drafting';
import { type Variant, variantsFor } from '../drafting/variants';
import { decode } from '../project/decode';
import { isFileError } from '../project/files';
import type { Feature, Session } from './feature';

/** Commands that answer with the text of a new draft; where it goes is the client's affair, and nothing is saved. */
export const newReportCommands = {
  /** (): templates, and the ways to arrange each one's main part. */
  choices: 'reportLint.server.newReportChoices',
  /** (options): the text of a draft with slots. */
  create: 'reportLint.server.newReport',
  /** (uri): this year's draft out of last year's report; null when that states no year. */
  fromLastYear: 'reportLint.server.newReportFromLastYear',
} as const;

export interface NewReportChoice {
  readonly template: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly variants: readonly Variant[];
}

const optionsSchema = z.object({
  place: z.optional(z.string()),
  level: z.optional(z.string()),
  body: z.optional(z.string()),
  year: z.int(),
  profile: z.optional(z.enum(['publication', 'submission', 'draft'])),
  template: z.optional(z.string()),
  variant: z.optional(z.string()),
  shape: z.optional(z.enum(['markdown', 'plain'])),
});

export const newReports: Feature = {
  commands: {
    [newReportCommands.choices]: async (session): Promise<NewReportChoice[]> =>
      Promise.all(
        templates.map(async (outline) => {
          const pack = await packFor(session, outline);
          return {
            template: outline.id,
            name: outline.name,
            variants: outline.roles
              .filter(({ traits }) => traits.repeatable)
              .flatMap(({ id }) => variantsFor(pack, outline, id)),
          };
        }),
      ),

    [newReportCommands.create]: async (session, given): Promise<string | null> => {
      const read = z.safeParse(optionsSchema, given);
      if (!read.success) return null;
      const { template, ...options } = read.data;
      const outline = template === undefined ? templates[0] : templateById(template);
      return outline ? newReport({ ...options, outline }, await packFor(session, outline)) : null;
    },

    [newReportCommands.fromLastYear]: async (session, uri): Promise<string | null> => {
      if (typeof uri !== 'string') return null;
      const text = await textOf(session, uri);
      if (text === undefined) return null;
      const { outline } = await session.surroundings.inputsFor(uri, text);
      return fromLastYear(parseReport(text, outline)) ?? null;
    },
  },
};

/** What a draft in the first folder of the workspace draws on, once all samples there are learned. */
async function packFor(session: Session, outline: Outline): Promise<Pack> {
  const { surroundings } = session;
  const [folder] = surroundings.folders;
  if (folder === undefined) return builtinPack();
  const uri = Utils.joinPath(URI.parse(folder), 'new.md').toString();
  const inputs = await surroundings.inputsFor(uri, '');
  surroundings.forget(uri);
  return packsOf(session).whole({ ...inputs, outline });
}

/** What the editor holds, else what is on disk. */
async function textOf({ documents, surroundings }: Session, uri: string): Promise<string | undefined> {
  const open = documents.text(uri);
  if (open !== undefined) return open;
  try {
    const path = surroundings.pathOf(uri);
    const bytes = await readFile(path);
    if (!/\.docx$/i.test(path)) return decode(bytes).text;
    const { readWord } = await import('../office/office');
    return (await readWord(bytes)).text;
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}
