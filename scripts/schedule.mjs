/**
 * Runs steps side by side, at most `most` at a time: whenever one may begin, the first of those whose `needs` have passed
 * and whose `after` are over; names of steps that are not among them count as passed. A step whose need has failed is not
 * run, and has failed too.
 * @param run gives whether a step passed
 * @returns the names of those that failed, in their order
 */
export async function schedule(steps, most, run) {
  /** By name: whether it passed. */
  const over = new Map();
  const running = new Map();
  const among = new Set(steps.map(({ name }) => name));
  const waiting = [...steps];

  const mayBegin = ({ needs = [], after = [] }) =>
    [...needs, ...after].every((name) => !among.has(name) || over.has(name));
  const failedNeed = ({ needs = [] }) => needs.find((name) => over.get(name) === false);

  const begin = (step) => {
    waiting.splice(waiting.indexOf(step), 1);
    const missing = failedNeed(step);
    if (missing !== undefined) {
      console.log(`\n== ${step.name}: not run, because ${missing} failed`);
      over.set(step.name, false);
      return;
    }
    const done = run(step).then((ok) => {
      over.set(step.name, ok);
      running.delete(step.name);
    });
    running.set(step.name, done);
  };

  for (;;) {
    while (running.size < most) {
      const next = waiting.find(mayBegin);
      if (next === undefined) break;
      begin(next);
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  if (waiting.length > 0) throw new Error(`These wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
  return steps.filter(({ name }) => over.get(name) === false).map(({ name }) => name);
}
