import { isSkipped } from '../cache';
import type { Slot } from '../compare';
import { openCourt } from '../judge';
import { runnerOf } from '../runners';
import type { Language } from '../samples';
import { dialectOf } from './dialects';
import { runRandom, type Found, type Tally } from './run';
import { shrink, wholeOf } from './shrink';

/** Contradictions that are made smaller, of each kind and in all. */
const OF_A_KIND = 1;
const IN_ALL = 8;

export interface RandomArguments {
  readonly languages: readonly Language[];
  readonly count: number;
  readonly seed: number;
  readonly grep: string;
  readonly verbose: boolean;
}

/** Runs so many generated programs in each language, tells what came of them, and how many contradicted what is said. */
export async function runGenerated({ languages, count, seed, grep, verbose }: RandomArguments): Promise<number> {
  let contradicted = 0;
  for (const language of languages) {
    const dialect = dialectOf(language);
    if (!dialect?.clients.some(({ id }) => id.includes(grep))) continue;
    const runner = await runnerOf(language, { isWhole: true });
    if (isSkipped(runner)) {
      console.log(`${language} is not run: ${runner.skipped}`);
      continue;
    }
    const startedAt = performance.now();
    const run = await runRandom(runner, dialect, {
      count,
      seed,
      grep,
      onCrowd: (tally) => {
        if (verbose) console.log(line(language, tally, startedAt));
      },
    });
    console.log(line(language, run.tally, startedAt));
    for (const [said, times] of [...run.refusals].sort((a, b) => b[1] - a[1]).slice(0, verbose ? 20 : 0))
      console.log(`  refused ${String(times)} times: ${said}`);
    for (const { sample, variant } of run.unseen.slice(0, verbose ? 3 : 0))
      console.log(`  not seen: ${sample.id} [${variant.name}]\n${indented(wholeOf({ sample }))}`);
    contradicted += run.found.length;
    if (verbose)
      for (const { outcome } of run.found)
        for (const { slot, said, wire } of outcome.verdict.contradictions)
          console.log(`  ${outcome.sample.id} [${outcome.variant.name}] ${slot}: said ${said}; on the wire: ${wire}`);
    const court = openCourt();
    for (const found of representative(run.found)) {
      const { sample, variant, verdict } = found.outcome;
      const slots = new Set<Slot>(verdict.contradictions.map(({ slot }) => slot));
      const one = { sample, variant };
      const { small } = await shrink(court, runner, dialect, { ...found, one, grep }, slots);
      console.log(`${sample.id} [${variant.name}], made smaller:`);
      for (const { slot, said, wire } of verdict.contradictions)
        console.log(`  ${slot}: said ${said}; on the wire: ${wire}`);
      console.log(indented(wholeOf(small)));
    }
  }
  return contradicted;
}

/** One of each kind: the same slot, said and seen the same, of the same client. */
function representative(found: readonly Found[]): Found[] {
  const kinds = new Map<string, number>();
  return found
    .filter(({ outcome: { sample, verdict } }) => {
      const isNew = verdict.contradictions.map(({ slot, said, wire }) => {
        const kind = [sample.client, slot, said.replace(/\d+/g, ''), wire.replace(/\d+/g, '')].join('|');
        const times = kinds.get(kind) ?? 0;
        kinds.set(kind, times + 1);
        return times < OF_A_KIND;
      });
      return isNew.some(Boolean);
    })
    .slice(0, IN_ALL);
}

function line(language: Language, tally: Tally, startedAt: number): string {
  const slots = tally.judgedSlots + tally.unknownSlots;
  const share = slots === 0 ? 0 : (100 * tally.unknownSlots) / slots;
  const seconds = (performance.now() - startedAt) / 1000;
  const { programs, contradicted, undecided, unseen, refused, failed } = tally;
  return `${language}: ${String(programs)} programs in ${seconds.toFixed(0)} s, ${String(contradicted)} contradicted, ${String(undecided)} with something unknown (${share.toFixed(1)} % of the statements), ${String(unseen)} unseen, ${String(refused)} refused, ${String(failed)} failed`;
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
