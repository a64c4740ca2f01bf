import type { Node } from 'web-tree-sitter';
import type { FunctionDeclaration, StatementDeclaration } from '../../syntax/language';
import { type Case, Lowering, type LoweringTable, type StatementHandler } from '../../syntax/lowering';
import { moving } from '../../syntax/moving';
import type * as N from '../../syntax/nodes';
import { assignment, expressions, inner, lambda, named, selfMember } from './expressions';

function evaluated(node: Node, lower: Lowering): N.Statement[] {
  const span = lower.span(node);
  switch (node.type) {
    case 'assignment_expression':
    case 'reference_assignment_expression':
    case 'augmented_assignment_expression':
      return [assignment(node, lower)];
    case 'sequence_expression':
      return named(node).flatMap((child) => evaluated(child, lower));
    case 'throw_expression':
      return [{ kind: 'return', how: 'throw', value: lower.expression(inner(node)), ...span }];
    case 'update_expression': {
      const target = lower.expression(inner(node));
      if (!node.text.includes('++'))
        return [{ kind: 'assign', how: 'set', target, value: lower.opaque(node, []), ...span }];
      return [{ kind: 'assign', how: 'append', target, value: lower.constant(node, 1), ...span }];
    }
  }
  const value = lower.expression(node);
  if (value.kind === 'opaque') {
    // `defined('A') or define('A', …)`
    const last = value.children.at(-1);
    const constant = node.type === 'binary_expression' && last ? definition(last) : null;
    return constant ? [constant] : value.children.length > 0 ? [{ kind: 'do', value, ...span }] : [];
  }
  const leaves = value.kind === 'call' && value.callee.kind === 'name' && /^(?:die|exit)$/.test(value.callee.name);
  if (leaves) return [{ kind: 'return', how: 'throw', value, ...span }];
  return [definition(value) ?? { kind: 'do', value, ...span }];
}

/** `define('NAME', value)` makes the constant that `NAME` reads. */
function definition(call: N.Expression): N.Assign | null {
  if (call.kind !== 'call' || call.callee.kind !== 'name' || call.callee.name !== 'define') return null;
  const [name, value] = call.args;
  if (name?.value.kind !== 'literal' || typeof name.value.value !== 'string' || !value) return null;
  const target: N.Name = { kind: 'name', name: name.value.value, start: name.start, end: name.end };
  return { kind: 'assign', how: 'set', declares: true, target, value: value.value, start: call.start, end: call.end };
}

/** Constants and properties: of the class, else of the file. */
function fields(node: Node, lower: Lowering, owned: boolean): N.Statement[] {
  return node.namedChildren.flatMap((element): N.Statement[] => {
    if (!/^(?:const|property)_element$/.test(element.type)) return [];
    const [name, initial] = named(element);
    if (!name || !initial) return [];
    const label = name.text.replace(/^\$/, '');
    const value = lower.expression(initial);
    const span = lower.span(element);
    if (owned) return [{ kind: 'assign', how: 'set', target: selfMember(name, label, lower), value, ...span }];
    return [{ kind: 'assign', how: 'set', declares: true, target: lower.name(name, label), value, ...span }];
  });
}

/** A case is an object of its class, with the fields `name` and `value`. */
function enumCase(node: Node, lower: Lowering): N.Statement[] {
  const name = node.childForFieldName('name');
  if (!name) return [];
  const span = lower.span(node);
  const initial = node.childForFieldName('value');
  const target = selfMember(name, name.text, lower);
  const assign = (to: N.Member, value: N.Expression): N.Assign => ({
    kind: 'assign',
    how: 'set',
    target: to,
    value,
    ...span,
  });
  return [
    assign(target, { kind: 'new', callee: lower.name(name, 'self'), args: [], ...span }),
    assign(lower.member(name, target, 'name', name), lower.key(name)),
    ...(initial ? [assign(lower.member(initial, target, 'value', initial), lower.expression(initial))] : []),
  ];
}

