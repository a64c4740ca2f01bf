import { NO_ARGUMENTS } from '../evaluation/arguments';
import { invoke } from '../evaluation/invoke';
import { LIMIT } from '../values/limits';
import { NOTHING, unknown } from '../values';
import type { Builtin } from './operation';

/** A limit put around a request by something else: `asyncio.wait_for(request, 5)`, `pTimeout(request, …)`. */
export const limit: Builtin = (m, args, at) => {
  const [first = NOTHING, second] = args.positional;
  const entrants = m.heap.asList(first)?.items ?? [first];
  const limits = m.heap.asMap(second)?.entries.get('milliseconds')?.value ?? second;
  const given = args.named.get('timeout')?.value ?? limits ?? unknown('unknown', 'limit', at);
  for (const value of entrants) {
    const client = m.heap.asClient(value);
    if (client) m.heap.write(client.config, LIMIT, given, at);
  }
  return entrants.find((value) => m.heap.asClient(value)) ?? first;
};

/** All that is sent within has the limit. */
export const within: Builtin = (m, args, at) => {
  const [seconds = NOTHING] = args.positional;
  const { block } = args;
  return block ? m.limited(seconds, () => invoke(m, block, NO_ARGUMENTS, at)) : unknown('result', '', at);
};

/** A limit on all that follows: `async with asyncio.timeout(5)`, `with eventlet.Timeout(5)`. */
export const ambient: Builtin = (m, args, at) => {
  m.limits.push(args.positional[0] ?? unknown('unknown', '', at));
  return NOTHING;
};
