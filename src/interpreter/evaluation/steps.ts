import type { EvaluationBudget } from './budget';

/** After so many steps in one declaration no more calls are followed; after twice as many the rest of it is unknown. */
const MAX_STEPS = 10_000;
/** After so many steps in one file the declarations that are left have fewer. */
const MANY_STEPS = 50_000;
const FEW_STEPS = 1_000;

/** The declaration took more steps than it may. */
export class BoundExceeded extends Error {}

/** Counts the steps of an evaluation, of each declaration and of the file. */
export class Steps {
  private allowance = MAX_STEPS;
  private count = 0;
  private ofFile = 0;

  constructor(private readonly budget: EvaluationBudget) {}

  /** From now on a declaration may take so many steps. */
  allow(): void {
    this.allowance = this.ofFile < MANY_STEPS ? MAX_STEPS : FEW_STEPS;
  }

  /** Does something that has the whole allowance for itself. */
  anew(work: () => void): void {
    const { count } = this;
    this.count = 0;
    try {
      work();
    } finally {
      this.count = count;
    }
  }

  /** @throws BoundExceeded after too many in the declaration, FileGivenUp after too many in the file */
  spend(steps: number): void {
    this.budget.spend(steps);
    this.ofFile += steps;
    if ((this.count += steps) > 2 * this.allowance) throw new BoundExceeded();
  }

  /** Whether calls may still be followed. */
  get mayFollow(): boolean {
    return this.count <= this.allowance;
  }
}