/** An `elseif` is an If of its own in the other branch; `clauses` are those that remain. */
function ifElse(node: Node, lower: Lowering, clauses: (Node | null)[]): N.Statement[] {
  const test = lower.expression(node.childForFieldName('condition'));
  const then = lower.block(node.childForFieldName('body'));
  const next = clauses.shift();
  const otherwise =
    next?.type === 'else_if_clause'
      ? moving(lower, () => ifElse(next, lower, clauses))
      : lower.block(next?.childForFieldName('body'));
  return [{ kind: 'if', test, then, else: otherwise, ...lower.span(node) }];
}

function switchCase(node: Node, lower: Lowering): N.Statement[] {
  const subject = lower.expression(node.childForFieldName('condition'));
  const cases = (node.childForFieldName('body')?.namedChildren ?? []).flatMap((one): Case[] => {
    const [first, ...rest] = named(one);
    const isDefault = one.type === 'default_statement';
    if (!isDefault && one.type !== 'case_statement') return [];
    const body = isDefault && first ? [first, ...rest] : rest;
    const tests = isDefault ? null : [lower.expression(first)];
    const then = lower.statements(body.filter((child) => child.type !== 'break_statement'));
    return [{ node: one, tests, then, hasBody: body.length > 0 }];
  });
  return lower.switched(node, subject, cases);
}

/** `while`, `do` and `for`: the condition, and what is assigned in it, runs at every turn. */
function loop(node: Node, lower: Lowering): N.Statement[] {
  const turn = (field: string): N.Statement[] => {
    const part = node.childForFieldName(field);
    if (!part) return [];
    return moving(lower, () => evaluated(part, lower));
  };
  const start = turn('initialize');
  const body = [...turn('condition'), ...lower.block(node.childForFieldName('body')), ...turn('update')];
  return [...start, { kind: 'loop', over: null, target: null, body, concurrent: false, ...lower.span(node) }];
}

/** `as $key => $value` takes a pair, as an iteration over the entries of a map gives it. */
function foreach(node: Node, lower: Lowering): N.Statement[] {
  const [list, item] = named(node);
  const over = lower.expression(list);
  const pair = item?.type === 'pair' ? named(item).map((child) => lower.expression(child)) : null;
  const target: N.Expression =
    pair && item
      ? {
          kind: 'list',
          items: pair.map((value) => ({ value, start: value.start, end: value.end })),
          ...lower.span(item),
        }
      : lower.expression(item);
  const body = lower.block(node.childForFieldName('body'));
  return [{ kind: 'loop', over, target, body, concurrent: false, ...lower.span(node) }];
}

function tryCatch(node: Node, lower: Lowering): N.Statement[] {
  const handlers: N.Statement[][] = [];
  const caught: string[] = [];
  let final: N.Statement[] = [];
  for (const clause of node.namedChildren) {
    const { type } = clause;
    if (type === 'catch_clause') {
      handlers.push(lower.block(clause.childForFieldName('body')));
      caught.push(clause.childForFieldName('type')?.text ?? '');
    } else if (type === 'finally_clause') final = lower.block(clause.childForFieldName('body'));
  }
  const body = lower.block(node.childForFieldName('body'));
  return [{ kind: 'try', body, handlers, caught, final, ...lower.span(node) }];
}

function leave(how: N.Return['how']): StatementHandler {
  return (node, lower) => {
    const value = how === 'break' ? undefined : inner(node);
    return [{ kind: 'return', how, value: value ? lower.expression(value) : null, ...lower.span(node) }];
  };
}

/** Nested functions are values; those that the outline has found under a condition of the file are declarations. */
function nestedFunction(node: Node, lower: Lowering): N.Statement[] {
  let above = node.parent;
  while (above && /^(?:compound_statement|colon_block|if_statement|else_clause|else_if_clause)$/.test(above.type)) {
    above = above.parent;
  }
  if (!above || /^(?:program|namespace_definition|ERROR)$/.test(above.type)) return [];
  if (node.type !== 'function_definition') return [{ kind: 'do', value: lower.opaque(node), ...lower.span(node) }];
  const name = node.childForFieldName('name');
  if (!name) return [];
  const value = lambda(node, lower, name.text);
  return [{ kind: 'assign', how: 'set', declares: true, target: lower.name(name), value, ...lower.span(node) }];
}

