import type { Call, Expression, New } from '../../syntax/nodes';
import { NO_ARGUMENTS, type Arguments } from './arguments';
import { callMethod, callValue } from './calls';
import { constructExternal, constructReopened } from './library-calls';
import { observe } from '../answers/fates';
import { invoke } from './invoke';
import { comparisonOf, compared as compare } from '../values/comparisons';
import { construct, invokeSuper } from './objects';
import { isLimit } from '../library';
import { isLog, loggedBy } from '../answers/logs';
import type { Machine } from './machine';
import { keyOf } from './members';
import { alternatives, either, unknown, type Origin, type Value } from '../values';
import { argumentsOf } from './expressions';

export function callExpression(m: Machine, node: Call): Value {
  const { callee } = node;
  const at = m.origin(node);
  const compared = callee.kind === 'name' ? comparison(m, node, callee.name, at) : null;
  if (compared) return compared;
  if (callee.kind === 'name' && callee.name === 'super') {
    return invokeSuper(m, null, argumentsOf(m, node.args, node.block), at, node);
  }
  if (callee.kind === 'member') {
    if (isSuper(m, callee.of)) {
      const name = typeof callee.key === 'string' ? callee.key : keyOf(m.evaluate(callee.key));
      return invokeSuper(m, name, argumentsOf(m, node.args, node.block), at, node);
    }
    const receiver = m.evaluate(callee.of);
    const key = typeof callee.key === 'string' ? callee.key : keyOf(m.evaluate(callee.key));
    const args = limitedArguments(m, node, isLimit(receiver, key, at));
    if (isLog(m.language, callee)) log(m, args, at);
    const result =
      key === null ? callValue(m, unknown(), args, at, node) : callMethod(m, { receiver, name: key, args, at, node });
    const id = receiver.kind === 'external' ? `${receiver.id}.${key ?? ''}` : '';
    observe(m, { node, at, callee: null, receiver, method: key ?? '', id, args, result });
    return result;
  }
  const { callByName } = m.language.scopes;
  if (callByName && callee.kind === 'name' && !m.variables.get(m.frame.scope, callee.name)) {
    const args = argumentsOf(m, node.args, node.block);
    if (isLog(m.language, callee)) log(m, args, at);
    const result = callByName(m, callee.name, args, at, node);
    observe(m, { node, at, callee: null, receiver: m.frame.self, method: callee.name, id: '', args, result });
    return result;
  }
  const value = m.evaluate(callee);
  const args = limitedArguments(m, node, isLimit(value, null, at));
  if (isLog(m.language, callee)) log(m, args, at);
  const result = callValue(m, value, args, at, node);
  const id = value.kind === 'external' ? value.id : '';
  const method = callee.kind === 'name' ? callee.name : '';
  observe(m, { node, at, callee: value, receiver: null, method: lastWord(id) || method, id, args, result });
  return result;
}

/** A comparison of two values; null for what is none. What has a method of its own for it decides itself. */
function comparison(m: Machine, { args }: Call, operator: string, at: Origin): Value | null {
  const [left, right] = args;
  const how = left && right ? comparisonOf(m, operator) : null;
  if (!how || !left || !right) return null;
  return compare(m, m.evaluate(left.value), m.evaluate(right.value), how, at);
}

/** Arguments of a call. What is sent while they are made may be given up in time, where the call limits it. */
function limitedArguments(m: Machine, { args, block }: Call, isLimited: boolean): Arguments {
  const run = (): Arguments => argumentsOf(m, args, block);
  return isLimited ? m.limited(unknown('unknown', 'limit'), run) : run();
}

/** A block is asked for what is to be written: `logger.debug { … }`. */
function log(m: Machine, args: Arguments, at: Origin): void {
  const asked = args.block ? [invoke(m, args.block, NO_ARGUMENTS, at)] : [];
  const logged = loggedBy(m.heap, { ...args, positional: [...args.positional, ...asked] }, at);
  if (logged) m.logged.push(logged);
}

export function newExpression(m: Machine, node: New): Value {
  const callee = m.evaluate(node.callee);
  const args = argumentsOf(m, node.args, node.block);
  const at = m.origin(node);
  const result = either(
    alternatives(callee).map((value) => {
      if (value.kind === 'class')
        return constructReopened(m, value.cls, args, at, node) ?? construct(m, value.cls, args, at, node);
      if (value.kind === 'external') return constructExternal(m, value.id, args, at, node);
      if (value.kind === 'function') return invoke(m, value, args, at);
      return callMethod(m, { receiver: value, name: 'new', args, at, node });
    }),
  );
  const id = callee.kind === 'external' ? `new ${callee.id}` : '';
  observe(m, { node, at, callee, receiver: callee, method: 'new', id, args, result });
  return result;
}

function lastWord(id: string): string {
  return /\w+[?!]?$/.exec(id)?.[0] ?? '';
}

/** What stands for the classes above, or is called to give it. Elsewhere what is called so has a value of its own. */
export function isSuper(m: Machine, node: Expression): boolean {
  if (node.kind === 'name') return node.name === 'super';
  const isCall = node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === 'super';
  return isCall && m.language.semantics.calls.callsSuper;
}
