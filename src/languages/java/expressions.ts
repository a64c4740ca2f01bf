import type { Node } from 'web-tree-sitter';
import { type ExpressionHandler, type Lowering, numberOf } from '../../syntax/lowering';
import { moveOut, moving } from '../../syntax/moving';
import type * as N from '../../syntax/nodes';
import { annotationName, modifiersOf, named, typeName } from './names';
import { character, stringLiteral } from './strings';

/** What parentheses and other wrappers hold: their last child. */
export function inner(node: Node): Node | undefined {
  return named(node).at(-1);
}

/** A field, as the body of its class or a constructor names it. */
export function selfMember(name: Node, key: string, lower: Lowering): N.Member {
  const span = lower.span(name);
  return { kind: 'member', of: { kind: 'name', name: 'self', ...span }, key, keySpan: span, ...span };
}

export function loweredArguments(node: Node | null, lower: Lowering): N.Argument[] {
  if (!node) return [];
  return named(node).map((child) => ({ value: lower.expression(child), ...lower.span(child) }));
}

/** The package and class that an expression begins with: `java.net.URI` of `java.net.URI.create(…)`. */
const QUALIFIED = /^(?:[a-z][a-z0-9_]*\.)+[A-Z]\w*$/;

function access(node: Node, lower: Lowering): N.Expression {
  const object = node.childForFieldName('object');
  const field = node.childForFieldName('field');
  if (!object || !field) return lower.opaque(node);
  if (field.type === 'this') return lower.name(node, 'self');
  if (field.type === 'super') return lower.name(node, 'super');
  if (object.type === 'field_access' || object.type === 'identifier') {
    const written = node.text.replace(/\s+/g, '');
    if (QUALIFIED.test(written)) return lower.name(node, written);
  }
  return lower.member(node, lower.expression(object), field.text, field);
}

function methodCall(node: Node, lower: Lowering): N.Expression {
  const object = node.childForFieldName('object');
  const name = node.childForFieldName('name');
  const list = node.childForFieldName('arguments');
  if (!name) return lower.opaque(node);
  // `Base.super.f()`: the method of an interface that the class has its own of.
  const isSuper = object?.nextNamedSibling?.type === 'super';
  const of = object && (isSuper ? lower.name(object, 'super') : lower.expression(object));
  const keySpan = lower.span(name);
  const callee: N.Expression = of
    ? { kind: 'member', of, key: name.text, keySpan, start: lower.span(node).start, end: keySpan.end }
    : lower.name(name);
  const args = loweredArguments(list, lower);
  return { kind: 'call', callee, args, ...(list ? { argsSpan: lower.span(list) } : {}), ...lower.span(node) };
}

/** `this(…)` and `super(…)` of a constructor. */
export function constructorCall(node: Node, lower: Lowering): N.Expression {
  const target = node.childForFieldName('constructor');
  const list = node.childForFieldName('arguments');
  if (!target) return lower.opaque(node);
  const callee = target.type === 'super' ? lower.name(target, 'super') : selfMember(target, 'constructor', lower);
  const args = loweredArguments(list, lower);
  return { kind: 'call', callee, args, ...(list ? { argsSpan: lower.span(list) } : {}), ...lower.span(node) };
}

/** `new X(…)`; of a class without a name that is written out, an object of what it declares. */
function construction(node: Node, lower: Lowering): N.Expression {
  const type = node.childForFieldName('type');
  const list = node.childForFieldName('arguments');
  const body = named(node).find((child) => child.type === 'class_body');
  if (body) return anonymous(node, body, loweredArguments(list, lower), lower);
  if (!type) return lower.opaque(node);
  const callee = lower.name(type, typeName(type));
  const args = loweredArguments(list, lower);
  return { kind: 'new', callee, args, ...(list ? { argsSpan: lower.span(list) } : {}), ...lower.span(node) };
}

function anonymous(node: Node, body: Node, args: readonly N.Argument[], lower: Lowering): N.Expression {
  const entries = named(body).flatMap((member): N.MapEntry[] => {
    const name = member.type === 'method_declaration' ? member.childForFieldName('name') : null;
    if (!name) return [];
    return [{ key: lower.key(name), value: lambda(member, lower), ...lower.span(member) }];
  });
  if (entries.length === 0)
    return lower.unknown(
      node,
      args.map(({ value }) => value),
    );
  return { kind: 'map', entries, ...lower.span(node) };
}

/** `new String[] { a, b }`, and the same without its type. */
const array: ExpressionHandler = (node, lower) => {
  const initial = node.type === 'array_initializer' ? node : node.childForFieldName('value');
  if (!initial) return lower.opaque(node);
  return { kind: 'list', items: loweredArguments(initial, lower), ...lower.span(node) };
};

/** A cast says nothing; of `(a.b) + "c"` the grammar makes one. */
function cast(node: Node, lower: Lowering): N.Expression {
  const type = node.childForFieldName('type');
  const value = node.childForFieldName('value');
  const isSum = value?.type === 'unary_expression' && value.childForFieldName('operator')?.type === '+';
  if (!type || !isSum || type.type === 'integral_type' || type.type === 'floating_point_type')
    return lower.expression(value);
  const name = lower.name(type, typeName(type));
  const rest = lower.plus(value, [value.childForFieldName('operand')]);
  return { kind: 'join', how: 'plus', parts: [dotted(name), ...rest.parts], ...lower.span(node) };
}

