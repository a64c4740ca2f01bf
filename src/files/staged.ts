import { execFile, spawn } from 'node:child_process';
import path from 'node:path';
import { gitOptions } from './git';

/** What git would commit. Paths are absolute. */
export interface Staged {
  /** Files that the commit would add or change. */
  readonly changed: ReadonlySet<string>;
  /** Every file of the commit whose content is not the one on the disk, with that content. */
  readonly contents: ReadonlyMap<string, Buffer>;
  /** Every file of the commit. */
  readonly all: readonly string[];
}

/** Contents that are read for one commit, in bytes: past that, the files are too large to be looked at anyway. */
const MAX_BYTES = 2 * 1024 * 1024;

/**
 * The index of the repository that a folder is in; null where there is none, or no git. In a hook it is the index of the
 * commit that is being made, which git names in the environment (`git commit -a`, `git commit FILE`).
 */
export async function stagedFiles(folder: string): Promise<Staged | null> {
  const top = (await answer(folder, ['rev-parse', '--show-toplevel']))?.replace(/\r?\n$/, '');
  if (!top) return null;
  const listed = await answer(top, ['ls-files', '-s', '-z']);
  const staged = await answer(top, ['diff', '--cached', '--name-only', '--no-renames', '--diff-filter=ACMT', '-z']);
  const touched = await answer(top, ['diff', '--name-only', '--no-renames', '-z']);
  if (listed === null || staged === null || touched === null) return null;
  const ids = new Map<string, string>();
  for (const entry of listed.split('\0')) {
    // Symbolic links (120000) and submodules (160000) hold no text of the project.
    const [, id, name] = /^100\d{3} ([0-9a-f]+) 0\t([\s\S]+)$/.exec(entry) ?? [];
    if (id !== undefined && name !== undefined) ids.set(name, id);
  }
  const names = (list: string): string[] => list.split('\0').filter((name) => ids.has(name));
  const changed = names(staged);
  const wanted = [...new Set([...changed, ...names(touched)])];
  const contents = await blobs(
    top,
    wanted.flatMap((name) => ids.get(name) ?? []),
  );
  const at = (name: string): string => path.join(top, name);
  return {
    changed: new Set(changed.map(at)),
    contents: new Map(
      wanted.flatMap((name) => {
        const content = contents.get(ids.get(name) ?? '');
        return content ? [[at(name), content] as const] : [];
      }),
    ),
    all: [...ids.keys()].map(at),
  };
}

function answer(folder: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const { safe, ...options } = gitOptions;
    execFile('git', [...safe, ...args], { ...options, cwd: folder }, (error, stdout) => {
      resolve(error ? null : stdout);
    });
  });
}

/** The contents of blobs by id, from one git. */
function blobs(folder: string, ids: readonly string[]): Promise<Map<string, Buffer>> {
  return new Promise((resolve) => {
    const found = new Map<string, Buffer>();
    const child = spawn('git', [...gitOptions.safe, 'cat-file', '--batch', '--buffer'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => {
      resolve(found);
    });
    child.on('close', () => {
      const output = Buffer.concat(chunks);
      let from = 0;
      while (from < output.length) {
        const line = output.indexOf(10, from);
        if (line < 0) break;
        const [, id, bytes] = /^([0-9a-f]+) blob (\d+)$/.exec(output.toString('latin1', from, line)) ?? [];
        from = line + 1;
        if (id === undefined) continue;
        const end = from + Number(bytes);
        if (end - from <= MAX_BYTES) found.set(id, output.subarray(from, end));
        from = end + 1;
      }
      resolve(found);
    });
    // Whoever asks for nothing gets an answer too.
    child.stdin.on('error', () => undefined);
    child.stdin.end(ids.map((id) => `${id}\n`).join(''));
  });
}
