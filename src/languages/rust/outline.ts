import type { Node } from 'web-tree-sitter';
import type { Declaration, Export, Import, Outline } from '../../syntax/language';
import { namedChildren, field, typeName } from './scope';

/** How deep modules and broken code may nest before the rest is left out. */
const MAX_DEPTH = 20;

/** What a file of Rust declares and imports, the modules in it included, read without entering the body of any function. */
export function rustOutline(root: Node): Outline {
  const outliner = new Outliner();
  outliner.items(root, 0);
  const { imports, exports, declarations } = outliner;
  return { namespace: '', imports, exports, declarations, directives: [] };
}

class Outliner {
  readonly imports: Import[] = [];
  readonly exports: Export[] = [];
  readonly declarations: Declaration[] = [];
  /** Traits by the types that implement them. */
  private readonly traits = new Map<string, string[]>();

  items(parent: Node, depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (depth === 0) this.noteTraits(parent);
    let attributes: Node[] = [];
    for (const node of parent.namedChildren) {
      if (node.type === 'attribute_item') {
        attributes.push(node);
        continue;
      }
      if (node.type === 'line_comment' || node.type === 'block_comment') continue;
      if (!attributes.some(isOfTests)) this.item(node, attributes[0] ?? node, depth);
      attributes = [];
    }
  }

  private noteTraits(root: Node): void {
    for (const node of namedChildren(root)) {
      const [trait, type] = [typeName(field(node, 'trait')), typeName(field(node, 'type'))];
      if (node.type === 'impl_item' && trait !== undefined && type !== undefined)
        this.traits.set(type, [...(this.traits.get(type) ?? []), trait]);
    }
  }

  private item(node: Node, from: Node, depth: number): void {
    const name = field(node, 'name')?.text;
    switch (node.type) {
      case 'use_declaration':
        this.use(
          field(node, 'argument'),
          '',
          node.namedChildren.some(({ type }) => type === 'visibility_modifier'),
        );
        break;
      case 'extern_crate_declaration':
        break;
      case 'mod_item': {
        const body = field(node, 'body');
        if (name === undefined) break;
        this.imports.push({ local: name, module: body ? 'self' : `self::${name}`, name: '*' });
        if (body) this.items(body, depth + 1);
        break;
      }
      case 'function_item':
        if (name === undefined || !field(node, 'body')) break;
        this.exports.push({ exported: name, name });
        this.function(node, name, null);
        break;
      case 'struct_item':
      case 'trait_item': {
        if (name === undefined) break;
        this.exports.push({ exported: name, name });
        const isTrait = node.type === 'trait_item';
        const supers = isTrait ? [] : (this.traits.get(name) ?? []);
        const end = node.endIndex;
        const abstract = isTrait ? { abstract: true as const } : {};
        this.declarations.push({ kind: 'class', name, supers, ...abstract, start: from.startIndex, end, node });
        if (isTrait) this.members(node, name);
        else
          this.declarations.push({
            kind: 'function',
            name: 'constructor',
            owner: name,
            static: false,
            getter: false,
            ...place(node),
          });
        break;
      }
      case 'impl_item': {
        const owner = typeName(field(node, 'type'));
        if (owner !== undefined) this.members(node, owner);
        break;
      }
      case 'const_item':
      case 'static_item':
        if (name !== undefined) this.exports.push({ exported: name, name });
        this.declarations.push({ kind: 'statement', owner: null, static: false, ...place(node) });
        break;
      case 'foreign_mod_item':
      case 'ERROR':
        this.items(node, depth + 1);
        break;
    }
  }

  private members(node: Node, owner: string): void {
    let attributes: Node[] = [];
    for (const member of field(node, 'body')?.namedChildren ?? []) {
      if (member.type === 'attribute_item') {
        attributes.push(member);
        continue;
      }
      const isTest = attributes.some(isOfTests);
      attributes = [];
      if (isTest) continue;
      const name = field(member, 'name')?.text;
      if (member.type === 'const_item')
        this.declarations.push({ kind: 'statement', owner, static: true, ...place(member) });
      if (member.type === 'function_item' && name !== undefined && field(member, 'body'))
        this.function(member, name, owner);
    }
  }

  private function(node: Node, name: string, owner: string | null): void {
    const isMethod = namedChildren(field(node, 'parameters')).some(({ type }) => type === 'self_parameter');
    const made = typeName(field(node, 'return_type'));
    const makes = made === 'Self' ? owner : made;
    this.declarations.push({
      kind: 'function',
      name,
      owner,
      static: owner !== null && !isMethod,
      getter: false,
      ...(typeof makes === 'string' && !makes.includes('.') && { makes }),
      ...place(node),
    });
  }

  /** `use a::{self, b as c, d::*}`. */
  private use(node: Node | null, before: string, isPublic: boolean): void {
    if (!node) return;
    const path = (name: string): string => (before === '' ? name : `${before}::${name}`);
    switch (node.type) {
      case 'identifier':
      case 'crate':
      case 'super':
      case 'self':
      case 'scoped_identifier': {
        const written = node.text.replace(/\s+/g, '');
        if (written === 'self') this.named(before, before.split('::').at(-1) ?? '', isPublic);
        else this.named(path(written), written.split('::').at(-1) ?? '', isPublic);
        break;
      }
      case 'use_as_clause': {
        const written = field(node, 'path')?.text.replace(/\s+/g, '') ?? '';
        this.named(written === 'self' ? before : path(written), field(node, 'alias')?.text ?? '', isPublic);
        break;
      }
      case 'use_wildcard': {
        const module = path((namedChildren(node)[0]?.text ?? '').replace(/\s+/g, '')).replace(/::$/, '');
        this.imports.push({ local: '*', module, name: '*' });
        if (isPublic) this.exports.push({ exported: '*', name: '*', module });
        break;
      }
      case 'use_list':
        for (const each of namedChildren(node)) this.use(each, before, isPublic);
        break;
      case 'scoped_use_list': {
        const head = (field(node, 'path')?.text ?? '').replace(/\s+/g, '');
        this.use(field(node, 'list'), head === '' ? before : path(head), isPublic);
        break;
      }
    }
  }

  private named(whole: string, local: string, isPublic: boolean): void {
    const parts = whole.replace(/^::/, '').split('::');
    const name = parts.pop() ?? '';
    if (local === '_' || name === '') return;
    const module = parts.join('::');
    this.imports.push(module === '' ? { local, module: name, name: '*' } : { local, module, name });
    if (isPublic && module !== '') this.exports.push({ exported: local, name, module });
  }
}

function isOfTests({ text }: Node): boolean {
  return /^#\[\s*(?:cfg\s*\(\s*test|(?:\w+::)?test\b)/.test(text);
}

function place(node: Node): { start: number; end: number; node: Node } {
  return { start: node.startIndex, end: node.endIndex, node };
}
