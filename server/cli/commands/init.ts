import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configurationName } from '../../project/configuration';
import { isFileError } from '../../project/files';
import { type ExitCode, exit, say } from '../terminal';
import { writeFailure } from '../write';

/** A configuration to begin with: what most offices set, at its defaults. */
export const firstConfiguration = `${JSON.stringify(
  { profile: 'publication', rules: {}, evidence: ['**/*台账*.{csv,xlsx}'], ignore: [] },
  undefined,
  2,
)}\n`;

/** `report-lint init`: writes a configuration; one that is there is left alone. */
export async function initCommand({ folder }: { readonly folder: string }): Promise<ExitCode> {
  const path = join(folder, configurationName);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, firstConfiguration, { flag: 'wx' });
  } catch (error) {
    if (isFileError(error) && error.code === 'EEXIST') {
      say({ zh: `${path} 已存在，没有改动`, en: `${path} is there already and was left alone` });
    } else {
      say(writeFailure(error, path));
    }
    return exit.failure;
  }
  say({ zh: `已生成 ${path}`, en: `wrote ${path}` });
  return exit.clean;
}
