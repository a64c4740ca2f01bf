import { NO_ARGUMENTS, type Arguments } from '../../interpreter/evaluation/arguments';
import { clientOfType } from '../../interpreter/clients/client-classes';
import { invoke } from '../../interpreter/evaluation/invoke';
import type { Machine } from '../../interpreter/evaluation/machine';
import { construct } from '../../interpreter/evaluation/objects';
import { mergeQuery } from '../../interpreter/values/queries';
import { alternatives, either, NOTHING, unknown, type Origin, type Value } from '../../interpreter/values';

/** `inject(HttpClient)`: a client, or an object of a class of the workspace. */
export function inject(m: Machine, args: Arguments, at: Origin): Value {
  return either(
    alternatives(args.positional[0] ?? NOTHING).map((token) => {
      const injected = token.kind === 'external' ? clientOfType(m, token.id, at) : null;
      if (token.kind === 'class') return construct(m, token.cls, null, at);
      return injected ?? unknown('result', '', at);
    }),
  );
}

/** `runInInjectionContext(injector, () => …)`: what the function gives. */
export function runInInjectionContext(m: Machine, args: Arguments, at: Origin): Value {
  const run = args.positional[1];
  return run?.kind === 'function' ? invoke(m, run, NO_ARGUMENTS, at) : unknown('result', '', at);
}

/** `new HttpHeaders({ … })`. */
export function httpHeaders(m: Machine, args: Arguments, at: Origin): Value {
  return immutable(m, args.positional[0] ?? NOTHING, at);
}

/** `new HttpParams({ fromObject: { … } })`, or `fromString`. */
export function httpParams(m: Machine, args: Arguments, at: Origin): Value {
  const options = args.positional[0] ?? NOTHING;
  if (options.kind !== 'constant' && !m.heap.asMap(options)) return unknown('unknown', '', at);
  return immutable(m, m.heap.read(options, 'fromObject') ?? m.heap.read(options, 'fromString') ?? NOTHING, at);
}

function immutable(m: Machine, from: Value, at: Origin): Value {
  const made = m.heap.map([], null, m.heap.asMap(from)?.at ?? at);
  mergeQuery(m, made, from, at);
  const map = m.heap.asMap(made);
  if (map) m.heap.put(made, { ...map, isImmutable: true });
  return made;
}
