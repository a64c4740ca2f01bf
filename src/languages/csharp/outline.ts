import type { Node } from 'web-tree-sitter';
import type { Declaration, Import, Outline } from '../../syntax/language';
import { modifiersOf, attributesOf, named, plain, typeName } from './names';

const CLASSES = new Set([
  'class_declaration',
  'struct_declaration',
  'interface_declaration',
  'record_declaration',
  'enum_declaration',
]);
const FIELDS = new Set(['field_declaration', 'event_field_declaration', 'enum_member_declaration']);
const SILENT = new Set([
  'comment',
  'using_directive',
  'attribute_list',
  'global_attribute',
  'modifier',
  'delegate_declaration',
  'extern_alias_directive',
  'destructor_declaration',
  'operator_declaration',
  'conversion_operator_declaration',
]);

/** How deep classes and broken code may nest before the rest is left out. */
const MAX_DEPTH = 50;

/** A class whose members are read; of the top level null. */
interface Owner {
  readonly name: string;
  readonly isInterface: boolean;
  /** Its constructor stands behind its name, and gives its fields their values. */
  readonly isPrimary: boolean;
}

/** What a file of C# declares and takes from elsewhere, read without entering the body of any method. */
export function csharpOutline(root: Node): Outline {
  const imports: Import[] = [];
  const declarations: Declaration[] = [];
  let namespace = '';
  let depth = 0;

  function walk(nodes: readonly Node[], owner: Owner | null, around: string): void {
    if (depth >= MAX_DEPTH) return;
    depth++;
    let within = around;
    for (const node of nodes) {
      if (node.type === 'file_scoped_namespace_declaration') {
        within = typeName(node.childForFieldName('name'));
        namespace = namespace === '' ? within : namespace;
        walk(node.namedChildren, null, within);
      } else member(node, owner, within);
    }
    depth--;
  }

  function member(node: Node, owner: Owner | null, around: string): void {
    const { type } = node;
    if (type === 'using_directive') imports.push(...importsOf(node));
    if (SILENT.has(type)) return;
    if (type === 'namespace_declaration') {
      const name = qualify(around, typeName(node.childForFieldName('name')));
      namespace = namespace === '' ? name : namespace;
      walk(node.childForFieldName('body')?.namedChildren ?? [], null, name);
    } else if (CLASSES.has(type)) declareClass(node, owner, around);
    else if (type === 'method_declaration' || type === 'constructor_declaration') declareFunction(node, owner);
    else if (type === 'property_declaration') declareProperty(node, owner);
    else if (type === 'global_statement') declareStatement(node);
    else if (isConditional(type)) walk(withoutDirectives(node), owner, around);
    else if (type === 'ERROR' || type === 'declaration_list') walk(node.namedChildren, owner, around);
    else if (FIELDS.has(type) && owner !== null) declareField(node, owner);
  }

  function declareClass(node: Node, around: Owner | null, namespaceOf: string): void {
    const name = node.childForFieldName('name')?.text;
    if (name === undefined) return;
    const isInterface = node.type === 'interface_declaration';
    const members = node.childForFieldName('body')?.namedChildren ?? [];
    const parameters = node.namedChildren.find(({ type }) => type === 'parameter_list');
    const isPrimary = parameters !== undefined;
    const owner: Owner = { name: qualify(around?.name ?? namespaceOf, plain(name)), isInterface, isPrimary };
    const isAbstract = isInterface || modifiersOf(node).has('abstract');
    declarations.push({
      kind: 'class',
      name: owner.name,
      supers: supersOf(node),
      ...(isAbstract && { abstract: true }),
      ...extent(node),
    });
    // The constructor that stands behind the name of the class gives the fields their values too.
    if (isPrimary)
      declarations.push({
        kind: 'function',
        name: 'constructor',
        owner: owner.name,
        static: false,
        getter: false,
        ...extent(node),
      });
    walk(members, owner, namespaceOf);
  }

  function declareFunction(node: Node, owner: Owner | null): void {
    const isConstructor = node.type === 'constructor_declaration';
    const name = isConstructor ? 'constructor' : node.childForFieldName('name')?.text;
    if (name === undefined || (isConstructor && owner === null)) return;
    const words = modifiersOf(node);
    if (isConstructor && words.has('static')) {
      declarations.push({ kind: 'statement', owner: owner?.name ?? null, static: true, ...extent(node) });
      return;
    }
    const isBodiless = node.childForFieldName('body') === null;
    // Of a method without a body, nothing but attributes says what it does.
    if (isBodiless && attributesOf(node).length === 0) return;
    declarations.push({
      kind: 'function',
      name: plain(name),
      owner: owner?.name ?? null,
      static: words.has('static'),
      getter: false,
      ...(isBodiless && { bodiless: true }),
      ...(extendsType(node) && { extension: true }),
      ...extent(node),
    });
  }

  /** A property is a field, or what gives its value each time that it is read. */
  function declareProperty(node: Node, owner: Owner | null): void {
    const name = node.childForFieldName('name')?.text;
    if (name === undefined || owner === null) return;
    const isStatic = modifiersOf(node).has('static');
    if (getterOf(node))
      declarations.push({
        kind: 'function',
        name: plain(name),
        owner: owner.name,
        static: isStatic,
        getter: true,
        ...extent(node),
      });
    else if (!owner.isInterface) declareField(node, owner);
  }

  function declareField(node: Node, owner: Owner): void {
    const words = modifiersOf(node);
    const isStatic = words.has('static') || words.has('const') || node.type === 'enum_member_declaration';
    if (owner.isPrimary && !isStatic && hasValue(node)) return;
    declarations.push({ kind: 'statement', owner: owner.name, static: isStatic, ...extent(node) });
  }

  function declareStatement(node: Node): void {
    const inside = named(node)[0];
    if (inside?.type === 'local_function_statement') {
      const name = inside.childForFieldName('name')?.text;
      if (name === undefined) return;
      declarations.push({
        kind: 'function',
        name: plain(name),
        owner: null,
        static: false,
        getter: false,
        ...extent(inside),
      });
    } else if (inside) declarations.push({ kind: 'statement', owner: null, static: false, ...extent(node) });
  }

  walk(root.namedChildren, null, '');
  return { namespace, imports, exports: [], declarations, directives: [] };
}

