import { realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { glob } from 'tinyglobby';

/** What a path leads to; undefined where it leads to nothing. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | undefined> {
  const there = await stat(path).catch(() => undefined);
  if (!there) return undefined;
  if (there.isDirectory()) return 'folder';
  return there.isFile() ? 'file' : 'other';
}

/** A path from a folder, with forward slashes on every system. */
export function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/**
 * Values made from files, made again only when the file is another: its time, size or inode changed, or an editor
 * holds other text. So whatever is compared by identity stays the same object while the file does.
 */
export class FileValues<Value> {
  readonly #make: (path: string, bytes: Uint8Array) => Promise<Value> | Value;
  readonly #unsaved: (path: string) => string | undefined;
  readonly #kept = new Map<string, { stamp: string; value: Promise<Value | undefined> }>();

  constructor(
    make: (path: string, bytes: Uint8Array) => Promise<Value> | Value,
    unsaved: (path: string) => string | undefined = () => undefined,
  ) {
    this.#make = make;
    this.#unsaved = unsaved;
  }

  /** Undefined when there is no such file or it may not be read. */
  async get(path: string): Promise<Value | undefined> {
    const unsaved = this.#unsaved(path);
    const stamp = unsaved === undefined ? await stampOf(path) : `unsaved ${unsaved}`;
    if (stamp === undefined) {
      this.#kept.delete(path);
      return undefined;
    }
    const kept = this.#kept.get(path);
    if (kept?.stamp === stamp) return kept.value;
    const value = this.#read(path, unsaved);
    this.#kept.set(path, { stamp, value });
    return value;
  }

  /** The file is read again next time, even if it looks the same. */
  forget(path: string): void {
    this.#kept.delete(path);
  }

  has(path: string): boolean {
    return this.#kept.has(path);
  }

  async #read(path: string, unsaved: string | undefined): Promise<Value | undefined> {
    try {
      return await this.#make(path, unsaved === undefined ? await readFile(path) : Buffer.from(unsaved));
    } catch (error) {
      this.#kept.delete(path);
      if (isFileError(error)) return undefined;
      throw error;
    }
  }
}

async function stampOf(path: string): Promise<string | undefined> {
  try {
    const file = await stat(path);
    // What is read from a pipe or device never ends, or is gone the second time.
    if (!file.isFile()) return undefined;
    const { mtimeMs, size, ino, mode } = file;
    return `${mtimeMs} ${size} ${ino} ${mode}`;
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

/** No such file, no permission, a folder in its place… as against a mistake in the program. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}

/** Never looked into: other programs' folders, and the lock files office programs leave beside an open document. */
const passedOver = ['**/node_modules/**', '**/.git/**', '**/~$*', '**/.~*'];

/** A pattern no file can be looked for by. */
export class GlobError extends Error {}

/**
 * Absolute paths of the files that match, upper and lower case alike, in a stable order; a file that links lead to is
 * listed once, under its own path where that matches, too. Folders that cannot be read hold none.
 */
export async function findFiles(
  patterns: readonly string[],
  folder: string,
  depth: number,
): Promise<string[]> {
  try {
    const found = await glob([...patterns], {
      cwd: folder,
      absolute: true,
      onlyFiles: true,
      expandDirectories: false,
      caseSensitiveMatch: false,
      deep: depth,
      ignore: passedOver,
    });
    return eachOnce(found.sort());
  } catch (error) {
    if (isFileError(error)) return [];
    if (error instanceof TypeError || error instanceof SyntaxError)
      throw new GlobError(patterns.join(' '), { cause: error });
    throw error;
  }
}

/** The paths less those that lead to the same file as another. */
function eachOnce(paths: readonly string[]): string[] {
  const known = new Set(paths);
  const seen = new Set<string>();
  return paths.filter((path) => {
    const real = realPath(path);
    if (seen.has(real) || (real !== path && known.has(real))) return false;
    seen.add(real);
    return true;
  });
}

/** Where a path leads when every link on its way is followed; itself where it leads nowhere. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (isFileError(error)) return path;
    throw error;
  }
}

export function isGlob(pattern: string): boolean {
  return /[*?[\]{}!]/.test(pattern);
}
