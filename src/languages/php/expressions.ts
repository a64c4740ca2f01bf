import type { Node } from 'web-tree-sitter';
import { type ExpressionHandler, type Lowering, numberOf } from '../../syntax/lowering';
import { moveOut, moving } from '../../syntax/moving';
import type * as N from '../../syntax/nodes';
import { doubleQuoted, heredoc, singleQuoted } from './strings';

/** The named children of a node without the comments, which may stand anywhere. */
export function named(node: Node): Node[] {
  return node.namedChildren.filter((child) => child.type !== 'comment');
}

/** What parentheses, casts and other wrappers hold: their last child. */
export function inner(node: Node): Node | undefined {
  return named(node).at(-1);
}

function className(node: Node, lower: Lowering): N.Expression {
  if (node.type !== 'name' && node.type !== 'qualified_name') return lower.expression(node);
  const { text } = node;
  return lower.name(node, text === 'self' || text === 'static' ? 'self' : text === 'parent' ? 'super' : text);
}

/** A field, as the body of its class or a promoted parameter names it. */
export function selfMember(name: Node, key: string, lower: Lowering): N.Member {
  const span = lower.span(name);
  return { kind: 'member', of: { kind: 'name', name: 'self', ...span }, key, keySpan: span, ...span };
}

/** `$a->b`, `$a?->b`, `A::B`, `A::$b`: the first two children, whatever follows them. */
function access(node: Node, children: readonly Node[], lower: Lowering): N.Expression {
  const [object, name] = children;
  if (!object) return lower.opaque(node);
  const of = className(object, lower);
  if (!name) return of;
  const { type } = name;
  const keySpan = lower.span(name);
  const simple = type === 'name' || (type === 'variable_name' && node.type === 'scoped_property_access_expression');
  const text = simple ? name.text.replace(/^\$/, '') : '';
  const key = simple ? (text === '__construct' ? 'constructor' : text) : lower.expression(name);
  return { kind: 'member', of, key, keySpan, start: node.startIndex - lower.base, end: keySpan.end };
}

/** `${name}` and `${name['key']}` in a string, `${'name'}` elsewhere; `$$name` is anybody's guess. */
function dynamicVariable(node: Node, lower: Lowering): N.Expression {
  const child = inner(node);
  if (!child || child.type === 'variable_name') return lower.opaque(node);
  const value = lower.expression(child);
  if (value.kind === 'name') return lower.name(node, `$${value.name}`);
  if (value.kind === 'literal' && typeof value.value === 'string') return lower.name(node, `$${value.value}`);
  if (value.kind === 'member' && value.of.kind === 'name' && !value.of.name.startsWith('$')) {
    return { ...value, of: { ...value.of, name: `$${value.of.name}` }, ...lower.span(node) };
  }
  return lower.unknown(node, [value]);
}

/** With keys a map, without a list. Spreads alone are more often of options than of lists; `[]` becomes either. */
function array(node: Node, lower: Lowering): N.Expression {
  const entries: N.MapEntry[] = [];
  const items: N.Argument[] = [];
  let keyed = false;
  for (const child of named(node)) {
    const span = lower.span(child);
    const { type } = child;
    const [first, second] = type === 'array_element_initializer' ? named(child) : [child];
    if (!first) continue;
    // What is half-typed may hold any key.
    const spread = type === 'ERROR' || first.type === 'variadic_unpacking';
    const value = lower.expression(second ?? (spread && type !== 'ERROR' ? inner(first) : first));
    keyed ||= second !== undefined;
    if (spread) entries.push({ spread: value, ...span });
    else entries.push({ key: second ? lower.expression(first) : lower.constant(child, items.length), value, ...span });
    if (!second) items.push({ value, ...(spread ? { spread: 'list' } : {}), ...span });
  }
  const list = !keyed && items.some((item) => !item.spread);
  return list ? { kind: 'list', items, ...lower.span(node) } : { kind: 'map', entries, ...lower.span(node) };
}

