import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What registries brought, kept from run to run; git ignores it. */
export const CACHE = path.resolve(__dirname, '../../.wire');

/** What a person has to know of why something was not run. */
export interface Skipped {
  readonly skipped: string;
}

export function isSkipped(value: object): value is Skipped {
  return 'skipped' in value;
}

/**
 * A folder of the cache, filled by `fill` when its content is not that of `key` yet.
 *
 * @returns the folder, or why it could not be filled, in the words of `fill`'s error
 */
export async function cached(
  name: string,
  key: string,
  fill: (folder: string) => Promise<void>,
): Promise<string | Skipped> {
  const folder = path.join(CACHE, name);
  const stamp = path.join(folder, '.stamp');
  const hash = createHash('sha256').update(key).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    await fill(folder);
    writeFileSync(stamp, hash);
    return folder;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return { skipped: error instanceof Error ? error.message : String(error) };
  }
}
