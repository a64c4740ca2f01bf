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
 * Makes a file that appears in its place once it is whole: beside it, flushed, then renamed, so that neither a kill nor a full
 * disk leaves part of it there. `fill` is given the open file. Throws the file system's error, and leaves nothing behind then.
 */
export function placeWhole(file: string, mode: number, fill: (handle: number) => void): void {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  let handle: number | undefined;
  try {
    handle = openSync(beside, 'wx', mode);
    fill(handle);
    fsyncSync(handle);
    closeSync(handle);
    handle = undefined;
    renameSync(beside, file);
  } catch (error) {
    if (handle !== undefined) closeSync(handle);
    rmSync(beside, { force: true });
    throw error;
  }
}
