import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/**
 * Runs every benchmark, one after the other, each in a process of its own, and keeps what they print in
 * `bench/results/COMMIT.json`. Figures of one run compare with each other; those of two machines do not.
 */
const BENCHMARKS = [
  'needles',
  'catalogue',
  'activation',
  'edit',
  'scan',
  'writing',
  'tokens',
  'simulator',
  'requests',
  'scenarios',
];
const ROOT = path.join(__dirname, '..');

const run = promisify(execFile);

/** A benchmark prints its result as its last line, in JSON. */
async function measure(name: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', path.join('bench', `${name}.ts`)], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  });
  const result: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null');
  return result;
}

async function main(): Promise<void> {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  const processor = os.cpus()[0]?.model ?? 'unknown';
  const results: Record<string, unknown> = { commit, processor, node: process.version };
  for (const name of BENCHMARKS) {
    results[name] = await measure(name);
    console.log(`${name} ${JSON.stringify(results[name])}`);
  }
  const folder = path.join(ROOT, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${commit}.json`), `${JSON.stringify(results, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
