import type { Node } from 'web-tree-sitter';
import type { Declaration, Export, Import, Outline } from '../../syntax/language';
import { namedChildren, field, namesOf } from './scope';
import { embeddedName, isBuiltinType, plainType, typeName } from './types';

/** How deep broken code may nest before the rest is left out. */
const MAX_DEPTH = 20;

/** What a file of Go declares and imports, read without entering the body of any function. `namespace` is its package's name. */
export function goOutline(root: Node): Outline {
  const outliner = new Outliner();
  outliner.topLevel(root, 0);
  const { namespace, imports, exports, declarations } = outliner;
  return { namespace, imports, exports, declarations, directives: [] };
}

class Outliner {
  namespace = '';
  readonly imports: Import[] = [];
  readonly exports: Export[] = [];
  readonly declarations: Declaration[] = [];
  /** Types of the file that are neither structs nor interfaces: their methods are functions here. */
  private readonly plain = new Set<string>();

  topLevel(root: Node, depth: number): void {
    const children = namedChildren(root);
    for (const node of children) if (node.type === 'type_declaration') this.notePlain(node);
    for (const node of children) this.declaration(node, depth);
  }

  private declaration(node: Node, depth: number): void {
    switch (node.type) {
      case 'package_clause':
        this.namespace = namedChildren(node)[0]?.text ?? '';
        break;
      case 'import_declaration':
        for (const each of specsOf(node, 'import_spec')) this.import(each);
        break;
      case 'type_declaration':
        for (const each of namedChildren(node)) this.type(each);
        break;
      case 'const_declaration':
      case 'var_declaration':
        for (const each of specsOf(node, node.type === 'const_declaration' ? 'const_spec' : 'var_spec'))
          this.spec(each);
        break;
      case 'function_declaration':
        this.function(node);
        break;
      case 'method_declaration':
        this.method(node);
        break;
      case 'statement_list':
      case 'ERROR':
        if (depth < MAX_DEPTH) this.topLevel(node, depth + 1);
        break;
    }
  }

  private import(node: Node): void {
    const path = (field(node, 'path')?.text ?? '').slice(1, -1);
    const alias = field(node, 'name');
    if (path === '' || path === 'C' || alias?.text === '_') return;
    const local = alias?.type === 'dot' ? '*' : (alias?.text ?? packageName(path));
    this.imports.push({ local, module: path, name: '*' });
  }

  private notePlain(node: Node): void {
    for (const each of namedChildren(node)) {
      const type = field(each, 'type')?.type;
      const name = field(each, 'name')?.text;
      if (name !== undefined && type !== 'struct_type' && type !== 'interface_type') this.plain.add(name);
    }
  }

  private type(node: Node): void {
    const name = field(node, 'name')?.text;
    const type = field(node, 'type');
    if (name === undefined || !type) return;
    this.exports.push({ exported: name, name });
    if (type.type === 'struct_type' || type.type === 'interface_type') {
      const isAbstract = type.type === 'interface_type' ? { abstract: true as const } : {};
      this.declarations.push({ kind: 'class', name, supers: [], ...isAbstract, ...heldBy(type), ...place(node) });
      if (type.type === 'interface_type') return;
      const constructor = { name: 'constructor', owner: name, static: false, getter: false };
      this.declarations.push({ kind: 'function', ...constructor, ...place(node) });
      return;
    }
    const named = plainType(type);
    const isAlias =
      named?.type === 'qualified_type' || (named?.type === 'type_identifier' && !isBuiltinType(named.text));
    if (isAlias) this.declarations.push({ kind: 'statement', owner: null, static: false, ...place(node) });
    else this.declarations.push({ kind: 'function', name, owner: null, static: false, getter: false, ...place(node) });
  }

  private spec(node: Node): void {
    for (const name of namesOf(node))
      if (name.text !== '_') this.exports.push({ exported: name.text, name: name.text });
    this.declarations.push({ kind: 'statement', owner: null, static: false, ...place(node) });
  }

  private function(node: Node): void {
    const name = field(node, 'name')?.text;
    if (name === undefined || !field(node, 'body')) return;
    // What initialises a package runs when it is loaded, and nothing calls it.
    if (name === 'init' || name === '_') {
      if (name === 'init') this.declarations.push({ kind: 'statement', owner: null, static: false, ...place(node) });
      return;
    }
    this.exports.push({ exported: name, name });
    const made = { static: false, getter: false, ...madeBy(node), ...place(node) };
    this.declarations.push({ kind: 'function', name, owner: null, ...made });
  }

  private method(node: Node): void {
    const name = field(node, 'name')?.text;
    const owner = embeddedName(field(namedChildren(field(node, 'receiver'))[0], 'type'));
    if (name === undefined || owner === undefined || !field(node, 'body')) return;
    const own = this.plain.has(owner) ? { name: `${owner}.${name}`, owner: null } : { name, owner };
    this.declarations.push({ kind: 'function', ...own, static: false, getter: false, ...place(node) });
  }
}

/** The type of its own package that a function gives first. */
function madeBy(node: Node): { makes?: string } {
  const result = field(node, 'result');
  const type = result?.type === 'parameter_list' ? field(namedChildren(result)[0], 'type') : result;
  const name = typeName(type);
  return name === undefined || name.includes('.') ? {} : { makes: name };
}

/** The types that a struct embeds, by the names of the fields that hold them. */
function heldBy(type: Node): { embeds?: readonly string[] } {
  if (type.type !== 'struct_type') return {};
  const list = namedChildren(type).find((child) => child.type === 'field_declaration_list');
  const embeds = namedChildren(list).flatMap((each): string[] => {
    if (each.type !== 'field_declaration' || field(each, 'name')) return [];
    const name = embeddedName(field(each, 'type'));
    return name === undefined ? [] : [name];
  });
  return embeds.length > 0 ? { embeds } : {};
}

function specsOf(node: Node, type: string): Node[] {
  return namedChildren(node).flatMap((child) => {
    if (child.type === type) return [child];
    return child.type.endsWith('_spec_list') || child.type === 'ERROR'
      ? namedChildren(child).filter((each) => each.type === type)
      : [];
  });
}

/** What a package is called in the files that import it: the last part of its path that is no version. */
export function packageName(path: string): string {
  const parts = path.split('/').filter((part) => !/^v\d+$/.test(part));
  const part = (parts.at(-1) ?? path).replace(/\.v\d+$/, '');
  // A module that is all of a domain: `resty.dev/v3`.
  const last = parts.length === 1 ? part.replace(/\..*$/, '') : part;
  return last.replace(/^go-|[-.]go$/g, '').replaceAll('-', '_');
}

function place(node: Node): { start: number; end: number; node: Node } {
  return { start: node.startIndex, end: node.endIndex, node };
}
