import type { Node } from 'web-tree-sitter';
import type { ClassDeclaration, FunctionDeclaration, StatementDeclaration } from '../../syntax/language';
import type { Lowering, LoweringTable, StatementHandler } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { endWith, functionOf, givenBack, isBranching, functionParameters, pattern, typed } from './bodies';
import { expressions, isPair, selfMember } from './expressions';
import { child, modifiersOf, named, plain } from './names';
import { annotationsOf, inner, loweredArguments } from './parts';
import { KotlinLowering, scoped } from './scope';

/** The value that a property begins with: what stands behind the sign, or what it is handed over to. */
function initialOf(node: Node): Node | undefined {
  const sign = node.children.find(({ type }) => type === '=');
  if (sign) return named(node).find(({ startIndex }) => startIndex > sign.startIndex);
  return child(node, 'property_delegate');
}

/** `by lazy { … }`: what the block gives. What hands it over otherwise is not known. */
function delegated(node: Node, lower: Lowering): N.Expression {
  const of = inner(node);
  const isLazy = of?.type === 'call_expression' && /^lazy\b/.test(of.text);
  const block = isLazy ? child(child(of, 'annotated_lambda'), 'lambda_literal') : undefined;
  if (!block) return lower.opaque(node);
  return { kind: 'call', callee: lower.expression(block), args: [], ...lower.span(node) };
}

function valueIn(node: Node, lower: Lowering): N.Expression {
  return node.type === 'property_delegate' ? delegated(node, lower) : lower.expression(node);
}

/** Statements that give a target its value: where each branch has one of its own, in that branch. */
function given(value: Node, assign: (value: N.Expression, at: Node) => N.Assign, lower: Lowering): N.Statement[] {
  if (isBranching(value)) return endWith(value, lower, (each) => [assign(lower.expression(each), value)]);
  return [assign(valueIn(value, lower), value)];
}

const property: StatementHandler = (node, lower) => {
  const initial = initialOf(node);
  const variable = child(node, 'variable_declaration');
  const several = child(node, 'multi_variable_declaration');
  const name = child(variable, 'identifier');
  const target = several ? pattern(several, lower) : name ? lower.name(name, plain(name.text)) : null;
  if (!target) return [];
  const type = variable ? typed(variable) : {};
  const getter = child(child(node, 'getter'), 'function_body');
  const read = getter ? named(getter)[0] : undefined;
  const value = initial ?? (read?.type === 'block' ? undefined : read);
  const span = lower.span(node);
  const assign = (of: N.Expression): N.Assign => ({
    kind: 'assign',
    how: 'set',
    declares: true,
    target,
    value: of,
    ...type,
    ...span,
  });
  return value ? given(value, assign, lower) : [assign(lower.constant(node, null))];
};

/** A property of a class: with a value of its own, or one that a container may give it. */
function field(node: Node, lower: Lowering): N.Statement[] {
  const initial = initialOf(node);
  const variable = child(node, 'variable_declaration');
  const name = child(variable, 'identifier');
  if (!variable || !name || child(node, 'getter')) return [];
  const target = selfMember(name, plain(name.text), lower);
  const span = lower.span(node);
  const type = typed(variable);
  const assign = (value: N.Expression): N.Assign => ({ kind: 'assign', how: 'set', target, value, ...type, ...span });
  if (initial) return given(initial, assign, lower);
  const value = lower.opaque(name, []);
  return [{ kind: 'assign', how: 'supplied', target, value, ...type, ...annotationsOf(node, lower), ...span }];
}

