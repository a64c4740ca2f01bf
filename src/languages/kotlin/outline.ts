import type { Node } from 'web-tree-sitter';
import type { Declaration, Export, Import, Outline } from '../../syntax/language';
import { annotationName, child, isType, modifiersOf, named, dottedName, plain, typeName } from './names';

const CLASSES = new Set(['class_declaration', 'object_declaration', 'companion_object']);
const SILENT = new Set(['package_header', 'import', 'file_annotation', 'shebang', 'type_alias', 'modifiers', 'label']);
/** Annotations of functions that make what a container gives to whoever asks for its type. */
const PROVIDERS = new Set(['Bean', 'Produces', 'Provides', 'Single', 'Factory']);

/** How deep classes and broken code may nest before the rest is left out. */
const MAX_DEPTH = 50;

/** A class whose members are read; of the top level null. `isObject`: all it has is its own, and no object's. */
interface Owner {
  readonly name: string;
  readonly isObject: boolean;
  readonly isInterface: boolean;
  /** What its constructor is given may be named wherever its fields get their values. */
  readonly fillsByConstructor: boolean;
}

/** What a Kotlin file declares and imports, read without entering the body of any function. */
export function kotlinOutline(root: Node): Outline {
  const imports: Import[] = [];
  const exports: Export[] = [];
  const declarations: Declaration[] = [];
  const namespace = dottedName(child(child(root, 'package_header'), 'qualified_identifier', 'identifier'));
  let depth = 0;

  function walk(nodes: readonly Node[], owner: Owner | null): void {
    if (depth >= MAX_DEPTH) return;
    depth++;
    for (const node of nodes) member(node, owner);
    depth--;
  }

  function offer(name: string): void {
    exports.push({ exported: qualify(namespace, name), name });
  }

  function member(node: Node, owner: Owner | null): void {
    const { type } = node;
    if (type === 'import') imports.push(importOf(node));
    if (SILENT.has(type)) return;
    if (CLASSES.has(type)) declareClass(node, owner);
    else if (type === 'function_declaration') declareFunction(node, owner);
    else if (type === 'secondary_constructor') {
      if (owner) declarations.push({ ...constructorOf(owner), ...extent(node) });
    } else if (type === 'property_declaration') declareProperty(node, owner);
    else if (type === 'ERROR') walk(node.namedChildren, owner);
    else if (owner === null) declarations.push({ kind: 'statement', owner, static: false, ...extent(node) });
    else if (type === 'enum_entry')
      declarations.push({ kind: 'statement', owner: owner.name, static: true, ...extent(node) });
    else if (type === 'anonymous_initializer' && !owner.fillsByConstructor)
      declarations.push({ kind: 'statement', owner: owner.name, static: owner.isObject, ...extent(node) });
  }

  function declareClass(node: Node, around: Owner | null): void {
    const body = child(node, 'class_body', 'enum_class_body');
    if (node.type === 'companion_object') {
      // What it holds is named as if it were the class's own.
      if (around) walk(body?.namedChildren ?? [], { ...around, isObject: true, fillsByConstructor: false });
      return;
    }
    const name = node.childForFieldName('name')?.text;
    if (name === undefined) return;
    const { words } = modifiersOf(node);
    const isInterface = node.children.some(({ type }) => type === 'interface');
    const isObject = node.type === 'object_declaration';
    const supers = supersOf(node);
    const isMade = child(node, 'primary_constructor') !== undefined || supers.some(({ isCalled }) => isCalled);
    const owner: Owner = {
      name: qualify(around?.name ?? namespace, plain(name)),
      isObject,
      isInterface,
      fillsByConstructor: isMade && !isObject,
    };
    const isAbstract = isInterface || words.has('abstract') || words.has('sealed');
    declarations.push({
      kind: 'class',
      name: owner.name,
      supers: supers.map((each) => each.name),
      ...(isAbstract && { abstract: true }),
      ...extent(node),
    });
    if (owner.fillsByConstructor) declarations.push({ ...constructorOf(owner), ...extent(node) });
    walk(body?.namedChildren ?? [], owner);
  }

  function constructorOf({ name }: Owner): Omit<Extract<Declaration, { kind: 'function' }>, 'start' | 'end' | 'node'> {
    return { kind: 'function', name: 'constructor', owner: name, static: false, getter: false };
  }

  function declareFunction(node: Node, owner: Owner | null): void {
    const written = node.childForFieldName('name')?.text;
    if (written === undefined) return;
    const name = plain(written);
    const { annotations } = modifiersOf(node);
    const isBodiless = child(node, 'function_body') === undefined;
    // Of a function without a body, nothing but annotations says what it does.
    if (isBodiless && annotations.length === 0) return;
    const returns = typeName(returned(node));
    const provides = returns !== '' && annotations.some((each) => PROVIDERS.has(annotationName(each)));
    if (owner === null) offer(name);
    declarations.push({
      kind: 'function',
      name,
      owner: owner?.name ?? null,
      static: owner?.isObject ?? false,
      getter: false,
      ...(isBodiless && { bodiless: true }),
      ...(receiverType(node) && { extension: true }),
      ...(provides && { provides: returns }),
      ...extent(node),
    });
  }

  function declareProperty(node: Node, owner: Owner | null): void {
    const variable = child(node, 'variable_declaration');
    const name = plain(child(variable, 'identifier')?.text ?? '');
    if (owner === null) {
      for (const each of variable ? [variable] : named(child(node, 'multi_variable_declaration')))
        offer(plain(child(each, 'identifier')?.text ?? ''));
      declarations.push({ kind: 'statement', owner, static: false, ...extent(node) });
      return;
    }
    const getter = getterOf(node);
    if (getter && child(getter, 'function_body') && variable) {
      declarations.push({
        kind: 'function',
        name,
        owner: owner.name,
        static: owner.isObject,
        getter: true,
        ...extent(node),
      });
      return;
    }
    if (owner.fillsByConstructor || owner.isInterface) return;
    declarations.push({ kind: 'statement', owner: owner.name, static: owner.isObject, ...extent(node) });
  }

  walk(root.namedChildren, null);
  return { namespace, imports, exports, declarations, directives: [] };
}

