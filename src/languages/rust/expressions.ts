import type { Node } from 'web-tree-sitter';
import { numberOf, type ExpressionHandler, type Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { closureOf, valueOf } from './bodies';
import { namedChildren, field, nobody, scoped, typeNode, valueArgument } from './scope';
import { formatted, textLiteral } from './strings';

const identifier: ExpressionHandler = (node, lower) => {
  const { owner } = scoped(lower);
  return lower.name(node, node.text === 'Self' && owner !== null ? owner : scoped(lower).nameOf(node.text));
};

/** `a::b::c`, whose beginning may be `crate`, `self`, `super` or `Self`. */
const path: ExpressionHandler = (node, lower) => {
  const of = field(node, 'path');
  const name = field(node, 'name');
  if (!name) return nobody(node, lower);
  if (!of || of.type === 'self') return lower.name(name);
  return lower.member(node, lower.expression(of), name.text, name);
};

/** A named type as a value: that of `Self` is the one whose methods are lowered. */
function typeValue(node: Node, lower: Lowering): N.Expression {
  const type = typeNode(node) ?? node;
  if (type.type === 'scoped_type_identifier') return path(type, lower);
  const { owner } = scoped(lower);
  if (type.text === 'Self' && owner !== null) return lower.name(type, owner);
  return type.type === 'type_identifier' ? lower.name(type) : nobody(node, lower);
}

const member: ExpressionHandler = (node, lower) => {
  const name = field(node, 'field');
  const of = lower.expression(field(node, 'value'));
  return name ? lower.member(node, of, name.text, name) : lower.unknown(node, [of]);
};

// --- calls

/** Methods that give what they are called on, as far as it matters here. */
const SAME = new Set(
  `unwrap expect into clone cloned copied to_string to_owned as_str as_ref as_mut borrow borrow_mut as_deref as_bytes iter iter_mut
  error_for_status error_for_status_ref into_iter to_vec into_boxed_str into_string ok map_err context with_context ok_or ok_or_else wrap_err wrap_err_with
  err_into lock read write_all by_ref deref to_ascii_lowercase boxed into_future send_lossy trim trim_end trim_start collect await_ lines_`
    .split(/\s+/)
    .filter((name) => !/_$/.test(name)),
);
/** Constructors that give what they are given. */
const HOLD =
  /(?:^|::)(?:(?:Arc|Rc|Box|Mutex|RwLock|RefCell|Cell|Cow|Pin|String|Wrapping)::(?:new|from|pin)|Some|Ok|HeaderValue::(?:from_str|from_static|from_bytes|try_from)|HeaderName::(?:from_static|from_bytes))$/;
/** Constructors of what is made when it is first used. */
const LAZY = /(?:^|::)(?:LazyLock|LazyCell|Lazy|OnceCell|AsyncOnceCell)::new$/;

/** Functions that start work beside the rest. */
const SPAWNS = /(?:^|::|\.)(?:spawn\w*|go)$/;

/** What gives a type that an answer is read as. */
const READS = /(?:^|::|\.)(?:json|into_json|read_json|from_str|from_slice|from_reader|from_value)$/;

const call: ExpressionHandler = (node, lower) => {
  const written = field(node, 'function');
  const types = written?.type === 'generic_function' ? field(written, 'type_arguments') : null;
  const callee = types ? field(written, 'function') : written;
  const list = field(node, 'arguments');
  const args = namedChildren(list);
  const name = (callee?.text ?? '').replace(/\s+/g, '').replace(/::<[^>]*>/g, '');
  const [first] = args;
  const method = callee?.type === 'field_expression' ? (field(callee, 'field')?.text ?? '') : null;
  const of = method === null ? null : field(callee, 'value');
  if (of && method !== null) {
    if (SAME.has(method) && (args.length === 0 || /^(?:expect|map_err|ok_or|wrap_err|.*context)/.test(method)))
      return lower.expression(of);
    const otherwise = alternative(node, method, of, first, lower);
    if (otherwise) return otherwise;
  } else {
    if (name === 'format' || name === 'format_args') return formatted(node, args, lower);
    if (name === 'concat') return lower.plus(node, args);
    if (HOLD.test(name) && args.length === 1) return lower.expression(first);
    if (name === 'String::new') return { kind: 'literal', value: '', ...lower.span(node) };
    if (LAZY.test(name) && first) return called(node, lower.expression(first), lower);
    if (name === 'Err' || name.endsWith('::Err')) return lower.opaque(node, args);
  }
  const isSpawn = SPAWNS.test(name);
  const values = args.map((arg): N.Argument => {
    // What is started does not run here.
    const value = isSpawn && arg.type === 'async_block' ? closureOf(arg, [], arg, lower) : lower.expression(arg);
    return { value, ...lower.span(arg) };
  });
  const type = READS.test(name) ? typeNode(types ? (namedChildren(types)[0] ?? null) : scoped(lower).wanted) : null;
  return {
    kind: 'call',
    callee: callee ? lower.expression(callee) : nobody(node, lower),
    args: type ? [...values, valueArgument(typeValue(type, lower))] : values,
    ...(list ? { argsSpan: lower.span(list) } : {}),
    ...lower.span(node),
  };
};

function called(node: Node, callee: N.Expression, lower: Lowering): N.Call {
  return { kind: 'call', callee, args: [], ...lower.span(node) };
}

/** `a.unwrap_or(b)`, `a.unwrap_or_else(|_| b)`, `a.unwrap_or_default()`, `cell.get_or_init(|| b)`; null for other methods. */
function alternative(
  node: Node,
  method: string,
  of: Node,
  first: Node | undefined,
  lower: Lowering,
): N.Expression | null {
  if (method === 'unwrap_or_default') {
    const blank: N.Literal = { kind: 'literal', value: '', ...lower.span(node) };
    return { kind: 'choice', how: 'missing', branches: [lower.expression(of), blank], ...lower.span(node) };
  }
  if (!first) return null;
  const isMade = /^(?:get_or_(?:try_)?init|get_or_insert_with)$/.test(method);
  if (isMade) return called(node, lower.expression(first), lower);
  if (method !== 'unwrap_or' && method !== 'unwrap_or_else' && method !== 'or') return null;
  const value = lower.expression(first);
  const instead = method === 'unwrap_or_else' ? called(first, value, lower) : value;
  return { kind: 'choice', how: 'missing', branches: [lower.expression(of), instead], ...lower.span(node) };
}

/** `Type { a: 1, b, ..rest }`. */
const structure: ExpressionHandler = (node, lower) => {
  const type = field(node, 'name');
  const body = field(node, 'body');
  const args = namedChildren(body).flatMap((each): N.Argument[] => {
    const span = lower.span(each);
    switch (each.type) {
      case 'field_initializer': {
        const name = field(each, 'field') ?? namedChildren(each)[0];
        return [{ value: lower.expression(field(each, 'value')), ...(name ? { name: name.text } : {}), ...span }];
      }
      case 'shorthand_field_initializer': {
        const name = namedChildren(each)[0];
        return name ? [{ value: lower.expression(name), name: name.text, ...span }] : [];
      }
      case 'base_field_initializer':
        return [{ value: lower.opaque(each), spread: 'map', ...span }];
      default:
        return [];
    }
  });
  const callee = type ? typeValue(type, lower) : nobody(node, lower);
  return { kind: 'new', callee, args, ...(body ? { argsSpan: lower.span(body) } : {}), ...lower.span(node) };
};

// --- operators

const binary: ExpressionHandler = (node, lower) => lower.binary(node);

const unary: ExpressionHandler = (node, lower) => {
  const value = lower.expression(namedChildren(node).at(-1));
  const sign = node.child(0)?.type;
  if (sign === '*') return value;
  return sign === '!' ? lower.negation(node, value) : lower.unknown(node, [value]);
};

const number: ExpressionHandler = (node, lower) => {
  const value = numberOf(node.text.replace(/_?(?:[iu](?:8|16|32|64|128|size)|f32|f64)$/, ''));
  return Number.isNaN(value) ? nobody(node, lower) : lower.constant(node, value);
};

/** What stands before what matters only to the compiler: `&x`, `x?`, `x.await`, `x as T`, `(x)`. */
const inner: ExpressionHandler = (node, lower) =>
  lower.expression(field(node, 'value') ?? namedChildren(node).find(({ type }) => type !== 'mutable_specifier'));

const list: ExpressionHandler = (node, lower) => {
  if (field(node, 'length')) return lower.opaque(node);
  const items = namedChildren(node).map((each) => valueArgument(lower.expression(each)));
  return { kind: 'list', items, ...lower.span(node) };
};

const index: ExpressionHandler = (node, lower) => {
  const [of, at] = namedChildren(node);
  if (!of || !at) return lower.opaque(node);
  const value = lower.expression(of);
  const [start, end] = at.type === 'range_expression' ? at.text.split('..') : [];
  if (at.type !== 'range_expression') return lower.member(node, value, lower.expression(at), at);
  if (!/^0?$/.test(start ?? '') || !/^\d+$/.test(end ?? '')) return lower.unknown(node, [value]);
  const args = [lower.constant(at, 0), lower.constant(at, Number(end))].map(valueArgument);
  return { kind: 'call', callee: lower.member(node, value, 'slice', at), args, ...lower.span(node) };
};

const value: ExpressionHandler = (node, lower) => valueOf(node, lower);

export const EXPRESSIONS: Readonly<Record<string, ExpressionHandler>> = {
  identifier: (node, lower) => (node.text === 'None' ? lower.constant(node, null) : identifier(node, lower)),
  type_identifier: typeValue,
  scoped_identifier: path,
  scoped_type_identifier: path,
  generic_type: typeValue,
  generic_type_with_turbofish: typeValue,
  generic_function: (node, lower) => lower.expression(field(node, 'function')),
  bracketed_type: (node, lower) => lower.opaque(node),
  field_identifier: (node, lower) => lower.key(node),
  self: (node, lower) => lower.name(node, 'self'),
  crate: (node, lower) => lower.name(node, 'crate'),
  super: (node, lower) => lower.name(node, 'super'),
  field_expression: member,
  call_expression: call,
  struct_expression: structure,
  closure_expression: (node, lower) =>
    closureOf(node, namedChildren(field(node, 'parameters')), field(node, 'body'), lower),
  binary_expression: binary,
  unary_expression: unary,
  reference_expression: inner,
  try_expression: inner,
  await_expression: inner,
  type_cast_expression: inner,
  parenthesized_expression: inner,
  tuple_expression: list,
  array_expression: list,
  index_expression: index,
  integer_literal: number,
  float_literal: number,
  boolean_literal: (node, lower) => lower.constant(node, node.text === 'true'),
  char_literal: (node, lower) => lower.text(node, node.text.slice(1, -1), node.startIndex + 1),
  string_literal: textLiteral,
  raw_string_literal: textLiteral,
  unit_expression: (node, lower) => lower.constant(node, null),
  block: value,
  async_block: value,
  unsafe_block: value,
  if_expression: value,
  match_expression: value,
  let_condition: (node, lower) => lower.expression(field(node, 'value')),
  // What is left of a macro are its signs.
  macro_invocation: (node, lower) => nobody(node, lower),
};
