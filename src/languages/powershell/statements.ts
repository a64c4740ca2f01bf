import type { Lowering, StatementHandler } from '../../syntax/lowering';
import type { Node } from 'web-tree-sitter';
import type * as N from '../../syntax/nodes';
import { attempted, blockOf, conditional, parameterOf } from './bodies';
import { bare, child, partsIn, statementsIn, variableName } from './nodes';

function block(lower: Lowering): (node: Node | null) => readonly N.Statement[] {
  return (node) => lower.statements(statementsIn(node));
}

const assignment: StatementHandler = (node, lower) => {
  const left = partsIn(node)[0];
  const right = node.childForFieldName('value');
  if (!left || !right) return [];
  const to = bare(left);
  const target = lower.expression(to.type === 'cast_expression' ? partsIn(to).at(-1) : to);
  const value = lower.expression(right);
  const sign = child(node, 'assignement_operator')?.text ?? '=';
  const span = lower.span(node);
  if (target.kind !== 'name' && target.kind !== 'member') return [{ kind: 'do', value, ...span }];
  if (sign === '+=')
    return [{ kind: 'assign', how: value.kind === 'map' ? 'merge' : 'append', target, value, ...span }];
  if (sign === '??=') return [{ kind: 'assign', how: 'missing', target, value, ...span }];
  const written = sign === '=' ? value : lower.unknown(node, [value]);
  const declares = target.kind === 'name' ? { declares: true } : {};
  return [{ kind: 'assign', how: 'set', ...declares, target, value: written, ...span }];
};

const loop: StatementHandler = (node, lower) => {
  const body = lower.statements(statementsIn(child(node, 'statement_block')));
  const span = lower.span(node);
  if (node.type !== 'foreach_statement') {
    const head = partsIn(node).filter(({ type }) => type !== 'statement_block');
    const all = [...lower.statements(head), ...body];
    return [{ kind: 'loop', over: null, target: null, body: all, concurrent: false, ...span }];
  }
  const item = child(node, 'variable');
  const list = partsIn(node).find(
    ({ type }) => type !== 'variable' && type !== 'statement_block' && !/parameter/.test(type),
  );
  const target = item ? lower.name(item, variableName(item.text)) : null;
  return [{ kind: 'loop', over: lower.expression(list), target, body, concurrent: false, ...span }];
};

const flow: StatementHandler = (node, lower) => {
  const word = node.child(0)?.text.toLowerCase() ?? '';
  const [value] = partsIn(node);
  const how = word === 'return' ? 'return' : word === 'throw' || word === 'exit' ? 'throw' : 'break';
  return [
    { kind: 'return', how, value: value && how !== 'break' ? lower.expression(value) : null, ...lower.span(node) },
  ];
};

/** What a script is called with has the value that it has by itself. */
const parameters: StatementHandler = (node, lower) =>
  partsIn(child(node, 'parameter_list')).flatMap((each): N.Statement[] => {
    if (each.type !== 'script_parameter') return [];
    const { name, default: value } = parameterOf(each, lower);
    const at = child(each, 'variable');
    if (!value || !at) return [];
    return [{ kind: 'assign', how: 'set', declares: true, target: lower.name(at, name), value, ...lower.span(each) }];
  });

const nested: StatementHandler = (node, lower) => {
  const name = child(node, 'function_name');
  if (!name) return [];
  const target = lower.name(name, name.text.toLowerCase());
  return [
    { kind: 'assign', how: 'set', declares: true, target, value: blockOf(node, node, lower), ...lower.span(node) },
  ];
};

export const STATEMENTS: Readonly<Record<string, StatementHandler>> = {
  assignment_expression: assignment,
  if_statement: (node, lower) => conditional(node, lower, block(lower)),
  try_statement: (node, lower) => attempted(node, lower, block(lower)),
  foreach_statement: loop,
  for_statement: loop,
  while_statement: loop,
  do_statement: loop,
  flow_control_statement: flow,
  function_statement: nested,
  param_block: parameters,
  statement_list: (node, lower) => lower.statements(partsIn(node)),
  statement_block: (node, lower) => lower.statements(statementsIn(node)),
  empty_statement: () => [],
  ERROR: (node, lower) => lower.statements(partsIn(node)),
};
