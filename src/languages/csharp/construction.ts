import type { Node } from 'web-tree-sitter';
import type { ExpressionHandler, Lowering } from '../../syntax/lowering';
import { moveOut } from '../../syntax/moving';
import type * as N from '../../syntax/nodes';
import { loweredArguments, inner } from './parts';
import { named, plain, typeArguments, typeName } from './names';

/** The types that what is made without naming one is of, by its node. */
const types = new WeakMap<Lowering, Map<number, Node>>();

/** Says of what type something is that may be made without naming it: `HttpClient http = new();`. */
export function expectType(value: Node | null | undefined, type: Node | null | undefined, lower: Lowering): void {
  if (!value || !type || type.type === 'implicit_type') return;
  let known = types.get(lower);
  if (!known) types.set(lower, (known = new Map<number, Node>()));
  known.set(value.id, type.type === 'nullable_type' ? (type.childForFieldName('type') ?? type) : type);
}

/** What is made, with what its braces give it. */
export const construction: ExpressionHandler = (node, lower) => {
  switch (node.type) {
    case 'anonymous_object_creation_expression':
      return anonymous(node, lower);
    case 'with_expression':
      return changedCopy(node, lower);
    case 'collection_expression':
      return collection(node, lower);
    case 'initializer_expression':
      return collected(node, node, null, lower);
    case 'array_creation_expression':
    case 'implicit_array_creation_expression': {
      const initial = named(node).find(({ type }) => type === 'initializer_expression');
      const [of] = [node.childForFieldName('type')?.childForFieldName('type') ?? null];
      return initial ? collected(node, initial, of, lower) : lower.opaque(node);
    }
    default:
      return made(node, lower);
  }
};

/** What is made without a name for what it is and of no type that is known. */
const UNNAMED = 'System.Unnamed';
/** Types that are a map of what their braces hold. */
const MAPS = /(?:Dictionary|NameValueCollection|Hashtable|QueryBuilder|QueryString|FormData)$/;
const SEQUENCES =
  /^(?:List|IList|IEnumerable|ICollection|IReadOnlyList|IReadOnlyCollection|HashSet|Queue|Stack|Collection|ImmutableArray)$/;

function made(node: Node, lower: Lowering): N.Expression {
  const type = node.childForFieldName('type') ?? types.get(lower)?.get(node.id) ?? null;
  const list = node.childForFieldName('arguments') ?? named(node).find((each) => each.type === 'argument_list') ?? null;
  const initial =
    node.childForFieldName('initializer') ?? named(node).find((each) => each.type === 'initializer_expression') ?? null;
  const name = typeName(type);
  const items = initial ? named(initial) : [];
  const isPlain = (list ? named(list) : []).every((each) => !/new|identifier/.test(inner(each)?.type ?? ''));
  if (initial && items.length > 0 && isPlain) {
    if (MAPS.test(name) || items.every(isEntry))
      return entries(initial, node, typeArguments(type).at(-1) ?? null, lower);
    if (SEQUENCES.test(name) || items.every(({ type: each }) => each !== 'assignment_expression'))
      return collected(node, initial, typeArguments(type)[0] ?? null, lower);
  }
  const args = loweredArguments(list, lower);
  const span = lower.span(node);
  const callee = type ? lower.name(type, name) : lower.name(node, UNNAMED);
  const value: N.New = { kind: 'new', callee, args, ...(list ? { argsSpan: lower.span(list) } : {}), ...span };
  return initial && items.length > 0 ? filled(node, value, initial, lower) : value;
}

/** `["a"] = b` and `{ "a", b }`, of which a map is made. */
function isEntry(item: Node): boolean {
  if (item.type === 'initializer_expression') return named(item).length === 2;
  return item.type === 'assignment_expression' && item.childForFieldName('left')?.type === 'element_binding_expression';
}

/** What is made is kept, and given its members, before whatever stands around it. */
function filled(node: Node, value: N.Expression, initial: Node, lower: Lowering): N.Expression {
  const name = lower.name(node, `%made ${String(node.startIndex)}`);
  moveOut(lower, { kind: 'assign', how: 'set', declares: true, target: name, value, ...lower.span(node) });
  fill(name, named(initial), lower);
  return name;
}

function fill(of: N.Expression, items: readonly Node[], lower: Lowering): void {
  for (const item of items) {
    const span = lower.span(item);
    if (item.type === 'assignment_expression') {
      const left = item.childForFieldName('left');
      const right = item.childForFieldName('right');
      if (!left || !right) continue;
      const target = memberOf(of, left, lower);
      if (right.type === 'initializer_expression') fill(target, named(right), lower);
      else moveOut(lower, { kind: 'assign', how: 'set', target, value: lower.expression(right), ...span });
      continue;
    }
    // What stands by itself is added.
    const args =
      item.type === 'initializer_expression'
        ? loweredArguments(item, lower)
        : [{ value: lower.expression(item), ...span }];
    const callee: N.Member = { kind: 'member', of, key: 'Add', keySpan: span, ...span };
    const call: N.Call = { kind: 'call', callee, args, ...span };
    const target = lower.name(item, `%added ${String(item.startIndex)}`);
    moveOut(lower, { kind: 'assign', how: 'set', declares: true, target, value: call, ...span });
  }
}

