import type { Context, Runnable, Suite, Test } from 'mocha';

/** Why tests are skipped, by the test or by the suite whose hook skips them all. */
const reasons = new WeakMap<Runnable | Suite, string>();

/** Skips the test at hand, or from a hook every test of its suite, for a reason that the report gives. */
export function skip(context: Context, reason: string): never {
  const runnable = context.runnable();
  reasons.set('type' in runnable && runnable.type === 'hook' ? (runnable.parent ?? runnable) : runnable, reason);
  return context.skip();
}

/** Why a test was skipped; null when nothing was said. */
export function reasonOf(test: Test): string | null {
  const own = reasons.get(test);
  if (own !== undefined) return own;
  for (let suite = test.parent; suite; suite = suite.parent) {
    const reason = reasons.get(suite);
    if (reason !== undefined) return reason;
  }
  return null;
}
