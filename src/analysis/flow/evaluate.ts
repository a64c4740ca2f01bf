import type { ClientIndex } from '../clients/index';
import { callsOf, type Call } from '../calls';
import { construct, invoke } from './calls';
import { Machine } from './machine';
import { ancestors, classObject } from './members';
import type { PathIndex } from './names';
import type { Fn, Value } from './values';
import type { ClassInfo, SourceFile, Unit, World } from './world';

/** What evaluating a file gives: its calls, and what it lacked and leaned on to find them. */
export interface Evaluated {
  readonly calls: readonly Call[];
  /** Files whose change would change this. */
  readonly dependsOn: ReadonlySet<SourceFile>;
  /** Files that names led to and that were not loaded. */
  readonly wanted: ReadonlySet<string>;
  /** Functions and classes whose requests depend on what their callers give: whoever names them may decide. */
  readonly undecided: ReadonlySet<string>;
}

/**
 * Evaluates each function, method and the top-level code of a file, with parameters that are not known, following what
 * they call. Pure: the same files give the same answer.
 */
export function evaluateFile(world: World, file: SourceFile, paths: PathIndex, clients: ClientIndex): Evaluated {
  const dependsOn = new Set<SourceFile>([file]);
  const undecided = new Set<string>();
  const calls: Call[] = [];
  const m = new Machine(world, clients, paths, (visited) => dependsOn.add(visited));

  const collect = (name: string | null): void => {
    for (const sent of m.requests) {
      dependsOn.add(sent.file);
      const found = callsOf(m, sent);
      calls.push(...found);
      if (name !== null && (found.length === 0 || found.some(dependsOnCaller))) undecided.add(name);
    }
    m.requests = [];
  };
  const root = (name: string | null, run: () => void): void => {
    m.isolated(() => {
      run();
      runUncalled(m);
      collect(name);
    });
  };

  m.names.require(file);
  for (const other of world.files) {
    if (other === file || other.isTest || !clients.mentionsShared(other.text)) continue;
    dependsOn.add(other);
    root(null, () => void m.moduleScope(other));
  }
  calls.length = 0;
  root(null, () => {
    m.moduleScope(file);
    for (const cls of world.classesOf(file)) classObject(m, cls);
  });
  // Objects that the top level makes live as long as the program: others call their methods.
  const singletons = m.instances;
  m.instances = [];
  for (const { object, cls } of singletons) {
    for (const each of ancestors(m, cls)) {
      if (typeof each === 'string') continue;
      for (const unit of each.methods.values()) {
        root(null, () => {
          const fn = functionOf(m, unit, object, each);
          if (fn && unit.declaration.kind === 'function' && unit.declaration.name !== 'constructor')
            invoke(m, fn, null, null);
        });
      }
    }
  }
  for (const unit of file.functions.values()) {
    const fn = functionOf(m, unit, null, null);
    if (fn) root(fn.lambda.name ?? nameOf(unit), () => void invoke(m, fn, null, null));
  }
  for (const cls of world.classesOf(file)) evaluateClass(m, cls, file, root);
  return { calls, dependsOn, wanted: m.names.wanted, undecided };
}

function nameOf(unit: Unit): string | null {
  return unit.declaration.kind === 'function' ? unit.declaration.name : null;
}

function dependsOnCaller(call: Call): boolean {
  const fields = [call.params.context, call.params.recipient, call.params.object];
  return (
    call.why?.reason === 'parameter' ||
    fields.some((field) => field.why?.reason === 'parameter') ||
    call.timeout.why?.reason === 'parameter'
  );
}

function functionOf(m: Machine, unit: Unit, self: Value | null, owner: ClassInfo | null): Fn | null {
  const lambda = unit.asFunction();
  return lambda ? { kind: 'function', unit, lambda, scope: m.moduleScope(unit.file), self, owner } : null;
}

/** Each method of a class on an instance made with unknown arguments, inherited ones included: a subclass decides what they do. */
function evaluateClass(
  m: Machine,
  cls: ClassInfo,
  file: SourceFile,
  root: (name: string | null, run: () => void) => void,
): void {
  const name = cls.name.slice(
    Math.max(cls.name.lastIndexOf('\\'), cls.name.lastIndexOf(':'), cls.name.lastIndexOf('.')) + 1,
  );
  for (const isStatic of [false, true]) {
    const seen = new Set<string>();
    for (const each of ancestors(m, cls)) {
      if (typeof each === 'string') continue;
      for (const [key, unit] of isStatic ? each.statics : each.methods) {
        if (seen.has(key)) continue;
        seen.add(key);
        // Of a class spread over several files each evaluates its own part; inherited methods go with the first.
        if (each === cls ? unit.file !== file : cls.file !== file) continue;
        root(name, () => {
          const self: Value = isStatic ? { kind: 'class', cls } : construct(m, cls, null, null);
          const fn = key === 'constructor' ? null : functionOf(m, unit, self, each);
          if (fn) invoke(m, fn, null, null);
        });
      }
    }
  }
}

/** Functions that were made and not called: whoever they were made for will call them. */
function runUncalled(m: Machine): void {
  for (let round = 0; round < 3 && m.uncalled.size > 0; round++) {
    const pending = [...m.uncalled.values()];
    m.uncalled.clear();
    for (const fn of pending) {
      m.branches([
        () => {
          invoke(m, fn, null, null);
          return false;
        },
        () => false,
      ]);
    }
  }
  m.uncalled.clear();
}
