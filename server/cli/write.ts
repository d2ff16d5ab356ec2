import { randomBytes } from 'node:crypto';
import { access, chown, constants, open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Localized } from '../../rules/localized';
import { isFileError } from '../project/files';
import { print } from './terminal';

/** What stands for standard output where a file is to be written. */
export const standardOutput = '-';

/**
 * Replaces a file's content at one stroke: the new content is written beside it, with the same mode and owner, and
 * takes its place when it is safely on disk. Whatever fails before leaves the original as it was.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const before = await stat(target).catch(() => undefined);
  if (before) await requireWritable(target, before.mode);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', before?.mode);
    try {
      if (before) {
        await file.chmod(before.mode);
        // Only the superuser may give files away; everyone else owns what they write.
        if (process.getuid?.() === 0) await chown(temporary, before.uid, before.gid);
      }
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Another file takes the place of the old one, so that its own protection would not be asked; not even of the superuser. */
async function requireWritable(path: string, mode: number): Promise<void> {
  if ((mode & 0o222) === 0) throw new ReadOnlyError(path);
  await access(path, constants.W_OK);
}

class ReadOnlyError extends Error {
  readonly code = 'READONLY';
  readonly syscall = 'open';
}

/**
 * Writes what a command made, to standard output for `-`. A file that is there is somebody's work: it is written over
 * only when asked. Returns why it was not written.
 */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
  force: boolean | undefined,
): Promise<Localized | undefined> {
  if (path === standardOutput) {
    await print(content);
    return undefined;
  }
  try {
    if (force) await replaceFile(path, content);
    else await writeFile(path, content, { flag: 'wx' });
    return undefined;
  } catch (error) {
    if (isFileError(error) && error.code === 'EEXIST') {
      return {
        zh: `${path} 已存在，没有改动；请换个名字或位置，要覆盖请加 --force`,
        en: `${path} is there already and was left alone; choose another name or place, or --force to write over it`,
      };
    }
    return writeFailure(error, path);
  }
}

const reasons: Readonly<Record<string, Localized>> = {
  EACCES: { zh: '没有写入权限', en: 'no permission to write' },
  EPERM: { zh: '没有写入权限', en: 'no permission to write' },
  READONLY: { zh: '文件是只读的', en: 'the file is read-only' },
  EISDIR: { zh: '是文件夹', en: 'it is a folder' },
  EROFS: { zh: '所在文件夹是只读的', en: 'the folder is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  EFBIG: { zh: '文件超过系统允许的大小', en: 'the file is larger than the system allows' },
  ENOENT: { zh: '文件夹不存在', en: 'no such folder' },
};

/** Why a file could not be written; the original stands. */
export function writeFailure(error: unknown, shown: string): Localized {
  if (!isFileError(error)) throw error;
  const reason = reasons[error.code ?? ''] ?? { zh: error.message, en: error.message };
  return {
    zh: `写不了 ${shown}：${reason.zh}；原文件没有改动`,
    en: `cannot write ${shown}: ${reason.en}; the file was left as it was`,
  };
}
