import type { Argument, Call, Choice, Expression, Lambda, Member, New } from '../../syntax/nodes';
import { hasHoles, piecesAround } from '../../text/holes';
import { NO_ARGUMENTS, positionalArguments, type Arguments } from './arguments';
import { callMethod, callValue } from './calls';
import { constructExternal, constructReopened } from './library-calls';
import { callClient } from '../clients/client-calls';
import { guardBy, observe } from '../answers/fates';
import { orGiven } from './given';
import { invoke } from './invoke';
import { comparisonOf, compared as compare } from '../values/comparisons';
import { construct, invokeSuper, superMember } from './objects';
import { formatPrintf } from '../library/formats';
import { isLimit } from '../library';
import { isLog, loggedBy } from '../answers/logs';
import { lookUp } from '../names/lookup';
import type { Machine } from './machine';
import { keyOf, readMember } from './members';
import { concat, inText } from '../values/texts';
import { isDecided } from './repeated';
import { isFalsy, isNothing, type Truth } from '../values/truth';
import {
  alternatives,
  either,
  literal,
  NOTHING,
  text,
  unknown,
  type Entry,
  type Fn,
  type Origin,
  type Ref,
  type Sym,
  type Text,
  type TextPart,
  type Value,
} from '../values';

/** What a literal counts for. */
const LITERAL_STEP = 0.05;

/** A string of the program, with what a template writes into it. */
function written(value: string, at: Origin): Text {
  if (!hasHoles(value)) return literal(value, at);
  const parts = piecesAround(value).map((piece): TextPart => {
    const own = { ...at, start: at.start + piece.at, end: at.start + piece.at + piece.text.length };
    if (!piece.isHole) return { kind: 'literal', text: piece.text, at: own };
    const of: Sym = {
      kind: 'symbol',
      id: `template:${piece.text}`,
      origin: 'unknown',
      name: '',
      fallback: null,
      at: own,
    };
    return { kind: 'hole', value: of, encoded: true, at: own };
  });
  return text(parts);
}

/** The value of an expression, of which what it calls is followed. */
export function evaluate(m: Machine, node: Expression): Value {
  // Tables of words are long and take no time.
  m.tick(node.kind === 'literal' ? LITERAL_STEP : 1);
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'string'
        ? written(node.value, m.origin({ start: node.content ?? node.start, end: node.end }))
        : node.value === undefined
          ? { ...NOTHING, at: m.origin(node) }
          : { kind: 'constant', value: node.value, at: m.origin(node) };
    case 'join': {
      const at = m.origin(node);
      const values = node.parts.map((part) => m.evaluate(part));
      const isText = node.how === 'template' || values.some(({ kind }) => kind === 'text');
      return concat(m, isText ? values.map((each) => inText(m, each, at)) : values, at, node.how === 'template');
    }
    case 'format': {
      const template = m.evaluate(node.template);
      const args = argumentsOf(m, node.args, undefined);
      // Of an address of yarl, the operator adds to the query.
      return m.heap.asUrl(template)
        ? callMethod(m, template, 'update_query', args, m.origin(node))
        : formatPrintf(m, template, args, m.origin(node));
    }
    case 'name':
      return lookUp(m, node.name, m.origin(node));
    case 'member':
      if (isSuper(m, node.of)) return typeof node.key === 'string' ? superMember(m, node.key) : unknown('result');
      return member(m, node);
    case 'call':
      return call(m, node);
    case 'new':
      return construction(m, node);
    case 'map':
      return mapLiteral(m, node);
    case 'list': {
      let open = false;
      const items = node.items.flatMap((item) => {
        const value = m.evaluate(item.value);
        if (!item.spread) return [value];
        const spread = m.heap.asList(value);
        open ||= spread?.open !== false;
        return spread?.items ?? [];
      });
      return m.heap.list(items, open, m.origin(node));
    }
    case 'choice':
      return choice(m, node);
    case 'lambda':
      return closure(m, node);
    case 'opaque':
      for (const child of node.children) m.evaluate(child);
      return unknown('unknown', '', m.origin(node));
  }
}

function member(m: Machine, node: Member): Value {
  const of = m.evaluate(node.of);
  const at = m.origin(node);
  if (typeof node.key === 'string')
    return (isName(node.of, 'self') ? ofFramework(m, of, node.key, at) : null) ?? readMember(m, of, node.key, at);
  const value = m.evaluate(node.key);
  const key = keyOf(value);
  // A part of a client's addresses, by a path that is not known whole: `resource["/v4/#{path}"]`.
  const part =
    key === null && m.heap.asClient(of) ? callClient(m, '.[]', positionalArguments(value), at, undefined, of) : null;
  return part ?? readMember(m, of, key, at);
}

