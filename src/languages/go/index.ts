import type { Node } from 'web-tree-sitter';
import type { Language } from '../../interpreter/language';
import type { FunctionDeclaration, StatementDeclaration } from '../../syntax/language';
import type { LoweringTable } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { clients } from './clients';
import { EXPRESSIONS } from './expressions';
import { fieldConstructor, functionOf } from './lambdas';
import { goOutline } from './outline';
import { namedChildren, field, GoLowering, nobody } from './scope';
import { library } from './library';
import { scopes } from './scopes';
import { semantics } from './semantics';
import { spec, STATEMENTS } from './statements';
import { typeValue, zeroOf } from './types';

const table: LoweringTable = {
  expressions: EXPRESSIONS,
  statements: STATEMENTS,
  skipped: new Set(
    `comment label_name empty_statement escape_sequence interpreted_string_literal_content raw_string_literal_content
    type_declaration type_alias type_spec pointer_type slice_type array_type map_type channel_type function_type struct_type
    interface_type implicit_length_array_type parameter_list type_arguments type_elem import_declaration package_clause`.split(
      /\s+/,
    ),
  ),
};

function lowerFunction({ node, start, name, owner }: FunctionDeclaration): N.Lambda {
  const receiver = receiverOf(node);
  const lower = new GoLowering(table, start, owner === null ? null : receiver);
  if (node.type === 'type_spec' || node.type === 'type_alias') {
    return owner === null ? conversion(node, name, lower) : fieldConstructor(node, lower);
  }
  const lowered = functionOf(node, lower, name);
  if (owner !== null || node.type !== 'method_declaration') return lowered;
  // A method of a type that is no struct: a function of its receiver.
  const at = namedChildren(field(node, 'receiver'))[0] ?? node;
  return { ...lowered, params: [{ name: receiver ?? '_', kind: 'positional', ...lower.span(at) }, ...lowered.params] };
}

function receiverOf(node: Node): string | null {
  const name = field(namedChildren(field(node, 'receiver'))[0], 'name');
  return name === null || name.text === '_' ? null : name.text;
}

/** `type Path string`: what makes a value of the type of another leaves it as it is; without one, it is zero. */
function conversion(node: Node, name: string, lower: GoLowering): N.Lambda {
  const type = field(node, 'type');
  const span = lower.span(node);
  const isMap = type?.type === 'map_type';
  const empty: N.Expression = isMap
    ? { kind: 'map', entries: [], ...span }
    : type
      ? zeroOf(type, lower)
      : nobody(node, lower);
  const params: N.Parameter[] = [{ name: 'value', kind: 'positional', default: empty, ...span }];
  const value = lower.name(node, 'value');
  return { kind: 'lambda', name, params, body: [{ kind: 'return', how: 'return', value, ...span }], ...span };
}

function lowerStatement({ node, start }: StatementDeclaration): readonly N.Statement[] {
  const lower = new GoLowering(table, start);
  const span = lower.span(node);
  switch (node.type) {
    case 'var_spec':
    case 'const_spec':
      return spec(node, lower);
    case 'function_declaration': {
      const value: N.Call = { kind: 'call', callee: functionOf(node, lower), args: [], ...span };
      return [{ kind: 'do', value, ...span }];
    }
    case 'type_spec':
    case 'type_alias': {
      const name = field(node, 'name');
      const type = field(node, 'type');
      if (!name || !type) return [];
      const value = typeValue(type, lower);
      return [{ kind: 'assign', how: 'set', declares: true, target: lower.name(name), value, ...span }];
    }
    default:
      return lower.statement(node);
  }
}

/** Go, as its compiler reads it from 1.18 on. */
export const go: Language = {
  id: 'go',
  family: 'go',
  name: 'Go',
  grammars: { '.go': 'go' },
  clients,
  marks: { quotes: `"\``, comments: ['//'], hole: () => null },
  registry: 'gomod',
  outline: goOutline,
  lowerFunction,
  lowerStatement,
  library,
  scopes,
  semantics,
};