/** `unset($a['b'])` is `$a.unset('b')`, `unset($a)` leaves null. */
function unset(node: Node, lower: Lowering): N.Statement[] {
  const span = lower.span(node);
  const target = lower.expression(node);
  if (target.kind !== 'member') {
    return [{ kind: 'assign', how: 'set', declares: true, target, value: lower.constant(node, null), ...span }];
  }
  const { key, keySpan } = target;
  const value: N.Expression = typeof key === 'string' ? { kind: 'literal', value: key, ...keySpan } : key;
  const callee: N.Member = { ...target, key: 'unset' };
  return [{ kind: 'do', value: { kind: 'call', callee, args: [{ value, ...keySpan }], ...span }, ...span }];
}

const children: StatementHandler = (node, lower) => lower.statements(node.namedChildren);
const each: StatementHandler = (node, lower) => named(node).flatMap((child) => evaluated(child, lower));
const statements: Readonly<Record<string, StatementHandler>> = {
  ERROR: children,
  compound_statement: children,
  colon_block: children,
  declare_statement: children,
  expression_statement: each,
  echo_statement: each,
  return_statement: leave('return'),
  exit_statement: leave('throw'),
  break_statement: leave('break'),
  continue_statement: leave('break'),
  if_statement: (node, lower) => ifElse(node, lower, node.childrenForFieldName('alternative')),
  switch_statement: switchCase,
  while_statement: loop,
  do_statement: loop,
  for_statement: loop,
  foreach_statement: foreach,
  try_statement: tryCatch,
  function_definition: nestedFunction,
  class_declaration: nestedFunction,
  interface_declaration: nestedFunction,
  trait_declaration: nestedFunction,
  enum_declaration: nestedFunction,
  const_declaration: (node, lower) => fields(node, lower, false),
  global_declaration: (node, lower) =>
    named(node).map((variable): N.Assign => {
      const span = lower.span(variable);
      const globals = lower.name(variable, '$GLOBALS');
      const value = lower.member(variable, globals, variable.text.replace(/^\$/, ''), variable);
      // It is the very variable of the top level, and no copy of it.
      return { kind: 'assign', how: 'missing', target: lower.name(variable), value, ...span };
    }),
  unset_statement: (node, lower) => named(node).flatMap((child) => unset(child, lower)),
  function_static_declaration: (node, lower) =>
    named(node).flatMap((child): N.Statement[] => {
      const name = child.childForFieldName('name');
      const initial = child.childForFieldName('value');
      if (!name || !initial) return [];
      const target = lower.name(name);
      return [
        { kind: 'assign', how: 'set', declares: true, target, value: lower.expression(initial), ...lower.span(child) },
      ];
    }),
};

const table: LoweringTable = {
  expressions,
  statements: Object.fromEntries(
    Object.entries(statements).map(([type, handler]): [string, StatementHandler] => [
      type,
      (node, lower) => moving(lower, () => handler(node, lower)),
    ]),
  ),
  skipped: new Set(
    `comment text text_interpolation php_tag php_end_tag empty_statement named_label_statement goto_statement
    declare_directive primitive_type named_type optional_type union_type intersection_type
    visibility_modifier static_modifier readonly_modifier final_modifier abstract_modifier var_modifier
    attribute_list use_declaration base_clause class_interface_clause namespace_use_declaration`.split(/\s+/),
  ),
};

export function lowerFunction({ node, start, name }: FunctionDeclaration): N.Lambda {
  return lambda(node, new Lowering(table, start), name);
}

export function lowerStatement({ node, start, owner }: StatementDeclaration): readonly N.Statement[] {
  const lower = new Lowering(table, start);
  if (owner === null) return lower.statement(node);
  return moving(lower, () => (node.type === 'enum_case' ? enumCase(node, lower) : fields(node, lower, true)));
}
