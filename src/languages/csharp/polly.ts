import { NO_ARGUMENTS, positionalArguments, type Arguments } from '../../interpreter/evaluation/arguments';
import { callValue } from '../../interpreter/evaluation/calls';
import type { Builtin } from '../../interpreter/library/operation';
import type { Machine } from '../../interpreter/evaluation/machine';
import { NOTHING, type Fn, type Origin, type Ref, type Value } from '../../interpreter/values';

/** Where a policy keeps whether it repeats what is refused for good. */
const REFUSED = '%refused';

/** The beginning of a policy: what it is about. */
export const handling: Builtin = (m, args, at) => {
  const policy = m.heap.map([], null, at);
  m.heap.setEntry(policy, REFUSED, { kind: 'constant', value: false, at }, at);
  orResult(m, policy, args, at);
  return policy;
};

/** `OrResult(answer => !answer.IsSuccessStatusCode)`: whether a refusal is among what is repeated. */
function orResult(m: Machine, policy: Ref, { positional: [fn] }: Arguments, at: Origin): void {
  if (fn?.kind === 'function' && holdsOfRefusal(m, fn, at))
    m.heap.setEntry(policy, REFUSED, { kind: 'constant', value: true, at }, at);
}

/** Whether a condition holds of an answer that refuses, whatever its status. */
function holdsOfRefusal(m: Machine, fn: Fn, at: Origin): boolean {
  const answer = m.heap.map([], { reason: 'dynamic', at }, at);
  m.heap.setEntry(answer, 'IsSuccessStatusCode', { kind: 'constant', value: false, at }, at);
  const held = callValue(m, fn, positionalArguments(answer), at);
  return held.kind === 'constant' && held.value === true;
}

/** A step of a policy under construction, or a call through it; null for what is none. */
export function policyStep(m: Machine, policy: Ref, name: string, args: Arguments, at: Origin): Value | null {
  const refused = m.heap.read(policy, REFUSED);
  if (!refused) return null;
  if (/^(?:Or(?:Result)?|OrTransient\w*|OrInner)$/.test(name)) {
    orResult(m, policy, args, at);
    return policy;
  }
  if (/^(?:WaitAnd)?Retry(?:Forever)?(?:Async)?$/.test(name)) {
    const [count = NOTHING] = args.positional;
    const isCounted = !name.includes('Forever') && count.kind === 'constant';
    m.heap.setEntry(policy, 'attempts', isCounted ? { ...count, at } : { kind: 'constant', value: true, at }, at);
    if (refused.kind === 'constant' && refused.value === true) m.heap.setEntry(policy, 'refusals', refused, at);
    return policy;
  }
  if (name === 'ExecuteAsync' || name === 'Execute') {
    const fn = args.positional.find(({ kind }) => kind === 'function');
    const sent = fn ? callValue(m, fn, NO_ARGUMENTS, at) : NOTHING;
    const client = m.heap.asClient(sent);
    if (client) m.heap.write(client.config, 'policy', policy, at);
    return sent;
  }
  return null;
}