/** `[$a, , $b] = …`, `['k' => $v] = …`: commas count, since an item may be left out. */
function pattern(node: Node, lower: Lowering): N.Expression {
  const items: N.Argument[] = [];
  const entries: N.MapEntry[] = [];
  let key: N.Expression | undefined;
  let value: N.Expression | undefined;
  for (const child of node.children) {
    const { type } = child;
    if (type === '=>') key = value;
    else if (child.isNamed && type !== 'comment') value = lower.expression(child);
    else if (type === ',' || value) {
      const at = lower.span(child).start;
      const target: N.Expression = value ?? { kind: 'opaque', children: [], start: at, end: at };
      if (key) entries.push({ key, value: target, start: key.start, end: target.end });
      else items.push({ value: target, start: target.start, end: target.end });
      key = value = undefined;
    }
  }
  const span = lower.span(node);
  return entries.length > 0 ? { kind: 'map', entries, ...span } : { kind: 'list', items, ...span };
}

/** Null for `f(...)`, which names the function instead of calling it. */
function argumentsOf(node: Node | undefined, lower: Lowering): N.Argument[] | null {
  const list: N.Argument[] = [];
  for (const child of node ? named(node) : []) {
    const { type } = child;
    if (type === 'variadic_placeholder') return null;
    const parts = type === 'argument' ? named(child) : [child];
    const last = parts.at(-1);
    const spread = last?.type === 'variadic_unpacking';
    const value = lower.expression(spread ? inner(last) : last);
    const name = parts.length > 1 && parts[0]?.type === 'name' ? parts[0].text : undefined;
    const how = spread ? { spread: value.kind === 'map' ? ('map' as const) : ('list' as const) } : {};
    list.push({ value, ...(name === undefined ? {} : { name }), ...how, ...lower.span(child) });
  }
  return list;
}

function call(node: Node, callee: N.Expression, list: Node | undefined, lower: Lowering): N.Expression {
  const args = argumentsOf(list, lower);
  if (args === null) return callee;
  const span = lower.span(node);
  if (callee.kind === 'name' && callee.name === 'compact') {
    const entries = args.flatMap(({ value, start, end }): N.MapEntry[] => {
      if (value.kind !== 'literal' || typeof value.value !== 'string') return [];
      return [{ key: value, value: { kind: 'name', name: `$${value.value}`, start, end }, start, end }];
    });
    if (entries.length === args.length) return { kind: 'map', entries, ...span };
  }
  return { kind: 'call', callee, args, ...(list ? { argsSpan: lower.span(list) } : {}), ...span };
}

const functionCall: ExpressionHandler = (node, lower) => {
  const [callee, list] = named(node);
  return call(node, lower.expression(callee), list, lower);
};

const methodCall: ExpressionHandler = (node, lower) => {
  const children = named(node);
  return call(node, access(node, children, lower), children.at(-1), lower);
};

function construction(node: Node, lower: Lowering): N.Expression {
  const [target, after] = named(node);
  const parts = target?.type === 'anonymous_class' ? named(target) : null;
  const list = parts ? parts.find((part) => part.type === 'arguments') : after;
  const members = parts?.find((part) => part.type === 'declaration_list')?.namedChildren;
  const callee = target && !parts ? className(target, lower) : lower.opaque(node, members ?? []);
  const args = argumentsOf(list, lower) ?? [];
  return { kind: 'new', callee, args, ...(list ? { argsSpan: lower.span(list) } : {}), ...lower.span(node) };
}

/** A call that the language writes otherwise: `require 'x.php'`, a command in backticks. */
function called(name: string, of: ExpressionHandler = through): ExpressionHandler {
  return (node, lower) => {
    const value = of(node, lower);
    const span = lower.span(node);
    const callee: N.Name = { kind: 'name', name, start: span.start, end: span.start };
    return { kind: 'call', callee, args: [{ value, start: value.start, end: value.end }], ...span };
  };
}

function typeName(text: string): string {
  const types = text.replace(/^\?/, '').split('|');
  return types.filter((type) => type.trim().toLowerCase() !== 'null').join('|');
}

function attributesOf(node: Node, lower: Lowering): N.Expression[] | undefined {
  const groups = node.childForFieldName('attributes')?.namedChildren;
  return groups?.flatMap((group) => named(group).map((one) => functionCall(one, lower)));
}