/** What reads a property, be it written in it or behind it. */
export function getterOf(node: Node): Node | undefined {
  return child(node, 'getter');
}

/** The type that stands before the name of a function: that of what it is called on. */
export function receiverType(node: Node): Node | undefined {
  const name = node.childForFieldName('name');
  return named(node).find((each) => isType(each) && name !== null && each.startIndex < name.startIndex);
}

/** The type of what a function gives. */
export function returned(node: Node): Node | undefined {
  const list = child(node, 'function_value_parameters');
  return named(node).find((each) => isType(each) && list !== undefined && each.startIndex > list.startIndex);
}

function extent(node: Node): { start: number; end: number; node: Node } {
  return { start: node.startIndex, end: node.endIndex, node };
}

function qualify(around: string, name: string): string {
  return around === '' ? name : `${around}.${name}`;
}

/** What a class says that it inherits from, the class whose constructor it calls before the interfaces. */
function supersOf(node: Node): { readonly name: string; readonly isCalled: boolean }[] {
  const all = named(child(node, 'delegation_specifiers')).flatMap((each) => {
    const of = child(each, 'constructor_invocation', 'explicit_delegation') ?? each;
    const name = typeName(child(of, 'user_type'));
    return name === '' ? [] : [{ name, isCalled: of.type === 'constructor_invocation' }];
  });
  return [...all.filter(({ isCalled }) => isCalled), ...all.filter(({ isCalled }) => !isCalled)];
}

/** `import a.B`, `import a.b as c`; of an import of all that a package or a class holds, the local name is `*`. */
function importOf(node: Node): Import {
  const module = dottedName(child(node, 'qualified_identifier', 'identifier'));
  if (/\*\s*;?$/.test(node.text)) return { local: '*', module, name: '*' };
  const alias = named(node).find(({ type, startIndex }) => type === 'identifier' && startIndex > node.startIndex + 7);
  const last = module.slice(module.lastIndexOf('.') + 1);
  const isAlias = alias !== undefined && node.children.some(({ type }) => type === 'as');
  return { local: isAlias ? plain(alias.text) : last, module, name: '*' };
}
