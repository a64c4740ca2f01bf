import { isSkipped } from '../cache';
import { judge, openCourt, type Court, type Outcome } from '../judge';
import type { Runner } from '../runner';
import type { Sample } from '../samples';
import { together } from '../together';
import { Choices } from './choices';
import type { Dialect } from './client';
import { judgeCrowd, type Case } from './crowd';
import { generate, type Generated } from './program';

/** Programs that one process runs. */
const CROWD = 160;
/** How much longer limits are for those that run once more. */
const SLOW = 5;
/** Programs that run in a process of their own at a time. */
const CONFIRMED_TOGETHER = 6;

export interface RandomOptions {
  readonly count: number;
  readonly seed: number;
  /** Only clients whose id holds this. */
  readonly grep: string;
  readonly onCrowd: (tally: Tally) => void;
}

export interface Tally {
  programs: number;
  contradicted: number;
  /** Programs of which something is unknown. */
  undecided: number;
  unseen: number;
  refused: number;
  failed: number;
  judgedSlots: number;
  unknownSlots: number;
}

/** A program that contradicts what is said of it, alone too. */
export interface Found {
  readonly index: number;
  readonly outcome: Outcome;
  readonly choices: readonly number[];
}

export interface RandomRun {
  readonly tally: Tally;
  readonly found: readonly Found[];
  readonly unseen: readonly Outcome[];
  /** What was said of programs that were refused, and how often. */
  readonly refusals: ReadonlyMap<string, number>;
}

export function emptyTally(): Tally {
  return {
    programs: 0,
    contradicted: 0,
    undecided: 0,
    unseen: 0,
    refused: 0,
    failed: 0,
    judgedSlots: 0,
    unknownSlots: 0,
  };
}

/** Makes programs of a seed, runs them side by side and confirms each contradiction with a run of its own. */
export async function runRandom(runner: Runner, dialect: Dialect, options: RandomOptions): Promise<RandomRun> {
  const court = openCourt();
  const tally = emptyTally();
  const found: Found[] = [];
  const unseen: Outcome[] = [];
  const refusals = new Map<string, number>();
  const groups = new Map<string, Made[]>();
  const flush = async (group: Made[]): Promise<void> => {
    const outcomes = await confirmed(court, runner, await judgeCrowd(court, runner, group));
    for (const [at, sure] of outcomes.entries()) {
      const made = group[at];
      if (!made) continue;
      count(tally, sure);
      if (sure.kind === 'unseen') unseen.push(sure);
      if (sure.kind === 'refused') refusals.set(sure.said, (refusals.get(sure.said) ?? 0) + 1);
      if (sure.verdict.contradictions.length > 0)
        found.push({ index: made.index, outcome: sure, choices: made.generated.choices });
    }
    group.length = 0;
    options.onCrowd(tally);
  };
  for (let index = 0; index < options.count; index += 1) {
    const made = makeCase(runner, dialect, Choices.ofSeed(options.seed, index), index, options.grep);
    if (!made) continue;
    const key = groupOf(made);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(made);
    if (group.length >= CROWD) await flush(group);
  }
  for (const group of groups.values()) await flush(group);
  return { tally, found, unseen, refusals };
}

interface Made extends Case {
  readonly index: number;
  readonly generated: Generated;
}

/** A program of choices, and one of the versions that it may run with; null where none runs here. */
export function makeCase(runner: Runner, dialect: Dialect, choices: Choices, index: number, grep = ''): Made | null {
  const clients = dialect.clients.filter(({ id }) => id.includes(grep));
  const generated = generate(choices, dialect, clients);
  const sample: Sample = {
    id: `${dialect.language}/${generated.client.id}/random: ${String(index)}`,
    language: dialect.language,
    client: generated.client.id,
    extension: dialect.extension,
    ...dialect.print(generated.program),
  };
  const variants = runner.variantsOf(sample).flatMap((each) => (isSkipped(each) ? [] : [each]));
  const variant = variants[index % Math.max(1, variants.length)];
  return variant ? { sample, variant, index, generated } : null;
}

/** Programs of one group can run in one process. */
function groupOf({ variant }: Case): string {
  const { launch, remove } = variant.place('');
  const { command, args, env } = launch({ port: 0, authority: '' });
  remove();
  return JSON.stringify([command, args.slice(0, -1), env]);
}

/**
 * The outcomes, those that speak of a contradiction being of programs that were run again: side by side with longer limits,
 * then each in a process of its own.
 */
async function confirmed(court: Court, runner: Runner, outcomes: readonly Outcome[]): Promise<Outcome[]> {
  const sure = [...outcomes];
  const doubtful = (): number[] => [...sure.entries()].flatMap(([at, each]) => (isDoubtful(each) ? [at] : []));
  const again = doubtful();
  const cases = again.flatMap((at) => sure[at] ?? []);
  for (const [index, outcome] of (await judgeCrowd(court, runner, cases, SLOW)).entries()) {
    const at = again[index];
    if (at !== undefined) sure[at] = outcome;
  }
  await together(doubtful(), CONFIRMED_TOGETHER, async (at) => {
    const each = sure[at];
    if (each) sure[at] = await judge(court, runner, each.sample, each.variant);
  });
  return sure;
}

/** A limit that ran out before anything was sent says something of the machine. */
function isDoubtful({ kind, verdict, said }: Outcome): boolean {
  return (
    kind === 'failed' || verdict.contradictions.length > 0 || (kind === 'refused' && /time|abort|delai/i.test(said))
  );
}

function count(tally: Tally, { kind, verdict }: Outcome): void {
  tally.programs += 1;
  if (kind === 'unseen' || kind === 'refused' || kind === 'failed') tally[kind] += 1;
  if (verdict.contradictions.length > 0) tally.contradicted += 1;
  else if (verdict.unknown.length > 0) tally.undecided += 1;
  tally.judgedSlots += verdict.judged.length;
  tally.unknownSlots += verdict.unknown.length;
}
