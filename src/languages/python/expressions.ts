import type { Node } from 'web-tree-sitter';
import { numberOf, type ExpressionHandler, type Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { namedChildren, field, scoped, valueArgument } from './scope';
import { string, concatenated } from './strings';
import { both, comprehension, parameterOf, closure, dictionaryComprehension } from './comprehensions';

// --- operators, calls, collections

function nothing(node: Node, lower: Lowering): N.Opaque {
  return lower.opaque(node, []);
}

function identifier(node: Node, lower: Lowering): N.Expression {
  const { receiver, fields } = scoped(lower).scope;
  const name = node.text;
  if (name === receiver) return lower.name(node, 'self');
  return fields?.has(name) === true ? lower.member(node, lower.name(node, 'self'), name, node) : lower.name(node, name);
}

function attribute(node: Node, lower: Lowering): N.Expression {
  const of = lower.expression(field(node, 'object'));
  const keyNode = field(node, 'attribute');
  if (!keyNode) return of;
  const key = keyNode.text;
  if (key === '__class__' && isName(of, 'self')) return { ...of, ...lower.span(node) };
  return lower.member(node, of, key === '__init__' ? 'constructor' : key, keyNode);
}

function isName(node: N.Expression | undefined, name: string): boolean {
  return node?.kind === 'name' && node.name === name;
}

function subscript(node: Node, lower: Lowering): N.Expression {
  const [value, key, ...more] = namedChildren(node);
  const injected = value && /(?:^|\.)Annotated$/.test(value.text) ? dependencyIn(node, lower) : null;
  if (injected) return injected;
  if (!value || !key || more.length > 0) return lower.opaque(node);
  const of = lower.expression(value);
  if (key.type !== 'slice') return lower.member(node, of, lower.expression(key), key);
  // `x[a:b]` is `x.slice(a, b)`; a third part skips or reverses.
  const [from, to, step] = key.text.split(':');
  if (step !== undefined || from === undefined || to === undefined) return lower.opaque(node, [value]);
  const bounds = namedChildren(key);
  const start = from.trim() === '' ? lower.constant(key, 0) : lower.expression(bounds[0]);
  const end = to.trim() === '' ? [] : [lower.expression(bounds.at(-1))];
  const args = [start, ...end].map(valueArgument);
  return { kind: 'call', callee: lower.member(node, of, 'slice', key), args, ...lower.span(node) };
}

export function items(nodes: readonly Node[], lower: Lowering): N.Argument[] {
  return nodes.map((node): N.Argument => {
    const span = lower.span(node);
    switch (node.type) {
      case 'keyword_argument': {
        const name = field(node, 'name')?.text ?? '';
        return { name, value: lower.expression(field(node, 'value')), ...span };
      }
      case 'list_splat':
      case 'list_splat_pattern':
        return { spread: 'list', value: lower.expression(node.firstNamedChild), ...span };
      case 'dictionary_splat':
        return { spread: 'map', value: lower.expression(node.firstNamedChild), ...span };
      default:
        return { value: lower.expression(node), ...span };
    }
  });
}

function call(node: Node, lower: Lowering): N.Expression {
  const list = field(node, 'arguments');
  const callee = lower.expression(field(node, 'function'));
  // `sum(x for x in y)` has one argument without parentheses of its own.
  const args = items(list?.type === 'generator_expression' ? [list] : namedChildren(list), lower);
  const span = lower.span(node);
  const argsSpan = list ? { argsSpan: lower.span(list) } : {};
  const [first, second, third] = args;
  if (callee.kind === 'name') {
    const { name } = callee;
    if (name === 'super') return { kind: 'call', callee, args: [], ...argsSpan, ...span };
    if (name === 'type' && !second && first && isName(first.value, 'self')) return { ...first.value, ...span };
    if (name === 'cast' && second && !third) return second.value;
    if (name === 'getattr' && first && second && second.value.kind === 'literal') {
      const { value: key, start, end } = second.value;
      const member = { kind: 'member', of: first.value, key: String(key), keySpan: { start, end }, ...span } as const;
      return third ? { kind: 'choice', how: 'default', branches: [member, third.value], ...span } : member;
    }
  } else if (callee.kind === 'member' && first && !first.spread && isName(first.value, 'self')) {
    // `Base.__init__(self, …)`, the old way to write `super().__init__(…)`.
    if (callee.key === 'constructor' && callee.of.kind === 'name') {
      const { start, end } = callee.of;
      const of: N.Call = { kind: 'call', callee: { kind: 'name', name: 'super', start, end }, args: [], start, end };
      return { kind: 'call', callee: { ...callee, of }, args: args.slice(1), ...argsSpan, ...span };
    }
  }
  return { kind: 'call', callee, args, ...argsSpan, ...span };
}

function binary(node: Node, lower: Lowering): N.Expression {
  const left = field(node, 'left');
  const operator = field(node, 'operator');
  const right = field(node, 'right');
  if (!left || !operator || !right) return lower.opaque(node);
  switch (operator.type) {
    case '+':
      return lower.plus(node, [left, right]);
    case '%': {
      if (left.type === 'integer' || (right.type === 'integer' && !/string$/.test(left.type)))
        return lower.operator(node, operator, [left, right]);
      const template = lower.expression(left);
      const args = items(right.type === 'tuple' ? namedChildren(right) : [right], lower);
      return { kind: 'format', template, args, style: 'printf', ...lower.span(node) };
    }
    case '|':
      return { kind: 'map', entries: [left, right].map((side) => spread(side, side, lower)), ...lower.span(node) };
    case '-':
    case '*':
    case '/':
    case '//':
    case '**':
      return lower.operator(node, operator, [left, right]);
    default:
      return lower.opaque(node, [left, right]);
  }
}

function spread(node: Node, value: Node | null, lower: Lowering): N.MapEntry {
  return { spread: lower.expression(value), ...lower.span(node) };
}

function unary(node: Node, lower: Lowering): N.Expression {
  const argument = lower.expression(field(node, 'argument'));
  const operator = field(node, 'operator')?.type;
  if (argument.kind !== 'literal' || typeof argument.value !== 'number' || operator === '~')
    return lower.unknown(node, [argument]);
  return lower.constant(node, operator === '-' ? -argument.value : argument.value);
}

function boolean(node: Node, lower: Lowering): N.Choice {
  const left = lower.expression(field(node, 'left'));
  const right = lower.expression(field(node, 'right'));
  const span = lower.span(node);
  if (field(node, 'operator')?.type === 'and') return both(node, left, right, lower);
  const branches = left.kind === 'choice' && left.how === 'default' ? [...left.branches, right] : [left, right];
  return { kind: 'choice', how: 'default', branches, ...span };
}

const COMPARISONS = new Set(['==', '!=', 'is', 'is not', 'in', 'not in']);

/** Of several comparisons in a row nothing is known, nor of which is larger. */
function comparison(node: Node, lower: Lowering): N.Expression {
  const [operator, ...others] = node.childrenForFieldName('operators');
  const operands = namedChildren(node);
  const isKnown = operator !== undefined && others.length === 0 && COMPARISONS.has(operator.type);
  return isKnown ? lower.operator(node, operator, operands) : lower.opaque(node);
}

function conditional(node: Node, lower: Lowering): N.Choice {
  const [then, test, otherwise] = namedChildren(node).map((child) => lower.expression(child));
  const branches = [then, otherwise].filter((branch) => branch !== undefined);
  return { kind: 'choice', how: 'either', ...(test ? { test } : {}), branches, ...lower.span(node) };
}

function list(node: Node, lower: Lowering): N.ListNode {
  return { kind: 'list', items: items(namedChildren(node), lower), ...lower.span(node) };
}

function dictionary(node: Node, lower: Lowering): N.MapNode {
  const entries = namedChildren(node).flatMap((child): N.MapEntry[] => {
    if (child.type === 'dictionary_splat') return [spread(child, child.firstNamedChild, lower)];
    if (child.type !== 'pair') return [];
    const key = lower.expression(field(child, 'key'));
    return [{ key, value: lower.expression(field(child, 'value')), ...lower.span(child) }];
  });
  return { kind: 'map', entries, ...lower.span(node) };
}

function walrus(node: Node, lower: Lowering): N.Expression {
  const target = lower.expression(field(node, 'name'));
  const value = lower.expression(field(node, 'value'));
  scoped(lower).bind({ kind: 'assign', target, value, how: 'set', declares: true, ...lower.span(node) });
  return target;
}

function lambda(node: Node, lower: Lowering): N.Lambda {
  const params = parameters(field(node, 'parameters'), lower);
  const body = field(node, 'body');
  const { scope } = scoped(lower);
  // The body of a lambda does not see the names of the class body that it stands in.
  return scoped(lower).within({ ...scope, fields: null }, () =>
    closure(node, lower, params, [], () => lower.expression(body)),
  );
}

function numeral(node: Node, lower: Lowering): N.Expression {
  const value = numberOf(node.text);
  return Number.isNaN(value) ? nothing(node, lower) : lower.constant(node, value);
}

export function inner(node: Node, lower: Lowering): N.Expression {
  return lower.expression(namedChildren(node)[0]);
}

export const EXPRESSIONS: Readonly<Record<string, ExpressionHandler>> = {
  identifier,
  string,
  concatenated_string: concatenated,
  integer: numeral,
  float: numeral,
  true: (node, lower) => lower.constant(node, true),
  false: (node, lower) => lower.constant(node, false),
  none: (node, lower) => lower.constant(node, null),
  attribute,
  subscript,
  call,
  binary_operator: binary,
  unary_operator: unary,
  not_operator: (node, lower) => lower.negation(node, lower.expression(field(node, 'argument'))),
  boolean_operator: boolean,
  comparison_operator: comparison,
  conditional_expression: conditional,
  list,
  tuple: list,
  set: list,
  expression_list: list,
  pattern_list: list,
  tuple_pattern: list,
  list_pattern: list,
  dictionary,
  list_comprehension: (node, lower) => comprehension(node, lower),
  generator_expression: (node, lower) => comprehension(node, lower),
  set_comprehension: (node, lower) => comprehension(node, lower),
  dictionary_comprehension: dictionaryComprehension,
  named_expression: walrus,
  lambda,
  parenthesized_expression: inner,
  await: inner,
  as_pattern_target: inner,
  keyword_argument: (node, lower) => lower.expression(field(node, 'value')),
};

// --- parameters

/** A type by its name: no generics, no `None`, no quotes; nothing where several are possible. */
export function typeName(written: string): string | undefined {
  const names = written
    .replace(/[\s'"]/g, '')
    .replace(/^(?:\w+\.)*(?:Optional|Annotated|Final|ClassVar|Type|type|Union)\[(.*)\]$/, '$1')
    .replace(/\[.*?\]+/g, '')
    .split(/[|,]/)
    // What `Annotated` adds are calls.
    .filter((name) => name !== 'None' && !/[()]/.test(name));
  return names.length === 1 && /^[\w.]+$/.test(names[0] ?? '') ? names[0] : undefined;
}

/** `Annotated[Client, Depends(get_client)]`: what a framework gives for the parameter. */
function dependencyIn(type: Node | null, lower: Lowering): N.Expression | null {
  if (type === null || !/\b(?:Depends|Security)\(/.test(type.text)) return null;
  const calls = type
    .descendantsOfType('call')
    .filter((call) => /(?:^|\.)(?:Depends|Security)$/.test(field(call, 'function')?.text ?? ''));
  return calls[0] ? lower.expression(calls[0]) : null;
}

export function parameters(listed: Node | null, lower: Lowering): N.Parameter[] {
  let kind: 'positional' | 'named' = 'positional';
  return namedChildren(listed).flatMap((node): N.Parameter[] => {
    const span = lower.span(node);
    const written = node.type.startsWith('typed') ? field(node, 'type')?.text : undefined;
    const type = written === undefined ? undefined : typeName(written);
    const typed = type === undefined ? {} : { type };
    const at = node.type === 'typed_parameter' ? node.firstNamedChild : node;
    const injected = written === undefined ? null : dependencyIn(field(node, 'type'), lower);
    const given = injected ? { default: injected } : {};
    switch (at?.type) {
      case 'identifier':
        return [{ name: at.text, kind, ...given, ...typed, ...span }];
      case 'default_parameter':
      case 'typed_default_parameter': {
        const name = field(at, 'name')?.text ?? '';
        return [{ name, kind, default: lower.expression(field(at, 'value')), ...typed, ...span }];
      }
      case 'list_splat_pattern':
        kind = 'named';
        return [{ name: at.firstNamedChild?.text ?? '', kind: 'rest', ...span }];
      case 'dictionary_splat_pattern':
        return [{ name: at.firstNamedChild?.text ?? '', kind: 'keywords', ...span }];
      case 'keyword_separator':
        kind = 'named';
        return [];
      case 'tuple_pattern':
        return [{ ...parameterOf(lower.expression(at)), kind }];
      default:
        return [];
    }
  });
}
