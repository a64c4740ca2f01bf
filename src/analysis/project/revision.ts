/** Counts the changes of what is known of the files: who has seen a number knows whether it still holds. */
export class Revision {
  private count = 0;

  get number(): number {
    return this.count;
  }

  advance(): void {
    this.count++;
  }

  /** Does something that leaves everything as it was. */
  unchangedBy<T>(work: () => T): T {
    const { count } = this;
    try {
      return work();
    } finally {
      this.count = count;
    }
  }
}
