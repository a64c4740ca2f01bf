import type { Node } from 'web-tree-sitter';
import type { ClassDeclaration, Declaration, Export, Import, Outline } from '../../syntax/language';

const CLASSES = new Set(['class_declaration', 'interface_declaration', 'trait_declaration', 'enum_declaration']);
const FIELDS = new Set(['property_declaration', 'const_declaration', 'enum_case']);
const BRANCHES = new Set(['if_statement', 'else_clause', 'else_if_clause', 'compound_statement', 'colon_block']);
const SILENT = new Set([
  'php_tag',
  'text',
  'text_interpolation',
  'comment',
  'empty_statement',
  'declare_statement',
  'named_label_statement',
  'goto_statement',
]);

/** How deep conditions, namespaces and broken code may nest before the rest is left out. */
const MAX_DEPTH = 50;

/** Where the walk stands: the namespace, and the class whose members are read. */
interface Place {
  namespace: string;
  readonly owner: string | null;
}

/**
 * What a PHP file declares and imports, read without entering the body of any function. Its exports are the constants that
 * it defines, by qualified name: any other file may read them.
 */
export function phpOutline(root: Node): Outline {
  const imports: Import[] = [];
  const exports: Export[] = [];
  const declarations: Declaration[] = [];
  let first: string | undefined;

  let depth = 0;

  function deeper(walk: () => void): void {
    if (depth >= MAX_DEPTH) return;
    depth++;
    walk();
    depth--;
  }

  function topLevel(nodes: readonly Node[], place: Place): void {
    for (const node of nodes) {
      const { type } = node;
      if (SILENT.has(type)) continue;
      if (type === 'namespace_use_declaration') imports.push(...importsOf(node.text));
      else if (type === 'namespace_definition') {
        const namespace = node.childForFieldName('name')?.text ?? '';
        first ??= namespace;
        const body = node.childForFieldName('body');
        if (body) deeper(() => topLevel(body.namedChildren, { namespace, owner: null }));
        else place.namespace = namespace;
      } else if (type === 'ERROR') deeper(() => broken(node, place));
      else if (CLASSES.has(type)) declareClass(node, place);
      else if (type === 'function_definition') declareFunction(node, null);
      else if (type === 'method_declaration' || FIELDS.has(type)) {
        if (place.owner === null) exports.push(...constantsOf(node, place.namespace));
        member(node, place.owner);
      } else {
        if (type === 'if_statement') guarded(node, place);
        else if (type === 'expression_statement') exports.push(...constantsOf(node, place.namespace));
        declarations.push({ kind: 'statement', owner: null, static: false, ...extent(node) });
      }
    }
  }

  /** `if (!function_exists('f')) { function f() {} }`: as declared as at the top. */
  function guarded(node: Node, place: Place): void {
    for (const child of node.namedChildren) {
      const { type } = child;
      if (BRANCHES.has(type)) deeper(() => guarded(child, place));
      else if (type === 'function_definition') declareFunction(child, null);
      else if (CLASSES.has(type)) declareClass(child, place);
      else exports.push(...constantsOf(child, place.namespace));
    }
  }

  function declareClass(node: Node, place: Place): void {
    const name = node.childForFieldName('name')?.text;
    if (name === undefined) return;
    const owner = qualify(place.namespace, name);
    const members = node.childForFieldName('body')?.namedChildren ?? [];
    declarations.push({ kind: 'class', name: owner, supers: supersOf(members, node.namedChildren), ...extent(node) });
    for (const child of members) member(child, owner);
  }

  function member(node: Node, owner: string | null): void {
    const { type } = node;
    if (type === 'method_declaration') declareFunction(node, owner);
    else if (type === 'ERROR') deeper(() => topLevel(node.namedChildren, { namespace: '', owner }));
    else if (FIELDS.has(type)) {
      const children = node.namedChildren;
      const fixed = type !== 'property_declaration' || children.some((child) => child.type === 'static_modifier');
      declarations.push({ kind: 'statement', owner, static: fixed, ...extent(node) });
    }
  }

  function declareFunction(node: Node, owner: string | null): void {
    let name: string | undefined;
    let fixed = false;
    let bodied = false;
    for (const child of node.namedChildren) {
      const { type } = child;
      if (type === 'name') name ??= child.text;
      else if (type === 'static_modifier') fixed = true;
      else if (type === 'compound_statement') bodied = true;
    }
    // An abstract or interface method would hide the one that runs.
    if (name === undefined || !bodied) return;
    if (owner !== null && name === '__construct') name = 'constructor';
    declarations.push({ kind: 'function', name, owner, static: fixed, getter: false, ...extent(node) });
  }

  /** Half-typed code often leaves a class as loose pieces: its header still names the owner of the methods that follow. */
  function broken(node: Node, place: Place): void {
    let owner = place.owner;
    const inner: Place = { namespace: place.namespace, owner };
    const children = node.children;
    for (const [index, child] of children.entries()) {
      const { type } = child;
      const next = children[index + 1];
      if ((type === 'class' || type === 'trait') && next?.type === 'name') {
        owner = qualify(inner.namespace, next.text);
        const header: ClassDeclaration = {
          kind: 'class',
          name: owner,
          supers: supersOf(children, children.slice(index + 2, index + 4)),
          start: child.startIndex,
          end: node.endIndex,
          node,
        };
        declarations.push(header);
      } else if (child.isNamed && (type !== 'name' || next?.type === '(')) {
        const at: Place = { namespace: inner.namespace, owner };
        topLevel([child], at);
        inner.namespace = at.namespace;
      }
    }
    place.namespace = inner.namespace;
  }

  if (root.type === 'ERROR') broken(root, { namespace: '', owner: null });
  else topLevel(root.namedChildren, { namespace: '', owner: null });
  return { namespace: first ?? '', imports, exports, declarations, directives: [] };
}