/** `a.b` read as a type is a member all the same. */
function dotted(name: N.Name): N.Expression {
  const [first = '', ...keys] = name.name.split('.');
  const { start, end } = name;
  return keys.reduce<N.Expression>((of, key) => ({ kind: 'member', of, key, keySpan: { start, end }, start, end }), {
    ...name,
    name: first,
  });
}

function binary(node: Node, lower: Lowering): N.Expression {
  const sign = node.childForFieldName('operator');
  return sign?.type === '%'
    ? lower.operator(node, sign, [node.childForFieldName('left'), node.childForFieldName('right')])
    : lower.binary(node);
}

function unary(node: Node, lower: Lowering): N.Expression {
  const value = lower.expression(node.childForFieldName('operand'));
  const sign = node.childForFieldName('operator')?.type;
  if (sign === '+') return value;
  if (sign === '-' && value.kind === 'literal' && typeof value.value === 'number')
    return lower.constant(node, -value.value);
  if (sign === '!') return lower.negation(node, value);
  return lower.unknown(node, [value]);
}

function conditional(node: Node, lower: Lowering): N.Expression {
  const test = lower.expression(node.childForFieldName('condition'));
  const branches = [node.childForFieldName('consequence'), node.childForFieldName('alternative')].map((branch) =>
    lower.expression(branch),
  );
  return { kind: 'choice', how: 'either', test, branches, ...lower.span(node) };
}

/** A switch as a value: what each of its rules gives. One that throws gives none. */
function choice(node: Node, lower: Lowering): N.Expression {
  const values = named(node.childForFieldName('body') ?? node).flatMap((rule) => {
    const value = rule.type === 'switch_rule' ? inner(rule) : rule;
    if (value?.type === 'expression_statement') return inner(value) ?? [];
    return named(value ?? rule).flatMap((each) => (each.type === 'yield_statement' ? (inner(each) ?? []) : []));
  });
  const test = lower.expression(node.childForFieldName('condition'));
  if (values.length === 0) return lower.unknown(node, [test]);
  return {
    kind: 'choice',
    how: 'either',
    test,
    branches: values.map((value) => lower.expression(value)),
    ...lower.span(node),
  };
}

export function assignment(node: Node, lower: Lowering): N.Assign {
  const sign = node.childForFieldName('operator');
  const target = lower.expression(node.childForFieldName('left'));
  const value = lower.expression(node.childForFieldName('right'));
  const set = { kind: 'assign', how: 'set', target, ...lower.span(node) } as const;
  if (!sign || sign.type === '=') return { ...set, value };
  if (sign.type === '+=') return { ...set, how: 'append', value };
  const args = [target, value].map((one) => ({ value: one, start: one.start, end: one.end }));
  return {
    ...set,
    value: { kind: 'call', callee: lower.name(sign, sign.type.slice(0, -1)), args, ...lower.span(node) },
  };
}

const assigned: ExpressionHandler = (node, lower) => {
  const assign = assignment(node, lower);
  moveOut(lower, assign);
  const { target } = assign;
  return target.kind === 'name' || target.kind === 'member' ? target : lower.opaque(node, []);
};

/** `X::new`, `x::f`: the class, or the member, that is called later. */
function reference(node: Node, lower: Lowering): N.Expression {
  const [of, name] = named(node);
  if (!of) return lower.opaque(node);
  if (!name)
    return of.type === 'identifier' || /type/.test(of.type) ? lower.name(of, typeName(of)) : lower.opaque(node);
  if (name.type === 'type_arguments') return lower.opaque(node);
  return lower.member(node, lower.expression(of), name.text, name);
}

/** An annotation as a call, with what its elements are given by their names. */
export function annotation(node: Node, lower: Lowering): N.Call {
  const list = node.childForFieldName('arguments');
  const args = (list ? named(list) : []).map((child): N.Argument => {
    const key = child.type === 'element_value_pair' ? child.childForFieldName('key')?.text : undefined;
    const value = lower.expression(child.type === 'element_value_pair' ? child.childForFieldName('value') : child);
    return { value, ...(key === undefined ? {} : { name: key }), ...lower.span(child) };
  });
  const name = node.childForFieldName('name') ?? node;
  return { kind: 'call', callee: lower.name(name, annotationName(node)), args, ...lower.span(node) };
}

export function annotationsOf(node: Node, lower: Lowering): { readonly annotations?: readonly N.Expression[] } {
  const found = modifiersOf(node).annotations;
  return found.length === 0 ? {} : { annotations: found.map((each) => annotation(each, lower)) };
}

