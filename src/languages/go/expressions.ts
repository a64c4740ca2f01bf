import type { Node } from 'web-tree-sitter';
import { numberOf, type ExpressionHandler, type Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { functionOf } from './lambdas';
import { callOf, namedChildren, field, nobody, scoped, valueArgument } from './scope';
import { STRINGS } from './strings';
import { isBuiltinType, plainType, typeValue, zeroOf } from './types';

/** Types of packages whose values are maps: their keys are expressions, and not fields. */
const MAP_TYPES = /^(?:url\.Values|http\.Header|textproto\.MIMEHeader)$/;
const TYPES = /_type$|^type_/;

const identifier: ExpressionHandler = (node, lower) => lower.name(node, scoped(lower).nameOf(node.text));

const selector: ExpressionHandler = (node, lower) => {
  const name = field(node, 'field');
  const of = lower.expression(field(node, 'operand'));
  return name ? lower.member(node, of, name.text, name) : lower.unknown(node, [of]);
};

/** What brackets hold: the arguments of a type or of a function, which say nothing of the value, or an index. */
const index: ExpressionHandler = (node, lower) => {
  const at = field(node, 'index');
  const of = lower.expression(field(node, 'operand'));
  return at ? lower.member(node, of, lower.expression(at), at) : lower.unknown(node, [of]);
};

/** Of a slice, only that it is the beginning of a text matters. */
const slice: ExpressionHandler = (node, lower) => {
  const operand = field(node, 'operand');
  const from = field(node, 'start');
  const to = field(node, 'end');
  const first = from ? lower.expression(from) : lower.constant(node, 0);
  const isPrefix = to?.type === 'int_literal' && first.kind === 'literal' && first.value === 0;
  if (!operand || !isPrefix) return lower.opaque(node);
  const callee = lower.member(node, lower.expression(operand), 'slice', to);
  const args = [first, lower.expression(to)].map(valueArgument);
  return { kind: 'call', callee, args, ...lower.span(node) };
};

const CALLS: Readonly<Record<string, (node: Node, args: readonly Node[], lower: Lowering) => N.Expression>> = {
  make: (node, [type, size], lower) => {
    const plain = plainType(type ?? null);
    const isSlice = plain?.type === 'slice_type';
    if (isSlice && size?.text === '0') return { kind: 'list', items: [], ...lower.span(node) };
    if (!plain || isSlice || plain.type === 'channel_type') return nobody(node, lower);
    return plain.type === 'map_type' ? { kind: 'map', entries: [], ...lower.span(node) } : instance(node, plain, lower);
  },
  new: (_node, [type], lower) => (type && TYPES.test(type.type) ? zeroOf(type, lower) : lower.expression(type)),
  delete: (node, [of, key], lower) => {
    const callee = lower.member(node, lower.expression(of), 'delete', key ?? node);
    return { kind: 'call', callee, args: key ? [valueArgument(lower.expression(key))] : [], ...lower.span(node) };
  },
};

/** `T{}` for a type that is not written out. */
function instance(node: Node, type: Node, lower: Lowering): N.Expression {
  const callee = typeValue(type, lower);
  return callee.kind === 'opaque' ? callee : { kind: 'new', callee, args: [], ...lower.span(node) };
}

const call: ExpressionHandler = (node, lower) => {
  const callee = field(node, 'function');
  const list = field(node, 'arguments');
  const args = namedChildren(list);
  if (callee?.type === 'identifier') {
    const name = callee.text;
    const isOwn = scoped(lower).nameOf(name) === name;
    const builtin = isOwn ? CALLS[name] : undefined;
    if (builtin && Object.hasOwn(CALLS, name)) return builtin(node, args, lower);
    if (isOwn && isBuiltinType(name) && args.length === 1) return lower.expression(args[0]);
  }
  const item = current(callee, args, lower);
  if (item !== null) return lower.name(node, item);
  // `(*T)(x)`
  if (callee?.type === 'parenthesized_expression' && callee.firstNamedChild?.type === 'unary_expression')
    if (callee.firstNamedChild.child(0)?.type === '*') return lower.opaque(node, args);
  return {
    kind: 'call',
    callee: lower.expression(uninstantiated(callee)),
    args: args.filter(({ type }) => !TYPES.test(type)).map((arg) => argument(arg, lower)),
    ...(list ? { argsSpan: lower.span(list) } : {}),
    ...lower.span(node),
  };
};

/** The name of what a loop stands at, where a call reads it: `lines.Text()`. */
function current(callee: Node | null, args: readonly Node[], lower: Lowering): string | null {
  if (callee?.type !== 'selector_expression' || args.length > 0) return null;
  const isRead = /^(?:Text|Bytes|Value|Val|Record|Row|Key)$/.test(field(callee, 'field')?.text ?? '');
  return isRead ? scoped(lower).itemOf(field(callee, 'operand')?.text) : null;
}

/** A function without the types that it is given in brackets: an index that is a type, or that is called at once. */
function uninstantiated(callee: Node | null): Node | null {
  if (callee?.type === 'type_instantiation_expression') return field(callee, 'type') ?? callee;
  if (callee?.type !== 'index_expression') return callee;
  const at = field(callee, 'index');
  const isType =
    at !== null && /^(?:identifier|selector_expression|.*_type)$/.test(at.type) && /^[A-Z*]|\./.test(at.text);
  return isType ? field(callee, 'operand') : callee;
}

function argument(node: Node, lower: Lowering): N.Argument {
  if (node.type !== 'variadic_argument') return { value: lower.expression(node), ...lower.span(node) };
  return { value: lower.expression(namedChildren(node)[0]), spread: 'list', ...lower.span(node) };
}

/** `[]byte(x)` is x; `f[T](x)` is read as a conversion, and is a call. */
const conversion: ExpressionHandler = (node, lower) => {
  const type = field(node, 'type');
  const operand = field(node, 'operand');
  const value = lower.expression(operand);
  if (type?.type !== 'generic_type') return value;
  const named = field(type, 'type');
  if (!named || isBuiltinType(named.text)) return value;
  const callee = typeValue(named, lower);
  const written = callee.kind === 'name' ? { ...callee, name: scoped(lower).nameOf(callee.name) } : callee;
  const start = operand ? operand.startIndex - lower.base : 0;
  const argsSpan = { start: Math.max(0, start - 1), end: lower.span(node).end };
  return { kind: 'call', callee: written, args: [valueArgument(value)], argsSpan, ...lower.span(node) };
};

// --- composite literals

const composite: ExpressionHandler = (node, lower) => literalOf(node, field(node, 'type'), field(node, 'body'), lower);

/** The elements of a literal whose type is written, or follows from that of what it is in. */
function literalOf(node: Node, type: Node | null, body: Node | null, lower: Lowering): N.Expression {
  const span = lower.span(node);
  const elements = namedChildren(body).filter(({ type: kind }) => kind !== 'ERROR');
  const isBroken = body?.hasError === true && namedChildren(body).length > elements.length;
  switch (type?.type ?? '') {
    case 'slice_type':
    case 'array_type':
    case 'implicit_length_array_type': {
      const element = field(type, 'element');
      const items = elements.map((each) => valueArgument(elementOf(valueNode(each), element, lower)));
      return { kind: 'list', items, ...span };
    }
    case 'map_type': {
      const entries = entriesOf(elements, field(type, 'value'), lower);
      return { kind: 'map', entries: isBroken ? [...entries, broken(node, lower)] : entries, ...span };
    }
    case 'struct_type':
      return { kind: 'map', entries: fieldEntries(elements, lower), ...span };
  }
  const isMap = type !== null && MAP_TYPES.test(type.text);
  if (isMap || isKeyedByValues(elements)) {
    const entries = elements.flatMap((each): N.MapEntry[] => {
      if (each.type !== 'keyed_element') return [];
      const value = singleItem(elementOf(inner(field(each, 'value')), null, lower));
      return [{ key: lower.expression(inner(field(each, 'key'))), value, ...lower.span(each) }];
    });
    return { kind: 'map', entries: isBroken ? [...entries, broken(node, lower)] : entries, ...span };
  }
  if (!type) {
    const isKeyed = elements.some((each) => each.type === 'keyed_element');
    if (isKeyed) return { kind: 'map', entries: fieldEntries(elements, lower), ...span };
    const items = elements.map((each) => valueArgument(elementOf(valueNode(each), null, lower)));
    return { kind: 'list', items, ...span };
  }
  const callee = typeValue(type, lower);
  const args = elements.map((each): N.Argument => {
    const value = elementOf(valueNode(each), null, lower);
    const key = each.type === 'keyed_element' ? inner(field(each, 'key')) : null;
    return { value, ...(key ? { name: key.text } : {}), ...lower.span(each) };
  });
  if (callee.kind === 'opaque')
    return lower.unknown(
      node,
      args.map(({ value }) => value),
    );
  const argsSpan = body ? { argsSpan: lower.span(body) } : {};
  const rest: N.Argument[] = isBroken ? [{ value: nobody(node, lower), spread: 'map', ...span }] : [];
  return { kind: 'new', callee, args: [...args, ...rest], ...argsSpan, ...span };
}

/** What is half-typed may hold any key. */
function broken(node: Node, lower: Lowering): N.MapEntry {
  return { spread: nobody(node, lower), ...lower.span(node) };
}

function isKeyedByValues(elements: readonly Node[]): boolean {
  const [first] = elements;
  const key = first?.type === 'keyed_element' ? inner(field(first, 'key')) : null;
  return key !== null && key.type !== 'identifier' && key.type !== 'field_identifier' && key.type !== 'int_literal';
}

function inner(node: Node | null): Node | null {
  return node?.type === 'literal_element' ? (namedChildren(node)[0] ?? null) : node;
}

function valueNode(element: Node): Node | null {
  return inner(element.type === 'keyed_element' ? field(element, 'value') : element);
}

/** An element, whose type may be left out. */
function elementOf(node: Node | null, type: Node | null, lower: Lowering): N.Expression {
  if (node?.type !== 'literal_value') return lower.expression(node);
  const element = type?.type === 'pointer_type' ? (namedChildren(type)[0] ?? null) : type;
  return literalOf(node, element, node, lower);
}

function entriesOf(elements: readonly Node[], type: Node | null, lower: Lowering): N.MapEntry[] {
  return elements.flatMap((each): N.MapEntry[] => {
    if (each.type !== 'keyed_element') return [];
    const key = lower.expression(inner(field(each, 'key')));
    return [{ key, value: elementOf(inner(field(each, 'value')), type, lower), ...lower.span(each) }];
  });
}

function fieldEntries(elements: readonly Node[], lower: Lowering): N.MapEntry[] {
  return elements.flatMap((each): N.MapEntry[] => {
    const key = each.type === 'keyed_element' ? inner(field(each, 'key')) : null;
    if (!key) return [];
    const value = elementOf(inner(field(each, 'value')), null, lower);
    const isName = key.type === 'identifier' || key.type === 'field_identifier';
    return [{ key: isName ? lower.key(key) : lower.expression(key), value, ...lower.span(each) }];
  });
}

/** `url.Values{"object": {object}}` holds one value under each name. */
function singleItem(value: N.Expression): N.Expression {
  const [item, ...others] = value.kind === 'list' ? value.items : [];
  return item && others.length === 0 && item.spread === undefined ? item.value : value;
}

// --- operators

const binary: ExpressionHandler = (node, lower) => lower.binary(node);

/** Pointers are what they point to. */
const unary: ExpressionHandler = (node, lower) => {
  const operand = field(node, 'operand');
  const value = lower.expression(operand);
  switch (node.child(0)?.type) {
    case '&':
    case '*':
    case '+':
      return value;
    case '!':
      return lower.negation(node, value);
    case '-':
      if (value.kind === 'literal' && typeof value.value === 'number') return lower.constant(node, -value.value);
      return lower.unknown(node, [value]);
    default:
      return lower.unknown(node, [value]);
  }
};

const number: ExpressionHandler = (node, lower) => {
  const value = numberOf(node.text.replace(/^0([0-7_]+)$/, '0o$1'));
  return Number.isNaN(value) ? nobody(node, lower) : lower.constant(node, value);
};

const first: ExpressionHandler = (node, lower) => {
  const [child, ...others] = namedChildren(node);
  return others.length === 0 ? lower.expression(child) : lower.opaque(node);
};

const nothing: ExpressionHandler = (node, lower) => nobody(node, lower);

export const EXPRESSIONS: Readonly<Record<string, ExpressionHandler>> = {
  ...STRINGS,
  identifier,
  package_identifier: identifier,
  type_identifier: identifier,
  blank_identifier: nothing,
  field_identifier: (node, lower) => lower.key(node),
  selector_expression: selector,
  index_expression: index,
  slice_expression: slice,
  call_expression: call,
  type_conversion_expression: conversion,
  type_instantiation_expression: (node, lower) => lower.expression(field(node, 'type')),
  type_assertion_expression: (node, lower) => lower.expression(field(node, 'operand')),
  parenthesized_expression: first,
  expression_list: first,
  literal_element: first,
  composite_literal: composite,
  literal_value: (node, lower) => literalOf(node, null, node, lower),
  func_literal: (node, lower) => functionOf(node, lower),
  binary_expression: binary,
  unary_expression: unary,
  int_literal: number,
  float_literal: number,
  imaginary_literal: nothing,
  rune_literal: nothing,
  nil: (node, lower) => lower.constant(node, null),
  true: (node, lower) => lower.constant(node, true),
  false: (node, lower) => lower.constant(node, false),
  iota: nothing,
  qualified_type: (node, lower) => typeValue(node, lower),
  generic_type: (node, lower) => typeValue(node, lower),
};

export { callOf };
