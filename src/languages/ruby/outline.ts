import type { Node } from 'web-tree-sitter';
import type { Declaration, Import, Outline } from '../../syntax/language';

/** How deep bodies and calls may nest before the rest is left out: hostile code goes deeper, people do not. */
const MAX_DEPTH = 50;

/** A body that is being read: whose it is, and what its own calls have said of it so far. */
interface Body {
  readonly owner: string | null;
  /** `class << self`, `class_methods do`. */
  readonly static: boolean;
  readonly prepended: string[];
  readonly included: string[];
  readonly extended: string[];
  /** Methods that `module_function :a` makes callable on the module itself; `*` after `extend self`. */
  readonly staticNames: Set<string>;
  /** After a `module_function` without arguments. */
  moduleFunction: boolean;
}

const bodyOf = (owner: string | null): Body => ({
  owner,
  static: false,
  prepended: [],
  included: [],
  extended: [],
  staticNames: new Set(),
  moduleFunction: false,
});

const membersOf = (node: Node | null): readonly Node[] => node?.childForFieldName('body')?.namedChildren ?? [];
const qualify = (written: string, owner: string | null): string => (owner === null ? written : `${owner}::${written}`);

/** `A::B` as written, without a leading `::`; null where the node is no plain constant. */
function constantName(node: Node | null | undefined): string | null {
  const type = node?.type;
  if (!node || (type !== 'constant' && type !== 'scope_resolution')) return null;
  const text = node.text.replace(/\s+/g, '').replace(/^::/, '');
  return /^\p{Lu}[\p{L}\w:]*$/u.test(text) ? text : null;
}

/** The constant that a superclass begins with: `Migration` of `Migration[7.0]`, `Struct` of `Struct.new(:a)`. */
function superName(node: Node | null | undefined): string | null {
  switch (node?.type) {
    case 'superclass':
      return superName(node.namedChildren.at(-1));
    case 'element_reference':
    case 'call':
      return superName(node.namedChildren[0]);
    default:
      return constantName(node);
  }
}

class Outliner {
  readonly declarations: Declaration[] = [];
  readonly imports: Import[] = [];
  private depth = 0;

  scan(nodes: readonly Node[], body: Body): void {
    for (const node of nodes) this.declare(node, body);
  }

  private declare(node: Node, body: Body): void {
    if (this.depth >= MAX_DEPTH) return;
    this.depth++;
    this.declareHere(node, body);
    this.depth--;
  }

  private declareHere(node: Node, body: Body): void {
    switch (node.type) {
      case 'comment':
      case 'uninterpreted':
        break;
      case 'heredoc_body':
        this.stretch(node);
        break;
      case 'method':
        this.method(node, body.owner, body.static || body.moduleFunction);
        break;
      case 'singleton_method':
        this.singletonMethod(node, body);
        break;
      case 'class':
      case 'module':
        this.written(node, body);
        break;
      case 'singleton_class':
        this.scan(membersOf(node), { ...body, static: true, included: body.extended, prepended: body.extended });
        break;
      case 'identifier':
        this.bareWord(node, body);
        break;
      case 'call':
        this.call(node, body);
        break;
      case 'assignment':
        if (!this.assignedClass(node, body)) this.statement(node, body);
        break;
      case 'if':
      case 'unless':
        this.guarded(node, body);
        break;
      case 'ERROR':
        this.recover(node, body);
        break;
      default:
        this.statement(node, body);
    }
  }

  private statement(node: Node, { owner }: Body): void {
    const { startIndex: start, endIndex: end } = node;
    this.declarations.push({ kind: 'statement', owner, static: owner !== null, start, end, node });
  }

  private method(node: Node, owner: string | null, isStatic: boolean): void {
    const written = node.childForFieldName('name')?.text ?? '';
    const name = written === 'initialize' && owner !== null && !isStatic ? 'constructor' : written;
    const { startIndex: start, endIndex: end } = node;
    this.declarations.push({ kind: 'function', name, owner, static: isStatic, getter: false, start, end, node });
  }

