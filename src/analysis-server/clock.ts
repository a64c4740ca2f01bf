/** Time, so that tests need not wait for it. */
export interface Clock {
  /** Runs later, once; what is given back prevents it. */
  after(ms: number, run: () => void): () => void;
}

export const realClock: Clock = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    // A pending timer must not keep anything alive.
    if (typeof timer === 'object') timer.unref();
    return () => clearTimeout(timer);
  },
};
