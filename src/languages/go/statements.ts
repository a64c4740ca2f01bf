import type { Node } from 'web-tree-sitter';
import type { Lowering, StatementHandler } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { callOf, namedChildren, field, namesOf, nobody, scoped, valueArgument } from './scope';
import { zeroOf } from './types';

/** What a call gives that gives several values, while they are taken apart. */
const RESULTS = '%results';

type Target = Pick<N.Assign, 'target' | 'declares'>;

/** Null for `_`, which takes a value and drops it. */
function targetOf(node: Node, declares: boolean, lowering: Lowering): Target | null {
  const lower = scoped(lowering);
  if (node.text === '_') return null;
  if (!declares || node.type !== 'identifier') return { target: lower.expression(node) };
  return { target: lower.name(node, lower.declare(node.text)), declares };
}

function assign(node: Node, lower: Lowering, target: Target, value: N.Expression): N.Assign {
  return { kind: 'assign', how: 'set', ...target, value, ...lower.span(node) };
}

function evaluate(node: Node, lower: Lowering, value: N.Expression): N.Statement[] {
  const isIdle =
    value.kind === 'literal' || value.kind === 'name' || (value.kind === 'opaque' && !value.children.length);
  return isIdle ? [] : [{ kind: 'do', value, ...lower.span(node) }];
}

/** `a, b = c, d` and `a, err = f()`. What stands right is evaluated before a name on the left is declared. */
function assignments(
  node: Node,
  left: readonly Node[],
  right: readonly Node[],
  declares: boolean,
  lower: Lowering,
): N.Statement[] {
  const values = right.map((value) => lower.expression(value));
  const written = right.flatMap((value) => pointedBy(value, lower));
  const targets = left.map((each) => targetOf(each, declares, lower));
  const [only] = values;
  if (only && values.length === 1 && targets.length > 1)
    return [...takenApart(node, targets, left, only, lower), ...written];
  const assigned = targets.flatMap((target, index): N.Statement[] => {
    const value = values[index];
    if (!value) return [];
    return target ? [assign(node, lower, target, value)] : evaluate(node, lower, value);
  });
  return [...assigned, ...written];
}

/** Variables and fields that a call is given a pointer to: afterwards they may hold anything, as far as they are no objects. */
function pointedBy(call: Node, lower: Lowering): N.Statement[] {
  if (call.type !== 'call_expression') return [];
  const callee = field(call, 'function');
  // `rows.Scan(&siren)`: what the row holds that a loop stands at.
  const isScan = callee?.type === 'selector_expression' && field(callee, 'field')?.text === 'Scan';
  const item = isScan ? scoped(lower).itemOf(field(callee, 'operand')?.text) : null;
  return namedChildren(field(call, 'arguments')).flatMap((argument, index): N.Statement[] => {
    const operand = argument.type === 'unary_expression' ? field(argument, 'operand') : null;
    const isPointer =
      argument.child(0)?.type === '&' && /^(?:identifier|selector_expression)$/.test(operand?.type ?? '');
    if (!operand || !isPointer) return [];
    const target = lower.expression(operand);
    const read = item
      ? lower.member(argument, lower.name(call, item), lower.constant(argument, index), argument)
      : null;
    return [assign(argument, lower, { target }, read ?? callOf('%pointed', argument, [target], lower))];
  });
}

/** The first value, and the others, of a call that gives several. */
function takenApart(
  node: Node,
  targets: readonly (Target | null)[],
  left: readonly Node[],
  value: N.Expression,
  lower: Lowering,
): N.Statement[] {
  const wanted = targets.flatMap((target, index) => (target ? [{ target, index }] : []));
  const [only] = wanted;
  if (!only) return evaluate(node, lower, value);
  const item = (of: N.Expression, index: number): N.Call => {
    const at = left[index] ?? node;
    return { ...callOf('%result', at, [of, lower.constant(at, index)], lower), start: of.start, end: of.end };
  };
  if (wanted.length === 1) return [assign(node, lower, only.target, item(value, only.index))];
  const kept = lower.name(node, RESULTS);
  return [
    assign(node, lower, { target: kept, declares: true }, value),
    ...wanted.map(({ target, index }) => assign(node, lower, target, { ...item(kept, index), ...spanOf(value) })),
  ];
}

function spanOf({ start, end }: N.Span): N.Span {
  return { start, end };
}

const declaration: StatementHandler = (node, lower) =>
  assignments(node, namedChildren(field(node, 'left')), namedChildren(field(node, 'right')), true, lower);