  /** The text of a heredoc follows the declaration that begins it; it belongs to that declaration's text. */
  private stretch(node: Node): void {
    const last = this.declarations.at(-1);
    if (last && last.kind !== 'class') this.declarations.splice(-1, 1, { ...last, end: node.endIndex });
  }

  private singletonMethod(node: Node, body: Body): void {
    const object = node.childForFieldName('object');
    const type = object?.type;
    if (type !== 'self' && type !== 'constant') {
      this.statement(node, body);
      return;
    }
    // `def Client.get` inside `class Client`, or outside of it.
    const name = type === 'constant' ? (object?.text ?? '') : '';
    const own = type === 'self' || (body.owner !== null && `::${body.owner}`.endsWith(`::${name}`));
    this.method(node, own ? body.owner : name, true);
  }

  private written(node: Node, outer: Body): void {
    const nameNode = node.childForFieldName('name');
    const written = constantName(nameNode);
    if (written === null) {
      this.scan(membersOf(node), outer);
      return;
    }
    const name = nameNode?.text.startsWith('::') ? written : qualify(written, outer.owner);
    this.class(name, node, superName(node.childForFieldName('superclass')), membersOf(node));
  }

  private class(name: string, node: Node, parent: string | null, members: readonly Node[]): void {
    const body = bodyOf(name);
    const { declarations } = this;
    const { startIndex: start, endIndex: end } = node;
    const at = declarations.push({ kind: 'class', name, supers: [], start, end, node }) - 1;
    this.scan(members, body);
    const supers = [...body.prepended, ...body.included, ...body.extended, ...(parent === null ? [] : [parent])];
    declarations[at] = { kind: 'class', name, supers: [...new Set(supers)], start, end, node };
    if (body.staticNames.size === 0) return;
    for (const [index, member] of declarations.entries()) {
      if (index < at || member.kind !== 'function' || member.owner !== name) continue;
      if (body.staticNames.has('*') || body.staticNames.has(member.name))
        declarations[index] = { ...member, static: true };
    }
  }

  /** `Client = Class.new(Base) do … end`, and the same of Struct, Data and Module. */
  private assignedClass(node: Node, body: Body): boolean {
    const left = node.childForFieldName('left');
    const right = left?.type === 'constant' ? node.childForFieldName('right') : null;
    if (!left || right?.type !== 'call') return false;
    const maker = constantName(right.childForFieldName('receiver'));
    if (maker === null || !/^(Class|Module|Struct|Data)$/.test(maker)) return false;
    const block = right.childForFieldName('block');
    const method = right.childForFieldName('method')?.text;
    if ((method !== 'new' && method !== 'define') || (!block && maker !== 'Class')) return false;
    const base = superName(right.childForFieldName('arguments')?.namedChildren[0]);
    const parent = { Class: base, Module: null }[maker];
    this.class(qualify(left.text, body.owner), node, parent === undefined ? maker : parent, membersOf(block));
    return true;
  }

  private bareWord(node: Node, body: Body): void {
    const word = node.text;
    if (word === 'module_function') body.moduleFunction = true;
    else if (/^(private|protected|public)$/.test(word)) body.moduleFunction = false;
    else this.statement(node, body);
  }

  private call(node: Node, body: Body): void {
    const method = node.childForFieldName('receiver') ? null : (node.childForFieldName('method')?.text ?? null);
    const args = method === null ? [] : (node.childForFieldName('arguments')?.namedChildren ?? []);
    const block = method === null ? null : node.childForFieldName('block');
    if (method === null || !this.known(method, args, block, body)) this.statement(node, body);
  }

