import type { Node } from 'web-tree-sitter';
import { numberOf, type ExpressionHandler, type Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { functionOf, lambdaOf, valueOf } from './bodies';
import { child, isType, named, plain, typeName } from './names';
import { annotation, inner, loweredArguments } from './parts';
import { scoped } from './scope';
import { character, stringLiteral } from './strings';

/** A field, as the body of its class or a constructor names it. */
export function selfMember(name: Node, key: string, lower: Lowering): N.Member {
  const span = lower.span(name);
  return { kind: 'member', of: { kind: 'name', name: 'self', ...span }, key, keySpan: span, ...span };
}

const identifier: ExpressionHandler = (node, lower) => {
  switch (node.text) {
    case 'null':
      return lower.constant(node, null);
    case 'true':
    case 'false':
      return lower.constant(node, node.text === 'true');
    default:
      return lower.name(node, plain(node.text));
  }
};

/** Of a block, `this` is what the block is called on; of a name behind it, the class around. */
const self: ExpressionHandler = (node, lower) => {
  const { blocks, isExtension } = scoped(lower);
  const isBlock = (blocks > 0 || isExtension) && named(node).length === 0;
  return lower.name(node, isBlock ? 'this' : 'self');
};

/** The package and class that an expression begins with: `java.net.URI` of `java.net.URI.create(…)`. */
const QUALIFIED = /^(?:[a-z]\w*\.){2,}[A-Z]\w*$/;
/** What gives the class of the same name as another language knows it. */
const CLASS_OF = /::class(?:\.java(?:ObjectType|PrimitiveType)?)?$/;

const access: ExpressionHandler = (node, lower) => {
  const [object, key] = [named(node)[0], named(node).at(-1)];
  if (!object || !key || object === key) return lower.opaque(node);
  const written = node.text.replace(/\s+/g, '');
  if (CLASS_OF.test(written)) return lower.name(node, written.replace(CLASS_OF, ''));
  if (QUALIFIED.test(written)) return lower.name(node, written);
  const of = lower.expression(object);
  // What a class holds for itself is here the class's own.
  if (key.text === 'Companion') return of;
  if (MADE.has(key.text)) return methodCall(node, of, key, [], lower);
  return lower.member(node, of, plain(key.text), key);
};

/** Members that are made anew whenever they are read: a length of time of a number, the pairs of a map. */
const MADE = new Set(['milliseconds', 'seconds', 'minutes', 'hours', 'entries']);

function methodCall(node: Node, of: N.Expression, key: Node, args: readonly N.Argument[], lower: Lowering): N.Call {
  const keySpan = lower.span(key);
  const callee: N.Member = { kind: 'member', of, key: plain(key.text), keySpan, start: of.start, end: keySpan.end };
  return { kind: 'call', callee, args, ...lower.span(node) };
}

// --- calls

/** A call as the grammar has it, with the block behind it, which belongs to it. */
interface Written {
  readonly callee: Node;
  readonly types: Node | undefined;
  readonly list: Node | undefined;
  readonly block: Node | undefined;
}

function written(node: Node): Written | null {
  const callee = named(node)[0];
  if (!callee) return null;
  const types = child(node, 'type_arguments');
  const list = child(node, 'value_arguments');
  const block = child(child(node, 'annotated_lambda'), 'lambda_literal');
  if (callee.type === 'call_expression' && block && !list) {
    const of = written(callee);
    if (of && !of.block && of.list) return { ...of, block };
  }
  return { callee, types, list, block };
}

const call: ExpressionHandler = (node, lower) => {
  const found = written(node);
  if (!found) return lower.opaque(node);
  const { callee, types, list, block } = found;
  const args = loweredArguments(list, lower);
  if (block) args.push({ value: lambdaOf(block, lower), ...lower.span(block) });
  const argsSpan = list ? { argsSpan: lower.span(list) } : {};
  const span = lower.span(node);
  const name = constructed(callee);
  if (name !== null) return { kind: 'new', callee: lower.name(callee, name), args, ...argsSpan, ...span };
  const type = named(types).flatMap((each) => named(each).filter(isType))[0];
  if (type && typeName(type) !== '')
    args.push({ name: '<0>', value: lower.name(type, typeName(type)), ...lower.span(type) });
  if (callee.type === 'navigation_expression') {
    const [of, key] = [named(callee)[0], named(callee).at(-1)];
    if (of && key && of !== key) {
      const receiver = of.type === 'super_expression' ? lower.name(of, 'super') : lower.expression(of);
      return { ...methodCall(node, receiver, key, args, lower), ...argsSpan };
    }
  }
  const called = callee.type === 'identifier' ? lower.name(callee, plain(callee.text)) : lower.expression(callee);
  return { kind: 'call', callee: called, args, ...argsSpan, ...span };
};

/** The class that a call makes an object of, by its name: those begin with a capital letter, functions do not. */
function constructed(callee: Node): string | null {
  const name = callee.text.replace(/\s+/g, '');
  return /^(?:(?:[a-z]\w*\.)*[A-Z]\w*\.)*(?:[a-z]\w*\.)*[A-Z]\w*$/.test(name) && !/^[a-z]\w*\.[A-Z]\w*$/.test(name)
    ? name
    : null;
}

// --- operators

/** `a to b`, in whatever parentheses. */
function pairIn(node: Node | null): Node | null {
  if (node?.type === 'parenthesized_expression') return pairIn(inner(node) ?? null);
  return node?.type === 'infix_expression' && named(node)[1]?.text === 'to' ? node : null;
}

const COLLECTIONS = /^(?:\w*(?:[mM]ap|[lL]ist|[sS]et)Of|build(?:Map|List|Set)|emptyMap|emptyList)\b/;

function isCollection(node: Node | null): boolean {
  return pairIn(node) !== null || (node?.type === 'call_expression' && COLLECTIONS.test(node.text));
}

export function isPair(node: Node | null | undefined): boolean {
  return pairIn(node ?? null) !== null;
}

const binary: ExpressionHandler = (node, lower) => {
  const sign = node.childForFieldName('operator');
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  switch (sign?.type) {
    case '+': {
      const operands = lower.operands(node, '+');
      if (!operands.some(isCollection)) return lower.plus(node, operands);
      return operands
        .map((each) => lower.expression(each))
        .reduce((of, value) => {
          const span = lower.span(node);
          const callee: N.Member = { kind: 'member', of, key: 'plus', keySpan: lower.span(sign), ...span };
          return { kind: 'call', callee, args: [{ value, start: value.start, end: value.end }], ...span };
        });
    }
    case '?:':
      return {
        kind: 'choice',
        how: 'missing',
        branches: [lower.expression(left), lower.expression(right)],
        ...lower.span(node),
      };
    case '%':
      return lower.operator(node, sign, [left, right]);
    case '>': {
      const typed = typedCall(node, lower);
      return typed ?? lower.opaque(node);
    }
    case '===':
    case '!==': {
      const args = [left, right].map((each) => {
        const value = lower.expression(each);
        return { value, start: value.start, end: value.end };
      });
      return { kind: 'call', callee: lower.name(sign, sign.type.slice(0, 2)), args, ...lower.span(node) };
    }
    default:
      return lower.binary(node);
  }
};

/** `f<T>(x)` and `f<T> { … }`, which the grammar reads as two comparisons: of truth values there are none. */
function typedCall(node: Node, lower: Lowering): N.Expression | null {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const isCall = right?.type === 'parenthesized_expression' || right?.type === 'lambda_literal';
  if (!isCall || left?.type !== 'binary_expression' || left.childForFieldName('operator')?.type !== '<') return null;
  const callee = left.childForFieldName('left');
  const type = left.childForFieldName('right');
  if (!callee || !type) return null;
  const value = right.type === 'lambda_literal' ? lambdaOf(right, lower) : lower.expression(inner(right));
  const args: N.Argument[] = [
    { value, ...lower.span(right) },
    { name: '<0>', value: lower.name(type, type.text.replace(/\s+/g, '')), ...lower.span(type) },
  ];
  const [of, key] = callee.type === 'navigation_expression' ? [named(callee)[0], named(callee).at(-1)] : [];
  if (of && key && of !== key) return methodCall(node, lower.expression(of), key, args, lower);
  const called = lower.expression(callee);
  return { kind: 'call', callee: called, args, ...lower.span(node) };
}

const infix: ExpressionHandler = (node, lower) => {
  const [left, name, right] = named(node);
  if (!left || !name || !right) return lower.opaque(node);
  const values = [left, right].map((each) => ({ value: lower.expression(each), ...lower.span(each) }));
  if (name.text === 'to') return { kind: 'list', items: values, ...lower.span(node) };
  const [of, arg] = values;
  return of && arg ? methodCall(node, of.value, name, [arg], lower) : lower.opaque(node);
};

const unary: ExpressionHandler = (node, lower) => {
  const value = lower.expression(node.childForFieldName('argument'));
  const sign = node.childForFieldName('operator')?.type;
  if (sign === '!!' || sign === '+') return value;
  if (sign === '-' && value.kind === 'literal' && typeof value.value === 'number')
    return lower.constant(node, -value.value);
  return sign === '!' ? lower.negation(node, value) : lower.unknown(node, [value]);
};

/** `::f` and `X::f`. */
const reference: ExpressionHandler = (node, lower) => {
  const [of, name] = named(node);
  if (!of) return lower.opaque(node);
  if (!name) return lower.name(of, plain(of.type === 'identifier' ? of.text : typeName(of)));
  return lower.member(node, lower.name(of, typeName(of)), plain(name.text), name);
};

/** `object : X { … }`: what it declares. */
const anonymous: ExpressionHandler = (node, lower) => {
  const entries = named(child(node, 'class_body')).flatMap((member): N.MapEntry[] => {
    const name = member.type === 'function_declaration' ? member.childForFieldName('name') : null;
    return name ? [{ key: lower.key(name), value: functionOf(member, lower), ...lower.span(member) }] : [];
  });
  if (entries.length > 0) return { kind: 'map', entries, ...lower.span(node) };
  const lists = named(child(node, 'delegation_specifiers')).flatMap((each) =>
    loweredArguments(child(child(each, 'constructor_invocation'), 'value_arguments'), lower),
  );
  return lower.unknown(
    node,
    lists.map(({ value }) => value),
  );
};

const through: ExpressionHandler = (node, lower) => lower.expression(inner(node));

/** What the values of Kotlin become. */
export const expressions: Readonly<Record<string, ExpressionHandler>> = {
  identifier,
  user_type: (node, lower) => lower.name(node, typeName(node)),
  this_expression: self,
  super_expression: (node, lower) => lower.name(node, 'super'),
  string_literal: stringLiteral,
  multiline_string_literal: stringLiteral,
  character_literal: character,
  number_literal: (node, lower) => lower.constant(node, numberOf(node.text.replace(/[uU]?L?$/, ''))),
  float_literal: (node, lower) => lower.constant(node, numberOf(node.text.replace(/[fF]$/, ''))),
  navigation_expression: access,
  index_expression: (node, lower) => {
    const [of, index] = named(node);
    const value = lower.expression(of);
    return index ? lower.member(node, value, lower.expression(index), index) : lower.unknown(node, [value]);
  },
  call_expression: call,
  binary_expression: binary,
  infix_expression: infix,
  unary_expression: unary,
  as_expression: (node, lower) => lower.expression(node.childForFieldName('left')),
  parenthesized_expression: through,
  annotated_expression: through,
  labeled_expression: through,
  interpolation: through,
  callable_reference: reference,
  object_literal: anonymous,
  lambda_literal: (node, lower) => lambdaOf(node, lower),
  anonymous_function: (node, lower) => functionOf(node, lower),
  function_declaration: (node, lower) => functionOf(node, lower),
  collection_literal: (node, lower) => ({
    kind: 'list',
    items: named(node).map((each) => ({ value: lower.expression(each), ...lower.span(each) })),
    ...lower.span(node),
  }),
  if_expression: valueOf,
  when_expression: valueOf,
  try_expression: valueOf,
  annotation,
};
