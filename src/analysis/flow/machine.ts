import type { Argument, Call, Choice, Expression, Lambda, New, Span, Statement } from '../syntax/nodes';
import type { ClientIndex } from '../clients/index';
import type { ClientRecord } from '../clients/schema';
import { MAX_DEPTH, callMethod, callValue, construct, constructExternal, invoke, invokeSuper, rubyCall } from './calls';
import { NO_ARGUMENTS, type Arguments } from './arguments';
import { Heap } from './heap';
import { formatPrintf } from './library';
import { classMember, keyOf, readMember } from './members';
import { Names, type Binding, type PathIndex } from './names';
import { isLog, loggedBy, type Logged } from './logs';
import type { SentRequest } from './requests';
import type { State } from './state';
import { run } from './statements';
import type { Entry, Fn, HeapObject, Origin, Ref, UrlObject, Value } from './values';
import { alternatives, either, isBlank, withFallback, literal, NOTHING, partsOf, text, unknown } from './values';
import type { ClassInfo, SourceFile, Unit, World } from './world';

/** After so many steps in one declaration no more calls are followed; after twice as many the rest of it is unknown. */
const MAX_STEPS = 10_000;
/** After so many steps in one file the declarations that are left have fewer. */
const MANY_STEPS = 50_000;
const FEW_STEPS = 1_000;
/** One place sends so many requests at most: functions that call each other lead to it in thousands of ways. */
const MAX_SENDS = 200;
/** What a literal counts for. */
const LITERAL_STEP = 0.05;
/** A list of so many known items is gone through item by item. */
const MAX_UNROLLED = 8;

/** One activation: what is being evaluated, on whose behalf. */
export interface Frame {
  readonly unit: Unit;
  readonly scope: number;
  readonly self: Value | null;
  /** The class that declares the running method: where `super` and nested names are looked up from. */
  readonly owner: ClassInfo | null;
  readonly lambda: Lambda | null;
  readonly exits: { readonly value: Value; readonly changes: ReadonlyMap<number, HeapObject> }[];
  readonly entry: State;
}

/** The rest of the way is never reached: what was called always raises. */
export class Unreachable extends Error {}

/** The declaration took more steps than it may. */
export class BoundExceeded extends Error {}

/**
 * Evaluates the neutral program to abstract values, in order, following calls into the functions of the workspace and
 * noting each request that a client sends. It never guesses: what it cannot tell is a symbol.
 */
export class Machine {
  readonly heap = new Heap();
  readonly names: Names;
  /** Requests sent since this was last emptied. */
  requests: SentRequest[] = [];
  logged: Logged[] = [];
  /** Calls that are under way, outermost first. */
  readonly stack: Frame[] = [];
  readonly callOrigins: Origin[] = [];
  /** Functions made and not called so far: handlers that something else will call. */
  readonly uncalled = new Map<Lambda, Fn>();
  readonly classObjects = new Map<ClassInfo, Ref>();
  /** Each class with what it inherits from, once it is known. */
  readonly lines = new Map<ClassInfo, readonly (ClassInfo | string)[]>();
  /** Objects made with known arguments, while what is being run asks for them. */
  instances: { readonly object: Ref; readonly cls: ClassInfo }[] = [];
  /** What was run or looked through since this was last emptied; apart, what was for the top level and classes. */
  reads = new Set<Unit>();
  readonly baseReads = new Set<Unit>();
  /** How many closures were made so far: where none is made, nothing outlives a call. */
  closures = 0;
  /** Limits that blocks under way have been given. */
  readonly limits: Value[] = [];
  private readonly shared = new Map<ClientRecord, Ref>();
  private readonly modules = new Map<SourceFile, number>();
  /** How often each place has sent a request, of those noted now. */
  private readonly sends = new Map<Call | New, number>();
  private allowance = MAX_STEPS;
  private steps = 0;
  private stepsOfFile = 0;

  constructor(
    readonly world: World,
    readonly clients: ClientIndex,
    paths: PathIndex,
    visited: (file: SourceFile) => void,
  ) {
    this.names = new Names(world, paths, visited);
  }

  /** Runs things on layers of state that are dropped afterwards, each with the full allowance of steps. */
  isolated(...runs: readonly (() => void)[]): void {
    const outer = this.heap.state;
    const depth = this.stack.length;
    const limits = this.limits.length;
    this.sends.clear();
    this.allowance = this.stepsOfFile < MANY_STEPS ? MAX_STEPS : FEW_STEPS;
    for (const run of runs) {
      this.heap.state = outer.fork();
      this.steps = 0;
      try {
        run();
      } catch (error) {
        if (!(error instanceof BoundExceeded || error instanceof Unreachable || error instanceof RangeError))
          throw error;
      } finally {
        this.stack.length = depth;
        this.callOrigins.length = 0;
        this.limits.length = limits;
      }
    }
    this.heap.state = outer;
    this.heap.forget();
  }