function isName(node: Expression, name: string): boolean {
  return node.kind === 'name' && node.name === name;
}

/** What frameworks make of an object has more members than are written: a component of Vue, a widget. Null where it is written. */
function ofFramework(m: Machine, of: Value, key: string, at: Origin): Sym | null {
  if (of.kind !== 'ref' || m.heap.asMap(of)?.entries.has(key) !== false) return null;
  return { ...unknown('unknown', key, at), id: `#${String(of.id)}.${key}` };
}

function closure(m: Machine, node: Lambda): Fn {
  const { unit, scope, self, owner } = m.frame;
  m.closures++;
  const fn: Fn = { kind: 'function', unit, lambda: node, scope, self, owner };
  m.uncalled.set(node, fn);
  return fn;
}

function choice(m: Machine, node: Choice): Value {
  const [first, ...rest] = node.branches;
  if (node.how !== 'either') {
    const isMissing = (value: Value): Truth => (node.how === 'missing' ? isNothing(value) : isFalsy(m, value));
    let value = first ? m.evaluate(first) : NOTHING;
    for (const branch of rest) {
      const missing = isMissing(value);
      if (missing === false) return value;
      const next = m.evaluate(branch);
      value = missing === true ? next : orGiven(m, value, next, isMissing, m.origin(node));
    }
    return value;
  }
  const falsy = node.test ? isDecided(m, node.test) : null;
  if (node.test) guardBy(m, node.test);
  if (falsy !== null && node.branches.length === 2) {
    const taken = node.branches[falsy ? 1 : 0];
    if (taken) return m.evaluate(taken);
  }
  return m.eitherWay(node.branches.map((branch) => () => m.evaluate(branch)));
}

function mapLiteral(m: Machine, node: Extract<Expression, { kind: 'map' }>): Ref {
  const map = m.heap.map([], null, m.origin(node));
  for (const entry of node.entries) {
    const at = m.origin(entry);
    if (entry.spread) {
      const spread = m.evaluate(entry.spread);
      if (m.heap.asMap(spread)?.isSearchParams !== true) m.heap.merge(map, spread, at);
    } else {
      const value = m.evaluate(entry.value);
      // A method of an object literal is called on it.
      const own = value.kind === 'function' && value.self === null ? { ...value, self: map } : value;
      if (own.kind === 'function' && own !== value && m.uncalled.has(own.lambda)) m.uncalled.set(own.lambda, own);
      m.heap.setEntry(map, keyOf(m.evaluate(entry.key)), own, at);
    }
  }
  return map;
}

export function argumentsOf(m: Machine, args: readonly Argument[], block: Lambda | undefined): Arguments {
  const positional: Value[] = [];
  const named = new Map<string, Entry>();
  const spreads: Value[] = [];
  const spilled: Value[] = [];
  let open = false;
  for (const arg of args) {
    const value = m.evaluate(arg.value);
    if (arg.spread === 'map') spreads.push(value);
    else if (arg.spread === 'list') {
      const list = m.heap.asList(value);
      if (list && !list.open) positional.push(...list.items);
      else {
        open = true;
        spilled.push(value);
      }
    } else if (arg.name !== undefined) named.set(arg.name, { value, maybe: false, at: m.origin(arg) });
    else positional.push(value);
  }
  return { positional, named, spreads, open, block: block ? closure(m, block) : null, ...(open && { spilled }) };
}

function call(m: Machine, node: Call): Value {
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
      key === null ? callValue(m, unknown(), args, at, node) : callMethod(m, receiver, key, args, at, node);
    const id = receiver.kind === 'external' ? `${receiver.id}.${key ?? ''}` : '';
    observe(m, { node, at, callee: null, receiver, method: key ?? '', id, args, result });
    return result;
  }
  const { callByName } = m.language.scopes;
  if (callByName && callee.kind === 'name' && !m.variable(m.frame.scope, callee.name)) {
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

function construction(m: Machine, node: New): Value {
  const callee = m.evaluate(node.callee);
  const args = argumentsOf(m, node.args, node.block);
  const at = m.origin(node);
  const result = either(
    alternatives(callee).map((value) => {
      if (value.kind === 'class')
        return constructReopened(m, value.cls, args, at, node) ?? construct(m, value.cls, args, at, node);
      if (value.kind === 'external') return constructExternal(m, value.id, args, at, node);
      if (value.kind === 'function') return invoke(m, value, args, at);
      return callMethod(m, value, 'new', args, at, node);
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
function isSuper(m: Machine, node: Expression): boolean {
  if (node.kind === 'name') return node.name === 'super';
  const isCall = node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === 'super';
  return isCall && m.language.semantics.calls.callsSuper;
}