const assignment: StatementHandler = (node, lower) => {
  const sign = node.childForFieldName('operator');
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (!left || !right) return [];
  const target = lower.expression(left);
  const span = lower.span(node);
  const set = (value: N.Expression): N.Assign => ({ kind: 'assign', how: 'set', target, value, ...span });
  if (!sign || sign.type === '=') return given(right, set, lower);
  if (sign.type === '+=') {
    const pair = isPair(right) ? lower.expression(right) : null;
    const [key, value] = pair?.kind === 'list' ? pair.items : [];
    if (pair && key && value) {
      const entries = [{ key: key.value, value: value.value, start: pair.start, end: pair.end }];
      const map: N.MapNode = { kind: 'map', entries, start: pair.start, end: pair.end };
      return [{ kind: 'assign', how: 'merge', target, value: map, ...span }];
    }
    return [{ kind: 'assign', how: 'append', target, value: lower.expression(right), ...span }];
  }
  const args = [target, lower.expression(right)].map((value) => ({ value, start: value.start, end: value.end }));
  return [set({ kind: 'call', callee: lower.name(sign, sign.type.slice(0, -1)), args, ...span })];
};

const leave: StatementHandler = (node, lowering) => {
  const lower = scoped(lowering);
  const value = named(node).find((each) => each.id !== node.childForFieldName('label')?.id);
  const isLabelled = node.childForFieldName('label') !== null;
  // Out of a block, it ends the function around.
  if (lower.blocks > 0 && !isLabelled) lower.leaves = true;
  if (!value) return [{ kind: 'return', how: 'return', value: null, ...lower.span(node) }];
  return endWith(value, lower, (each) => [givenBack(each, lower)]);
};

const raise: StatementHandler = (node, lower) => [
  { kind: 'return', how: 'throw', value: lower.expression(inner(node)), ...lower.span(node) },
];

const branched: StatementHandler = (node, lower) => endWith(node, lower, null);

const whileLoop: StatementHandler = (node, lower) => {
  const condition = node.childForFieldName('condition');
  const body = named(node).filter(({ id, type }) => id !== condition?.id && type !== 'label');
  const turn = condition ? [...lower.statement(condition)] : [];
  const all = [...turn, ...body.flatMap((each) => endWith(each, lower, null))];
  return [{ kind: 'loop', over: null, target: null, body: all, concurrent: false, ...lower.span(node) }];
};

const forLoop: StatementHandler = (node, lower) => {
  const all = named(node).filter(({ type }) => type !== 'annotation' && type !== 'label');
  const [variable, over, body] = all;
  if (!variable || !over) return [];
  const name = child(variable, 'identifier');
  const isSplit = variable.type === 'multi_variable_declaration';
  const target = isSplit ? pattern(variable, lower) : name ? lower.name(name, plain(name.text)) : null;
  return [
    {
      kind: 'loop',
      over: lower.expression(over),
      target,
      body: endWith(body, lower, null),
      concurrent: false,
      ...lower.span(node),
    },
  ];
};

const localFunction: StatementHandler = (node, lower) => {
  const name = node.childForFieldName('name');
  if (!name) return [];
  const target = lower.name(name, plain(name.text));
  return [{ kind: 'assign', how: 'set', declares: true, target, value: functionOf(node, lower), ...lower.span(node) }];
};

/** `break` and `continue` are names to the grammar. */
const word: StatementHandler = (node, lower) => {
  if (!/^(?:break|continue)\b/.test(node.text)) {
    const value = lower.expression(node);
    return [{ kind: 'do', value, ...lower.span(node) }];
  }
  return [{ kind: 'return', how: 'break', value: null, ...lower.span(node) }];
};

const nothing: StatementHandler = () => [];

const table: LoweringTable = {
  expressions,
  statements: {
    ERROR: (node, lower) => lower.statements(node.namedChildren),
    block: branched,
    property_declaration: property,
    assignment,
    return_expression: leave,
    throw_expression: raise,
    if_expression: branched,
    when_expression: branched,
    try_expression: branched,
    while_statement: whileLoop,
    do_while_statement: whileLoop,
    for_statement: forLoop,
    function_declaration: localFunction,
    class_declaration: nothing,
    object_declaration: nothing,
    identifier: word,
    labeled_expression: word,
  },
  skipped: new Set(`line_comment block_comment modifiers type_arguments type_parameters label`.split(' ')),
};