  /** The configuration that all clients of a library begin with, as module code has left it. */
  sharedConfig(record: ClientRecord): Ref {
    let config = this.shared.get(record);
    if (!config) {
      const outer = this.heap.state;
      this.heap.state = this.heap.base;
      this.shared.set(record, (config = this.heap.map()));
      this.heap.state = outer;
    }
    return config;
  }

  get frame(): Frame {
    const frame = this.stack.at(-1);
    if (!frame) throw new Error('Nothing is being evaluated');
    return frame;
  }

  origin(span: Span): Origin {
    return { unit: this.frame.unit, start: span.start, end: span.end };
  }

  /** The scope of a file's top level, its code run once. */
  moduleScope(file: SourceFile): number {
    const existing = this.modules.get(file);
    if (existing !== undefined) return existing;
    const outer = this.heap.state;
    const { reads } = this;
    this.heap.state = this.heap.base;
    this.reads = this.baseReads;
    const scope = this.heap.make({ kind: 'scope', vars: new Map(), parent: null }).id;
    this.modules.set(file, scope);
    if (file.language.id === 'javascript' || file.language.id === 'typescript') {
      const exported = this.heap.map();
      const module = this.heap.map([['exports', { value: exported, maybe: false, at: null }]]);
      this.setVariable(scope, 'module', module);
      this.setVariable(scope, 'exports', exported);
    }
    const { steps } = this;
    for (const unit of file.statements) {
      this.steps = 0;
      this.unbounded(() => this.within(unit, scope, null, null, () => this.run(unit.asStatements())));
      this.heap.state = this.heap.base;
    }
    this.steps = steps;
    this.heap.state = outer;
    this.reads = reads;
    return scope;
  }

  /** Runs something that may reach a limit, and goes on without it then. */
  private unbounded(run: () => void): void {
    const depth = this.stack.length;
    const calls = this.callOrigins.length;
    const limits = this.limits.length;
    try {
      run();
    } catch (error) {
      if (!(error instanceof BoundExceeded)) throw error;
      this.stack.length = depth;
      this.callOrigins.length = calls;
      this.limits.length = limits;
    }
  }

  /** Evaluates something in a frame of its own whose exits lead nowhere: top-level code and class bodies. */
  within(unit: Unit, scope: number, self: Value | null, owner: ClassInfo | null, run: () => void): void {
    this.reads.add(unit);
    this.stack.push({ unit, scope, self, owner, lambda: null, exits: [], entry: this.heap.state });
    try {
      run();
    } finally {
      this.stack.pop();
    }
  }

  /** Notes a request that is sent. */
  send(request: SentRequest): void {
    const { node } = request;
    const before = (node && this.sends.get(node)) ?? 0;
    if (before >= MAX_SENDS) return;
    if (node) this.sends.set(node, before + 1);
    this.requests.push(request);
  }

  /** Counts steps; throws BoundExceeded when there were too many. */
  tick(steps = 1): void {
    this.stepsOfFile += steps;
    if ((this.steps += steps) > 2 * this.allowance) throw new BoundExceeded();
  }

  /** Whether calls may still be followed. */
  mayCall(): boolean {
    return this.stack.length <= MAX_DEPTH && this.steps <= this.allowance;
  }

  // --- statements

  /** True when the block was left before its end. */
  run(statements: readonly Statement[]): boolean {
    return run(this, statements);
  }

  /** The items of a list, or the pairs of a map, when they are few and all known; null otherwise. */
  itemsOf(value: Value): readonly Value[] | null {
    const list = this.heap.asList(value);
    if (list) return list.open || list.items.length > MAX_UNROLLED ? null : list.items;
    const map = this.heap.asMap(value);
    if (!map || map.open || map.entries.size > MAX_UNROLLED || [...map.entries.values()].some((entry) => entry.maybe))
      return null;
    return [...map.entries].map(([key, entry]) => this.heap.list([literal(key, entry.at), entry.value]));
  }

  /** Runs each way from the state of now and joins those that were not left. True when all were. */
  branches(ways: readonly (() => boolean)[]): boolean {
    const outer = this.heap.state;
    const survivors: Map<number, HeapObject>[] = [];
    for (const way of ways) {
      this.heap.state = outer.fork();
      if (!this.leaves(way)) survivors.push(this.heap.state.changesSince(outer));
    }
    this.heap.state = outer;
    outer.join(survivors);
    return survivors.length === 0;
  }

