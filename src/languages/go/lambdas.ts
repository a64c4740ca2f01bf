import type { Node } from 'web-tree-sitter';
import type { Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { namedChildren, field, namesOf, nobody, scoped, type Results } from './scope';
import { embeddedName, plainType, typeName, zeroOf } from './types';

const PARAMETERS = new Set(['parameter_declaration', 'variadic_parameter_declaration']);

/** Function, method or closure. */
export function functionOf(node: Node, lowering: Lowering, name?: string): N.Lambda {
  const lower = scoped(lowering);
  const results = resultsOf(field(node, 'result'));
  return lower.within(true, () => {
    const params = parametersOf(field(node, 'parameters'), lower);
    const named = namedResults(field(node, 'result'), lower);
    const body = lower.giving(results, () => bodyOf(field(node, 'body'), lower));
    const label = name === undefined ? {} : { name };
    return { kind: 'lambda', ...label, params, body: [...named, ...body], ...lower.span(node) };
  });
}

/** The statements of a function's own block, which is that of its parameters. */
function bodyOf(body: Node | null, lower: Lowering): N.Statement[] {
  return namedChildren(body).flatMap((child) =>
    child.type === 'statement_list' ? lower.statements(namedChildren(child)) : [...lower.statement(child)],
  );
}

function parametersOf(list: Node | null, lowering: Lowering): N.Parameter[] {
  const lower = scoped(lowering);
  return namedChildren(list).flatMap((declaration): N.Parameter[] => {
    if (!PARAMETERS.has(declaration.type)) return [];
    const type = typeName(field(declaration, 'type'));
    const kind = declaration.type === 'variadic_parameter_declaration' ? 'rest' : 'positional';
    const typed = type === undefined || kind === 'rest' ? {} : { type };
    const names = namesOf(declaration);
    // `func(string)`: a parameter without a name takes its place all the same.
    if (names.length === 0) return [{ name: '_', kind, ...typed, ...lower.span(declaration) }];
    return names.map((each) => ({
      name: each.text === '_' ? '_' : lower.declare(each.text),
      kind,
      ...typed,
      ...lower.span(each),
    }));
  });
}

/** What a function gives. */
function resultsOf(result: Node | null): Results {
  if (!result) return { count: 0, fails: false, names: [] };
  if (result.type !== 'parameter_list') return { count: 1, fails: result.text === 'error', names: [] };
  let count = 0;
  let last = '';
  const names: string[] = [];
  for (const declaration of namedChildren(result)) {
    if (!PARAMETERS.has(declaration.type)) continue;
    const own = namesOf(declaration).map(({ text }) => text);
    names.push(...own);
    count += Math.max(1, own.length);
    last = field(declaration, 'type')?.text ?? '';
  }
  return { count, fails: last === 'error', names };
}

/** Results with names are variables, which hold nothing yet. */
function namedResults(result: Node | null, lowering: Lowering): N.Statement[] {
  const lower = scoped(lowering);
  if (result?.type !== 'parameter_list') return [];
  return namedChildren(result).flatMap((declaration): N.Statement[] => {
    const type = field(declaration, 'type');
    return namesOf(declaration).flatMap((name): N.Statement[] => {
      if (!type || name.text === '_') return [];
      const target = lower.name(name, lower.declare(name.text));
      const value = type.text === 'error' ? nobody(type, lower) : zeroOf(type, lower);
      return [{ kind: 'assign', how: 'set', declares: true, target, value, ...lower.span(name) }];
    });
  });
}

/** A literal of a struct gives its fields by their names or in their order; what it leaves out is zero. */
export function fieldConstructor(node: Node, lower: Lowering): N.Lambda {
  const params: N.Parameter[] = [];
  const body: N.Statement[] = [];
  const list = namedChildren(field(node, 'type')).find(({ type }) => type === 'field_declaration_list');
  for (const declaration of namedChildren(list)) {
    if (declaration.type !== 'field_declaration') continue;
    const type = field(declaration, 'type');
    const embedded = embeddedName(type);
    const names = namesOf(declaration);
    const isEmbedded = names.length === 0;
    for (const at of isEmbedded && type ? [type] : names) {
      const name = isEmbedded ? embedded : at.text;
      if (name === undefined) continue;
      const span = lower.span(at);
      const written = typeName(type);
      params.push({ name, kind: 'positional', ...(written === undefined ? {} : { type: written }), ...span });
      const target = lower.member(at, lower.name(at, 'self'), name, at);
      const given = lower.name(at, name);
      const zero = type && isHeld(type, isEmbedded, declaration) ? zeroOf(type, lower) : null;
      const value: N.Expression = zero ? { kind: 'choice', how: 'missing', branches: [given, zero], ...span } : given;
      body.push({ kind: 'assign', how: 'set', target, value, ...span });
    }
  }
  return { kind: 'lambda', name: 'constructor', params, body, ...lower.span(node) };
}

/** Whether a field holds a struct itself, and no pointer to one. */
function isHeld(type: Node, isEmbedded: boolean, declaration: Node): boolean {
  if (declaration.children.some((child) => child.type === '*')) return false;
  if (type.type === 'qualified_type') return true;
  return isEmbedded && plainType(type)?.type === 'type_identifier' && type.type !== 'pointer_type';
}
