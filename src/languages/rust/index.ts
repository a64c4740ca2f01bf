import type { Node } from 'web-tree-sitter';
import type { Language } from '../../interpreter/language';
import type { FunctionDeclaration, StatementDeclaration } from '../../syntax/language';
import type { LoweringTable } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { parametersIn, tail } from './bodies';
import { clients } from './clients';
import { EXPRESSIONS } from './expressions';
import { library } from './library';
import { withoutMacros } from './macros';
import { rustOutline } from './outline';
import { namedChildren, field, RustLowering, typeName } from './scope';
import { scopes } from './scopes';
import { semantics } from './semantics';
import { STATEMENTS } from './statements';

const table: LoweringTable = {
  expressions: EXPRESSIONS,
  statements: STATEMENTS,
  skipped: new Set(
    `line_comment block_comment attribute_item inner_attribute_item visibility_modifier lifetime label mutable_specifier
    type_arguments type_parameters where_clause token_tree escape_sequence string_content primitive_type`.split(/\s+/),
  ),
};

function lowerFunction({ node, start, name, owner }: FunctionDeclaration): N.Lambda {
  const lower = new RustLowering(table, start, owner);
  if (node.type === 'struct_item') return fieldConstructor(node, lower);
  const { params, before } = parametersIn(namedChildren(field(node, 'parameters')), lower);
  const body = field(node, 'body');
  const type = field(node, 'return_type');
  const statements = body ? lower.wanting(type, () => tail(body, lower)) : [];
  return { kind: 'lambda', name, params, body: [...before, ...statements], ...lower.span(node) };
}

/** A literal of a struct gives its fields by their names, and one without names in their order. */
function fieldConstructor(node: Node, lower: RustLowering): N.Lambda {
  const params: N.Parameter[] = [];
  const body: N.Statement[] = [];
  const list = field(node, 'body');
  const isNamed = list?.type === 'field_declaration_list';
  const fields = isNamed
    ? namedChildren(list)
    : namedChildren(list).filter(({ type }) => type !== 'visibility_modifier');
  for (const [place, each] of fields.entries()) {
    const at = isNamed ? field(each, 'name') : each;
    if (!at) continue;
    const name = isNamed ? at.text : String(place);
    const type = typeName(isNamed ? field(each, 'type') : each);
    const span = lower.span(at);
    params.push({ name, kind: 'positional', ...(type === undefined ? {} : { type }), ...span });
    const target = lower.member(at, lower.name(at, 'self'), name, at);
    body.push({ kind: 'assign', how: 'set', target, value: lower.name(at, name), ...span });
  }
  return { kind: 'lambda', name: 'constructor', params, body, ...lower.span(node) };
}

function lowerStatement({ node, start, owner }: StatementDeclaration): readonly N.Statement[] {
  const lower = new RustLowering(table, start, owner);
  const statements = lower.statement(node);
  if (owner === null) return statements;
  return statements.flatMap((each): N.Statement[] => {
    if (each.kind !== 'assign' || each.target.kind !== 'name') return [];
    const { target, value } = each;
    const span = { start: target.start, end: target.end };
    const member: N.Member = {
      kind: 'member',
      of: { kind: 'name', name: 'self', ...span },
      key: target.name,
      keySpan: span,
      ...span,
    };
    return [{ kind: 'assign', how: 'set', target: member, value, start: each.start, end: each.end }];
  });
}

/** Rust, as its compiler reads it. */
export const rust: Language = {
  id: 'rust',
  family: 'rust',
  name: 'Rust',
  grammars: { '.rs': 'rust' },
  clients,
  marks: { quotes: '"', comments: ['//'], hole: () => ({ open: '{', close: '}' }) },
  registry: 'crates',
  readable: withoutMacros,
  outline: rustOutline,
  lowerFunction,
  lowerStatement,
  library,
  scopes,
  semantics,
};
