import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { claimsOf } from '../claims';
import { compare, compareWithNothing } from '../compare';
import { isStranger, type Court, type Outcome } from '../judge';
import type { Runner, Variant } from '../runner';
import type { OtherFiles } from '../programs';
import { withTexts, type Language, type Sample } from '../samples';
import { scaleLimits } from '../scaling';
import { listen, type Arrival } from '../server';
import { MARK } from './model';

/** A generated program, and the version of its library that it is run with. */
export interface Case {
  readonly sample: Sample;
  readonly variant: Variant;
}

/** Limits of programs that run side by side: hundreds begin at once, so that a short one would run out before anything is sent. */
const LIMIT = { ms: 1_000, s: 1 };
/** How long after its arrival a request is watched before it counts as waiting for ever, in ms. */
const WATCH_MS = 2_200;
/** Programs that have sent nothing by then, in ms, will send nothing. */
const START_MS = 20_000;
/** A program begins so many ms after the one before. */
const PACE_MS: Readonly<Partial<Record<Language, number>>> = { javascript: 12, python: 25, php: 25, ruby: 25 };

const FILES: Readonly<Partial<Record<Language, string>>> = {
  javascript: 'javascript.mjs',
  python: 'python.py',
  php: 'php.php',
  ruby: 'ruby.rb',
};

const report = z.object({
  file: z.string(),
  began: z.optional(z.boolean()),
  status: z.optional(z.number()),
  said: z.optional(z.string()),
});

interface Running {
  readonly one: Case;
  readonly text: string;
  readonly others: OtherFiles;
  readonly file: string;
  readonly remove: () => void;
  began: number | null;
  status: number | null;
  said: string;
  arrival: Arrival | null;
}

/**
 * Runs cases side by side in one process that has their library at hand, and compares as `judge` does. What it finds has to
 * be confirmed by `judge`, since programs that share a machine, a process or a connection may disturb each other.
 *
 * @param factor how much longer limits are, for a machine that is slow
 */
export async function judgeCrowd(court: Court, runner: Runner, cases: readonly Case[], factor = 1): Promise<Outcome[]> {
  const [first] = cases;
  if (!first) return [];
  const server = await listen('silence', court.server);
  const watchMs = WATCH_MS * factor;
  const running = cases.map((one, index): Running => {
    const mark = String(600_000_000 + index);
    const { text, others } = withTexts(one.sample, (each) =>
      scaleLimits(each.replaceAll(MARK, mark), { ms: LIMIT.ms * factor, s: LIMIT.s * factor }, runner.unit),
    );
    const placed = one.variant.place(text, others);
    const { args } = placed.launch({ port: server.port, authority: court.authority });
    const said = { began: null, status: null, said: '', arrival: null };
    return { one, text, others, file: args.at(-1) ?? '', remove: placed.remove, ...said };
  });
  // Before anything runs: the server shares this thread.
  const calls = new Map<Running, Awaited<ReturnType<typeof claimsOf>>>();
  for (const each of running) {
    calls.set(
      each,
      await claimsOf(`appel${each.one.sample.extension}`, each.text, {
        ...each.one.variant.manifest,
        ...each.others,
      }),
    );
  }
  const sample = first.variant.place('');
  const { command, args, env } = sample.launch({ port: server.port, authority: court.authority });
  sample.remove();
  const script = path.join(__dirname, 'crowd', FILES[runner.language] ?? '');
  const child = spawn(command, [...args.slice(0, -1), script], {
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  child.stdin.on('error', () => undefined);
  const byFile = new Map(running.map((each) => [each.file, each]));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = report.safeParse(parsed(line));
    const its = said.success ? byFile.get(said.data.file) : undefined;
    if (!its || !said.success) return;
    if (said.data.began === true) its.began ??= performance.now();
    if (said.data.status === undefined) return;
    its.status = said.data.status;
    its.said = said.data.said ?? '';
  });
  try {
    const pace = setInterval(() => {
      const next = waiting.shift();
      if (next) child.stdin.write(`${next.file}\n`);
      else clearInterval(pace);
    }, PACE_MS[runner.language]);
    const waiting = [...running];
    await settled(running, server.arrivals, watchMs, () => child.exitCode !== null || child.signalCode !== null);
    clearInterval(pace);
    return running.map((each) => outcomeOf(each, calls.get(each) ?? [], server.strangers.filter(isStranger), watchMs));
  } finally {
    if (child.pid !== undefined) killGroup(child.pid);
    await server.close();
    for (const each of running) each.remove();
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

async function settled(
  running: readonly Running[],
  arrivals: readonly Arrival[],
  watchMs: number,
  isOver: () => boolean,
): Promise<void> {
  const startedAt = performance.now();
  let seen = 0;
  for (;;) {
    for (; seen < arrivals.length; seen += 1) {
      const arrival = arrivals[seen];
      const mark = /\b6\d{8}(?!\d)/.exec(arrival?.target ?? '')?.[0];
      const its = mark === undefined ? undefined : running[Number(mark) - 600_000_000];
      if (its && arrival) its.arrival ??= arrival;
    }
    const now = performance.now();
    const isDone = (each: Running): boolean => {
      if (each.arrival) return each.arrival.closedAt !== null || now - each.arrival.at > watchMs;
      if (each.began === null) return now - startedAt > 3 * START_MS;
      return each.status === null ? now - each.began > START_MS : each.status !== 0 || now - each.began > 1.5 * watchMs;
    };
    if (running.every(isDone) || isOver()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function outcomeOf(
  each: Running,
  calls: Awaited<ReturnType<typeof claimsOf>>,
  strangers: readonly string[],
  watchMs: number,
): Outcome {
  const { sample, variant } = each.one;
  const nothing = { contradictions: [], unknown: [], judged: [] };
  if (each.arrival) {
    if (calls.length === 0) return { sample, variant, kind: 'unseen', verdict: nothing, said: '' };
    const { at, closedAt } = each.arrival;
    const waitedMs = (closedAt ?? performance.now()) - at;
    const verdict = compare(calls, each.arrival, {
      arrivals: [each.arrival],
      strangers: [],
      end: closedAt !== null && waitedMs <= watchMs ? 'gave up' : 'waits',
      waitedMs,
      ranMs: (closedAt ?? performance.now()) - (each.began ?? at),
      said: '',
      status: each.status,
    });
    return { sample, variant, kind: 'judged', verdict, said: '' };
  }
  if (each.status === null)
    return { sample, variant, kind: 'failed', verdict: nothing, said: 'sent nothing and did not end' };
  if (each.status !== 0 && strangers.length === 0)
    return { sample, variant, kind: 'refused', verdict: nothing, said: each.said };
  return { sample, variant, kind: 'judged', verdict: compareWithNothing(calls, []), said: '' };
}