const assignment: StatementHandler = (node, lower) => {
  const sign = field(node, 'operator')?.type ?? '=';
  const left = namedChildren(field(node, 'left'));
  const right = namedChildren(field(node, 'right'));
  if (sign === '=') return assignments(node, left, right, false, lower);
  const [to] = left;
  if (!to) return [];
  const target = lower.expression(to);
  const value = lower.expression(right[0]);
  if (sign === '+=') return [{ ...assign(node, lower, { target }, value), how: 'append' }];
  const operator = field(node, 'operator') ?? node;
  return [assign(node, lower, { target }, callOf(sign.slice(0, -1), operator, [target, value], lower))];
};

/** `var a, b T = c, d` and `const a = b`. */
export const spec: StatementHandler = (node, lower) => {
  const names = namesOf(node);
  const values = namedChildren(field(node, 'value'));
  const type = field(node, 'type');
  if (values.length > 0) return assignments(node, names, values, true, lower);
  return names.flatMap((name): N.Statement[] => {
    const target = targetOf(name, true, lower);
    if (!target) return [];
    return [assign(node, lower, target, type ? zeroOf(type, lower) : nobody(name, lower))];
  });
};

/** Declarations in a group stand in a list of their own, or do not. */
const group: StatementHandler = (node, lower) => lower.statements(namedChildren(node));

const counted: StatementHandler = (node, lower) => {
  const target = lower.expression(namedChildren(node)[0]);
  if (node.type === 'dec_statement') return [assign(node, lower, { target }, nobody(node, lower))];
  return [{ ...assign(node, lower, { target }, lower.constant(node, 1)), how: 'append' }];
};

/** Functions after which nothing follows. */
const ENDS = /^(?:os\.Exit|log\.(?:Fatal|Panic)(?:f|ln)?|panic|runtime\.Goexit)$/;

const expression: StatementHandler = (node, lower) => {
  const [child] = namedChildren(node);
  if (!child) return [];
  const value = lower.expression(child);
  const callee = child.type === 'call_expression' ? field(child, 'function') : null;
  if (callee && (callee.type === 'identifier' || callee.type === 'selector_expression') && ENDS.test(callee.text))
    return [{ kind: 'return', how: 'throw', value, ...lower.span(node) }];
  return [...evaluate(node, lower, value), ...pointedBy(child, lower)];
};

const returned: StatementHandler = (node, lowering) => {
  const lower = scoped(lowering);
  const span = lower.span(node);
  const { results } = lower;
  const [list] = namedChildren(node);
  const values = list?.type === 'expression_list' ? namedChildren(list) : namedChildren(node);
  if (values.length === 0) {
    const named = results.names.map((name) => lower.name(node, lower.nameOf(name)));
    return [{ kind: 'return', how: 'return', value: together(node, results.fails, named, lower), ...span }];
  }
  const lowered = values.map((value) => lower.expression(value));
  if (isFailure(values, results.fails)) {
    const value: N.Expression = { kind: 'opaque', children: lowered, ...lower.span(list ?? node) };
    return [{ kind: 'return', how: 'throw', value, ...span }];
  }
  // One value beside no error is that value.
  const [only, ...others] = lowered;
  const isAlone = results.fails && only && others.length === 1 && values.at(-1)?.type === 'nil';
  const value = isAlone ? only : together(list ?? node, results.fails, lowered, lower);
  return [{ kind: 'return', how: 'return', value, ...span }];
};

/** Several values as one. Whether a function fails is never told by its error: ways that give one alone are none. */
function together(node: Node, fails: boolean, values: readonly N.Expression[], lower: Lowering): N.Expression | null {
  const [only] = values;
  if (!only) return null;
  if (values.length === 1) return only;
  const last = values.at(-1);
  const all = fails && last ? [...values.slice(0, -1), lower.unknown(node, [last])] : values;
  return callOf('%results', node, all, lower);
}

/** `return nil, err`: an error beside nothing. */
function isFailure(values: readonly Node[], fails: boolean): boolean {
  const last = values.at(-1);
  if (!fails || values.length < 2 || !last) return false;
  return isError(last) && values.slice(0, -1).every(isZero);
}

function isError(node: Node): boolean {
  switch (node.type) {
    case 'identifier':
    case 'selector_expression':
    case 'composite_literal':
      return true;
    case 'unary_expression':
      return node.child(0)?.type === '&';
    case 'call_expression':
      return /^(?:errors?|xerrors|fmt|status|merry|eris)\.\w+$|(?:^|\.)(?:[nN]ew|[wW]rap)\w*$|[eE]rr(?:or|eur)?\w*$/.test(
        field(node, 'function')?.text ?? '',
      );
    default:
      return false;
  }
}

