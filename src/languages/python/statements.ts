import type { Node } from 'web-tree-sitter';
import type { Lowering, StatementHandler } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { items, parameters, typeName } from './expressions';
import { importsOf, undecorated } from './outline';
import { callOf, namedChildren, field, scoped, scopeWith, valueArgument } from './scope';

type Target = Pick<N.Assign, 'target' | 'declares'>;

/** A target, and whether writing it makes a variable of the function. */
function targetOf(node: Node | null | undefined, lower: Lowering): Target {
  const target = lower.expression(node);
  const { elsewhere } = scoped(lower).scope;
  const declares = target.kind === 'list' || (target.kind === 'name' && !elsewhere.has(target.name));
  return declares ? { target, declares } : { target };
}

function assign(node: Node, lower: Lowering, target: Target, value: N.Expression): N.Assign {
  return { kind: 'assign', ...target, value, how: 'set', ...lower.span(node) };
}

function evaluate(node: Node, lower: Lowering, value: N.Expression): N.Statement[] {
  const idle = value.kind === 'literal' || value.kind === 'name' || (value.kind === 'opaque' && !value.children.length);
  return idle ? [] : [{ kind: 'do', value, ...lower.span(node) }];
}

/** `field(default=x)` and `Field(x)` stand for `x` in the class that has the field. */
function unfielded(value: N.Expression): N.Expression {
  if (value.kind !== 'call') return value;
  const { callee, args, start, end } = value;
  const maker = callee.kind === 'member' ? callee.key : callee.kind === 'name' ? callee.name : '';
  if (maker !== 'field' && maker !== 'Field' && maker !== 'ib') return value;
  const factory = args.find((arg) => arg.name === 'default_factory' || arg.name === 'factory');
  if (factory) return { kind: 'call', callee: factory.value, args: [], start, end };
  return args.find((arg) => arg.name === 'default' || (arg.name === undefined && !arg.spread))?.value ?? value;
}

function assignment(node: Node, lower: Lowering): N.Statement[] {
  const links: { readonly node: Node; readonly target: Target }[] = [];
  let right: Node | null = node;
  while (right?.type === 'assignment') {
    links.push({ node: right, target: targetOf(field(right, 'left'), lower) });
    right = field(right, 'right');
  }
  if (!right) return [];
  const written = lower.expression(right);
  let value = scoped(lower).scope.fields ? unfielded(written) : written;
  // `a = b = c`: c is evaluated once, and a is what b has become.
  return links.reverse().map((link) => {
    const statement = assign(link.node, lower, link.target, value);
    value = link.target.target;
    return statement;
  });
}

function augmented(node: Node, lower: Lowering): N.Statement[] {
  const target = lower.expression(field(node, 'left'));
  const value = lower.expression(field(node, 'right'));
  const operator = field(node, 'operator');
  const written = operator?.type ?? '';
  if (written === '+=') return [{ ...assign(node, lower, { target }, value), how: 'append' }];
  if (written === '|=') return [{ ...assign(node, lower, { target }, value), how: 'merge' }];
  const result = callOf(written.slice(0, -1), operator ?? node, [target, value], lower);
  return [assign(node, lower, { target }, result)];
}

function expressionStatement(node: Node, lower: Lowering): readonly N.Statement[] {
  return namedChildren(node).flatMap((child) => {
    if (child.type === 'assignment') return assignment(child, lower);
    if (child.type === 'augmented_assignment') return augmented(child, lower);
    if (child.type === 'yield' && scoped(lower).scope.yields) return leave('return')(child, lower);
    return evaluate(node, lower, lower.expression(child));
  });
}

function leave(how: N.Return['how']): StatementHandler {
  return (node, lower) => {
    const [child] = namedChildren(node);
    return [{ kind: 'return', how, value: child ? lower.expression(child) : null, ...lower.span(node) }];
  };
}

interface Branch extends N.Span {
  /** Null: taken when none before it was. */
  readonly test: N.Expression | null;
  readonly then: readonly N.Statement[];
}

function nested(branches: readonly Branch[]): readonly N.Statement[] {
  return branches.reduceRight<readonly N.Statement[]>(
    (rest, { test, then, start, end }) => (test ? [{ kind: 'if', test, then, else: rest, start, end }] : then),
    [],
  );
}

function ifStatement(node: Node, lower: Lowering): readonly N.Statement[] {
  const clauses = [node, ...namedChildren(node).filter((child) => child.type.endsWith('_clause'))];
  const branches = clauses.map((clause): Branch => {
    const condition = field(clause, 'condition');
    const test = condition ? lower.expression(condition) : null;
    return { test, then: lower.block(field(clause, 'consequence') ?? field(clause, 'body')), ...lower.span(clause) };
  });
  return nested(branches);
}

