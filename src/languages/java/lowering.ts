import type { Node } from 'web-tree-sitter';
import type { ClassDeclaration, FunctionDeclaration, StatementDeclaration } from '../../syntax/language';
import { type Case, Lowering, type LoweringTable, type StatementHandler } from '../../syntax/lowering';
import { moving } from '../../syntax/moving';
import type * as N from '../../syntax/nodes';
import {
  annotation,
  annotationsOf,
  loweredArguments,
  assignment,
  expressions,
  fieldsOf,
  inner,
  lambda,
  parametersOfRecord,
  selfMember,
} from './expressions';
import { lombokConstructor } from './lombok';
import { modifiersOf, named, typeName } from './names';

function evaluated(node: Node, lower: Lowering): N.Statement[] {
  const span = lower.span(node);
  switch (node.type) {
    case 'local_variable_declaration':
      return locals(node, lower);
    case 'assignment_expression':
      return [assignment(node, lower)];
    case 'update_expression': {
      const target = lower.expression(inner(node));
      return [{ kind: 'assign', how: 'set', target, value: lower.opaque(node, []), ...span }];
    }
  }
  const value = lower.expression(node);
  return value.kind === 'opaque' && value.children.length === 0 ? [] : [{ kind: 'do', value, ...span }];
}

/** What a declaration says of the type of what it declares; nothing where the value alone says it. */
function typeOf(node: Node): { readonly type?: string } {
  const type = typeName(node.childForFieldName('type'));
  return type === '' || type === 'var' ? {} : { type };
}

function locals(node: Node, lower: Lowering): N.Statement[] {
  const type = typeOf(node);
  return node.childrenForFieldName('declarator').flatMap((declarator): N.Statement[] => {
    const name = declarator.childForFieldName('name');
    if (!name) return [];
    const initial = declarator.childForFieldName('value');
    const value = initial ? lower.expression(initial) : lower.constant(declarator, null);
    const target = lower.name(name);
    return [{ kind: 'assign', how: 'set', declares: true, target, value, ...type, ...lower.span(declarator) }];
  });
}

/** Fields with a value of their own, and those that a container may give one. */
function fields(node: Node, lower: Lowering): N.Statement[] {
  const type = typeOf(node);
  const annotations = annotationsOf(node, lower);
  const isFinal = modifiersOf(node).words.has('final');
  return node.childrenForFieldName('declarator').flatMap((declarator): N.Statement[] => {
    const name = declarator.childForFieldName('name');
    if (!name) return [];
    const initial = declarator.childForFieldName('value');
    const target = selfMember(name, name.text, lower);
    const span = lower.span(declarator);
    if (initial) return [{ kind: 'assign', how: 'set', target, value: lower.expression(initial), ...type, ...span }];
    // What is final is given by the constructor.
    if (isFinal) return [];
    return [
      { kind: 'assign', how: 'supplied', target, value: lower.opaque(name, []), ...type, ...annotations, ...span },
    ];
  });
}

/** A constant of an enumeration is an object of its class. */
function enumConstant(node: Node, lower: Lowering): N.Statement[] {
  const name = node.childForFieldName('name');
  if (!name) return [];
  const args = loweredArguments(node.childForFieldName('arguments'), lower);
  const span = lower.span(node);
  const value: N.New = { kind: 'new', callee: lower.name(name, 'self'), args, ...span };
  return [{ kind: 'assign', how: 'set', target: selfMember(name, name.text, lower), value, ...span }];
}

function ifElse(node: Node, lower: Lowering): N.Statement[] {
  const test = lower.expression(node.childForFieldName('condition'));
  const then = lower.block(node.childForFieldName('consequence'));
  const otherwise = lower.block(node.childForFieldName('alternative'));
  return [{ kind: 'if', test, then, else: otherwise, ...lower.span(node) }];
}

/** Rules and groups of labels, of which one is taken. */
function switchCase(node: Node, lower: Lowering): N.Statement[] {
  const subject = lower.expression(node.childForFieldName('condition'));
  const cases = named(node.childForFieldName('body') ?? node).flatMap((one): Case[] => {
    if (one.type !== 'switch_rule' && one.type !== 'switch_block_statement_group') return [];
    const labels = named(one).filter(({ type }) => type === 'switch_label');
    const body = named(one).filter(({ type }) => type !== 'switch_label' && type !== 'break_statement');
    const isDefault = labels.some((label) => named(label).length === 0);
    const tests = isDefault ? null : labels.flatMap((label) => named(label).map((each) => lower.expression(each)));
    return [{ node: one, tests, then: lower.statements(body), hasBody: body.length > 0 }];
  });
  return lower.switched(node, subject, cases);
}

