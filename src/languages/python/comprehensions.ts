import type { Node } from 'web-tree-sitter';
import type { Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { namedChildren, field, scoped, valueArgument } from './scope';
import { items } from './expressions';

/** How the conditions of a comprehension are called: with a function that says which items it takes. */
const FILTER = '%filter';

/** The items of a comprehension that its conditions let through: all of them where there is none. */
function filtered(
  over: N.Expression,
  target: N.Expression,
  tests: readonly (Node | null)[],
  clause: Node,
  lower: Lowering,
): N.Expression {
  const [first, ...others] = tests;
  if (!first) return over;
  const condition = closure(clause, lower, [parameterOf(target)], [], () =>
    others.reduce<N.Expression>(
      (left, test) => both(clause, left, lower.expression(test), lower),
      lower.expression(first),
    ),
  );
  const callee = lower.member(clause, over, FILTER, clause);
  return { kind: 'call', callee, args: [valueArgument(condition)], ...lower.span(clause) };
}

/** `a and b` */
export function both(node: Node, test: N.Expression, right: N.Expression, lower: Lowering): N.Choice {
  return { kind: 'choice', how: 'either', test, branches: [right, lower.constant(node, null)], ...lower.span(node) };
}

/** `[f(x) for x in xs if t]` is `xs.filter((x) => t).map((x) => f(x))`, one in the other for several `for`. */
export function comprehension(node: Node, lower: Lowering, value?: () => N.Expression): N.Expression {
  const [body, ...clauses] = namedChildren(node);
  const from = (index: number): N.Expression => {
    const clause = clauses[index];
    if (!clause) return value ? value() : lower.expression(body);
    const all = lower.expression(field(clause, 'right'));
    const target = lower.expression(field(clause, 'left'));
    const loops = clauses.findIndex((other, at) => at > index && other.type !== 'if_clause');
    const next = loops < 0 ? clauses.length : loops;
    const tests = clauses.slice(index + 1, next).map((test) => test.firstNamedChild);
    // What is named in a condition is used by what follows, too.
    const named = tests.some((test) => (test?.descendantsOfType('named_expression').length ?? 0) > 0);
    const over = filtered(all, target, named ? [] : tests, clause, lower);
    const mapped = closure(node, lower, [parameterOf(target)], named ? tests : [], () => from(next));
    const callee = lower.member(node, over, 'map', clause);
    return { kind: 'call', callee, args: [valueArgument(mapped)], ...lower.span(node) };
  };
  return from(0);
}

export function parameterOf(target: N.Expression): N.Parameter {
  const { start, end } = target;
  const name = target.kind === 'name' ? { name: target.name } : { name: '', pattern: target };
  return { kind: 'positional', ...name, start, end };
}

/** A function that runs some tests and returns a value; what `:=` binds in them stays inside. */
export function closure(
  node: Node,
  lowering: Lowering,
  params: readonly N.Parameter[],
  tests: readonly (Node | null)[],
  value: () => N.Expression,
): N.Lambda {
  const lower = scoped(lowering);
  const { result, before } = lower.binding(() => {
    const tested = lower.statements(tests);
    const returned = value();
    const { start, end } = returned;
    return [...tested, { kind: 'return', how: 'return', value: returned, start, end } as const];
  });
  return { kind: 'lambda', params, body: [...before, ...result], ...lower.span(node) };
}

function filteredEntries(
  of: N.Expression,
  clause: Node | undefined,
  conditions: readonly Node[],
  lower: Lowering,
): N.Expression {
  const target = lower.expression(field(clause, 'left'));
  const tests = conditions.map((condition) => condition.firstNamedChild);
  return clause ? filtered(of, target, tests, clause, lower) : of;
}

export function dictionaryComprehension(node: Node, lower: Lowering): N.MapNode {
  const [body, clause, ...more] = namedChildren(node);
  const span = lower.span(node);
  const pair = body?.type === 'pair' ? body.namedChildren : [];
  // `{k: v for k, v in params.items() if v}`: the entries of `params`.
  const right = field(clause, 'right');
  if (right && more.every((other) => other.type === 'if_clause') && right.text.endsWith('.items()')) {
    const names = (nodes: readonly Node[]): string => nodes.map((item) => item.text).join();
    const of = field(field(right, 'function'), 'object');
    if (of && names(pair) === names(field(clause, 'left')?.namedChildren ?? []))
      return {
        kind: 'map',
        entries: [{ spread: filteredEntries(lower.expression(of), clause, more, lower), ...span }],
        ...span,
      };
  }
  const pairs = comprehension(node, lower, () => ({ kind: 'list', items: items(pair, lower), ...span }));
  return { kind: 'map', entries: [{ spread: pairs, ...span }], ...span };
}
