import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

const LARGEST = 1024 * 1024;

/** The text of a small file, where it is one; null for what is missing or large, and for a link, a pipe, a device. */
export function readSmall(name: string): string | null {
  let handle: number | undefined;
  try {
    handle = openSync(name, constants.O_RDONLY | (constants.O_NOFOLLOW || 0) | (constants.O_NONBLOCK || 0));
    const stats = fstatSync(handle);
    return stats.isFile() && stats.size <= LARGEST ? readFileSync(handle, 'utf8') : null;
  } catch {
    return null;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
