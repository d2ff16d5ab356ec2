import { basename, resolve } from 'node:path';
import type { Outline } from '../../../rules/report';
import { templates } from '../../../rules/templates';
import { folderCache } from '../../../snippets/extract-cache';
import { printPack } from '../../../snippets/pack';
import { learnSamples, type Sample } from '../../../snippets/samples';
import { readDocument } from '../documents';
import { findInputs, type Input, sayLeftOut } from '../inputs';
import { type ExitCode, exit, say, terminalLanguage } from '../terminal';
import { standardOutput, writeOutput } from '../write';

export interface LearnArguments {
  /** Reports: files, folders and globs. */
  readonly files: readonly string[];
  /** Where the pack goes. */
  readonly output: string;
  /** Writes over a file that is there. */
  readonly force?: boolean | undefined;
  readonly outline?: Outline | undefined;
  /** Folder for what was read from each report, so that the next run reads only what is new. */
  readonly cache?: string | undefined;
}

/** `report-lint learn`: a pack from an office's past reports. Exit 2 when nothing could be learned or written; samples of no use are named. */
export async function learnCommand({
  files,
  output,
  force,
  outline,
  cache,
}: LearnArguments): Promise<ExitCode> {
  const found = await findInputs(files);
  const { inputs, failures } = found;
  sayLeftOut(found);
  const [fallback] = templates;
  const wanted = outline ?? fallback;
  if (!wanted) throw new Error('no template is built in');
  const { pack, used, problems } = await learnSamples(inputs.map(sampleOf), {
    outline: wanted,
    ...(cache !== undefined && { cache: folderCache(resolve(cache)) }),
    ...(process.stderr.isTTY && {
      onProgress: (done: number, all: number) => {
        process.stderr.write(`\r${done}/${all}${done === all ? '\n' : ''}`);
      },
    }),
  });
  for (const { id, message } of problems)
    say({ zh: `${id}：${message.zh}，已跳过`, en: `${id}: ${message.en}; left out` });
  if (used === 0) {
    say({ zh: '没有可学习的报告', en: 'no report to learn from' });
    return exit.failure;
  }
  const failure = await writeOutput(output, printPack(pack), force);
  if (failure) {
    say(failure);
    return exit.failure;
  }
  const { patterns, headings } = pack;
  const where =
    output === standardOutput ? { zh: '标准输出', en: 'standard output' } : { zh: output, en: output };
  say({
    zh: `已从 ${used} 份报告学到 ${headings.length} 个标题、${patterns.length} 个句式，写入 ${where.zh}`,
    en: `learned ${headings.length} headings and ${patterns.length} patterns from ${used} reports into ${where.en}`,
  });
  return failures.length > 0 ? exit.failure : exit.clean;
}

function sampleOf(input: Input): Sample {
  return {
    id: basename(input.path),
    async read() {
      const document = await readDocument(input);
      if ('failure' in document) throw new Error(document.failure[terminalLanguage()]);
      return document.text;
    },
  };
}
