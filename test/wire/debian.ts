import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cached, type Skipped } from './cache';
import { bring } from './registry';

/** Debian packages, unpacked into a folder and not installed, and their upstream versions. */
export interface DebianPackages {
  readonly root: string;
  readonly versions: ReadonlyMap<string, string>;
}

/** A release of Debian whose packages are newer than those of machines in use. */
export const NEWER = 'trixie';

/**
 * Unpacks packages of this machine's Debian, or of another release of it, those named and no others.
 *
 * @returns where, or why not: no Debian, no mirror that answers
 */
export async function debianPackages(
  name: string,
  packages: readonly string[],
  release?: typeof NEWER,
): Promise<DebianPackages | Skipped> {
  const root = await cached(name, [release ?? '', ...packages].join('\n').trim(), async (into) => {
    if (release === undefined) {
      await bring('apt-get', ['download', ...packages], into).catch(async () => {
        // A machine that has never asked has no list of what there is.
        await bring('apt-get', ['update'], into);
        await bring('apt-get', ['download', ...packages], into);
      });
    } else await downloadOf(release, packages, into);
    for (const file of readdirSync(into)) if (file.endsWith('.deb')) await bring('dpkg', ['-x', file, '.'], into);
    unroot(path.join(into, PHP));
  });
  if (typeof root !== 'string') return root;
  const versions = readdirSync(root).flatMap((file) => {
    const [, its, version] = /^([^_]+)_(?:\d+%3a)?([^_]+?)(?:[+~][^_-]*)?(?:-[^_-]*)?_[^_]+\.deb$/.exec(file) ?? [];
    return its !== undefined && version !== undefined ? [[its, version] as const] : [];
  });
  return { root, versions: new Map(versions) };
}

const PHP = path.join('usr', 'share', 'php');

/** Has the loaders of PHP's packages look for each other along the include path, not where they would be installed. */
function unroot(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (!/autoload\.php$/.test(name)) continue;
    const text = readFileSync(file, 'utf8');
    if (text.includes("'/usr/share/php/")) writeFileSync(file, text.replaceAll("'/usr/share/php/", "'"));
  }
}

/** Downloads packages of a release that this machine does not use, from the mirror that it uses; its own lists stay as they are. */
async function downloadOf(release: string, packages: readonly string[], into: string): Promise<void> {
  const targets = [
    'indextargets',
    'Created-By: Packages',
    'Origin: Debian',
    'Label: Debian',
    '--format',
    '$(REPO_URI)',
  ];
  const [mirror = ''] = (await bring('apt-get', targets, into)).trim().split('\n');
  if (mirror === '') throw new Error('no mirror of Debian is known here');
  const own = path.join(into, 'apt');
  for (const folder of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(path.join(own, folder), { recursive: true });
  const sources = path.join(own, 'sources.list');
  writeFileSync(
    sources,
    `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror.trim()} ${release} main\n`,
  );
  const options = [
    `Dir::Etc::sourcelist=${sources}`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${path.join(own, 'lists')}`,
    `Dir::Cache=${path.join(own, 'cache')}`,
  ].flatMap((option) => ['-o', option]);
  await bring('apt-get', [...options, 'update'], into);
  await bring('apt-get', [...options, 'download', ...packages], into);
  rmSync(own, { recursive: true });
}
