import { eitherWay } from './branching';
import type { Argument, Choice, Expression, Lambda, Member } from '../../syntax/nodes';
import { hasHoles, piecesAround } from '../../text/holes';
import { positionalArguments, type Arguments } from './arguments';
import { callMethod } from './calls';
import { callClient } from '../clients/client-calls';
import { guardBy } from '../answers/fates';
import { orGiven } from './given';
import { superMember } from './objects';
import { formatPrintf } from '../library/formats';
import { lookUp } from '../names/lookup';
import type { Machine } from './machine';
import { keyOf, readMember } from './members';
import { concat, inText } from '../values/texts';
import { isDecided } from './repeated';
import { isFalsy, isNothing, type Truth } from '../values/truth';
import {
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
import { callExpression, newExpression, isSuper } from './call-expressions';

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
  m.steps.spend(node.kind === 'literal' ? LITERAL_STEP : 1);
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
        ? callMethod(m, { receiver: template, name: 'update_query', args, at: m.origin(node) })
        : formatPrintf(m, template, args, m.origin(node));
    }
    case 'name':
      return lookUp(m, node.name, m.origin(node));
    case 'member':
      if (isSuper(m, node.of)) return typeof node.key === 'string' ? superMember(m, node.key) : unknown('result');
      return member(m, node);
    case 'call':
      return callExpression(m, node);
    case 'new':
      return newExpression(m, node);
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
    key === null && m.heap.asClient(of)
      ? callClient(m, { receiver: of, name: '.[]', args: positionalArguments(value), at })
      : null;
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
  return eitherWay(
    m,
    node.branches.map((branch) => () => m.evaluate(branch)),
  );
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
