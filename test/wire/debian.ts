import { readdirSync } from 'node:fs';
import { cached, type Skipped } from './cache';
import { bring } from './registry';

/** Debian packages, unpacked into a folder and not installed, and their upstream versions. */
export interface DebianPackages {
  readonly root: string;
  readonly versions: ReadonlyMap<string, string>;
}

/**
 * Unpacks packages of this machine's Debian, those named and no others.
 *
 * @returns where, or why not: no Debian, no mirror that answers
 */
export async function debianPackages(name: string, packages: readonly string[]): Promise<DebianPackages | Skipped> {
  const root = await cached(name, packages.join('\n'), async (into) => {
    await bring('apt-get', ['download', ...packages], into).catch(async () => {
      // A machine that has never asked has no list of what there is.
      await bring('apt-get', ['update'], into);
      await bring('apt-get', ['download', ...packages], into);
    });
    for (const file of readdirSync(into)) if (file.endsWith('.deb')) await bring('dpkg', ['-x', file, '.'], into);
  });
  if (typeof root !== 'string') return root;
  const versions = readdirSync(root).flatMap((file) => {
    const [, its, version] = /^([^_]+)_(?:\d+%3a)?([^_]+?)(?:[+~][^_-]*)?(?:-[^_-]*)?_[^_]+\.deb$/.exec(file) ?? [];
    return its !== undefined && version !== undefined ? [[its, version] as const] : [];
  });
  return { root, versions: new Map(versions) };
}
