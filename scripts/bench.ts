import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';

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
  'peers',
  'writing',
  'tokens',
  'simulator',
  'requests',
  'scenarios',
];
const ROOT = path.join(__dirname, '..');

const ratioSchema = z.object({
  ratio: z.number(),
  seconds: z.optional(z.number()),
  from: z.optional(z.number()),
  to: z.optional(z.number()),
});

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

/** A figure that compares with others of its run, and where it stands in the results. */
interface Ratio {
  readonly of: string;
  readonly ratio: number;
  /** Seconds: the median, the fastest and the slowest run. */
  readonly seconds?: number | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** All ratios in what the benchmarks printed. */
function ratiosIn(value: unknown, of = ''): Ratio[] {
  if (typeof value !== 'object' || value === null) return [];
  const { success, data } = ratioSchema.safeParse(value);
  const own = success ? [{ of, ...data }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, each]) => ratiosIn(each, of === '' ? key : `${of}, ${key}`))];
}

async function main(): Promise<void> {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  const processor = os.cpus()[0]?.model ?? 'unknown';
  const results: Record<string, unknown> = { commit, processor, node: process.version };
  for (const name of BENCHMARKS) {
    results[name] = await measure(name);
    console.log(`${name} ${JSON.stringify(results[name])}`);
  }
  console.table(Object.fromEntries(ratiosIn(results).map(({ of, ...figures }) => [of, figures])));
  const folder = path.join(ROOT, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${commit}.json`), `${JSON.stringify(results, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
