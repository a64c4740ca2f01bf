import type { Node } from 'web-tree-sitter';
import { Lowering, type ExpressionHandler, type StatementHandler } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { assignStatements, targetOf, assignment, appended } from './assignments';
import { method } from './closures';

/** What the body that is being lowered stands in. Lowering is synchronous, so one variable holds it. */
interface Scope {
  /** A class body: its constants are the class's. */
  readonly owned: boolean;
  /** `self` is the class itself, so that a bare `new` makes one of it. */
  readonly static: boolean;
  /** Of the method, for a `super` that names no arguments. */
  readonly params: readonly N.Parameter[];
  readonly locals: Set<string>;
  /** Assignments found inside an expression: they come before the statement that holds it. */
  hoisted: N.Statement[];
  /** In a block, the names that stand for parameters without being declared: `it`, `_1`. */
  readonly implicit: Set<string> | null;
}

const outermost: Scope = { owned: false, static: false, params: [], locals: new Set(), hoisted: [], implicit: null };
export let scope = outermost;

export const currentScope = (): Scope => scope;

/** Lowers inside a scope that differs from `around` as `changes` say; without `around`, in one of its own. */
export function inScope<T>(changes: Partial<Scope>, lower: () => T, around: Scope = outermost): T {
  const before = scope;
  scope = { ...around, locals: new Set(around.locals), hoisted: [], ...changes };
  try {
    return lower();
  } finally {
    scope = before;
  }
}

export class RubyLowering extends Lowering {
  override statement(node: Node | null | undefined): readonly N.Statement[] {
    const outer = scope.hoisted;
    scope.hoisted = [];
    try {
      const statements = super.statement(node);
      return scope.hoisted.length > 0 ? [...scope.hoisted, ...statements] : statements;
    } finally {
      scope.hoisted = outer;
    }
  }
}

export const field = (node: Node | null | undefined, name: string): Node | null =>
  node?.childForFieldName(name) ?? null;
export const spanOf = ({ start, end }: N.Span): N.Span => ({ start, end });
export const nil = ({ end }: N.Span): N.Literal => ({ kind: 'literal', value: null, start: end, end });

const LEAVING = new Set(['raise', 'fail', 'throw', 'abort', 'exit', 'exit!']);

/** `raise …`, `exit`: as a value, none. */
export function diverges(value: N.Expression): boolean {
  const called = value.kind === 'call' ? value.callee : value;
  return called.kind === 'name' && LEAVING.has(called.name);
}

// Statements whose last value counts.

export const returned = (value: N.Expression): N.Return => ({ kind: 'return', value, how: 'return', ...spanOf(value) });

/** Hands the value of the last statement, through branches and handlers, to what `make` makes of it. */
export function finish(
  statements: readonly N.Statement[],
  make: (value: N.Expression) => N.Statement,
): readonly N.Statement[] {
  const last = statements.at(-1);
  const replace = (...by: N.Statement[]): N.Statement[] => [...statements.slice(0, -1), ...by];
  const inside = (body: readonly N.Statement[]): readonly N.Statement[] => finish(body, make);
  switch (last?.kind) {
    case 'do':
      return replace(make(last.value));
    case 'assign':
      return replace(last, make(last.target));
    case 'if':
      return replace({ ...last, then: inside(last.then), else: inside(last.else) });
    case 'try':
      return replace({ ...last, body: inside(last.body), handlers: last.handlers.map(inside) });
    default:
      return statements;
  }
}

/** One expression for statements that only choose between values; null where they do more than that. */
export function valueOf(statements: readonly N.Statement[], at: N.Span): N.Expression | 'none' | null {
  const [only, ...others] = statements;
  if (!only) return nil(at);
  if (others.length > 0) return null;
  if (only.kind === 'do') return only.value;
  if (only.kind === 'return') return only.how === 'throw' ? 'none' : null;
  if (only.kind !== 'if') return null;
  const values = [valueOf(only.then, only), valueOf(only.else, only)];
  if (values.includes(null)) return null;
  const branches = values.filter((value) => value !== null && value !== 'none');
  return { kind: 'choice', how: 'either', test: only.test, branches, ...spanOf(only) };
}

/** A statement as a value. What precedes its last part is evaluated before; what is no choice of values is a called lambda. */
export const asValue: ExpressionHandler = (node, lower) => {
  const statements = lower.statement(node);
  const span = lower.span(node);
  const last = statements.at(-1);
  if (last?.kind === 'assign') {
    scope.hoisted.push(...statements);
    return last.target;
  }
  const value = valueOf(last ? [last] : [], span);
  if (value === null) {
    const callee: N.Lambda = { kind: 'lambda', params: [], body: finish(statements, returned), ...span };
    return { kind: 'call', callee, args: [], ...span };
  }
  scope.hoisted.push(...statements.slice(0, -1));
  return value === 'none' ? { kind: 'opaque', children: [], ...span } : value;
};

// Control flow.

const sequence: StatementHandler = (node, lower) => lower.statements(node.namedChildren);

/** A body with its `rescue`, `else` and `ensure`. */
const guarded: StatementHandler = (node, lower) => {
  const body: N.Statement[] = [];
  const handlers: N.Statement[][] = [];
  const caught: string[] = [];
  let final: N.Statement[] | null = null;
  for (const child of node.namedChildren) {
    const { type } = child;
    if (type === 'rescue') {
      handlers.push(rescue(child, lower));
      caught.push(field(child, 'exceptions')?.text ?? '');
    } else if (type === 'ensure') final = lower.statements(child.namedChildren);
    else body.push(...lower.statement(child));
  }
  if (handlers.length === 0 && final === null) return body;
  return [{ kind: 'try', body, handlers, caught, final: final ?? [], ...lower.span(node) }];
};