/** Function, method, closure or arrow function. A promoted parameter is also an assignment at the start of the body. */
export function lambda(node: Node, lower: Lowering, name?: string): N.Lambda {
  const params: N.Parameter[] = [];
  const body: N.Statement[] = [];
  for (const child of node.childForFieldName('parameters')?.namedChildren ?? []) {
    const variable = child.childForFieldName('name');
    if (!variable) continue;
    const { type } = child;
    const label = variable.text.replace(/^&\s*/, '');
    const written = child.childForFieldName('type');
    const initial = child.childForFieldName('default_value');
    const attributes = attributesOf(child, lower);
    params.push({
      name: label,
      kind: type === 'variadic_parameter' ? 'rest' : 'positional',
      ...(initial ? { default: lower.expression(initial) } : {}),
      ...(written ? { type: typeName(written.text) } : {}),
      ...(attributes ? { annotations: attributes } : {}),
      ...(child.childForFieldName('reference_modifier') ? { byReference: true } : {}),
      ...lower.span(child),
    });
    if (type !== 'property_promotion_parameter') continue;
    const target = selfMember(variable, label.slice(1), lower);
    body.push({ kind: 'assign', how: 'set', target, value: lower.name(variable, label), ...lower.span(variable) });
  }
  const annotations = attributesOf(node, lower);
  const inside = node.childForFieldName('body');
  if (inside?.type === 'compound_statement') body.push(...lower.block(inside));
  else if (inside) {
    body.push(
      ...moving(lower, () => [
        { kind: 'return', how: 'return', value: lower.expression(inside), ...lower.span(inside) },
      ]),
    );
  }
  const labels = { ...(name === undefined ? {} : { name }), ...(annotations ? { annotations } : {}) };
  return { kind: 'lambda', ...labels, params, body, ...lower.span(node) };
}

function binary(node: Node, lower: Lowering): N.Expression {
  const sign = node.childForFieldName('operator');
  switch (sign?.type) {
    case '.':
      return lower.plus(node, lower.operands(node, '.'));
    case '+':
      return sum(node, lower);
    case '??':
      return choice(node, 'missing', lower.operands(node, '??', 'right'), lower);
    case '-':
    case '*':
    case '/':
    case '%':
    case '**':
    case '===':
    case '!==':
    case '==':
    case '!=':
    case '<>':
      return lower.operator(node, sign, named(node));
    case '&&':
    case '||':
      return lower.logical(node, sign.type, node.childForFieldName('left'), node.childForFieldName('right'));
    default:
      return lower.opaque(node);
  }
}

/** Of arrays, `+` is the union in which the left one wins; that it is one shows when a side is written out. */
function sum(node: Node, lower: Lowering): N.Expression {
  const sides = named(node);
  if (!sides.some((side) => side.type === 'array_creation_expression')) return lower.plus(node, sides);
  const entries = sides.reverse().flatMap((side): readonly N.MapEntry[] => {
    const spread = lower.expression(side);
    return spread.kind === 'map' ? spread.entries : [{ spread, start: spread.start, end: spread.end }];
  });
  return { kind: 'map', entries, ...lower.span(node) };
}

/** A branch that throws gives no value. */
function choice(
  node: Node,
  how: N.Choice['how'],
  branches: readonly (Node | null)[],
  lower: Lowering,
  test?: Node | null,
): N.Expression {
  const condition = test ? { test: lower.expression(test) } : {};
  const values = branches.filter((branch) => branch && branch.type !== 'throw_expression');
  if (values.length === 0) return lower.opaque(node);
  const lowered = values.map((value) => lower.expression(value));
  return { kind: 'choice', how, ...condition, branches: lowered, ...lower.span(node) };
}

function conditional(node: Node, lower: Lowering): N.Expression {
  const test = node.childForFieldName('condition');
  const then = node.childForFieldName('body');
  const otherwise = node.childForFieldName('alternative');
  if (!then) return choice(node, 'default', [test, otherwise], lower);
  return choice(node, 'either', [then, otherwise], lower, test);
}

function match(node: Node, lower: Lowering): N.Expression {
  const [subject, arms] = named(node);
  const values = arms?.namedChildren.map((arm) => arm.childForFieldName('return_expression')) ?? [];
  return choice(node, 'either', values, lower, subject);
}

function unary(node: Node, lower: Lowering): N.Expression {
  const value = lower.expression(inner(node));
  const sign = node.child(0)?.type;
  if (sign === '+') return value;
  if (sign === '-' && isNumber(value)) return lower.constant(node, -value.value);
  if (sign === '!') return lower.negation(node, value);
  return { kind: 'opaque', children: [value], ...lower.span(node) };
}

function isNumber(value: N.Expression): value is N.Literal & { value: number } {
  return value.kind === 'literal' && typeof value.value === 'number';
}