function extent(node: Node): { start: number; end: number; node: Node } {
  return { start: node.startIndex, end: node.endIndex, node };
}

function qualify(namespace: string, name: string): string {
  return namespace === '' ? name : `${namespace}\\${name}`;
}

/** `const A = 1, B = 2;` belongs to its namespace; `define('A', 1)` is global. */
function constantsOf(node: Node, namespace: string): Export[] {
  if (node.type === 'const_declaration') {
    return [...node.text.matchAll(/(?:^const\s+|,\s*)(\w+)\s*=(?!>)/g)].map(([, name = '']) => {
      return { exported: qualify(namespace, name), name };
    });
  }
  if (node.type !== 'expression_statement') return [];
  const name = /\bdefine\(\s*['"](\w+)['"]/.exec(node.text)?.[1];
  return name === undefined ? [] : [{ exported: name, name }];
}

/** Traits come before the parent, which comes before the interfaces: the order in which PHP looks a method up. */
function supersOf(members: readonly Node[], header: readonly Node[]): string[] {
  const named = (node: Node): string[] =>
    node.namedChildren.flatMap((child) =>
      child.type === 'name' || child.type === 'qualified_name' ? [child.text] : [],
    );
  const of = (nodes: readonly Node[], type: string): string[] =>
    nodes.flatMap((node) => (node.type === type ? named(node) : []));
  return [...of(members, 'use_declaration'), ...of(header, 'base_clause'), ...of(header, 'class_interface_clause')];
}

/** `use A\B as C, D;` and `use A\{B, function c};`, read as text: a dozen of them open every file. */
function importsOf(text: string): Import[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\/|(?:\/\/|#).*$/gm, '');
  const statement = /^use\s+(?:(?:function|const)\s+)?([^{;]*)(?:\{([^}]*))?/.exec(plain);
  const head = statement?.[1] ?? '';
  const group = statement?.[2];
  const prefix = group === undefined ? '' : head.trim();
  return (group ?? head).split(',').flatMap((clause) => {
    const [name = '', alias] = clause
      .trim()
      .replace(/^(?:function|const)\s+/, '')
      .split(/\s+as\s+/i);
    const module = `${prefix}${name}`.replace(/^\\/, '');
    const local = alias ?? module.slice(module.lastIndexOf('\\') + 1);
    return name === '' || local === '' ? [] : [{ local, module, name: '*' }];
  });
}
