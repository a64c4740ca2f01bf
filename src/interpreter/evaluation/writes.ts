import type { Call, Expression, Lambda, Statement } from '../../syntax/nodes';

/** What a function may change that outlives it: fields of its object, and variables that are not its own. */
export interface Writes {
  readonly fields: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
}

/** Methods that change the value that they are called on. */
const CHANGING =
  /^(?:append|add|set|put|push|store|update|merge!|deep_merge!|reverse_merge!|delete|remove|assign|extend|<<|unshift|splice|concat!|with\w+|header|headers|query|param|params|set\w+|add\w+|use|mount|unset)$/;

/** What a call changes of what it is given: `Object.assign(map, …)`, `delete map.key`. */
function changedBy({ callee, args }: Call): Expression | null {
  const [first, key] = args.map(({ value }) => value);
  if (!first) return null;
  const isDeletion = callee.kind === 'name' ? callee.name === 'delete' : isMember(callee, 'Reflect', 'deleteProperty');
  if (isDeletion && key?.kind === 'literal' && typeof key.value === 'string')
    return { kind: 'member', of: first, key: key.value, keySpan: key, start: first.start, end: key.end };
  return isDeletion || isMember(callee, 'Object', 'assign') ? first : null;
}

function isMember(node: Expression, of: string, key: string): boolean {
  return node.kind === 'member' && node.key === key && node.of.kind === 'name' && node.of.name === of;
}

const known = new WeakMap<Lambda, Writes>();

/** What a function writes to, whichever way it goes, functions inside it included. */
export function writesOf(lambda: Lambda): Writes {
  const before = known.get(lambda);
  if (before) return before;
  const own = new Set(lambda.params.map((param) => param.name));
  const writes = writesIn(lambda.body, own);
  known.set(lambda, writes);
  return writes;
}

/** What statements write to but for variables that are `own`, to which they add; null where those that they make count too. */
export function writesIn(statements: readonly Statement[], own: Set<string> | null): Writes {
  const fields = new Set<string>();
  const variables = new Set<string>();
  const written = (target: Expression, declares: boolean, inside: boolean): void => {
    if (target.kind === 'member') {
      if (target.of.kind === 'name' && target.of.name === 'self') {
        if (typeof target.key === 'string') fields.add(target.key);
      } else written(target.of, false, true);
    } else if (target.kind === 'name') {
      if (own && declares && !inside) own.add(target.name);
      else if (!own?.has(target.name)) variables.add(target.name);
    } else if (target.kind === 'list') for (const item of target.items) written(item.value, declares, inside);
    else if (target.kind === 'map')
      for (const entry of target.entries) written(entry.spread ?? entry.value, declares, inside);
  };
  const walk = new Walk(written);
  walk.statements(statements);
  return { fields, variables };
}

/** Goes through statements and expressions and tells what is written to. */
class Walk {
  constructor(private readonly written: (target: Expression, declares: boolean, inside: boolean) => void) {}

  statements(statements: readonly Statement[]): void {
    for (const statement of statements) this.statement(statement);
  }

  private statement(node: Statement): void {
    switch (node.kind) {
      case 'assign':
        this.expression(node.value);
        this.written(node.target, node.declares ?? false, node.how === 'merge' || node.how === 'append');
        return;
      case 'do':
        this.expression(node.value);
        return;
      case 'return':
        if (node.value) this.expression(node.value);
        return;
      case 'if':
        this.expression(node.test);
        this.statements(node.then);
        this.statements(node.else);
        return;
      case 'loop':
        if (node.over) this.expression(node.over);
        this.statements(node.body);
        return;
      case 'try':
        this.statements(node.body);
        for (const handler of node.handlers) this.statements(handler);
        this.statements(node.final);
    }
  }

  private expression(node: Expression): void {
    switch (node.kind) {
      case 'call': {
        const changed = changedBy(node);
        if (changed) this.written(changed, false, true);
        if (node.callee.kind === 'member') {
          const { of, key } = node.callee;
          if (typeof key === 'string' && CHANGING.test(key)) this.written(of, false, true);
          this.expression(of);
        } else this.expression(node.callee);
        for (const arg of node.args) this.expression(arg.value);
        if (node.block) this.expression(node.block);
        return;
      }
      case 'new':
        for (const arg of node.args) this.expression(arg.value);
        if (node.block) this.expression(node.block);
        return;
      case 'lambda':
        this.statements(node.body);
        return;
      case 'join':
        for (const part of node.parts) this.expression(part);
        return;
      case 'choice':
        if (node.test) this.expression(node.test);
        for (const branch of node.branches) this.expression(branch);
        return;
      case 'opaque':
        for (const child of node.children) this.expression(child);
        return;
      case 'list':
        for (const item of node.items) this.expression(item.value);
        return;
      case 'map':
        for (const entry of node.entries) this.expression(entry.spread ?? entry.value);
        return;
      case 'member':
        this.expression(node.of);
        return;
      default:
        return;
    }
  }
}
