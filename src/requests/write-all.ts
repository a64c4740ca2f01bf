import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Writes all of it: a disk that fills up takes a part, and says so only when it is asked to take the rest. */
export function writeAll(handle: number, bytes: Uint8Array, position: number | null = null): void {
  for (let at = 0; at < bytes.length;) {
    at += writeSync(handle, bytes, at, bytes.length - at, position === null ? null : position + at);
  }
}

/**
 * Makes a file that only its owner can read and that appears in its place once it is whole, beside which nothing is left
 * when it is not. Throws the file system's error.
 */
export function writeWhole(file: string, fill: (write: (text: string) => void) => void): void {
  const part = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.part`);
  const handle = openSync(part, 'wx', 0o600);
  let isOpen = true;
  try {
    fill((text) => writeAll(handle, Buffer.from(text)));
    fsyncSync(handle);
    closeSync(handle);
    isOpen = false;
    renameSync(part, file);
  } catch (error) {
    if (isOpen) closeSync(handle);
    rmSync(part, { force: true });
    throw error;
  }
}