  /** Calls that only say something of the body that they are in; false where there is more to a call. */
  private known(method: string, args: readonly Node[], block: Node | null, body: Body): boolean {
    switch (method) {
      case 'require':
      case 'require_relative':
      case 'load':
        return this.required(args, method === 'require_relative');
      case 'include':
        return mixin(args, body, body.included);
      case 'prepend':
        return mixin(args, body, body.prepended);
      case 'extend':
        if (args[0]?.type !== 'self' || args.length > 1) return mixin(args, body, body.extended);
        body.staticNames.add('*');
        return true;
      case 'included':
      case 'prepended':
      case 'class_methods':
        // ActiveSupport::Concern: what the block holds becomes the including class's.
        if (body.owner === null || !block) return false;
        this.scan(membersOf(block), method === 'class_methods' ? { ...body, static: true } : body);
        return true;
      default:
        if (block && body.owner === null) this.methodsIn(block);
        return !block && this.marked(method, args, body);
    }
  }

  /** `helpers do def x … end end`: methods of whatever the blocks of a script run on. */
  private methodsIn(block: Node): void {
    for (const member of membersOf(block)) if (member.type === 'method') this.method(member, null, false);
  }

  /** `private def x`, `module_function :a`, `memoize def x`: true where only methods and their names are meant. */
  private marked(method: string, args: readonly Node[], body: Body, depth = 0): boolean {
    let defined = method === 'module_function' || /^(private|public|protected)(_|$)/.test(method);
    for (const arg of args) {
      const { type } = arg;
      if (type === 'simple_symbol') {
        if (method === 'module_function') body.staticNames.add(arg.text.slice(1));
      } else if (type === 'method') {
        this.method(arg, body.owner, body.static || method === 'module_function');
        defined = true;
      } else if (type === 'singleton_method') {
        this.singletonMethod(arg, body);
        defined = true;
      } else if (type === 'call' && depth < MAX_DEPTH && !arg.childForFieldName('receiver')) {
        // `private memoize def x`
        const inner = arg.childForFieldName('arguments')?.namedChildren ?? [];
        defined = this.marked(method, inner, body, depth + 1) || defined;
      }
    }
    return defined;
  }

  private required(args: readonly Node[], relative: boolean): boolean {
    const [content, ...others] = args[0]?.type === 'string' && args.length === 1 ? args[0].namedChildren : [];
    if (content?.type !== 'string_content' || others.length > 0) return false;
    const path = content.text;
    this.imports.push({ local: '', module: relative && !path.startsWith('.') ? `./${path}` : path, name: '*' });
    return true;
  }

  /** `unless defined?(Foo)` around declarations: both sides count. Around anything else it is a statement. */
  private guarded(node: Node, body: Body): void {
    const branches = ['consequence', 'alternative'].map((branch) => node.childForFieldName(branch));
    const nodes = branches.flatMap((branch) => branch?.namedChildren ?? []);
    if (nodes.some(({ type }) => type === 'class' || type === 'module' || type === 'method')) this.scan(nodes, body);
    else this.statement(node, body);
  }

  /** Half-typed code: the keyword and the name of an unfinished class lie beside what it holds. */
  private recover(node: Node, body: Body): void {
    let current = body;
    const { children } = node;
    for (let index = 0; index < children.length; index++) {
      const child = children[index];
      if (child?.isNamed) this.declare(child, current);
      const type = child?.type;
      const name = type === 'class' || type === 'module' ? constantName(children[index + 1]) : null;
      if (name === null || child?.isNamed) continue;
      index++;
      const parent = children[index + 1]?.type === 'superclass' ? superName(children[++index]) : null;
      current = bodyOf(qualify(name, current.owner));
      this.class(current.owner ?? name, node, parent, []);
    }
  }
}

/** Of several calls the last is nearest in method lookup; within one, the first. */
function mixin(args: readonly Node[], body: Body, into: string[]): boolean {
  const names = args.map(constantName);
  if (body.owner === null || names.length === 0 || names.includes(null)) return false;
  into.unshift(...names.filter((name) => name !== null));
  return true;
}

/** Modules, classes and methods under their qualified names, mixins among the supers. */
export function outlineRuby(root: Node): Outline {
  const outliner = new Outliner();
  // A broken file's root is an error node itself.
  outliner.scan(root.type === 'ERROR' ? [root] : root.namedChildren, bodyOf(null));
  const { declarations, imports } = outliner;
  return { namespace: '', imports, exports: [], directives: [], declarations };
}