function rescue(node: Node, lower: Lowering): N.Statement[] {
  const variable = field(node, 'variable')?.namedChildren[0];
  const body = lower.block(field(node, 'body'));
  if (!variable) return body;
  return [assignStatements(variable, targetOf(variable, lower), lower.opaque(variable, []), 'set', lower), ...body];
}

const conditional =
  (body: string, negated: boolean): StatementHandler =>
  (node, lower) => {
    const test = lower.expression(field(node, 'condition'));
    const yes = lower.block(field(node, body));
    const no = lower.block(field(node, 'alternative'));
    return [{ kind: 'if', test, then: negated ? no : yes, else: negated ? yes : no, ...lower.span(node) }];
  };

const loop: StatementHandler = (node, lower) => {
  const pattern = field(node, 'pattern');
  const over = pattern ? lower.expression(field(node, 'value')?.namedChildren[0]) : null;
  const target = pattern ? targetOf(pattern, lower) : null;
  const body = [...lower.statement(field(node, 'condition')), ...lower.block(field(node, 'body'))];
  return [{ kind: 'loop', over, target, body, concurrent: false, ...lower.span(node) }];
};

/** `case` of both kinds: nested Ifs whose tests hold the value (once) and the patterns. */
const cases: StatementHandler = (node, lower) => {
  const value = field(node, 'value');
  const subject = value ? [lower.expression(value)] : [];
  const clauses = node.namedChildren.filter(({ type }) => type === 'when' || type === 'in_clause' || type === 'else');
  const end = node.endIndex - lower.base;
  return clauses.reduceRight<N.Statement[]>((rest, clause, index) => {
    if (clause.type === 'else') return lower.block(clause);
    const patterns = clause.childrenForFieldName('pattern').map((pattern) => lower.expression(pattern));
    const children = index === 0 ? [...subject, ...patterns] : patterns;
    const [only] = children;
    const span = { start: clause.startIndex - lower.base, end };
    const test: N.Expression = !value && only && children.length === 1 ? only : { kind: 'opaque', children, ...span };
    return [{ kind: 'if', test, then: lower.block(field(clause, 'body')), else: rest, ...span }];
  }, []);
};

const DEEDS = new Set(['return', 'next', 'break', 'assignment', 'operator_assignment']);

/** Whether it does something other than give a value; in parentheses too. */
const isDeed = ({ type, namedChildren }: Node): boolean =>
  DEEDS.has(type) || (type === 'parenthesized_statements' && namedChildren.some(isDeed));

/** `x and return`, `x or y = 1`: one side decides whether the other is done at all. */
const decided: StatementHandler = (node, lower) => {
  const appends = appended(node, lower);
  if (appends) return appends;
  const operator = field(node, 'operator')?.text ?? '';
  const right = field(node, 'right');
  const both = operator === '&&' || operator === 'and';
  if (!right || !isDeed(right) || !(both || operator === '||' || operator === 'or')) return done(node, lower);
  const test = lower.expression(field(node, 'left'));
  const deed = lower.block(right);
  if (both) return [{ kind: 'if', test, then: deed, else: [], ...lower.span(node) }];
  // What is there stays the value. What has to be run to tell is not run twice.
  const isSeen = test.kind === 'name' || test.kind === 'member' || test.kind === 'literal';
  const value = isSeen ? test : lower.opaque(node, []);
  return [{ kind: 'if', test, then: [{ kind: 'do', value, ...spanOf(test) }], else: deed, ...lower.span(node) }];
};

const done: StatementHandler = (node, lower) => {
  const value = lower.expression(node);
  if (value.kind === 'opaque' && value.children.length === 0) return [];
  if (diverges(value)) return [{ kind: 'return', value, how: 'throw', ...lower.span(node) }];
  return [{ kind: 'do', value, ...lower.span(node) }];
};

/** In a block, `next` gives the block its value. */
const leave: StatementHandler = (node, lower) => {
  const list = node.namedChildren.find(({ type }) => type === 'argument_list');
  const { type } = node;
  const how = type === 'return' || (type === 'next' && scope.implicit) ? 'return' : 'break';
  return [{ kind: 'return', value: list ? lower.expression(list) : null, how, ...lower.span(node) }];
};

const nested: StatementHandler = (node, lower) => {
  const name = field(node, 'name');
  const target = name ? lower.name(name) : lower.opaque(node, []);
  return [assignStatements(node, target, method(node, lower, false, false), 'set', lower)];
};

const allOf = (types: readonly string[], handler: StatementHandler): Record<string, StatementHandler> =>
  Object.fromEntries(types.map((type) => [type, handler]));

/** What stands in a statement's place, by type of node. */
export const statements: Readonly<Record<string, StatementHandler>> = {
  assignment,
  operator_assignment: assignment,
  binary: decided,
  call: done,
  identifier: done,
  body_statement: guarded,
  block_body: guarded,
  begin: guarded,
  ...allOf(['then', 'else', 'do', 'parenthesized_statements', 'begin_block', 'end_block', 'ERROR'], sequence),
  if: conditional('consequence', false),
  elsif: conditional('consequence', false),
  unless: conditional('consequence', true),
  if_modifier: conditional('body', false),
  unless_modifier: conditional('body', true),
  ...allOf(['while', 'until', 'while_modifier', 'until_modifier', 'for'], loop),
  case: cases,
  case_match: cases,
  ...allOf(['return', 'next', 'break', 'redo'], leave),
  method: nested,
  singleton_method: nested,
  rescue_modifier: (node, lower) => {
    const handlers = [lower.block(field(node, 'handler'))];
    return [
      { kind: 'try', body: lower.block(field(node, 'body')), handlers, caught: [''], final: [], ...lower.span(node) },
    ];
  },
};
