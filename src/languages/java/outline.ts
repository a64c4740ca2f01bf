import type { Node } from 'web-tree-sitter';
import type { Declaration, Import, Outline } from '../../syntax/language';
import { annotationName, modifiersOf, named, typeName, type Modifiers } from './names';

const CLASSES = new Set([
  'class_declaration',
  'interface_declaration',
  'enum_declaration',
  'record_declaration',
  'annotation_type_declaration',
]);
const WORDS = new Set(['class', 'interface', 'enum', 'record']);
const FUNCTIONS = new Set(['method_declaration', 'constructor_declaration', 'compact_constructor_declaration']);
const FIELDS = new Set(['field_declaration', 'constant_declaration']);
const SILENT = new Set(['line_comment', 'block_comment', 'package_declaration', 'import_declaration', 'modifiers']);

/** How deep classes and broken code may nest before the rest is left out. */
const MAX_DEPTH = 50;

/** A class whose members are read; of the top level null. */
interface Owner {
  readonly name: string;
  readonly isInterface: boolean;
}

/** What a Java file declares and imports, read without entering the body of any method. */
export function javaOutline(root: Node): Outline {
  const imports: Import[] = [];
  const declarations: Declaration[] = [];
  const namespace = packageOf(root);
  let depth = 0;

  function walk(nodes: readonly Node[], owner: Owner | null): void {
    if (depth >= MAX_DEPTH) return;
    depth++;
    for (const node of nodes) member(node, owner);
    depth--;
  }

  function member(node: Node, owner: Owner | null): void {
    const { type } = node;
    if (type === 'import_declaration') imports.push(importOf(node));
    if (SILENT.has(type)) return;
    if (CLASSES.has(type)) declareClass(node, owner);
    else if (FUNCTIONS.has(type)) declareFunction(node, owner);
    else if (type === 'ERROR') broken(node, owner);
    else if (type === 'enum_body_declarations') walk(node.namedChildren, owner);
    else if (owner === null) declarations.push({ kind: 'statement', owner, static: false, ...extent(node) });
    else if (FIELDS.has(type)) {
      const fixed = owner.isInterface || modifiersOf(node).words.has('static');
      declarations.push({ kind: 'statement', owner: owner.name, static: fixed, ...extent(node) });
    } else if (type === 'enum_constant' || type === 'static_initializer' || type === 'block') {
      declarations.push({ kind: 'statement', owner: owner.name, static: type !== 'block', ...extent(node) });
    } else if (type !== ';') walk(node.namedChildren.filter(isDeclaration), owner);
  }

  function declareClass(node: Node, around: Owner | null): void {
    const name = node.childForFieldName('name')?.text;
    if (name === undefined) return;
    const modifiers = modifiersOf(node);
    const isInterface = node.type === 'interface_declaration' || node.type === 'annotation_type_declaration';
    const owner: Owner = { name: qualify(around?.name ?? namespace, name), isInterface };
    const isAbstract = isInterface || modifiers.words.has('abstract');
    declarations.push({
      kind: 'class',
      name: owner.name,
      supers: supersOf(node),
      ...(isAbstract && { abstract: true }),
      ...extent(node),
    });
    const members = node.childForFieldName('body')?.namedChildren ?? [];
    generated(node, owner, members, modifiers);
    walk(members, owner);
  }

  /** The constructor that a record has by itself, and those that Lombok adds. */
  function generated(node: Node, owner: Owner, members: readonly Node[], { annotations }: Modifiers): void {
    const parameters = node.childForFieldName('parameters');
    const isWritten = members.some(({ type }) => type === 'constructor_declaration');
    const of = { kind: 'function', name: 'constructor', owner: owner.name, static: false, getter: false } as const;
    if (node.type === 'record_declaration' && parameters) {
      const isCompact = members.some(({ type }) => type === 'compact_constructor_declaration');
      if (!isCompact && !hasCanonical(members, parameters))
        declarations.push({ ...of, start: parameters.startIndex, end: parameters.endIndex, node });
      return;
    }
    if (isWritten || node.type !== 'class_declaration') return;
    if (annotations.some((each) => LOMBOK.has(annotationName(each)))) declarations.push({ ...of, ...extent(node) });
  }

  function declareFunction(node: Node, owner: Owner | null): void {
    const isConstructor = node.type !== 'method_declaration';
    const name = isConstructor ? 'constructor' : node.childForFieldName('name')?.text;
    if (name === undefined || (isConstructor && owner === null)) return;
    const { words, annotations } = modifiersOf(node);
    const isBodiless = node.childForFieldName('body') === null;
    // Of a method without a body, nothing but annotations says what it does.
    if (isBodiless && annotations.length === 0) return;
    const provides = annotations.some((each) => PROVIDERS.has(annotationName(each)));
    declarations.push({
      kind: 'function',
      name,
      owner: owner?.name ?? null,
      static: words.has('static'),
      getter: false,
      ...(isBodiless && { bodiless: true }),
      ...(provides && { provides: typeName(node.childForFieldName('type')) }),
      ...extent(node),
    });
  }

  /** Half-typed code often leaves a class as loose pieces: its header still names the owner of the members that follow. */
  function broken(node: Node, around: Owner | null): void {
    let owner = around;
    const { children } = node;
    for (const [index, child] of children.entries()) {
      const name = children[index + 1];
      if (WORDS.has(child.type) && name?.type === 'identifier') {
        owner = { name: qualify(around?.name ?? namespace, name.text), isInterface: child.type === 'interface' };
        const header = children.slice(index + 2, index + 5);
        declarations.push({
          kind: 'class',
          name: owner.name,
          supers: header.flatMap((part) => (SUPERS.has(part.type) ? supersIn(part) : [])),
          start: child.startIndex,
          end: node.endIndex,
          node,
        });
      } else if (child.isNamed && (owner === null ? isStatement(child) || isDeclaration(child) : isDeclaration(child)))
        walk([child], owner);
    }
  }

  if (root.type === 'ERROR') broken(root, null);
  else walk(root.namedChildren, null);
  return { namespace, imports, exports: [], declarations, directives: [] };
}

