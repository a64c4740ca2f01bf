import type { Node } from 'web-tree-sitter';
import type { ExpressionHandler, Lowering } from '../../syntax/lowering';
import { moveOut, moving } from '../../syntax/moving';
import type * as N from '../../syntax/nodes';
import { construction } from './construction';
import { attributeName, attributesOf, named, plain, predefined, typeArguments, typeName } from './names';
import { loweredArguments, inner } from './parts';
import { character, interpolated, numberLiteral, raw, stringLiteral, verbatim } from './strings';

/** The types that a call is told by name: `Read<Answer>()` gives the first of them as `<0>`. */
function typesOf(node: Node | null, lower: Lowering): N.Argument[] {
  return typeArguments(node).map((type, index) => ({
    value: lower.name(type, typeName(type)),
    name: `<${String(index)}>`,
    ...lower.span(type),
  }));
}

function access(node: Node, lower: Lowering): N.Expression {
  const of = node.childForFieldName('expression');
  const name = node.childForFieldName('name');
  if (!of || !name) return lower.opaque(node);
  // What is waited for without another word.
  if (name.text === 'Result' && of.type === 'invocation_expression') return lower.expression(of);
  return lower.member(node, lower.expression(of), typeName(name), name);
}

/** `a?.B`, `a?["b"]`: as the member of what is there. */
function conditionalAccess(node: Node, lower: Lowering): N.Expression {
  const of = node.childForFieldName('condition');
  const binding = named(node).at(-1);
  if (!of || !binding) return lower.opaque(node);
  const name = binding.childForFieldName('name');
  if (name) return lower.member(node, lower.expression(of), typeName(name), name);
  return element(node, of, binding, lower);
}

function element(node: Node, of: Node, subscript: Node | null, lower: Lowering): N.Expression {
  const [index] = loweredArguments(subscript, lower);
  const value = lower.expression(of);
  if (!index || !subscript) return lower.unknown(node, [value]);
  const at = named(subscript)[0] ?? subscript;
  return lower.member(node, value, index.value, at);
}

function invocation(node: Node, lower: Lowering): N.Expression {
  const fn = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  if (!fn) return lower.opaque(node);
  if (fn.type === 'identifier' && fn.text === 'nameof') {
    const of = list && inner(list);
    return lower.text(node, plain(/\w+$/.exec(of?.text ?? '')?.[0] ?? ''), of?.startIndex ?? node.startIndex);
  }
  const named_ =
    fn.type === 'member_access_expression'
      ? fn.childForFieldName('name')
      : fn.type === 'conditional_access_expression'
        ? (named(fn).at(-1)?.childForFieldName('name') ?? null)
        : fn;
  const callee = fn.type === 'generic_name' ? lower.name(fn, typeName(fn)) : lower.expression(fn);
  const args = [...loweredArguments(list, lower), ...typesOf(named_, lower)];
  return { kind: 'call', callee, args, ...(list ? { argsSpan: lower.span(list) } : {}), ...lower.span(node) };
}

/** A cast says nothing; of `(host) + "/v1"` the grammar makes one. */
function cast(node: Node, lower: Lowering): N.Expression {
  const type = node.childForFieldName('type');
  const value = node.childForFieldName('value');
  const isSum = value?.type === 'prefix_unary_expression' && value.children[0]?.type === '+';
  if (!type || !isSum || type.type === 'predefined_type') return lower.expression(value);
  const [first = '', ...keys] = typeName(type).split('.');
  const span = lower.span(type);
  const of = keys.reduce<N.Expression>((on, key) => ({ kind: 'member', of: on, key, keySpan: span, ...span }), {
    kind: 'name',
    name: first,
    ...span,
  });
  const rest = lower.plus(value, [inner(value) ?? null]);
  return { kind: 'join', how: 'plus', parts: [of, ...rest.parts], ...lower.span(node) };
}

function binary(node: Node, lower: Lowering): N.Expression {
  const sign = node.childForFieldName('operator');
  switch (sign?.type) {
    case '%':
      return lower.operator(node, sign, [node.childForFieldName('left'), node.childForFieldName('right')]);
    case '??': {
      const given = lower.operands(node, '??', 'right').filter((each) => each?.type !== 'throw_expression');
      const branches = given.map((each) => lower.expression(each));
      const [only] = branches;
      if (branches.length === 1 && only) return only;
      return { kind: 'choice', how: 'missing', branches, ...lower.span(node) };
    }
    default:
      return lower.binary(node);
  }
}

function unary(node: Node, lower: Lowering): N.Expression {
  const sign = node.children.find(({ isNamed }) => !isNamed)?.type;
  const value = lower.expression(inner(node));
  // `a!` says that it is there.
  if (node.type === 'postfix_unary_expression' || sign === '+') return value;
  if (sign === '-' && value.kind === 'literal' && typeof value.value === 'number')
    return lower.constant(node, -value.value);
  if (sign === '!') return lower.negation(node, value);
  return lower.unknown(node, [value]);
}