function isZero(node: Node): boolean {
  switch (node.type) {
    case 'nil':
    case 'false':
      return true;
    case 'interpreted_string_literal':
    case 'raw_string_literal':
      return node.endIndex - node.startIndex === 2;
    case 'int_literal':
    case 'float_literal':
      return Number(node.text) === 0;
    case 'composite_literal':
      return namedChildren(field(node, 'body')).length === 0;
    default:
      return false;
  }
}

function leave(how: N.Return['how']): StatementHandler {
  return (node, lower) => [{ kind: 'return', how, value: null, ...lower.span(node) }];
}

// --- blocks

function blockOf(node: Node | null, lowering: Lowering): N.Statement[] {
  const lower = scoped(lowering);
  if (!node) return [];
  return lower.within(false, () => lower.statements(namedChildren(node)));
}

const statementList: StatementHandler = (node, lower) => lower.statements(namedChildren(node));

const ifStatement: StatementHandler = (node, lowering) => {
  const lower = scoped(lowering);
  return lower.within(false, () => {
    const before = lower.statement(field(node, 'initializer'));
    const test = lower.expression(field(node, 'condition'));
    const then = blockOf(field(node, 'consequence'), lower);
    const next = field(node, 'alternative');
    const otherwise = next?.type === 'if_statement' ? [...lower.statement(next)] : blockOf(next, lower);
    return [...before, { kind: 'if', test, then, else: otherwise, ...lower.span(node) }];
  });
};

interface Branch extends N.Span {
  /** Null: taken when none of the others is. */
  readonly test: N.Expression | null;
  readonly then: readonly N.Statement[];
}

function nested(branches: readonly Branch[]): readonly N.Statement[] {
  const otherwise = branches.find(({ test }) => test === null)?.then ?? [];
  return branches.reduceRight<readonly N.Statement[]>(
    (rest, { test, then, start, end }) => (test ? [{ kind: 'if', test, then, else: rest, start, end }] : rest),
    otherwise,
  );
}

/** `switch`, by a value or by conditions, and by type. */
const switchStatement: StatementHandler = (node, lowering) => {
  const lower = scoped(lowering);
  return lower.within(false, () => {
    const before = lower.statement(field(node, 'initializer'));
    const value = field(node, 'value');
    const subject = value ? lower.expression(value) : null;
    const alias = namedChildren(field(node, 'alias'))[0];
    const kept: N.Statement[] = [];
    if (alias && subject)
      kept.push(assign(node, lower, { target: lower.name(alias, lower.declare(alias.text)), declares: true }, subject));
    else if (subject) kept.push(...evaluate(node, lower, subject));
    const branches = namedChildren(node).flatMap((each): Branch[] => {
      if (!/_case$/.test(each.type)) return [];
      const span = lower.span(each);
      const then = blockOf(each.namedChildren.find((child) => child.type === 'statement_list') ?? null, lower);
      if (each.type === 'default_case') return [{ test: null, then, ...span }];
      const tests = namedChildren(field(each, 'value'));
      const [only] = tests;
      if (!value && only && tests.length === 1) return [{ test: lower.expression(only), then, ...span }];
      const children = tests.map((test) => lower.expression(test));
      const isCompared =
        each.type === 'expression_case' && subject !== null && isPlain(subject) && children.length === 1;
      const [first] = children;
      const test: N.Expression =
        isCompared && first ? equality(each, subject, first, lower) : { kind: 'opaque', children, ...span };
      return [{ test, then, ...span }];
    });
    return [...before, ...kept, ...nested(branches)];
  });
};

function isPlain(value: N.Expression): boolean {
  return value.kind === 'name' || (value.kind === 'member' && isPlain(value.of));
}

function equality(at: Node, left: N.Expression, right: N.Expression, lower: Lowering): N.Expression {
  return callOf('==', at, [left, right], lower);
}

/** Whichever channel is ready first. */
const selectStatement: StatementHandler = (node, lowering) => {
  const lower = scoped(lowering);
  const branches = namedChildren(node).flatMap((each): Branch[] => {
    if (!/_case$/.test(each.type)) return [];
    const then = lower.within(false, () => [
      ...lower.statement(field(each, 'communication')),
      ...lower.statement(each.namedChildren.find((child) => child.type === 'statement_list')),
    ]);
    return [{ test: each.type === 'default_case' ? null : nobody(each, lower), then, ...lower.span(each) }];
  });
  return nested(branches);
};

const received: StatementHandler = (node, lower) => {
  const right = field(node, 'right');
  const left = namedChildren(field(node, 'left'));
  const value = lower.expression(right);
  const [to] = left;
  if (!to) return evaluate(node, lower, value);
  const target = targetOf(to, true, lower);
  return target ? [assign(node, lower, target, value)] : [];
};

