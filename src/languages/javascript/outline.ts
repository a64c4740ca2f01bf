import type { Node } from 'web-tree-sitter';
import type { Declaration, Export, Import, Outline } from '../../syntax/language';
import { unescape } from '../../syntax/lowering';

/** How deep namespaces and broken code may nest before the rest is left out. */
const MAX_DEPTH = 20;

/** What a quoted string says, escapes resolved. A string that is still being typed has no closing quote. */
export function stringValue(node: Node): string {
  const text = node.text;
  const closed = text.length > 1 && text.endsWith(text.charAt(0));
  return unescape(text.slice(1, closed ? -1 : undefined));
}

/** The name of a property, a method, an import or an export: an identifier or a string. */
export function propertyName(node: Node): string {
  return node.type === 'string' ? stringValue(node) : node.text;
}

/** A value without its parentheses and type assertions. */
export function bare(node: Node | null): Node | null {
  let inner = node;
  while (inner && /^(?:parenthesized|as|satisfies|non_null)_expression$/.test(inner.type)) {
    inner = inner.namedChildren.find(({ type }) => type !== 'comment') ?? null;
  }
  return inner;
}

/** The words before a name (`static`, `get`, `readonly`), among the types of its other siblings. */
export function modifiersOf(node: Node): ReadonlySet<string> {
  return new Set(node.children.map(({ type }) => type));
}

/** The name in a type annotation, without generics or nullability; undefined for what has no single name. */
export function typeName(annotation: Node | null): string | undefined {
  const plain = annotation?.text.replace(/^[:\s]+/, '').replace(/<[^]*>/, '') ?? '';
  const [name, ...others] = plain.split(/[\s|]+/).filter((part) => part !== 'null' && part !== 'undefined');
  return others.length === 0 && name !== undefined && /^[\w$.]+$/.test(name) ? name : undefined;
}

/** The function, class or variable whose type an alias takes: `type Api = ReturnType<typeof makeApi>`; null for other types. */
export function aliasedValue(node: Node): string | null {
  const written = node.childForFieldName('value')?.text ?? '';
  const value = /^(?:Awaited<\s*)?(?:(?:ReturnType|InstanceType)<\s*)?typeof\s+([\w$]+)[\s>]*$/.exec(written)?.[1];
  return value === undefined || value === node.childForFieldName('name')?.text ? null : value;
}

/** Base class and mixins (`Signed(Retrying(Base))` gives `Base`), then interfaces. */
function supersOf(heritage: Node): string[] {
  const plain = heritage.text.replace(/<[^>]*>+|\{[^}]*\}+/g, '');
  const names = plain.match(/(?<![.\w$])[\w$.]+(?![\w$.]|\s*\()/g) ?? [];
  return names.filter((name) => name !== 'extends' && name !== 'implements');
}

/** The outline of a JavaScript or TypeScript file. */
export function outline(root: Node): Outline {
  const { imports, exports, declarations, directives } = new Collector(root);
  return { namespace: '', imports, exports, declarations, directives };
}

class Collector {
  readonly imports: Import[] = [];
  readonly exports: Export[] = [];
  readonly declarations: Declaration[] = [];
  readonly directives: string[] = [];
  private prologue = true;

  constructor(root: Node) {
    for (const node of root.namedChildren) this.top(node, node, 0);
  }

  /** `outer` is the statement as it stands, with its `export`. */
  private top(node: Node, outer: Node, depth: number): void {
    const type = node.type;
    if (type === 'comment' || type === 'hash_bang_line' || depth > MAX_DEPTH) return;
    const only = type === 'expression_statement' ? node.namedChildren[0] : undefined;
    const onlyType = only?.type;
    this.prologue &&= onlyType === 'string';
    if (only && this.prologue) this.directives.push(stringValue(only));
    switch (onlyType === 'internal_module' || onlyType === 'module' ? onlyType : type) {
      case 'import_statement':
        this.imported(node);
        break;
      case 'export_statement':
        this.exported(node, depth);
        break;
      case 'function_declaration':
      case 'generator_function_declaration':
      case 'class_declaration':
      case 'abstract_class_declaration':
        this.named(node, node.childForFieldName('name')?.text ?? '', outer);
        break;
      case 'lexical_declaration':
      case 'variable_declaration':
        this.variables(node, outer);
        break;
      case 'internal_module':
      case 'module':
        // What a namespace exports is no export of the file.
        for (const child of (only ?? node).childForFieldName('body')?.namedChildren ?? []) {
          const inner = child.type === 'export_statement' ? child.childForFieldName('declaration') : child;
          this.top(inner ?? child, child, depth + 1);
        }
        break;
      case 'ERROR':
        for (const child of node.namedChildren) this.top(child, child, depth + 1);
        break;
      case 'empty_statement':
      case 'type_alias_declaration':
        if (aliasedValue(node) !== null) this.statement(node, outer);
        break;
      case 'interface_declaration':
      case 'ambient_declaration':
      case 'function_signature':
        break;
      default:
        if (!this.prologue) this.statement(node, outer);
    }
  }

  private statement(node: Node, outer: Node, owner: string | null = null, isStatic = false): void {
    const range = { start: outer.startIndex, end: outer.endIndex };
    this.declarations.push({ kind: 'statement', owner, static: isStatic, node, ...range });
  }

  /** A function or class with the name that it is known by. */
  private named(node: Node, name: string, outer: Node): void {
    const range = { start: outer.startIndex, end: outer.endIndex };
    if (!node.type.includes('class')) {
      this.declarations.push({ kind: 'function', name, owner: null, static: false, getter: false, node, ...range });
      return;
    }
    const children = node.namedChildren;
    const heritage = children.find(({ type }) => type === 'class_heritage');
    this.declarations.push({ kind: 'class', name, supers: heritage ? supersOf(heritage) : [], node, ...range });
    for (const decorator of outer === node ? children : [...outer.namedChildren, ...children]) {
      if (decorator.type !== 'decorator' || decorator.namedChildren[0]?.type !== 'call_expression') continue;
      this.statement(decorator, decorator, name, true);
    }
    this.members(node.childForFieldName('body'), name, 0);
  }

