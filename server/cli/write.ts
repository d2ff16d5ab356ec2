import { randomBytes } from 'node:crypto';
import { chown, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Localized } from '../../rules/localized';
import { isFileError } from '../project/files';

/**
 * Replaces a file's content at one stroke: the new content is written beside it, with the same mode and owner, and
 * takes its place when it is safely on disk. Whatever fails before leaves the original as it was.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const before = await stat(target).catch(() => undefined);
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

const reasons: Readonly<Record<string, Localized>> = {
  EACCES: { zh: '没有写入权限', en: 'no permission to write' },
  EPERM: { zh: '没有写入权限', en: 'no permission to write' },
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
