/**
 * `lint` of one workspace by the command as it is and as it was at a commit, in turns: `npx tsx bench/against.ts COMMIT
 * [FOLDER]`. Seconds of processor, medians, and their ratio. Without a folder, a workspace of 5,000 files is made of which
 * 500 call the service.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../scripts/paths';
import { makeWorkspace } from './sources/workspace';
import { quantile, rounded } from './statistics';

const FILES = 5_000;
const CANDIDATES = 500;
const RUNS = 7;

/** Has a program say, last on its standard error, how much processor it used, in microseconds. */
const METER =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("\\n"+(user+system))})';

/** Builds the command from sources; gives the path of its bundle. */
function build(sources: string, into: string): string {
  execFileSync(process.execPath, ['esbuild.js', '--command', into], { cwd: sources, stdio: 'pipe' });
  return path.join(into, 'cli.js');
}

/** Seconds of processor that a command takes for a folder. */
function cost(cli: string, folder: string): number {
  const { status, stderr } = spawnSync(process.execPath, ['--import', METER, cli, 'lint', '--format', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return Number(stderr.trim().split('\n').at(-1)) / 1e6;
}

function main(commit: string | undefined, given: string | undefined): void {
  if (commit === undefined) throw new Error('Which commit? npx tsx bench/against.ts COMMIT [FOLDER]');
  const place = mkdtempSync(path.join(tmpdir(), 'bench-against-'));
  const sources = path.join(place, 'sources');
  const git = (...args: readonly string[]): Buffer => execFileSync('git', args, { cwd: root });
  git('worktree', 'add', '--detach', sources, commit);
  try {
    symlinkSync(path.join(root, 'node_modules'), path.join(sources, 'node_modules'));
    const clis = { then: build(sources, path.join(place, 'then')), now: build(root, path.join(place, 'now')) };
    const folder = given ?? path.join(place, 'workspace');
    if (given === undefined) makeWorkspace(folder, FILES, CANDIDATES);
    for (const cli of Object.values(clis)) cost(cli, folder);
    const then: number[] = [];
    const now: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      then.push(cost(clis.then, folder));
      now.push(cost(clis.now, folder));
    }
    const [thenSeconds, nowSeconds] = [quantile(then, 0.5), quantile(now, 0.5)];
    const ratios = now.map((seconds, index) => rounded(seconds / (then[index] ?? Number.NaN)));
    const ratio = rounded(nowSeconds / thenSeconds);
    console.log(JSON.stringify({ then: rounded(thenSeconds), now: rounded(nowSeconds), ratio, ratios }));
  } finally {
    git('worktree', 'remove', '--force', sources);
    rmSync(place, { recursive: true });
  }
}

main(process.argv[2], process.argv[3]);
