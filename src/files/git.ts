import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The nearest folder, from this one up, that holds `.git` (a file in worktrees and submodules). No program is started. */
export function repositoryOf(folder: string): string | null {
  for (let current = folder; ; current = path.dirname(current)) {
    if (existsSync(path.join(current, '.git'))) return current;
    if (path.dirname(current) === current) return null;
  }
}

/** Inside a hook, git names the repository of the hook in these; ours is the one that the folder lies in. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, GIT_PREFIX: _prefix, ...rest } = process.env;
  return rest;
}

// A repository must not run programs of its own through its configuration just because it is looked at.
const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

/** How git is run where the environment of a hook counts. */
export const gitOptions = { safe, maxBuffer: 512 * 1024 * 1024, encoding: 'utf8', windowsHide: true } as const;

function git(folder: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(
      'git',
      ['-C', folder, ...safe, ...args],
      { maxBuffer: 512 * 1024 * 1024, encoding: 'utf8', windowsHide: true, env: environment() },
      (error, stdout) => resolve(error ? null : stdout),
    );
  });
}

/**
 * Files that git tracks or would track below a folder, absolute; null when git is missing or will not answer.
 * Submodules and repositories inside this one are looked into; symbolic links are left out.
 */
export async function gitFiles(folder: string): Promise<string[] | null> {
  // `-s` tells links (120000) and submodules (160000) from files; untracked ones come without it.
  const listed = await git(folder, ['ls-files', '-s', '-c', '-o', '--exclude-standard', '-z']);
  if (listed === null) return null;
  const files = new Set<string>();
  const inner: string[] = [];
  for (const entry of listed.split('\0')) {
    if (entry === '') continue;
    const tracked = /^(\d{6}) [0-9a-f]+ \d\t([\s\S]+)$/.exec(entry);
    const name = path.join(folder, tracked?.[2] ?? entry);
    if (tracked?.[1] === '160000' || entry.endsWith('/')) inner.push(name);
    else if (tracked?.[1] !== '120000') files.add(name);
  }
  for (const repository of inner) {
    // A submodule that is not checked out has no `.git`: git would answer for the repository around it.
    if (!existsSync(path.join(repository, '.git'))) continue;
    for (const file of (await gitFiles(repository)) ?? []) files.add(file);
  }
  return [...files];
}

export async function isGitIgnored(name: string): Promise<boolean> {
  return (await git(path.dirname(name), ['check-ignore', '-q', name])) !== null;
}

/** Whether git tracks a file, or would commit it: it is in the index. Null outside of a repository, and without git. */
export async function isTracked(name: string): Promise<boolean | null> {
  if (repositoryOf(path.dirname(name)) === null) return null;
  const listed = await git(path.dirname(name), ['ls-files', '-z', '--', path.basename(name)]);
  return listed === null ? null : listed !== '';
}
