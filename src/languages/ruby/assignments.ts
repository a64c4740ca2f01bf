import type { Node } from 'web-tree-sitter';
import type { Lowering } from '../../syntax/lowering';
import { type StatementHandler } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { scope, field, spanOf, finish, valueOf } from './bodies';

// Assignment.

export function assignStatements(
  node: Node,
  target: N.Expression,
  value: N.Expression,
  how: N.Assign['how'],
  lower: Lowering,
): N.Assign {
  const declares = declare(target);
  return { kind: 'assign', target, value, how, ...(declares ? { declares } : {}), ...lower.span(node) };
}

/** Notes the local variables of a target; true where one of them is new. */
export function declare(target: N.Expression): boolean {
  if (target.kind === 'list') return target.items.filter(({ value }) => declare(value)).length > 0;
  if (target.kind !== 'name' || /^[A-Z$]/.test(target.name) || scope.locals.has(target.name)) return false;
  scope.locals.add(target.name);
  return true;
}

/** What is written to: `a.b` is a member there and no call, a constant of a class body belongs to the class. */
export function targetOf(node: Node, lower: Lowering): N.Expression {
  switch (node.type) {
    case 'identifier':
      return lower.name(node);
    case 'constant':
      return scope.owned ? lower.member(node, lower.name(node, 'self'), node.text, node) : lower.name(node);
    case 'left_assignment_list':
    case 'destructured_left_assignment':
    case 'destructured_parameter':
      return { kind: 'list', items: node.namedChildren.map((child) => targetItem(child, lower)), ...lower.span(node) };
    default: {
      const target = lower.expression(node);
      const called = target.kind === 'call' && target.args.length === 0 ? target.callee : target;
      return called.kind === 'member' ? called : target;
    }
  }
}

function targetItem(node: Node, lower: Lowering): N.Argument {
  const { type } = node;
  const span = lower.span(node);
  if (type !== 'rest_assignment' && type !== 'splat_parameter') return { value: targetOf(node, lower), ...span };
  const rest = node.namedChildren[0];
  return { value: rest ? targetOf(rest, lower) : lower.name(node, '*'), spread: 'list', ...span };
}

const BRANCHING = new Set(['if', 'unless', 'case', 'case_match', 'begin', 'parenthesized_statements']);

export const assignment: StatementHandler = (node, lower) => {
  const right = field(node, 'right');
  const left = field(node, 'left');
  const target = left ? targetOf(left, lower) : lower.opaque(node, []);
  const operator = field(node, 'operator')?.text;
  const make = (value: N.Expression): N.Assign => {
    if (operator === undefined) return assignStatements(node, target, value, 'set', lower);
    if (operator === '||=') return assignStatements(node, target, value, 'default', lower);
    if (operator === '+=') return assignStatements(node, target, value, 'append', lower);
    const span = lower.span(node);
    if (operator === '&&=')
      return assignStatements(
        node,
        target,
        { kind: 'choice', how: 'either', branches: [value, target], ...span },
        'set',
        lower,
      );
    const args = [target, value].map((operand) => ({ value: operand, ...spanOf(operand) }));
    const callee = lower.name(node, operator.slice(0, -1));
    return assignStatements(node, target, { kind: 'call', callee, args, ...span }, 'set', lower);
  };
  if (!right || !BRANCHING.has(right.type)) return [make(lower.expression(right))];
  const statements = lower.statement(right);
  const value = valueOf(statements, lower.span(right));
  return value === null || value === 'none' ? finish(statements, make) : [make(value)];
};

/** `a << b << c` in a statement's place appends to what can be written; elsewhere it is a value that nobody follows. */
export function appended(node: Node, lower: Lowering): N.Statement[] | null {
  const links: { readonly link: Node; readonly right: Node }[] = [];
  let first = node;
  while (first.type === 'binary' && field(first, 'operator')?.text === '<<') {
    const left = field(first, 'left');
    const right = field(first, 'right');
    if (!left || !right) return null;
    links.unshift({ link: first, right });
    first = left;
  }
  if (links.length === 0) return null;
  const target = targetOf(first, lower);
  if (target.kind === 'name' || target.kind === 'member')
    return links.map(({ link, right }) => assignStatements(link, target, lower.expression(right), 'append', lower));
  const value = links.reduce<N.Expression>(
    (before, { link, right }) => lower.unknown(link, [before, lower.expression(right)]),
    target,
  );
  return [{ kind: 'do', value, ...lower.span(node) }];
}
