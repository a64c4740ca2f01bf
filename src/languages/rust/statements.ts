import type { Node } from 'web-tree-sitter';
import type { Lowering, StatementHandler } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { bind, bindings, closureOf, conditional, givenBack, isPanic, matched } from './bodies';
import { namedChildren, field, nobody, scoped, typeName } from './scope';

const declaration: StatementHandler = (node, lowering) => {
  const lower = scoped(lowering);
  const pattern = field(node, 'pattern');
  const type = field(node, 'type');
  const written = field(node, 'value');
  if (!written) return bind(pattern, nobody(node, lower), lower, typeName(type));
  const value = lower.wanting(type, () => lower.expression(written));
  return bind(pattern, value, lower, typeName(type));
};

function evaluate(node: Node, value: N.Expression, lower: Lowering): N.Statement[] {
  const isIdle =
    value.kind === 'literal' || value.kind === 'name' || (value.kind === 'opaque' && value.children.length === 0);
  return isIdle ? [] : [{ kind: 'do', value, ...lower.span(node) }];
}

/** Methods that write to what they are called on: `url.push_str("…")`. */
const APPENDING = new Set(['push_str', 'push']);

const expression: StatementHandler = (node, lower) => {
  const [child] = namedChildren(node);
  if (!child) return [];
  if (STATEMENTS[child.type]) return lower.statement(child);
  const callee = child.type === 'call_expression' ? field(child, 'function') : null;
  if (callee?.type === 'field_expression' && APPENDING.has(field(callee, 'field')?.text ?? '')) {
    const [first, ...others] = namedChildren(field(child, 'arguments'));
    const target = lower.expression(field(callee, 'value'));
    if (first && others.length === 0 && (target.kind === 'name' || target.kind === 'member'))
      return [{ kind: 'assign', how: 'append', target, value: lower.expression(first), ...lower.span(node) }];
  }
  const value = lower.expression(child);
  if (isPanic(child)) return [{ kind: 'return', how: 'throw', value, ...lower.span(node) }];
  return evaluate(node, value, lower);
};

const assignment: StatementHandler = (node, lower) => {
  const left = field(node, 'left');
  const target = lower.expression(left);
  const value = lower.expression(field(node, 'right'));
  if (left?.text === '_') return evaluate(node, value, lower);
  const sign = field(node, 'operator')?.type ?? '=';
  const how = sign === '+=' ? 'append' : 'set';
  const written = sign === '=' || sign === '+=' ? value : lower.unknown(node, [value]);
  return [{ kind: 'assign', how, target, value: written, ...lower.span(node) }];
};

const returned: StatementHandler = (node, lowering) => {
  const lower = scoped(lowering);
  const [child] = namedChildren(node);
  const span = lower.span(node);
  if (!child) return [{ kind: 'return', how: lower.isWithin ? 'throw' : 'return', value: null, ...span }];
  const result = givenBack(child, lower);
  // It leaves more than the block that is a value here.
  return [{ ...result, ...(lower.isWithin ? { how: 'throw' as const } : {}), ...span }];
};

const block: StatementHandler = (node, lowering) => {
  const lower = scoped(lowering);
  const body = node.type === 'block' ? node : namedChildren(node).find(({ type }) => type === 'block');
  return lower.within(() => lower.statements(namedChildren(body)));
};

const loop: StatementHandler = (node, lowering) => {
  const lower = scoped(lowering);
  return lower.within(() => {
    const span = lower.span(node);
    const body = field(node, 'body');
    if (node.type === 'for_expression') {
      const over = lower.expression(field(node, 'value'));
      const pattern = field(node, 'pattern');
      const item = lower.fresh();
      const isName = pattern?.type === 'identifier';
      const target = isName ? lower.name(pattern, lower.declare(pattern.text)) : lower.name(pattern ?? node, item);
      const before = isName ? [] : bind(pattern, target, lower);
      const all = [...before, ...lower.block(body)];
      return [{ kind: 'loop', over, target, body: all, concurrent: false, ...span }];
    }
    const condition = field(node, 'condition');
    const turn = condition
      ? /^let_c/.test(condition.type)
        ? bindings(condition, lower)
        : evaluate(condition, lower.expression(condition), lower)
      : [];
    const all = [...turn, ...lower.block(body)];
    return [{ kind: 'loop', over: null, target: null, body: all, concurrent: false, ...span }];
  });
};

function leave(node: Node, lower: Lowering): readonly N.Statement[] {
  return [{ kind: 'return', how: 'break', value: null, ...lower.span(node) }];
}

const nested: StatementHandler = (node, lowering) => {
  const lower = scoped(lowering);
  const name = field(node, 'name');
  if (!name) return [];
  const target = lower.name(name, lower.declare(name.text));
  const value = closureOf(node, namedChildren(field(node, 'parameters')), field(node, 'body'), lower);
  return [{ kind: 'assign', how: 'set', declares: true, target, value, ...lower.span(node) }];
};

const constant: StatementHandler = (node, lowering) => {
  const lower = scoped(lowering);
  const name = field(node, 'name');
  if (!name) return [];
  const value = lower.wanting(null, () => lower.expression(field(node, 'value')));
  return [{ kind: 'assign', how: 'set', declares: true, target: lower.name(name), value, ...lower.span(node) }];
};

const branched =
  (how: typeof conditional): StatementHandler =>
  (node, lower) =>
    how(node, lower, (each) => lower.statement(each));

export const STATEMENTS: Readonly<Record<string, StatementHandler>> = {
  let_declaration: declaration,
  expression_statement: expression,
  assignment_expression: assignment,
  compound_assignment_expr: assignment,
  return_expression: returned,
  break_expression: leave,
  continue_expression: leave,
  block,
  async_block: block,
  unsafe_block: block,
  if_expression: branched(conditional),
  match_expression: branched(matched),
  for_expression: loop,
  while_expression: loop,
  loop_expression: loop,
  function_item: nested,
  const_item: constant,
  static_item: constant,
  empty_statement: () => [],
  use_declaration: () => [],
  struct_item: () => [],
  impl_item: () => [],
  ERROR: (node, lower) => lower.statements(namedChildren(node)),
};