export function parameter(node: Node, lower: Lowering): N.Parameter | null {
  const isSpread = node.type === 'spread_parameter';
  const declarator = isSpread ? named(node).find(({ type }) => type === 'variable_declarator') : node;
  const name = declarator?.childForFieldName('name');
  if (!name) return null;
  const type = typeName(
    isSpread ? named(node).find(({ type: each }) => each !== 'modifiers') : node.childForFieldName('type'),
  );
  return {
    name: name.text,
    kind: isSpread ? 'rest' : 'positional',
    ...(type === '' || type === 'var' ? {} : { type }),
    ...annotationsOf(node, lower),
    ...lower.span(node),
  };
}

function parametersOf(node: Node | null, lower: Lowering): N.Parameter[] {
  if (!node) return [];
  if (node.type === 'identifier') return [{ name: node.text, kind: 'positional', ...lower.span(node) }];
  return named(node).flatMap((child): N.Parameter[] => {
    if (child.type === 'identifier') return [{ name: child.text, kind: 'positional', ...lower.span(child) }];
    const found = parameter(child, lower);
    return found ? [found] : [];
  });
}

/** Method, constructor or lambda. The fields of a record are assigned at the end of its compact constructor. */
export function lambda(node: Node, lower: Lowering, name?: string): N.Lambda {
  const record = node.type === 'compact_constructor_declaration' ? node.parent?.parent : null;
  const params = parametersOf((record ?? node).childForFieldName('parameters'), lower);
  const returns = node.type === 'method_declaration' ? typeName(node.childForFieldName('type')) : '';
  const inside = node.childForFieldName('body');
  const body: N.Statement[] = [];
  if (inside && /block$|body$/.test(inside.type)) body.push(...lower.block(inside));
  else if (inside)
    body.push(
      ...moving(lower, () => [
        { kind: 'return', how: 'return', value: lower.expression(inside), ...lower.span(inside) },
      ]),
    );
  if (record) body.push(...fieldsOf(params, lower, node));
  const labels = { ...(name === undefined ? {} : { name }), ...annotationsOf(node, lower) };
  return {
    kind: 'lambda',
    ...labels,
    ...(returns === '' || returns === 'void' ? {} : { returns }),
    params,
    body,
    ...lower.span(node),
  };
}

/** A constructor that is not written: each parameter is the field of its name. */
export function fieldsOf(params: readonly N.Parameter[], lower: Lowering, at: Node): N.Assign[] {
  return params.map((param) => {
    const span = { start: param.start, end: param.end };
    const value: N.Name = { kind: 'name', name: param.name, ...span };
    const target = { ...selfMember(at, param.name, lower), ...span, keySpan: span };
    return { kind: 'assign', how: 'set', target, value, ...span };
  });
}

export function parametersOfRecord(node: Node, lower: Lowering): N.Parameter[] {
  return parametersOf(node.childForFieldName('parameters'), lower);
}

const through: ExpressionHandler = (node, lower) => lower.expression(inner(node));
const number: ExpressionHandler = (node, lower) =>
  lower.constant(node, numberOf(node.text.replace(/^0x/i, '0x').replace(/(?<!^0x.*)[fFdD]$/, '')));
const octal: ExpressionHandler = (node, lower) =>
  lower.constant(node, Number.parseInt(node.text.replaceAll('_', '').replace(/[lL]$/, ''), 8));
const type: ExpressionHandler = (node, lower) => lower.name(node, typeName(node));

/** What the values of Java become; `index.ts` has the statements. */
export const expressions: Readonly<Record<string, ExpressionHandler>> = {
  identifier: (node, lower) => lower.name(node),
  type_identifier: type,
  scoped_type_identifier: type,
  generic_type: type,
  // `X.class`
  class_literal: (node, lower) => lower.name(node, typeName(inner(node))),
  this: (node, lower) => lower.name(node, 'self'),
  super: (node, lower) => lower.name(node, 'super'),
  string_literal: stringLiteral,
  character_literal: character,
  decimal_integer_literal: number,
  hex_integer_literal: number,
  binary_integer_literal: number,
  octal_integer_literal: octal,
  decimal_floating_point_literal: number,
  true: (node, lower) => lower.constant(node, true),
  false: (node, lower) => lower.constant(node, false),
  null_literal: (node, lower) => lower.constant(node, null),
  field_access: access,
  array_access: (node, lower) => {
    const index = node.childForFieldName('index');
    const of = lower.expression(node.childForFieldName('array'));
    return index ? lower.member(node, of, lower.expression(index), index) : lower.unknown(node, [of]);
  },
  method_invocation: methodCall,
  explicit_constructor_invocation: constructorCall,
  object_creation_expression: construction,
  array_creation_expression: array,
  array_initializer: array,
  element_value_array_initializer: (node, lower) => ({
    kind: 'list',
    items: loweredArguments(node, lower),
    ...lower.span(node),
  }),
  annotation,
  marker_annotation: annotation,
  cast_expression: cast,
  binary_expression: binary,
  unary_expression: unary,
  ternary_expression: conditional,
  switch_expression: choice,
  assignment_expression: assigned,
  lambda_expression: (node, lower) => lambda(node, lower),
  method_reference: reference,
  method_declaration: (node, lower) => lambda(node, lower),
  parenthesized_expression: through,
};