/** Lombok's annotations that give a class a constructor. */
export const LOMBOK = new Set(['RequiredArgsConstructor', 'AllArgsConstructor', 'Data', 'Value']);
/** Annotations of methods that make what a container gives to whoever asks for its type. */
const PROVIDERS = new Set(['Bean', 'Produces', 'Provides']);
const SUPERS = new Set(['superclass', 'super_interfaces', 'extends_interfaces']);

function isDeclaration({ type }: Node): boolean {
  return (
    CLASSES.has(type) || FUNCTIONS.has(type) || FIELDS.has(type) || type === 'import_declaration' || type === 'ERROR'
  );
}

function isStatement({ type }: Node): boolean {
  return /_statement$/.test(type) || type === 'local_variable_declaration';
}

function hasCanonical(members: readonly Node[], parameters: Node): boolean {
  const count = named(parameters).length;
  return members.some((each) => {
    const own = each.type === 'constructor_declaration' ? each.childForFieldName('parameters') : null;
    return own !== null && named(own).length === count;
  });
}

function extent(node: Node): { start: number; end: number; node: Node } {
  return { start: node.startIndex, end: node.endIndex, node };
}

function qualify(around: string, name: string): string {
  return around === '' ? name : `${around}.${name}`;
}

function packageOf(root: Node): string {
  const declared = root.namedChildren.find(({ type }) => type === 'package_declaration');
  return (
    declared?.namedChildren.find(({ type }) => type === 'scoped_identifier' || type === 'identifier')?.text ?? ''
  ).replace(/\s+/g, '');
}

/** The class above comes before the interfaces: the order in which a method is looked up. */
function supersOf(node: Node): string[] {
  return node.namedChildren.flatMap((child) => (SUPERS.has(child.type) ? supersIn(child) : []));
}

function supersIn(node: Node): string[] {
  return named(node).flatMap((child) => (child.type === 'type_list' ? named(child).map(typeName) : [typeName(child)]));
}

/**
 * `import a.B;` is all of the class; `import static a.B.c;` a member of it. Of an import of all that a package holds, the
 * local name is `*`; of all that a class holds, `.*`.
 */
function importOf(node: Node): Import {
  const path = named(node).find(({ type }) => type === 'scoped_identifier' || type === 'identifier');
  const module = path?.text.replace(/\s+/g, '') ?? '';
  const isStatic = node.children.some(({ type }) => type === 'static');
  if (node.namedChildren.some(({ type }) => type === 'asterisk'))
    return { local: isStatic ? '.*' : '*', module, name: '*' };
  const dot = module.lastIndexOf('.');
  const last = module.slice(dot + 1);
  return isStatic
    ? { local: last, module: module.slice(0, Math.max(dot, 0)), name: last }
    : { local: last, module, name: '*' };
}
