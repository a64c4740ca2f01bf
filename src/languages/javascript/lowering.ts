import type { Node } from 'web-tree-sitter';
import * as expressions from './expressions';
import { stringValue } from './outline';
import * as statements from './statements';
import type { FunctionDeclaration, StatementDeclaration } from '../../syntax/language';
import { Lowering, numberOf, type LoweringTable } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';

const { unwrapped: first, lambda, part } = expressions;
const { declared, inside, leave, loop } = statements;

/** JavaScript and TypeScript differ in their grammars; one table lowers both, and JSX. */
const table: LoweringTable = {
  expressions: {
    ...each(['identifier', 'type_identifier', 'super', 'import'], (node, lower) => lower.name(node)),
    ...each(['shorthand_property_identifier', 'shorthand_property_identifier_pattern'], (node, lower) =>
      lower.name(node),
    ),
    null: (node, lower) => lower.constant(node, null),
    undefined: (node, lower) => lower.constant(node, undefined),
    ...each(['object', 'object_pattern'], expressions.map),
    ...each(['array', 'array_pattern'], expressions.list),
    ...each(['assignment_pattern', 'object_assignment_pattern'], expressions.defaulted),
    ...each(['member_expression', 'nested_identifier'], expressions.member),
    ...each(['await_expression', 'yield_expression', 'parenthesized_expression', 'as_expression'], first),
    ...each(['satisfies_expression', 'non_null_expression', 'instantiation_expression'], first),
    ...each(['jsx_expression', 'spread_element'], first),
    ...each(['arrow_function', 'function_expression', 'generator_function', 'method_definition'], lambda),
    ...each(['function_declaration', 'generator_function_declaration'], lambda),
    ...each(['field_definition', 'public_field_definition'], (node, lower) => part(node, 'value', lower)),
    ...each(['jsx_element', 'jsx_self_closing_element', 'jsx_fragment'], (node, lower) =>
      lower.opaque(node, expressions.jsxExpressions(node)),
    ),
    this: (node, lower) => lower.name(node, 'self'),
    true: (node, lower) => lower.constant(node, true),
    false: (node, lower) => lower.constant(node, false),
    number: (node, lower) => lower.constant(node, numberOf(node.text)),
    string: (node, lower) => lower.text(node, stringValue(node), node.startIndex + 1),
    template_string: expressions.template,
    meta_property: expressions.metaProperty,
    regex: (node, lower) => lower.opaque(node, []),
    subscript_expression: expressions.subscript,
    call_expression: (node, lower) => ({
      kind: 'call',
      callee: part(node, 'function', lower),
      ...expressions.callArguments(node.childForFieldName('arguments'), lower),
      ...lower.span(node),
    }),
    new_expression: (node, lower) => ({
      kind: 'new',
      callee: part(node, 'constructor', lower),
      ...expressions.callArguments(node.childForFieldName('arguments'), lower),
      ...lower.span(node),
    }),
    binary_expression: expressions.binary,
    unary_expression: expressions.unary,
    ternary_expression: (node, lower) => ({
      kind: 'choice',
      how: 'either',
      test: part(node, 'condition', lower),
      branches: [part(node, 'consequence', lower), part(node, 'alternative', lower)],
      ...lower.span(node),
    }),
    // The value of `(0, f)` is f; a sequence that does something before its last item stays opaque.
    sequence_expression: (node, lower) => {
      const items = node.namedChildren.map((child) => lower.expression(child));
      const last = items.at(-1);
      if (last && items.slice(0, -1).every(({ kind }) => kind === 'literal')) return last;
      return { kind: 'opaque', children: items, ...lower.span(node) };
    },
    assignment_expression: (node, lower) => part(node, 'right', lower),
    type_assertion: (node, lower) => lower.expression(node.namedChildren.at(-1)),
    class: expressions.classValue,
  },
  statements: {
    expression_statement: (node, lower) => {
      const child = node.namedChildren.find(({ type }) => type !== 'comment');
      return child?.type === 'string' ? [] : lower.statement(child);
    },
    ...each(['lexical_declaration', 'variable_declaration', 'else_clause', 'decorator', 'ERROR'], inside),
    ...each(['parenthesized_expression', 'sequence_expression'], inside),
    ...each(['class_static_block', 'internal_module', 'module', 'labeled_statement'], (node, lower) =>
      lower.block(node.childForFieldName('body')),
    ),
    assignment_expression: (node, lower) => statements.loweredAssignment(node, lower, 'left', 'right', false),
    variable_declarator: (node, lower) => statements.loweredAssignment(node, lower, 'name', 'value', true),
    augmented_assignment_expression: statements.augmented,
    update_expression: statements.update,
    ...each(['function_declaration', 'generator_function_declaration'], (node, lower) =>
      declared(node, lower, lambda(node, lower)),
    ),
    ...each(['class_declaration', 'abstract_class_declaration'], (node, lower) =>
      declared(node, lower, expressions.classValue(node, lower)),
    ),
    enum_declaration: (node, lower) => declared(node, lower, statements.enumeration(node, lower)),
    import_alias: (node, lower) => {
      const [name, value] = node.namedChildren;
      return statements.setStatement(node, lower, lower.expression(name), lower.expression(value), true);
    },
    return_statement: (node, lower) => leave(node, lower, 'return'),
    throw_statement: (node, lower) => leave(node, lower, 'throw'),
    ...each(['break_statement', 'continue_statement'], (node, lower) => leave(node, lower, 'break')),
    statement_block: statements.block,
    if_statement: (node, lower) => [
      {
        kind: 'if',
        test: part(node, 'condition', lower),
        then: lower.block(node.childForFieldName('consequence')),
        else: lower.block(node.childForFieldName('alternative')),
        ...lower.span(node),
      },
    ],
    switch_statement: statements.switched,
    for_statement: (node, lower) => [...lower.statement(node.childForFieldName('initializer')), loop(node, lower)],
    for_in_statement: (node, lower) => [statements.forIn(node, lower)],
    ...each(['while_statement', 'do_statement'], (node, lower) => [loop(node, lower)]),
    try_statement: (node, lower) => [statements.tried(node, lower)],
    field_definition: (node, lower) => statements.field(node, lower, 'property'),
    public_field_definition: (node, lower) => statements.field(node, lower, 'name'),
    export_statement: statements.exported,
    type_alias_declaration: statements.aliased,
  },
  skipped: new Set([
    ...['comment', 'html_comment', 'hash_bang_line', 'empty_statement', 'debugger_statement', 'import_statement'],
    ...['interface_declaration', 'ambient_declaration', 'function_signature'],
    ...['method_signature', 'abstract_method_signature', 'index_signature', 'predefined_type'],
    ...['type_annotation', 'type_arguments', 'type_parameters', 'property_identifier', 'private_property_identifier'],
  ]),
};

function each<Handler>(types: readonly string[], handler: Handler): Record<string, Handler> {
  return Object.fromEntries(types.map((type) => [type, handler]));
}

/** Decorators with arguments, which TypeScript's grammar lays before the method and JavaScript's inside it. */
function annotations(node: Node, lower: Lowering): N.Expression[] {
  const decorators = node.childrenForFieldName('decorator');
  let before = node.type === 'method_definition' ? node.previousNamedSibling : null;
  while (before && (before.type === 'decorator' || before.type === 'comment')) {
    if (before.type === 'decorator') decorators.unshift(before);
    before = before.previousNamedSibling;
  }
  return decorators.flatMap((decorator) => {
    const call = decorator.namedChildren[0];
    return call?.type === 'call_expression' ? [lower.expression(call)] : [];
  });
}

export function lowerFunction({ node, start }: FunctionDeclaration): N.Lambda {
  const lower = new Lowering(table, start);
  const lowered = lambda(node, lower);
  const decorators = annotations(node, lower);
  return decorators.length > 0 ? { ...lowered, annotations: decorators } : lowered;
}

export function lowerStatement({ node, start }: StatementDeclaration): readonly N.Statement[] {
  return new Lowering(table, start).statement(node);
}