function eitherOf(node: Node, test: N.Expression, values: readonly Node[], lower: Lowering): N.Expression {
  const branches = values.filter(({ type }) => type !== 'throw_expression').map((branch) => lower.expression(branch));
  const [only] = branches;
  if (!only) return lower.unknown(node, [test]);
  if (branches.length === 1) return only;
  return { kind: 'choice', how: 'either', test, branches, ...lower.span(node) };
}

function conditional(node: Node, lower: Lowering): N.Expression {
  const test = lower.expression(node.childForFieldName('condition'));
  const values = [node.childForFieldName('consequence'), node.childForFieldName('alternative')];
  return eitherOf(
    node,
    test,
    values.flatMap((each) => each ?? []),
    lower,
  );
}

function switched(node: Node, lower: Lowering): N.Expression {
  const [subject, ...arms] = named(node);
  const values = arms.flatMap((arm) => (arm.type === 'switch_expression_arm' ? (inner(arm) ?? []) : []));
  return eitherOf(node, lower.unknown(node, [lower.expression(subject)]), values, lower);
}

/** `x is null` compares; other patterns ask what is not known. */
function matched(node: Node, lower: Lowering): N.Expression {
  const of = node.childForFieldName('expression');
  const pattern = node.childForFieldName('pattern');
  if (!of || !pattern) return lower.opaque(node);
  const isNegated = pattern.type === 'negated_pattern';
  const constant = isNegated ? inner(pattern) : pattern;
  if (constant?.type !== 'constant_pattern') return lower.opaque(node, [of]);
  const args = [of, inner(constant) ?? constant].map((each) => ({
    value: lower.expression(each),
    ...lower.span(each),
  }));
  return { kind: 'call', callee: lower.name(pattern, isNegated ? '!=' : '=='), args, ...lower.span(node) };
}

export function assignment(node: Node, lower: Lowering): N.Assign {
  const sign = node.childForFieldName('operator');
  const left = node.childForFieldName('left');
  const target = left?.type === 'tuple_expression' ? pattern(left, lower) : lower.expression(left);
  const value = lower.expression(node.childForFieldName('right'));
  const set = { kind: 'assign', how: 'set', target, ...lower.span(node) } as const;
  if (!sign || sign.type === '=') return { ...set, value };
  // A function is added to those that are called.
  if (sign.type === '+=') return value.kind === 'lambda' ? { ...set, value } : { ...set, how: 'append', value };
  if (sign.type === '??=') return { ...set, how: 'missing', value };
  const args = [target, value].map((one) => ({ value: one, start: one.start, end: one.end }));
  return {
    ...set,
    value: { kind: 'call', callee: lower.name(sign, sign.type.slice(0, -1)), args, ...lower.span(node) },
  };
}

/** `(a, b)` and `var (a, b)` that a value is taken apart into. */
export function pattern(node: Node, lower: Lowering): N.Expression {
  if (node.type === 'identifier') return lower.name(node, plain(node.text));
  if (node.type === 'argument' || node.type === 'declaration_expression') {
    const of = node.childForFieldName('name') ?? inner(node);
    return of ? pattern(of, lower) : lower.opaque(node);
  }
  if (!/^tuple|parenthesized_variable/.test(node.type)) return lower.expression(node);
  const items = named(node).map((each) => ({ value: pattern(each, lower), ...lower.span(each) }));
  return { kind: 'list', items, ...lower.span(node) };
}

const assigned: ExpressionHandler = (node, lower) => {
  const assign = assignment(node, lower);
  moveOut(lower, assign);
  const { target } = assign;
  return target.kind === 'name' || target.kind === 'member' ? target : lower.opaque(node, []);
};

/** An attribute as a call, with what it is given by name. */
export function attribute(node: Node, lower: Lowering): N.Call {
  const list = named(node).find(({ type }) => type === 'attribute_argument_list');
  const name = node.childForFieldName('name') ?? node;
  const args = loweredArguments(list, lower);
  return { kind: 'call', callee: lower.name(name, attributeName(node)), args, ...lower.span(node) };
}

export function annotationsOf(node: Node, lower: Lowering): { readonly annotations?: readonly N.Expression[] } {
  const found = attributesOf(node);
  return found.length === 0 ? {} : { annotations: found.map((each) => attribute(each, lower)) };
}

/** The type of a parameter; of options, with what they are of. */
function askedType(node: Node | null): string {
  const name = typeName(node);
  const [of] = /^IOptions(?:Snapshot|Monitor)?$/.test(name) ? typeArguments(node) : [];
  return of ? `${name}<${typeName(of)}>` : name;
}