  /** Whether a way was left before its end, by itself or because what it called always raises. */
  leaves(way: () => boolean): boolean {
    const { length } = this.stack;
    try {
      return way();
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      this.stack.length = length;
      return true;
    }
  }

  /** The value of whichever way is taken. */
  eitherWay(ways: readonly (() => Value)[]): Value {
    const values: Value[] = [];
    this.branches(
      ways.map((way) => () => {
        values.push(way());
        return false;
      }),
    );
    if (values.length === 0) throw new Unreachable();
    return either(values);
  }

  // --- assignment

  /** The scope that holds a variable; the running one when none does. */
  scopeOf(name: string): number {
    let id: number | null = this.frame.scope;
    while (id !== null) {
      const scope = this.heap.asScope(id);
      if (scope?.vars.has(name)) return id;
      id = scope?.parent ?? null;
    }
    return this.frame.scope;
  }

  setVariable(scopeId: number, name: string, value: Value): void {
    const own = this.heap.state.own(scopeId);
    if (own?.kind === 'scope') {
      own.vars.set(name, value);
      return;
    }
    const scope = this.heap.asScope(scopeId);
    if (scope) this.heap.state.set(scopeId, { ...scope, vars: new Map(scope.vars).set(name, value) });
  }

  variable(scopeId: number, name: string): Value | null {
    let id: number | null = scopeId;
    while (id !== null) {
      const scope = this.heap.asScope(id);
      const value = scope?.vars.get(name);
      if (value) return value;
      id = scope?.parent ?? null;
    }
    return null;
  }

  // --- expressions

  evaluate(node: Expression): Value {
    // Tables of words are long and take no time.
    this.tick(node.kind === 'literal' ? LITERAL_STEP : 1);
    switch (node.kind) {
      case 'literal':
        return typeof node.value === 'string'
          ? literal(node.value, this.origin({ start: node.content ?? node.start, end: node.end }))
          : { kind: 'constant', value: node.value, at: this.origin(node) };
      case 'join': {
        const values = node.parts.map((part) => this.evaluate(part));
        return this.concat(values, this.origin(node), node.how === 'template');
      }
      case 'format':
        return formatPrintf(
          this,
          this.evaluate(node.template),
          this.arguments(node.args, undefined),
          this.origin(node),
        );
      case 'name':
        return this.lookUp(node.name, this.origin(node));
      case 'member':
        if (node.of.kind === 'name' && node.of.name === 'super') return unknown('result');
        return readMember(
          this,
          this.evaluate(node.of),
          typeof node.key === 'string' ? node.key : keyOf(this.evaluate(node.key)),
          this.origin(node),
        );
      case 'call':
        return this.call(node);
      case 'new':
        return this.construction(node);
      case 'map':
        return this.mapLiteral(node);
      case 'list': {
        const open = node.items.some((item) => item.spread !== undefined);
        const items = node.items.flatMap((item) => {
          const value = this.evaluate(item.value);
          return item.spread ? (this.heap.asList(value)?.items ?? []) : [value];
        });
        return this.heap.list(items, open, this.origin(node));
      }
      case 'choice':
        return this.choice(node);
      case 'lambda':
        return this.closure(node);
      case 'opaque':
        for (const child of node.children) this.evaluate(child);
        return unknown('unknown', '', this.origin(node));
    }
  }

  private closure(node: Lambda): Fn {
    const { unit, scope, self, owner } = this.frame;
    this.closures++;
    const fn: Fn = { kind: 'function', unit, lambda: node, scope, self, owner };
    this.uncalled.set(node, fn);
    return fn;
  }

  private choice(node: Choice): Value {
    const [first, ...rest] = node.branches;
    if (node.how === 'default') {
      let value = first ? this.evaluate(first) : NOTHING;
      for (const branch of rest) {
        const blank = isBlank(value);
        if (blank === false) return value;
        const next = this.evaluate(branch);
        value = blank === true ? next : withFallback(value, next);
      }
      return value;
    }
    const blank = node.test ? isBlank(this.evaluate(node.test)) : null;
    if (blank !== null && node.branches.length === 2) {
      const taken = node.branches[blank ? 1 : 0];
      if (taken) return this.evaluate(taken);
    }
    return this.eitherWay(node.branches.map((branch) => () => this.evaluate(branch)));
  }