const loop: StatementHandler = (node, lowering) => {
  const lower = scoped(lowering);
  return lower.within(false, () => {
    const [head] = namedChildren(node);
    const body = field(node, 'body');
    const span = lower.span(node);
    if (head?.type === 'range_clause') {
      const over = lower.expression(field(head, 'right'));
      const left = namedChildren(field(head, 'left'));
      const declares = head.children.some((child) => child.type === ':=');
      const target = rangeTarget(head, left, declares, lower);
      return [{ kind: 'loop', over, target, body: blockOf(body, lower), concurrent: false, ...span }];
    }
    const cursor = head?.id === body?.id ? null : cursorOf(head);
    if (cursor) {
      const item = lower.declare(`${cursor.text}%item`);
      const over = lower.expression(cursor);
      const all = lower.goingThrough(cursor.text, item, () => blockOf(body, lower));
      return [{ kind: 'loop', over, target: lower.name(cursor, item), body: all, concurrent: false, ...span }];
    }
    const isClause = head?.type === 'for_clause';
    const before = isClause ? lower.statement(field(head, 'initializer')) : [];
    const condition = isClause ? field(head, 'condition') : head?.id === body?.id ? null : head;
    const turn = condition ? evaluate(condition, lower, lower.expression(condition)) : [];
    const after = isClause ? lower.statement(field(head, 'update')) : [];
    const all = [...turn, ...blockOf(body, lower), ...after];
    return [...before, { kind: 'loop', over: null, target: null, body: all, concurrent: false, ...span }];
  });
};

/** What a loop goes forward in: `for lines.Scan()`, `for rows.Next()`. */
function cursorOf(condition: Node | undefined): Node | null {
  const callee = condition?.type === 'call_expression' ? field(condition, 'function') : null;
  if (callee?.type !== 'selector_expression' || namedChildren(field(condition, 'arguments')).length > 0) return null;
  const isForward = /^(?:Scan|Next)$/.test(field(callee, 'field')?.text ?? '');
  const of = field(callee, 'operand');
  return isForward && /^(?:identifier|selector_expression)$/.test(of?.type ?? '') ? of : null;
}

/** `for index, value := range list`: a pair, of which either may be left out. */
function rangeTarget(head: Node, left: readonly Node[], declares: boolean, lower: Lowering): N.Expression | null {
  if (left.length === 0) return null;
  const items = left.map((each) => {
    const value = targetOf(each, declares, lower)?.target ?? nobody(each, lower);
    return valueArgument(value);
  });
  // With the index alone, the values are not looked at.
  if (items.length === 1) items.push(valueArgument(nobody(head, lower)));
  const span = { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 };
  return { kind: 'list', items, ...span };
}

/** What `go` starts runs beside the rest: a function that is handed to what calls it. */
const started: StatementHandler = (node, lower) => {
  const [call] = namedChildren(node);
  if (!call) return [];
  const span = lower.span(call);
  const body: N.Statement[] = [{ kind: 'do', value: lower.expression(call), ...span }];
  const task: N.Lambda = { kind: 'lambda', params: [], body, ...span };
  const at = node.child(0) ?? node;
  const callee: N.Name = { kind: 'name', name: 'go', ...lower.span(at) };
  return [
    {
      kind: 'do',
      value: { kind: 'call', callee, args: [valueArgument(task)], ...lower.span(node) },
      ...lower.span(node),
    },
  ];
};

export const STATEMENTS: Readonly<Record<string, StatementHandler>> = {
  short_var_declaration: declaration,
  assignment_statement: assignment,
  var_declaration: group,
  var_spec_list: group,
  const_declaration: group,
  var_spec: spec,
  const_spec: spec,
  inc_statement: counted,
  dec_statement: counted,
  expression_statement: expression,
  return_statement: returned,
  break_statement: leave('break'),
  continue_statement: leave('break'),
  goto_statement: leave('break'),
  fallthrough_statement: () => [],
  if_statement: ifStatement,
  expression_switch_statement: switchStatement,
  type_switch_statement: switchStatement,
  select_statement: selectStatement,
  receive_statement: received,
  send_statement: (node, lower) => evaluate(node, lower, lower.opaque(node)),
  for_statement: loop,
  go_statement: started,
  defer_statement: (node, lower) => {
    const [call] = namedChildren(node);
    return call ? evaluate(node, lower, lower.expression(call)) : [];
  },
  labeled_statement: (node, lower) => lower.statements(namedChildren(node).filter(({ type }) => type !== 'label_name')),
  block: (node, lower) => blockOf(node, lower),
  statement_list: statementList,
  ERROR: (node, lower) => lower.statements(namedChildren(node)),
};
