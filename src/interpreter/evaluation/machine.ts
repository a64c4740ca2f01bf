import type { Call, Expression, Lambda, New, Span, Statement } from '../../syntax/nodes';
import type { ClientIndex } from '../../clients/index';
import type { ClientRecord } from '../../clients/schema';
import { AnswerFlow } from '../answers';
import { NO_ARGUMENTS } from './arguments';
import type { EvaluationBudget } from './budget';
import type { Enclosing } from '../answers/enclosing';
import { evaluate } from './expressions';
import type { Attempt } from '../answers/failures';
import { Heap } from '../values/heap';
import type { Language } from '../language';
import { invoke, MAX_DEPTH } from './invoke';
import type { Logged } from '../answers/logs';
import { Names } from '../names';
import type { PathIndex } from '../names/path-index';
import type { SentRequest } from '../clients/requests';
import type { Settings } from '../../settings/index';
import type { Repeated } from './repeated';
import { Schemas } from '../answers/schemas';
import type { State } from '../values/state';
import type { Timer } from '../library/timers';
import { runStatements } from './statements';
import { either, literal, type Fn, type Origin, type Ref, type Value } from '../values';
import type { HeapObject, Openness, ScopeObject } from '../values/heap-objects';
import type { ClassInfo } from '../names/class-info';
import type { World } from '../names/world';
import type { SourceFile } from '../names/source-file';
import type { Unit } from '../names/unit';

