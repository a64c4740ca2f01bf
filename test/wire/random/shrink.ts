import type { Slot } from '../compare';
import { judge, type Court, type Outcome } from '../judge';
import type { Runner } from '../runner';
import { Choices } from './choices';
import type { Dialect } from './client';
import { makeCase } from './run';
import { judgeCrowd, type Case } from './crowd';

/** Smaller programs that are tried at most, and how many of them side by side. */
const MOST = 480;
const TOGETHER = 48;

export interface Shrunk {
  readonly small: Case;
  readonly choices: readonly number[];
}

/**
 * Makes a program smaller for as long as what is said of one of the slots stays contradicted: fewer choices, simpler ones.
 * The client and the version stay.
 */
export async function shrink(
  court: Court,
  runner: Runner,
  dialect: Dialect,
  found: { readonly choices: readonly number[]; readonly one: Case; readonly index: number; readonly grep: string },
  slots: ReadonlySet<Slot>,
): Promise<Shrunk> {
  let best: Shrunk = { small: found.one, choices: found.choices };
  const tried = new Set<string>([wholeOf(best.small)]);
  let left = MOST;
  for (;;) {
    const lists = smaller(best.choices);
    let better: Shrunk | null = null;
    while (!better && left > 0) {
      const some = nextOf(lists, (list) => {
        const made = makeCase(runner, dialect, Choices.of(list), found.index, found.grep);
        if (!made || made.sample.client !== found.one.sample.client) return null;
        if (made.variant.name !== found.one.variant.name || tried.has(wholeOf(made))) return null;
        tried.add(wholeOf(made));
        const candidate = { small: made, choices: made.generated.choices };
        return isSimpler(candidate, best) ? candidate : null;
      });
      if (some.length === 0) return best;
      left -= some.length;
      better = await firstThatHolds(court, runner, some, slots);
    }
    if (!better) return best;
    best = better;
  }
}

function nextOf(
  lists: Generator<readonly number[]>,
  candidateOf: (list: readonly number[]) => Shrunk | null,
): Shrunk[] {
  const some: Shrunk[] = [];
  for (let next = lists.next(); next.done !== true; next = lists.next()) {
    const candidate = candidateOf(next.value);
    if (candidate) some.push(candidate);
    if (some.length === TOGETHER) break;
  }
  return some;
}

/** The shortest of those that are contradicted, alone too. */
async function firstThatHolds(
  court: Court,
  runner: Runner,
  some: readonly Shrunk[],
  slots: ReadonlySet<Slot>,
): Promise<Shrunk | null> {
  const isHit = ({ verdict }: Outcome): boolean => verdict.contradictions.some(({ slot }) => slots.has(slot));
  const outcomes = await judgeCrowd(
    court,
    runner,
    some.map(({ small }) => small),
  );
  const hits = some.filter((_each, index) => {
    const outcome = outcomes[index];
    return outcome !== undefined && isHit(outcome);
  });
  hits.sort((a, b) => wholeOf(a.small).length - wholeOf(b.small).length);
  for (const hit of hits.slice(0, 3))
    if (isHit(await judge(court, runner, hit.small.sample, hit.small.variant))) return hit;
  return null;
}

function isSimpler(one: Shrunk, best: Shrunk): boolean {
  const [its, least] = [wholeOf(one.small).length, wholeOf(best.small).length];
  return its === least ? one.choices.length < best.choices.length : its < least;
}

/** Lists with a stretch left out, with a stretch of zeros, with one smaller number. */
function* smaller(list: readonly number[]): Generator<readonly number[]> {
  for (const size of [32, 16, 8, 4, 2, 1]) {
    for (let at = 0; at < list.length; at += Math.max(1, Math.floor(size / 2))) {
      yield [...list.slice(0, at), ...list.slice(at + size)];
      if (list.slice(at, at + size).some((each) => each !== 0))
        yield [...list.slice(0, at), ...list.slice(at, at + size).map(() => 0), ...list.slice(at + size)];
    }
  }
  for (const [at, value] of list.entries())
    for (const less of [1, Math.floor(value / 2), value - 1])
      if (less > 0 && less < value) yield [...list.slice(0, at), less, ...list.slice(at + 1)];
}

/** All files of a program, each under its name. */
export function wholeOf({ sample: { text, others = {} } }: Pick<Case, 'sample'>): string {
  return [text, ...Object.entries(others).map(([file, its]) => `${file}:\n${its}`)].join('\n');
}