/** The constructor that stands behind a class's name: what it is given, what it calls, and what its fields begin with. */
function constructor(node: Node, lower: Lowering): N.Lambda {
  const parameters = named(child(child(node, 'primary_constructor'), 'class_parameters'));
  const params: N.Parameter[] = [];
  const body: N.Statement[] = [];
  for (const each of parameters) {
    const name = child(each, 'identifier');
    if (each.type !== 'class_parameter' || !name) continue;
    const sign = each.children.find(({ type }) => type === '=');
    const initial = sign && named(each).find(({ startIndex }) => startIndex > sign.startIndex);
    const span = lower.span(each);
    const type = typed(each);
    params.push({
      name: plain(name.text),
      kind: modifiersOf(each).words.has('vararg') ? 'rest' : 'positional',
      ...type,
      ...(initial ? { default: lower.expression(initial) } : {}),
      ...annotationsOf(each, lower),
      ...span,
    });
    if (!each.children.some((sub) => sub.type === 'val' || sub.type === 'var')) continue;
    const target = selfMember(name, plain(name.text), lower);
    body.push({ kind: 'assign', how: 'set', target, value: lower.name(name, plain(name.text)), ...span });
  }
  for (const each of named(child(node, 'delegation_specifiers'))) {
    const made = child(each, 'constructor_invocation');
    if (!made) continue;
    const list = child(made, 'value_arguments');
    const args = loweredArguments(list, lower);
    const callee = lower.name(child(made, 'user_type') ?? made, 'super');
    const value: N.Call = {
      kind: 'call',
      callee,
      args,
      ...(list ? { argsSpan: lower.span(list) } : {}),
      ...lower.span(made),
    };
    body.push({ kind: 'do', value, ...lower.span(made) });
  }
  for (const member of named(child(node, 'class_body', 'enum_class_body'))) {
    if (member.type === 'property_declaration') body.push(...field(member, lower));
    if (member.type === 'anonymous_initializer') body.push(...endWith(child(member, 'block'), lower, null));
  }
  return { kind: 'lambda', name: 'constructor', params, body, ...lower.span(node) };
}

function secondConstructor(node: Node, lower: Lowering): N.Lambda {
  const params = functionParameters(child(node, 'function_value_parameters'), lower);
  const body: N.Statement[] = [];
  const handed = child(node, 'constructor_delegation_call');
  if (handed) {
    const list = child(handed, 'value_arguments');
    const isSuper = handed.text.startsWith('super');
    const callee = isSuper ? lower.name(handed, 'super') : selfMember(handed, 'constructor', lower);
    const args = loweredArguments(list, lower);
    const value: N.Call = { kind: 'call', callee, args, ...lower.span(handed) };
    body.push({ kind: 'do', value, ...lower.span(handed) });
  }
  body.push(...endWith(child(node, 'block'), lower, null));
  return { kind: 'lambda', name: 'constructor', params, body, ...lower.span(node) };
}

export function lowerFunction({ node, start, name }: FunctionDeclaration): N.Lambda {
  const lower = new KotlinLowering(table, start);
  if (node.type === 'class_declaration') return constructor(node, lower);
  if (node.type === 'secondary_constructor') return secondConstructor(node, lower);
  return functionOf(node, lower, name);
}

export function lowerStatement({ node, start, owner }: StatementDeclaration): readonly N.Statement[] {
  const lower = new KotlinLowering(table, start);
  if (owner === null) return lower.statement(node);
  if (node.type === 'anonymous_initializer') return endWith(child(node, 'block'), lower, null);
  return node.type === 'enum_entry' ? enumEntry(node, lower) : field(node, lower);
}

/** A constant of an enumeration is an object of its class. */
function enumEntry(node: Node, lower: Lowering): N.Statement[] {
  const name = child(node, 'identifier');
  if (!name) return [];
  const args = loweredArguments(child(node, 'value_arguments'), lower);
  const span = lower.span(node);
  const value: N.New = { kind: 'new', callee: lower.name(name, 'self'), args, ...span };
  return [{ kind: 'assign', how: 'set', target: selfMember(name, plain(name.text), lower), value, ...span }];
}

export function lowerAnnotations({ node, start }: ClassDeclaration): readonly N.Expression[] {
  const { annotations } = annotationsOf(node, new KotlinLowering(table, start));
  return annotations ?? [];
}