/** `while`, `do` and `for`: the condition, and what is assigned in it, runs at every turn. */
function loop(node: Node, lower: Lowering): N.Statement[] {
  const turn = (field: string): N.Statement[] =>
    node
      .childrenForFieldName(field)
      .flatMap((part) => (part.isNamed ? moving(lower, () => evaluated(part, lower)) : []));
  const start = turn('init');
  const body = [...turn('condition'), ...lower.block(node.childForFieldName('body')), ...turn('update')];
  return [...start, { kind: 'loop', over: null, target: null, body, concurrent: false, ...lower.span(node) }];
}

function forEach(node: Node, lower: Lowering): N.Statement[] {
  const name = node.childForFieldName('name');
  const over = lower.expression(node.childForFieldName('value'));
  const body = lower.block(node.childForFieldName('body'));
  const target = name ? lower.name(name) : null;
  return [{ kind: 'loop', over, target, body, concurrent: false, ...lower.span(node) }];
}

function tryCatch(node: Node, lower: Lowering): N.Statement[] {
  const handlers: N.Statement[][] = [];
  const caught: string[] = [];
  let final: N.Statement[] = [];
  for (const clause of named(node)) {
    if (clause.type === 'catch_clause') {
      const parameter = named(clause).find(({ type }) => type === 'catch_formal_parameter');
      const type = parameter && named(parameter).find((each) => each.type === 'catch_type');
      handlers.push(lower.block(clause.childForFieldName('body')));
      caught.push(type?.text ?? '');
    } else if (clause.type === 'finally_clause') final = lower.block(inner(clause));
  }
  const resources = node.childForFieldName('resources');
  const opened = (resources ? named(resources) : []).flatMap((resource) => opening(resource, lower));
  const body = [...opened, ...lower.block(node.childForFieldName('body'))];
  return [{ kind: 'try', body, handlers, caught, final, ...lower.span(node) }];
}

function opening(resource: Node, lower: Lowering): N.Statement[] {
  const name = resource.childForFieldName('name');
  const value = resource.childForFieldName('value');
  if (!name || !value) return [];
  return moving(lower, () => [
    {
      kind: 'assign',
      how: 'set',
      declares: true,
      target: lower.name(name),
      value: lower.expression(value),
      ...typeOf(resource),
      ...lower.span(resource),
    },
  ]);
}

function leave(how: N.Return['how']): StatementHandler {
  return (node, lower) => {
    const value = how === 'break' ? undefined : inner(node);
    return [{ kind: 'return', how, value: value ? lower.expression(value) : null, ...lower.span(node) }];
  };
}

const children: StatementHandler = (node, lower) => lower.statements(node.namedChildren);
const body: StatementHandler = (node, lower) => lower.block(node.childForFieldName('body') ?? inner(node));
const nothing: StatementHandler = () => [];

const statements: Readonly<Record<string, StatementHandler>> = {
  ERROR: children,
  block: children,
  constructor_body: children,
  static_initializer: (node, lower) => lower.block(inner(node)),
  expression_statement: (node, lower) => named(node).flatMap((child) => evaluated(child, lower)),
  local_variable_declaration: locals,
  return_statement: leave('return'),
  throw_statement: leave('throw'),
  break_statement: leave('break'),
  continue_statement: leave('break'),
  yield_statement: leave('break'),
  if_statement: ifElse,
  switch_expression: switchCase,
  while_statement: loop,
  do_statement: loop,
  for_statement: loop,
  enhanced_for_statement: forEach,
  try_statement: tryCatch,
  try_with_resources_statement: tryCatch,
  synchronized_statement: body,
  labeled_statement: (node, lower) => lower.block(inner(node)),
  class_declaration: nothing,
  record_declaration: nothing,
  enum_declaration: nothing,
  interface_declaration: nothing,
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
    `line_comment block_comment modifiers type_arguments type_parameters dimensions integral_type floating_point_type
    boolean_type void_type`.split(/\s+/),
  ),
};

export function lowerFunction({ node, start, name }: FunctionDeclaration): N.Lambda {
  const lower = new Lowering(table, start);
  if (node.type === 'class_declaration') return lombokConstructor(node, lower);
  if (node.type !== 'record_declaration') return lambda(node, lower, name);
  const params = parametersOfRecord(node, lower);
  return { kind: 'lambda', name, params, body: fieldsOf(params, lower, node), ...lower.span(node) };
}

export function lowerStatement({ node, start, owner }: StatementDeclaration): readonly N.Statement[] {
  const lower = new Lowering(table, start);
  if (owner === null) return lower.statement(node);
  return moving(lower, () => {
    if (node.type === 'enum_constant') return enumConstant(node, lower);
    if (node.type === 'static_initializer' || node.type === 'block') return lower.block(node);
    return fields(node, lower);
  });
}

export function lowerAnnotations({ node, start }: ClassDeclaration): readonly N.Expression[] {
  const lower = new Lowering(table, start);
  return modifiersOf(node).annotations.map((each) => annotation(each, lower));
}
