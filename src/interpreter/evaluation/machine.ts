import type { Call, Expression, Lambda, New, Span, Statement } from '../../syntax/nodes';
import type { ClientIndex } from '../../clients/index';
import type { ClientRecord } from '../../clients/schema';
import type { Settings } from '../../settings/index';
import { AnswerFlow } from '../answers';
import type { Enclosing } from '../answers/enclosing';
import type { Attempt } from '../answers/failures';
import type { Logged } from '../answers/logs';
import { Schemas } from '../answers/schemas';
import type { SentRequest } from '../clients/requests';
import type { Language } from '../language';
import type { Timer } from '../library/timers';
import { Names } from '../names';
import type { ClassInfo } from '../names/class-info';
import type { PathIndex } from '../names/path-index';
import type { SourceFile } from '../names/source-file';
import type { Unit } from '../names/unit';
import type { World } from '../names/world';
import { literal, type Fn, type Origin, type Ref, type Value } from '../values';
import { Heap } from '../values/heap';
import type { HeapObject, Openness } from '../values/heap-objects';
import { Variables } from '../values/variables';
import { NO_ARGUMENTS } from './arguments';
import { Unreachable } from './branching';
import type { EvaluationBudget } from './budget';
import { evaluate } from './expressions';
import type { Frame } from './frame';
import { invoke, MAX_DEPTH } from './invoke';
import { TopLevels } from './top-levels';
import type { Repeated } from './repeated';
import { runStatements } from './statements';
import { BoundExceeded, Steps } from './steps';

/** One place sends so many requests at most: functions that call each other lead to it in thousands of ways. */
const MAX_SENDS = 200;
/** A list of so many known items is gone through item by item. */
const MAX_UNROLLED = 8;

/**
 * Evaluates the neutral program to abstract values, in order, following calls into the functions of the workspace and
 * noting each request that a client sends. It never guesses: what it cannot tell is a symbol.
 */
export class Machine {
  readonly steps: Steps;
  readonly heap = new Heap((steps) => this.steps.spend(steps));
  readonly variables = new Variables(this.heap);
  readonly topLevels = new TopLevels(this);
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
  /** How often each place has sent a request, of those noted now. */
  private readonly sends = new Map<Call | New, number>();

  constructor(
    readonly world: World,
    readonly clients: ClientIndex,
    paths: PathIndex,
    visited: (file: SourceFile) => void,
    budget: EvaluationBudget,
  ) {
    this.steps = new Steps(budget);
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
    const depth = this.stack.length;
    const limits = this.limits.length;
    const doubts = this.doubts.length;
    this.sends.clear();
    this.steps.allow();
    for (const run of runs) {
      try {
        this.steps.anew(() => this.heap.inState(this.heap.state.fork(), run));
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
    this.heap.forget();
  }

  /** Does something for what everything sees: the top levels of files, and classes. */
  atBase<T>(work: () => T): T {
    const { reads } = this;
    this.reads = this.baseReads;
    try {
      return this.heap.inState(this.heap.base, work);
    } finally {
      this.reads = reads;
    }
  }

  /** What a record says of the versions that the project of a file may use, the newest first. */
  versionsOf(record: ClientRecord, file: SourceFile): readonly [ClientRecord, ...ClientRecord[]] {
    return this.clients.versionsOf(record, (packages) => this.names.rangesOf(file, packages));
  }

  /** The configuration that all clients of a library begin with, as module code has left it. */
  sharedConfig(of: ClientRecord): Ref {
    const record = this.clients.newestOf(of);
    let config = this.shared.get(record);
    if (!config) this.shared.set(record, (config = this.heap.inState(this.heap.base, () => this.heap.map())));
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

  /** Notes a request that is sent. */
  send(request: SentRequest): void {
    const { node } = request;
    const before = (node && this.sends.get(node)) ?? 0;
    if (before >= MAX_SENDS) return;
    if (node) this.sends.set(node, before + 1);
    this.requests.push(request);
    this.heap.keep(request.request);
  }

  /** Whether calls may still be followed. */
  mayCall(): boolean {
    return this.depthLeft() && this.steps.mayFollow;
  }

  /** Whether another function may be entered. */
  depthLeft(): boolean {
    return this.stack.length <= MAX_DEPTH;
  }

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

  evaluate(node: Expression): Value {
    return evaluate(this, node);
  }

  /** Calls a bound function without arguments: a getter. */
  evaluateCall(fn: Fn): Value {
    return invoke(this, fn, NO_ARGUMENTS, null);
  }
}
