import type { Node } from 'web-tree-sitter';
import type { Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { namedChildren, field, nobody } from './scope';

const NUMBERS = /^(?:u?int(?:8|16|32|64)?|uintptr|byte|rune|float(?:32|64)|complex(?:64|128))$/;
const BUILTIN = /^(?:string|bool|error|any|comparable)$/;

/** Whether a bare name is one of the language's own types. */
export function isBuiltinType(name: string): boolean {
  return NUMBERS.test(name) || BUILTIN.test(name);
}

/** Without what stands around it: pointers, parentheses, arguments of types. */
export function plainType(node: Node | null): Node | null {
  let type = node;
  while (type) {
    if (type.type === 'generic_type') type = field(type, 'type');
    else if (type.type === 'pointer_type' || type.type === 'parenthesized_type') type = namedChildren(type)[0] ?? null;
    else return type;
  }
  return null;
}

/** A type by its name, with its package where it has one: `http.Client`; undefined for what has none, and the language's own. */
export function typeName(node: Node | null): string | undefined {
  const type = plainType(node);
  if (type?.type === 'qualified_type') return type.text.replace(/\s/g, '');
  if (type?.type !== 'type_identifier') return undefined;
  const { text } = type;
  return isBuiltinType(text) ? undefined : text;
}

/** The name that a field has which is embedded: its type's without the package. */
export function embeddedName(node: Node | null): string | undefined {
  const name = typeName(node);
  return name?.slice(name.lastIndexOf('.') + 1);
}

/** A named type as a value: `http.Client` is a member of the package. */
export function typeValue(node: Node, lower: Lowering): N.Expression {
  const type = plainType(node);
  if (type?.type === 'qualified_type') {
    const packageName = field(type, 'package');
    const name = field(type, 'name');
    if (packageName && name) return lower.member(type, lower.name(packageName), name.text, name);
  }
  return type?.type === 'type_identifier' ? lower.name(type) : nobody(node, lower);
}

/** What a variable of a type holds before anything is written to it. */
export function zeroOf(type: Node, lower: Lowering): N.Expression {
  const span = lower.span(type);
  switch (type.type) {
    case 'type_identifier': {
      const { text } = type;
      if (text === 'string') return { kind: 'literal', value: '', ...span };
      if (text === 'bool') return lower.constant(type, false);
      if (text === 'error' || text === 'any') return lower.constant(type, null);
      return NUMBERS.test(text) ? lower.constant(type, 0) : construction(type, lower);
    }
    case 'qualified_type':
    case 'generic_type':
      return construction(type, lower);
    case 'pointer_type':
    case 'function_type':
    case 'interface_type':
    case 'channel_type':
    case 'map_type':
    case 'slice_type':
      return lower.constant(type, null);
    case 'parenthesized_type':
      return namedChildren(type)[0] ? zeroOf(namedChildren(type)[0] ?? type, lower) : nobody(type, lower);
    default:
      return nobody(type, lower);
  }
}

/** A value of a named type, of which nothing is written. */
export function construction(type: Node, lower: Lowering): N.Expression {
  const callee = typeValue(type, lower);
  return callee.kind === 'opaque' ? callee : { kind: 'new', callee, args: [], ...lower.span(type) };
}
