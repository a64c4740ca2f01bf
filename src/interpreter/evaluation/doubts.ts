import type { Machine } from './machine';
import { invoke } from './invoke';
import { ancestors, methodOf, methodsOf } from './class-members';
import { construct } from './objects';
import { either, unknown, type Fn, type Ref, type Value } from '../values';
import { writesOf } from './writes';
import type { ClassInfo } from '../names/class-info';
import type { SourceFile } from '../names/source-file';
import type { Unit } from '../names/unit';

/** A function of a file that writes to something that outlives it. */
interface Writer {
  readonly unit: Unit;
  readonly owner: string;
  readonly name: string;
  readonly fields: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
}

/** The functions of a file that write to what outlives them, looked for when first asked for. */
export class Writers {
  private known: readonly Writer[] | undefined;
  private fields: Map<string, string> | undefined;
  private variables: ReadonlyMap<string, readonly Unit[]> | undefined;

  constructor(private readonly file: SourceFile) {}

  get areKnown(): boolean {
    return this.known !== undefined;
  }

  all(): readonly Writer[] {
    this.known ??= this.file.units.flatMap((unit) => {
      const lambda = unit.asFunction();
      if (!lambda) return [];
      const { fields, variables } = writesOf(lambda);
      if (fields.size + variables.size === 0) return [];
      const { declaration } = unit;
      const { owner, name } = declaration.kind === 'function' ? declaration : { owner: null, name: '' };
      return [{ unit, owner: owner ?? '', name, fields, variables }];
    });
    return this.known;
  }

  /** The variables that functions of the file write to, and which do. */
  ofVariables(): ReadonlyMap<string, readonly Unit[]> {
    if (!this.variables) {
      const variables = new Map<string, Unit[]>();
      this.variables = variables;
      for (const each of this.all()) {
        for (const name of each.variables) {
          const others = variables.get(name);
          if (others) others.push(each.unit);
          else variables.set(name, [each.unit]);
        }
      }
    }
    return this.variables;
  }

  /** The same as long as the same of them write to these variables. */
  toldOf(variables: ReadonlySet<string>): string {
    const told = this.all().flatMap((each) => {
      const written = [...each.variables].filter((name) => variables.has(name));
      return written.length === 0 ? [] : [[each.owner, each.name, ...written]];
    });
    return JSON.stringify(told);
  }

  /** The same as long as the methods of a class, each by its name, write to the same fields. */
  fieldsOf(owner: string): string {
    if (!this.fields) {
      this.fields = new Map();
      for (const each of this.all()) {
        const told = this.fields.get(each.owner) ?? '';
        if (each.fields.size > 0) this.fields.set(each.owner, `${told}${[each.name, ...each.fields].join(' ')}\n`);
      }
    }
    return this.fields.get(owner) ?? '';
  }
}

/** What the methods of a class do to the fields of its objects, but for those that are part of their construction. */
interface Doubts {
  /** By field, the methods that write to it. */
  readonly fields: ReadonlyMap<string, readonly Unit[]>;
  readonly writers: readonly { readonly unit: Unit; readonly owner: string }[];
}

const known = new WeakMap<Machine, Map<ClassInfo, Doubts>>();

function doubtsOf(m: Machine, cls: ClassInfo): Doubts {
  const ofMachine = known.get(m) ?? new Map<ClassInfo, Doubts>();
  known.set(m, ofMachine);
  const before = ofMachine.get(cls);
  if (before) return before;
  const fields = new Map<string, Unit[]>();
  const writers: { unit: Unit; owner: string }[] = [];
  const mentions = mentionsIn(m, cls);
  for (const { owner, name, unit } of methodsOf(m, cls)) {
    const lambda = name === 'constructor' ? null : unit.asFunction();
    if (!lambda || isPartOfConstruction(mentions.get(name), unit)) continue;
    writers.push({ unit, owner: owner.name });
    for (const field of writesOf(lambda).fields) {
      const others = fields.get(field);
      if (others) others.push(unit);
      else fields.set(field, [unit]);
    }
  }
  const doubts = { fields, writers };
  ofMachine.set(cls, doubts);
  return doubts;
}

/**
 * Before a method runs by itself, the others of its object may have run: what they write to its fields is not known. (What
 * runs them in order, in the same workspace, is followed exactly.) Gives the classes that have methods in the file.
 */
export function doubtFields(
  m: Machine,
  self: Ref,
  cls: ClassInfo,
  file: SourceFile,
  running: Unit,
): ReadonlySet<string> {
  const owners = new Set<string>();
  const { fields, writers } = doubtsOf(m, cls);
  for (const { unit, owner } of writers) {
    if (unit === running) continue;
    // What those of the file itself write to is compared apart: it changes less often than they do.
    if (unit.file === file) owners.add(owner);
    else m.reads.add(unit);
  }
  const object = m.heap.get(self);
  if (object?.kind !== 'object') return owners;
  const now = new Map(object.fields);
  for (const [field, value] of object.fields) {
    if (fields.get(field)?.some((unit) => unit !== running) || isLeftEmpty(value)) now.set(field, doubted(m, value));
  }
  m.heap.put(self, { ...object, fields: now });
  return owners;
}

