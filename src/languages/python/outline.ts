import type { Node } from 'web-tree-sitter';
import type { Declaration, Export, Import, Outline } from '../../syntax/language';

/** Blocks inside blocks that are looked into for declarations of the module or class. */
const MAX_BLOCKS = 12;

/** What holds further statements of the same scope. */
const COMPOUND: ReadonlySet<string> = new Set([
  ...['if_statement', 'try_statement', 'with_statement', 'for_statement', 'while_statement', 'match_statement'],
  ...['block', 'elif_clause', 'else_clause', 'except_clause', 'except_group_clause', 'finally_clause', 'case_clause'],
  'ERROR',
]);

const IMPORTS: ReadonlySet<string> = new Set(['import_statement', 'import_from_statement', 'future_import_statement']);
const SKIPPED: ReadonlySet<string> = new Set(['comment', 'pass_statement', 'global_statement', 'type_alias_statement']);
const FIELD_CLASS =
  /^@(?:(?:[\w.]+\.)?dataclass|attr\.(?:s|attrs|dataclass)|(?:attrs?\.)?(?:define|frozen|mutable))\s*(?:\(|$)/;
const FIELD_BASE = /^(?:(?:pydantic\.)?BaseModel|(?:typing\.)?NamedTuple|object)$/;

/** A definition without its decorators, and those. */
export function undecorated(node: Node): { definition: Node; decorators: readonly Node[] } {
  if (node.type !== 'decorated_definition') return { definition: node, decorators: [] };
  const children = node.namedChildren;
  return {
    definition: children.find((child) => child.type.endsWith('_definition')) ?? node,
    decorators: children.filter((child) => child.type === 'decorator'),
  };
}

/** What an import statement binds; the module of a relative import keeps its dots, a star import binds `*`. */
export function importsOf(node: Node): Import[] {
  if (node.type === 'future_import_statement') return [];
  const from = node.type === 'import_from_statement' ? node.childForFieldName('module_name') : null;
  const module = from ? from.text.replace(/\s/g, '') : '';
  return node.namedChildren.flatMap((child): Import[] => {
    if (child.type === 'wildcard_import') return [{ local: '*', module, name: '*' }];
    if (from?.equals(child) === true) return [];
    const alias = child.type === 'aliased_import' ? child.childForFieldName('alias')?.text : undefined;
    const written = alias === undefined ? child : child.childForFieldName('name');
    const name = written?.type === 'dotted_name' ? written.text.replace(/\s/g, '') : '';
    if (name === '') return [];
    if (from) return [{ local: alias ?? name, module, name }];
    // `import a.b` binds `a`: what follows is a member of it.
    const root = name.split('.', 1)[0] ?? name;
    return [alias === undefined ? { local: root, module: root, name: '*' } : { local: alias, module: name, name: '*' }];
  });
}

/** The module's imports, declarations and statements; function bodies are not looked at. */
export function outline(root: Node): Outline {
  const outliner = new Outliner();
  outliner.statements(root.namedChildren, null, 0);
  const { imports, exports, declarations } = outliner;
  return { namespace: '', imports, exports, declarations, directives: [] };
}

interface Owner {
  readonly name: string;
  readonly fields: Set<string>;
}

class Outliner {
  readonly imports: Import[] = [];
  readonly exports: Export[] = [];
  readonly declarations: Declaration[] = [];

  /** `depth` above 0: inside the block of a statement that is a declaration already. */
  statements(nodes: readonly Node[], owner: Owner | null, depth: number): void {
    for (const node of nodes) {
      const type = node.type;
      if (IMPORTS.has(type)) this.import(node, owner);
      else if (type.endsWith('_definition')) this.definition(node, owner);
      else if (type === 'expression_statement') this.expression(node, owner, depth);
      else if (COMPOUND.has(type)) {
        if (depth === 0) this.statement(node, owner);
        if (depth < MAX_BLOCKS) this.statements(node.namedChildren, owner, depth + 1);
      } else if (depth === 0 && !SKIPPED.has(type)) this.statement(node, owner);
    }
  }

  private import(node: Node, owner: Owner | null): void {
    const found = importsOf(node);
    this.imports.push(...found);
    if (owner || node.type !== 'import_from_statement') return;
    for (const { local, module, name } of found) this.exports.push({ exported: local, name, module });
  }

  private statement(node: Node, owner: Owner | null): void {
    const member = { owner: owner?.name ?? null, static: owner !== null, ...around(owner) };
    this.declarations.push({ kind: 'statement', ...member, ...place(node) });
  }

  private expression(node: Node, owner: Owner | null, depth: number): void {
    const inner = node.firstNamedChild;
    const type = inner?.type;
    if (!inner || type === 'string' || type === 'concatenated_string' || type === 'ellipsis') return;
    let value: Node | null = inner;
    if (type === 'assignment') {
      value = inner.childForFieldName('right');
      const left = inner.childForFieldName('left');
      if (left?.type === 'identifier') {
        const name = left.text;
        if (owner) owner.fields.add(name);
        else this.exports.push({ exported: name, name });
        if (!owner && depth === 0 && value?.type === 'lambda') {
          const what = { name, owner: null, static: false, getter: false };
          this.declarations.push({ kind: 'function', ...what, ...place(node) });
          return;
        }
      }
    }
    if (depth === 0 && value) this.statement(node, owner);
  }

  private definition(node: Node, owner: Owner | null): void {
    const { definition, decorators } = undecorated(node);
    const name = definition.childForFieldName('name')?.text ?? '';
    if (name === '') return;
    const marks = decorators.map((decorator) => decorator.text);
    if (definition.type === 'class_definition') this.class(node, definition, marks, owner, name);
    // A property's setter bears the getter's name, an overload its implementation's.
    else if (!marks.some((mark) => /^@(?:\w+\.(?:setter|deleter)|(?:[\w.]+\.)?overload)\s*$/.test(mark))) {
      if (!owner) this.exports.push({ exported: name, name });
      this.declarations.push({
        kind: 'function',
        name: owner && name === '__init__' ? 'constructor' : name,
        owner: owner?.name ?? null,
        static: owner !== null && marks.some((mark) => /^@(?:static|class)method\b/.test(mark)),
        getter: owner !== null && marks.some((mark) => /^@(?:\w+\.)?\w*property\s*(?:\(|$)/.test(mark)),
        ...around(owner),
        ...place(node),
      });
    }
  }

  private class(node: Node, definition: Node, marks: readonly string[], outer: Owner | null, simple: string): void {
    const owner = { name: outer ? `${outer.name}.${simple}` : simple, fields: new Set<string>() };
    const supers = (definition.childForFieldName('superclasses')?.namedChildren ?? []).flatMap((base) => {
      if (base.type === 'identifier' || base.type === 'attribute') return [base.text.replace(/\s/g, '')];
      return base.type === 'subscript' ? [base.childForFieldName('value')?.text ?? ''] : [];
    });
    if (!outer) this.exports.push({ exported: simple, name: simple });
    this.declarations.push({ kind: 'class', name: owner.name, supers, ...place(node) });
    const first = this.declarations.length;
    this.statements(definition.childForFieldName('body')?.namedChildren ?? [], owner, 0);
    const fieldClass = marks.some((mark) => FIELD_CLASS.test(mark)) || supers.some((base) => base !== 'object');
    if (!fieldClass || owner.fields.size === 0 || !supers.every((base) => FIELD_BASE.test(base))) return;
    const members = this.declarations.slice(first);
    if (members.some((member) => member.kind === 'function' && member.name === 'constructor')) return;
    // Its constructor is written nowhere: it takes the fields that are declared with a type.
    const constructor = { name: 'constructor', owner: owner.name, static: false, getter: false };
    this.declarations.push({ kind: 'function', ...constructor, ...place(node) });
  }
}

/** In the body of a class, bare names are what that body assigns first. Complete when the whole body has been gone through. */
function around(owner: Owner | null): { around?: ReadonlySet<string> } {
  return owner ? { around: owner.fields } : {};
}

function place(node: Node): { start: number; end: number; node: Node } {
  return { start: node.startIndex, end: node.endIndex, node };
}
