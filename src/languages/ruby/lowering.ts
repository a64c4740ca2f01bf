import type { Node } from 'web-tree-sitter';
import type { FunctionDeclaration, StatementDeclaration } from '../../syntax/language';
import { numberOf, type ExpressionHandler, type Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { RubyLowering, asValue, currentScope, diverges, field, nil, spanOf, statements, inScope } from './bodies';
import { closure, method } from './closures';
import { strings } from './strings';

const skipped = new Set(['comment', 'heredoc_body', 'uninterpreted', 'empty_statement', 'undef', 'block_argument']);

const self = (node: Node, lower: Lowering): N.Name => lower.name(node, 'self');

const identifier: ExpressionHandler = (node, lower) => {
  const name = node.text;
  const { locals, implicit, static: isStatic } = currentScope();
  if (!locals.has(name)) {
    if (name === 'new' && isStatic) return { kind: 'new', callee: self(node, lower), args: [], ...lower.span(node) };
    if (name === 'it' || /^_[1-9]$/.test(name)) implicit?.add(name);
  }
  return lower.name(node, name);
};

/** One argument or item; several for `...`, none for `&block`, which is followed through its call only. */
function argument(node: Node, lower: Lowering): N.Argument[] {
  const { type } = node;
  if (skipped.has(type)) return [];
  const span = lower.span(node);
  switch (type) {
    case 'splat_argument':
    case 'hash_splat_argument': {
      const [spread, anonymous] = type === 'splat_argument' ? (['list', '*'] as const) : (['map', '**'] as const);
      const inner = node.namedChildren[0];
      return [{ value: inner ? lower.expression(inner) : lower.name(node, anonymous), spread, ...span }];
    }
    case 'forward_argument':
      return [
        { value: lower.name(node, '*'), spread: 'list', ...span },
        { value: lower.name(node, '**'), spread: 'map', ...span },
      ];
    case 'pair': {
      const entry = pair(node, lower);
      const { key, value } = entry;
      if (key.kind === 'literal' && typeof key.value === 'string') return [{ value, name: key.value, ...span }];
      return [{ value: { kind: 'map', entries: [entry], ...span }, spread: 'map', ...span }];
    }
    default:
      return [{ value: lower.expression(node), ...span }];
  }
}

/** Items of an array or a `return`: trailing pairs are one map. */
function items(nodes: readonly Node[], lower: Lowering): N.Argument[] {
  const isPair = nodes.map(({ type }) => type === 'pair');
  const entries = nodes.filter((_, index) => isPair[index]).map((node) => pair(node, lower));
  const others = nodes.filter((_, index) => !isPair[index]).flatMap((node) => argument(node, lower));
  const [first] = entries;
  if (!first) return others;
  const span = { start: first.start, end: entries.at(-1)?.end ?? first.end };
  return [...others, { value: { kind: 'map', entries, ...span }, ...span }];
}

function pair(node: Node, lower: Lowering): N.Span & { key: N.Expression; value: N.Expression } {
  const keyNode = field(node, 'key');
  const valueNode = field(node, 'value');
  const key = lower.expression(keyNode);
  // `siren:` alone takes the variable or method of that name.
  const value = valueNode || !keyNode ? lower.expression(valueNode) : lower.name(keyNode);
  return { key, value, ...lower.span(node) };
}

function mapEntries(nodes: readonly Node[], lower: Lowering): N.MapEntry[] {
  return nodes.flatMap((node): N.MapEntry[] => {
    const { type } = node;
    if (type === 'pair') return [pair(node, lower)];
    const [spread] = type === 'hash_splat_argument' ? argument(node, lower) : [];
    return spread ? [{ spread: spread.value, ...spanOf(spread) }] : [];
  });
}

/** A `super` without arguments hands on what the method was given. */
function forwarded(node: Node, lower: Lowering): N.Argument[] {
  const span = lower.span(node);
  return currentScope().params.flatMap(({ name, kind }): N.Argument[] => {
    const value = lower.name(node, name);
    if (name === '' || kind === 'block') return [];
    if (kind === 'rest') return [{ value, spread: 'list', ...span }];
    if (kind === 'keywords') return [{ value, spread: 'map', ...span }];
    return [{ value, ...(kind === 'named' ? { name } : {}), ...span }];
  });
}

const call: ExpressionHandler = (node, lower) => {
  const receiver = field(node, 'receiver');
  const methodNode = field(node, 'method');
  const list = field(node, 'arguments');
  const blockNode = field(node, 'block');
  const at = methodNode ?? node;
  const name = methodNode?.text ?? 'call';
  const of = receiver ? lower.expression(receiver) : null;
  // Nothing that is followed here depends on frozenness.
  if (of && !list && name === 'freeze') return of;
  let args = list ? list.namedChildren.flatMap((child) => argument(child, lower)) : [];
  if (!list && methodNode?.type === 'super') args = forwarded(node, lower);
  const handed = list?.namedChildren.find(({ type }) => type === 'block_argument');
  const block = blockNode ? closure(blockNode, blockNode, lower) : handed ? handedBlock(handed, lower) : null;
  if (block && args.length === 0 && isClosure(of, name)) return block;
  const common = {
    ...(block ? { block } : {}),
    ...(list?.child(0)?.type === '(' ? { argsSpan: lower.span(list) } : {}),
    ...lower.span(node),
  };
  if (name === 'new') return { kind: 'new', callee: of ?? self(at, lower), args, ...common };
  if (!of) return { kind: 'call', callee: lower.name(at, name), args, ...common };
  const [selector, ...others] = args;
  const sent =
    /^(public_|__)?send(__)?$/.test(name) && selector?.value.kind === 'literal' ? selector.value.value : null;
  const key = typeof sent === 'string' ? sent : name;
  const callee = { ...lower.member(at, of, key, at), start: (receiver ?? node).startIndex - lower.base };
  return { kind: 'call', callee, args: typeof sent === 'string' ? others : args, ...common };
};

/** `&block`, `&method(:x)`, `&` alone, and `&:name`, which calls that of what it is given: each as a block of its own. */
function handedBlock(node: Node, lower: Lowering): N.Lambda {
  const span = lower.span(node);
  const inner = node.namedChildren[0];
  const isSymbol = inner?.type === 'simple_symbol';
  const given: N.Name = { kind: 'name', name: isSymbol ? '_1' : '*', ...span };
  const of: N.Expression = isSymbol ? given : inner ? lower.expression(inner) : lower.name(node, 'yield');
  const key = isSymbol ? inner.text.slice(1) : 'call';
  const args: N.Argument[] = isSymbol ? [] : [{ value: given, spread: 'list', ...span }];
  const callee: N.Member = { kind: 'member', of, key, keySpan: span, ...span };
  const value: N.Call = { kind: 'call', callee, args, ...span };
  return {
    kind: 'lambda',
    params: [{ name: given.name, kind: isSymbol ? 'positional' : 'rest', ...span }],
    body: [{ kind: 'return', value, how: 'return', ...span }],
    ...span,
  };
}

function isClosure(of: N.Expression | null, name: string): boolean {
  return of ? name === 'new' && of.kind === 'name' && of.name === 'Proc' : name === 'lambda' || name === 'proc';
}

const reference: ExpressionHandler = (node, lower) => {
  const [object, ...indices] = node.namedChildren;
  const of = lower.expression(object);
  const args = indices.flatMap((index) => argument(index, lower));
  const [only] = args;
  if (only && args.length === 1 && !only.spread && only.name === undefined)
    return { kind: 'member', of, key: only.value, keySpan: spanOf(only), ...lower.span(node) };
  return { kind: 'call', callee: lower.member(node, of, '[]', node), args, ...lower.span(node) };
};

const list: ExpressionHandler = (node, lower) => ({
  kind: 'list',
  items: items(node.namedChildren, lower),
  ...lower.span(node),
});

/** What follows `return`: one value, or several as a list. */
const results: ExpressionHandler = (node, lower) => {
  const values = items(node.namedChildren, lower);
  const [only] = values;
  if (values.length === 1 && only && !only.spread) return only.value;
  return { kind: 'list', items: values, ...lower.span(node) };
};

const either = (node: Node, test: N.Expression, branches: readonly N.Expression[], lower: Lowering): N.Choice => ({
  kind: 'choice',
  how: 'either',
  test,
  branches: branches.filter((branch) => !diverges(branch)),
  ...lower.span(node),
});

const binary: ExpressionHandler = (node, lower) => {
  const left = field(node, 'left');
  const right = field(node, 'right');
  const operator = field(node, 'operator');
  switch (operator?.text) {
    case '+':
      return lower.plus(node, [left, right]);
    case '||':
    case 'or': {
      const first = lower.expression(left);
      const second = lower.expression(right);
      if (diverges(second)) return first;
      const before = first.kind === 'choice' && first.how === 'default' ? first.branches : [first];
      return { kind: 'choice', how: 'default', branches: [...before, second], ...lower.span(node) };
    }
    case '&&':
    case 'and':
      return either(node, lower.expression(left), [lower.expression(right), nil(lower.span(node))], lower);
    case '%':
      return modulo(node, operator, left, right, lower);
    case '-':
    case '*':
    case '/':
    case '**':
    case '==':
    case '!=':
      return lower.operator(node, operator, [left, right]);
    default:
      return lower.opaque(node, [left, right]);
  }
};

/** Formats, unless a number is on the right of what is no string. */
function modulo(node: Node, operator: Node, left: Node | null, right: Node | null, lower: Lowering): N.Format | N.Call {
  const template = lower.expression(left);
  const textual = template.kind === 'join' || (template.kind === 'literal' && typeof template.value === 'string');
  if (!right || (!textual && (right.type === 'integer' || left?.type === 'integer')))
    return lower.operation(node, operator, [template, lower.expression(right)]);
  const values = right.type === 'array' || right.type === 'hash' ? right.namedChildren : [right];
  const args = values.flatMap((value) => argument(value, lower));
  return { kind: 'format', style: 'printf', template, args, ...lower.span(node) };
}

const unary: ExpressionHandler = (node, lower) => {
  const operator = field(node, 'operator');
  const operand = field(node, 'operand');
  const sign = operator?.text;
  if (sign === '!' || sign === 'not') return lower.negation(node, lower.expression(operand));
  if (!operator || (sign !== '-' && sign !== '+')) return lower.opaque(node, [operand]);
  const value = lower.expression(operand);
  if (value.kind === 'literal' && typeof value.value === 'number')
    return lower.constant(node, sign === '-' ? -value.value : value.value);
  // `-"text"` and `+"text"` are the text.
  return value.kind === 'literal' || value.kind === 'join' ? value : lower.operation(node, operator, [value]);
};

const name: ExpressionHandler = (node, lower) => lower.name(node);
const attribute: ExpressionHandler = (node, lower) => lower.member(node, self(node, lower), node.text, node);
const number: ExpressionHandler = (node, lower) => lower.constant(node, numberOf(node.text));

const expressions: Readonly<Record<string, ExpressionHandler>> = {
  ...strings,
  identifier,
  constant: name,
  global_variable: name,
  self: name,
  instance_variable: attribute,
  class_variable: attribute,
  integer: number,
  float: number,
  nil: (node, lower) => lower.constant(node, null),
  true: (node, lower) => lower.constant(node, true),
  false: (node, lower) => lower.constant(node, false),
  call,
  super: (node, lower) => ({
    kind: 'call',
    callee: name(node, lower),
    args: forwarded(node, lower),
    ...lower.span(node),
  }),
  retry: (node, lower) => ({ kind: 'call', callee: name(node, lower), args: [], ...lower.span(node) }),
  yield: (node, lower) => {
    const args = node.namedChildren[0]?.namedChildren.flatMap((child) => argument(child, lower)) ?? [];
    return { kind: 'call', callee: lower.name(node, 'yield'), args, ...lower.span(node) };
  },
  element_reference: reference,
  scope_resolution: (node, lower) => {
    const of = field(node, 'scope');
    const last = field(node, 'name') ?? node;
    return of ? lower.member(node, lower.expression(of), last.text, last) : lower.name(node, last.text);
  },
  array: list,
  right_assignment_list: list,
  splat_argument: (node, lower) => ({ kind: 'list', items: argument(node, lower), ...lower.span(node) }),
  argument_list: results,
  pattern: (node, lower) => lower.expression(node.namedChildren[0]),
  hash: (node, lower) => ({ kind: 'map', entries: mapEntries(node.namedChildren, lower), ...lower.span(node) }),
  lambda: (node, lower) => closure(node, field(node, 'body') ?? node, lower),
  conditional: (node, lower) => {
    const test = lower.expression(field(node, 'condition'));
    const branches = ['consequence', 'alternative'].map((branch) => lower.expression(field(node, branch)));
    return either(node, test, branches, lower);
  },
  rescue_modifier: (node, lower) => {
    const branches = ['body', 'handler'].map((branch) => lower.expression(field(node, branch)));
    return { kind: 'choice', how: 'either', branches, ...lower.span(node) };
  },
  binary,
  unary,
  assignment: asValue,
  operator_assignment: asValue,
  parenthesized_statements: asValue,
  begin: asValue,
  if: asValue,
  unless: asValue,
  case: asValue,
  case_match: asValue,
  method: asValue,
};

const table = { expressions, statements, skipped };

export function lowerFunction({ node, start, owner, static: isStatic }: FunctionDeclaration): N.Lambda {
  return method(node, new RubyLowering(table, start), owner !== null, isStatic);
}

export function lowerStatement({ node, start, owner }: StatementDeclaration): readonly N.Statement[] {
  return inScope({ owned: owner !== null, static: owner !== null }, () =>
    new RubyLowering(table, start).statement(node),
  );
}