/** What a class leaves empty is for others to write to, be it in files that are not at hand. */
function isLeftEmpty(value: Value): boolean {
  return value.kind === 'constant' && value.value === null;
}

/** Who mentions a method: texts of constructors and of other methods, as many as it takes to tell it from the method's own. */
interface Mentions {
  readonly constructors: Set<string>;
  readonly methods: Set<string>;
}

function mentionsIn(m: Machine, cls: ClassInfo): ReadonlyMap<string, Mentions> {
  const line = ancestors(m, cls).filter((each) => typeof each !== 'string');
  const mentions = new Map<string, Mentions>();
  for (const { methods } of line)
    for (const name of methods.keys()) mentions.set(name, { constructors: new Set(), methods: new Set() });
  for (const each of line) {
    for (const [name, { text }] of [...each.methods, ...each.statics]) {
      for (const [word] of text.matchAll(/#?[\w$]+[?!]?/g)) {
        // Names of private methods in JavaScript begin with a mark, some of Ruby's end with one; elsewhere it is an operator.
        for (const written of new Set([word, word.replace(/[?!]$/, ''), word.replace(/^#|[?!]$/g, '')])) {
          const found = mentions.get(written);
          const texts = name === 'constructor' ? found?.constructors : found?.methods;
          if (texts && texts.size < 2) texts.add(text);
        }
      }
    }
  }
  return mentions;
}

/** A method that a constructor calls and no other method of the object does has run when the object was made, and not since. */
function isPartOfConstruction(mentions: Mentions | undefined, { text }: Unit): boolean {
  const isOther = (each: string): boolean => each !== text;
  return mentions !== undefined && ![...mentions.methods].some(isOther) && [...mentions.constructors].some(isOther);
}

/** Before a function runs by itself, others may have written to the variables of its file. */
export function doubtVariables(m: Machine, file: SourceFile, writers: Writers, running: Unit): void {
  const scope = m.topLevels.scopeOf(file);
  for (const [name, units] of writers.ofVariables()) {
    if (units.length === 1 && units[0] === running) continue;
    const value = m.variables.get(scope, name);
    if (value && value.kind !== 'function') m.variables.set(scope, name, doubted(m, value));
  }
}

/** Methods that a framework runs when the program starts, by the class that theirs inherits from. */
const STARTING: readonly { readonly heir: RegExp; readonly methods: readonly string[] }[] = [
  { heir: /(?:^|\\)ServiceProvider$/, methods: ['register', 'boot'] },
  { heir: /(?:^|\.)AppConfig$/, methods: ['ready'] },
];

/** What a framework runs of a file before anything is sent. */
export function runStarting(m: Machine, file: SourceFile): void {
  m.atBase(() => {
    for (const cls of m.world.classesOf(file)) {
      const { methods = [] } = STARTING.find(({ heir }) => cls.supers.some(({ name }) => heir.test(name))) ?? {};
      for (const name of methods) {
        const method = cls.methods.has(name) ? methodOf(m, cls, name, false) : null;
        if (method) invoke(m, { ...method, self: construct(m, cls, null, null) }, null, null);
      }
    }
    const { starting } = file.language.library;
    for (const unit of starting ? file.units : []) {
      const fn = starting?.test(unit.text) && unit.declaration.kind === 'function' ? startingOf(m, unit) : null;
      if (fn) invoke(m, fn, null, null);
    }
  });
}

function startingOf(m: Machine, unit: Unit): Fn | null {
  const { declaration, file } = unit;
  const lambda = unit.asFunction();
  if (!lambda || declaration.kind !== 'function') return null;
  const scope = m.topLevels.scopeOf(file);
  const cls = declaration.owner === null ? undefined : m.world.classIn(file, declaration.owner);
  if (!cls) return { kind: 'function', unit, lambda, scope, self: null, owner: null };
  const self: Value = declaration.static ? { kind: 'class', cls } : construct(m, cls, null, null);
  return { kind: 'function', unit, lambda, scope, self, owner: cls };
}

/** A function that nothing has run yet may change what all clients of a library begin with, before or after a request. */
export function doubtShared(m: Machine, file: SourceFile): void {
  for (const unit of file.units) {
    if (unit.declaration.kind !== 'function' || m.baseReads.has(unit)) continue;
    for (const record of m.clients.sharedIn(unit.text)) m.heap.openBase(m.sharedConfig(record), 'dynamic');
  }
}

/** A value that something else may have changed since it was written. */
function doubted(m: Machine, value: Value): Value {
  if (value.kind === 'ref') {
    const why = { reason: 'open map', at: null } as const;
    const object = m.heap.get(value);
    if (object?.kind === 'map') m.heap.open(value, why.reason, null);
    if (object?.kind === 'url') m.heap.open(object.params, why.reason, null);
    m.heap.openClient(value, why);
    return value;
  }
  return either([value, unknown()]);
}