function matchStatement(node: Node, lower: Lowering): N.Statement[] {
  const subject = lower.statement(field(node, 'subject'));
  const branches = namedChildren(field(node, 'body')).map((clause): Branch => {
    const guard = field(clause, 'guard');
    const test = !guard && clause.firstNamedChild?.text === '_' ? null : lower.opaque(clause, [guard]);
    return { test, then: lower.block(field(clause, 'consequence')), ...lower.span(clause) };
  });
  return [...subject, ...nested(branches)];
}

function loop(node: Node, lower: Lowering): N.Statement[] {
  const over = field(node, 'right');
  const target = field(node, 'left');
  const body = [...lower.statement(field(node, 'condition')), ...lower.block(field(node, 'body'))];
  const of = { over: over && lower.expression(over), target: target && lower.expression(target) };
  const after = lower.block(field(field(node, 'alternative'), 'body'));
  return [{ kind: 'loop', ...of, body, concurrent: false, ...lower.span(node) }, ...after];
}

function tryStatement(node: Node, lower: Lowering): N.Statement[] {
  const body: N.Statement[] = [];
  const handlers: N.Statement[][] = [];
  const caught: string[] = [];
  const final: N.Statement[] = [];
  for (const child of namedChildren(node)) {
    const block = child.type === 'block' ? child : child.namedChildren.findLast((part) => part.type === 'block');
    const statements = lower.block(block);
    if (child.type.startsWith('except')) {
      handlers.push(statements);
      const what = child.namedChildren.find((part) => part.type !== 'block' && part.type !== 'comment');
      caught.push((what?.type === 'as_pattern' ? what.firstNamedChild : what)?.text ?? '');
    } else if (child.type === 'finally_clause') final.push(...statements);
    else body.push(...statements);
  }
  return [{ kind: 'try', body, handlers, caught, final, ...lower.span(node) }];
}

/** What `with` opens is assigned where it is named, and the block follows. */
function withStatement(node: Node, lower: Lowering): N.Statement[] {
  const opened = namedChildren(namedChildren(node)[0]).flatMap((item): N.Statement[] => {
    const value = item.firstNamedChild;
    if (value?.type !== 'as_pattern') return evaluate(item, lower, lower.expression(value));
    const [what, alias] = namedChildren(value);
    const opening = lower.expression(what);
    return [assign(item, lower, targetOf(alias, lower), opening)];
  });
  return [...opened, ...lower.block(field(node, 'body'))];
}

function importStatement(node: Node, lower: Lowering): N.Statement[] {
  const { outlined, elsewhere } = scoped(lower).scope;
  const imports = outlined ? [] : importsOf(node).filter((imported) => imported.local !== '*');
  return imports.map(({ local, module, name }) => {
    const value = callOf('__import__', node, [lower.key(node, module), lower.key(node, name)], lower);
    const target = lower.name(node, local);
    return assign(node, lower, elsewhere.has(local) ? { target } : { target, declares: true }, value);
  });
}

function definitionStatement(node: Node, lower: Lowering): N.Statement[] {
  if (scoped(lower).scope.outlined) return [];
  const { definition } = undecorated(node);
  const name = field(definition, 'name');
  if (definition.type === 'function_definition' && name)
    return [assign(node, lower, targetOf(name, lower), functionOf(node, lower, false))];
  // A class inside a function: nothing resolves to it, but the calls of its methods are found.
  const members = namedChildren(field(definition, 'body'));
  const methods = members.filter((member) => undecorated(member).definition.type === 'function_definition');
  const children = methods.map((method) => functionOf(method, lower, true));
  return evaluate(node, lower, { kind: 'opaque', children, ...lower.span(node) });
}

function namedElsewhere(node: Node, lower: Lowering): N.Statement[] {
  for (const name of node.namedChildren) scoped(lower).scope.elsewhere.add(name.text);
  return [];
}

/** `del a["k"]` is `a.pop("k")`. */
function deleted(node: Node, lower: Lowering): N.Statement[] {
  const member = lower.expression(node);
  if (member.kind === 'list') return namedChildren(node).flatMap((child) => deleted(child, lower));
  if (member.kind !== 'member' || typeof member.key === 'string') return [];
  const callee = { ...member, key: 'pop' };
  return evaluate(node, lower, { kind: 'call', callee, args: [valueArgument(member.key)], ...lower.span(node) });
}

function printStatement(node: Node, lower: Lowering): N.Statement[] {
  return evaluate(node, lower, { ...callOf('print', node, [], lower), args: items(namedChildren(node), lower) });
}