/** After so many steps in one declaration no more calls are followed; after twice as many the rest of it is unknown. */
const MAX_STEPS = 10_000;
/** After so many steps in one file the declarations that are left have fewer. */
const MANY_STEPS = 50_000;
const FEW_STEPS = 1_000;
/** One place sends so many requests at most: functions that call each other lead to it in thousands of ways. */
const MAX_SENDS = 200;
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
  readonly heap = new Heap((steps) => this.tick(steps));
  readonly names: Names;
  readonly settings: Settings;
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
  /** Why requests may be other than what is seen, of functions under way that something unknown was handed. */
  readonly doubts: Openness[] = [];
  /** What the program has put in the place of functions of libraries, by their names. */
  readonly replaced = this.heap.map();
  /** What the program has put into its container, by the names under which it asks for it. */
  readonly registered = this.heap.map();
  /** Names of those whose replacement is running. */
  readonly replacing = new Set<string>();
  /** Loops and calls that repeat or start what is being run, outermost first. */
  readonly enclosing: Enclosing[] = [];
  /** What loops under way write to, whose first turn alone is run. */
  readonly repeated: Repeated[] = [];
  /** Blocks under way whose errors are handled, outermost first. */
  readonly attempts: Attempt[] = [];
  /** Final blocks that are run when what stands before them is left, each with how many calls were under way. */
  readonly finals: { readonly statements: readonly Statement[]; readonly depth: number }[] = [];
  readonly answers = new AnswerFlow();
  readonly schemas = new Schemas();
  /** Timers whose functions are under way, outermost first. */
  readonly timers: Timer[] = [];
  /** Limits that blocks under way have been given. */
  readonly limits: Value[] = [];
  private readonly shared = new Map<ClientRecord, Ref>();
  private readonly modules = new Map<SourceFile, number>();
  /** What files whose variables have no order have not run yet. */
  private readonly pending = new Map<SourceFile, Set<Unit>>();
  private readonly returned = new Map<SourceFile, Value>();
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
    private readonly budget: EvaluationBudget,
  ) {
    this.settings = paths.settings;
    this.names = new Names(
      world,
      paths,
      visited,
      (name) => clients.isPackage(name),
      (name, family) => clients.isKnown(name, family),
    );
  }

  /** Runs things on layers of state that are dropped afterwards, each with the full allowance of steps. */
  isolated(...runs: readonly (() => void)[]): void {
    const outer = this.heap.state;
    const depth = this.stack.length;
    const limits = this.limits.length;
    const doubts = this.doubts.length;
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
        this.enclosing.length = 0;
        this.repeated.length = 0;
        this.attempts.length = 0;
        this.finals.length = 0;
        this.timers.length = 0;
        this.doubts.length = doubts;
        this.replacing.clear();
      }
    }
    this.heap.state = outer;
    this.heap.forget();
  }

  /** What a record says of the versions that the project of a file may use, the newest first. */
  versionsOf(record: ClientRecord, file: SourceFile): readonly [ClientRecord, ...ClientRecord[]] {
    return this.clients.versionsOf(record, (packages) => this.names.rangesOf(file, packages));
  }

  /** The configuration that all clients of a library begin with, as module code has left it. */
  sharedConfig(of: ClientRecord): Ref {
    const record = this.clients.newestOf(of);
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

  /** The language of the running code. */
  get language(): Language {
    return this.frame.unit.file.language;
  }

  origin(span: Span): Origin {
    return { unit: this.frame.unit, start: span.start, end: span.end };
  }

  /** The scope of a file's top level, its code run once. */
  moduleScope(file: SourceFile): number {
    const existing = this.modules.get(file);
    if (existing !== undefined) return existing;
    const { modules } = file.language.scopes;
    modules?.require?.(this.names, file);
    const outer = this.heap.state;
    const { reads } = this;
    this.heap.state = this.heap.base;
    this.reads = this.baseReads;
    const scope = this.heap.make({ kind: 'scope', vars: new Map(), parent: null }).id;
    this.modules.set(file, scope);
    modules?.begin?.(this, scope);
    const { steps } = this;
    const pending = new Set(file.statements);
    if (file.language.scopes.hasUnorderedVariables) this.pending.set(file, pending);
    for (const unit of file.statements) {
      if (!pending.delete(unit)) continue;
      this.steps = 0;
      this.runUnit(file, unit, scope);
    }
    this.steps = steps;
    this.heap.state = outer;
    this.reads = reads;
    return scope;
  }

  /** Runs a statement of a file's top level. */
  private runUnit(file: SourceFile, unit: Unit, scope: number): void {
    this.unbounded(() => {
      const exits = this.within(unit, scope, null, null, () => this.run(unit.asStatements()));
      if (exits.length > 0) this.returned.set(file, either(exits));
    });
    this.heap.state = this.heap.base;
  }

  /** A variable of a file's top level. Where their order is none, one that is asked for before it is made is made then. */
  moduleVariable(file: SourceFile, name: string): Value | null {
    const scope = this.moduleScope(file);
    const pending = this.pending.get(file);
    const unit = pending?.size
      ? [...pending].find((each) => each.text.includes(name) && declares(each.asStatements(), name))
      : undefined;
    if (unit) {
      pending?.delete(unit);
      const outer = this.heap.state;
      const { reads } = this;
      this.heap.state = this.heap.base;
      this.reads = this.baseReads;
      this.runUnit(file, unit, scope);
      this.heap.state = outer;
      this.reads = reads;
    }
    return this.variable(scope, name);
  }

  /** Runs something that may reach a limit, and goes on without it then. */
  private unbounded(run: () => void): void {
    const depth = this.stack.length;
    const calls = this.callOrigins.length;
    const limits = this.limits.length;
    try {
      run();
    } catch (error) {
      if (!(error instanceof BoundExceeded || error instanceof RangeError)) throw error;
      this.stack.length = depth;
      this.callOrigins.length = calls;
      this.limits.length = limits;
    }
  }

  /** Runs something whose requests have a limit around them. */
  limited<T>(limit: Value, run: () => T): T {
    this.limits.push(limit);
    try {
      return run();
    } finally {
      this.limits.pop();
    }
  }

  /** Evaluates something in a frame of its own: top-level code and class bodies. Gives what it returned where it was left. */
  within(unit: Unit, scope: number, self: Value | null, owner: ClassInfo | null, run: () => void): readonly Value[] {
    this.reads.add(unit);
    const exits: { value: Value; changes: Map<number, HeapObject> }[] = [];
    this.stack.push({ unit, scope, self, owner, lambda: null, exits, entry: this.heap.state });
    try {
      run();
    } finally {
      this.stack.pop();
    }
    return exits.map(({ value }) => value);
  }

  /** What the top level of a file returns to whoever includes it, as files of PHP do; null where it returns nothing. */
  returnedBy(file: SourceFile): Value | null {
    this.moduleScope(file);
    return this.returned.get(file) ?? null;
  }

  /** Notes a request that is sent. */
  send(request: SentRequest): void {
    const { node } = request;
    const before = (node && this.sends.get(node)) ?? 0;
    if (before >= MAX_SENDS) return;
    if (node) this.sends.set(node, before + 1);
    this.requests.push(request);
  }

  /** Counts steps; throws BoundExceeded when there were too many, FileGivenUp when there were too many in the file. */
  tick(steps = 1): void {
    this.budget.spend(steps);
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
    return runStatements(this, statements);
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

  /** Does something which, where it may not be so, may not be done either. */
  maybe(isDoubtful: boolean, run: () => void): void {
    if (!isDoubtful) {
      run();
      return;
    }
    const way = (): boolean => {
      run();
      return false;
    };
    this.branches([way, () => false]);
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
      id = scope ? parentOf(scope, name) : null;
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
      id = scope ? parentOf(scope, name) : null;
    }
    return null;
  }

  /** Whether what runs sees the variables of its module, and not the constants alone. */
  seesModule(): boolean {
    let id: number | null = this.frame.scope;
    while (id !== null) {
      const scope = this.heap.asScope(id);
      if (scope?.isApart) return false;
      id = scope?.parent ?? null;
    }
    return true;
  }

  // --- expressions

  evaluate(node: Expression): Value {
    return evaluate(this, node);
  }

  /** Calls a bound function without arguments: a getter. */
  evaluateCall(fn: Fn): Value {
    return invoke(this, fn, NO_ARGUMENTS, null);
  }

  /** Whether another function may be entered. */
  depthLeft(): boolean {
    return this.stack.length <= MAX_DEPTH;
  }
}

/** Whether statements make a variable of this name. */
function declares(statements: readonly Statement[], name: string): boolean {
  return statements.some((each) => each.kind === 'assign' && each.target.kind === 'name' && each.target.name === name);
}

/** The scope around one, where a name is looked for that it has not: of variables, where they are seen. */
function parentOf({ parent, isApart }: ScopeObject, name: string): number | null {
  return isApart && name.startsWith('$') ? null : parent;
}
