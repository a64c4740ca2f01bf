import { callMethod, callValue, type CallNode } from '../../interpreter/evaluation/calls';
import type { Arguments } from '../../interpreter/evaluation/arguments';
import { ancestors } from '../../interpreter/evaluation/class-members';
import { implicitCall, implicitMember } from '../../interpreter/evaluation/implicit';
import type { Machine } from '../../interpreter/evaluation/machine';
import { readMember } from '../../interpreter/evaluation/members';
import type { Scopes } from '../../interpreter/language';
import type { Binding, Names } from '../../interpreter/names';
import type { ClassInfo } from '../../interpreter/names/class-info';
import { bound, nesting } from '../../interpreter/names/lookup';
import { classAround, qualified } from '../../interpreter/names/qualified';
import type { SourceFile } from '../../interpreter/names/source-file';
import { literal, unknown, type External, type Origin, type Value } from '../../interpreter/values';
import { constantNames, javaConstant } from '../java/constants';
import { functions } from './functions';
import { hasMember, hasMethod, holderOf, receivers } from './receivers';

/** Classes go by their packages, as Java's do; functions and properties of the top level are known by theirs. */
export const scopes: Scopes = {
  resolve,
  globalKey: (name) => name,
  autoload(name) {
    const outermost = /^(?:[a-z_][\w$]*\.)*[A-Z][\w$]*/.exec(name)?.[0];
    return outermost === undefined ? null : { path: outermost.replaceAll('.', '/'), extensions: /\.(?:java|kt)$/ };
  },
  nestedName: (outer, name) => `${outer}.${name}`,
  sharesExports: true,
  hasUnorderedVariables: true,
  hasExtensions: true,
  lookUp,
  callByName,
  holderOf,
  externalMember,
};

function externalMember(m: Machine, of: External, key: string, at: Origin): Value | undefined {
  return javaConstant(m, `${of.id}.${key}`, at);
}

// --- names

function resolve(names: Names, file: SourceFile, name: string, nestedIn: string | null): Binding {
  const [head = name, ...tail] = name.split('.');
  // A name that begins with a package is whole.
  if (tail.length > 0 && /^[a-z]/.test(head)) return names.globalClass(file, name) ?? { kind: 'external', id: name };
  return qualified(names, file, simple(names, file, head, nestedIn), tail);
}

function simple(names: Names, file: SourceFile, name: string, nestedIn: string | null): Binding {
  const around = classAround(names, file, name, nestedIn);
  if (around) return around;
  const { imports, namespace } = file.outline;
  const own = imports.find(({ local }) => local === name);
  if (own) return whole(names, file, own.module) ?? { kind: 'external', id: own.module };
  const beside = whole(names, file, namespace === '' ? name : `${namespace}.${name}`);
  if (beside) return beside;
  for (const { local, module } of imports) {
    const found = local === '*' ? whole(names, file, `${module}.${name}`) : undefined;
    if (found) return found;
  }
  const known = imports.find(({ local, module }) => local === '*' && isKnown(names, `${module}.${name}`));
  return { kind: 'external', id: known ? `${known.module}.${name}` : name };
}

/** What a qualified name stands for in the workspace: a class, a function or property of the top level, a member of an object. */
function whole(names: Names, file: SourceFile, qualified: string): Binding | undefined {
  const declaring = names.world.fileExporting(file.language.id, qualified);
  if (declaring) {
    names.visit(declaring);
    const name = qualified.slice(qualified.lastIndexOf('.') + 1);
    const unit = declaring.functions.get(name);
    return unit ? { kind: 'function', unit } : { kind: 'variable', file: declaring, name };
  }
  const cls = names.globalClass(file, qualified);
  if (cls) return cls;
  const dot = qualified.lastIndexOf('.');
  const of = dot < 0 ? undefined : names.globalClass(file, qualified.slice(0, dot), true);
  const key = qualified.slice(dot + 1);
  return of?.kind === 'class' && holds(of.cls, key) ? { kind: 'member', cls: of.cls, name: key } : undefined;
}

let beginnings: ReadonlySet<string> | undefined;

