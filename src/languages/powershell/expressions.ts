import type { Node } from 'web-tree-sitter';
import type { ExpressionHandler, Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { blockOf, conditionOf } from './bodies';
import { command, pipeline } from './commands';
import { asArgument, bare, child, partsIn, statementsIn, typeId, variableName } from './nodes';
import { OTHERWISE } from './readable';
import { TEXTS } from './strings';

const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

const variable: ExpressionHandler = (node, lower) => {
  const name = variableName(node.text);
  const env = /^[$]\{?env:(\w+)/i.exec(node.text)?.[1];
  if (env !== undefined) return lower.member(node, lower.name(node, '$env'), env, node);
  const word = WORDS[name];
  return word === undefined ? lower.name(node, name) : lower.constant(node, word);
};

const hash: ExpressionHandler = (node, lower) => {
  const entries = partsIn(child(node, 'hash_literal_body')).flatMap((each): N.MapEntry[] => {
    if (each.type !== 'hash_entry') return [];
    const [key, value] = partsIn(each);
    if (!key || !value) return [];
    const name = child(key, 'simple_name');
    return [
      {
        key: name ? lower.key(name) : lower.expression(partsIn(key)[0]),
        value: valueOf(value, lower),
        ...lower.span(each),
      },
    ];
  });
  return { kind: 'map', entries, ...lower.span(node) };
};

/** What a statement gives that stands where a value does. */
function valueOf(node: Node, lower: Lowering): N.Expression {
  const statement = bare(node);
  return statement.type === 'if_statement' ? conditionOf(statement, lower) : lower.expression(statement);
}

function listOf(node: Node, nodes: readonly Node[], lower: Lowering): N.ListNode {
  const items = nodes.map((each) => asArgument(lower.expression(each)));
  return { kind: 'list', items, ...lower.span(node) };
}

/** `@( … )`. */
const array: ExpressionHandler = (node, lower) => {
  const statements = statementsIn(node).map(bare);
  const [only, ...others] = statements;
  if (only?.type === 'array_literal_expression' && others.length === 0) return listOf(node, partsIn(only), lower);
  if (only?.type === 'command' || (only && partsIn(only).some(({ type }) => type === 'command')))
    return lower.opaque(node);
  return listOf(node, statements, lower);
};

/** `$( … )` and `( … )`. */
const inner: ExpressionHandler = (node, lower) => {
  const [only, ...others] = statementsIn(node);
  return only && others.length === 0 ? valueOf(only, lower) : lower.opaque(node, statementsIn(node));
};

function binary(node: Node, lower: Lowering): N.Expression {
  const [left, right] = partsIn(node).filter(({ type }) => !/operator$/.test(type));
  const sign = node.children.find(({ isNamed }) => !isNamed) ?? node;
  if (!left || !right) return lower.opaque(node);
  if (sign.text === '+') return lower.plus(node, [bare(left), bare(right)]);
  return /^[-*/]$/.test(sign.text) ? lower.operator(node, sign, [left, right]) : lower.opaque(node);
}

const comparison: ExpressionHandler = (node, lower) => {
  const [left, operator, right] = partsIn(node);
  if (!left || !operator || !right) return lower.opaque(node);
  const method = (name: string, of: Node, args: readonly N.Expression[]): N.Call => ({
    kind: 'call',
    callee: lower.member(node, lower.expression(of), name, operator),
    args: args.map(asArgument),
    ...lower.span(node),
  });
  switch (operator.text.toLowerCase()) {
    case '-join':
      return method('join', left, [lower.expression(right)]);
    case '-creplace':
    case '-ireplace':
    case '-replace': {
      const [sought, by] = partsIn(bare(right)).map((each) => lower.expression(each));
      const written = sought?.kind === 'literal' && typeof sought.value === 'string' ? sought.value : null;
      // A pattern that is a text.
      const plain = written?.replace(/\\([{}.:/$()[\]-])/g, '$1');
      if (!sought || !by || written === null || plain === undefined || /[\\^$*+?()|[\]]/.test(plain))
        return lower.opaque(node);
      return method('replace', left, [{ kind: 'literal', value: plain, start: sought.start, end: sought.end }, by]);
    }
    case '-eq':
    case '-ceq':
      return { ...lower.operator(node, operator, [left, right]), callee: lower.name(operator, '==') };
    case '-ne':
      return { ...lower.operator(node, operator, [left, right]), callee: lower.name(operator, '!=') };
    default:
      return lower.opaque(node);
  }
};

const logical: ExpressionHandler = (node, lower) => {
  const [left, right] = partsIn(node).filter(({ type }) => !/operator$/.test(type));
  const sign = node.children.map(({ text }) => text.toLowerCase()).find((text) => text === '-and' || text === '-or');
  return sign === undefined ? lower.opaque(node) : lower.logical(node, sign === '-and' ? '&&' : '||', left, right);
};

const unary: ExpressionHandler = (node, lower) => {
  const value = lower.expression(partsIn(node).at(-1));
  return /^(?:!|-not)/i.test(node.text) ? lower.negation(node, value) : lower.unknown(node, [value]);
};

/** A word is a text, in which variables stand as they do between quotes. */
const word: ExpressionHandler = (node, lower) => {
  const { text } = node;
  if (!/[$`\uE000]/.test(text)) return lower.text(node, text, node.startIndex);
  if (text.includes('`') || text.includes('$(')) return lower.opaque(node);
  const base = node.startIndex - lower.base;
  const parts = [...text.matchAll(/[$\uE000](?:\{([^}]*)\}|((?:env:)?\w+))|[^$\uE000]+/gi)].map(
    (match): N.Expression => {
      const span = { start: base + match.index, end: base + match.index + match[0].length };
      const name = match[1] ?? match[2];
      if (name === undefined) return { kind: 'literal', value: match[0], content: span.start, ...span };
      const env = /^env:(\w+)$/i.exec(name)?.[1];
      const plain: N.Name = { kind: 'name', name: env === undefined ? variableName(name) : '$env', ...span };
      return env === undefined ? plain : { kind: 'member', of: plain, key: env, keySpan: span, ...span };
    },
  );
  return { kind: 'join', how: 'template', parts, ...lower.span(node) };
};

/** `'{0}/{1}' -f $a, $b`. */
const formatted: ExpressionHandler = (node, lower) => {
  const [template, operator, values] = partsIn(node);
  if (!template || !operator || !values) return lower.opaque(node);
  if (operator.text === OTHERWISE) {
    const branches = [lower.expression(template), lower.expression(values)];
    return { kind: 'choice', how: 'missing', branches, ...lower.span(node) };
  }
  const list = bare(values);
  const args = list.type === 'array_literal_expression' ? partsIn(list) : [list];
  const callee = lower.member(node, lower.expression(template), 'format', operator);
  return { kind: 'call', callee, args: args.map((each) => asArgument(lower.expression(each))), ...lower.span(node) };
};

/** Types that are no tables of names and values any more. */
const cast: ExpressionHandler = (node, lower) => {
  const type = child(node, 'type_literal')?.text ?? '';
  const value = lower.expression(partsIn(node).at(-1));
  return /^\[(?:pscustomobject|psobject|xml)\]$/i.test(type) ? lower.unknown(node, [value]) : value;
};

function memberName(node: Node | null): Node | null {
  return child(node, 'member_name') ?? null;
}

const member: ExpressionHandler = (node, lower) => {
  const [of] = partsIn(node);
  const name = memberName(node);
  if (!of || !name) return lower.opaque(node);
  const isStatic = of.type === 'type_literal';
  return lower.member(node, lower.expression(of), isStatic ? name.text.toLowerCase() : name.text, name);
};

const element: ExpressionHandler = (node, lower) => {
  const [of, at] = partsIn(node);
  if (!of || !at) return lower.opaque(node);
  return lower.member(node, lower.expression(of), lower.expression(at), at);
};

const invocation: ExpressionHandler = (node, lower) => {
  const [of] = partsIn(node);
  const name = memberName(node);
  const list = child(node, 'argument_list');
  if (!of || !name) return lower.opaque(node);
  const args = partsIn(list?.childForFieldName('argument_expression_list')).map((each) =>
    asArgument(lower.expression(each)),
  );
  const isStatic = of.type === 'type_literal';
  const more = { args, ...(list ? { argsSpan: lower.span(list) } : {}), ...lower.span(node) };
  if (isStatic && /^new$/i.test(name.text)) return { kind: 'new', callee: lower.expression(of), ...more };
  const callee = lower.member(node, lower.expression(of), name.text.toLowerCase(), name);
  return { kind: 'call', callee, ...more };
};

export const EXPRESSIONS: Readonly<Record<string, ExpressionHandler>> = {
  ...TEXTS,
  variable,
  hash_literal_expression: hash,
  array_expression: array,
  array_literal_expression: (node, lower) => listOf(node, partsIn(node), lower),
  sub_expression: inner,
  parenthesized_expression: inner,
  statement_list: inner,
  additive_expression: binary,
  additive_argument_expression: binary,
  multiplicative_expression: binary,
  comparison_expression: comparison,
  comparison_argument_expression: comparison,
  logical_expression: logical,
  expression_with_unary_operator: unary,
  unary_expression: unary,
  format_expression: formatted,
  format_argument_expression: formatted,
  cast_expression: cast,
  type_literal: (node, lower) => lower.name(node, typeId(node.text)),
  member_access: member,
  element_access: element,
  invokation_expression: invocation,
  command,
  pipeline,
  pipeline_chain: pipeline,
  script_block_expression: (node, lower) => blockOf(node, node, lower),
  decimal_integer_literal: (node, lower) => lower.constant(node, Number(node.text.replace(/l$/i, ''))),
  real_literal: (node, lower) => lower.constant(node, Number(node.text)),
  generic_token: word,
  if_statement: (node, lower) => conditionOf(node, lower),
};