function memberOf(of: N.Expression, left: Node, lower: Lowering): N.Member {
  const span = lower.span(left);
  if (left.type !== 'element_binding_expression')
    return { kind: 'member', of, key: plain(left.text), keySpan: span, ...span };
  const [index] = loweredArguments(left, lower);
  const key = index?.value ?? lower.opaque(left, []);
  return { kind: 'member', of, key, keySpan: span, ...span };
}

function entries(initial: Node, node: Node, type: Node | null, lower: Lowering): N.MapNode {
  const all = named(initial).flatMap((item): N.MapEntry[] => {
    const span = lower.span(item);
    if (item.type === 'initializer_expression') {
      const [key, value] = named(item);
      if (!key || !value) return [];
      expectType(value, type, lower);
      return [{ key: lower.expression(key), value: lower.expression(value), ...span }];
    }
    const left = item.childForFieldName('left');
    const right = item.childForFieldName('right');
    if (!left || !right) return [{ spread: lower.expression(item), ...span }];
    expectType(right, type, lower);
    const [index] = loweredArguments(left, lower);
    return [{ key: index?.value ?? lower.opaque(left, []), value: lower.expression(right), ...span }];
  });
  return { kind: 'map', entries: all, ...lower.span(node) };
}

function collected(node: Node, initial: Node, type: Node | null, lower: Lowering): N.ListNode {
  const items = named(initial).map((item) => {
    expectType(item, type, lower);
    return { value: lower.expression(item), ...lower.span(item) };
  });
  return { kind: 'list', items, ...lower.span(node) };
}

/** `[a, ..b]`. */
function collection(node: Node, lower: Lowering): N.Expression {
  const type = types.get(lower)?.get(node.id) ?? null;
  const [of] = type ? (type.type === 'array_type' ? [type.childForFieldName('type')] : typeArguments(type)) : [];
  const items = named(node).flatMap((element): N.Argument[] => {
    const held = element.type === 'collection_element' ? named(element)[0] : element;
    const value = held && inner(held);
    if (!value) return held ? [{ value: lower.expression(held), ...lower.span(held) }] : [];
    expectType(value, of, lower);
    return [
      {
        value: lower.expression(value),
        ...(held.type === 'spread_element' ? { spread: 'list' as const } : {}),
        ...lower.span(value),
      },
    ];
  });
  if (type && MAPS.test(typeName(type)) && items.length === 0) return { kind: 'map', entries: [], ...lower.span(node) };
  return { kind: 'list', items, ...lower.span(node) };
}

/** `new { context = "…", @object = o, company.Siret }`. */
function anonymous(node: Node, lower: Lowering): N.MapNode {
  const children = node.children.filter(({ type }) => type !== 'comment');
  const all: N.MapEntry[] = [];
  for (const [index, child] of children.entries()) {
    if (!child.isNamed || children[index - 1]?.type === '=') continue;
    const value = children[index + 1]?.type === '=' ? children[index + 2] : child;
    const name = value === child ? (child.childForFieldName('name') ?? child) : child;
    if (!value) continue;
    const span = { start: lower.span(child).start, end: lower.span(value).end };
    all.push({ key: lower.key(name, plain(name.text)), value: lower.expression(value), ...span });
  }
  return { kind: 'map', entries: all, ...lower.span(node) };
}

/** What a copy is made by, whatever is copied. */
const COPY = '%copy';

/** `options with { Timeout = 5 }`. */
function changedCopy(node: Node, lower: Lowering): N.Expression {
  const [of, ...initial] = named(node);
  const span = lower.span(node);
  const value: N.Call = {
    kind: 'call',
    callee: { kind: 'member', of: lower.name(node, 'System'), key: COPY, keySpan: span, ...span },
    args: of ? [{ value: lower.expression(of), ...lower.span(of) }] : [],
    ...span,
  };
  const name = lower.name(node, `%made ${String(node.startIndex)}`);
  moveOut(lower, { kind: 'assign', how: 'set', declares: true, target: name, value, ...span });
  for (const each of initial) {
    const [key, given] = named(each);
    if (!key || !given) continue;
    const keySpan = lower.span(key);
    const target: N.Member = { kind: 'member', of: name, key: plain(key.text), keySpan, ...keySpan };
    moveOut(lower, { kind: 'assign', how: 'set', target, value: lower.expression(given), ...lower.span(each) });
  }
  return name;
}
