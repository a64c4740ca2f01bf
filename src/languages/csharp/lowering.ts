import type { Node } from 'web-tree-sitter';
import type { ClassDeclaration, FunctionDeclaration, StatementDeclaration } from '../../syntax/language';
import { type Case, Lowering, type LoweringTable, type StatementHandler } from '../../syntax/lowering';
import { moving } from '../../syntax/moving';
import type * as N from '../../syntax/nodes';
import { expectType } from './construction';
import {
  annotationsOf,
  assignment,
  attribute,
  bodyOf,
  expressions,
  lambda,
  loweredParameters,
  pattern,
} from './expressions';
import { attributesOf, modifiersOf, named, plain, typeArguments, typeName } from './names';
import { loweredArguments, inner, selfMember } from './parts';
import { getterOf, hasValue, withoutDirectives } from './outline';

function evaluated(node: Node, lower: Lowering): N.Statement[] {
  const span = lower.span(node);
  switch (node.type) {
    case 'variable_declaration':
      return locals(node, lower);
    case 'assignment_expression':
      return [assignment(node, lower)];
    case 'postfix_unary_expression':
    case 'prefix_unary_expression': {
      const isCount = node.children.some(({ type }) => type === '++' || type === '--');
      if (!isCount) break;
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
  return type === '' ? {} : { type };
}

/** What a variable is given: what follows the sign. */
function valueOf(declarator: Node): Node | null {
  return declarator.children.some(({ type }) => type === '=') ? (inner(declarator) ?? null) : null;
}

function locals(node: Node, lower: Lowering): N.Statement[] {
  const type = typeOf(node);
  return named(node).flatMap((declarator): N.Statement[] => {
    if (declarator.type !== 'variable_declarator') return [];
    const name = declarator.childForFieldName('name') ?? named(declarator)[0];
    if (!name) return [];
    const initial = valueOf(declarator);
    expectType(initial, node.childForFieldName('type'), lower);
    const value = initial ? lower.expression(initial) : lower.constant(declarator, null);
    const target = pattern(name, lower);
    return [{ kind: 'assign', how: 'set', declares: true, target, value, ...type, ...lower.span(declarator) }];
  });
}

/** Fields with a value of their own, and those that a container may give one. */
function fields(node: Node, lower: Lowering): N.Statement[] {
  if (node.type === 'property_declaration') return property(node, lower);
  const declaration = named(node).find(({ type }) => type === 'variable_declaration');
  if (!declaration) return [];
  const type = typeOf(declaration);
  return named(declaration).flatMap((declarator): N.Statement[] => {
    const name = declarator.childForFieldName('name');
    const initial = valueOf(declarator);
    // What has no value of its own is given one by the constructor.
    if (!name || !initial) return [];
    expectType(initial, declaration.childForFieldName('type'), lower);
    const target = selfMember(name, plain(name.text), lower);
    return [
      { kind: 'assign', how: 'set', target, value: lower.expression(initial), ...type, ...lower.span(declarator) },
    ];
  });
}

function property(node: Node, lower: Lowering): N.Statement[] {
  const name = node.childForFieldName('name');
  if (!name) return [];
  const target = selfMember(name, plain(name.text), lower);
  const initial = node.childForFieldName('value');
  expectType(initial, node.childForFieldName('type'), lower);
  const said = { ...typeOf(node), ...annotationsOf(node, lower), ...lower.span(node) };
  if (initial) return [{ kind: 'assign', how: 'set', target, value: lower.expression(initial), ...said }];
  return [{ kind: 'assign', how: 'supplied', target, value: lower.opaque(name, []), ...said }];
}

/** What has a name of its own in an enumeration stands for itself. */
function enumMember(node: Node, lower: Lowering): N.Statement[] {
  const name = node.childForFieldName('name');
  if (!name) return [];
  const initial = node.childForFieldName('value');
  const value = initial ? lower.expression(initial) : lower.key(name);
  return [
    { kind: 'assign', how: 'set', target: selfMember(name, plain(name.text), lower), value, ...lower.span(node) },
  ];
}

function ifElse(node: Node, lower: Lowering): N.Statement[] {
  const test = lower.expression(node.childForFieldName('condition'));
  const then = lower.block(node.childForFieldName('consequence'));
  const otherwise = lower.block(node.childForFieldName('alternative'));
  return [{ kind: 'if', test, then, else: otherwise, ...lower.span(node) }];
}

function switchCase(node: Node, lower: Lowering): N.Statement[] {
  const subject = lower.expression(node.childForFieldName('value'));
  const cases = named(node.childForFieldName('body') ?? node).flatMap((section): Case[] => {
    if (section.type !== 'switch_section') return [];
    const colon = section.children.findIndex(({ type }) => type === ':');
    const labels = section.children.slice(0, colon).filter(({ isNamed }) => isNamed);
    const isDefault = section.children[0]?.type === 'default';
    const body = named(section).filter(
      ({ type, startIndex }) => startIndex > (section.children[colon]?.startIndex ?? 0) && type !== 'break_statement',
    );
    const isFollowed = named(section).some(({ type }) => type === 'break_statement');
    const tests = isDefault ? null : labels.map((label) => lower.opaque(label));
    return [{ node: section, tests, then: lower.statements(body), hasBody: body.length > 0 || isFollowed }];
  });
  return lower.switched(node, subject, cases);
}

/** `while`, `do` and `for`: the condition, and what is assigned in it, runs at every turn. */
function loop(node: Node, lower: Lowering): N.Statement[] {
  const turn = (field: string): N.Statement[] =>
    node
      .childrenForFieldName(field)
      .flatMap((part) => (part.isNamed ? moving(lower, () => evaluated(part, lower)) : []));
  const start = turn('initializer');
  const body = [...turn('condition'), ...lower.block(node.childForFieldName('body')), ...turn('update')];
  return [...start, { kind: 'loop', over: null, target: null, body, concurrent: false, ...lower.span(node) }];
}

function forEach(node: Node, lower: Lowering): N.Statement[] {
  const left = node.childForFieldName('left');
  const over = lower.expression(node.childForFieldName('right'));
  const body = lower.block(node.childForFieldName('body'));
  const target = left ? pattern(left, lower) : null;
  return [{ kind: 'loop', over, target, body, concurrent: false, ...lower.span(node) }];
}

function tryCatch(node: Node, lower: Lowering): N.Statement[] {
  const handlers: N.Statement[][] = [];
  const caught: string[] = [];
  let final: N.Statement[] = [];
  for (const clause of named(node)) {
    if (clause.type === 'catch_clause') {
      const declared = named(clause).find(({ type }) => type === 'catch_declaration');
      const filter = named(clause).find(({ type }) => type === 'catch_filter_clause');
      const type = typeName(declared?.childForFieldName('type'));
      handlers.push(lower.block(clause.childForFieldName('body')));
      caught.push(filter ? `${type} ${filter.text}` : type);
    } else if (clause.type === 'finally_clause') final = lower.block(inner(clause));
  }
  const body = lower.block(node.childForFieldName('body'));
  return [{ kind: 'try', body, handlers, caught, final, ...lower.span(node) }];
}

/** Functions of a block are known in all of it. */
const block: StatementHandler = (node, lower) => {
  const children = node.namedChildren;
  const isFunction = ({ type }: Node): boolean => type === 'local_function_statement';
  return lower.statements([...children.filter(isFunction), ...children.filter((each) => !isFunction(each))]);
};

function localFunction(node: Node, lower: Lowering): N.Statement[] {
  const name = node.childForFieldName('name');
  if (!name) return [];
  const value = lambda(node, lower, plain(name.text));
  return [
    {
      kind: 'assign',
      how: 'set',
      declares: true,
      target: lower.name(name, plain(name.text)),
      value,
      ...lower.span(node),
    },
  ];
}

/** `using (var x = …) { … }`. */
function disposed(node: Node, lower: Lowering): N.Statement[] {
  const body = node.childForFieldName('body');
  const opened = named(node)
    .filter(({ id }) => id !== body?.id)
    .flatMap((each) => moving(lower, () => evaluated(each, lower)));
  return [...opened, ...lower.block(body)];
}

function leave(how: N.Return['how']): StatementHandler {
  return (node, lower) => {
    const value = how === 'break' ? undefined : inner(node);
    return [{ kind: 'return', how, value: value ? lower.expression(value) : null, ...lower.span(node) }];
  };
}

const children: StatementHandler = (node, lower) => lower.statements(node.namedChildren);
const lastChild: StatementHandler = (node, lower) => lower.block(inner(node));
const nothing: StatementHandler = () => [];

const statements: Readonly<Record<string, StatementHandler>> = {
  ERROR: children,
  global_statement: children,
  block,
  preproc_if: (node, lower) => lower.statements(withoutDirectives(node)),
  expression_statement: (node, lower) => named(node).flatMap((child) => evaluated(child, lower)),
  local_declaration_statement: (node, lower) => named(node).flatMap((child) => evaluated(child, lower)),
  local_function_statement: localFunction,
  return_statement: leave('return'),
  throw_statement: leave('throw'),
  break_statement: leave('break'),
  continue_statement: leave('break'),
  goto_statement: nothing,
  yield_statement: (node, lower) => {
    const value = inner(node);
    return value ? evaluated(value, lower) : [{ kind: 'return', how: 'break', value: null, ...lower.span(node) }];
  },
  if_statement: ifElse,
  switch_statement: switchCase,
  while_statement: loop,
  do_statement: loop,
  for_statement: loop,
  foreach_statement: forEach,
  try_statement: tryCatch,
  using_statement: disposed,
  lock_statement: disposed,
  fixed_statement: disposed,
  checked_statement: lastChild,
  unsafe_statement: lastChild,
  labeled_statement: lastChild,
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
    `comment modifier type_argument_list type_parameter_list implicit_type empty_statement preproc_region preproc_endregion
    preproc_pragma preproc_nullable preproc_error preproc_warning preproc_line preproc_define preproc_undef`.split(
      /\s+/,
    ),
  ),
};

/** The constructor that stands behind the name of a class: its parameters are fields, by which the others get their values. */
function primaryConstructor(node: Node, lower: Lowering): N.Lambda {
  const params = loweredParameters(
    named(node).find(({ type }) => type === 'parameter_list'),
    lower,
  );
  const bases = named(node).find(({ type }) => type === 'base_list');
  const body: N.Statement[] = params.map((param) => {
    const span = { start: param.start, end: param.end };
    const value: N.Name = { kind: 'name', name: param.name, ...span };
    const target: N.Member = { ...selfMember(node, param.name, lower), ...span, keySpan: span };
    return { kind: 'assign', how: 'set', target, value, ...span };
  });
  for (const member of node.childForFieldName('body')?.namedChildren ?? []) {
    const isField = member.type === 'field_declaration' || member.type === 'property_declaration';
    const words = modifiersOf(member);
    if (!isField || words.has('static') || words.has('const') || !hasValue(member)) continue;
    if (member.type === 'property_declaration' && getterOf(member)) continue;
    body.push(...moving(lower, () => fields(member, lower)));
  }
  const given = bases && (named(bases).find(({ type }) => type === 'argument_list') ?? baseArguments(bases));
  if (given) body.push(calling('super', given, lower));
  return { kind: 'lambda', name: 'constructor', params, body, ...lower.span(node) };
}

function baseArguments(bases: Node): Node | undefined {
  const called = named(bases).find(({ type }) => type === 'primary_constructor_base_type');
  return called && named(called).find(({ type }) => type === 'argument_list');
}

/** `: base(…)` and `: this(…)`. */
function calling(which: 'super' | 'self', list: Node, lower: Lowering): N.Do {
  const span = lower.span(list);
  const callee: N.Expression = which === 'super' ? lower.name(list, 'super') : selfMember(list, 'constructor', lower);
  const value: N.Call = { kind: 'call', callee, args: loweredArguments(list, lower), argsSpan: span, ...span };
  return { kind: 'do', value, ...span };
}

function constructor(node: Node, lower: Lowering): N.Lambda {
  const lowered = lambda(node, lower, 'constructor');
  const initial = named(node).find(({ type }) => type === 'constructor_initializer');
  const list = initial && named(initial).find(({ type }) => type === 'argument_list');
  if (!list) return lowered;
  const which = initial.children.some(({ type }) => type === 'base') ? 'super' : 'self';
  return { ...lowered, body: [calling(which, list, lower), ...lowered.body] };
}

export function lowerFunction({ node, start, name }: FunctionDeclaration): N.Lambda {
  const lower = new Lowering(table, start);
  switch (node.type) {
    case 'constructor_declaration':
      return constructor(node, lower);
    case 'property_declaration': {
      const body = getterOf(node);
      if (body) expectType(inner(body), node.childForFieldName('type'), lower);
      return { kind: 'lambda', name, params: [], body: bodyOf(body, lower), ...lower.span(node) };
    }
    case 'method_declaration':
    case 'local_function_statement': {
      const body = node.childForFieldName('body');
      const returns = node.childForFieldName('returns') ?? node.childForFieldName('type');
      const [of] = /Task$/.test(typeName(returns)) ? typeArguments(returns) : [returns];
      if (body?.type === 'arrow_expression_clause') expectType(inner(body), of, lower);
      return lambda(node, lower, name);
    }
    default:
      return primaryConstructor(node, lower);
  }
}

export function lowerStatement({ node, start, owner }: StatementDeclaration): readonly N.Statement[] {
  const lower = new Lowering(table, start);
  if (owner === null) return lower.statement(node);
  return moving(lower, () => {
    if (node.type === 'enum_member_declaration') return enumMember(node, lower);
    if (node.type === 'constructor_declaration') return bodyOf(node.childForFieldName('body'), lower);
    return fields(node, lower);
  });
}

export function lowerAnnotations({ node, start }: ClassDeclaration): readonly N.Expression[] {
  const lower = new Lowering(table, start);
  return attributesOf(node).map((each) => attribute(each, lower));
}
