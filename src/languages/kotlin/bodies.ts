import type { Node } from 'web-tree-sitter';
import type { Case, ExpressionHandler, Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { child, isType, modifiersOf, named, plain, typeName } from './names';
import { annotationsOf } from './parts';
import { receiverType, returned } from './outline';
import { RECEIVER, scoped } from './scope';

/** What becomes of the value that something ends with. */
export type Ending = (node: Node) => readonly N.Statement[];

/** What ends with a value in each of its branches. */
const BRANCHING = new Set(['if_expression', 'when_expression', 'try_expression', 'block', 'parenthesized_expression']);

export function isBranching(node: Node | null | undefined): boolean {
  return node?.type === 'parenthesized_expression'
    ? isBranching(named(node)[0])
    : node !== null && node !== undefined && BRANCHING.has(node.type);
}

/** What is done rather than has a value. */
const STATEMENTS = new Set(
  `property_declaration assignment for_statement while_statement do_while_statement return_expression throw_expression
  function_declaration class_declaration object_declaration`.split(/\s+/),
);

/** The statements that a node stands for, with its value, or that of each of its branches, handed on. */
export function endWith(node: Node | undefined, lower: Lowering, ending: Ending | null): N.Statement[] {
  if (!node) return [];
  if (!ending || STATEMENTS.has(node.type)) {
    if (!ending && node.type === 'parenthesized_expression') return endWith(named(node)[0], lower, ending);
    if (ending || !BRANCHING.has(node.type)) return [...lower.statement(node)];
  }
  switch (node.type) {
    case 'parenthesized_expression':
      return endWith(named(node)[0], lower, ending);
    case 'block':
    case 'lambda_literal':
      return bodyOf(node, lower, ending);
    case 'if_expression':
      return conditional(node, lower, ending);
    case 'when_expression':
      return chosen(node, lower, ending);
    case 'try_expression':
      return attempted(node, lower, ending);
    default:
      return ending ? [...ending(node)] : [...lower.statement(node)];
  }
}

/** Statements in their order, of which the last has the value. What follows errors on a line of its own reads as a call. */
function bodyOf(node: Node, lower: Lowering, ending: Ending | null): N.Statement[] {
  const all = named(node).filter(({ type }) => type !== 'lambda_parameters');
  const last = all.at(-1);
  return all.flatMap((each) => {
    const block = finallyIn(each);
    if (block) return bodyOf(block, lower, null);
    return each === last ? endWith(each, lower, ending) : [...lower.statement(each)];
  });
}

function finallyIn(node: Node): Node | undefined {
  const isFinally = node.type === 'call_expression' && named(node)[0]?.text === 'finally';
  return isFinally ? child(child(node, 'annotated_lambda'), 'lambda_literal') : undefined;
}

/** The branches of a condition: what stands behind it, and behind `else`. */
function conditional(node: Node, lower: Lowering, ending: Ending | null): N.Statement[] {
  const condition = node.childForFieldName('condition');
  const behind = named(node).filter(({ startIndex }) => startIndex >= (condition?.endIndex ?? 0));
  const split = node.children.find(({ type }) => type === 'else')?.startIndex ?? Infinity;
  const then = behind.find(({ startIndex }) => startIndex < split);
  const otherwise = behind.find(({ startIndex }) => startIndex > split);
  // Without the other branch it has no value.
  const own = otherwise ? ending : null;
  const test = lower.expression(condition);
  return [
    {
      kind: 'if',
      test,
      then: endWith(then, lower, own),
      else: endWith(otherwise, lower, own),
      ...lower.span(node),
    },
  ];
}

function chosen(node: Node, lower: Lowering, ending: Ending | null): N.Statement[] {
  const subject = child(node, 'when_subject');
  const variable = child(subject, 'variable_declaration');
  const value = named(subject).find(({ type }) => type !== 'variable_declaration' && type !== 'annotation');
  const entries = named(node).filter(({ type }) => type === 'when_entry');
  const isDefault = (entry: Node): boolean => entry.childrenForFieldName('condition').length === 0;
  const bodyIn = (entry: Node): N.Statement[] => endWith(named(entry).at(-1), lower, ending);
  if (!value) {
    // The first that holds.
    return entries.reduceRight<N.Statement[]>((rest, entry) => {
      if (isDefault(entry)) return bodyIn(entry);
      const test = lower.expression(entry.childForFieldName('condition'));
      return [{ kind: 'if', test, then: bodyIn(entry), else: rest, ...lower.span(entry) }];
    }, []);
  }
  const name = child(variable, 'identifier');
  const before: N.Statement[] = name
    ? [
        {
          kind: 'assign',
          how: 'set',
          declares: true,
          target: lower.name(name, plain(name.text)),
          value: lower.expression(value),
          ...lower.span(value),
        },
      ]
    : [];
  const tested = name ? lower.name(name, plain(name.text)) : lower.expression(value);
  const cases = entries.map((entry): Case => {
    const conditions = entry.childrenForFieldName('condition').filter(({ isNamed }) => isNamed);
    const tests = isDefault(entry) ? null : conditions.map((each) => lower.expression(each));
    return { node: entry, tests, then: bodyIn(entry), hasBody: true };
  });
  return [...before, ...lower.switched(node, tested, cases)];
}

function attempted(node: Node, lower: Lowering, ending: Ending | null): N.Statement[] {
  const clauses = named(node).filter(({ type }) => type === 'catch_block');
  const handlers = clauses.map((clause) => endWith(child(clause, 'block'), lower, ending));
  const caught = clauses.map((clause) => typeName(named(clause).find(isType)));
  const final = endWith(child(child(node, 'finally_block'), 'block'), lower, null);
  const body = endWith(child(node, 'block'), lower, ending);
  return [{ kind: 'try', body, handlers, caught, final, ...lower.span(node) }];
}

/** A value that is given back. */
export function givenBack(node: Node, lower: Lowering): N.Return {
  return { kind: 'return', how: 'return', value: lower.expression(node), ...lower.span(node) };
}

/** A condition or an attempt as a value: a block that gives it, run at once. */
export const valueOf: ExpressionHandler = (node, lower) => {
  const body = endWith(node, lower, (each) => [givenBack(each, lower)]);
  const callee: N.Lambda = { kind: 'lambda', params: [], body, ...lower.span(node) };
  return { kind: 'call', callee, args: [], ...lower.span(node) };
};

// --- functions

/** A block in braces, which is given what it is called with as `it`, or what it is called on as its own. */
export function lambdaOf(node: Node, lowering: Lowering): N.Lambda {
  const lower = scoped(lowering);
  const written = child(node, 'lambda_parameters');
  lower.blocks++;
  const span = lower.span(node);
  const params = written ? blockParameters(written, lower) : [itIn(span)];
  const body = bodyOf(node, lower, (each) => [givenBack(each, lower)]);
  lower.blocks--;
  return {
    kind: 'lambda',
    params: [...params, { name: RECEIVER, kind: 'named', start: span.start, end: span.start }],
    body,
    ...span,
  };
}

function itIn({ start }: N.Span): N.Parameter {
  return { name: 'it', kind: 'positional', start, end: start };
}

function blockParameters(list: Node, lower: Lowering): N.Parameter[] {
  return named(list).map((each): N.Parameter => {
    const span = lower.span(each);
    if (each.type === 'multi_variable_declaration')
      return { name: '', kind: 'positional', pattern: pattern(each, lower), ...span };
    return { name: plain(child(each, 'identifier')?.text ?? '_'), kind: 'positional', ...typed(each), ...span };
  });
}

/** `(a, b)`, of what is taken apart. */
export function pattern(node: Node, lower: Lowering): N.ListNode {
  const items = named(node).map((each): N.Argument => {
    const name = child(each, 'identifier') ?? each;
    return { value: lower.name(name, plain(name.text)), ...lower.span(each) };
  });
  return { kind: 'list', items, ...lower.span(node) };
}

/** What a declaration says of the type of what it declares. */
export function typed(node: Node): { readonly type?: string } {
  const type = typeName(named(node).find(isType));
  return type === '' ? {} : { type };
}

/** The parameters of a function, each with what it is where it is not given. */
export function functionParameters(list: Node | undefined, lower: Lowering): N.Parameter[] {
  const all = named(list);
  return all.flatMap((node, index): N.Parameter[] => {
    if (node.type !== 'parameter') return [];
    const name = child(node, 'identifier');
    if (!name) return [];
    const next = all[index + 1];
    const isGiven = next !== undefined && next.type !== 'parameter' && next.type !== 'parameter_modifiers';
    const isSpread = modifiersOf(node).words.has('vararg');
    return [
      {
        name: plain(name.text),
        kind: isSpread ? 'rest' : 'positional',
        ...typed(node),
        ...(isGiven ? { default: lower.expression(next) } : {}),
        ...annotationsOf(node, lower),
        ...lower.span(node),
      },
    ];
  });
}

/** A function with its body, in braces or behind a sign of equality. One that has a receiver is given that first. */
export function functionOf(node: Node, lowering: Lowering, name?: string): N.Lambda {
  const lower = scoped(lowering);
  const outer = { blocks: lower.blocks, leaves: lower.leaves, isExtension: lower.isExtension };
  const extended = receiverType(node);
  lower.leaves = false;
  lower.isExtension = extended !== undefined;
  const span = lower.span(node);
  const params = functionParameters(child(node, 'function_value_parameters'), lower);
  const body: N.Statement[] = [];
  if (extended) {
    const type = typeName(extended);
    params.unshift({
      name: RECEIVER,
      kind: 'positional',
      ...(type === '' ? {} : { type }),
      ...lower.span(extended),
    });
  }
  body.push(...functionBody(child(node, 'function_body') ?? child(child(node, 'getter'), 'function_body'), lower));
  const returns = typeName(returned(node));
  Object.assign(lower, outer);
  return {
    kind: 'lambda',
    ...(name === undefined ? {} : { name }),
    ...(returns === '' || returns === 'Unit' ? {} : { returns }),
    ...annotationsOf(node, lower),
    params,
    body,
    ...span,
  };
}

export function functionBody(node: Node | undefined, lowering: Lowering): N.Statement[] {
  const lower = scoped(lowering);
  const block = child(node, 'block');
  if (block) {
    const body = bodyOf(block, lower, null);
    // What a block within gives back for the function is not followed.
    return lower.leaves
      ? [...body, { kind: 'return', how: 'return', value: lower.opaque(block, []), ...lower.span(block) }]
      : body;
  }
  return endWith(named(node)[0], lower, (each) => [givenBack(each, lower)]);
}