  private mapLiteral(node: Extract<Expression, { kind: 'map' }>): Ref {
    const map = this.heap.map([], null, this.origin(node));
    for (const entry of node.entries) {
      const at = this.origin(entry);
      if (entry.spread) this.heap.merge(map, this.evaluate(entry.spread), at);
      else {
        const value = this.evaluate(entry.value);
        // A method of an object literal is called on it.
        const own = value.kind === 'function' && value.self === null ? { ...value, self: map } : value;
        if (own.kind === 'function' && own !== value && this.uncalled.has(own.lambda))
          this.uncalled.set(own.lambda, own);
        this.heap.setEntry(map, keyOf(this.evaluate(entry.key)), own, at);
      }
    }
    return map;
  }

  /** Texts and what they hold one after the other; numbers are added when all are and none is quoted. */
  concat(values: readonly Value[], at: Origin | null = null, quoted = false): Value {
    if (!quoted && values.length > 0) {
      const lists = values.map((value) => this.heap.asList(value));
      if (lists.every((list) => list !== null))
        return this.heap.list(
          lists.flatMap((list) => list.items),
          lists.some((list) => list.open),
          at,
        );
      const [first] = values;
      if (first?.kind === 'ref' && this.heap.asMap(first)) {
        const merged = this.heap.copyMap(first);
        for (const value of values.slice(1)) this.heap.merge(merged, value, at, true);
        return merged;
      }
      let sum = 0;
      let numbers = true;
      for (const value of values) {
        if (value.kind === 'constant' && typeof value.value === 'number') sum += value.value;
        else numbers = false;
      }
      if (numbers) return { kind: 'constant', value: sum, at };
    }
    return text(values.flatMap((value) => [...partsOf(this.asText(value), at)]));
  }

  /** What a value is as text: a map is the query string that it makes now, a URL its address. */
  private asText(value: Value): Value {
    if (value.kind !== 'ref') return value;
    const url = this.heap.asUrl(value);
    if (url) return this.addressOf(url);
    return this.heap.asMap(value) ? { kind: 'query', map: this.heap.copyMap(value) } : value;
  }

  /** A URL being built, as it stands now. */
  addressOf(url: UrlObject): Value {
    const params = this.heap.asMap(url.params);
    if (!params || (params.entries.size === 0 && !params.open)) return url.text;
    const query: Value = { kind: 'query', map: this.heap.copyMap(url.params) };
    const hasMark =
      url.text.kind === 'text' && url.text.parts.some((part) => part.kind === 'literal' && part.text.includes('?'));
    return text([
      ...partsOf(url.text, null),
      ...partsOf(literal(hasMark ? '&' : '?'), null),
      ...partsOf(query, params.at),
    ]);
  }

  lookUp(name: string, at: Origin): Value {
    const { frame } = this;
    if (name === 'self') return frame.self ?? unknown('unknown', 'self', at);
    const local = this.variable(frame.scope, name);
    if (local) return local;
    const { file } = frame.unit;
    if (file.language.id !== 'ruby') return this.bound(this.names.resolve(file, name, this.nesting()), file, at);
    // A bare word of Ruby that is no variable is a constant, or a call without arguments.
    return /^[A-Z]/.test(name) ? this.rubyConstant(name, at) : rubyCall(this, name, NO_ARGUMENTS, at);
  }

  /** A constant of Ruby: of the classes around, of what they inherit, of the top level. */
  private rubyConstant(name: string, at: Origin): Value {
    const { file } = this.frame.unit;
    const nesting = this.nesting();
    const scopes = nesting === null ? [] : nesting.split('::');
    for (let depth = scopes.length; depth > 0; depth--) {
      const cls = this.world.classIn(file, scopes.slice(0, depth).join('::'));
      const found = cls && classMember(this, cls, name, { kind: 'class', cls });
      if (found) return found;
    }
    const binding = this.names.resolve(file, name, nesting);
    if (binding.kind !== 'external') return this.bound(binding, file, at);
    return (
      this.names.topLevelConstant(file, name, (other) => this.variable(this.moduleScope(other), name)) ?? {
        kind: 'external',
        id: name,
      }
    );
  }

  /** The qualified name of the class around what is being evaluated. */
  nesting(): string | null {
    const { declaration } = this.frame.unit;
    return declaration.kind === 'class' ? declaration.name : declaration.owner;
  }

