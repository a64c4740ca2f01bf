/** What the evaluation of one file may take. */
export interface BudgetLimits {
  /** Steps, which are the same on every machine. One takes 5 to 20 microseconds. */
  readonly steps: number;
  /** Processor time in ms: for what the steps do not count. */
  readonly ms: number;
}

/**
 * 20,000 lines of ordinary code take 70,000 steps, 1,000 classes 110,000; so many as these take one to two seconds. Time is the last resort, far
 * enough not to make answers differ from one machine to the next.
 */
export const FILE_BUDGET: BudgetLimits = { steps: 300_000, ms: 4_000 };

/** So many steps between two looks at the clock, some 20 ms: each asks the system. */
const CLOCK_STEPS = 2_000;

/** The file took more than it may: nothing can be said of its code. */
export class FileGivenUp extends Error {}

/** Counts what evaluating one file takes. */
export class EvaluationBudget {
  private steps = 0;
  private untilClock = CLOCK_STEPS;
  /** Since the first look: most files are done before it. */
  private begun: number | null = null;

  constructor(private readonly limits: BudgetLimits = FILE_BUDGET) {}

  /** Throws FileGivenUp when there is nothing left. */
  spend(steps: number): void {
    this.steps += steps;
    if (this.steps > this.limits.steps) throw new FileGivenUp();
    if ((this.untilClock -= steps) > 0) return;
    this.untilClock = CLOCK_STEPS;
    const now = processorMs();
    this.begun ??= now;
    if (now - this.begun > this.limits.ms) throw new FileGivenUp();
  }
}

/** Other processes that want the machine make nothing look slow. */
function processorMs(): number {
  // A worker of a browser has no more than the clock.
  if (typeof process === 'undefined') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
