import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { certificate, type Identity } from '../requests/certificates';
import { CACHE, isSkipped } from './cache';
import { claimsOf } from './claims';
import { compare, compareWithNothing, PATIENCE_MS, type Verdict } from './compare';
import { observe } from './observe';
import { comparePhase, dripOver, limitOf } from './phases';
import type { Runner, Variant } from './runner';
import { withTexts, type Sample } from './samples';
import { scaleLimits } from './scaling';
import { together } from './together';

/**
 * What came of a sample with one version of its library. `refused`: the library threw before it sent anything; `unseen`:
 * a request arrived and the analysis knows of none; `failed`: the program neither sent nor ended, so it says nothing.
 */
export interface Outcome {
  readonly sample: Sample;
  readonly variant: Variant;
  readonly kind: 'judged' | 'refused' | 'unseen' | 'failed' | 'skipped';
  readonly verdict: Verdict;
  /** What the library or the machine said, where the sample was not judged. */
  readonly said: string;
}

export interface Court {
  readonly server: Identity;
  /** A file with the certificate of the authority that signed the server's. */
  readonly authority: string;
}

/** The service's names, which are all that a program may reach. */
const HOSTS = ['entreprise.api.gouv.fr', 'staging.entreprise.api.gouv.fr', 'localhost'] as const;
/** How much longer limits are at the second and at the third try; programs without one are not waited for longer than at the second. */
const SLOW = 5;
const SLOWEST = 20;
/** Said of a program that was judged, but whose limit ran out before its request had arrived where the answer stalls or drips. */
const TOO_SHORT = 'its limit is too short for this machine';
const NOTHING: Verdict = { contradictions: [], unknown: [], judged: [] };

/** Makes a server's certificate and the authority that it is trusted by, for this run only. */
export function openCourt(): Court {
  const signer = certificate('wire.test');
  const authority = path.join(CACHE, `authority-${String(process.pid)}.pem`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(authority, signer.cert);
  process.once('exit', () => {
    rmSync(authority, { force: true });
  });
  return { server: certificate(HOSTS, { by: signer }), authority };
}

/** Runs a sample with one version of its library and compares what happened with what the analysis says. */
export async function judge(court: Court, runner: Runner, sample: Sample, variant: Variant): Promise<Outcome> {
  const quick = await tryOnce(court, runner, sample, variant, 1);
  const isLate =
    quick.said === TOO_SHORT || quick.verdict.contradictions.some(({ slot }) => slot === 'timeout' || slot === 'phase');
  if (!isLate && hasArrived(quick)) return quick;
  // Where a machine is slow, a short limit may hold too late, or run out before anything has arrived.
  const slow = await tryOnce(court, runner, sample, variant, SLOW);
  return hasArrived(slow) ? slow : tryOnce(court, runner, sample, variant, SLOWEST);
}

function hasArrived({ kind, verdict }: Outcome): boolean {
  return kind !== 'refused' && verdict.contradictions.every(({ slot }) => slot !== 'request');
}

async function tryOnce(
  court: Court,
  runner: Runner,
  sample: Sample,
  variant: Variant,
  factor: number,
): Promise<Outcome> {
  const { ms, s } = runner.scaleOf(sample.client);
  const { text, others } = withTexts(sample, (each) =>
    scaleLimits(each, { ms: ms * factor, s: s * factor }, runner.unit),
  );
  const calls = await claimsOf(`appel${sample.extension}`, text, { ...variant.manifest, ...others });
  const program = variant.place(text, others);
  const outcome = (kind: Outcome['kind'], verdict: Verdict, said = ''): Outcome => ({
    sample,
    variant,
    kind,
    verdict,
    said,
  });
  try {
    const silence = await observe(
      (port) => program.launch({ port, authority: court.authority }),
      'silence',
      court.server,
      PATIENCE_MS * Math.min(factor, SLOW),
    );
    const [arrival] = silence.arrivals;
    if (arrival) {
      if (calls.length === 0) return outcome('unseen', NOTHING);
      const verdict = compare(calls, arrival, silence);
      const limit = silence.end === 'gave up' ? limitOf(calls) : null;
      if (!limit || verdict.contradictions.length > 0) return outcome('judged', verdict);
      const patience = 2 * limit.ms + PATIENCE_MS;
      const launch = (port: number) => program.launch({ port, authority: court.authority });
      const stall = await observe(launch, 'stall', court.server, patience);
      const drip = await observe(launch, 'drip', court.server, patience, { drip: dripOver(limit) });
      const hasArrivals = [stall, drip].every(({ arrivals }) => arrivals.length > 0);
      if (!hasArrivals) return outcome('judged', verdict, TOO_SHORT);
      return outcome('judged', both(verdict, comparePhase(limit, stall, drip)));
    }
    if (silence.end === 'silent') return outcome('failed', NOTHING, 'sent nothing and did not end');
    const strangers = silence.strangers.filter(isStranger);
    if (strangers.length === 0 && silence.status !== 0) return outcome('refused', NOTHING, sentenceOf(silence.said));
    return outcome('judged', compareWithNothing(calls, strangers));
  } finally {
    program.remove();
  }
}

function both(one: Verdict, other: Verdict | null): Verdict {
  if (!other) return one;
  return {
    contradictions: [...one.contradictions, ...other.contradictions],
    unknown: [...one.unknown, ...other.unknown],
    judged: [...one.judged, ...other.judged],
  };
}

/** Whether a name is none of those that a program may reach. */
export function isStranger(name: string): boolean {
  return !HOSTS.some((host) => host === name);
}

/** The line of an error’s report that says what is wrong. */
function sentenceOf(report: string): string {
  const lines = report.split('\n').map((line) => line.trim());
  const named = lines.find((line) => /^[\w.:\\]*(?:Error|Exception)(?: \[\w+\])?: |\((?:\w+::)*\w*Error\)$/.test(line));
  return named ?? lines.findLast((line) => line !== '' && !line.startsWith('Node.js ')) ?? '';
}

/** Runs samples with every version of their libraries, several at a time. */
export async function judgeAll(
  runner: Runner,
  samples: readonly Sample[],
  options: { readonly jobs: number; readonly newestOnly: boolean; readonly onOutcome: (outcome: Outcome) => void },
): Promise<{ readonly outcomes: readonly Outcome[]; readonly skipped: readonly string[] }> {
  const court = openCourt();
  const skipped = new Set<string>();
  const tasks = samples.flatMap((sample) => {
    const variants = runner.variantsOf(sample);
    for (const each of variants) if (isSkipped(each)) skipped.add(each.skipped);
    const here = variants.flatMap((each) => (isSkipped(each) ? [] : [each]));
    return (options.newestOnly ? here.slice(-1) : here).map((variant) => ({ sample, variant }));
  });
  const outcomes: Outcome[] = [];
  await together(tasks, options.jobs, async ({ sample, variant }) => {
    const outcome = await judge(court, runner, sample, variant);
    outcomes.push(outcome);
    options.onOutcome(outcome);
  });
  return { outcomes, skipped: [...skipped] };
}