  /** The value of what a name was found to stand for. */
  bound(binding: Binding, from: SourceFile, at: Origin | null): Value {
    switch (binding.kind) {
      case 'function': {
        const lambda = binding.unit.asFunction();
        if (!lambda) return unknown();
        return {
          kind: 'function',
          unit: binding.unit,
          lambda,
          scope: this.moduleScope(binding.unit.file),
          self: null,
          owner: null,
        };
      }
      case 'class':
        return { kind: 'class', cls: binding.cls };
      case 'module':
        return { kind: 'module', file: binding.file };
      case 'external':
        return { kind: 'external', id: binding.id };
      case 'missing':
        return unknown('unknown', '', at);
      case 'variable': {
        const value = this.variable(this.moduleScope(binding.file), binding.name);
        if (value) return value;
        if (binding.file !== from)
          return this.commonJsExport(binding.file, binding.name) ?? unknown('unknown', binding.name, at);
        return from.language.id === 'ruby' || (from.language.id === 'php' && !binding.name.startsWith('$_'))
          ? unknown('unknown', binding.name, at)
          : { kind: 'external', id: binding.name };
      }
    }
  }

  /** What `module.exports` holds under a name; the whole of it for `default`. */
  commonJsExport(file: SourceFile, name: string): Value | null {
    const module = this.variable(this.moduleScope(file), 'module');
    const exported = module ? this.heap.read(module, 'exports') : null;
    if (!exported) return null;
    if (name === 'default' && !this.heap.asMap(exported)?.entries.has('default')) return exported;
    return this.heap.asMap(exported)?.entries.get(name)?.value ?? null;
  }

  // --- calls

  arguments(args: readonly Argument[], block: Lambda | undefined): Arguments {
    const positional: Value[] = [];
    const named = new Map<string, Entry>();
    const spreads: Value[] = [];
    let open = false;
    for (const arg of args) {
      const value = this.evaluate(arg.value);
      if (arg.spread === 'map') spreads.push(value);
      else if (arg.spread === 'list') {
        const list = this.heap.asList(value);
        if (list && !list.open) positional.push(...list.items);
        else open = true;
      } else if (arg.name !== undefined) named.set(arg.name, { value, maybe: false, at: this.origin(arg) });
      else positional.push(value);
    }
    return { positional, named, spreads, open, block: block ? this.closure(block) : null };
  }

  private call(node: Call): Value {
    const { callee } = node;
    const at = this.origin(node);
    if (callee.kind === 'name' && callee.name === 'super') {
      return invokeSuper(this, null, this.arguments(node.args, node.block), at, node);
    }
    if (callee.kind === 'member') {
      if (isSuper(callee.of)) {
        const name = typeof callee.key === 'string' ? callee.key : keyOf(this.evaluate(callee.key));
        return invokeSuper(this, name, this.arguments(node.args, node.block), at, node);
      }
      const receiver = this.evaluate(callee.of);
      const key = typeof callee.key === 'string' ? callee.key : keyOf(this.evaluate(callee.key));
      const args = this.arguments(node.args, node.block);
      if (isLog(callee)) this.log(args, at);
      return key === null
        ? callValue(this, unknown(), args, at, node)
        : callMethod(this, receiver, key, args, at, node);
    }
    if (
      callee.kind === 'name' &&
      this.frame.unit.file.language.id === 'ruby' &&
      !this.variable(this.frame.scope, callee.name)
    ) {
      const args = this.arguments(node.args, node.block);
      if (isLog(callee)) this.log(args, at);
      return rubyCall(this, callee.name, args, at, node);
    }
    const value = this.evaluate(callee);
    const args = this.arguments(node.args, node.block);
    if (isLog(callee)) this.log(args, at);
    return callValue(this, value, args, at, node);
  }

  private log(args: Arguments, at: Origin): void {
    const logged = loggedBy(this.heap, args, at);
    if (logged) this.logged.push(logged);
  }

  /** Calls a bound function without arguments: a getter. */
  evaluateCall(fn: Fn): Value {
    return invoke(this, fn, NO_ARGUMENTS, null);
  }

  /** Whether another function may be entered. */
  depthLeft(): boolean {
    return this.stack.length <= MAX_DEPTH;
  }

  private construction(node: New): Value {
    const callee = this.evaluate(node.callee);
    const args = this.arguments(node.args, node.block);
    const at = this.origin(node);
    return either(
      alternatives(callee).map((value) => {
        if (value.kind === 'class') return construct(this, value.cls, args, at, node);
        if (value.kind === 'external') return constructExternal(this, value.id, args, at, node);
        if (value.kind === 'function') return invoke(this, value, args, at);
        return callMethod(this, value, 'new', args, at, node);
      }),
    );
  }
}

function isSuper(node: Expression): boolean {
  return node.kind === 'name'
    ? node.name === 'super'
    : node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === 'super';
}
