import type { Node } from 'web-tree-sitter';
import { unwrapped, loweredKey, part } from './expressions';
import { aliasedValue, bare, propertyName } from './outline';
import { sizeOf } from '../../syntax/children';
import type { Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';

/** A case of a `switch` that runs into more than so many nodes ends where it ends: they would be there twice. */
const MAX_REPEATED = 200;

/** The statements that a node holds. */
export function inside(node: Node, lower: Lowering): readonly N.Statement[] {
  return lower.statements(node.namedChildren);
}

/** `target = value`, at the place of a node. */
export function setStatement(
  node: Node,
  lower: Lowering,
  target: N.Expression,
  value: N.Expression,
  declares = false,
): N.Statement[] {
  return [{ kind: 'assign', target, value, how: 'set', ...(declares ? { declares } : {}), ...lower.span(node) }];
}

/** An assignment or a declaration, whose target and value are in the fields named. */
export function loweredAssignment(
  node: Node,
  lower: Lowering,
  to: string,
  from: string,
  declares: boolean,
): N.Statement[] {
  const target = part(node, to, lower);
  const right = bare(node.childForFieldName(from));
  if (!right) return setStatement(node, lower, target, lower.constant(node, undefined), declares);
  if (right.type !== 'assignment_expression')
    return setStatement(node, lower, target, lower.expression(right), declares);
  // `a = b = c` is `b = c; a = b`.
  const before = lower.statement(right);
  const last = before.at(-1);
  const value = last?.kind === 'assign' ? last.target : lower.opaque(right, []);
  return [...before, ...setStatement(node, lower, target, value, declares)];
}

/** `+=`, `||=`, `??=`; another operator leaves an unknown value. */
export function augmented(node: Node, lower: Lowering): N.Statement[] {
  const target = part(node, 'left', lower);
  const value = part(node, 'right', lower);
  const operator = node.childForFieldName('operator')?.type;
  const how = operator === '+=' ? 'append' : operator === '||=' ? 'default' : operator === '??=' ? 'missing' : null;
  if (how) return [{ kind: 'assign', target, value, how, ...lower.span(node) }];
  return setStatement(node, lower, target, { kind: 'opaque', children: [value], ...lower.span(node) });
}

/** `i++` adds 1. */
export function update(node: Node, lower: Lowering): N.Statement[] {
  const target = part(node, 'argument', lower);
  const operator = node.childForFieldName('operator');
  if (operator?.type !== '++') return setStatement(node, lower, target, lower.opaque(node, []));
  return [{ kind: 'assign', target, value: lower.constant(operator, 1), how: 'append', ...lower.span(node) }];
}

/** A function, class or enumeration declared inside something. */
export function declared(node: Node, lower: Lowering, value: N.Expression): N.Statement[] {
  const name = node.childForFieldName('name');
  return name ? setStatement(node, lower, lower.name(name), value, true) : [{ kind: 'do', value, ...lower.span(node) }];
}

/** A type that is a value's stands for that value, so that parameters of the type are known by it. */
export function aliased(node: Node, lower: Lowering): N.Statement[] {
  const value = aliasedValue(node);
  const at = node.childForFieldName('value') ?? node;
  return value === null ? [] : declared(node, lower, lower.name(at, value));
}

/** The members of an `enum`; one without a value has an unknown one. */
export function enumeration(node: Node, lower: Lowering): N.MapNode {
  const entries: N.MapEntry[] = [];
  for (const child of node.childForFieldName('body')?.namedChildren ?? []) {
    const type = child.type;
    const name = type === 'enum_assignment' ? child.childForFieldName('name') : child;
    if (type === 'comment' || !name) continue;
    const value = type === 'enum_assignment' ? part(child, 'value', lower) : lower.opaque(child, []);
    entries.push({ key: loweredKey(name, lower), value, ...lower.span(child) });
  }
  return { kind: 'map', entries, ...lower.span(node) };
}

/** A class field. One without a value says nothing. */
export function field(node: Node, lower: Lowering, keyField: string): N.Statement[] {
  const key = node.childForFieldName(keyField);
  if (!key || !node.childForFieldName('value')) return [];
  const name = key.type === 'computed_property_name' ? unwrapped(key, lower) : propertyName(key);
  return setStatement(node, lower, lower.member(key, lower.name(key, 'self'), name, key), part(node, 'value', lower));
}

/** `export default {…}` is an assignment to `default`, `export = x` one to `module.exports`. */
export function exported(node: Node, lower: Lowering): readonly N.Statement[] {
  const value = node.childForFieldName('value');
  if (value) return setStatement(node, lower, lower.name(node, 'default'), lower.expression(value), true);
  const [, equals, assigned] = node.children;
  if (equals?.type !== '=') return lower.statement(node.childForFieldName('declaration'));
  const target = lower.member(equals, lower.name(equals, 'module'), 'exports', equals);
  return setStatement(node, lower, target, lower.expression(assigned));
}

/** `return`, `throw`, `break`, `continue`. */
export function leave(node: Node, lower: Lowering, how: N.Return['how']): N.Statement[] {
  const value = node.namedChildren.find(({ type }) => type !== 'comment' && type !== 'statement_identifier');
  return [{ kind: 'return', value: value ? lower.expression(value) : null, how, ...lower.span(node) }];
}

/** A block. The functions declared in it may be called above their declaration, so they come first. */
export function block(node: Node, lower: Lowering): N.Statement[] {
  const functions: N.Statement[] = [];
  const others: N.Statement[] = [];
  for (const child of node.namedChildren) {
    (child.type.endsWith('function_declaration') ? functions : others).push(...lower.statement(child));
  }
  return [...functions, ...others];
}

/** Nested Ifs, the default last. A case that does not leave runs into the next one. */
export function switched(node: Node, lower: Lowering): readonly N.Statement[] {
  const span = lower.span(node);
  const cases: { tests: N.Expression[]; isDefault: boolean; body: readonly N.Statement[] }[] = [];
  let tests = [part(node, 'value', lower)];
  let isDefault = false;
  for (const item of node.childForFieldName('body')?.namedChildren ?? []) {
    const test = item.childForFieldName('value');
    if (test) tests.push(lower.expression(test));
    isDefault ||= item.type === 'switch_default';
    const body = item.namedChildren.filter(({ type }) => type !== 'comment').slice(test ? 1 : 0);
    if (body.length === 0) continue;
    cases.push({ tests, isDefault, body: lower.statements(body) });
    tests = [];
    isDefault = false;
  }
  let following: readonly N.Statement[] = [];
  for (const item of cases.reverse()) {
    const last = item.body.at(-1);
    const own = last?.kind === 'return' && last.how === 'break' ? item.body.slice(0, -1) : item.body;
    const ends = last?.kind === 'return' || sizeOf(following, MAX_REPEATED) >= MAX_REPEATED;
    following = ends ? own : [...own, ...following];
    item.body = following;
  }
  let chain = cases.find((item) => item.isDefault)?.body ?? [];
  for (const item of cases.filter((candidate) => !candidate.isDefault)) {
    const test: N.Opaque = { kind: 'opaque', children: item.tests, ...span };
    chain = [{ kind: 'if', test, then: item.body, else: chain, ...span }];
  }
  return chain;
}

/** Any loop. Its condition and increment run with its body. */
export function loop(node: Node, lower: Lowering, over?: N.Expression, target?: N.Expression): N.Loop {
  const body = lower.statements(['condition', 'body', 'increment'].map((name) => node.childForFieldName(name)));
  return { kind: 'loop', over: over ?? null, target: target ?? null, body, concurrent: false, ...lower.span(node) };
}

/** `for (a of b)`; `for (a in b)` runs over what `Object.keys(b)` returns. */
export function forIn(node: Node, lower: Lowering): N.Loop {
  const items = part(node, 'right', lower);
  const target = part(node, 'left', lower);
  if (node.childForFieldName('operator')?.type !== 'in') return loop(node, lower, items, target);
  const span = { start: items.start, end: items.end };
  const object: N.Name = { kind: 'name', name: 'Object', ...span };
  const callee: N.Member = { kind: 'member', of: object, key: 'keys', keySpan: span, ...span };
  return loop(node, lower, { kind: 'call', callee, args: [{ value: items, ...span }], ...span }, target);
}

/** `try`, its handler with the error as an unknown variable. */
export function tried(node: Node, lower: Lowering): N.Try {
  const handler = node.childForFieldName('handler');
  const error = handler?.childForFieldName('parameter');
  const caught = error ? setStatement(error, lower, lower.expression(error), lower.opaque(error, []), true) : [];
  return {
    kind: 'try',
    body: lower.block(node.childForFieldName('body')),
    handlers: handler ? [[...caught, ...lower.block(handler.childForFieldName('body'))]] : [],
    caught: handler ? [''] : [],
    final: lower.block(node.childForFieldName('finalizer')?.childForFieldName('body')),
    ...lower.span(node),
  };
}