  private variables(node: Node, outer: Node): void {
    const declarators = node.namedChildren.filter(({ type }) => type === 'variable_declarator');
    for (const declarator of declarators) {
      const range = declarators.length > 1 ? declarator : outer;
      const value = bare(declarator.childForFieldName('value'));
      const name = value && isNamed(value.type) ? declarator.childForFieldName('name') : null;
      if (value && name?.type === 'identifier') this.named(value, name.text, range);
      else this.statement(declarator, range);
    }
  }

  private imported(node: Node): void {
    const clause = node.namedChildren.find(({ type }) => type === 'import_clause' || type === 'import_require_clause');
    const source = node.childForFieldName('source') ?? clause?.childForFieldName('source');
    if (!clause || !source) return;
    const module = stringValue(source);
    const whole = clause.type === 'import_clause' ? 'default' : '*';
    for (const child of clause.namedChildren) {
      const type = child.type;
      if (type === 'identifier') this.imports.push({ local: child.text, module, name: whole });
      if (type === 'namespace_import') {
        this.imports.push({ local: child.namedChildren[0]?.text ?? '', module, name: '*' });
      }
      if (type !== 'named_imports') continue;
      for (const specifier of child.namedChildren) {
        const name = specifier.childForFieldName('name');
        const local = specifier.childForFieldName('alias') ?? name;
        if (name && local) this.imports.push({ local: local.text, module, name: propertyName(name) });
      }
    }
  }

  private exported(node: Node, depth: number): void {
    const declaration = node.childForFieldName('declaration');
    const written = node.childForFieldName('value');
    if (declaration) {
      this.top(declaration, node, depth);
      const isDefault = modifiersOf(node).has('default');
      for (const name of boundNames(declaration)) this.exports.push({ exported: isDefault ? 'default' : name, name });
    } else if (written) {
      const value = bare(written) ?? written;
      const name = value.type === 'identifier' ? value.text : 'default';
      if (isNamed(value.type)) this.named(value, name, node);
      else if (name === 'default') this.statement(node, node);
      this.exports.push({ exported: 'default', name });
    } else {
      this.exportedNames(node);
    }
  }

  /** `export { a as b }`, `export * from`, `export * as c from`, `export =`. */
  private exportedNames(node: Node): void {
    const source = node.childForFieldName('source');
    const from = source ? { module: stringValue(source) } : {};
    for (const child of node.children) {
      switch (child.type) {
        case 'export_clause':
          for (const specifier of child.namedChildren) {
            const name = specifier.childForFieldName('name');
            const as = specifier.childForFieldName('alias') ?? name;
            if (name && as) this.exports.push({ exported: propertyName(as), name: propertyName(name), ...from });
          }
          break;
        case 'namespace_export':
          this.exports.push({ exported: child.text.replace(/^\*\s*as\s*/, ''), name: '*', ...from });
          break;
        case '*':
          this.exports.push({ exported: '*', name: '*', ...from });
          break;
        case '=':
          this.statement(node, node);
      }
    }
  }

  private members(body: Node | null, owner: string, depth: number): void {
    // A method belongs with the decorators before it, or a change to them would go unnoticed.
    let start: number | null = null;
    for (const member of body && depth <= MAX_DEPTH ? body.namedChildren : []) {
      const type = member.type;
      if (type === 'comment') continue;
      if (type === 'decorator') start ??= member.startIndex;
      else if (type === 'ERROR') this.members(member, owner, depth + 1);
      else if (type === 'class_static_block') this.statement(member, member, owner, true);
      else if (type.endsWith('definition')) this.member(member, owner, start ?? member.startIndex);
      if (type !== 'decorator') start = null;
    }
  }

  private member(member: Node, owner: string, start: number): void {
    const key = member.childForFieldName('name') ?? member.childForFieldName('property');
    const node = member.type === 'method_definition' ? member : bare(member.childForFieldName('value'));
    if (!key || !node) return;
    const modifiers = modifiersOf(member);
    const isStatic = modifiers.has('static');
    const getter = modifiers.has('get');
    if (node !== member && (node.type === 'class' || !isNamed(node.type))) {
      this.statement(member, member, owner, isStatic);
      return;
    }
    const computed = key.type === 'computed_property_name' ? key.namedChildren[0] : undefined;
    const name = propertyName(computed?.type === 'string' ? computed : key) + (modifiers.has('set') ? '=' : '');
    const range = { start, end: member.endIndex };
    this.declarations.push({ kind: 'function', name, owner, static: isStatic, getter, node, ...range });
  }
}

/** A value that is a declaration once it has a name. */
function isNamed(type: string): boolean {
  return (
    type === 'arrow_function' || type === 'function_expression' || type === 'generator_function' || type === 'class'
  );
}

/** The names that a declaration or a pattern binds. */
function boundNames(node: Node, depth = 0): string[] {
  const type = node.type;
  if (type === 'identifier' || type === 'type_identifier' || type === 'shorthand_property_identifier_pattern') {
    return [node.text];
  }
  const target = ['name', 'left', 'value']
    .map((field) => node.childForFieldName(field))
    .find((child) => child !== null);
  if (depth > MAX_DEPTH || !/pattern$|declaration$|declarator$/.test(type)) return [];
  return (target ? [target] : node.namedChildren).flatMap((child) => boundNames(child, depth + 1));
}
