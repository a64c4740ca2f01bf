import { mkdir, open } from 'node:fs/promises';
import * as path from 'node:path';

/**
 * A way for windows to agree on who does something: an empty file per name, and the one who creates it does it. The files
 * outlive the windows and say nothing but that it was done.
 * @returns false too where the folder cannot be written: better silent than the same again in every window
 */
export function claimsIn(folder: string): (name: string) => Promise<boolean> {
  return async (name) => {
    try {
      await mkdir(folder, { recursive: true });
      const file = await open(path.join(folder, name.replace(/[^\w-]/g, '_')), 'wx');
      await file.close();
      return true;
    } catch {
      return false;
    }
  };
}
