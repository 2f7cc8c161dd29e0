import { lstat, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { StoreUnavailable } from '../../../errors.ts';

/**
 * Makes the folder, and those above it, where they are missing. Throws StoreUnavailable that begins with `what` (words for the folder, such as
 * "The cache folder") and names the path that is in the way.
 */
export async function makeFolder(folder: string, what: string): Promise<void> {
  try {
    await make(resolve(folder));
  } catch (cause) {
    throw new StoreUnavailable(`${what} ${folder} cannot be made: ${reason(cause)}.`, { cause, remedy: 'Name a folder that can be made and written.' });
  }
}

/** The code of a system error, such as ENOENT, or null. */
export function codeOf(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}

/** Step by step: the recursive mkdir of Node never returns where the system refuses a folder with ENOENT, as below /proc. */
async function make(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) await make(above);
  try {
    await mkdir(path);
  } catch (cause) {
    if (await isFolder(path)) return;
    // Another process may have made it and removed it again.
    const vanished = codeOf(cause) === 'EEXIST' && (await lstat(path).then(() => false, () => true));
    if (!vanished) throw cause;
    await make(path);
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false);
}

function reason(cause: unknown): string {
  const path = cause instanceof Error && 'path' in cause ? String(cause.path) : 'the path';
  switch (codeOf(cause)) {
    case 'EEXIST': return `${path} is not a folder`;
    case 'ENOENT': return `the system makes no folder ${path}`;
    case 'EACCES':
    case 'EPERM': return `there is no permission to make ${path}`;
    case 'EROFS': return `${path} lies on a read-only disk`;
    default: return cause instanceof Error ? cause.message : String(cause);
  }
}
