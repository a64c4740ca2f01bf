import type { Node } from 'web-tree-sitter';
import type { Language } from '../../interpreter/language';
import { Lowering, type ExpressionHandler, type LoweringTable, type StatementHandler } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { sends } from './commands';
import { NAMED, SHIFT, WORDS, wordExpressions, words } from './words';
import { named, fields, commandWords, commandName, command, format } from './calls';

const DECLARING = new Set(['local', 'declare', 'typeset', 'readonly']);
const LEAVING: ReadonlyMap<string, N.Return['how']> = new Map([
  ['return', 'return'],
  ['exit', 'throw'],
  ['break', 'break'],
  ['continue', 'break'],
]);

/** What a command prints is not known; a single command is kept as it is, for what becomes of its answer. */
const substitution: ExpressionHandler = (node, lower) => {
  const [only, ...others] = named(node);
  const inner = only?.type === 'redirected_statement' ? only.childForFieldName('body') : only;
  if (inner?.type === 'command' && others.length === 0) {
    const call = lower.expression(inner);
    if (call.kind === 'call' && call.callee.kind === 'name') {
      if (sends(call.callee.name)) return call;
      if (call.callee.name === 'echo') {
        const [printed, ...more] = call.args;
        if (printed && more.length === 0 && printed.spread === undefined) return printed.value;
      }
      if (call.callee.name === 'printf' && commandWords(inner)[0]?.text.startsWith('-') === false)
        return format(node, commandWords(inner), lower) ?? lower.unknown(node, [call]);
    }
    return lower.unknown(node, [call]);
  }
  return lower.unknown(
    node,
    named(node).flatMap((child) => callsIn(child, lower)),
  );
};

/** The calls of statements that stand where a value does. */
function callsIn(node: Node, lower: Lowering): N.Expression[] {
  return lower.statement(node).flatMap(function inside(statement): N.Expression[] {
    switch (statement.kind) {
      case 'do':
      case 'assign':
        return [statement.value];
      case 'if':
        return [...statement.then, ...statement.else].flatMap(inside);
      case 'loop':
      case 'try':
        return statement.body.flatMap(inside);
      case 'return':
        return statement.value ? [statement.value] : [];
    }
  });
}

const commandStatement: StatementHandler = (node, lower) => {
  const name = commandName(node);
  const span = lower.span(node);
  const given = commandWords(node);
  const how = LEAVING.get(name);
  if (how) return [{ kind: 'return', how, value: null, ...span }];
  if (name === 'shift') {
    const target: N.Name = { kind: 'name', name: WORDS, ...span };
    const count = /^\d+$/.test(given[0]?.text ?? '') ? Number(given[0]?.text) : 1;
    const first: N.Literal = { kind: 'literal', value: count, ...span };
    const args = [target, first].map((value) => ({ value, ...span }));
    const value: N.Call = { kind: 'call', callee: { kind: 'name', name: SHIFT, ...span }, args, ...span };
    return [{ kind: 'assign', how: 'set', target, value, ...span }];
  }
  if (name === 'read' || name === 'mapfile' || name === 'readarray') {
    return given.flatMap((each): N.Statement[] =>
      /^[A-Za-z_]\w*$/.test(each.text)
        ? [{ kind: 'assign', how: 'set', target: lower.name(each), value: lower.opaque(each, []), ...lower.span(each) }]
        : [],
    );
  }
  if (name === 'printf' && given[0]?.text === '-v') {
    const [, variable, ...printed] = given;
    const value = format(node, printed, lower);
    return variable && value ? [{ kind: 'assign', how: 'set', target: lower.name(variable), value, ...span }] : [];
  }
  const assigned = named(node).filter(({ type }) => type === 'variable_assignment');
  if (name === '') return assigned.flatMap((each) => assignment(each, false, lower));
  return [{ kind: 'do', value: lower.expression(node), ...span }];
};

function assignment(node: Node, declares: boolean, lower: Lowering): N.Statement[] {
  const name = node.childForFieldName('name');
  const value = node.childForFieldName('value');
  if (!name) return [];
  const target = lower.expression(name);
  const span = lower.span(node);
  const given = value ? namedAs(name, value, lower) : lower.text(node, '', node.endIndex);
  const isAdded = node.children.some((child) => child.type === '+=');
  if (isAdded && given.kind === 'list') {
    const all: N.ListNode = {
      kind: 'list',
      items: [{ value: target, spread: 'list', ...span }, ...given.items],
      ...span,
    };
    return [{ kind: 'assign', how: 'set', target, value: all, ...span }];
  }
  return [
    {
      kind: 'assign',
      how: isAdded ? 'append' : 'set',
      target,
      value: given,
      ...(declares ? { declares } : {}),
      ...span,
    },
  ];
}

/** A word that was given has the name of the variable that takes it: `siret=$1`. */
function namedAs(name: Node, value: Node, lower: Lowering): N.Expression {
  const given = lower.expression(value);
  const isGiven = /^"?\$(?:\d|\{\d+\})"?$/.test(value.text);
  if (!isGiven) return given;
  const args = [given, lower.key(name)].map((each) => ({ value: each, start: each.start, end: each.end }));
  return { kind: 'call', callee: lower.name(value, NAMED), args, ...lower.span(value) };
}

const declaration: StatementHandler = (node, lower) => {
  const keyword = node.children[0]?.text ?? '';
  return named(node).flatMap((child) =>
    child.type === 'variable_assignment' ? assignment(child, DECLARING.has(keyword), lower) : [],
  );
};

