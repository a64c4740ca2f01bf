import { implicitCall, implicitMember } from '../../interpreter/evaluation/implicit';
import type { Scopes } from '../../interpreter/language';
import type { Machine } from '../../interpreter/evaluation/machine';
import { ancestors } from '../../interpreter/evaluation/class-members';
import { commonField } from '../../interpreter/evaluation/members';
import type { Binding, Names } from '../../interpreter/names';
import { nesting } from '../../interpreter/names/lookup';
import { settingSymbol } from '../../interpreter/names/settings';
import { literal, NOTHING, type External, type Origin, type Value } from '../../interpreter/values';
import type { ClassInfo } from '../../interpreter/names/class-info';
import { qualified } from '../../interpreter/names/qualified';
import type { SourceFile } from '../../interpreter/names/source-file';
import { globalImports } from './global-imports';
import { qualifiedNames } from './known';
import { APPLICATION_BUILDER, CONFIGURATION } from './names-of-types';

/** Classes go by their namespaces and by the classes around them; files may be called after them. */
export const scopes: Scopes = {
  resolve,
  globalKey: (name) => name,
  autoload(name) {
    const last = name.slice(name.lastIndexOf('.') + 1);
    return /^[A-Z]/.test(last) ? { path: last, extensions: /\.cs$/i } : null;
  },
  nestedName: (outer, name) => `${outer}.${name}`,
  hasExtensions: true,
  lookUp,
  callByName: implicitCall,
  externalMember,
};

const constants: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['System.String.Empty', literal('')],
  ['System.Threading.Timeout.InfiniteTimeSpan', NOTHING],
  ['System.Threading.Timeout.Infinite', NOTHING],
]);

/** `configuration["A:B"]`, `builder.Configuration`, constants. */
function externalMember(m: Machine, of: External, key: string, at: Origin): Value | undefined {
  if (of.id === CONFIGURATION) return settingSymbol(m, 'setting', key.replaceAll(':', '.'), null, at);
  if (of.id === APPLICATION_BUILDER && key === 'Configuration') return { kind: 'external', id: CONFIGURATION };
  if (of.id === 'System.Configuration.ConfigurationManager.AppSettings')
    return settingSymbol(m, 'setting', key, null, at);
  const constant = constants.get(`${of.id}.${key}`);
  if (constant || m.names.isKnown(of.id, 'csharp') || qualifiedNames().has(of.id)) return constant;
  // What is named by a namespace may be of the workspace.
  const { file } = at.unit;
  const binding = m.names.resolve(file, `${of.id}.${key}`, nesting(m));
  return binding.kind === 'class' ? { kind: 'class', cls: binding.cls } : undefined;
}

/** Namespaces that projects see without saying so in each file, as a rule. */
const IMPLICIT = [
  'System',
  'System.Collections.Generic',
  'System.IO',
  'System.Linq',
  'System.Net.Http',
  'System.Net.Http.Headers',
  'System.Net.Http.Json',
  'System.Threading',
  'System.Threading.Tasks',
  'System.Collections.Specialized',
  'System.Net',
  'System.Text',
  'System.Text.Json',
  'System.Text.Json.Serialization',
  'System.Web',
  'Microsoft.AspNetCore.WebUtilities',
];

/** A member of the class that runs comes before a type of its name. */
function lookUp(m: Machine, name: string, at: Origin): Value {
  const { self, owner } = m.frame;
  const own = self && owner && mayHold(m, owner, name) ? commonField(m, self, name) : null;
  return own ?? implicitMember(m, name, at);
}

function mayHold(m: Machine, owner: ClassInfo, name: string): boolean {
  return ancestors(m, owner).some(
    (each) =>
      typeof each !== 'string' &&
      (each.methods.has(name) || each.statics.has(name) || each.statements.some(({ text }) => text.includes(name))),
  );
}

function resolve(names: Names, file: SourceFile, name: string, nestedIn: string | null): Binding {
  const [head = name, ...tail] = name.split('.');
  if (tail.length > 0) {
    const whole = around(names, file, name, nestedIn ?? file.outline.namespace);
    if (whole) return whole;
    // A name that begins with a namespace is whole.
    if (names.isKnown(name, 'csharp') || qualifiedNames().has(name)) return { kind: 'external', id: name };
    const unread = names.globalClass(file, name);
    if (unread) return unread;
  }
  return qualified(names, file, simple(names, file, head, nestedIn), tail);
}

function simple(names: Names, file: SourceFile, name: string, nestedIn: string | null): Binding {
  const { imports, namespace } = file.outline;
  const alias = imports.find(({ local }) => local === name);
  if (alias) return names.globalClass(file, alias.module, true) ?? external(names, alias.module);
  const own = around(names, file, name, nestedIn ?? namespace);
  if (own) return own;
  const spaces = [...imports, ...globalImports(names.world)].flatMap(({ local, module }) =>
    local === '*' ? [module] : [],
  );
  for (const space of spaces) {
    const found = names.globalClass(file, `${space}.${name}`, true);
    if (found) return found;
  }
  for (const { local, module } of imports) {
    const of = local === '.*' ? names.globalClass(file, module, true) : undefined;
    if (of?.kind === 'class' && holds(of.cls, name)) return { kind: 'member', cls: of.cls, name };
  }
  for (const space of [...spaces, ...IMPLICIT]) {
    const id = `${space}.${name}`;
    // A namespace in another is named whole.
    if (IMPLICIT.includes(id)) continue;
    if (names.isKnown(id, 'csharp') || qualifiedNames().has(id)) return { kind: 'external', id };
  }
  // A file that may declare it is not read so far.
  const unread = names.globalClass(file, name);
  return unread ?? { kind: 'external', id: name };
}

/** What the namespaces and classes around declare, the innermost first. */
function around(names: Names, file: SourceFile, name: string, nestedIn: string): Binding | undefined {
  let outer = nestedIn;
  while (outer !== '') {
    const isItself = outer.slice(outer.lastIndexOf('.') + 1) === name;
    const found =
      (isItself ? names.globalClass(file, outer, true) : undefined) ??
      names.globalClass(file, `${outer}.${name}`, true);
    if (found) return found;
    outer = outer.slice(0, Math.max(outer.lastIndexOf('.'), 0));
  }
  return names.globalClass(file, name, true);
}

function external(names: Names, module: string): Binding {
  for (const space of ['', ...IMPLICIT.map((each) => `${each}.`)])
    if (names.isKnown(space + module, 'csharp') || qualifiedNames().has(space + module))
      return { kind: 'external', id: space + module };
  return { kind: 'external', id: module };
}

function holds(cls: ClassInfo, name: string): boolean {
  return cls.statics.has(name) || cls.statements.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
}