export function loweredParameters(node: Node | null | undefined, lower: Lowering): N.Parameter[] {
  if (!node) return [];
  if (node.type === 'identifier' || node.type === 'implicit_parameter')
    return [{ name: plain(node.text), kind: 'positional', ...lower.span(node) }];
  // What takes any number has no node of its own.
  const rest = node.childForFieldName('name');
  const found = named(node).flatMap((child): N.Parameter[] => {
    if (child.id === rest?.id) return [];
    if (child.type === 'identifier') return [{ name: plain(child.text), kind: 'positional', ...lower.span(child) }];
    const name = child.type === 'parameter' ? child.childForFieldName('name') : null;
    if (!name) return [];
    const type = askedType(child.childForFieldName('type'));
    const isGiven = child.children.some((each) => each.type === '=');
    const value = isGiven ? inner(child) : undefined;
    return [
      {
        name: plain(name.text),
        kind: 'positional',
        ...(type === '' ? {} : { type }),
        ...(value ? { default: lower.expression(value) } : {}),
        ...annotationsOf(child, lower),
        ...lower.span(child),
      },
    ];
  });
  if (rest) found.push({ name: plain(rest.text), kind: 'rest', ...lower.span(rest) });
  return found;
}

/** The statements of a body, or what it gives. */
export function bodyOf(node: Node | null | undefined, lower: Lowering): N.Statement[] {
  if (!node) return [];
  if (node.type === 'block') return [...lower.statement(node)];
  const value = node.type === 'arrow_expression_clause' ? inner(node) : node;
  if (!value) return [];
  return moving(lower, () => [{ kind: 'return', how: 'return', value: lower.expression(value), ...lower.span(value) }]);
}

/** What a method gives, whether it is waited for or not. */
function returnsOf(node: Node): string {
  const type =
    node.childForFieldName('returns') ??
    (node.type === 'local_function_statement' ? node.childForFieldName('type') : null);
  const [of] = /^(?:Value)?Task$/.test(typeName(type)) ? typeArguments(type) : [type];
  const name = typeName(of);
  return name === 'void' ? '' : name;
}

/** Method, local function or lambda. */
export function lambda(node: Node, lower: Lowering, name?: string): N.Lambda {
  const returns = returnsOf(node);
  return {
    kind: 'lambda',
    ...(name === undefined ? {} : { name }),
    ...annotationsOf(node, lower),
    ...(returns === '' ? {} : { returns }),
    params: loweredParameters(node.childForFieldName('parameters'), lower),
    body: bodyOf(
      node.childForFieldName('body') ?? (node.type === 'anonymous_method_expression' ? inner(node) : null),
      lower,
    ),
    ...lower.span(node),
  };
}

const through: ExpressionHandler = (node, lower) => lower.expression(inner(node));
const type: ExpressionHandler = (node, lower) => lower.name(node, predefined(typeName(node)));
const nothing: ExpressionHandler = (node, lower) => lower.constant(node, null);

/** What the values of C# become; `lowering.ts` has the statements. */
export const expressions: Readonly<Record<string, ExpressionHandler>> = {
  identifier: (node, lower) => lower.name(node, plain(node.text)),
  generic_name: type,
  qualified_name: type,
  predefined_type: type,
  nullable_type: type,
  array_type: type,
  this: (node, lower) => lower.name(node, 'self'),
  base: (node, lower) => lower.name(node, 'super'),
  string_literal: stringLiteral,
  verbatim_string_literal: verbatim,
  raw_string_literal: raw,
  interpolated_string_expression: interpolated,
  character_literal: character,
  integer_literal: numberLiteral,
  real_literal: numberLiteral,
  boolean_literal: (node, lower) => lower.constant(node, node.text === 'true'),
  null_literal: nothing,
  default_expression: nothing,
  typeof_expression: (node, lower) => lower.name(node, typeName(node.childForFieldName('type'))),
  member_access_expression: access,
  conditional_access_expression: conditionalAccess,
  element_access_expression: (node, lower) => {
    const of = node.childForFieldName('expression');
    return of ? element(node, of, node.childForFieldName('subscript'), lower) : lower.opaque(node);
  },
  invocation_expression: invocation,
  object_creation_expression: construction,
  implicit_object_creation_expression: construction,
  anonymous_object_creation_expression: construction,
  array_creation_expression: construction,
  implicit_array_creation_expression: construction,
  collection_expression: construction,
  initializer_expression: construction,
  with_expression: construction,
  attribute,
  cast_expression: cast,
  as_expression: (node, lower) => lower.expression(node.childForFieldName('left')),
  binary_expression: binary,
  prefix_unary_expression: unary,
  postfix_unary_expression: unary,
  conditional_expression: conditional,
  switch_expression: switched,
  is_pattern_expression: matched,
  is_expression: (node, lower) => lower.opaque(node, [node.childForFieldName('left')]),
  assignment_expression: assigned,
  lambda_expression: (node, lower) => lambda(node, lower),
  anonymous_method_expression: (node, lower) => lambda(node, lower),
  parenthesized_expression: through,
  await_expression: through,
  checked_expression: through,
  ref_expression: through,
  tuple_expression: (node, lower) => ({
    kind: 'list',
    items: loweredArguments(node, lower).map(({ name: _name, ...each }) => each),
    ...lower.span(node),
  }),
};
