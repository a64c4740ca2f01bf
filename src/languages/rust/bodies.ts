import type { Node } from 'web-tree-sitter';
import type { Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { namedChildren, field, nobody, scoped, typeName } from './scope';

// --- patterns

/** What a pattern gives names to, of a value: `Some(x)` and `Ok(x)` are x. */
export function bind(pattern: Node | null, value: N.Expression, lowering: Lowering, type?: string): N.Statement[] {
  const lower = scoped(lowering);
  switch (pattern?.type) {
    case 'identifier': {
      // A constant or a case without fields gives no name.
      if (/^[A-Z]/.test(pattern.text)) return [];
      const target = lower.name(pattern, lower.declare(pattern.text));
      const typed = type === undefined ? {} : { type };
      return [
        { kind: 'assign', how: 'set', declares: true, target, value, ...typed, ...spanOf(pattern, value, lower) },
      ];
    }
    case 'match_pattern':
    case 'mut_pattern':
    case 'ref_pattern':
    case 'reference_pattern':
    case 'captured_pattern':
      return bind(
        namedChildren(pattern).find(({ type: each }) => each !== 'mutable_specifier') ?? null,
        value,
        lower,
        type,
      );
    case 'tuple_struct_pattern': {
      const [, first, ...others] = namedChildren(pattern);
      return bind(first ?? null, others.length === 0 ? value : nobody(pattern, lower), lower);
    }
    case 'tuple_pattern':
    case 'slice_pattern': {
      const items = namedChildren(pattern).map((each): N.Argument => {
        const name = nameIn(each);
        const target = name ? lower.name(name, lower.declare(name.text)) : nobody(each, lower);
        return { value: target, ...lower.span(each) };
      });
      const target: N.ListNode = { kind: 'list', items, ...lower.span(pattern) };
      return [{ kind: 'assign', how: 'set', declares: true, target, value, ...spanOf(pattern, value, lower) }];
    }
    case 'struct_pattern': {
      const isPlain = value.kind === 'name' || value.kind === 'member';
      return namedChildren(pattern).flatMap((each) => {
        if (each.type !== 'field_pattern') return [];
        const name = field(each, 'name') ?? namedChildren(each)[0] ?? null;
        const of = isPlain && name ? lower.member(each, value, name.text, name) : nobody(each, lower);
        return bind(field(each, 'pattern') ?? (name && asIdentifier(name)), of, lower);
      });
    }
    default:
      return [];
  }
}

function asIdentifier(node: Node): Node {
  return namedChildren(node).find(({ type }) => type === 'identifier') ?? node;
}

function nameIn(pattern: Node): Node | null {
  if (pattern.type === 'identifier') return /^[A-Z]/.test(pattern.text) ? null : pattern;
  const [only, ...others] = namedChildren(pattern).filter(({ type }) => type !== 'mutable_specifier');
  return only && others.length === 0 && /_pattern$/.test(pattern.type) ? nameIn(only) : null;
}

function spanOf(pattern: Node, value: N.Expression, lower: Lowering): N.Span {
  return { start: lower.span(pattern).start, end: Math.max(value.end, lower.span(pattern).end) };
}

// --- functions

export function parametersIn(
  nodes: readonly Node[],
  lowering: Lowering,
): { params: N.Parameter[]; before: N.Statement[] } {
  const lower = scoped(lowering);
  const before: N.Statement[] = [];
  const params = nodes.flatMap((node): N.Parameter[] => {
    if (node.type === 'self_parameter') return [];
    const pattern = node.type === 'parameter' ? field(node, 'pattern') : node;
    const type = node.type === 'parameter' ? typeName(field(node, 'type')) : undefined;
    const typed = type === undefined ? {} : { type };
    const name = pattern ? nameIn(pattern) : null;
    const span = lower.span(node);
    if (name) return [{ name: lower.declare(name.text), kind: 'positional', ...typed, ...span }];
    if (!pattern || pattern.type === '_') return [{ name: '_', kind: 'positional', ...typed, ...span }];
    const given = lower.fresh();
    before.push(...bind(pattern, lower.name(pattern, given), lower));
    return [{ name: given, kind: 'positional', ...typed, ...span }];
  });
  return { params, before };
}

/** A closure, or a block that runs elsewhere. */
export function closureOf(node: Node, parameters: readonly Node[], body: Node | null, lowering: Lowering): N.Lambda {
  const lower = scoped(lowering);
  return lower.within(() =>
    lower.valued(false, () => {
      const { params, before } = parametersIn(parameters, lower);
      const statements = body ? tail(body, lower) : [];
      return { kind: 'lambda', params, body: [...before, ...statements], ...lower.span(node) };
    }),
  );
}

/** What a block, a condition or a match gives as a value. */
export function valueOf(node: Node, lowering: Lowering): N.Expression {
  const lower = scoped(lowering);
  const [only, ...others] = /block$/.test(node.type) ? namedChildren(blockOf(node)) : [];
  if (only && others.length === 0 && isValue(only)) return lower.expression(only);
  const body = lower.within(() => lower.valued(true, () => tail(node, lower)));
  const callee: N.Lambda = { kind: 'lambda', params: [], body, ...lower.span(node) };
  return { kind: 'call', callee, args: [], ...lower.span(node) };
}

function blockOf(node: Node): Node {
  return node.type === 'block' ? node : (namedChildren(node).find(({ type }) => type === 'block') ?? node);
}

const STATEMENTS =
  /^(?:let_declaration|expression_statement|empty_statement|.*_item|use_declaration|for_expression|while_expression|loop_expression|macro_invocation)$/;

function isValue({ type }: Node): boolean {
  return !STATEMENTS.test(type);
}

/** A node at the end of a function: what it gives is what that gives. */
export function tail(node: Node, lowering: Lowering): N.Statement[] {
  const lower = scoped(lowering);
  switch (node.type) {
    case 'block':
    case 'async_block':
    case 'unsafe_block':
      return lower.within(() => {
        const children = namedChildren(blockOf(node));
        const last = children.at(-1);
        return children.flatMap((each) =>
          each === last && (isValue(each) || isControl(each)) ? tail(each, lower) : [...lower.statement(each)],
        );
      });
    case 'expression_statement': {
      const [only] = namedChildren(node);
      return only && isBranching(only) && !node.text.endsWith(';') ? tail(only, lower) : [...lower.statement(node)];
    }
    case 'if_expression':
      return conditional(node, lower, (each) => tail(each, lower));
    case 'match_expression':
      return matched(node, lower, (each) => tail(each, lower));
    case 'return_expression':
    case 'assignment_expression':
    case 'compound_assignment_expr':
    case 'break_expression':
    case 'continue_expression':
      return [...lower.statement(node)];
    default:
      return [givenBack(node, lower)];
  }
}

function isControl(node: Node): boolean {
  return node.type === 'expression_statement' && !node.text.endsWith(';');
}

function isBranching({ type }: Node): boolean {
  return /^(?:if_expression|match_expression|block|unsafe_block)$/.test(type);
}

/** What is given back: an error ends the function. */
export function givenBack(node: Node, lower: Lowering): N.Return {
  const isError =
    node.type === 'call_expression' && /(?:^|::)(?:Err|bail)$/.test(field(node, 'function')?.text.trim() ?? '');
  const value = lower.expression(node);
  return { kind: 'return', how: isError || isPanic(node) ? 'throw' : 'return', value, ...lower.span(node) };
}

/** What ends the program. */
export function isPanic(node: Node): boolean {
  const name = node.type === 'call_expression' ? field(node, 'function')?.text.trim() : undefined;
  return (
    name !== undefined && /^(?:panic|bail|todo|unreachable|unimplemented|(?:std::)?process::(?:exit|abort))$/.test(name)
  );
}

type Then = (node: Node) => readonly N.Statement[];

/** `if a { … } else { … }`, `if let Some(x) = a { … }`. */
export function conditional(node: Node, lowering: Lowering, branch: Then): N.Statement[] {
  const lower = scoped(lowering);
  return lower.within(() => {
    const condition = field(node, 'condition');
    const before = condition ? bindings(condition, lower) : [];
    const test = condition ? testOf(condition, lower) : nobody(node, lower);
    const consequence = field(node, 'consequence');
    const otherwise = namedChildren(field(node, 'alternative'))[0];
    const then = consequence ? branch(consequence) : [];
    const rest = otherwise ? branch(otherwise) : [];
    return [...before, { kind: 'if', test, then, else: rest, ...lower.span(node) }];
  });
}

function testOf(condition: Node, lower: Lowering): N.Expression {
  return /^let_c/.test(condition.type) ? nobody(condition, lower) : lower.expression(condition);
}

/** What `let` in a condition gives names to. */
export function bindings(condition: Node, lower: Lowering): N.Statement[] {
  if (condition.type === 'let_condition')
    return bind(field(condition, 'pattern'), lower.expression(field(condition, 'value')), lower);
  if (condition.type !== 'let_chain') return [];
  return namedChildren(condition).flatMap((each) => bindings(each, lower));
}

/** `match`, as conditions one in the other of which nothing is known. */
export function matched(node: Node, lowering: Lowering, branch: Then): N.Statement[] {
  const lower = scoped(lowering);
  const subject = field(node, 'value');
  const name = lower.fresh();
  const kept = lower.name(subject ?? node, name);
  const value = lower.expression(subject);
  const arms = namedChildren(field(node, 'body')).filter(({ type }) => type === 'match_arm');
  const branches = arms.map((arm) =>
    lower.within(() => {
      const pattern = field(arm, 'pattern');
      const isFailure = /^Err\b/.test(pattern?.text ?? '');
      const bound = bind(pattern, isFailure ? nobody(arm, lower) : kept, lower);
      const then = field(arm, 'value');
      return { arm, then: [...bound, ...(then ? branch(then) : [])] };
    }),
  );
  const statements = branches.reduceRight<readonly N.Statement[]>((rest, { arm, then }, place) => {
    if (place === branches.length - 1) return then;
    return [{ kind: 'if', test: nobody(arm, lower), then, else: rest, ...lower.span(arm) }];
  }, []);
  const first: N.Assign = {
    kind: 'assign',
    how: 'set',
    declares: true,
    target: kept,
    value,
    ...lower.span(subject ?? node),
  };
  return [first, ...statements];
}
