import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Localized } from '../../../rules/localized';
import { configurationName } from '../../project/configuration';
import { isFileError } from '../../project/files';
import { type ExitCode, exit, say } from '../terminal';
import { writeFailure, writeOutput } from '../write';

/** A configuration to begin with: what most offices set, at its defaults. */
export const firstConfiguration = `${JSON.stringify(
  { profile: 'publication', rules: {}, ignore: [] },
  undefined,
  2,
)}\n`;

export interface InitArguments {
  readonly folder: string;
  /** Writes over a configuration that is there. */
  readonly force?: boolean | undefined;
}

/** `report-lint init`: writes a configuration; one that is there is left alone. */
export async function initCommand(given: InitArguments): Promise<ExitCode> {
  const { folder } = given;
  const path = join(folder, configurationName);
  const failure = (await makeFolder(folder)) ?? (await writeOutput(path, firstConfiguration, given.force));
  if (failure) {
    say(failure);
    return exit.failure;
  }
  say({ zh: `已生成 ${path}`, en: `wrote ${path}` });
  return exit.clean;
}

async function makeFolder(folder: string): Promise<Localized | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    return undefined;
  } catch (error) {
    if (isFileError(error) && (error.code === 'EEXIST' || error.code === 'ENOTDIR'))
      return { zh: `${folder} 是文件，不是文件夹`, en: `${folder} is a file and no folder` };
    return writeFailure(error, folder);
  }
}
