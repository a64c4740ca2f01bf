import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import picomatch from 'picomatch';
import * as z from 'zod/mini';
import { root } from './paths';

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Where the work at hand began: where its branch left main, or the last commit on main itself. */
function startOfWork(): string {
  try {
    return git('merge-base', 'HEAD', 'main').trim();
  } catch {
    return 'HEAD';
  }
}

/** Files that differ from a revision, written or not yet committed, as paths from the root; those deleted are left out. */
export function changedFiles(since = startOfWork()): string[] {
  const tracked = git('diff', '--name-only', '--diff-filter=d', since);
  const untracked = git('ls-files', '--others', '--exclude-standard');
  return [...new Set([...linesOf(tracked), ...linesOf(untracked)])].toSorted();
}

/** Who imports a module, for every one that the tests lead to; types are left out, since the compiler checks them. */
async function importers(tests: readonly string[]): Promise<Map<string, string[]>> {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [...tests],
    bundle: true,
    write: false,
    outdir: 'out',
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    external: ['vscode'],
    loader: { '.node': 'empty' },
    logLevel: 'error',
  });
  const found = new Map<string, string[]>();
  for (const [file, { imports }] of Object.entries(metafile.inputs)) {
    for (const { path: imported } of imports) {
      found.set(imported, [...(found.get(imported) ?? []), file]);
    }
  }
  return found;
}

/**
 * Tests of what changed: `near` ones are changed themselves, or import what changed directly or through one module; where
 * there are none, the nearest. `far` is how many more lead to it.
 */
export async function testsOf(
  changed: readonly string[],
  tests: readonly string[],
): Promise<{ near: string[]; far: number }> {
  const reachedBy = await importers(tests);
  const isTest = new Set(tests);
  const near: string[] = [];
  let far = 0;
  const seen = new Set(changed);
  for (let steps = 0, front = changed; front.length > 0; steps++) {
    const found = front.filter((file) => isTest.has(file));
    if (steps <= 2 || near.length === 0) near.push(...found);
    else far += found.length;
    front = [...new Set(front.flatMap((file) => reachedBy.get(file) ?? []))].filter((file) => !seen.has(file));
    for (const file of front) seen.add(file);
  }
  return { near, far };
}

const configurationSchema = z.object({ spec: z.array(z.string()), ignore: z.array(z.string()) });

/** The unit tests, as `.mocharc.json` finds them. */
export function unitTests(): string[] {
  const { spec, ignore } = configurationSchema.parse(
    JSON.parse(readFileSync(path.join(root, '.mocharc.json'), 'utf8')),
  );
  const isUnitTest = picomatch(spec, { ignore });
  const files = git('ls-files', '--cached', '--others', '--exclude-standard', 'test');
  return linesOf(files).filter((file) => isUnitTest(file) && existsSync(path.join(root, file)));
}