function isConditional(type: string): boolean {
  return (
    type === 'preproc_if' ||
    type === 'preproc_elif' ||
    type === 'preproc_else' ||
    type === 'preproc_if_in_attribute_list'
  );
}

/** What stands between directives where the first condition holds: both branches cannot be meant. */
export function withoutDirectives(node: Node): Node[] {
  const [condition, other] = [node.childForFieldName('condition'), node.childForFieldName('alternative')];
  return named(node).filter(({ id }) => id !== condition?.id && id !== other?.id);
}

/** The body of what a property gives when it is read; null where it is a field. */
export function getterOf(node: Node): Node | null {
  const value = node.childForFieldName('value');
  if (value?.type === 'arrow_expression_clause') return value;
  const accessors = node.childForFieldName('accessors');
  const getter = accessors && named(accessors).find((each) => each.childForFieldName('name')?.text === 'get');
  return getter?.childForFieldName('body') ?? null;
}

export function hasValue(node: Node): boolean {
  if (node.type === 'property_declaration') return node.childForFieldName('value') !== null;
  const declaration = named(node).find(({ type }) => type === 'variable_declaration');
  return declaration !== undefined && named(declaration).some((each) => each.children.some(({ type }) => type === '='));
}

/** Whether a method is called on its first argument as if it were its own. */
function extendsType(node: Node): boolean {
  const first = named(node.childForFieldName('parameters') ?? node).find(({ type }) => type === 'parameter');
  return first !== undefined && modifiersOf(first).has('this');
}

function extent(node: Node): { start: number; end: number; node: Node } {
  return { start: node.startIndex, end: node.endIndex, node };
}

function qualify(around: string, name: string): string {
  return around === '' ? name : `${around}.${name}`;
}

function supersOf(node: Node): string[] {
  const list = named(node).find(({ type }) => type === 'base_list');
  return (list ? named(list) : []).flatMap((each) => {
    if (each.type === 'argument_list') return [];
    const type =
      each.type === 'primary_constructor_base_type' ? (each.childForFieldName('type') ?? named(each)[0]) : each;
    return [typeName(type)];
  });
}

/** Of all that a namespace holds the local name is `*`, of all that a class holds `.*`. */
function importsOf(node: Node): Import[] {
  const alias = node.childForFieldName('name')?.text;
  const path = named(node)
    .filter(({ id }) => id !== node.childForFieldName('name')?.id)
    .at(-1);
  const module = typeName(path);
  if (module === '') return [];
  if (alias !== undefined) return [{ local: plain(alias), module, name: '*' }];
  const isStatic = node.children.some(({ type }) => type === 'static');
  return [{ local: isStatic ? '.*' : '*', module, name: '*' }];
}
