import { Unreachable } from './branching';
import type { Expression, Parameter } from '../../syntax/nodes';
import type { Arguments } from './arguments';
import { assign } from './assignment';
import type { Machine } from './machine';
import { noteItem } from '../answers/enclosing';
import { givenClient } from './given';
import { receivedOfType } from './objects';
import { isLeftOut } from '../values/truth';
import {
  alternatives,
  either,
  NOTHING,
  unknown,
  withFallback,
  type Entry,
  type Fn,
  type Origin,
  type Ref,
  type Value,
} from '../values';
import type { HeapObject } from '../values/heap-objects';
import type { SourceFile } from '../names/source-file';

/** How many calls deep a request is followed. */
export const MAX_DEPTH = 8;

/** Calls a function of the workspace: `null` arguments are unknown ones. */
export function invoke(m: Machine, fn: Fn, args: Arguments | null, at: Origin | null): Value {
  const { unseen, ...own } = fn;
  if (!unseen) return run(m, fn, args, at);
  m.doubts.push(unseen);
  try {
    // What calls it may give it arguments of its own before or after those.
    const isWhole =
      args !== null && args.positional.length >= fn.lambda.params.filter(({ default: given }) => !given).length;
    return run(m, own, isWhole ? args : null, at);
  } finally {
    m.doubts.pop();
  }
}

function run(m: Machine, fn: Fn, args: Arguments | null, at: Origin | null): Value {
  m.uncalled.delete(fn.lambda);
  m.reads.add(fn.unit);
  const running = m.stack.filter((frame) => frame.lambda === fn.lambda).length;
  if (!m.mayCall() || running > 0) return unknown('unknown', '', at);
  const { heap } = m;
  const outer = heap.state;
  const exits: { value: Value; changes: Map<number, HeapObject> }[] = [];
  heap.inState(outer.fork(), () => {
    const isApart = fn.lambda.name !== undefined && fn.unit.file.language.semantics.calls.hidesModule;
    const scope = heap.make({ kind: 'scope', vars: new Map(), parent: fn.scope, ...(isApart ? { isApart } : {}) });
    const closures = m.closures;
    m.stack.push({
      unit: fn.unit,
      scope: scope.id,
      self: fn.self,
      owner: fn.owner,
      lambda: fn.lambda,
      exits,
      entry: outer,
    });
    if (at) m.callOrigins.push(at);
    try {
      bindParameters(m, fn, args, at);
      const left = m.run(fn.lambda.body);
      if (!left) exits.push({ value: NOTHING, changes: heap.state.changesSince(outer) });
    } finally {
      m.stack.pop();
      if (at) m.callOrigins.pop();
    }
    // What no closure holds on to is gone when the call returns.
    if (m.closures === closures) for (const { changes } of exits) changes.delete(scope.id);
  });
  outer.join(exits.map((exit) => exit.changes));
  if (exits.length === 0) throw new Unreachable();
  return either(exits.map((exit) => exit.value));
}

function bindParameters(m: Machine, fn: Fn, args: Arguments | null, at: Origin | null): void {
  const { scope, unit } = m.frame;
  const { params } = fn.lambda;
  const takesNamed = params.some((param) => param.kind === 'named' || param.kind === 'keywords');
  const positional = args ? [...args.positional] : [];
  const { calls, collections } = unit.file.language.semantics;
  let isOpen = args?.open === true;
  if (args && args.named.size + args.spreads.length > 0 && calls.gathersNamed && !takesNamed) {
    const pairs = namedMap(m, args);
    const map = m.heap.asMap(pairs);
    // An empty map with two stars before it is no argument; of one that is not known, nobody can tell.
    if (map?.entries.size === 0) isOpen ||= map.open !== null;
    // What stands behind arguments that are not known has no place that is.
    else if (!isOpen) positional.push(pairs);
  }
  // A block's own is that of the method around it.
  if (calls.block !== null && fn.lambda.name !== undefined)
    m.variables.set(scope, calls.block, args ? (args.block ?? NOTHING) : unknown('parameter', 'block', at));
  const used = new Set<string>();
  let next = 0;
  for (const param of params) {
    let value: Value;
    if (!args) value = symbolic(m, param, unit.file);
    else if (param.kind === 'block') value = args.block ?? NOTHING;
    else if (param.kind === 'rest') {
      value = m.heap.list(positional.slice(next), isOpen);
      next = positional.length;
    } else if (param.kind === 'keywords') {
      const rest = [...args.named].filter(([name]) => !used.has(name));
      value = m.heap.map(rest, null, at);
      for (const spread of args.spreads) m.heap.merge(value, spread, null);
    } else {
      // PHP's parameters are variables, its argument names are not.
      const name = param.name.replace(/^\$/, '');
      const byName = args.named.get(name) ?? spreadEntry(m, args, name);
      used.add(name);
      const given = byName?.value ?? (param.kind === 'positional' ? positional[next++] : undefined);
      if (given) value = calls.undefinedTakesDefault && param.default ? orDefault(m, given, param.default) : given;
      else if (isOpen || args.spreads.some((spread) => !isClosedMap(m, spread))) value = symbolic(m, param, unit.file);
      else value = param.default ? m.evaluate(param.default) : NOTHING;
    }
    if (collections.areCopied && param.byReference !== true) value = m.heap.copy(value);
    if (!args && param === params[0]) noteItem(m, fn.lambda, value);
    if (param.pattern) assign(m, param.pattern, value, true);
    else m.variables.set(scope, param.name, value);
  }
}

/** An argument that is as good as none where it is undefined. */
function orDefault(m: Machine, given: Value, fallback: Expression): Value {
  const missing = alternatives(given).some((each) => isLeftOut(each) === true);
  return missing ? withFallback(given, m.evaluate(fallback), isLeftOut) : given;
}

function spreadEntry(m: Machine, args: Arguments, name: string): Entry | undefined {
  for (const spread of args.spreads) {
    const entry = m.heap.asMap(spread)?.entries.get(name);
    if (entry) return entry;
  }
  return undefined;
}

function isClosedMap(m: Machine, value: Value): boolean {
  const map = m.heap.asMap(value);
  return value.kind === 'constant' || (map !== null && map.open === null);
}

/** Named arguments and spread maps as one map. */
export function namedMap(m: Machine, args: Arguments): Ref {
  const map = m.heap.map(args.named);
  for (const spread of args.spreads) m.heap.merge(map, spread, null, true);
  return map;
}

/** A parameter that nobody supplies: an instance when its type is known, else a symbol with its default as fallback. */
function symbolic(m: Machine, param: Parameter, file: SourceFile): Value {
  const at = m.origin(param);
  const supplied = at.unit.file.language.library.supplied?.(m, param, at);
  if (supplied) return supplied;
  if (param.type !== undefined) {
    const typed = receivedOfType(m, param.type, file, at);
    if (typed) return typed;
  }
  const symbol = unknown('parameter', param.name, at);
  if (param.kind === 'rest') return m.heap.list([], true, at);
  if (!param.default) return symbol;
  const fallback = m.evaluate(param.default);
  return givenClient(m, fallback, at) ?? { ...symbol, fallback };
}