/** `a && b`, `a || b`: the second may not run. */
const list: StatementHandler = (node, lower) => {
  const [left, right] = named(node);
  const span = lower.span(node);
  const then = [...lower.statement(right)];
  const test = lower.opaque(node, []);
  return [...lower.statement(left), { kind: 'if', test, then, else: [], ...span }];
};

const block: StatementHandler = (node, lower) => lower.statements(named(node));

const redirected: StatementHandler = (node, lower) => {
  const body = node.childForFieldName('body');
  const read = named(node).filter((child) => child !== body && child.type === 'herestring_redirect');
  return [...read.flatMap((child) => callsOnly(child, lower)), ...lower.statement(body)];
};

function callsOnly(node: Node, lower: Lowering): N.Statement[] {
  const value = lower.opaque(node);
  return value.children.length === 0 ? [] : [{ kind: 'do', value, ...lower.span(node) }];
}

/** What stands between `if` or `while` and what follows runs first. */
function conditions(node: Node, lower: Lowering): N.Statement[] {
  return lower.statements(fields(node, 'condition'));
}

function ifElse(node: Node, own: readonly Node[], clauses: readonly Node[], lower: Lowering): N.Statement[] {
  const [next, ...later] = clauses;
  const test = lower.opaque(node, []);
  const then = lower.statements(own);
  if (!next) return [{ kind: 'if', test, then, else: [], ...lower.span(node) }];
  const inner = named(next);
  const otherwise =
    next.type === 'elif_clause'
      ? [...lower.statements(inner.slice(0, 1)), ...ifElse(next, inner.slice(1), later, lower)]
      : lower.statements(inner);
  return [{ kind: 'if', test, then, else: otherwise, ...lower.span(node) }];
}

const ifStatement: StatementHandler = (node, lower) => {
  const tested = new Set(fields(node, 'condition').map(({ id }) => id));
  const rest = named(node).filter(({ id }) => !tested.has(id));
  const isClause = ({ type }: Node): boolean => type === 'elif_clause' || type === 'else_clause';
  return [
    ...conditions(node, lower),
    ...ifElse(
      node,
      rest.filter((child) => !isClause(child)),
      rest.filter(isClause),
      lower,
    ),
  ];
};

const caseStatement: StatementHandler = (node, lower) => {
  const items = named(node).filter(({ type }) => type === 'case_item');
  const span = lower.span(node);
  let otherwise: N.Statement[] = [];
  for (const each of items.reverse()) {
    const patterns = fields(each, 'value');
    const matched = new Set(patterns.map(({ id }) => id));
    const then = lower.statements(named(each).filter(({ id }) => !matched.has(id)));
    const isRest = patterns.some(({ text }) => text === '*');
    otherwise = isRest ? then : [{ kind: 'if', test: lower.opaque(each, []), then, else: otherwise, ...span }];
  }
  return otherwise;
};

/** Whether something in a body is left running: `&`. */
function isConcurrent(body: Node | null): boolean {
  return body?.children.some((child) => child.type === '&') === true;
}

const forStatement: StatementHandler = (node, lower) => {
  const target = node.childForFieldName('variable');
  const body = node.childForFieldName('body');
  const values = fields(node, 'value');
  const items = words(values, lower);
  const [only, ...others] = items;
  const over: N.Expression =
    values.length === 0
      ? lower.name(node, WORDS)
      : only?.spread && others.length === 0
        ? only.value
        : { kind: 'list', items, ...lower.span(node) };
  return [
    {
      kind: 'loop',
      over,
      target: target ? lower.name(target) : null,
      body: lower.block(body),
      concurrent: isConcurrent(body),
      ...lower.span(node),
    },
  ];
};

const whileStatement: StatementHandler = (node, lower) => {
  const body = node.childForFieldName('body');
  return [
    {
      kind: 'loop',
      over: null,
      target: null,
      body: [...conditions(node, lower), ...lower.block(body)],
      concurrent: isConcurrent(body),
      ...lower.span(node),
    },
  ];
};

const table: LoweringTable = {
  expressions: {
    ...wordExpressions,
    command,
    command_substitution: substitution,
    process_substitution: substitution,
    // Tests read; what they call is searched for.
    test_command: (node, lower) => lower.opaque(node),
  },
  statements: {
    program: block,
    command: commandStatement,
    variable_assignment: (node, lower) => assignment(node, false, lower),
    variable_assignments: (node, lower) => named(node).flatMap((child) => assignment(child, false, lower)),
    declaration_command: declaration,
    list,
    pipeline: block,
    negated_command: block,
    compound_statement: block,
    do_group: block,
    subshell: block,
    redirected_statement: redirected,
    if_statement: ifStatement,
    case_statement: caseStatement,
    for_statement: forStatement,
    c_style_for_statement: (node, lower) => [
      {
        kind: 'loop',
        over: null,
        target: null,
        body: lower.block(node.childForFieldName('body')),
        concurrent: isConcurrent(node.childForFieldName('body')),
        ...lower.span(node),
      },
    ],
    while_statement: whileStatement,
    function_definition: () => [],
    unset_command: () => [],
    ERROR: block,
  },
  skipped: new Set(['comment', 'heredoc_body', 'heredoc_start', 'heredoc_end', 'file_redirect']),
};

export const lowerFunction: Language['lowerFunction'] = ({ node, start }) => {
  const lower = new Lowering(table, start);
  const span = lower.span(node);
  const name = node.childForFieldName('name')?.text;
  return {
    kind: 'lambda',
    ...(name === undefined ? {} : { name }),
    params: [{ kind: 'rest', name: WORDS, ...span }],
    body: lower.block(node.childForFieldName('body')),
    ...span,
  };
};

export const lowerStatement: Language['lowerStatement'] = ({ node, start }) =>
  new Lowering(table, start).statement(node);
