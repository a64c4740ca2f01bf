import type { CallSummary, LimitPhase } from '../../src/analysis/findings';
import type { Verdict } from './compare';
import type { Observation } from './observe';
import type { Drip } from './server';

/** A limit that is set, in ms, and what it is said to be of. */
export interface LimitClaim {
  readonly ms: number;
  readonly phase: LimitPhase;
}

/** An answer that drips for twice as long as a limit, in steps that are shorter. */
export function dripOver({ ms }: LimitClaim): Drip {
  return { everyMs: ms / 4, count: 8 };
}

/** The one limit that all calls of a program are said to have; null where there is none, or another for each. */
export function limitOf(calls: readonly CallSummary[]): LimitClaim | null {
  const [claim, ...others] = calls.flatMap(({ timeout: { state, ms, phase } }) =>
    state === 'set' && ms !== null && phase !== null ? [{ ms, phase }] : [],
  );
  if (!claim || claim.ms <= 0 || others.some(({ ms, phase }) => ms !== claim.ms || phase !== claim.phase)) return null;
  return calls.length === others.length + 1 ? claim : null;
}

/** A connection that is closed before this share of the limit has passed was closed by who does not read the answer. */
const EARLY = 0.6;

/**
 * Compares what a limit is said to be of with what a program did with an answer of which only the headers came (`stall`), and
 * with one that came slowly (`drip`). Null where it did not wait for the answer’s end, which tells nothing.
 */
export function comparePhase({ ms, phase }: LimitClaim, stall: Observation, drip: Observation): Verdict | null {
  const [ofStall, ofDrip] = [stall, drip].map(({ end, waitedMs }) =>
    end !== 'gave up' ? 'waits' : waitedMs < ms * EARLY ? 'leaves' : 'ends',
  );
  if (ofStall === 'leaves' || ofDrip === 'leaves') return null;
  const shown = ofDrip === 'ends' ? 'total' : ofStall === 'ends' ? 'read' : 'headers';
  const wire =
    `${shown}: headers and then silence ${ofStall === 'ends' ? 'ended' : 'waited'} at ${stall.waitedMs.toFixed(0)} ms, ` +
    `a drip ${ofDrip === 'ends' ? 'ended' : 'passed'} at ${drip.waitedMs.toFixed(0)} ms`;
  return {
    contradictions: shown === phase ? [] : [{ slot: 'phase', said: `${phase} ${String(ms)} ms`, wire }],
    unknown: [],
    judged: ['phase'],
  };
}
