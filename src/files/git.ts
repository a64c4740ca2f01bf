import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/*
 * The one place that asks git. A folder may come from anywhere, and its configuration, attributes and hooks with it: looking
 * at it must start nothing that they name, and go nowhere on the network.
 *
 * - Only plumbing that compares names and ids is asked. What compares contents with the disk (`status`, `diff`, and
 *   `diff-files` for a file changed within the tick of its index) runs the filters of .gitattributes.
 * - A clone without all its objects fetches a missing one with the transport that its configuration names: no transport is
 *   allowed, and newer versions of git do not try.
 * - `core.fsmonitor` and hooks are programs. A folder that only looks like a repository without `.git` is none.
 * - No path is given but an absolute one, for a file may be called `:(top)`, which is a pattern.
 * - An answer that does not come (a pipe in the place of a .gitignore) is not waited for.
 */
const OPTIONS = [
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.alternateRefsCommand='],
  ...['-c', 'core.quotePath=false'],
  ...['-c', 'safe.bareRepository=explicit'],
  ...['-c', 'submodule.recurse=false'],
  '--no-pager',
];

const GUARDS = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
} as const;

/** In a hook, git names the repository, and the index of the commit that is being made, in these. */
const OF_HOOK: ReadonlySet<string> = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
]);

const MAX_ANSWER = 512 * 1024 * 1024;
/** How long an answer is waited for. */
export const MAX_MS = 15_000;
/** Repositories inside of repositories, each of which has to be asked. */
const MAX_REPOSITORIES = 200;

/** Whose index is asked: that of the folder, or the one that a hook is given. */
export type Index = 'own' | 'of the hook';

export type GitProcess = ChildProcessWithoutNullStreams;

/** Starts git in a folder; whoever calls ends it. */
export function startGit(folder: string, args: readonly string[], index: Index): GitProcess {
  const inherited = Object.entries(process.env).filter(([name]) => index === 'of the hook' || !OF_HOOK.has(name));
  return spawn('git', [...OPTIONS, ...args], {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ...GUARDS },
    stdio: 'pipe',
    windowsHide: true,
  });
}

/** What git answers; null when it is missing, refuses, or takes too long. */
export function git(
  folder: string,
  args: readonly string[],
  { index = 'own', input = '' }: { readonly index?: Index; readonly input?: string } = {},
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = startGit(folder, args, index);
    const chunks: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(() => child.kill('SIGKILL'), MAX_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_ANSWER) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.stderr.resume();
    child.on('error', () => {
      clearTimeout(timer);
      resolve(null);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? Buffer.concat(chunks).toString('utf8') : null);
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The nearest folder, from this one up, that holds `.git` (a file in worktrees and submodules). No program is started. */
export function repositoryOf(folder: string): string | null {
  for (let current = folder; ; current = path.dirname(current)) {
    if (existsSync(path.join(current, '.git'))) return current;
    if (path.dirname(current) === current) return null;
  }
}

/** The index of the repository that a folder is in, as a path; null outside of one. It changes with every checkout and `git add`. */
export function indexOf(folder: string): string | null {
  const repository = repositoryOf(folder);
  if (repository === null) return null;
  const name = path.join(repository, '.git');
  try {
    if (statSync(name).isDirectory()) return path.join(name, 'index');
    const [, elsewhere] = /^gitdir: (.+)/.exec(readFileSync(name, 'utf8')) ?? [];
    return elsewhere === undefined ? null : path.join(path.resolve(repository, elsewhere), 'index');
  } catch {
    return null;
  }
}

/**
 * Files on the disk that git tracks or would track below a folder, absolute; null when git is missing or will not answer.
 * Submodules and repositories inside this one are looked into; symbolic links are left out.
 */
export async function gitFiles(folder: string): Promise<string[] | null> {
  const files = new Set<string>();
  const pending = [folder];
  for (let asked = 0; asked < pending.length && asked < MAX_REPOSITORIES; asked += 1) {
    const repository = pending[asked] ?? '';
    // `-s` tells links (120000) and submodules (160000) from files; untracked ones come without it. `-t` and `-d` tell those
    // that the index holds and the disk does not.
    const args = ['ls-files', '-s', '-t', '-c', '-d', '-o', '--exclude-standard', '-z'];
    const listed = await git(repository, args);
    if (listed === null && asked === 0) return null;
    const deleted: string[] = [];
    for (const entry of (listed ?? '').split('\0')) {
      if (entry === '') continue;
      const [, tag, mode, written = ''] = /^(\S) (?:(\d{6}) [0-9a-f]+ \d\t)?([\s\S]+)$/.exec(entry) ?? [];
      const name = path.join(repository, written);
      if (tag === 'R') deleted.push(name);
      // Outside of a sparse checkout, as a rule.
      else if (tag === 'S' && !existsSync(name)) continue;
      // A submodule that is not checked out has no `.git`: git would answer for the repository around it.
      else if (mode === '160000' || written.endsWith('/')) {
        if (existsSync(path.join(name, '.git'))) pending.push(name);
      } else if (mode !== '120000') files.add(name);
    }
    for (const name of deleted) files.delete(name);
  }
  return [...files];
}

export async function isGitIgnored(name: string): Promise<boolean> {
  return (await git(path.dirname(name), ['check-ignore', '-q', '--', name])) !== null;
}

/** How long an answer about all of a repository is good for: one question serves many files, and a change is seen soon. */
const FRESH_MS = 2000;

/** What git has to do with a file: it tracks it; it would, once it is added, as a new file is; it never will. */
export type Tracking = 'tracked' | 'new' | 'ignored';

/** Knows which files git tracks, or would. */
export class Tracked {
  private readonly asked = new Map<
    string,
    { readonly at: number; readonly names: Promise<ReadonlyMap<string, Tracking> | null> }
  >();

  /** Null outside of a repository, and without git. */
  async of(name: string): Promise<Tracking | null> {
    const repository = repositoryOf(path.dirname(name));
    if (repository === null) return null;
    let known = this.asked.get(repository);
    if (!known || performance.now() - known.at > FRESH_MS) {
      known = { at: performance.now(), names: tracked(repository) };
      this.asked.set(repository, known);
    }
    const names = await known.names;
    return names && (names.get(name) ?? 'ignored');
  }
}

async function tracked(repository: string): Promise<ReadonlyMap<string, Tracking> | null> {
  const listed = await git(repository, ['ls-files', '-t', '-c', '-o', '--exclude-standard', '-z']);
  if (listed === null) return null;
  return new Map(
    listed
      .split('\0')
      .map((entry) => [path.join(repository, entry.slice(2)), entry.startsWith('?') ? 'new' : 'tracked']),
  );
}