export const STATEMENTS: Readonly<Record<string, StatementHandler>> = {
  expression_statement: expressionStatement,
  return_statement: leave('return'),
  raise_statement: leave('throw'),
  break_statement: leave('break'),
  continue_statement: leave('break'),
  if_statement: ifStatement,
  match_statement: matchStatement,
  for_statement: loop,
  while_statement: loop,
  try_statement: tryStatement,
  with_statement: withStatement,
  import_statement: importStatement,
  import_from_statement: importStatement,
  function_definition: definitionStatement,
  class_definition: definitionStatement,
  decorated_definition: definitionStatement,
  global_statement: namedElsewhere,
  nonlocal_statement: namedElsewhere,
  delete_statement: (node, lower) => namedChildren(node).flatMap((child) => deleted(child, lower)),
  print_statement: printStatement,
  block: (node, lower) => lower.statements(node.namedChildren),
  ERROR: (node, lower) => lower.statements(node.namedChildren),
};

// --- functions

const UNWRAPPING = /^@(?:(?:static|class)method|(?:\w+\.)?\w*property)\s*$/;

/** A function with its decorators. A method's first parameter is its receiver, whose uses become `self`. */
export function functionOf(node: Node, lowering: Lowering, method: boolean): N.Lambda {
  const lower = scoped(lowering);
  const { definition, decorators } = undecorated(node);
  const marks = decorators.map((decorator) => decorator.text);
  const wrapping = decorators.filter((_, index) => !UNWRAPPING.test(marks[index] ?? ''));
  const annotations = wrapping.map((decorator): N.Expression => {
    const value = lower.expression(decorator.firstNamedChild);
    return value.kind === 'call' ? value : { kind: 'call', callee: value, args: [], ...lower.span(decorator) };
  });
  const params = parameters(field(definition, 'parameters'), lower);
  const [first] = params;
  const bound = method && first?.kind === 'positional' && !marks.some((mark) => /^@staticmethod\b/.test(mark));
  // A function inside a method sees the method's receiver, unless a parameter of its own hides it.
  const { receiver: outer } = lower.scope;
  const inherited = params.some((param) => param.name === outer) ? null : outer;
  const yields = marks.some((mark) => /contextmanager\b/.test(mark)) || yieldsOnce(definition);
  const scope = scopeWith({ receiver: bound ? first.name : inherited, yields });
  // Half-typed, a body may stand beside the block that should hold it.
  const blocks = definition.hasError ? definition.namedChildren.filter((child) => child.type === 'ERROR') : [];
  const body = lower.within(scope, () => lower.statements([...blocks, field(definition, 'body')]));
  const name = field(definition, 'name')?.text ?? '';
  return {
    kind: 'lambda',
    name: method && name === '__init__' ? 'constructor' : name,
    params: bound ? params.slice(1) : params,
    body,
    ...(annotations.length > 0 ? { annotations } : {}),
    ...lower.span(node),
  };
}

/** What yields in one place, and once, gives a resource and takes it back: pytest's fixtures, FastAPI's dependencies. */
function yieldsOnce(definition: Node): boolean {
  const [first, ...others] = definition.descendantsOfType('yield').filter(({ isNamed }) => isNamed);
  if (!first || others.length > 0) return false;
  for (let at = first.parent; at !== null && at.id !== definition.id; at = at.parent)
    if (/^(?:for_statement|while_statement|function_definition|lambda)$/.test(at.type)) return false;
  return true;
}

/** The constructor that `@dataclass` and its like write: typed fields as parameters, each stored under its name. */
export function fieldConstructor(node: Node, lower: Lowering): N.Lambda {
  const params: N.Parameter[] = [];
  const body: N.Statement[] = [];
  for (const member of namedChildren(field(undecorated(node).definition, 'body'))) {
    const declared = member.firstNamedChild;
    const left = declared?.type === 'assignment' ? field(declared, 'left') : null;
    const written = left && field(declared, 'type')?.text;
    if (!declared || !left || !written || /^(?:\w+\.)?ClassVar\b/.test(written)) continue;
    const right = field(declared, 'right');
    const name = left.text;
    const type = typeName(written);
    const value = right ? { default: unfielded(lower.expression(right)) } : {};
    params.push({ name, kind: 'positional', ...value, ...(type ? { type } : {}), ...lower.span(declared) });
    const target = lower.member(left, lower.name(left, 'self'), name, left);
    body.push(assign(declared, lower, { target }, lower.name(left, name)));
  }
  return { kind: 'lambda', name: 'constructor', params, body, ...lower.span(node) };
}