/** A leading zero is octal, as in C. */
function integer(text: string): number {
  const octal = /^0[oO]?([0-7_]+)$/.exec(text)?.[1];
  return octal === undefined ? numberOf(text) : Number.parseInt(octal.replaceAll('_', ''), 8);
}

export function assignment(node: Node, lower: Lowering): N.Assign {
  const [left, right] = named(node);
  const sign = node.childForFieldName('operator');
  const value = lower.expression(right);
  const span = lower.span(node);
  const [object, index] = left?.type === 'subscript_expression' ? named(left) : [];
  if (object && !index) return { kind: 'assign', how: 'append', target: lower.expression(object), value, ...span };
  const target = lower.expression(left);
  const set = { kind: 'assign', how: 'set', target, ...span } as const;
  const fresh = target.kind === 'member' ? {} : { declares: true };
  if (!sign) return { ...set, value, ...fresh };
  if (sign.type === '??=') return { ...set, how: 'missing', value, ...fresh };
  if (sign.type === '.=') return { ...set, how: 'append', value };
  if (sign.type === '+=') return { ...set, how: isNumber(value) ? 'append' : 'merge', value };
  const args = [target, value].map((one) => ({ value: one, start: one.start, end: one.end }));
  return { ...set, value: { kind: 'call', callee: lower.name(sign, sign.type.slice(0, -1)), args, ...span } };
}

const assigned: ExpressionHandler = (node, lower) => {
  const assign = assignment(node, lower);
  moveOut(lower, assign);
  const { target } = assign;
  return target.kind === 'name' || target.kind === 'member' ? target : lower.opaque(node, []);
};

const through: ExpressionHandler = (node, lower) => lower.expression(inner(node));
const member: ExpressionHandler = (node, lower) => access(node, named(node), lower);
const callable: ExpressionHandler = (node, lower) => lambda(node, lower);
const required = called('require');

/** What the values of PHP become; `php.ts` has the statements. */
export const expressions: Readonly<Record<string, ExpressionHandler>> = {
  variable_name: (node, lower) => {
    const { text } = node;
    return lower.name(node, text === '$this' ? 'self' : text);
  },
  name: (node, lower) => lower.name(node),
  // Functions and constants of the global namespace are found without their backslash.
  qualified_name: (node, lower) => lower.name(node, node.text.replace(/^\\(?=[^\\]*$)/, '')),
  relative_name: (node, lower) => lower.name(node, node.text.replace(/^namespace\\/, '')),
  relative_scope: (node, lower) => lower.name(node, node.text === 'parent' ? 'super' : 'self'),
  dynamic_variable_name: dynamicVariable,
  member_access_expression: member,
  nullsafe_member_access_expression: member,
  scoped_property_access_expression: member,
  class_constant_access_expression: member,
  subscript_expression: (node, lower) => {
    const [object, index] = named(node);
    return index ? lower.member(node, lower.expression(object), lower.expression(index), index) : lower.opaque(node);
  },
  string: singleQuoted,
  encapsed_string: doubleQuoted,
  heredoc,
  nowdoc: heredoc,
  shell_command_expression: called('shell_exec', doubleQuoted),
  integer: (node, lower) => lower.constant(node, integer(node.text)),
  float: (node, lower) => lower.constant(node, numberOf(node.text)),
  boolean: (node, lower) => lower.constant(node, node.text.toLowerCase() === 'true'),
  null: (node, lower) => lower.constant(node, null),
  array_creation_expression: array,
  list_literal: pattern,
  function_call_expression: functionCall,
  member_call_expression: methodCall,
  nullsafe_member_call_expression: methodCall,
  scoped_call_expression: methodCall,
  object_creation_expression: construction,
  require_expression: required,
  require_once_expression: required,
  include_expression: required,
  include_once_expression: required,
  binary_expression: binary,
  unary_op_expression: unary,
  conditional_expression: conditional,
  match_expression: match,
  assignment_expression: assigned,
  reference_assignment_expression: assigned,
  augmented_assignment_expression: assigned,
  anonymous_function: callable,
  arrow_function: callable,
  method_declaration: callable,
  function_definition: callable,
  parenthesized_expression: through,
  cast_expression: through,
  clone_expression: through,
  error_suppression_expression: through,
  print_intrinsic: through,
  by_ref: through,
};