/** Whether something is known of what a library has under a name, or under names that begin with it. */
function isKnown(names: Names, name: string): boolean {
  beginnings ??= new Set(
    [...functions.keys(), ...constantNames].flatMap((each) => {
      const words = each.replace(/^new /, '').split('.');
      return words.map((_, index) => words.slice(0, index + 1).join('.'));
    }),
  );
  return beginnings.has(name) || names.isKnown(name, 'java');
}

function holds(cls: ClassInfo, name: string): boolean {
  if (!/^[\w$]+$/.test(name)) return false;
  return (
    cls.statics.has(name) ||
    cls.statements.some(({ text }) => new RegExp(`\\b${name.replaceAll('$', '\\$')}\\b`).test(text))
  );
}

// --- values

/** A name that no variable has: of what the blocks around are called on, of the object, of the file or the package. */
function lookUp(m: Machine, name: string, at: Origin): Value {
  const all = receivers(m);
  if (name === 'this') return all[0] ?? m.frame.self ?? unknown('unknown', name, at);
  const holder = all.find((each) => hasMember(m, each, name));
  if (holder) return readMember(m, holder, name, at);
  const value = implicitMember(m, name, at);
  const engine = value.kind === 'external' ? ENGINE.exec(value.id)?.[1] : undefined;
  return engine === undefined ? value : literal(engine, at);
}

/** What sends Ktor's requests, by whose name its limit goes. */
const ENGINE = /^io\.ktor\.client\.engine\.\w+\.(\w+)$/;

/** A call by a bare name: of what the blocks around are called on, of the object, of what is declared or imported. */
function callByName(m: Machine, name: string, args: Arguments, at: Origin, node: CallNode): Value {
  const { unit, self } = m.frame;
  // Operators are called by their signs.
  if (!/^\w/.test(name)) return callValue(m, { kind: 'external', id: name }, args, at, node);
  const all = receivers(m);
  const on = all.find((each) => hasMethod(m, each, name));
  if (on) return callMethod(m, { receiver: on, name, args, at, node });
  // The blocks around come before the object that runs.
  const extended = m.world.extensionsNamed(name, unit.file).length > 0 ? (all[0] ?? self) : null;
  if (extended && !isPlainlyOwn(m, name)) return callMethod(m, { receiver: extended, name, args, at, node });
  const binding = m.names.resolve(unit.file, name, nesting(m));
  if (isOwn(m, name)) return implicitCall(m, name, args, at, node);
  if (binding.kind === 'function') {
    const fn = bound(m, binding, unit.file, at);
    m.names.visit(binding.unit.file);
    return callValue(m, fn, args, at, node);
  }
  if (binding.kind === 'variable') return callValue(m, bound(m, binding, unit.file, at), args, at, node);
  if (
    binding.kind === 'external' &&
    (functions.has(binding.id) || m.clients.function(binding.id, 'java') !== undefined)
  )
    return callValue(m, { kind: 'external', id: binding.id }, args, at, node);
  // What is not seen may change the request that it is called on.
  const [first] = all;
  if (first && m.heap.asClient(first) && !HARMLESS.test(name))
    return callMethod(m, { receiver: first, name, args, at, node });
  return implicitCall(m, name, args, at, node);
}

/** Functions that change nothing of what the block around is called on. */
const HARMLESS =
  /^(?:print|println|require|requireNotNull|check|checkNotNull|error|TODO|assert|launch|async|delay|repeat|synchronized|contentType|accept|userAgent|lazy|runCatching)$/;

/** Whether the class that runs has a method of this name that is called on nothing else. */
function isPlainlyOwn(m: Machine, name: string): boolean {
  const { owner } = m.frame;
  const unit = owner?.methods.get(name) ?? owner?.statics.get(name);
  return unit?.declaration.kind === 'function' && unit.declaration.extension !== true;
}

/** Whether the object that runs, or a class around it, has a method of this name. */
function isOwn(m: Machine, name: string): boolean {
  const { owner, unit } = m.frame;
  const has = (cls: ClassInfo): boolean => cls.methods.has(name) || cls.statics.has(name) || cls.declared.has(name);
  if (owner && ancestors(m, owner).some((each) => typeof each !== 'string' && has(each))) return true;
  for (let around = nesting(m) ?? ''; around.includes('.');) {
    around = around.slice(0, around.lastIndexOf('.'));
    const cls = m.world.classIn(unit.file, around);
    if (cls && has(cls)) return true;
  }
  return false;
}
